"""Score the cross-check of documents: python -m tests.crosscheck.score [FOLDER] [--show].

Every pair of documents goes three ways through the real commands, each in a folder of its own:

- lint: `lint A B`, with a database only where labels were declared;
- check: both captured, extracted, all candidates accepted unseen, then `check --documents`;
- draft: A recorded so, then B held against it by `lint B`.

Recall is the share of the pairs at odds that are told; a false alarm is a finding at least a warning, or a figure that
"differs", which joins no such pair. Alarms are given per 100 figures of the documents.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from tests.command_line import run
from tests.crosscheck.cases import Case, Pair, read_cases

CASES = Path(__file__).parent / "cases"
NAMES = ("a.txt", "b.txt")
Told = list[tuple[str, ...]]


def main(arguments: list[str]) -> int:
    """Print the scores of each page of cases and of all."""
    folders = [Path(argument) for argument in arguments if not argument.startswith("--")] or [CASES]
    pages = sorted(page for folder in folders for page in folder.glob("*.md"))
    totals: dict[str, Counter[str]] = {way: Counter() for way in WAYS}
    for page in pages:
        for case in read_cases(page):
            for way, tell in WAYS.items():
                counted = score(case, way, tell, show="--show" in arguments)
                totals[way].update(counted)
    for way, counted in totals.items():
        sys.stdout.write(
            f"{way}: told {counted['told']} of {counted['wanted']} pairs at odds,"
            f" {counted['alarms']} false alarms in {counted['figures']} figures\n"
        )
    return 0


def score(case: Case, way: str, tell: Callable[[Case], tuple[Told, int]], *, show: bool = False) -> Counter[str]:
    """Count what one way told of one case."""
    if way == "draft" and len(case.texts) < 2:
        return Counter()
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            for name, text in zip(NAMES, case.texts, strict=False):
                Path(name).write_text(text, encoding="utf-8")
            told, figures = tell(case)
        finally:
            os.chdir(before)
    missed = [pair for pair in case.at_odds if not any(_is_pair(one, pair) for one in told)]
    alarms = [one for one in told if not any(_is_pair(one, pair) for pair in (*case.at_odds, *case.open))]
    if show:
        for pair in missed:
            sys.stdout.write(f"{way} missed {case.name}: {pair[0]} ~ {pair[1]}\n")
        for one in alarms:
            sys.stdout.write(f"{way} alarm {case.name}: {' ~ '.join(one)}\n")
    return Counter(
        wanted=len(case.at_odds), told=len(case.at_odds) - len(missed), alarms=len(alarms), figures=figures
    )  # fmt: skip


def _is_pair(told: tuple[str, ...], pair: Pair) -> bool:
    return all(any(side in " ".join(one.split()) for one in told) for side in pair)


def _command(*arguments: str) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        run(arguments)
    return out.getvalue()


def _lint(case: Case) -> tuple[Told, int]:
    if case.labels:
        _declare(case)
    read = json.loads(_command("lint", *NAMES[: len(case.texts)], "--format", "json"))
    return list(_at_odds(read["findings"])), sum(one["figures"] for one in read["documents"])


def _declare(case: Case) -> None:
    _command("init")
    for english, french, unit in case.labels:
        of_unit = ("--unit", unit) if unit else ()
        _command("measure", "add", english, "--language", "en", "--label", f"fr={french}", *of_unit)


def _record(case: Case, names: Iterable[str]) -> None:
    _declare(case)
    for name in names:
        _command("source", "add", name, "--key", name[0], "--yes")
        _command("extract", name[0])
        _command("review", "--accept-all", "--yes")


def _check(case: Case) -> tuple[Told, int]:
    names = NAMES[: len(case.texts)]
    _record(case, names)
    figures = [
        json.loads(line) for name in names for line in _command("figures", name, "--format", "jsonl").splitlines()
    ]
    return list(_at_odds(json.loads(_command("check", "--documents", "--format", "json"))["findings"])), len(figures)


def _draft(case: Case) -> tuple[Told, int]:
    _record(case, NAMES[:1])
    read = json.loads(_command("lint", NAMES[1], "--format", "json"))["documents"][0]
    told = [
        (one["wording"], *one["recorded"]) for one in read["draft"] if one["standing"] == "differs"
    ]  # fmt: skip
    return told, read["figures"]


def _at_odds(findings: list[dict[str, Any]]) -> Iterator[tuple[str, ...]]:
    """Give the figures of every finding on figures that is at least a warning, as printed."""
    for finding in findings:
        if finding["severity"] == "note":
            continue
        texts = {name[0]: Path(name).read_text(encoding="utf-8") for name in NAMES if Path(name).exists()}
        yield tuple(
            texts[(place["source"] or place["document"])[0]][place["start"] : place["end"]]
            for place in finding["places"]
            if place["start"] is not None
        )


WAYS: dict[str, Callable[[Case], tuple[Told, int]]] = {"lint": _lint, "check": _check, "draft": _draft}


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
