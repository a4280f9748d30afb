"""All of EDTF by the `edtf` library; imported only for what is no plain calendar date."""

from __future__ import annotations

import io
from contextlib import redirect_stdout
from datetime import date
from time import struct_time

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

from claimdb.record.failures import UnreadableDate
from claimdb.values.period import Period


def read_any_edtf(text: str) -> Period:
    """Read EDTF of any level; raises UnreadableDate, also when the end comes before the start."""
    edtf = text.strip()
    try:
        # The library prints what it cannot make a date of, where only what was asked for belongs.
        with redirect_stdout(io.StringIO()):
            found = parse_edtf(edtf)
        lower, upper = found.lower_strict(), found.upper_strict()
    except (EDTFParseException, ValueError, TypeError, AttributeError, OverflowError) as error:
        raise UnreadableDate(text=text) from error
    # The library gives an unknown end ("2022/") ten years; unknown is unknown.
    first, _, last = edtf.partition("/")
    start = None if ("/" in edtf and not first) or _is_any_year(first) else _day(lower)
    end = None if ("/" in edtf and not last) or _is_any_year(last or first) else _day(upper)
    if start is not None and end is not None and start > end:
        raise UnreadableDate(text=text)
    return Period(None, edtf, start, end)


def _is_any_year(text: str) -> bool:
    """Tell a date whose year nobody knows ("XXXX-10-08"): it has no first day and no last one."""
    return text.startswith("XXXX")


def _day(moment: struct_time | float) -> date | None:
    if isinstance(moment, float) or not 1 <= moment.tm_year <= 9999:
        return None
    return date(moment.tm_year, moment.tm_mon, moment.tm_mday)
