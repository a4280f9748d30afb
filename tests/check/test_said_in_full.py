"""What a rule notices on the pages of cases is said in full, and stands on figures, claims or places."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from claimdb.check.catalogue import all_rules
from claimdb.check.linting import lint_readings
from claimdb.report.sentences_rules import say_message, say_settle
from claimdb.values.hit import Hit
from tests.check.notation import parse
from tests.check.test_rule_pages import CLAIMS, DOCUMENTS, run_block
from tests.check.written import read_written


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


@pytest.mark.parametrize(("how", "body"), [case[1:] for case in CLAIMS], ids=[case[0] for case in CLAIMS])
def test_what_a_check_notices_is_said_in_full(how: str, body: str):
    assert gaps(one.hit for one in run_block(parse(body), coverage="coverage" in how).hits) == []


@pytest.mark.parametrize(("how", "body"), [case[1:] for case in CLAIMS], ids=[case[0] for case in CLAIMS])
def test_every_claim_of_a_side_is_named_and_figures_stand_on_one_side_only(how: str, body: str):
    for one in run_block(parse(body), coverage="coverage" in how).hits:
        keys = [figure.key for side in one.hit.sides for figure in side.figures]
        assert len(keys) == len(set(keys))
        assert {figure.claim for figure in one.hit.figures} <= set(one.hit.claims)
        assert {key for pair in one.hit.pairs for key in (pair.one, pair.other)} <= set(keys)


@pytest.mark.parametrize(("language", "body"), [case[1:] for case in DOCUMENTS], ids=[case[0] for case in DOCUMENTS])
def test_what_lint_notices_is_said_in_full(language: str, body: str):
    document = read_written(body, language)
    noticed = lint_readings([document.reading], all_rules(), document.rates).noticed
    assert gaps(one.found.hit for one in noticed) == []
