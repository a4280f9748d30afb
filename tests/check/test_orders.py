"""Any order of recording gives the same findings, and a source that repeats a value reopens none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from shutil import copyfile
from typing import Any

import pytest

from claimdb.check.checking import Outcome
from claimdb.check.remember import explain
from claimdb.record.inputs import CitationInput
from claimdb.record.recorder import Recorder
from claimdb.store.store import open_store
from claimdb.values.hit import FindingState
from tests.check.conftest import CheckDesk
from tests.record.conftest import NOON, figure, say, work

SCOPE: dict[str, Any] = {"as_of": "2022-09", "place": "France"}


def shown(outcome: Outcome) -> list[object]:
    return [
        (
            one.key, one.state, one.severity, one.evidence, one.hit.identity, one.hit.facts, dict(one.hit.params),
            [(side.label, [f.key for f in side.figures]) for side in one.hit.sides], one.hit.claims, one.backing,
            [(passage.source, passage.quote) for passage in one.hit.passages],
        )
        for one in outcome.findings
    ]  # fmt: skip


def said(value: Any, source: str, cites: tuple[str, ...] = (), **words: Any) -> Callable[[Recorder], Any]:
    def record(recorder: Recorder) -> Any:
        cited = tuple(CitationInput(work(recorder, name)) for name in cites)
        return say(recorder, value, source=source, cites=cited, **{**SCOPE, **words})

    return record


STATEMENTS = (
    said("54", "roy", cites=("report",), quote="some 54 of them", page="3"),
    said(figure("54", wording="fifty-four"), "lee", cites=("report", "atlas")),
    said("54", "lee", cites=("report",), quote="again 54"),
    said("60", "report", quote="there are 60"),
    said("60", "atlas", hedged=True),
    said("60", "kim", stance="denies", speaker="K. Kim"),
    said("60", "ode", stance="denies"),
    said("71", "kim", as_of="2022"),
    said("71", "roy", as_of="2022", cites=("atlas",)),
    said(figure("500", step="100"), "roy", measure="flights", as_of=None, period="2021"),
    said(figure("500", step="100"), "lee", measure="flights", as_of=None, period="2021-06"),
    said("700", "kim", measure="flights", as_of=None, period="2021-06", cites=("report",)),
)


@pytest.mark.parametrize("seed", range(6))
def test_any_order_of_recording_gives_the_same_findings(file_template: Path, tmp_path: Path, seed: int):
    def check_in(order: list[Callable[[Recorder], Any]], name: str) -> Outcome:
        path = tmp_path / name
        copyfile(file_template, path)
        desk = CheckDesk(open_store(str(path)), NOON)
        for statement in order:
            desk.record(statement)
        return desk.check(coverage=True)

    mixed = list(STATEMENTS)
    Random(seed).shuffle(mixed)
    first, second = check_in(list(STATEMENTS), "a.db"), check_in(mixed, "b.db")
    assert {one.found.rule.code for one in first.findings} >= {"FIG001", "FIG006", "SRC001", "SRC003", "TXT005"}
    assert shown(first) == shown(second)
    assert [[(p.label, p.interval, p.backing, p.support) for p in group.positions] for group in first.positions] == [
        [(p.label, p.interval, p.backing, p.support) for p in group.positions] for group in second.positions
    ]
    assert first.unknown == second.unknown


def test_a_source_that_repeats_a_value_for_a_narrower_date_reopens_nothing(desk: CheckDesk):
    desk.say("54", source="a", as_of="2022", place="France")
    desk.say("60", source="b", as_of="2022", place="France")
    key = desk.only().key
    desk.record(lambda recorder: explain(recorder, key, because="two counts"))
    desk.say("60", source="c", as_of="2022-03", place="France")
    outcome = desk.check("FIG001")
    assert [(one.key, one.state) for one in outcome.findings] == [(key, FindingState.EXPLAINED)]
    assert outcome.gone == ()
    desk.say("60", source="d", as_of="2022-09", place="France")
    outcome = desk.check("FIG001")
    assert [(one.key, one.state) for one in outcome.findings] == [(key, FindingState.EXPLAINED)]


def test_the_same_values_in_another_year_are_another_finding(desk: CheckDesk):
    desk.say("54", source="a", as_of="2022", place="France")
    told = desk.say("60", source="b", as_of="2022", place="France")
    key = desk.only().key
    desk.record(lambda recorder: explain(recorder, key, because="two counts"))
    desk.record(lambda recorder: recorder.change(recorder.session.merge(told.assertion), withdrawn_at=NOON))
    desk.say("54", source="a", as_of="2023", place="France")
    desk.say("60", source="b", as_of="2023", place="France")
    found = desk.only()
    assert found.key != key
    assert found.state is FindingState.OPEN
