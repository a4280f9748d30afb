"""Results as data frames, where pandas or polars is installed."""

from __future__ import annotations

import importlib
import subprocess
import sys
from decimal import Decimal
from types import ModuleType
from typing import Any

import pytest

import claimdb
from claimdb import Database, UsageError
from tests.conftest import missing_part


@pytest.fixture(params=["pandas", "polars"])
def frames(request: pytest.FixtureRequest) -> ModuleType:
    """Each of the two libraries, if it is there."""
    try:
        return importlib.import_module(request.param)
    except ImportError:
        missing_part(request.param)


def column(frame: Any, name: str) -> list[Any]:
    return list(frame[name])


def test_a_finding_is_a_row(harbour: Database, frames: ModuleType):
    check = harbour.check()
    frame = check.to_dataframe(frames.__name__)
    assert column(frame, "rule") == [one.rule for one in check.findings]
    assert column(frame, "origins_max") == [one.origins.max for one in check.findings]


def test_a_position_is_a_row_and_its_ends_are_exact(harbour: Database, frames: ModuleType):
    frame = claimdb.to_dataframe(harbour.positions(), frames.__name__)
    assert column(frame, "low") == [Decimal(14), Decimal(19)]
    assert column(frame, "measure") == ["boats", "boats"]


def test_figures_of_a_text_are_rows(frames: ModuleType):
    frame = claimdb.to_dataframe(claimdb.find_figures("14 boats, 3.25 percent in 2020", "en"), frames.__name__)
    assert column(frame, "value") == [Decimal(14), Decimal("3.25")]
    assert column(frame, "comparator") == ["exact", "exact"]


def test_claims_and_mappings_are_rows(harbour: Database, frames: ModuleType):
    assert column(claimdb.to_dataframe(harbour.claims(), frames.__name__), "words") == ["14 boats", "19 boats"]
    frame = claimdb.to_dataframe([{"a": 1, "b": {"c": 2}}, {"a": None}], frames.__name__)
    assert (list(frame.columns), len(frame)) == (["a", "b_c"], 2)


def test_columns_do_not_depend_on_what_is_known(harbour: Database, frames: ModuleType):
    one, other = (harbour.check(rule).to_dataframe(frames.__name__) for rule in ("FIG001", "SRC002"))
    assert list(one.columns) == list(other.columns)


def test_nothing_gives_an_empty_frame(empty: Database, frames: ModuleType):
    assert len(empty.check().to_dataframe(frames.__name__)) == 0


def test_without_a_library_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "path", [])
    monkeypatch.setattr(sys, "meta_path", [])
    for name in ("pandas", "polars"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    with pytest.raises(UsageError, match="pip install pandas"):
        claimdb.to_dataframe([{"a": 1}])


def test_a_library_that_is_none_is_refused():
    with pytest.raises(UsageError, match="take pandas or polars"):
        claimdb.to_dataframe([], "spreadsheet")


def test_what_has_no_fields_is_refused(frames: ModuleType):
    with pytest.raises(UsageError):
        claimdb.to_dataframe(["14 boats"], frames.__name__)


def test_no_library_is_loaded_before_a_frame_is_asked_for():
    script = "import sys; from claimdb import to_dataframe; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert {"pandas", "polars"}.isdisjoint(ran.stdout.split())
