"""Claims put right, joined, withdrawn; measures and sources merged; all of it can be taken back."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import select

from claimdb.model import Assertion, Citation, Claim, Derivation, DerivationTerm, Figure, Lineage, Measure, Mention
from claimdb.record.assertions import add_citation, check_citation
from claimdb.record.claims import CitationInput
from claimdb.record.derivations import derive, find_figure
from claimdb.record.editing import edit_claim, read_back, withdraw_claim
from claimdb.record.failures import OneRecordTwice, UnfitDerivation, UnknownWord, UnmergeableMeasures, Withdrawn
from claimdb.record.lookup import find_by_prefix
from claimdb.record.measures import find_or_add_measure
from claimdb.record.merging import merge_measures, merge_sources
from claimdb.record.places import find_or_add_place
from claimdb.record.sources import add_lineage
from tests.record.conftest import Desk, say, work
from tests.record.test_undo import everything, living, take_back


def replaced(desk: Desk, key: str, place: str) -> Claim:
    def edit(recorder):
        claim = find_by_prefix(recorder.session, "claim", key)
        where = find_or_add_place(recorder, place)
        return edit_claim(recorder, claim, figures=[replace(one, place=where) for one in read_back(recorder, claim)])

    return desk.record(edit, "claim edit")


def test_an_edited_claim_is_replaced_and_hands_over_who_says_it(desk: Desk):
    old = desk.say("54", quote="the quote").claim
    new = replaced(desk, old.key, "France")
    assert living(desk, Claim) == [new.key]
    assert living(desk, Assertion) == [f"{new.key}.1"]
    wording = desk.store.read(lambda s: s.scalars(select(Mention.wording).where(Mention.withdrawn_at.is_(None))).one())
    assert wording == "54"


def test_a_replaced_claim_leads_to_the_one_that_stands_for_it(desk: Desk):
    old = desk.say("54").claim
    new = replaced(desk, old.key, "France")
    assert desk.store.read(lambda session: find_by_prefix(session, "claim", old.key).key) == new.key
    assert desk.store.read(lambda session: find_by_prefix(session, "claim", old.key, follow=False).key) == old.key


def test_an_edit_can_be_taken_back_and_done_again(desk: Desk):
    old = desk.say("54", quote="the quote").claim
    before = {table: rows for table, rows in everything(desk).items() if table != "search_text"}
    replaced(desk, old.key, "France")
    after = everything(desk)
    take_back(desk)
    assert living(desk, Claim) == [old.key]
    standing = everything(desk)
    assert [row for row in standing["assertion"] if row["withdrawn_at"] is None] == before["assertion"]
    take_back(desk)
    assert everything(desk) == after


def test_an_edit_that_changes_nothing_is_refused(desk: Desk):
    old = desk.say("54").claim
    with pytest.raises(OneRecordTwice):
        desk.record(lambda r: edit_claim(r, old, figures=read_back(r, old)))


def test_a_withdrawn_claim_takes_everyone_who_says_it_along(desk: Desk):
    claim = desk.say("54").claim
    desk.record(lambda r: withdraw_claim(r, find_by_prefix(r.session, "claim", claim.key)))
    assert living(desk, Claim) == living(desk, Assertion) == []
    with pytest.raises(Withdrawn):
        desk.record(lambda r: withdraw_claim(r, find_by_prefix(r.session, "claim", claim.key)))


def test_a_claim_that_was_edited_away_comes_back_when_somebody_says_it(desk: Desk):
    old = desk.say("54", source="roy2022").claim
    new = replaced(desk, old.key, "France")
    desk.say("54", source="brun2023")
    assert sorted(living(desk, Claim)) == sorted([old.key, new.key])


def merged(desk: Desk, kept: str, other: str) -> None:
    desk.record(
        lambda r: merge_measures(
            r, find_by_prefix(r.session, "measure", kept), find_by_prefix(r.session, "measure", other)
        ),
        "measure merge",
    )


def test_merged_measures_count_as_one_for_what_was_recorded_before(desk: Desk):
    first = desk.say("54", measure="stations", source="roy2022").claim
    desk.say("54", measure="police posts", source="brun2023")
    third = desk.say("60", measure="police posts", source="brun2023").claim
    merged(desk, "stations", "police posts")
    assert sorted(living(desk, Claim)) == sorted([first.key, third.key])
    assert len(living(desk, Assertion)) == 3


def test_merged_measures_count_as_one_for_what_is_recorded_after(desk: Desk):
    desk.say("54", measure="stations")
    third = desk.say("60", measure="police posts", source="brun2023").claim
    merged(desk, "stations", "police posts")
    for name in ("stations", "police posts"):
        again = desk.say("60", measure=name, source=f"roy{len(name)}")
        assert again.claim.key == third.key
    assert desk.store.read(lambda s: find_by_prefix(s, "measure", "police posts").label) == "stations"


def test_a_merge_of_measures_can_be_taken_back_and_done_again(desk: Desk):
    desk.say("54", measure="stations", source="roy2022", place="France")
    desk.say("54", measure="police posts", source="brun2023", place="France", quote="the quote")
    desk.say("60", measure="police posts", source="brun2023")
    before = everything(desk)
    merged(desk, "stations", "police posts")
    after = everything(desk)
    take_back(desk)
    undone = everything(desk)
    assert undone["figure"] == before["figure"]
    assert undone["measure"] == before["measure"]
    assert undone["measure_label"] == before["measure_label"]
    assert [row for row in undone["mention"] if row["withdrawn_at"] is None] == before["mention"]
    take_back(desk)
    assert everything(desk) == after


def test_measures_in_other_units_are_not_merged(desk: Desk):
    def both(recorder):
        a = find_or_add_measure(recorder, {"en": "budget"}, unit="EUR").measure
        merge_measures(recorder, a, find_or_add_measure(recorder, {"en": "staff"}, unit="people").measure)

    with pytest.raises(UnmergeableMeasures, match="kind of unit differs"):
        desk.record(both)


def test_stock_and_flow_are_not_merged(desk: Desk):
    desk.say("54", measure="stations", as_of="2022")
    desk.say("54", measure="returns", period="2022")
    with pytest.raises(UnmergeableMeasures, match="kind differs"):
        merged(desk, "stations", "returns")


def test_a_merged_source_hands_over_what_it_says_and_who_cites_it(desk: Desk):
    def both(recorder):
        report = work(recorder, "report2022")
        say(recorder, "54", source="reprt2022")
        say(
            recorder,
            "60",
            source="roy2022",
            cites=(CitationInput(find_by_prefix(recorder.session, "source", "reprt2022")),),
        )
        add_lineage(recorder, work(recorder, "reprt2022"), report, "reprint")

    desk.record(both)
    before = everything(desk)
    desk.record(
        lambda r: merge_sources(
            r, find_by_prefix(r.session, "source", "report2022"), find_by_prefix(r.session, "source", "reprt2022")
        )
    )
    kept = desk.store.read(lambda s: find_by_prefix(s, "source", "reprt2022"))
    assert kept.cite_key == "report2022"
    cited = desk.store.read(lambda s: s.scalars(select(Citation.source_id)).one())
    assert cited == kept.id
    said = desk.store.read(lambda s: list(s.scalars(select(Assertion).where(Assertion.source_id == kept.id))))
    assert len(said) == 1
    assert desk.store.read(lambda s: s.scalars(select(Lineage.withdrawn_at)).one()) is not None
    take_back(desk)
    assert everything(desk) == before


def test_a_derivation_said_twice_is_one(desk: Desk):
    whole, one, two = (desk.say(value, measure=name).figures[0] for value, name in (("3", "a"), ("1", "b"), ("2", "c")))
    first = desk.record(lambda r: derive(r, "sum", whole, [one, two]))
    assert desk.record(lambda r: derive(r, "sum", whole, [two, one])).key == first.key
    assert len(living(desk, Derivation)) == 1
    terms = desk.store.read(lambda s: list(s.scalars(select(DerivationTerm.ordinal).order_by(DerivationTerm.ordinal))))
    assert terms == [1, 2]


@pytest.mark.parametrize(
    ("kind", "terms"), [("sum", 1), ("ratio", 1), ("difference", 3), ("part", 2), ("conversion", 1)]
)
def test_terms_that_do_not_fit_a_derivation_are_refused(file_desk: Desk, kind: str, terms: int):
    figures = [file_desk.say("1", measure=f"m{number}").figures[0] for number in range(terms + 1)]
    with pytest.raises(UnfitDerivation):
        file_desk.record(lambda r: derive(r, kind, figures[0], figures[1:]))


def test_a_conversion_needs_its_factor(file_desk: Desk):
    miles, km = (file_desk.say(value, measure=name).figures[0] for value, name in (("1", "mi"), ("2", "km")))
    made = file_desk.record(lambda r: derive(r, "conversion", km, [miles], factor=Decimal("1.609344")))
    assert made.factor == Decimal("1.609344")


def test_a_figure_is_named_by_the_key_of_a_claim_with_one(file_desk: Desk):
    claim = file_desk.say("54").claim
    assert file_desk.record(lambda r: find_figure(r, claim.key[:6])).value == 54
    assert file_desk.record(lambda r: find_figure(r, f"{claim.key}.f1")).value == 54
    with pytest.raises(UnfitDerivation):
        file_desk.record(lambda r: find_figure(r, f"{claim.key}.f2"))


def test_the_same_work_is_cited_once_at_the_same_place(file_desk: Desk):
    recorded = file_desk.say("54")

    def cite(recorder):
        claim = find_by_prefix(recorder.session, "claim", recorded.claim.key)
        said = recorder.session.get_one(Assertion, recorded.assertion.id)
        return add_citation(recorder, claim, said, CitationInput(work(recorder, "report2022"), locator="p. 3"))

    assert file_desk.record(cite).added
    assert not file_desk.record(cite).added


def test_a_source_does_not_cite_itself(file_desk: Desk):
    with pytest.raises(OneRecordTwice):
        file_desk.record(lambda r: say(r, "54", source="roy2022", cites=(CitationInput(work(r, "roy2022")),)))


def test_an_unresolved_citation_needs_its_outcome(file_desk: Desk):
    with pytest.raises(UnknownWord):
        file_desk.say("54", cites=(CitationInput(None, as_cited="op. cit."),))
    assert file_desk.say("54", cites=(CitationInput(None, as_cited="op. cit.", outcome="ambiguous"),)).added


def test_a_check_of_a_citation_has_one_of_three_outcomes(file_desk: Desk):
    claim = file_desk.say("54").claim
    with pytest.raises(UnknownWord):
        file_desk.record(lambda r: check_citation(r, claim, work(r, "roy2022"), "maybe"))
    assert file_desk.record(lambda r: check_citation(r, claim, work(r, "roy2022"), "absent")).by == "ana"


def test_a_measure_with_figures_elsewhere_keeps_its_own(file_desk: Desk):
    file_desk.say("54", measure="stations")
    file_desk.say("54", measure="posts")
    file_desk.say("7", measure="ships")
    merged(file_desk, "stations", "posts")
    label = select(Measure.label).join(Figure, Figure.measure_id == Measure.id).where(Figure.withdrawn_at.is_(None))
    assert sorted(file_desk.store.read(lambda s: list(s.scalars(label)))) == ["ships", "stations"]
