"""The history of a finding says why it is open again."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from claimdb.check.ledger import BY_VERDICT, PastEvent
from claimdb.report.lives import tell_life

START = datetime(2026, 3, 1, tzinfo=UTC)


def step(kind: str, day: int, evidence: str = "e", by: str = "ana", expires: date | None = None) -> PastEvent:
    reason = "why" if kind in {"explained", "dismissed"} else None
    return PastEvent(kind, evidence, by, START + timedelta(days=day), reason, expires)


@pytest.mark.parametrize(
    ("steps", "kinds"),
    [
        ([step("opened", 0), step("explained", 1), step("reopened", 2, "f")], "opened explained reopened"),
        (
            [step("opened", 0), step("dismissed", 1, expires=date(2026, 3, 3)), step("reopened", 5)],
            "opened dismissed lapsed",
        ),
        (
            [step("opened", 0), step("explained", 1, expires=date(2026, 3, 3)), step("reopened", 2, "f")],
            "opened explained reopened",
        ),
        ([step("opened", 0), step("explained", 1, by=BY_VERDICT), step("reopened", 2)], "opened explained unsettled"),
        ([step("opened", 0), step("gone", 1), step("reopened", 2)], "opened gone back"),
        ([step("opened", 0), step("gone", 1), step("reopened", 2, "f")], "opened gone back"),
        (
            [step("opened", 0), step("explained", 1), step("gone", 2), step("reopened", 3, "f")],
            "opened explained gone reopened",
        ),
        (
            [
                step("opened", 0),
                step("explained", 1),
                step("reopened", 2, "f"),
                step("gone", 3, "f"),
                step("reopened", 4, "f"),
            ],
            "opened explained reopened gone back",
        ),
    ],
)
def test_a_reopening_says_why(steps: list[PastEvent], kinds: str):
    assert " ".join(view.kind for view in tell_life(steps)) == kinds
