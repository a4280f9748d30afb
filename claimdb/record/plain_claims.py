"""Claims that nobody said before, recorded by thousands: rows as they are stored, and no object a row.

What is kept is what `record_claims` keeps, to the id and the hash; a test holds the two against each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC
from typing import Any

from claimdb.model import Assertion, Citation, Claim, Figure, Measure, Mention
from claimdb.record.inputs import OUTCOMES, STANCES, AssertionInput, CitationInput, ClaimInput, FigureInput
from claimdb.record.keys import child_key
from claimdb.record.measures import settle_kind
from claimdb.record.plain_figures import FIGURE_COLUMNS, PlainFigures
from claimdb.record.plain_lines import PlainLines
from claimdb.record.plain_texts import PlainTexts
from claimdb.record.quantities import proposition_identity
from claimdb.record.recorder import Recorder
from claimdb.store.types import write_decimal

_CLAIM = ("id", "key", "proposition", "proposition_folded", "created_at")
_ASSERTION = (
    "id", "key", "claim_id", "ordinal", "source_id", "stance", "speaker", "hedged", "words", "quote", "language",
    "start", "end_", "line", "page", "note", "label", "reviewed", "created_at",
)  # fmt: skip
_MENTION = (
    "measure_id", "id", "figure_id", "assertion_id", "ordinal", "wording", "language", "comparator", "step", "hedged",
    "period_text", "resolved_from", "start", "end_",
)  # fmt: skip
_CITATION = (
    "id", "key", "assertion_id", "ordinal", "source_id", "as_cited", "marker", "locator", "outcome", "is_primary",
    "created_at",
)  # fmt: skip
_UNHASHED_OF_MENTION = 1
"""The measure of a mention follows that of its figure, and is not hashed."""


class PlainClaims:
    """Records claims that are new and simple, within one unit of work; all others are for `record_claims`."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self._moment = recorder.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._figures = PlainFigures()
        self._texts = PlainTexts(recorder)
        self._settled: set[tuple[int, bool, bool]] = set()
        self._absorbed: dict[int, bool] = {}
        self._claims = _Rows(recorder, Claim, _CLAIM)
        self._figure_rows = _Rows(recorder, Figure, FIGURE_COLUMNS)
        self._assertions = _Rows(recorder, Assertion, _ASSERTION)
        self._mentions = _Rows(recorder, Mention, _MENTION, unhashed=_UNHASHED_OF_MENTION)
        self._citations = _Rows(recorder, Citation, _CITATION)

    def keys(self, given: Sequence[ClaimInput]) -> list[str]:
        """Give the keys of claims; raises NothingToRecord, TwoTimes, ClashingUnits."""
        return [self._figures.claim_key(one.figures, one.proposition) for one in given]

    def simple(self, given: Sequence[ClaimInput], keys: Sequence[str]) -> list[bool]:
        """Tell which claims can be recorded here: nobody said them, here or before, and each says a thing once."""
        known = self._recorder.known
        known.prefetch_claims(keys)
        often = Counter(keys)
        return [
            often[key] == 1 and known.claims[key] is None and self._is_simple(one)
            for one, key in zip(given, keys, strict=True)
        ]

    def begin(self, given: Iterable[ClaimInput]) -> None:
        """Look up, once for all claims that are to be recorded here, what they need."""
        self._texts.look_up(figure for one in given for figure in one.figures)

    def record(self, given: ClaimInput, key: str) -> None:
        """Record one claim that is `simple`, and that `begin` was told of."""
        recorder = self._recorder
        for one in given.figures:
            self._settle(one.measure, one.as_of is not None, one.period is not None)
        number = recorder.new_id()
        proposition = None if given.figures or given.proposition is None else " ".join(given.proposition.split())
        folded = None if proposition is None else proposition_identity(proposition)
        self._claims.add((number, key, proposition, folded, self._moment), number)
        figures = [self._add_figure(number, ordinal, one) for ordinal, one in enumerate(given.figures, 1)]
        self._add_assertion(number, key, given, figures)
        recorder.made_claim(number, key, [self._figures.measure(one.measure).id for one in given.figures])
        self._texts.add_claim(number, proposition, given.figures)
        # Whoever asks for it from now on finds it in the database.
        recorder.known.claims.pop(key, None)

    def _settle(self, measure: Measure, has_as_of: bool, has_period: bool) -> None:
        # What went with a measure once goes with it from then on.
        asked = id(measure), has_as_of, has_period
        if asked not in self._settled:
            settle_kind(self._recorder, measure, has_as_of=has_as_of, has_period=has_period)
            self._settled.add(asked)

    def _has_absorbed(self, measure: Measure) -> bool:
        found = self._absorbed.get(id(measure))
        if found is None:
            found = self._absorbed[id(measure)] = self._recorder.known.measure_has_absorbed(measure)
        return found

    def _is_simple(self, given: ClaimInput) -> bool:
        said, figures = given.assertion, given.figures
        is_plain = said.stance in STANCES and said.said_on is None and said.corrects is None and said.snapshot is None
        if not is_plain or any(self._has_absorbed(one.measure) for one in figures):
            return False
        if len(figures) > 1 and len({self._figures.identity(one) for one in figures}) < len(figures):
            return False
        return not said.cites or _are_simple(said)

    def _add_figure(self, claim: int, ordinal: int, given: FigureInput) -> int:
        number = self._recorder.new_id()
        self._figure_rows.add_line(*self._figures.row(given, number, claim, ordinal), number)
        return number

    def _add_assertion(self, claim: int, claim_key: str, given: ClaimInput, figures: Sequence[int]) -> None:
        said = given.assertion
        number, key = self._recorder.new_id(), child_key(claim_key, 1)
        self._assertions.add(
            (
                number, key, claim, 1, said.source.id, said.stance, said.speaker, said.hedged, said.words, said.quote,
                said.language, said.start, said.end, said.line, said.page, said.note, said.label, said.reviewed,
                self._moment,
            ),
            number,
        )  # fmt: skip
        self._texts.add_assertion(number, said)
        for ordinal, (figure, one) in enumerate(zip(figures, given.figures, strict=True), 1):
            self._add_mention(number, ordinal, figure, one, said)
        for ordinal, cited in enumerate(said.cites, 1):
            self._add_citation(number, key, ordinal, cited)

    def _add_mention(self, assertion: int, ordinal: int, figure: int, given: FigureInput, said: AssertionInput) -> None:
        number = self._recorder.new_id()
        printed = given.figure
        start = None if said.start is None else said.start + printed.start
        end = None if said.start is None else said.start + printed.end
        self._mentions.add(
            (
                self._figures.measure(given.measure).id, number, figure, assertion, ordinal, printed.wording,
                said.language, printed.comparator.value, write_decimal(printed.step), given.hedged or printed.hedged,
                given.period_text, given.resolved_from, start, end,
            ),
            number,
        )  # fmt: skip

    def _add_citation(self, assertion: int, key: str, ordinal: int, given: CitationInput) -> None:
        number = self._recorder.new_id()
        source = None if given.source is None else given.source.id
        self._citations.add(
            (
                number, child_key(key, ordinal), assertion, ordinal, source, given.as_cited, given.marker,
                given.locator, given.outcome, given.primary, self._moment,
            ),
            number,
        )  # fmt: skip


class _Rows:
    """The new rows of one table; columns that are not named are null, and the first `unhashed` are not hashed."""

    def __init__(self, recorder: Recorder, model: Any, names: tuple[str, ...], *, unhashed: int = 0) -> None:
        self._unhashed = unhashed
        self._hashed = PlainLines(names[unhashed:])
        self._rows, self._numbers, self._lines = recorder.store_rows(model.__table__, names)

    def add(self, row: tuple[Any, ...], number: int) -> None:
        """Add a row with its id."""
        self._rows.append(row)
        self._numbers.append(number)
        self._lines.append(self._hashed.line(row[self._unhashed :] if self._unhashed else row))

    def add_line(self, row: tuple[Any, ...], line: str, number: int) -> None:
        """Add a row with what is hashed of it."""
        self._rows.append(row)
        self._numbers.append(number)
        self._lines.append(line)


def _are_simple(said: AssertionInput) -> bool:
    """Tell whether an assertion rests on works, each once, and not on its own source."""
    cited = [one.source.id for one in said.cites if one.source is not None]
    return (
        len(set(cited)) == len(said.cites)
        and said.source.id not in cited
        and all(one.outcome in OUTCOMES for one in said.cites)
    )
