"""Reviews of others as records: who made the claim, and what the reviewer says of it. Never a verdict of our own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from sqlalchemy import func, or_, select

from claimdb.bibliography.keys import cite_key
from claimdb.errors import InputError
from claimdb.figures.languages import LANGUAGES
from claimdb.interchange.reviews_reading import Review, ReviewRefused, Work, read_reviews
from claimdb.model import Source
from claimdb.reading import find_figures
from claimdb.reading.languages import choose_language
from claimdb.record.claims import claim_key, record_claim
from claimdb.record.inputs import AssertionInput, FigureInput
from claimdb.record.lookup import find_measure
from claimdb.record.places import find_place
from claimdb.record.recorder import Recorder
from claimdb.record.sources import described_already, find_or_add_source, taken_cite_keys
from claimdb.values import work as works
from claimdb.values.folding import fold_text
from claimdb.values.work_date import csl_date


@dataclass(frozen=True, slots=True)
class ImportedReviews:
    """What importing reviews came to; `refused` are those that name no claim."""

    read: int
    added: int
    there: int
    refused: tuple[ReviewRefused, ...]


def import_reviews(recorder: Recorder, path: Path) -> ImportedReviews:
    """Record the reviews of a file in one transaction; what is there already is not written again.

    Raises UnreadableReviews and InputErrors of recording.
    """
    read = read_reviews(path)
    refused = tuple(one for one in read if isinstance(one, ReviewRefused))
    reviews = [one for one in read if isinstance(one, Review)]
    added = sum([_record(recorder, review) for review in reviews])
    recorder.summary = f"imported {len(reviews)} reviews of {path.name}: {added} added"
    return ImportedReviews(len(read), added, len(reviews) - added, refused)


def _record(recorder: Recorder, review: Review) -> bool:
    """Record one review; tells whether anything was written."""
    language = _language(review)
    figures = _figures(recorder, review.claim, language)
    reviewer = _find_or_add_work(recorder, review.review, stub=False)
    speaker = ", ".join(review.claimants) or None
    added = False
    for place in _places(review):
        said = AssertionInput(
            source=_find_or_add_work(recorder, place, stub=not place.url),
            speaker=None if place.by and speaker in {name for name, _ in place.by} else speaker,
            said_on=review.said_on,
            words=review.claim,
            language=language,
        )
        added = _keep(recorder, said, figures, review.claim) or added
    return _keep_rating(recorder, review, reviewer, figures, language) or added


def _keep_rating(
    recorder: Recorder, review: Review, reviewer: Source, figures: Sequence[FigureInput], language: str | None
) -> bool:
    """Record what the reviewer says: of the claim itself where that is plain, else what it was rated."""
    rated = review.rating.said
    stance = review.rating.stance
    if stance is not None:
        said = AssertionInput(
            source=reviewer, stance=stance, words=review.claim, language=language, note=rated or None,
            said_on=review.review.issued,
        )  # fmt: skip
        return _keep(recorder, said, figures, review.claim)
    if not rated:
        return False
    proposition = f"“{review.claim}”: {rated}"
    said = AssertionInput(source=reviewer, words=proposition, language=language, said_on=review.review.issued)
    return _keep(recorder, said, (), proposition)


def _keep(recorder: Recorder, said: AssertionInput, figures: Sequence[FigureInput], words: str) -> bool:
    return record_claim(
        recorder, figures=figures, proposition=None if figures else words, assertion=said
    ).added  # fmt: skip


def _places(review: Review) -> tuple[Work, ...]:
    """Give the works in which the claim was made; where none is named, one of those who made it."""
    if review.places:
        return review.places
    by = tuple((name, True) for name in review.claimants)
    return (Work(type="document", by=by, issued=review.said_on),) if by else ()


def _language(review: Review) -> str | None:
    return (review.language or "").casefold().partition("-")[0] or None


def _figures(recorder: Recorder, claim: str, language: str | None) -> tuple[FigureInput, ...]:
    """Read the figures of a claim where each counts what a recorded measure is; else the claim is its words.

    A headline makes no measure: what it counts would meet the figures of others by chance.
    """
    code = language if language is not None and language in LANGUAGES else choose_language("auto", claim).code
    found = []
    for figure in find_figures(claim, code):
        try:
            measure = None if not figure.counted or figure.is_ambiguous else find_measure(
                recorder.session, figure.counted
            )  # fmt: skip
        except InputError:
            measure = None
        if measure is None:
            return ()
        place = find_place(recorder, figure.place) if figure.place else None
        is_flow = measure.kind == "flow"
        found.append(
            FigureInput(
                measure=measure,
                figure=figure,
                place=place,
                as_of=None if is_flow else figure.period,
                period=figure.period if is_flow else None,
                hedged=figure.hedged,
                resolved_from=figure.period.resolved_from if figure.period else None,
                period_text=figure.period.text if figure.period else None,
            )
        )
    try:
        claim_key(found, claim)
    except InputError:
        return ()
    return tuple(found)


def _find_or_add_work(recorder: Recorder, work: Work, *, stub: bool) -> Source:
    """Find a work by its address, else by what is said of it, or add it."""
    csl = _csl(work)
    if work.url:
        bare = work.url.rstrip("/")
        addressed = select(Source).where(
            or_(Source.url == bare, Source.url == f"{bare}/"),
            Source.withdrawn_at.is_(None),
            Source.merged_into_id.is_(None),
        )
        there = recorder.session.scalars(addressed.order_by(func.length(Source.cite_key), Source.cite_key)).first()
        if there is not None:
            return there
    named = works.Work("", _telling(work, csl))
    stem = cite_key(named, ())
    described = described_already(recorder.session, csl, stem)
    if described is not None:
        return described
    taken = taken_cite_keys(recorder.session, stem)
    return find_or_add_source(recorder, csl, cite_key=cite_key(named, taken), stub=stub).source


def _telling(work: Work, csl: dict[str, Any]) -> dict[str, Any]:
    """Give an item that a cite key can be made of, where nothing but its address is known: by its host and path."""
    if work.by or work.title or not work.url:
        return csl
    parts = urlsplit(work.url)
    host = (parts.hostname or "").removeprefix("www.").rpartition(".")[0]
    return {**csl, "author": [{"literal": host}], "title": re.sub(r"[\W_]+", " ", unquote(parts.path))}


def _csl(work: Work) -> dict[str, Any]:
    item: dict[str, Any] = {"type": work.type}
    if work.by:
        item["author"] = [_name(name, is_body=is_body) for name, is_body in work.by]
    if work.title:
        item["title"] = work.title
    if work.url:
        item["URL"] = work.url
    if work.issued:
        item["issued"] = csl_date(work.issued)
    return item


def _name(name: str, *, is_body: bool) -> dict[str, str]:
    given, _, family = name.rpartition(" ")
    if is_body or not given or not fold_text(family):
        return {"literal": name}
    return {"family": family, "given": given}
