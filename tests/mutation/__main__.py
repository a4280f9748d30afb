"""`python -m tests.mutation claimdb/values/interval.py … --tests tests/values … [--sample 40] [--seed 1]`.

Prints each mutant that no test notices and, at the end, the table for docs/mutation.md. Mutants listed in
equivalent.md beside this file change nothing that could be noticed, for the reason given there.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.mutation.mutants import Mutant, list_mutants
from tests.mutation.running import MutantRunner, Result

ROOT = Path(__file__).resolve().parent.parent.parent
EQUIVALENT = Path(__file__).parent / "equivalent.md"


def equivalents() -> set[str]:
    """The names of mutants that were judged to change nothing."""
    if not EQUIVALENT.exists():
        return set()
    lines = EQUIVALENT.read_text(encoding="utf-8").splitlines()
    return {line.strip("- `") for line in lines if line.startswith("- `")}


def choose(mutants: list[Mutant], sample: int, seed: int) -> list[Mutant]:
    """All mutants, or a sample that is the same for the same seed, in the order of the text."""
    if not sample or sample >= len(mutants):
        return mutants
    chosen = random.Random(seed).sample(mutants, sample)
    return sorted(chosen, key=lambda mutant: mutant.number)


def survivors(results: Path) -> set[str]:
    """The names of the mutants that a file of results says to have lived."""
    rows = map(json.loads, results.read_text(encoding="utf-8").splitlines())
    return {row["name"] for row in rows if row["outcome"] in {"survived", "not reached"}}


def table(results: list[Result], totals: dict[str, int]) -> str:
    """The score by module, as a table in Markdown."""
    known = equivalents()
    rows = ["| module | mutants | run | killed | equivalent | survived | killed, % |", "|---|---|---|---|---|---|---|"]
    summed: Counter[str] = Counter()
    for path in [*dict.fromkeys(one.mutant.path for one in results), ""]:
        counts = summed
        if path:
            counts = Counter(_kind(one, known) for one in results if one.mutant.path == path)
            counts["all"] = totals[path]
            summed += counts
        run = counts["killed"] + counts["equivalent"] + counts["survived"]
        share = 100 * counts["killed"] / max(1, run - counts["equivalent"])
        figures = f"{counts['all']} | {run} | {counts['killed']} | {counts['equivalent']} | {counts['survived']}"
        rows.append(f"| {path.removeprefix('claimdb/') or '**together**'} | {figures} | {share:.0f} |")
    return "\n".join(rows)


def _kind(result: Result, known: set[str]) -> str:
    if result.outcome in {"killed", "out of time"}:
        return "killed"
    return "equivalent" if result.mutant.name in known else "survived"


def main() -> int:
    """Run the mutants that the command line names."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("modules", nargs="+", help="files or folders of code, from the top of the project")
    parser.add_argument("--tests", nargs="+", default=["tests/values", "tests/check"])
    parser.add_argument("--sample", type=int, default=0, help="mutants of each module; all if left out")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--results", type=Path, help="a file for all results, a JSON line each")
    parser.add_argument("--again", type=Path, help="run only what survived by such a file")
    parser.add_argument("--basetemp", type=Path, help="pytest's folder for temporary files")
    given = parser.parse_args()

    paths = [ROOT / name for name in given.modules]
    files = [file for path in paths for file in ([path] if path.is_file() else sorted(path.rglob("*.py")))]
    modules = {str(file.relative_to(ROOT)): file for file in files}
    found = {name: list_mutants(path, name) for name, path in modules.items()}
    chosen = [mutant for mutants in found.values() for mutant in choose(mutants, given.sample, given.seed)]
    if given.again:
        lived = survivors(given.again)
        chosen = [mutant for mutant in chosen if mutant.name in lived]
    known, results = equivalents(), list[Result]()

    def tell(result: Result) -> None:
        results.append(result)
        mutant = result.mutant
        if _kind(result, known) == "survived":
            sys.stderr.write(f"{mutant.path}:{mutant.line} {result.outcome}: {mutant.name}\n")
            sys.stderr.flush()
        if given.results:
            with given.results.open("a", encoding="utf-8") as file:
                row = {"name": mutant.name, "line": mutant.line, "outcome": result.outcome, "tests": result.tests}
                file.write(json.dumps(row, ensure_ascii=False) + "\n")

    runner = MutantRunner(modules, chosen, tell)
    # To show why a test failed takes longer than most tests.
    options = ["-q", "-s", "-p", "no:cacheprovider", "-p", "no:xdist", "--tb=native", "--assert=plain"]
    options += ["-k", "not postgresql"]
    if given.basetemp:
        options += ["--basetemp", str(given.basetemp)]
    pytest.main([*options, *given.tests], plugins=[runner])
    lines = [f"left out, it does not pass as the code stands: {test}" for test in runner.reached.failed]
    sys.stdout.write("\n".join([*lines, table(results, {name: len(mutants) for name, mutants in found.items()}), ""]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
