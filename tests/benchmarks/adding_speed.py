"""How long one claim takes where there are many, beside where there are few.

CPU time of recording one claim more in one transaction and of saying at once what it contradicts, as `claimdb add` does
it; the least of several. The figures are of many measures, or all of one. Run:
python -m tests.benchmarks.adding_speed [FEW] [MANY]
"""

from __future__ import annotations

import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Any

from claimdb.check.catalogue import all_rules
from claimdb.check.checking import find
from claimdb.check.meeting import find_around
from claimdb.record.adding import Entry, record_understanding, understand
from claimdb.record.claim_records import measures_to_check
from claimdb.record.recorder import Recorder
from claimdb.report.digest import Selection, digest_outcome
from claimdb.store.store import Store, open_store
from tests.benchmarks.bars import Bar
from tests.benchmarks.import_speed import NOON
from tests.benchmarks.made_claims import ONE_PERIOD, Shape, make_claims

TIMES = 7
VOICES, YEARS = 4, 50
KINDS = ("agrees", "contradicts")


def shapes(figures: int) -> tuple[Shape, ...]:
    """Give how the figures lie: of many measures, or all of one, of as many places as it takes."""
    places = max(1, figures // (VOICES * YEARS))
    return ONE_PERIOD, Shape("one measure", voices=VOICES, times=YEARS, places=places)


def adding_seconds(figures: int, shape: Shape) -> dict[str, float]:
    """CPU seconds of one claim more in a database of so many, by whether it agrees with what is there."""
    with tempfile.TemporaryDirectory() as name:
        make_claims(Path(name) / "claims.db", figures, shape)
        store = open_store(str(Path(name) / "claims.db"))
        taken = {kind: min(_one(store, kind, number) for number in range(TIMES)) for kind in KINDS}
        store.close()
    return taken


def _one(store: Store, kind: str, number: int) -> float:
    # What the first place has for its first year.
    value = 1001 if kind == "agrees" else 7000 + number
    source = f"source{number + 20}"
    entry = Entry(words=f"{value} items", source=source, measures=("quantity 1",), place="place1", as_of="1950")
    begun = time.process_time()
    claim = store.run(partial(_record, entry))
    found = store.read(partial(_tell, claim))
    taken = time.process_time() - begun
    assert bool(found) == (kind == "contradicts"), f"{found} findings about a claim that {kind}"
    return taken


def _record(entry: Entry, session: Any) -> str:
    with Recorder(session, by="ana", at=NOON, command="add") as recorder:
        return record_understanding(recorder, understand(session, entry)).claim.key


def _tell(claim: str, session: Any) -> int:
    rules = [rule for rule in all_rules() if not rule.coverage]
    around = find_around(session, claim, measures_to_check(session, claim))
    outcome = find(session, rules, by="ana", at=NOON, around=around)
    return len(digest_outcome(session, outcome, now=NOON, lang="en", selection=Selection(claims=(claim,))).findings)


def bars(*, small: bool) -> list[Bar]:
    """Hold one claim among many against one among few."""
    few, many = (200, 400) if small else (10_000, 1_000_000)
    found = []
    for before, after in zip(shapes(few), shapes(many), strict=True):
        fewer, more = adding_seconds(few, before), adding_seconds(many, after)
        where = "one measure" if before.name == "one measure" else "many measures"
        found += [
            Bar(f"one claim that {kind}, among {many:,} of {where}", more[kind] / fewer[kind], 5, f"at {few:,}, CPU")
            for kind in KINDS
        ]
    return found


def main() -> None:
    """Print all times."""
    sizes = [int(given) for given in sys.argv[1:]] or [10_000, 100_000]
    for size in sizes:
        for shape in shapes(size):
            taken = ", ".join(f"{kind}: {one * 1000:.0f} ms" for kind, one in adding_seconds(size, shape).items())
            print(f"{size:,}, {shape.name}: {taken}")  # noqa: T201 - its whole purpose


if __name__ == "__main__":
    main()
