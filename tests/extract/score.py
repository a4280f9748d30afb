"""Score extraction against a gold file: python -m tests.extract.score GOLD.jsonl FOLDER [--show].

Figures are matched as in tests/figures/score.py: a gold row is found when a candidate's figure on its lines has its
value. Notes count where the gold has them; the period counts where the words of the document give one (`~` and `?`
mark what only convention or another document tells, and an empty period is not wrong there).
"""

from __future__ import annotations

import json
import sys
from bisect import bisect_right
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

from claimdb.extract.proposals import Proposal
from claimdb.extract.proposing import propose
from claimdb.reading.document import read_document
from claimdb.values.figure import Figure
from tests.figures.score import Row, _by_document, _lines, _match, _say

_NAMES = ("notes", "hedge", "period", "no period", "speaker", "modality")


def main(arguments: list[str]) -> int:
    """Print the scores of each document and of all."""
    paths = [argument for argument in arguments if not argument.startswith("--")]
    rows = [json.loads(line) for line in Path(paths[0]).read_text(encoding="utf-8").splitlines() if line.strip()]
    documents = {path.name[:3]: path.read_text(encoding="utf-8") for path in sorted(Path(paths[1]).glob("*.txt"))}
    totals: dict[str, int] = defaultdict(int)
    for name, of_document in _by_document(rows, documents).items():
        scored = score(documents[name], of_document, show="--show" in arguments)
        _say(name, _line(scored))
        for key, value in scored.items():
            totals[key] += value
    _say("all", _line(totals))
    return 0


def score(text: str, rows: list[Row], *, show: bool = False) -> dict[str, int]:
    """Count what was found of one document, and what of it was right."""
    starts = [0] + [at + 1 for at, sign in enumerate(text) if sign == "\n"]
    found = [
        (one.figure, proposal) for proposal in propose(read_document(text, name="gold")) for one in proposal.figures
    ]
    lined = [(bisect_right(starts, f.start), bisect_right(starts, max(f.end - 1, f.start)), f) for f, _ in found]
    wanted = [row for row in rows if row.get("kind", "figure") == "figure" and row.get("value") is not None]
    claims = [row for row in wanted if row.get("checkable", True)]
    first, last = min(_lines(row)[0] for row in rows), max(_lines(row)[1] for row in rows)
    inside = [at for at, entry in enumerate(lined) if first <= entry[0] and entry[1] <= last]
    figures = [lined[at] for at in inside]
    scored: dict[str, int] = defaultdict(int, gold=len(claims), proposed=len(inside))
    taken: set[int] = set()
    for row in [*claims, *(row for row in wanted if not row.get("checkable", True))]:
        match = _match(row, figures, taken)
        if match is None:
            if show and row in claims:
                _say("  missed", _lines(row), repr(row["fragment"]))
            continue
        taken.add(match)
        if row not in claims:
            scored["proposed"] -= 1
            continue
        scored["found"] += 1
        for name, (said, right) in _details(*found[inside[match]], row).items():
            scored[name] += right
            scored[f"{name} of"] += 1
            if show and not right:
                _say("  differs", name, _lines(row), repr(row["fragment"]), said)
    if show:
        for at, (line, _, figure) in enumerate(figures):
            if at not in taken:
                _say("  extra", line, repr(figure.wording))
    return dict(scored)


def _details(figure: Figure, proposal: Proposal, row: Row) -> dict[str, tuple[Any, bool]]:
    details: dict[str, tuple[Any, bool]] = {
        "hedge": (figure.hedged, figure.hedged == bool(row["hedged"])),
        "modality": (figure.comparator, str(figure.comparator) == row["modality"]),
    }
    if "footnotes" in row:
        notes = sorted(figure.notes)
        details["notes"] = (notes, set(notes) == {str(note) for note in row["footnotes"]})
    if "doc" not in row and not any(row.get(name) for name in ("period_start", "period_end", "as_of")):
        details["no period"] = (figure.period, figure.period is None)
    days = _days(row)
    if days is not None:
        said = figure.period.edtf if figure.period else None
        details["period"] = (said, _is_period(figure, days))
    if row.get("attributed_to") and proposal.speaker:
        shared = _names(proposal.speaker) & _names(row["attributed_to"])
        details["speaker"] = (proposal.speaker, bool(shared))
    return details


def _names(text: str) -> set[str]:
    return {word.strip("().,'’“”").lower() for word in text.split() if len(word) > 3}


def _days(row: Row) -> tuple[date | None, date | None] | None:
    """Give the days between which the gold's period lies; None where the words do not tell it."""
    begin, end = row.get("period_start") or row.get("as_of"), row.get("period_end") or row.get("as_of")
    said = f"{begin}{end}"
    if row.get("doc") and not row.get("period_text"):
        return None
    if (begin is None and end is None) or "~" in said or "?" in said:
        return None
    return _day(begin, last=False), _day(end, last=True)


def _day(text: str | None, *, last: bool) -> date | None:
    if text is None:
        return None
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return date(*parts)
    if len(parts) == 2:
        following = date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)
        return date.fromordinal(following.toordinal() - 1) if last else date(parts[0], parts[1], 1)
    return date(parts[0], 12, 31) if last else date(parts[0], 1, 1)


def _is_period(figure: Figure, days: tuple[date | None, date | None]) -> bool:
    return figure.period is not None and (figure.period.start, figure.period.end) == days


def _line(scored: dict[str, int]) -> str:
    gold, found, proposed = scored.get("gold", 0), scored.get("found", 0), scored.get("proposed", 0)
    parts = [
        f"recall {found}/{gold} = {found / max(1, gold):.1%}",
        f"precision {found}/{proposed} = {found / max(1, proposed):.1%}",
    ]
    for name in _NAMES:
        if scored.get(f"{name} of"):
            right, of = scored.get(name, 0), scored[f"{name} of"]
            parts.append(f"{name} {right}/{of} = {right / of:.1%}")
    return " · ".join(parts)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
