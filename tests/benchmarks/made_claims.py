"""Databases of any size for measuring checks: rows written straight into a new file, as no command would."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from claimdb.store.making import make_store

AT = "2026-01-01T00:00:00Z"
SOURCES = 40


@dataclass(frozen=True, slots=True)
class Shape:
    """How the figures lie: so many sources say each value, at so many times, of each measure and place.

    A measure has so many `places`.

    `overlapping` gives every figure of one measure and place an as-of window of its own that shares days with the
    windows beside it. Where `agreeing` is false, one scope of a hundred holds two values.
    """

    name: str
    voices: int = 4
    times: int = 1
    overlapping: bool = False
    agreeing: bool = True
    places: int = 200


ONE_PERIOD = Shape("one period a scope")
ALONE = Shape("one figure a scope", voices=1)
SERIES = Shape("time series", voices=2, times=50)
OVERLAPPING = Shape("overlapping periods", voices=1, times=10**9, overlapping=True)


def make_claims(path: Path, figures: int, shape: Shape) -> None:
    """Make a new file with so many figures, each of a claim of its own that one source makes."""
    make_store(str(path)).close()
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA synchronous = OFF")
        file.executemany(
            "INSERT INTO source (id, key, cite_key, type, title, csl, is_primary, is_stub, created_at)"
            " VALUES (?, ?, ?, 'report', ?, '{}', 0, 0, ?)",
            [(n, f"s{n:06}", f"source{n}", f"Source {n}", AT) for n in range(1, SOURCES + 1)],
        )
        file.executemany(
            "INSERT INTO place (id, key, handle, created_at) VALUES (?, ?, ?, ?)",
            [(n, f"p{n:06}", f"place{n}", AT) for n in range(1, shape.places + 1)],
        )
        file.executemany(
            "INSERT INTO place_label VALUES (?, 'en', ?, ?)",
            [(n, f"place{n}", f"place{n}") for n in range(1, shape.places + 1)],
        )
        measured: set[int] = set()
        for number, (measure, place, start, end, value, voice) in enumerate(_figures(figures, shape), start=1):
            if measure not in measured:
                measured.add(measure)
                _make_measure(file, measure)
            _make_claim(file, number, measure, place, start, end, value, voice)
        file.execute("UPDATE id_block SET next_id = ?", (10 * figures + 1_000_000,))
        file.execute("INSERT OR IGNORE INTO id_block (name, next_id) VALUES ('row', ?)", (10 * figures + 1_000_000,))
        file.commit()


def _figures(figures: int, shape: Shape) -> Iterator[tuple[int, int, date, date, int, int]]:
    """Give measure, place, window, value and source of each figure."""
    made = scope = 0
    while made < figures:
        times = min(shape.times, figures - made)
        measure, place = scope // shape.places + 1, scope % shape.places + 1
        for time in range(times):
            if shape.overlapping:
                start = date(1900, 1, 1) + timedelta(days=2 * time)
                end = start + timedelta(days=300)
            else:
                start = date(1950 + time, 1, 1)
                end = date(1950 + time, 12, 31)
            for voice in range(min(shape.voices, figures - made)):
                value = 1001 + scope * 7 % 1000 + (0 if shape.overlapping else time)
                is_odd = not shape.agreeing and scope % 100 == 0 and voice == 1
                yield measure, place, start, end, value + (5 if is_odd else 0), voice % SOURCES + 1
                made += 1
        scope += 1


def _make_measure(file: sqlite3.Connection, number: int) -> None:
    label = f"quantity {number}"
    file.execute(
        "INSERT INTO measure (id, key, subject, subject_folded, label, label_folded, unit_kind, kind, separators,"
        " without, exact, created_at) VALUES (?, ?, '', '', ?, ?, 'number', 'stock', '[]', '[]', 0, ?)",
        (number, f"m{number:06}", label, label, AT),
    )
    file.execute("INSERT INTO measure_label VALUES (?, 'en', ?, ?)", (number, label, label))


def _make_claim(
    file: sqlite3.Connection, number: int, measure: int, place: int, start: date, end: date, value: int, voice: int
) -> None:
    file.execute("INSERT INTO claim (id, key, created_at) VALUES (?, ?, ?)", (number, f"c{number:09}", AT))
    edtf = f"{start}/{end}" if (start.month, end.month) != (1, 12) else str(start.year)
    file.execute(
        "INSERT INTO figure (measure_id, id, claim_id, ordinal, value, comparator, step, conventional, strict_low,"
        " strict_high, strict_low_closed, strict_high_closed, printed_low, printed_high, printed_low_closed,"
        " printed_high_closed, search_low, search_high, many_digits, place_id, as_of, as_of_start, as_of_end,"
        " qualifiers, scope_key) VALUES (?, ?, ?, 1, ?, 'exact', '1', 0, ?, ?, 1, 1, ?, ?, 1, 1, ?, ?, 0, ?, ?, ?, ?,"
        " '{}', ?)",
        (measure, number, number, *[str(value)] * 5, float(value), float(value), place, edtf, str(start), str(end),
         f"p{place:06}|{start}/{end}|"),
    )  # fmt: skip
    file.execute(
        "INSERT INTO assertion (id, key, claim_id, ordinal, source_id, stance, hedged, reviewed, created_at)"
        " VALUES (?, ?, ?, 1, ?, 'asserts', 0, 1, ?)",
        (number, f"c{number:09}.1", number, voice, AT),
    )
    file.execute(
        "INSERT INTO mention (measure_id, id, figure_id, assertion_id, ordinal, wording, comparator, step, hedged)"
        " VALUES (?, ?, ?, ?, 1, ?, 'exact', '1', 0)",
        (measure, number, number, number, str(value)),
    )
