"""Verdicts as ClaimReview of schema.org: one review a verdict, the claim with who makes it and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from claimdb.interchange.leaving import Leaving
from claimdb.interchange.leaving_losses import Loss, kinds_left
from claimdb.interchange.leaving_names import authors, filled, moment, plain_date, source_address, urn
from claimdb.model import Assertion, Claim, Source, Verdict
from claimdb.values.keys import write_json as write_line
from claimdb.values.verdict import RATINGS, VerdictWord

BEST, WORST = 5, 1
CONTEXT = "https://schema.org"

_WORKS: Mapping[str, str] = {
    "article": "Article", "article-journal": "ScholarlyArticle", "article-magazine": "Article",
    "article-newspaper": "NewsArticle", "bill": "Legislation", "book": "Book", "broadcast": "Clip",
    "chapter": "Chapter", "dataset": "Dataset", "legislation": "Legislation", "motion_picture": "Movie", "map": "Map",
    "paper-conference": "ScholarlyArticle", "post": "SocialMediaPosting", "post-weblog": "BlogPosting",
    "report": "Report", "thesis": "Thesis", "treaty": "Legislation", "webpage": "WebPage",
}  # fmt: skip
"""Types of schema.org by those of CSL; any other work is a CreativeWork."""


def claim_reviews(
    leaving: Leaving, ratings: Mapping[str, str], language: str
) -> tuple[dict[str, Any], tuple[Loss, ...]]:
    """Give a JSON-LD graph of ClaimReviews in the order of the claims and their verdicts, and what is not in it.

    `ratings` are the names of the verdicts in the language, by word. A verdict that has no place on the scale has no
    `ratingValue`. Claims that nobody judged are counted among the losses.
    """
    reviews = [
        _review(leaving, claim, verdict, ratings, language)
        for claim in leaving.claims
        for verdict in leaving.verdicts.get(claim.id, ())
    ]
    left = kinds_left(leaving, ("claims", "verdicts", "citations"))
    unjudged = sum(not leaving.verdicts.get(claim.id) for claim in leaving.claims)
    return {"@context": CONTEXT, "@graph": reviews}, (*((Loss("claims", unjudged),) if unjudged else ()), *left)


def _review(
    leaving: Leaving, claim: Claim, verdict: Verdict, ratings: Mapping[str, str], language: str
) -> dict[str, Any]:
    place = RATINGS[VerdictWord(verdict.verdict)].value
    rating = {
        "@type": "Rating",
        "alternateName": ratings[verdict.verdict],
        "ratingExplanation": verdict.because,
        **({"ratingValue": place, "bestRating": BEST, "worstRating": WORST} if place is not None else {}),
    }
    evidence = [leaving.source(number) for number in leaving.evidence.get(verdict.id, ())]
    return filled({
        "@type": "ClaimReview",
        "@id": urn("verdict", verdict.key),
        "datePublished": moment(verdict.at),
        "inLanguage": language,
        "author": {"@type": "Person", "name": verdict.by},
        "claimReviewed": leaving.words.get(claim.id) or claim.key,
        "reviewBody": verdict.because,
        "reviewRating": rating,
        "citation": [work(source) for source in evidence],
        "itemReviewed": _claim(leaving, claim),
    })  # fmt: skip


def _claim(leaving: Leaving, claim: Claim) -> dict[str, Any]:
    said = [one for one in leaving.assertions.get(claim.id, ()) if one.stance == "asserts"]
    places = {source.id: source for source in (leaving.source(one.source_id) for one in said)}
    first = _first(said, places, leaving)
    cited = {
        one.source_id: leaving.source(one.source_id)
        for assertion in said
        for one in leaving.citations.get(assertion.id, ())
        if one.source_id is not None
    }
    return filled({
        "@type": "Claim",
        "@id": urn("claim", claim.key),
        "text": leaving.words.get(claim.id),
        "author": _speaker(said, first, leaving),
        "datePublished": plain_date(first[1]) if first else None,
        "firstAppearance": work(first[0]) if first else None,
        "appearance": [work(source) for source in places.values()],
        "citation": [work(source) for source in cited.values()],
    })  # fmt: skip


def _first(said: Sequence[Assertion], places: Mapping[int, Source], leaving: Leaving) -> tuple[Source, str] | None:
    """Give the source that certainly made the claim before all others, and when; None where dates do not tell."""
    dated = []
    for source in places.values():
        days = [one.said_on for one in said if one.said_on and leaving.source(one.source_id) is source]
        day = source.issued or (min(days) if days else None)
        if day is None or source.issued_end is None or source.issued_start is None:
            # Where one has no day, it may be the first.
            return None
        dated.append((source.issued_start, source.issued_end, source, day))
    if not dated:
        return None
    dated.sort(key=lambda one: (one[0], one[1], one[2].cite_key))
    first = dated[0]
    if any(other[0] <= first[1] for other in dated[1:]):
        return None
    return first[2], first[3]


def _speaker(
    said: Sequence[Assertion], first: tuple[Source, str] | None, leaving: Leaving
) -> dict[str, Any] | list[dict[str, Any]] | None:
    """Give who makes the claim: those who are said to speak, else who made the work in which it stands first."""
    speakers = list(dict.fromkeys(one.speaker for one in said if one.speaker))
    if speakers:
        people = [{"@type": "Thing", "name": name} for name in speakers]
    else:
        works = (
            [first[0]] if first else list({s.id: s for s in (leaving.source(one.source_id) for one in said)}.values())
        )
        people = [party for source in works for party in _parties(source)]
    people = list({write_line(party): party for party in people}.values())
    return people[0] if len(people) == 1 else people or None


def work(source: Source) -> dict[str, Any]:
    """Give a source as a work of schema.org."""
    made = _parties(source)
    return filled({
        "@type": _WORKS.get(source.type, "CreativeWork"),
        "@id": urn("source", source.key),
        "name": source.title or source.cite_key,
        "url": source_address(source),
        "author": made[0] if len(made) == 1 else made,
        "datePublished": plain_date(source.issued),
        "inLanguage": source.language,
        "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
    })  # fmt: skip


def _parties(source: Source) -> list[dict[str, str]]:
    return [{"@type": "Organization" if is_body else "Person", "name": name} for name, is_body in authors(source)]
