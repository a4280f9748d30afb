"""Checks on a database: one who records and checks, on each engine."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import pytest

from claimdb.check.catalogue import choose_rules
from claimdb.check.checking import Outcome, find
from claimdb.check.ledger import Finding
from claimdb.check.remember import run_checks
from claimdb.store.store import Store, open_store
from tests.record.conftest import NOON, Desk


@dataclass
class CheckDesk(Desk):
    """Somebody who records and checks in one store."""

    def check(self, *codes: str, coverage: bool = False) -> Outcome:
        return self.record(lambda recorder: run_checks(recorder, choose_rules(codes), coverage=coverage), "check")

    def look(self, *codes: str) -> Outcome:
        """Check without writing."""
        return self.store.read(lambda session: find(session, choose_rules(codes), by="ana", at=self.at))

    def only(self, code: str = "FIG001") -> Finding:
        """Check and give the one finding of a rule."""
        (found,) = (one for one in self.check().findings if one.found.rule.code == code)
        return found

    def later(self, at: datetime) -> CheckDesk:
        return replace(self, at=at)


def codes_of(findings: Iterable[Any]) -> list[str]:
    return [one.found.rule.code for one in findings]


@pytest.fixture
def desk(store: Store) -> CheckDesk:
    """A person who records and checks, on each engine."""
    return CheckDesk(store, NOON)


@pytest.fixture
def file_desk(file_database: str) -> CheckDesk:
    """A person who records and checks, in a file: for what no engine can change."""
    return CheckDesk(open_store(file_database), NOON)
