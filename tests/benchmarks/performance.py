"""Write docs/explanation/performance.md and its curves from what was measured.

Run: python -m tests.benchmarks.performance. A test holds the page against the results that are kept.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.benchmarks.bars import table
from tests.benchmarks.charts import draw
from tests.benchmarks.results import bars_of, read_results

PAGE = Path(__file__).resolve().parents[2] / "docs" / "explanation" / "performance.md"
BEGIN, END = "<!-- measured -->\n", "<!-- /measured -->\n"
CURVES = {
    "check": (
        "What a check takes",
        "figures",
        """*Detection* finds the measures in which figures may be apart, from the covering index alone; the *first
check* runs all rules over all of it; then one claim is added, and what that touches is checked again. From 10,000
to a million detection grows with an exponent of 0.92, where 1.1 is the bar. The same numbers stand in
[the table on checks](../reference/speed.md#checks).""",
    ),
    "engines": (
        "The same check in SQLite and in DuckDB",
        "figures",
        """DuckDB needs half a second to start, and then gains with every figure more: at a million it takes a quarter
of the time ([the table](../scale.md)).""",
    ),
    "import": (
        "What an import takes, and the bare insertion of its rows",
        "rows of a table",
        "Both grow as the rows do.",
    ),
    "adding": (
        "What one claim more takes",
        "claims that are there",
        "What it asks is answered by an index (`tests/cli/test_plans.py` explains every statement).",
    ),
    "starting": (
        "What a command takes from start to end",
        "claims that are there",
        """Whole processes, on a file into which so many rows of forty works were imported. What grows is what is shown:
the claims of one work.""",
    ),
    "bibliography": (
        "A bibliography written as BibTeX",
        "works",
        "Both grow as the works do. Half of the names are those of a person who wrote them all.",
    ),
    "search": (
        "A rare word among texts",
        "texts",
        "What is looked for by the index takes as long as what is found.",
    ),
}
"""The title of each curve, what its axis counts, and what is to be said of it."""


def measured(results: dict[str, Any]) -> str:
    """Write what of the page comes from measuring."""
    parts = results["parts"]
    rows = [one for name in parts for one in bars_of(parts[name])]
    days = sorted({part["on"] for part in parts.values()})
    machines = sorted({part["machine"] for part in parts.values()})
    reached = sum(one.is_reached for one in rows)
    busy = [int(part["busy"]) for part in parts.values()]
    when = days[0] if len(days) == 1 else f"{days[0]} to {days[-1]}"
    shown = "".join(
        f"\n![{title}]({name}.svg)\n\n{said}\n"
        for name, (title, _, said) in CURVES.items()
        if name in results["curves"]
    )
    return (
        f"Measured on {when}; {'; '.join(machines)}. While each part was measured, {min(busy)} to {max(busy)}\n"
        f"processes wanted a core (the load of the last minute). {reached} of {len(rows)} bars are reached.\n\n"
        f"{table(rows)}{shown}"
    )


def pictures(results: dict[str, Any]) -> dict[str, str]:
    """Draw every curve, by the name of its file."""
    return {
        f"{name}.svg": draw(title, across, "seconds of CPU", results["curves"][name]["lines"])
        for name, (title, across, _) in CURVES.items()
        if name in results["curves"]
    }


def page_with(results: dict[str, Any], page: str) -> str:
    """Put what was measured into the page."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{measured(results)}\n{END}{after}"


def main() -> None:
    """Write the page and the pictures."""
    results = read_results()
    PAGE.write_text(page_with(results, PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    for name, picture in pictures(results).items():
        (PAGE.parent / name).write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
