"""Short prefixes name records, and say so when they name several."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.check.identity import finding_key
from claimdb.check.remember import flag
from claimdb.record.failures import AmbiguousKey, UnknownKey
from claimdb.record.keys import complete_keys, find_by_prefix, public_key
from claimdb.record.measures import find_or_add_measure
from tests.record.conftest import Desk, work


@given(st.lists(st.text(max_size=20), max_size=4))
def test_a_key_is_a_letter_and_sixteen_signs_of_base32(identity: list[str]):
    key = public_key("c", *identity)
    assert key[0] == "c"
    assert len(key) == 17
    assert set(key[1:]) <= set("abcdefghijklmnopqrstuvwxyz234567")


def test_a_prefix_of_several_names_its_candidates(desk: Desk):
    for cite_key in ("roy2021", "roy2022", "brun2023"):
        desk.record(lambda r, cite_key=cite_key: work(r, cite_key))
    with pytest.raises(AmbiguousKey, match=r"'roy' fits 2 source records: .*roy2021"):
        desk.store.read(lambda s: find_by_prefix(s, "source", "roy"))


def test_a_whole_name_wins_over_a_prefix(desk: Desk):
    for cite_key in ("roy2022", "roy2022a"):
        desk.record(lambda r, cite_key=cite_key: work(r, cite_key))
    assert desk.store.read(lambda s: find_by_prefix(s, "source", "roy2022").cite_key) == "roy2022"


@pytest.mark.parametrize("given", ["", "  ", "zzz", "%", "_", "c%"])
def test_what_names_nothing_is_unknown(desk: Desk, given: str):
    desk.say("54")
    for kind in ("claim", "source", "measure", "place", "event", "finding"):
        with pytest.raises(UnknownKey):
            desk.store.read(lambda s, kind=kind: find_by_prefix(s, kind, given))


def test_a_label_of_two_measures_is_ambiguous(desk: Desk):
    desk.record(lambda r: find_or_add_measure(r, "budget", unit="EUR"))
    desk.record(lambda r: find_or_add_measure(r, "budget", unit="percent"))
    with pytest.raises(AmbiguousKey, match="percent"):
        desk.store.read(lambda s: find_by_prefix(s, "measure", "budget"))


def test_the_shell_is_offered_what_completes_a_key(desk: Desk):
    claim = desk.say("54").claim
    assert desk.store.read(lambda s: complete_keys(s, "claim", claim.key[:3]))[0][0] == claim.key
    assert desk.store.read(lambda s: complete_keys(s, "source", "ro")) == [("roy2022", "roy2022: Roy2022")]
    assert desk.store.read(lambda s: complete_keys(s, "event", "")) != []


def test_a_finding_has_the_key_of_its_identity(desk: Desk):
    one, other = desk.say("54").claim.key, desk.say("60").claim.key
    finding = desk.record(lambda r: flag(r, one, other, because="both cannot be"))
    assert finding.key == finding_key(finding.identity)
    assert desk.store.read(lambda s: find_by_prefix(s, "finding", finding.key[:4]).identity) == finding.identity
