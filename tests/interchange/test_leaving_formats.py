"""What leaves in open formats: each as its vocabulary wants it, with what it cannot carry."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from claimdb.interchange.leaving_formats import FORMATS, NEEDING_IDS, IdsNeeded, Wishes, write_format
from claimdb.interchange.leaving_wikidata import TwoIds, UnfitId, UnreadableIds, read_wikidata_ids
from claimdb.model import Snapshot, Source
from claimdb.reading import read_figure
from claimdb.record.assertions import add_citation
from claimdb.record.claims import AssertionInput, CitationInput, FigureInput, deny_claim, record_claim
from claimdb.record.dates import read_edtf
from claimdb.record.lookup import find_by_prefix
from claimdb.record.measures import find_or_add_measure
from claimdb.record.places import find_or_add_place
from claimdb.record.recorder import Recorder
from claimdb.record.sources import add_lineage, add_snapshot, edit_source
from claimdb.values.verdict import RATINGS, VerdictWord
from claimdb.verify.giving import give_verdict
from tests.check.conftest import CheckDesk
from tests.interchange import exchange_schemas as schemas
from tests.interchange.recorded import record
from tests.record.conftest import NOON, work

TEXT = "The harbour office counts boats.\nIt says: “54 boats lie in the\nharbour”, and no more.\n"
HOSTILE = '</script><b>"x" \u202e\n=1+1 \t<javascript:alert(1)>'


def written(desk: CheckDesk, name: str, **wishes: Any) -> Any:
    ratings = {str(word): rating.name for word, rating in RATINGS.items()}
    given = Wishes(at=NOON, **{"ratings": ratings, **wishes})
    return desk.store.read(lambda session: write_format(session, name, given))


def keep_copy(recorder: Recorder, source: Source, raw: bytes, text: str, **more: Any) -> Snapshot:
    hashes = {"raw_hash": sha256(raw).hexdigest(), "text_hash": sha256(text.encode()).hexdigest()}
    return add_snapshot(recorder, source, raw=raw, text=text, **{"media_type": "text/plain", **hashes, **more})


def measured(desk: CheckDesk, words: str, **more: Any) -> None:
    """Say a figure of boats in France, as words print it."""
    desk.say(read_figure(words, "en"), measure="boats", place="FR", **more)


def describe(desk: CheckDesk, cite_key: str, **csl: Any) -> None:
    def unit(recorder: Recorder) -> None:
        source = find_by_prefix(recorder.session, "source", cite_key)
        edit_source(recorder, source, {"type": "webpage", "title": "T", **csl})

    desk.record(unit)


def document(desk: CheckDesk, name: str) -> Any:
    return json.loads(written(desk, name).body)


def losses(desk: CheckDesk, name: str, **wishes: Any) -> dict[str, int]:
    return {loss.what: loss.count for loss in written(desk, name, **wishes).losses}


@pytest.fixture
def harbour(file_desk: CheckDesk) -> CheckDesk:
    """A claim of two sources, one quoted from a copy, one denied, one that cites; a verdict and a lineage."""

    def unit(recorder: Recorder) -> None:
        boats = find_or_add_measure(recorder, {"en": "boats"}).measure
        place = find_or_add_place(recorder, "FR")
        paper, office = work(recorder, "roy2022"), work(recorder, "office2021")
        paper_csl = {
            "type": "article-newspaper", "title": "Boats", "author": [{"family": "Roy"}],
            "URL": "https://paper.example/boats", "issued": {"date-parts": [[2022, 5, 4]]},
        }  # fmt: skip
        edit_source(recorder, paper, paper_csl)
        office_csl = {
            "type": "report", "title": "Yearbook", "author": [{"literal": "Office"}],
            "issued": {"date-parts": [[2021]]},
        }  # fmt: skip
        edit_source(recorder, office, office_csl)
        copy = keep_copy(recorder, paper, TEXT.encode(), TEXT)
        given = FigureInput(boats, read_figure("54", "en"), place=place, as_of=read_edtf("2022-05"))
        said = record_claim(
            recorder, figures=[given],
            assertion=AssertionInput(paper, quote="54 boats lie in the harbour", language="en", snapshot=copy),
        )  # fmt: skip
        record_claim(recorder, figures=[given], assertion=AssertionInput(office, speaker="The Office"))
        add_citation(recorder, said.claim, said.assertion, CitationInput(office, locator="p. 3", primary=True))
        add_lineage(recorder, paper, office, "same_data")
        deny_claim(recorder, said.claim, AssertionInput(work(recorder, "reply2023"), stance="denies"))
        give_verdict(recorder, said.claim, "supported", "Two works agree.", [office])

    file_desk.record(unit)
    return file_desk


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


# Wikidata

GUID = "Q142$0A1B2C3D-1111-2222-3333-444455556666"
IDS = """\
kind,name,id
measure,boats,P1120
place,FR,Q142
source,office2021,Q7
qualifier,sex,P21
value,sex=women,Q6581072
measure,quays,P2043
"""


def read_ids(folder: Path, text: str = IDS) -> Any:
    path = folder / "ids.csv"
    path.write_text(text, encoding="utf-8")
    return read_wikidata_ids(path)


def lines(desk: CheckDesk, folder: Path, text: str = IDS) -> list[list[str]]:
    body = written(desk, "quickstatements", ids=read_ids(folder, text)).body
    return [line.split("\t") for line in body.splitlines()]


def test_a_figure_is_a_statement_with_its_time_and_its_reference(harbour: CheckDesk, tmp_path: Path) -> None:
    assert lines(harbour, tmp_path) == [
        ["Q142", "P1120", "54", "P585", "+2022-05-00T00:00:00Z/10", "S854", '"https://paper.example/boats"',
         "S813", f"+{NOON:%Y-%m-%d}T00:00:00Z/11"],
        ["Q142", "P1120", "54", "P585", "+2022-05-00T00:00:00Z/10", "S248", "Q7"],
    ]  # fmt: skip


def test_what_has_no_id_is_left_out_and_named(harbour: CheckDesk, tmp_path: Path) -> None:
    harbour.say("9", source="other2023", measure="piers", place="FR")
    found = losses(harbour, "quickstatements", ids=read_ids(tmp_path))
    assert (found["unmapped"], found["not_asserted"]) == (1, 1)


def test_a_period_has_a_start_and_an_end(file_desk: CheckDesk, tmp_path: Path) -> None:
    file_desk.say("54", measure="boats", place="FR", period="2020/2021")
    assert lines(file_desk, tmp_path)[0][3:7] == [
        "P580", "+2020-00-00T00:00:00Z/9", "P582", "+2021-00-00T00:00:00Z/9",
    ]  # fmt: skip


@pytest.mark.parametrize(("said", "loss"), [("at least 54", "open_ended"), ("between 50 and 60", "open_ended")])
def test_a_figure_without_a_single_value_is_left_out(
    file_desk: CheckDesk, tmp_path: Path, said: str, loss: str
) -> None:
    measured(file_desk, said)
    assert losses(file_desk, "quickstatements", ids=read_ids(tmp_path))[loss] == 1


def test_a_doubtful_date_is_none_that_wikidata_says(file_desk: CheckDesk, tmp_path: Path) -> None:
    file_desk.say("54", measure="boats", place="FR", as_of="2022?")
    assert losses(file_desk, "quickstatements", ids=read_ids(tmp_path))["undatable"] == 1


def test_a_rounded_figure_has_its_bounds(file_desk: CheckDesk, tmp_path: Path) -> None:
    measured(file_desk, "5.4")
    assert lines(file_desk, tmp_path)[0][2] == "5.4[5.35,5.45]"


def test_a_unit_without_an_item_is_left_out(file_desk: CheckDesk, tmp_path: Path) -> None:
    record(file_desk, ("54 km", "quays", {"unit": "km", "place": "FR"}))
    assert losses(file_desk, "quickstatements", ids=read_ids(tmp_path))["unit_unmapped"] == 1


def test_a_unit_has_its_item(file_desk: CheckDesk, tmp_path: Path) -> None:
    record(file_desk, ("54 km", "quays", {"unit": "km", "place": "FR"}))
    assert lines(file_desk, tmp_path, IDS + "unit,km,Q828224\n")[0][2] == "54U828224"


def test_words_cannot_begin_another_command(file_desk: CheckDesk, tmp_path: Path) -> None:
    measured(file_desk, "54", page='3"\nQ1\tP31\tQ5')
    describe(file_desk, "roy2022", URL="https://x.example/")
    (line,) = lines(file_desk, tmp_path)
    assert line[-1] == '"3" Q1 P31 Q5"'


def test_the_second_version_has_a_column_a_property(harbour: CheckDesk, tmp_path: Path) -> None:
    body = written(harbour, "quickstatements-csv", ids=read_ids(tmp_path)).body
    header, first, second = csv.reader(io.StringIO(body, newline=""))
    assert header == ["qid", "P1120", "qal585", "S854", "S813", "S248"]
    assert (first[3], second[3], second[5]) == ('"https://paper.example/boats"', "", "Q7")


@pytest.mark.parametrize("name", sorted(NEEDING_IDS))
def test_names_become_no_ids_by_guessing(file_desk: CheckDesk, name: str) -> None:
    with pytest.raises(IdsNeeded):
        written(file_desk, name)


@pytest.mark.parametrize(
    ("text", "error", "line"),
    [
        ("name,id\nboats,P1\n", UnreadableIds, ""),
        ("kind,name,id\nmeasure,boats,Q1\n", UnfitId, ":2"),
        ("kind,name,id\nthing,boats,Q1\n", UnfitId, ":2"),
        ("kind,name,id\nplace,FR,Q1\nplace,fr,Q2\n", TwoIds, ":3"),
        ('kind,name,id\nplace,"FR,Q1\n', UnreadableIds, ":"),
    ],
)
def test_a_table_of_ids_that_is_wrong_says_where(tmp_path: Path, text: str, error: Any, line: str) -> None:
    with pytest.raises(error) as raised:
        read_ids(tmp_path, text)
    assert f"ids.csv{line}" in str(raised.value.where)


def mismatches(desk: CheckDesk, folder: Path, address: str) -> list[dict[str, str]]:
    measured(desk, "54", source="wikidata", as_of="2022")
    measured(desk, "60", source="paper", as_of="2022")
    describe(desk, "wikidata", URL=address)
    describe(desk, "paper", URL="https://paper.example/boats")
    desk.check("FIG001")
    body = written(desk, "mismatch-finder", ids=read_ids(folder)).body
    return list(csv.DictReader(io.StringIO(body, newline="")))


def test_a_contradiction_with_a_statement_of_wikidata_is_a_mismatch(file_desk: CheckDesk, tmp_path: Path) -> None:
    (row,) = mismatches(file_desk, tmp_path, f"https://www.wikidata.org/wiki/Q142#{GUID}")
    assert row == {
        "item_id": "Q142", "statement_guid": GUID, "property_id": "P1120", "wikidata_value": "54",
        "meta_wikidata_value": "", "external_value": "60", "external_url": "https://paper.example/boats",
        "type": "statement",
    }  # fmt: skip


@pytest.mark.parametrize("address", ["https://www.wikidata.org/wiki/Q142", "https://example.org/wiki/Q142"])
def test_without_the_statement_there_is_no_mismatch(file_desk: CheckDesk, tmp_path: Path, address: str) -> None:
    assert mismatches(file_desk, tmp_path, address) == []
    assert losses(file_desk, "mismatch-finder", ids=read_ids(tmp_path)) == {"no_mismatch": 1}


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
