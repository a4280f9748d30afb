"""What leaves and comes back is what left."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from claimdb.bibliography.formats import WRITTEN_FORMATS, export_bibliography, parse_bibliography
from claimdb.values.work import Work
from tests.bibliography.works_strategy import libraries


@pytest.mark.parametrize("format_name", WRITTEN_FORMATS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(library=libraries)
def test_export_import_export_is_identical(format_name: str, library: list[Work]) -> None:
    first = export_bibliography(library, format_name).text
    back = parse_bibliography(first, format_name, where="x")
    assert [work.cite_key for work in back.works] == [work.cite_key for work in library]
    assert export_bibliography(back.works, format_name).text == first
