"""What a rule notices on the pages of cases is said in full, and stands on figures, claims or places."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from claimdb.report.sentences_rules import say_message, say_settle
from claimdb.values.hit import Hit
from tests.check.cases import CASES, CLAIMS, Case, hits_of


class Params(dict[str, str]):
    """Parameters that tell which of those a sentence needs are missing."""

    def __init__(self, given: dict[str, str]) -> None:
        super().__init__(given)
        self.missing: list[str] = []

    def get(self, name: str, default: str | None = None) -> str | None:  # type: ignore[override]
        if name not in self and default == "?":
            self.missing.append(name)
        return super().get(name, default)


def gaps(hits: Iterable[Hit]) -> list[tuple[str, str]]:
    """What is missing in what the hits say: pairs of message and field."""
    found = []
    for hit in hits:
        params = Params(dict(hit.params))
        if say_message(hit.message_id, params, "en") == hit.message_id.replace("_", " "):
            found.append((hit.message_id, "sentence"))
        if not say_settle(hit.message_id, "en"):
            found.append((hit.message_id, "remedy"))
        if not (hit.identity and all(hit.identity)):
            found.append((hit.message_id, "identity"))
        found += [(hit.message_id, name) for name in params.missing]
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_what_is_noticed_is_said_in_full(case: Case):
    assert gaps(one.hit for one in hits_of(case)) == []


@pytest.mark.parametrize("case", CLAIMS, ids=lambda case: case.id)
def test_every_claim_of_a_side_is_named_and_figures_stand_on_one_side_only(case: Case):
    for one in hits_of(case):
        keys = [figure.key for side in one.hit.sides for figure in side.figures]
        assert len(keys) == len(set(keys))
        assert {figure.claim for figure in one.hit.figures} <= set(one.hit.claims)
        assert {key for pair in one.hit.pairs for key in (pair.one, pair.other)} <= set(keys)
