"""What was measured, kept in a file: ratios by part, and curves by name, each with the day and the machine."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.benchmarks.bars import Bar

RESULTS = Path(__file__).with_name("results.json")
Points = list[tuple[int, float]]


def read_results(file: Path = RESULTS) -> dict[str, Any]:
    """Give what is kept: `parts` by name (when, load, bars) and `curves` by name (when, unit, lines)."""
    if not file.exists():
        return {"parts": {}, "curves": {}}
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def save_bars(part: str, bars: Sequence[Bar], file: Path = RESULTS) -> None:
    """Keep the ratios of a part in the place of those before."""
    kept = read_results(file)
    kept["parts"][part] = {**_now(), "bars": [{**asdict(one), "ratio": float(f"{one.ratio:.3g}")} for one in bars]}
    _write(kept, file)


def save_curve(name: str, lines: dict[str, Points], file: Path = RESULTS) -> None:
    """Keep lines of points; a point of a size that is measured anew takes the place of the one before."""
    kept = read_results(file)
    held = kept["curves"].get(name, {"lines": {}})["lines"]
    merged = {
        line: sorted({**dict(held.get(line, [])), **dict(points)}.items())
        for line, points in {**{line: [] for line in held}, **lines}.items()
    }
    kept["curves"][name] = {**_now(), "lines": merged}
    _write(kept, file)


def bars_of(part: dict[str, Any]) -> list[Bar]:
    """Give the ratios of a part that was kept."""
    return [Bar(**one) for one in part["bars"]]


def _now() -> dict[str, str]:
    busy = f"{os.getloadavg()[0]:.0f}"
    return {
        "on": datetime.now(UTC).date().isoformat(),
        "machine": f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}",
        "busy": busy,
    }


def _write(kept: dict[str, Any], file: Path) -> None:
    file.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")
