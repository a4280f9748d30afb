"""Score the reader of figures against a gold file: python -m tests.figures.score GOLD.jsonl SEEDFOLDER [--show].

A gold row is found when a figure on its lines has its value (and upper value). Precision counts the figures
of the stretch of lines that the gold covers; those that the gold marks as no claim, and those in the words of a
cited work (its title, its pages), count neither way. Spans are compared with the gold's fragments as words, of the
figures found: "touched" have a word in common, "number" hold all the fragment's words of number, "inside" are a
part of the fragment or all of it, "holds" have the whole fragment in them, "exact" are equal, and "words" is the
share of words in common (Jaccard).
"""

from __future__ import annotations

import json
import sys
from bisect import bisect_right
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from typing import Any

from claimdb.figures.english import ENGLISH
from claimdb.figures.french import FRENCH
from claimdb.figures.lexicon import arrange
from claimdb.figures.refusals import Reason
from claimdb.reading.figures import Explained, explain_figures
from claimdb.reading.notes import resolve_notes
from claimdb.values.figure import Figure

Row = dict[str, Any]
# Text-order words and first-of-its-kind ordinals carry the unit "rank" in the gold.
_SPANS = ("touched", "number", "inside", "holds", "exact", "words")
_LEXICONS = (arrange(FRENCH), arrange(ENGLISH))
_NUMBER_WORDS = frozenset(word for lexicon in _LEXICONS for word in lexicon.starters - lexicon.led) - {"un", "a"}
_SIGNS = str.maketrans("«»“”\"'’()[],;:.", " " * 15)


def main(arguments: list[str]) -> int:
    """Print the scores of each document and of all."""
    paths = [argument for argument in arguments if not argument.startswith("--")]
    if len(paths) != 2:
        sys.stderr.write("Name a gold file and the folder of its texts: ... GOLD.jsonl FOLDER [--show]\n")
        return 2
    gold, folder = Path(paths[0]), Path(paths[1])
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    documents = {path.name[:3]: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))}
    totals: dict[str, float] = defaultdict(float)
    for name, of_document in _by_document(rows, documents).items():
        text = documents[name]
        scored = _score(text, of_document, show="--show" in arguments)
        _say(name, _line(scored))
        for key, value in scored.items():
            totals[key] += value
    _say("all", _line(totals))
    return 0


def _by_document(rows: list[Row], documents: dict[str, str]) -> dict[str, list[Row]]:
    """Sort rows by document; rows that name none belong to the one that holds most of their fragments."""
    shared: dict[str, list[Row]] = defaultdict(list)
    nameless = [row for row in rows if "doc" not in row]
    holder = max(documents, key=lambda name: sum(row["fragment"] in documents[name] for row in nameless))
    for row in rows:
        shared[row.get("doc", holder)].append(row)
    return dict(sorted(shared.items()))


def _score(text: str, rows: list[Row], *, show: bool) -> dict[str, float]:
    starts = [0] + [at + 1 for at, sign in enumerate(text) if sign == "\n"]
    found: Explained = explain_figures(text)
    lined = [(bisect_right(starts, f.start), bisect_right(starts, max(f.end - 1, f.start)), f) for f in found.figures]
    wanted = [row for row in rows if row.get("kind", "figure") == "figure" and row.get("value") is not None]
    claims = [row for row in wanted if row.get("checkable", True)]
    neutral = [row for row in wanted if not row.get("checkable", True)]
    first, last = min(_lines(row)[0] for row in rows), max(_lines(row)[1] for row in rows)
    inside = [entry for entry in lined if first <= entry[0] and entry[1] <= last]
    taken: set[int] = set()
    scored: dict[str, float] = defaultdict(float, gold=len(claims), proposed=len(inside))
    for row in [*claims, *neutral]:
        match = _match(row, inside, taken)
        if match is None:
            if show and row in claims:
                _say("  missed", _lines(row), repr(row["fragment"]), row["value"], *_refused(found, starts, row))
            continue
        taken.add(match)
        figure = inside[match][2]
        if row in neutral:
            scored["proposed"] -= 1
            continue
        scored["found"] += 1
        for key, right in _details(figure, row).items():
            scored[key] += right
        if show:
            wrong = [key for key, right in _details(figure, row).items() if right < (0.5 if key == "words" else 1)]
            wrong = [key for key in wrong if key not in ("inside", "holds")]
            if wrong:
                _say(
                    "  differs",
                    wrong,
                    _lines(row),
                    repr(row["fragment"]),
                    "<>",
                    repr(figure.wording),
                    figure.comparator,
                )
    works = [(work.start, work.end) for note in resolve_notes(text) for work in note.works]
    for at, (line, _, figure) in enumerate(inside):
        if at not in taken:
            if any(start <= figure.start and figure.end <= end for start, end in works):
                scored["proposed"] -= 1
            elif show:
                _say("  extra", line, repr(figure.wording), figure.kind, figure.value, figure.counted)
    return dict(scored)


def _lines(row: Row) -> tuple[int, int]:
    return (row["line"], row["line"]) if "line" in row else (row["line_start"], row["line_end"])


def _match(row: Row, figures: list[tuple[int, int, Figure]], taken: set[int]) -> int | None:
    first, last = _lines(row)
    able = [
        at
        for at, (start, end, figure) in enumerate(figures)
        if at not in taken
        and start <= last
        and end >= first
        and figure.value == Decimal(str(row["value"]))
        and (row.get("value_high") is None or figure.value_high == Decimal(str(row["value_high"])))
    ]
    return max(able, key=lambda at: (_common(figures[at][2].wording, row["fragment"]), -at)) if able else None


def _details(figure: Figure, row: Row) -> dict[str, float]:
    details: dict[str, float] = {
        "modality": float(str(figure.comparator) == row["modality"]),
        "hedge": float(figure.hedged == bool(row["hedged"])),
        **_spans(_words(figure.wording), _words(row["fragment"])),
        "words": _common(figure.wording, row["fragment"]),
    }
    if "footnotes" in row:
        details["notes"] = float(set(figure.notes) == {str(note) for note in row["footnotes"]})
    return details


def _spans(words: tuple[str, ...], fragment: tuple[str, ...]) -> dict[str, float]:
    numbers = {word for word in fragment if word in _NUMBER_WORDS or any(sign.isdecimal() for sign in word)}
    return {
        "touched": float(not set(words).isdisjoint(fragment)),
        "number": float(numbers <= set(words)),
        "inside": float(_is_run(words, fragment)),
        "holds": float(_is_run(fragment, words)),
        "exact": float(words == fragment),
    }


def _is_run(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    return any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.translate(_SIGNS).lower().split())


def _common(one: str, other: str) -> float:
    a, b = set(_words(one)), set(_words(other))
    return len(a & b) / max(1, len(a | b))


def _refused(found: Explained, starts: list[int], row: Row) -> list[Reason]:
    first, last = _lines(row)
    return [r.reason for r in found.refusals if first <= bisect_right(starts, r.start) <= last]


def _line(scored: dict[str, float]) -> str:
    gold, found, proposed = scored.get("gold", 0), scored.get("found", 0), scored.get("proposed", 0)
    parts = [
        f"recall {found:.0f}/{gold:.0f} = {found / max(1, gold):.1%}",
        f"precision {found:.0f}/{proposed:.0f} = {found / max(1, proposed):.1%}",
    ]
    named = [key for key in ("modality", "hedge", "notes", *_SPANS) if key in scored]
    parts.extend(f"{key} {scored[key] / max(1, found):.1%}" for key in named)
    return " · ".join(parts)


def _say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
