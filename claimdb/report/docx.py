"""The report as DOCX, set by pandoc: sources stand in real footnotes, and once more as a bibliography.

What documents say goes in as text of pandoc's own tree, so that nothing of it is read as markup.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from claimdb.bibliography.engines import Pandoc, find_pandoc
from claimdb.bibliography.formatting import prepare_items
from claimdb.bibliography.outcome import Problem
from claimdb.bibliography.styles_shipped import locale_of, read_style
from claimdb.errors import InputError
from claimdb.report.printed import Printed, PrintedFinding, Said, Side, set_report
from claimdb.report.terminal import safe
from claimdb.values.digest import Digest
from claimdb.values.work import Work

STYLE = "chicago-notes"
"""A style of notes, so that a source stands at the foot of the page where it is quoted."""
Node = dict[str, Any]


class DocxPartMissing(InputError):
    """DOCX is set by a program that is not installed."""

    message = "writing a DOCX file needs pandoc, which is not installed"
    hint = 'pip install "claimdb[pandoc]", or install pandoc'


def render_docx(digest: Digest, works: Sequence[Work], lang: str) -> bytes:
    """Set a digest as DOCX; `works` are those it rests on, as the bibliography has them.

    The same digest, works and program give the same bytes. Raises DocxPartMissing, EngineFailed.
    """
    program = find_pandoc()
    if program is None:
        raise DocxPartMissing
    engine, locale = Pandoc(program), locale_of(lang)
    ids = {f"w{place}": work for place, work in enumerate(works)}
    # Its notices are of the other engine; what a note says here stands in the report as it is.
    notices: list[Problem] = []
    items = prepare_items(ids, engine, locale, notices)
    report = set_report(digest, lang)
    blocks = list(_Layout({safe(work.cite_key): name for name, work in ids.items()}).blocks(report))
    meta = {"title": report.title, "lang": locale}
    return engine.set_document(blocks, items, read_style(STYLE), meta, moment=int(digest.generated.timestamp()))


class _Layout:
    """Turns a report into pandoc's blocks; citations are numbered in the order in which they stand."""

    def __init__(self, ids: Mapping[str, str]) -> None:
        self._ids = ids
        self._notes = 0

    def blocks(self, report: Printed) -> Iterator[Node]:
        words = report.words
        yield from (_para(_text(said)) for said in report.opening)
        if report.contents:
            yield _head(2, words["what"])
            heads = [[], [_text(words["finding"])], [_text(words["about"])], [_text(words["printed"])]]
            yield _table(heads, [[[_text(cell)] for cell in row[:4]] for row in report.contents])
        if report.unknown:
            yield _head(2, words["lacking"])
            heads = [[_text(words["measure"])], [_text(words["missing"])], [_text(words["pairs"])]]
            yield _table(heads, [[[_text(cell)] for cell in row] for row in report.unknown])
        if report.findings:
            yield _head(2, words["findings"])
        for finding in report.findings:
            yield from self._finding(finding, words)
        yield _head(2, words["works"])
        yield {"t": "Div", "c": [["refs", [], []], []]}
        listed = [one for one in report.works if one.key not in self._ids or one.captured]
        for work in listed:
            said = work.captured if work.key in self._ids else ", ".join(filter(None, (work.name, work.captured)))
            yield _para(_strong(work.key), _text(f" {said}"))

    def _finding(self, one: PrintedFinding, words: Mapping[str, str]) -> Iterator[Node]:
        yield _head(3, f"{one.severity}, {one.heading}")
        yield _para({"t": "Code", "c": [["", [], []], one.key]})
        yield _para(_text(one.message))
        yield from (_para(_text(said)) for said in one.claims)
        for side in one.sides:
            yield from self._side(side)
        if one.rows:
            heads = [_text(f"{axis.text} {words['differs']}" if axis.differs else axis.text) for axis in one.axes]
            rows = [
                [[_strong(name)], *([_strong(cell.text) if cell.differs else _text(cell.text)] for cell in cells)]
                for name, cells in one.rows
            ]
            yield _table([[_text(words["scope"])], *([head] for head in heads)], rows)
        yield _para(_strong(words["origins"]), _text(f" {one.origins}"))
        if one.tree:
            yield _nested([(line.depth, line.text) for line in one.tree])
        for label, said in one.closing:
            yield _para(*([_strong(label), _text(" ")] if label else []), _text(said))
        if len(one.history) > 1:
            yield _para(_strong(words["history"]))
            steps = [[{"t": "Plain", "c": [_text(said)]}] for said in one.history]
            yield {"t": "OrderedList", "c": [[1, {"t": "Decimal"}, {"t": "Period"}], steps]}

    def _side(self, side: Side) -> Iterator[Node]:
        named = " ".join(filter(None, (side.letter, side.wording)))
        if named or side.allowed:
            yield _para(_strong(named), _text(f" {side.allowed}" if side.allowed else ""))
        for said in side.said:
            marked = [_text(said.before), *([_strong(said.figure)] if said.figure else []), _text(said.after)]
            if not said.before + said.figure + said.after:
                marked = [_text(said.work)]
            spoken = [{"t": "Span", "c": [["", [], [["lang", said.language]]], marked]}] if said.language else marked
            rest = [_text(f" ({said.rest})")] if said.rest else []
            yield {"t": "BlockQuote", "c": [_para(*spoken, self._note(said), *rest)]}

    def _note(self, said: Said) -> Node:
        """Cite the work in the manner of the style; one that is only a name is named in a note of our own."""
        self._notes += 1
        name = self._ids.get(said.key)
        if name is None:
            return {"t": "Note", "c": [_para(_text(", ".join(filter(None, (said.work, said.locator)))))]}
        cited = {
            "citationId": name,
            "citationPrefix": [],
            "citationSuffix": [_text(f", {said.locator}")] if said.locator else [],
            "citationMode": {"t": "NormalCitation"},
            "citationNoteNum": self._notes,
            "citationHash": 0,
        }
        return {"t": "Cite", "c": [[cited], [_text(said.work)]]}


def _text(words: str) -> Node:
    return {"t": "Str", "c": words}


def _strong(words: str) -> Node:
    return {"t": "Strong", "c": [_text(words)]}


def _para(*inlines: Node) -> Node:
    return {"t": "Para", "c": list(inlines)}


def _head(level: int, words: str) -> Node:
    return {"t": "Header", "c": [level, ["", [], []], [_text(words)]]}


def _nested(lines: Sequence[tuple[int, str]]) -> Node:
    """Make nested lists of lines with their depths; a line is never more than one deeper than the one before it."""
    top: list[list[Node]] = []
    levels = [top]
    for depth, words in lines:
        del levels[depth + 1 :]
        if len(levels) <= depth:
            below: list[list[Node]] = []
            levels[-1][-1].append({"t": "BulletList", "c": below})
            levels.append(below)
        levels[depth].append([{"t": "Plain", "c": [_text(words)]}])
    return {"t": "BulletList", "c": top}


def _table(heads: Sequence[Sequence[Node]], rows: Sequence[Sequence[Sequence[Node]]]) -> Node:
    none: list[Any] = ["", [], []]
    columns = [[{"t": "AlignDefault"}, {"t": "ColWidthDefault"}] for _ in heads]
    body = [none, 0, [], [_row(row) for row in rows]]
    return {"t": "Table", "c": [none, [None, []], columns, [none, [_row(heads)]], [body], [none, []]]}


def _row(cells: Sequence[Sequence[Node]]) -> list[Any]:
    none: list[Any] = ["", [], []]
    made = [[none, {"t": "AlignDefault"}, 1, 1, [{"t": "Plain", "c": list(cell)}] if cell else []] for cell in cells]
    return [none, made]
