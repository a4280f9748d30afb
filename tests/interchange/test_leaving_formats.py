"""What leaves in open formats: each as its vocabulary wants it, with what it cannot carry."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from claimdb.interchange.leaving_formats import FORMATS, NEEDING_IDS
from claimdb.record.claims import AssertionInput, record_claim
from claimdb.record.lookup import find_by_prefix
from claimdb.record.recorder import Recorder
from claimdb.values.verdict import RATINGS, VerdictWord
from claimdb.verify.giving import give_verdict
from tests.check.conftest import CheckDesk
from tests.interchange import exchange_schemas as schemas
from tests.interchange.leaving_samples import (
    HOSTILE,
    TEXT,
    describe,
    document,
    keep_copy,
    losses,
    read_ids,
    written,
)
from tests.record.conftest import NOON, work


@pytest.mark.parametrize(
    ("name", "schema"),
    [("claimreview", schemas.CLAIM_REVIEWS), ("web-annotation", schemas.ANNOTATIONS), ("prov", schemas.PROV)],
)
def test_each_format_is_as_its_vocabulary_wants_it(harbour: CheckDesk, name: str, schema: dict[str, Any]) -> None:
    errors = [error.message for error in Draft202012Validator(schema).iter_errors(document(harbour, name))]
    assert errors == []


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_the_same_records_give_the_same_bytes(harbour: CheckDesk, tmp_path: Path, name: str) -> None:
    ids = read_ids(tmp_path) if name in NEEDING_IDS else None
    assert written(harbour, name, ids=ids) == written(harbour, name, ids=ids)


# Reviews


def review(desk: CheckDesk) -> dict[str, Any]:
    (one,) = document(desk, "claimreview")["@graph"]
    return one  # type: ignore[no-any-return]


def test_a_verdict_is_a_review_with_its_place_on_the_scale(harbour: CheckDesk) -> None:
    rating = review(harbour)["reviewRating"]
    assert (rating["ratingValue"], rating["alternateName"]) == (4, "Mostly true")


def test_a_verdict_that_places_the_claim_nowhere_has_no_number(harbour: CheckDesk) -> None:
    claim = harbour.store.read(lambda session: find_by_prefix(session, "claim", "c"))
    harbour.record(lambda recorder: give_verdict(recorder, claim, "unverifiable", "Nobody counted."))
    second = document(harbour, "claimreview")["@graph"][1]
    assert second["reviewRating"] == {
        "@type": "Rating", "alternateName": "Unverifiable", "ratingExplanation": "Nobody counted.",
    }  # fmt: skip


def test_every_verdict_has_a_name_on_the_scale() -> None:
    assert set(RATINGS) == set(VerdictWord)


def test_the_name_of_the_rating_is_in_the_language(harbour: CheckDesk) -> None:
    body = written(harbour, "claimreview", ratings={"supported": "Plutôt vrai"}, language="fr").body
    (one,) = json.loads(body)["@graph"]
    assert (one["reviewRating"]["alternateName"], one["inLanguage"]) == ("Plutôt vrai", "fr")


def test_the_review_is_dated_by_the_verdict(harbour: CheckDesk) -> None:
    assert review(harbour)["datePublished"] == NOON.strftime("%Y-%m-%dT%H:%M:%SZ")


def test_the_claim_names_where_it_appears_and_not_who_denies_it(harbour: CheckDesk) -> None:
    assert [one["name"] for one in review(harbour)["itemReviewed"]["appearance"]] == ["Boats", "Yearbook"]


def test_the_first_appearance_is_the_one_that_dates_put_first(harbour: CheckDesk) -> None:
    assert review(harbour)["itemReviewed"]["firstAppearance"]["name"] == "Yearbook"


def test_there_is_no_first_appearance_where_a_date_is_missing(harbour: CheckDesk) -> None:
    harbour.say("54", source="dateless", measure="boats", place="FR", as_of="2022-05")
    assert "firstAppearance" not in review(harbour)["itemReviewed"]


def test_claims_that_nobody_judged_are_counted(harbour: CheckDesk) -> None:
    harbour.say("9", source="other2023", measure="piers")
    assert losses(harbour, "claimreview")["claims"] == 1


# Annotations


def target(desk: CheckDesk) -> dict[str, Any]:
    (one,) = document(desk, "web-annotation")["first"]["items"]
    return one["target"]  # type: ignore[no-any-return]


def test_a_quote_is_selected_as_it_stands_in_the_copy(harbour: CheckDesk) -> None:
    quote, position = target(harbour)["selector"]
    assert quote["exact"] == "54 boats lie in the\nharbour"
    assert TEXT[position["start"] : position["end"]] == quote["exact"]


def test_a_quote_has_the_words_around_it(harbour: CheckDesk) -> None:
    quote = target(harbour)["selector"][0]
    assert quote["prefix"] + quote["exact"] + quote["suffix"] in TEXT
    assert quote["suffix"].startswith("”, and no more")


def test_the_copy_is_named_by_its_hash(harbour: CheckDesk) -> None:
    import base64
    import hashlib

    digest = base64.urlsafe_b64encode(hashlib.sha256(TEXT.encode()).digest()).decode().rstrip("=")
    assert target(harbour)["state"]["cached"] == f"ni:///sha-256;{digest}"


def test_the_target_is_the_address_of_the_source(harbour: CheckDesk) -> None:
    assert target(harbour)["source"] == "https://paper.example/boats"


def test_the_page_of_a_pdf_is_its_sheet(file_desk: CheckDesk) -> None:
    def unit(recorder: Recorder) -> None:
        source = work(recorder, "roy2022")
        keep_copy(
            recorder, source, b"%PDF", "one\nthe quay is long\n", media_type="application/pdf",
            page_map=[[0, 4, "i"], [4, 21, "1"]],
        )  # fmt: skip
        said = AssertionInput(source, quote="the quay is long", page="1")
        record_claim(recorder, proposition="The quay is long", assertion=said)

    file_desk.record(unit)
    assert target(file_desk)["selector"][2] == {
        "type": "FragmentSelector", "conformsTo": "http://tools.ietf.org/rfc/rfc3778", "value": "page=2",
    }  # fmt: skip


def test_a_quote_that_stands_twice_has_no_position(file_desk: CheckDesk) -> None:
    def unit(recorder: Recorder) -> None:
        source = work(recorder, "roy2022")
        keep_copy(recorder, source, b"x", "no more. no more.")
        record_claim(recorder, proposition="No more", assertion=AssertionInput(source, quote="no more"))

    file_desk.record(unit)
    assert [one["type"] for one in target(file_desk)["selector"]] == ["TextQuoteSelector"]
    assert losses(file_desk, "web-annotation")["no_place"] == 1


# Provenance


def pairs(desk: CheckDesk, kind: str, left: str, right: str) -> set[tuple[str, str]]:
    found = document(desk, "prov").get(kind, {}).values()
    return {(one[f"prov:{left}"].partition(":")[0], one[f"prov:{right}"].partition(":")[0]) for one in found}


def test_claims_derive_from_sources_and_sources_from_sources(harbour: CheckDesk) -> None:
    derived = pairs(harbour, "wasDerivedFrom", "generatedEntity", "usedEntity")
    assert derived == {("claim", "source"), ("source", "source"), ("snapshot", "source"), ("verdict", "claim")}


def test_a_denial_is_no_derivation(harbour: CheckDesk) -> None:
    assert pairs(harbour, "wasInfluencedBy", "influencee", "influencer") == {("claim", "source")}


def test_findings_are_generated_by_the_check_that_noticed_them(file_desk: CheckDesk) -> None:
    file_desk.say("54", source="a2022", as_of="2022", place="FR")
    file_desk.say("60", source="b2022", as_of="2022", place="FR")
    file_desk.check("FIG001")
    assert ("finding", "check") in pairs(file_desk, "wasGeneratedBy", "entity", "activity")
    assert ("finding", "claim") in pairs(file_desk, "wasDerivedFrom", "generatedEntity", "usedEntity")


def test_every_record_that_a_relation_names_is_there(harbour: CheckDesk) -> None:
    prov = document(harbour, "prov")
    there = {name for kind in ("entity", "activity", "agent") for name in prov.get(kind, {})}
    named = {
        value
        for kind, some in prov.items()
        if kind not in {"prefix", "entity", "activity", "agent"}
        for one in some.values()
        for field, value in one.items()
        if field in {"prov:entity", "prov:activity", "prov:agent", "prov:generatedEntity", "prov:usedEntity",
                     "prov:influencee", "prov:influencer"}
    }  # fmt: skip
    assert named <= there


# Nanopublications


def blocks(body: str) -> Iterator[str]:
    return (found[1] for found in re.finditer(r"(?m)^<(urn:claimdb:nanopublication:[^>]+)> \{$", body))


def test_an_assertion_is_a_publication_of_four_graphs(harbour: CheckDesk) -> None:
    names = list(blocks(written(harbour, "nanopub").body))
    assert len(names) == 2 * 4
    assert {name.rpartition(":")[2] for name in names} == {"head", "assertion", "provenance", "pubinfo"}


def test_a_denial_is_no_publication(harbour: CheckDesk) -> None:
    assert losses(harbour, "nanopub")["denials"] == 1


def test_words_stay_within_their_literals(file_desk: CheckDesk) -> None:
    file_desk.say("54", quote=HOSTILE, language="en")
    body = written(file_desk, "nanopub").body
    assert '"</script><b>\\"x\\" \\u202E\\n=1+1 \\t<javascript:alert(1)>"@en' in body


# Hostile words


@pytest.mark.parametrize("name", ["claimreview", "web-annotation", "prov"])
def test_hostile_words_stay_words(file_desk: CheckDesk, name: str) -> None:
    recorded = file_desk.say("54", quote=HOSTILE, words=HOSTILE, language="en")
    file_desk.record(lambda recorder: give_verdict(recorder, recorded.claim, "disputed", HOSTILE))
    body = written(file_desk, name).body
    assert "\u202e" not in body
    assert json.loads(body)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
def test_no_address_that_runs_something_leaves(file_desk: CheckDesk, address: str) -> None:
    file_desk.say("54", quote="54 boats")
    describe(file_desk, "roy2022", URL=address)
    for name in ("claimreview", "web-annotation", "prov", "nanopub"):
        assert address not in written(file_desk, name).body
