"""When a figure holds, where its own clause does not tell: the sentence's frame, the sentence before, the table's row.

A time that opens a sentence frames all of it, and reaches into the next sentence of the paragraph where that goes on
about the same ("Cette assemblée …") (Charolles, L'encadrement du discours, 1997). What is taken over from another
sentence or row says so in `resolved_from`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import NamedTuple

from claimdb.extract.attribution import phrase_at
from claimdb.extract.words import Words
from claimdb.figures.language import Language
from claimdb.reading import read_period
from claimdb.text.tokens import Tokens
from claimdb.values.figure import Figure
from claimdb.values.period import Period
from claimdb.values.reading import DatedSpan, Reading, Sentence

SENTENCE_BEFORE = "sentence before"
TABLE_ROW = "table row"
# A frame's own words: "Au cours de l'année | 2017 |,".
_OPENING = 5
_REACH_OF_ROW = 400
# A figure and the time that it is set against stand in one phrase.
_NEAR_BASE = 8
_LONGEST_CELL_LINE = 120
_YEAR = re.compile(r"^[ \t]*(?:1[5-9]|20)\d\d[ \t]*$", re.MULTILINE)
_DASHES = re.compile(r"[\s–—-]*")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{1,2000}")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")


class _Cell(NamedTuple):
    """A line of a table that is nothing but a date, or a figure on a line that is no running text."""

    start: int
    end: int
    period: Period | None


class Times:
    """Tells the times of the figures of one document, sentence by sentence in reading order."""

    def __init__(self, reading: Reading, words: Words, language: Language) -> None:
        self.reading = reading
        self.words = words
        self.language = language
        self.starts = [dated.start for dated in reading.dates]
        self.rows = _read_rows(reading)
        self.frame: Period | None = None
        self.here: Period | None = None
        self.last_end = 0

    def enter(self, sentence: Sentence, tokens: Tokens) -> None:
        """Go on to the next sentence; those without figures are entered too."""
        dates = self.dates_in(sentence)
        if _EMPTY_LINE.search(self.reading.text, self.last_end, max(self.last_end, sentence.start)):
            self.frame = None
        self.last_end = sentence.end
        self.here = self._opening(sentence, tokens, dates)
        if self.here is not None:
            self.frame = self.here
        elif dates:
            self.frame = self._only(sentence, tokens, dates)
        elif not _goes_on(tokens, self.words):
            self.frame = None

    def dates_in(self, sentence: Sentence) -> list[DatedSpan]:
        """Give the dates and periods whose words stand in a sentence."""
        return list(
            self.reading.dates[bisect_left(self.starts, sentence.start) : bisect_left(self.starts, sentence.end)]
        )

    def first_between(self, start: int, end: int) -> Period | None:
        """Give the first time whose words stand between two places, None where there is none."""
        at = bisect_left(self.starts, start)
        return self.reading.dates[at].period if at < len(self.starts) and self.starts[at] < end else None

    def of(self, figure: Figure, sentence: Sentence, tokens: Tokens) -> Period | None:
        """Give the period of a figure: its own clause's, else its sentence's frame, else the one carried over."""
        if self._is_base(figure, sentence, tokens):
            # Set against another time, a figure is of the one that its sentence told before.
            told = [dated.period for dated in self.dates_in(sentence) if dated.start < figure.start]
            return told[-1] if told else self.here
        if figure.period is not None or self.here is not None:
            return figure.period or self.here
        row = self.rows.get(figure.start)
        if row is not None:
            return replace(row, resolved_from=row.resolved_from or TABLE_ROW)
        if self.frame is None or self.frame.start is None or self.dates_in(sentence) or self._states(tokens):
            return None
        return replace(self.frame, resolved_from=self.frame.resolved_from or SENTENCE_BEFORE)

    def _is_base(self, figure: Figure, sentence: Sentence, tokens: Tokens) -> bool:
        """Tell a figure that is set against another time: "up 18 % | from 2021", "15 % de plus | qu'en 2020"."""
        at = bisect_left(self.starts, figure.end)
        dated = self.reading.dates[at] if at < len(self.starts) and self.starts[at] < sentence.end else None
        if figure.period is not None and (dated is None or dated.period != figure.period):
            return False
        first = bisect_left(tokens.starts, sentence.place(figure.end))
        last = bisect_left(tokens.starts, sentence.place(dated.start)) if dated is not None else first + _NEAR_BASE
        for here in range(first, min(last, first + _NEAR_BASE, len(tokens))):
            if tokens.words[here] == ",":
                return False
            if phrase_at(tokens, here, self.words.bases) is not None:
                return True
        return False

    def _states(self, tokens: Tokens) -> bool:
        """Tell a sentence about how things are, which no past frame dates: "elle compte 195 membres"."""
        return any(word in self.words.states for word in tokens.words)

    def _opening(self, sentence: Sentence, tokens: Tokens, dates: list[DatedSpan]) -> Period | None:
        if not dates:
            return None
        start, end = sentence.place(dates[0].start), sentence.place(dates[0].end)
        first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
        begin = bisect_left(tokens.starts, _after_addresses(sentence.text, start))
        led = all(self._leads(tokens, at) for at in range(begin, first))
        return dates[0].period if first - begin <= _OPENING and led and tokens.word(last) == "," else None

    def _leads(self, tokens: Tokens, at: int) -> bool:
        word = tokens.words[at]
        return (
            word in self.words.prepositions
            or word in self.words.determiners
            or word in self.words.of_words
            or word in self.language.function_words
            or word in self.language.year_words
            or word in self.words.of_year
            or word in self.words.conjunctions
        )

    def _only(self, sentence: Sentence, tokens: Tokens, dates: list[DatedSpan]) -> Period | None:
        """Give the one time of a sentence, unless it is a participle's: "fondée en 1923" frames nothing."""
        if len({dated.period.edtf for dated in dates}) != 1:
            return None
        at = bisect_left(tokens.starts, sentence.place(dates[0].start))
        while tokens.word(at - 1) in self.words.prepositions or tokens.word(at - 1) in self.words.determiners:
            at -= 1
        is_of_noun = self.language.is_participle(tokens.word(at - 1)) and not any(
            tokens.word(i) in self.language.auxiliaries for i in (at - 2, at - 3)
        )
        return None if is_of_noun or tokens.word(at - 1) in self.words.of_words else dates[0].period


def _after_addresses(text: str, end: int) -> int:
    """Give the place behind the addresses that a dump leaves before the first words of a page."""
    return max((found.end() for found in _ADDRESS.finditer(text, 0, end)), default=0)


def _goes_on(tokens: Tokens, words: Words) -> bool:
    """Tell whether a sentence is about what the one before it told: by a pronoun, "cette", "its" where it begins."""
    for at, word in enumerate(tokens.words):
        opens = at == 0 or (
            at <= 2 and all(tokens.words[i] in words.prepositions | words.conjunctions for i in range(at))
        )
        if opens and (word in words.anaphors or word in words.possessives):
            return True
        if word in words.anaphors and tokens.word(at - 1) == ",":
            return True
    return False


def _read_rows(reading: Reading) -> dict[int, Period]:
    """Give the period of each figure whose table row has a cell that is nothing but a date, by the figure's start.

    In a dump a row's cells come one below the other. Where a run of cells begins with a figure the dates close the
    rows, else they open them.
    """
    cells = [*_date_cells(reading), *_figure_cells(reading)]
    cells.sort()
    found: dict[int, Period] = {}
    run: list[_Cell] = []
    for cell in [*cells, None]:
        if cell is not None and (not run or cell.start - run[-1].end <= _REACH_OF_ROW):
            run.append(cell)
            continue
        _read_run(run, found)
        run = [cell] if cell is not None else []
    return found


def _read_run(run: list[_Cell], found: dict[int, Period]) -> None:
    if not run:
        return
    closing = run[0].period is None
    period: Period | None = None
    for cell in reversed(run) if closing else run:
        if cell.period is not None:
            period = cell.period
        elif period is not None:
            found[cell.start] = period


def _figure_cells(reading: Reading) -> list[_Cell]:
    return [
        _Cell(figure.start, figure.end, None)
        for figure in reading.figures
        if figure.period is None and figure.unit is not None and _is_cell_line(reading.text, figure.start)
    ]


def _is_cell_line(text: str, at: int) -> bool:
    """Tell a line that is no running text: short, and with an empty line or the text's end close on either side."""
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    line = text[start : end if end >= 0 else len(text)].strip()
    around = (
        text[max(0, start - _LONGEST_CELL_LINE) : start].count("\n"),
        text[end : end + _LONGEST_CELL_LINE].count("\n"),
    )
    return len(line) <= _LONGEST_CELL_LINE and not line.endswith((".", ";")) and min(around) >= 2


def _date_cells(reading: Reading) -> list[_Cell]:
    text = reading.text
    cells: list[_Cell] = []
    for dated in reading.dates:
        start, end = text.rfind("\n", 0, dated.start) + 1, text.find("\n", dated.end)
        end = end if end >= 0 else len(text)
        rest = text[start : dated.start] + text[dated.end : end]
        if not _DASHES.fullmatch(rest):
            continue
        if cells and cells[-1].period and _joins(text[cells[-1].end : dated.start]):
            cells[-1] = _Cell(cells[-1].start, dated.end, _span(cells[-1].period, dated.period))
        else:
            cells.append(_Cell(dated.start, dated.end, dated.period))
    known = [cell.start for cell in cells]
    for year in _YEAR.finditer(text):
        at = bisect_right(known, year.end()) - 1
        if at >= 0 and cells[at].end > year.start():
            continue
        period = read_period(year.group().strip(), reading.language)
        if period is not None:
            cells.append(_Cell(year.start(), year.end(), period))
    return cells


def _joins(between: str) -> bool:
    return bool(_DASHES.fullmatch(between)) and between.count("\n") == 1 and any(sign in between for sign in "–—-")


def _span(first: Period, last: Period) -> Period:
    return Period(None, f"{first.edtf}/{last.edtf}", first.start, last.end)
