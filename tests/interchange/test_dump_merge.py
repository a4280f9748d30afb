"""Two databases come together as if one had been typed; what differs is told, and nothing is dropped."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from claimdb import model
from claimdb.check.remember import explain
from claimdb.interchange.dump_events import mark_of
from claimdb.interchange.dump_state import OnConflict
from claimdb.record.claims import AssertionInput, CitationInput, FigureInput, record_claim
from claimdb.record.dates import read_edtf
from claimdb.record.editing import withdraw_claim
from claimdb.record.measures import find_or_add_measure, set_measure
from claimdb.record.merging import merge_measures, merge_sources
from claimdb.record.places import find_or_add_place
from claimdb.record.sources import edit_source, find_or_add_stub
from claimdb.record.verdicts import append_verdict
from claimdb.values.period import Period
from tests.interchange.dumps import LATER, Person, file_person, records
from tests.record.conftest import figure, say, work

FRANCE = {"place": "France", "as_of": "2022"}
MEASURES, SOURCES, PLACES = ("boats", "quays"), ("ard", "bec", "cor", "dax", "eel"), ("France", "Spain")
SAYING = st.tuples(
    st.sampled_from(SOURCES), st.sampled_from(MEASURES), st.sampled_from(("54", "60", "61")),
    st.sampled_from(PLACES), st.sampled_from((None, *SOURCES)), st.sampled_from((None, "so many", "as many")),
)  # fmt: skip
SEARCHED = (Phase.explicit, Phase.generate)
"""Every example makes three databases: a failing one is not made smaller."""
Said = tuple[str, str, str, str, str | None, str | None]


@pytest.fixture
def ana(file_template: Path, tmp_path: Path) -> Person:
    """Somebody with an empty database in a file."""
    return file_person(file_template, tmp_path, "ana")


@pytest.fixture
def bob(file_template: Path, tmp_path: Path) -> Person:
    """Somebody else with an empty database in a file."""
    return file_person(file_template, tmp_path, "bob")


def fork(person: Person, template: Path, by: str) -> Person:
    """Somebody else who begins with what a person has."""
    other = file_person(template, person.folder, by)
    other.load(person.dump())
    return other


def state(person: Person, said: Said) -> None:
    """Let a source say something, perhaps on the authority of another."""
    source, measure, value, place, cites, quote = said

    def write(recorder: Any) -> None:
        found = find_or_add_measure(recorder, {"en": measure}).measure
        year: Period = read_edtf("2022")
        given = FigureInput(found, figure(value), place=find_or_add_place(recorder, place), as_of=year)
        cited = () if cites in (None, source) else (CitationInput(work(recorder, cites or "")),)
        record_claim(
            recorder, figures=[given], assertion=AssertionInput(work(recorder, source), quote=quote, cites=cited)
        )

    person.record(write)


def counted(person: Person) -> tuple[Any, Any]:
    """Origins and documents of every position, and the findings that are open."""
    person.at = LATER
    found = person.check().findings
    rows = select(
        model.Measure.key, model.Position.scope_key, model.Position.label, model.Position.documents,
        model.Position.origins_min, model.Position.origins_max, model.Position.outcome,
    ).join(model.Measure, model.Measure.id == model.Position.measure_id)  # fmt: skip
    positions = sorted(person.store.read(lambda session: session.execute(rows).all()))
    return positions, sorted((one.key, one.evidence, one.state.value) for one in found if one.state.value == "open")


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture], phases=SEARCHED)
@given(mine=st.lists(SAYING, max_size=5), theirs=st.lists(SAYING, max_size=5))
def test_what_two_people_typed_comes_out_as_if_typed_into_one(
    mine: list[Said], theirs: list[Said], file_template: Path, tmp_path: Path
):
    ana, bob, one = (file_person(file_template, tmp_path, by) for by in ("ana", "bob", "one"))
    for said in mine:
        state(ana, said)
        state(one, said)
    for said in theirs:
        state(bob, said)
        state(one, said)
    for person in (ana, bob):
        person.check()
    first, second = ana.dump(), bob.dump()
    assert (ana.load(second).differing, bob.load(first).differing) == (0, 0)
    assert ana.dump().read_bytes() == bob.dump().read_bytes()
    assert counted(ana) == counted(one)
    assert counted(bob) == counted(one)
    for person in (ana, bob, one):
        person.store.close()


def test_parts_with_the_same_number_and_other_words_are_both_kept(ana: Person, bob: Person):
    state(ana, ("ard", "boats", "54", "France", "dax", None))
    state(bob, ("bec", "boats", "54", "France", "eel", None))
    ana.load(bob.dump())
    said = [(one["source"], one["ordinal"]) for one in records(ana.dump(), "assertion")]
    assert len({source for source, _ in said}) == 2
    assert sorted(number for _, number in said) == [1, 2]
    cited = {one["assertion"]: one["key"] for one in records(ana.dump(), "citation")}
    assert all(key == f"{assertion}.1" for assertion, key in cited.items())
    assert len(cited) == 2


def test_a_described_work_stands_against_a_mere_name(ana: Person, bob: Person):
    ana.record(lambda recorder: find_or_add_stub(recorder, "ard"))
    bob.record(lambda recorder: work(recorder, "ard"))
    first, second = ana.dump(), bob.dump()
    assert ana.load(second).differing == bob.load(first).differing == 0
    assert records(ana.dump(), "source") == records(bob.dump(), "source")
    assert records(ana.dump(), "source")[0]["csl"] == {"title": "Ard", "type": "report"}


def edited(ana: Person, template: Path) -> Person:
    """Somebody who gave a work another title than the one that this person then gave it."""
    ana.record(lambda recorder: work(recorder, "ard"))
    bob = fork(ana, template, "bob")
    for person, title in ((ana, "Harbours"), (bob, "Quays")):
        person.record(
            lambda recorder, title=title: edit_source(
                recorder, work_there(recorder), {"type": "report", "title": title}
            ),
            "source edit",
        )
    return bob


def work_there(recorder: Any) -> model.Source:
    return recorder.session.scalars(select(model.Source)).one()


def test_a_field_that_differs_is_told_and_nothing_is_kept(ana: Person, file_template: Path):
    bob = edited(ana, file_template)
    bob.record(lambda recorder: work(recorder, "bec"))
    before = ana.dump().read_bytes()
    report = ana.load(bob.dump())
    (conflict,) = report.conflicts
    assert (conflict.record, conflict.field, conflict.ours, conflict.theirs) == (
        "source", "csl.title", "Harbours", "Quays",
    )  # fmt: skip
    assert ana.dump().read_bytes() == before


@pytest.mark.parametrize(("side", "title"), [(OnConflict.OURS, "Harbours"), (OnConflict.THEIRS, "Quays")])
def test_the_side_that_was_named_stands_and_the_log_keeps_both(
    ana: Person, file_template: Path, side: OnConflict, title: str
):
    bob = edited(ana, file_template)
    ana.load(bob.dump(), side)
    assert records(ana.dump(), "source")[0]["csl"]["title"] == title
    (noted,) = [one for one in records(ana.dump(), "event") if one["payload"].get("decided")]
    (decided,) = noted["payload"]["decided"]
    assert (decided["ours"], decided["theirs"], decided["stands"]) == ("Harbours", "Quays", side.value)


def test_both_edits_stay_in_the_log(ana: Person, file_template: Path):
    bob = edited(ana, file_template)
    ana.load(bob.dump(), OnConflict.OURS)
    titles = {
        change["after"]["csl"]["title"]
        for event in records(ana.dump(), "event")
        for change in event["payload"]["changed"]
        if "csl" in change["after"] and event["command"] == "source edit"
    }
    assert titles == {"Harbours", "Quays"}


def test_what_one_withdrew_and_the_other_did_not_is_a_conflict(ana: Person, file_template: Path):
    ana.record(lambda recorder: say(recorder, "54", source="ard", **FRANCE))
    bob = fork(ana, file_template, "bob")

    def withdraw(recorder: Any) -> None:
        withdraw_claim(recorder, recorder.session.scalars(select(model.Claim)).one())

    bob.record(withdraw, "claim withdraw")
    report = ana.load(bob.dump())
    assert {conflict.field for conflict in report.conflicts} == {"withdrawn_at"}
    ana.load(bob.dump(), OnConflict.THEIRS)
    assert [one["withdrawn_at"] is None for one in records(ana.dump(), "claim")] == [False]


def test_works_that_one_merged_are_merged_in_both(ana: Person, file_template: Path):
    for source in ("ard", "bec"):
        ana.record(lambda recorder, source=source: say(recorder, "54", source=source, **FRANCE))
    bob = fork(ana, file_template, "bob")

    def merge(recorder: Any) -> None:
        ard, bec = (recorder.known.source(key) for key in ("ard", "bec"))
        merge_sources(recorder, ard, bec)

    bob.record(merge, "source merge")
    ana.record(lambda recorder: say(recorder, "60", source="bec", **FRANCE))
    first, second = ana.dump(), bob.dump()
    assert (ana.load(second).differing, bob.load(first).differing) == (0, 0)
    for kind in ("source", "assertion", "claim"):
        assert records(ana.dump(), kind) == records(bob.dump(), kind)
    assert len({one["source"] for one in records(ana.dump(), "assertion")}) == 1


def test_measures_that_one_merged_are_merged_in_both(ana: Person, file_template: Path):
    for measure in ("boats", "ships"):
        ana.record(lambda recorder, measure=measure: say(recorder, "54", source="ard", measure=measure, **FRANCE))
    bob = fork(ana, file_template, "bob")

    def merge(recorder: Any) -> None:
        boats, ships = (find_or_add_measure(recorder, {"en": label}).measure for label in ("boats", "ships"))
        merge_measures(recorder, boats, ships)

    bob.record(merge, "measure merge")
    ana.record(lambda recorder: say(recorder, "60", source="bec", measure="ships", **FRANCE))
    first, second = ana.dump(), bob.dump()
    ana.load(second, OnConflict.THEIRS)
    bob.load(first, OnConflict.OURS)
    assert len({one["measure"] for one in records(ana.dump(), "figure") if one["withdrawn_at"] is None}) == 1
    assert records(ana.dump(), "figure") == records(bob.dump(), "figure")


def test_two_works_with_one_cite_key_keep_both(ana: Person, bob: Person):
    ana.record(lambda recorder: work(recorder, "ard"))
    ana.record(lambda recorder: edit_source(recorder, work_there(recorder), cite_key="bec"), "source edit")
    bob.record(lambda recorder: work(recorder, "bec"))
    assert ana.load(bob.dump()).differing == 1
    ana.load(bob.dump(), OnConflict.OURS)
    keys = sorted(one["cite_key"] for one in records(ana.dump(), "source"))
    assert keys[0] == "bec"
    assert keys[1].startswith("bec-")


def test_a_decision_of_one_stands_for_the_finding_of_both(ana: Person, file_template: Path):
    for value, source in (("54", "ard"), ("60", "bec")):
        ana.record(lambda recorder, value=value, source=source: say(recorder, value, source=source, **FRANCE))
    ana.check()
    bob = fork(ana, file_template, "bob")
    (key,) = [one["key"] for one in records(ana.dump(), "finding") if one["rule"] == "FIG001"]
    bob.record(lambda recorder: explain(recorder, key, because="two harbours"), "finding explain")
    first, second = ana.dump(), bob.dump()
    assert (ana.load(second).differing, bob.load(first).differing) == (0, 0)
    assert ana.dump().read_bytes() == bob.dump().read_bytes()
    ana.at = LATER
    assert {one.key: one.state.value for one in ana.check().findings}[key] == "explained"


def test_verdicts_of_both_stand_beside_each_other(ana: Person, file_template: Path):
    ana.record(lambda recorder: say(recorder, "54", source="ard", **FRANCE))
    bob = fork(ana, file_template, "bob")
    for person, verdict in ((ana, "supported"), (bob, "disputed")):
        person.record(
            lambda recorder, verdict=verdict: append_verdict(
                recorder, recorder.session.scalars(select(model.Claim)).one(), verdict, because="seen", evidence="e"
            ),
            "verify",
        )
    first, second = ana.dump(), bob.dump()
    ana.load(second)
    bob.load(first)
    assert [one["verdict"] for one in records(ana.dump(), "verdict")] == [
        one["verdict"] for one in records(bob.dump(), "verdict")
    ]
    assert sorted(one["ordinal"] for one in records(ana.dump(), "verdict")) == [1, 2]


def test_what_a_measure_does_not_say_yet_is_added_to_it(ana: Person, bob: Person):
    for person in (ana, bob):
        person.record(lambda recorder: say(recorder, "54", source="ard", **FRANCE))

    def set_up(recorder: Any) -> None:
        set_measure(recorder, recorder.session.scalars(select(model.Measure)).one(), separators=["operator"])

    bob.record(set_up, "measure set")
    assert ana.load(bob.dump()).differing == 0
    assert records(ana.dump(), "measure")[0]["separators"] == ["operator"]


def test_a_conflict_in_a_dump_of_strangers_names_line_and_record(ana: Person, file_template: Path):
    bob = edited(ana, file_template)
    written = bob.dump()
    (conflict,) = ana.load(written).conflicts
    line = json.loads(written.read_text(encoding="utf-8").splitlines()[conflict.line - 1])
    assert (line["record"], line["key"]) == ("source", conflict.key)


def test_two_changes_of_one_moment_by_one_name_are_two_events(ana: Person, file_template: Path):
    bob = edited(ana, file_template)
    theirs = [dict(one, by=ana.by) for one in records(bob.dump(), "event") if one["command"] == "source edit"]
    ours = [one for one in records(ana.dump(), "event") if one["command"] == "source edit"]
    assert theirs[0]["mark"] != ours[0]["mark"]
    marked = ("at", "turn", "by", "command", "summary", "subjects", "payload")
    assert mark_of(*(theirs[0][name] for name in marked)) != ours[0]["mark"]
