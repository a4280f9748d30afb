"""Reviews of others: read from JSON-LD or a page, and kept as what their reviewer says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.interchange.reviews_reading import Rating, Review, ReviewRefused, UnreadableReviews, read_reviews
from claimdb.interchange.reviews_recording import ImportedReviews, import_reviews
from claimdb.model import Assertion, Claim, Figure, Measure, Source, Verdict
from claimdb.record.measures import find_or_add_measure
from tests.check.conftest import CheckDesk, codes_of

BOATS: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "claimReviewed": "The harbour holds 54 boats",
    "url": "https://check.example/boats",
    "name": "No, there are fewer boats",
    "datePublished": "2024-05-02 10:10",
    "author": {"@type": "Organization", "name": "Harbour Check"},
    "reviewRating": {"@type": "Rating", "ratingValue": "1", "bestRating": "5", "worstRating": "1",
                     "alternateName": "False"},
    "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Ana Roy"},
                     "datePublished": "2024-05-01", "appearance": "https://paper.example/boats "},
}  # fmt: skip


def changed(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in {**BOATS, **fields}.items() if value is not None}


def write(folder: Path, content: Any, name: str = "reviews.json") -> Path:
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def bring_in(desk: CheckDesk, folder: Path, content: Any = BOATS, name: str = "reviews.json") -> ImportedReviews:
    path = write(folder, content, name)
    return desk.record(lambda recorder: import_reviews(recorder, path), "import")


def said(desk: CheckDesk) -> list[tuple[str, str, str | None]]:
    """Source, stance and speaker of every assertion, in the order of recording."""

    def read(session: Any) -> list[tuple[str, str, str | None]]:
        rows = session.query(Source.cite_key, Assertion.stance, Assertion.speaker)
        found = rows.join(Assertion, Assertion.source_id == Source.id).order_by(Assertion.claim_id, Assertion.ordinal)
        return [tuple(row) for row in found]

    return desk.store.read(read)


def words_of(desk: CheckDesk) -> list[str]:
    return desk.store.read(lambda session: [row[0] for row in session.query(Claim.proposition).order_by(Claim.id)])


def test_a_claim_that_is_rated_false_is_denied_by_its_reviewer(file_desk: CheckDesk, tmp_path: Path) -> None:
    bring_in(file_desk, tmp_path)
    assert said(file_desk) == [
        ("paperBoats", "asserts", "Ana Roy"), ("harbourcheckNoThereFewer2024", "denies", None),
    ]  # fmt: skip


def test_no_review_becomes_a_verdict_of_our_own(file_desk: CheckDesk, tmp_path: Path) -> None:
    bring_in(file_desk, tmp_path)
    assert file_desk.store.read(lambda session: session.query(Verdict).count()) == 0


def test_the_denial_is_found_by_a_check(file_desk: CheckDesk, tmp_path: Path) -> None:
    bring_in(file_desk, tmp_path)
    assert codes_of(file_desk.check("TXT005").findings) == ["TXT005"]


def test_the_rating_stays_as_its_reviewer_writes_it(file_desk: CheckDesk, tmp_path: Path) -> None:
    bring_in(file_desk, tmp_path)
    notes = file_desk.store.read(lambda session: [row[0] for row in session.query(Assertion.note)])
    assert notes == [None, "False, 1 (1–5)"]


def test_a_rating_between_the_ends_is_a_statement_of_its_own(file_desk: CheckDesk, tmp_path: Path) -> None:
    bring_in(file_desk, tmp_path, changed(reviewRating={"@type": "Rating", "alternateName": "Half true"}))
    assert words_of(file_desk) == ["The harbour holds 54 boats", "“The harbour holds 54 boats”: Half true"]


def test_what_is_there_is_not_written_again(file_desk: CheckDesk, tmp_path: Path) -> None:
    assert bring_in(file_desk, tmp_path).added == 1
    again = bring_in(file_desk, tmp_path)
    assert (again.read, again.added, again.there) == (1, 0, 1)


def test_whoever_is_named_without_a_work_is_a_stub(file_desk: CheckDesk, tmp_path: Path) -> None:
    bring_in(file_desk, tmp_path, changed(itemReviewed={"@type": "Claim", "author": {"name": "Ana Roy"}}))
    stubs = file_desk.store.read(lambda session: session.query(Source.authors).filter(Source.is_stub).all())
    assert stubs == [("Ana Roy",)]


@pytest.mark.parametrize("name", ["Unknown", "inconnu"])
def test_an_unknown_claimant_is_nobody(file_desk: CheckDesk, tmp_path: Path, name: str) -> None:
    bring_in(file_desk, tmp_path, changed(itemReviewed={"@type": "Claim", "author": {"name": name}}))
    assert [stance for _, stance, _ in said(file_desk)] == ["denies"]


def test_a_work_that_is_recorded_is_found_by_its_address(file_desk: CheckDesk, tmp_path: Path) -> None:
    bring_in(file_desk, tmp_path)
    again = changed(claimReviewed="The quay is new", url="https://check.example/quay")
    bring_in(file_desk, tmp_path, again, "more.json")
    assert [key for key, _, _ in said(file_desk)].count("paperBoats") == 2


def test_figures_are_read_where_their_measure_is_recorded(file_desk: CheckDesk, tmp_path: Path) -> None:
    file_desk.record(lambda recorder: find_or_add_measure(recorder, {"en": "boats"}))
    bring_in(file_desk, tmp_path)
    assert file_desk.store.read(lambda session: [int(row[0]) for row in session.query(Figure.value)]) == [54]


def test_a_headline_makes_no_measure(file_desk: CheckDesk, tmp_path: Path) -> None:
    bring_in(file_desk, tmp_path)
    assert file_desk.store.read(lambda session: session.query(Measure).count()) == 0


def test_a_review_that_names_no_claim_is_refused_and_the_others_are_kept(file_desk: CheckDesk, tmp_path: Path) -> None:
    imported = bring_in(file_desk, tmp_path, [changed(claimReviewed=None), BOATS])
    assert ([one.params["number"] for one in imported.refused], imported.added) == ([1], 1)


@pytest.mark.parametrize(
    "wrapped",
    [
        [BOATS],
        {"@graph": [{"@type": "Organization", "name": "x"}, BOATS]},
        {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [BOATS]}]},
        {"@type": "NewsArticle", "review": BOATS},
        changed(**{"@type": ["Review", "ClaimReview"]}),
        changed(**{"@type": "http://schema.org/ClaimReview"}),
    ],
)
def test_reviews_are_found_wherever_they_stand(tmp_path: Path, wrapped: Any) -> None:
    (review,) = read_reviews(write(tmp_path, wrapped))
    assert isinstance(review, Review)
    assert review.claim == "The harbour holds 54 boats"


def test_a_page_with_a_broken_block_gives_the_others(tmp_path: Path) -> None:
    pytest.importorskip("lxml")
    page = (
        '<html><head><script type="application/ld+json">{"@type": </script>'
        f'<script type="application/ld+json">{json.dumps(BOATS)}</script></head><body>x</body></html>'
    )
    (review,) = read_reviews(write(tmp_path, page, "page.html"))
    assert isinstance(review, Review)


def test_what_only_points_to_another_item_is_that_item(tmp_path: Path) -> None:
    graph = [changed(author={"@id": "#us"}), {"@id": "#us", "@type": "Organization", "name": "Harbour Check"}]
    (review,) = read_reviews(write(tmp_path, {"@graph": graph}))
    assert isinstance(review, Review)
    assert review.review.by == (("Harbour Check", True),)


def test_the_first_appearance_comes_first(tmp_path: Path) -> None:
    claim = {"@type": "Claim", "appearance": ["https://b.example/"], "firstAppearance": "https://a.example/"}
    (review,) = read_reviews(write(tmp_path, changed(itemReviewed=claim)))
    assert isinstance(review, Review)
    assert [place.url for place in review.places] == ["https://a.example/", "https://b.example/"]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "//x", "not an address"])
def test_only_addresses_of_the_web_are_kept(tmp_path: Path, address: str) -> None:
    (review,) = read_reviews(write(tmp_path, changed(url=address)))
    assert isinstance(review, Review)
    assert review.review.url is None


@pytest.mark.parametrize(
    ("rating", "stance"),
    [
        ({"alternateName": "Faux"}, "denies"),
        ({"alternateName": "C’est vrai !"}, "asserts"),
        ({"alternateName": "Misleading", "ratingValue": 1, "bestRating": 5, "worstRating": 1}, None),
        ({"ratingValue": 1, "bestRating": 5, "worstRating": 1}, "denies"),
        ({"ratingValue": "5", "bestRating": "5", "worstRating": "1"}, "asserts"),
        ({"ratingValue": 3, "bestRating": 5, "worstRating": 1}, None),
        ({"ratingValue": 1}, None),
        # A scale that is printed the wrong way round: its words and its number disagree.
        ({"alternateName": "True", "ratingValue": 1, "bestRating": 6, "worstRating": 1}, None),
        ({"ratingValue": 0, "bestRating": 0, "worstRating": 0}, None),
        ({}, None),
    ],
)
def test_a_stance_is_taken_only_from_a_plain_rating(tmp_path: Path, rating: dict[str, Any], stance: str | None) -> None:
    (review,) = read_reviews(write(tmp_path, changed(reviewRating={"@type": "Rating", **rating})))
    assert isinstance(review, Review)
    assert review.rating.stance == stance


@pytest.mark.parametrize("content", ["", "no JSON", "{}", '{"@type": "Article"}', "[" * 100_000, "1e999999"])
def test_a_file_without_reviews_says_so(tmp_path: Path, content: str) -> None:
    with pytest.raises(UnreadableReviews):
        read_reviews(write(tmp_path, content))


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReviews):
        read_reviews(tmp_path / "none.json")


_JSON: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*BOATS, "@id", "name"]), inner),
    max_leaves=8,
)


@given(fields=st.dictionaries(st.sampled_from([*BOATS, "inLanguage"]), _JSON))
def test_any_json_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, fields: dict[str, Any]) -> None:
    path = write(tmp_path_factory.mktemp("any"), {**BOATS, **fields, "@type": "ClaimReview"})
    for one in read_reviews(path):
        assert isinstance(one, Review | ReviewRefused)


def test_a_rating_of_nothing_says_nothing() -> None:
    assert Rating().said == ""
