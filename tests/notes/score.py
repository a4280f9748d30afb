"""Score the reader of notes against a gold file: python -m tests.notes.score GOLD.jsonl FILE [--show].

Gold rows are notes (number, kind, works, marker_line), works with author, title, date, cited_as and resolves_to.
- markers: the note's marker stands on the line of the gold.
- split: the note has as many works as the gold, mentions apart.
- author, title: folded words in common; right where at least SAME of the words of the one that has fewer are those of
  the other, so that "Chinese Policing" fits the title that it shortens. Both empty is right, one empty is wrong.
- dates: the same EDTF, or the same year and month where the gold marks its own as uncertain.
- pointing: each ibid. and op. cit. of the gold is cited so and points to the note of the gold.
- kind: full, ibid, op_cit, comment, mixed.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimdb.reading.notes import resolve_notes
from claimdb.values.folding import fold_text
from claimdb.values.note import Note, NoteOutcome, NoteWork

SAME = 0.75
_WORD = re.compile(r"[^\W_]+")
_POINTING = ("ibid", "op_cit")
Row = dict[str, Any]


def main(arguments: list[str]) -> int:
    """Print each rate, and with --show each fault."""
    paths = [argument for argument in arguments if not argument.startswith("--")]
    rows = [json.loads(line) for line in Path(paths[0]).read_text(encoding="utf-8").splitlines() if line.strip()]
    text = Path(paths[1]).read_text(encoding="utf-8")
    right: dict[str, int] = defaultdict(int)
    asked: dict[str, int] = defaultdict(int)
    notes = {note.label: note for note in resolve_notes(text)}
    for row in rows:
        for name, is_right, said in _compare(row, notes.get(str(row["number"])), text):
            asked[name] += 1
            right[name] += is_right
            if not is_right and "--show" in arguments:
                sys.stdout.write(f"  note {row['number']} {name}: {said}\n")
    for name, count in asked.items():
        sys.stdout.write(f"{name:<10} {right[name]:>4} of {count:>4}  {right[name] / count:6.1%}\n")
    return 0


def _compare(row: Row, note: Note | None, text: str) -> Iterator[tuple[str, bool, str]]:
    """Give the name of each thing compared, whether it is right, and what was read instead of what."""
    works = [work for work in row["works"] if work["cited_as"] != "mention"]
    line = text.count("\n", 0, note.marker[0]) + 1 if note and note.marker else None
    yield "markers", line == row["marker_line"], f"line {line}, not {row['marker_line']}"
    found = list(note.works) if note else []
    yield "split", len(found) == len(works), f"{[w.as_cited for w in found]} for {len(works)} works"
    yield "kind", note is not None and note.kind == row["kind"], f"{note.kind if note else None}, not {row['kind']}"
    for wanted, work in zip(works, [*found, *[None] * len(works)][: len(works)], strict=True):
        yield from _compare_work(wanted, work)


def _compare_work(wanted: Row, work: NoteWork | None) -> Iterator[tuple[str, bool, str]]:
    for name in ("author", "title"):
        value = getattr(work, name) if work else None
        yield name, is_same(value, wanted[name]), f"{value!r}, not {wanted[name]!r}"
    date = work.date if work else None
    yield "date", is_same_date(date, wanted["date"]), f"{date}, not {wanted['date']}"
    yield "type", bool(work) and work.type == wanted["type"], f"{work.type if work else None}, not {wanted['type']}"
    if wanted["cited_as"] in _POINTING:
        target = work.resolves_to.note if work and work.resolves_to else None
        is_right = bool(work) and work.cited_as == wanted["cited_as"] and target == wanted["resolves_to"]
        yield "pointing", is_right, f"{work.outcome if work else None} {target}, not {wanted['resolves_to']}"
    elif work is not None and wanted.get("repeats"):
        target = work.resolves_to.note if work.resolves_to else None
        yield "repeats", work.outcome is NoteOutcome.RESOLVED and target == wanted["repeats"], f"{target}"


def is_same(one: str | None, other: str | None) -> bool:
    """Tell whether two names or titles have SAME of the words of the shorter in common, folded."""
    ours, theirs = (set(_words(value)) for value in (one, other))
    if not ours or not theirs:
        return ours == theirs
    return len(ours & theirs) >= SAME * min(len(ours), len(theirs))


def _words(value: str | None) -> list[str]:
    # Chinese is written without spaces: each sign counts as a word.
    return [part for word in _WORD.findall(fold_text(value or "")) for part in (word if word > "\u3000" else [word])]


def is_same_date(one: str | None, other: str | None) -> bool:
    """Tell whether two EDTF dates are the same; marks of doubt leave the day open."""
    if one == other:
        return True
    if not one or not other:
        return other is not None and other[-1:] in "~?" and one is None
    return other[-1:] in "~?" and one.rstrip("~?%")[:7] == other.rstrip("~?%")[:7]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
