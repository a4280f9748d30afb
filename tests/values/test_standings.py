"""How findings of now stand to those that were known when a line was drawn."""

from __future__ import annotations

from claimdb.values.baseline import Against, Baseline, Standing, count_standings

KNOWN = Baseline("spring", {"f1": frozenset({"old", "older"})})


def test_a_finding_is_new_unchanged_or_updated_by_its_evidence():
    assert KNOWN.standing("f2", "old") is Standing.NEW
    assert KNOWN.standing("f1", "older") is Standing.UNCHANGED
    assert KNOWN.standing("f1", "newest") is Standing.UPDATED


def test_what_is_new_or_updated_counts_as_new_while_it_is_open():
    standings = [
        (Standing.NEW, True), (Standing.NEW, True), (Standing.NEW, False), (Standing.UPDATED, True),
        (Standing.UPDATED, False),
        (Standing.UNCHANGED, True), (Standing.UNCHANGED, True), (Standing.UNCHANGED, False), (Standing.ABSENT, False),
        (None, True),
    ]  # fmt: skip
    assert count_standings("spring", standings) == Against("spring", known=3, new=3, gone=1, updated=1)
