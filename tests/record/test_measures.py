"""A measure is its subject, its label in any language, and its kind of unit."""

from __future__ import annotations

import pytest

from claimdb.record.failures import ClashingHandle, ClashingKinds, ClashingLabel, ClashingMeasures, UnknownWord
from claimdb.record.lookup import find_by_prefix
from claimdb.record.measures import close_measures, find_or_add_measure, prefetch_measures, set_measure
from claimdb.record.places import find_or_add_place
from claimdb.record.recorder import Recorder
from tests.record.conftest import Desk


def test_case_and_spaces_make_no_other_measure(desk: Desk):
    first = desk.record(lambda r: find_or_add_measure(r, "Police  Stations"))
    again = desk.record(lambda r: find_or_add_measure(r, "police stations"))
    assert (first.is_new, again.is_new) == (True, False)
    assert first.measure.key == again.measure.key


def test_accents_make_another_measure(desk: Desk):
    first = desk.record(lambda r: find_or_add_measure(r, "marchés"))
    assert desk.record(lambda r: find_or_add_measure(r, "marches")).measure.key != first.measure.key


def test_a_label_in_any_language_names_the_measure(desk: Desk):
    first = desk.record(lambda r: find_or_add_measure(r, {"en": "stations", "fr": "commissariats"}))
    assert desk.record(lambda r: find_or_add_measure(r, "Commissariats")).measure.key == first.measure.key


def test_another_kind_of_unit_is_another_measure(desk: Desk):
    first = desk.record(lambda r: find_or_add_measure(r, "budget", unit="EUR"))
    assert desk.record(lambda r: find_or_add_measure(r, "budget", unit="percent")).measure.key != first.measure.key
    assert desk.record(lambda r: find_or_add_measure(r, "budget", unit="USD")).measure.key == first.measure.key


def test_a_subject_that_is_a_place_becomes_the_place(desk: Desk):
    found = desk.record(lambda r: find_or_add_measure(r, "population", subject="la France".removeprefix("la ")))
    assert found.measure.subject == ""
    assert found.place is not None
    assert found.place.iso == "FR"
    assert desk.record(lambda r: find_or_add_measure(r, "population")).measure.key == found.measure.key


def test_a_subject_that_is_another_place_than_the_figures_stays_a_subject(desk: Desk):
    found = desk.record(
        lambda r: find_or_add_measure(r, "stations", subject="China", place=find_or_add_place(r, "France"))
    )
    assert (found.measure.subject, found.place) == ("China", None)


def test_a_subject_that_holds_the_figures_place_says_nothing_more(desk: Desk):
    def inside(recorder):
        france = find_or_add_place(recorder, "France")
        paris = find_or_add_place(recorder, "Paris", part_of=france)
        return find_or_add_measure(recorder, "stations", subject="France", place=paris)

    assert desk.record(inside).measure.subject == ""


@pytest.mark.parametrize("subject", ["us", "it", "no"])
def test_two_small_letters_are_a_word_and_no_country(file_desk: Desk, subject: str):
    found = file_desk.record(lambda r: find_or_add_measure(r, "stations", subject=subject))
    assert (found.measure.subject, found.place) == (subject, None)


def test_labels_of_two_measures_clash(desk: Desk):
    desk.record(lambda r: find_or_add_measure(r, {"en": "stations"}))
    desk.record(lambda r: find_or_add_measure(r, {"fr": "postes"}))
    with pytest.raises(ClashingMeasures):
        desk.record(lambda r: find_or_add_measure(r, {"en": "stations", "fr": "postes"}))


def test_a_second_label_in_one_language_clashes(desk: Desk):
    desk.record(lambda r: find_or_add_measure(r, {"en": "stations", "fr": "postes"}))
    with pytest.raises(ClashingLabel):
        desk.record(lambda r: find_or_add_measure(r, {"en": "stations", "fr": "commissariats"}))


def test_an_as_of_date_makes_a_stock_and_a_period_then_clashes(desk: Desk):
    desk.say("54", as_of="2022-09")
    assert desk.store.read(lambda session: find_by_prefix(session, "measure", "stations").kind) == "stock"
    with pytest.raises(ClashingKinds, match="a period"):
        desk.say("60", period="2022")


def test_without_a_time_the_kind_stays_unknown(desk: Desk):
    desk.say("54")
    assert desk.store.read(lambda session: find_by_prefix(session, "measure", "stations").kind) is None


def test_a_ratio_takes_either_time(desk: Desk):
    desk.record(lambda r: find_or_add_measure(r, {"en": "stations"}, kind="ratio"))
    desk.say("54", as_of="2022-09")
    desk.say("60", period="2022")


def test_a_handle_belongs_to_one_measure(desk: Desk):
    desk.record(lambda r: find_or_add_measure(r, "stations", handle="st"))
    with pytest.raises(ClashingHandle):
        desk.record(lambda r: find_or_add_measure(r, "posts", handle="st"))
    assert desk.store.read(lambda session: find_by_prefix(session, "measure", "st").label) == "stations"


@pytest.mark.parametrize("given", [{"kind": "heap"}, {"without": ["colour"]}, {"holds_for": "a year"}])
def test_words_that_no_measure_has_are_refused(file_desk: Desk, given: dict):
    with pytest.raises(UnknownWord):
        file_desk.record(lambda r: find_or_add_measure(r, "stations", **given))


def test_a_measure_can_be_relabelled_and_is_found_by_its_new_label(desk: Desk):
    desk.say("54")
    desk.record(lambda r: set_measure(r, find_by_prefix(r.session, "measure", "stations"), labels={"en": "posts"}))
    assert desk.record(lambda r: find_or_add_measure(r, {"en": "posts"})).is_new is False


def test_close_labels_are_offered_nearest_first(desk: Desk):
    for label in ("overseas police stations", "police station", "budget"):
        desk.record(lambda r, label=label: find_or_add_measure(r, label))
    found = desk.store.read(lambda session: close_measures(session, "police stations"))
    assert [near.label for near in found] == ["police station", "overseas police stations"]


def test_measures_looked_up_at_once_are_those_found_one_by_one(file_desk: Desk):
    labels = ("ferries", "Boats", "none such")
    file_desk.record(lambda recorder: [find_or_add_measure(recorder, {"en": label}) for label in labels[:2]])

    def find_both_ways(recorder: Recorder) -> tuple[list[str], list[str]]:
        one_by_one = [find_or_add_measure(recorder, {"en": label}).measure.key for label in labels[:2]]
        recorder.known.forget()
        prefetch_measures(recorder, [("", label, None) for label in labels])
        assert recorder.known.measures["", "none such", "number"] is None
        return one_by_one, [find_or_add_measure(recorder, {"en": label}).measure.key for label in labels[:2]]

    one_by_one, at_once = file_desk.record(find_both_ways)
    assert at_once == one_by_one
