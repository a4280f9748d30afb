"""Recorded measures are offered for a label in any language, with why and how near, and never taken unasked."""

from __future__ import annotations

import builtins
import json
from pathlib import Path
from typing import Any

import pytest

from claimdb.extract.offers import Measures, Offer, Why
from claimdb.record.measures import find_or_add_measure
from tests.conftest import Command
from tests.extract.conftest import HARBOUR, Reviewing


@pytest.fixture
def measured(reviewing: Reviewing) -> Reviewing:
    labels = {"en": "police stations", "fr": "postes de police"}
    reviewing.desk.record(lambda recorder: find_or_add_measure(recorder, labels))
    reviewing.desk.record(lambda recorder: find_or_add_measure(recorder, {"en": "budget"}, unit="EUR"))
    return reviewing


def offers(reviewing: Reviewing, label: str | None, unit: str | None = None) -> list[Offer]:
    return reviewing.desk.store.read(lambda session: Measures(session).offer(label, unit))


@pytest.mark.parametrize(("label", "language"), [("Police Stations", "en"), ("Postes de police", "fr")])
def test_the_same_label_is_offered_in_either_language(measured: Reviewing, label: str, language: str):
    (offer,) = offers(measured, label)
    assert (offer.why, offer.score, offer.language) == (Why.SAME_LABEL, 1.0, language)


def test_a_close_label_is_offered_with_how_near_it_is(measured: Reviewing):
    (offer,) = offers(measured, "police station")
    assert offer.why is Why.CLOSE_LABEL
    assert 0.8 <= offer.score < 1


def test_a_close_label_is_offered_without_rapidfuzz_too(measured: Reviewing, monkeypatch: pytest.MonkeyPatch):
    real = builtins.__import__

    def missing(name: str, *others: Any, **named: Any) -> Any:
        if name.startswith("rapidfuzz"):
            raise ModuleNotFoundError(name=name)
        return real(name, *others, **named)

    monkeypatch.setattr(builtins, "__import__", missing)
    assert [offer.why for offer in offers(measured, "police station")] == [Why.CLOSE_LABEL]


def test_a_measure_of_another_unit_is_not_offered(measured: Reviewing):
    assert offers(measured, "budget", "percent") == []
    assert [offer.label for offer in offers(measured, "budget", "USD")] == ["budget"]


def test_nothing_is_offered_for_no_label(measured: Reviewing):
    assert offers(measured, None) == []


def test_a_dry_run_of_a_captured_source_says_what_may_be_meant(claimdb: Command, tmp_path: Path):
    (tmp_path / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    claimdb("init")
    claimdb("source", "add", "harbour.txt", "--key", "harbour2024", "--yes")
    claimdb("measure", "add", "station")
    records = json.loads(claimdb("extract", "harbour2024", "--dry-run", "--format", "json").out)
    assert (records[0]["measures"][0]["label"], records[0]["measures"][0]["reason"]) == ("station", "close label")
