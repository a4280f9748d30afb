"""Hold the figures of a draft against what is recorded: matched, different, disputed, or resting on nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb import model
from claimdb.check.differences import compare, converted_interval, frame_of
from claimdb.check.draft_scopes import (
    Met,
    as_recorded,
    is_of_subject,
    meet,
    place_identity,
    places_named,
    stems,
    tells_no_more,
)
from claimdb.check.materials import load_recorded
from claimdb.reading.prose import Said, said_in
from claimdb.record.judged import current_verdicts
from claimdb.values.arithmetic import scaled
from claimdb.values.difference import Outcome
from claimdb.values.figure import Figure, FigureKind
from claimdb.values.hit import FindingState
from claimdb.values.interval import Interval
from claimdb.values.material import Frame, ScopedFigure
from claimdb.values.reading import Reading, RegionKind
from claimdb.values.units import find_unit
from claimdb.values.verdict import VerdictWord

_DIGITS = re.compile(r"\d+(?:[.,\s]\d+)*")
_NONE: Mapping[int, Collection[str]] = MappingProxyType({})
_IN_DOUBT = frozenset({VerdictWord.REFUTED, VerdictWord.DISPUTED})
_DRAFTED = (RegionKind.TITLE, RegionKind.HEADING, RegionKind.BODY, RegionKind.CAPTION, RegionKind.NOTES)


class Standing(StrEnum):
    """How a figure of a draft stands to what is recorded."""

    MATCHED = "matched"
    DIFFERS = "differs"
    DISPUTED = "disputed"
    INCOMPARABLE = "incomparable"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True)
class DraftFigure:
    """A figure of a draft and how it stands; `recorded` are the recorded forms that decided, `claims` their keys.

    `missing` are the fields of scope that either it or what is recorded does not state: they keep the two from being
    compared.
    """

    figure: Figure
    line: int
    standing: Standing
    claims: tuple[str, ...] = ()
    recorded: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def rests_on_records(self) -> bool:
        """Whether what is recorded allows it, be that in dispute or not."""
        return self.standing in {Standing.MATCHED, Standing.DISPUTED}

    @property
    def is_in_question(self) -> bool:
        """Whether it needs a look before it is printed."""
        return self.standing in {Standing.DIFFERS, Standing.DISPUTED}


@dataclass(frozen=True, slots=True)
class Records:
    """What drafts are held against.

    Recorded figures with the beginnings of the words of each of their measure's labels; `in_doubt` are claims (keys)
    that stand in an open finding, or were refuted or are disputed by verdict.
    """

    figures: tuple[tuple[ScopedFigure, tuple[frozenset[str], ...]], ...]
    in_doubt: frozenset[str]


def load_records(session: Session) -> Records:
    """Load what is recorded, once for all drafts."""
    loaded = load_recorded(session)
    labels: dict[str, list[frozenset[str]]] = {}
    query = (
        select(model.Measure.key, model.MeasureLabel.label)
        .join(model.MeasureLabel, model.MeasureLabel.measure_id == model.Measure.id)
        .order_by(model.Measure.key, model.MeasureLabel.language)
    )
    for key, label in session.execute(query):
        labels.setdefault(key, []).append(stems(label))
    figures = tuple(
        (figure, tuple(labels.get(figure.measure.key, [])))
        for claim in loaded.recorded.claims
        for figure in claim.figures
        if figure.mentions and not figure.is_only_denied
    )
    open_ = (
        select(model.Claim.key)
        .join(model.FindingClaim, model.FindingClaim.claim_id == model.Claim.id)
        .join(model.Finding, model.Finding.id == model.FindingClaim.finding_id)
        .where(model.Finding.state == FindingState.OPEN, model.Finding.withdrawn_at.is_(None))
        .where(model.Finding.severity != "note")
    )
    doubted = {key for key, verdict in current_verdicts(session).items() if verdict.verdict in _IN_DOUBT}
    return Records(figures, frozenset(doubted | set(session.scalars(open_))))


def compare_draft(
    reading: Reading,
    records: Records,
    told: Mapping[int, ScopedFigure],
    at_odds: Mapping[int, Collection[str]] = _NONE,
) -> tuple[DraftFigure, ...]:
    """Say of each figure of a draft how it stands to what is recorded, in reading order.

    `told` gives, by where a figure begins, what its words tell: its measure, subject, scope and stance. It is matched
    where a recorded figure of a measure that its sentence names allows its value, and no stated place
    or time tells the two apart. It differs where every word of a measure's label stands in its sentence and its words
    tell nothing more, and the check would call the two a contradiction; where a place or time is not stated by both,
    they cannot be compared. It also differs from the claims (keys) that `at_odds` gives by where a figure begins: what
    other documents were read to say of the same thing. What is denied, hedged or a change never differs, and what no
    label fits is unsupported.
    """
    names = {recorded.scope.place.label for recorded, _ in records.figures if recorded.scope.place is not None}
    by_measure: dict[str, list[ScopedFigure]] = {}
    for recorded, _ in records.figures:
        by_measure.setdefault(recorded.measure.key, []).append(recorded)
    held = _Held(records, {key: frame_of(figures) for key, figures in by_measure.items()}, told)
    of_claim: dict[str, list[ScopedFigure]] = {}
    for recorded, _ in records.figures:
        of_claim.setdefault(recorded.claim, []).append(recorded)
    return tuple(
        _against(_standing(reading, placed.figure, sentence, held), at_odds, of_claim)
        for sentence in (_Sentence.of(said, names) for said in said_in(reading, _DRAFTED))
        for placed in sentence.said.figures
        if placed.figure.kind is not FigureKind.ORDINAL
    )


def _against(
    draft: DraftFigure, at_odds: Mapping[int, Collection[str]], of_claim: Mapping[str, Sequence[ScopedFigure]]
) -> DraftFigure:
    """Let a figure differ from claims on the same thing, where no label told that they are of one measure."""
    claims = at_odds.get(draft.figure.start, ())
    recorded = [figure for claim in sorted(claims) for figure in of_claim.get(claim, ())]
    recorded = [one for one in recorded if _is_of_unit(draft.figure, one) and not _meets(draft.figure, one)]
    recorded = [one for one in recorded if not _is_quoted_beside(draft.figure, one)]
    if not recorded or draft.standing not in {Standing.UNSUPPORTED, Standing.INCOMPARABLE}:
        return draft
    return DraftFigure(draft.figure, draft.line, Standing.DIFFERS, _claims(recorded), _wordings(recorded))


@dataclass(frozen=True, slots=True)
class _Held:
    """What the figures of one draft are held against, by measure key what its figures state, and what is told."""

    records: Records
    frames: Mapping[str, Frame]
    told: Mapping[int, ScopedFigure]

    def differs(self, figure: Figure, sentence: _Sentence, recorded: ScopedFigure, label: frozenset[str]) -> bool:
        """Tell whether a figure says of the very same thing what the recorded one rules out, or cannot be compared."""
        ours = self.told.get(figure.start)
        if ours is None or ours.is_only_denied or not tells_no_more(ours, recorded, label):
            return False
        same = as_recorded(ours, recorded, sentence.places, sentence.words)
        outcome = compare(same, recorded, self.frames[recorded.measure.key]).outcome
        return outcome in {Outcome.CONTRADICTION, Outcome.UNIT, Outcome.UNKNOWN}


@dataclass(frozen=True, slots=True)
class _Sentence:
    said: Said
    words: frozenset[str]
    places: frozenset[str]

    @classmethod
    def of(cls, said: Said, names: Iterable[str]) -> _Sentence:
        return cls(said, stems(said.text), places_named(said.text, names) if said.figures else frozenset())

    def gives(self, recorded: ScopedFigure, other_than: Figure) -> bool:
        """Tell whether another figure of it is the recorded one: then the first is of something else."""
        others = (placed.figure for placed in self.said.figures if placed.figure is not other_than)
        return any(
            other.printed.low is not None and other.printed.high is not None and _meets(other, recorded)
            for other in others
            if _is_of_unit(other, recorded)
        )


def _standing(reading: Reading, figure: Figure, sentence: _Sentence, held: _Held) -> DraftFigure:
    records = held.records
    near = _near(figure, sentence, held)
    whole = [(recorded, met) for recorded, met, is_whole in near if is_whole]
    fitting = [(recorded, met) for recorded, met, _ in near if _meets(figure, recorded)]
    if not any(_is_bounded(one) for one, _ in fitting) and any(_is_bounded(one) for one, _ in whole):
        # "Dozens" allows 77, but where 54 is recorded as well it does not carry it.
        fitting = []
    # Where place and time are known to be the same, what leaves them open decides nothing.
    fitting = [one for one in fitting if not one[1].missing] or fitting
    line = reading.text.count("\n", 0, figure.start) + 1
    if fitting:
        in_doubt = [one for one in fitting if one[0].claim in records.in_doubt]
        standing = Standing.DISPUTED if in_doubt else Standing.MATCHED
        return _held(figure, line, standing, in_doubt or fitting)
    whole = [one for one in whole if not (sentence.gives(one[0], figure) or _is_quoted_beside(figure, one[0]))]
    if not whole or figure.hedged or figure.direction is not None:
        return DraftFigure(figure, line, Standing.UNSUPPORTED)
    known = [one for one in whole if one[1].is_known]
    if known:
        return _held(figure, line, Standing.DIFFERS, known)
    # What neither states is missing as well: nothing is known to be the same.
    return _held(figure, line, Standing.INCOMPARABLE, [(one, _open(met)) for one, met in whole])


def _is_quoted_beside(figure: Figure, recorded: ScopedFigure) -> bool:
    """Tell a number that stands in the recorded sentence too, beside the recorded one: "14 | of the 16 counts"."""
    digits = _DIGITS.search(figure.wording)
    quotes = (mention.quote or "" for mention in recorded.mentions)
    if digits is None:
        return False
    whole = re.compile(rf"(?<![\d.,]){re.escape(digits[0])}(?!\d|[.,]\d)")
    return any(whole.search(quote) for quote in quotes)


def _open(met: Met) -> Met:
    return Met(missing=(*met.missing, *met.unstated))


def _held(figure: Figure, line: int, standing: Standing, by: Sequence[tuple[ScopedFigure, Met]]) -> DraftFigure:
    recorded = [one for one, _ in by]
    missing = dict.fromkeys(name for _, met in by for name in met.missing)
    return DraftFigure(figure, line, standing, _claims(recorded), _wordings(recorded), tuple(missing))


def _near(figure: Figure, sentence: _Sentence, held: _Held) -> list[tuple[ScopedFigure, Met, bool]]:
    """Give the recorded figures of the measures that a sentence names, and whether it may differ from them."""
    # "48,000 tonnes" counts no tonnes, but what is weighed.
    is_count = figure.unit is None or find_unit(figure.unit).kind in {"percent", "currency"}
    counted = stems(figure.counted or "") if is_count else frozenset()
    ours = held.told.get(figure.start)
    found = []
    for recorded, labels in held.records.figures:
        if not is_of_subject(ours, recorded, sentence.words):
            continue
        if not _is_of_unit(figure, recorded):
            continue
        named = [label for label in labels if _names(label, sentence.words, counted, figure)]
        met = meet(figure, sentence.places, sentence.words, recorded) if named else Met(is_apart=True)
        if _is_where(ours, recorded):
            met = replace(met, missing=tuple(name for name in met.missing if name != "place"))
        if not met.is_apart:
            is_whole = any(
                label <= sentence.words
                and (not counted or counted & label)
                and held.differs(figure, sentence, recorded, label)
                for label in named
            )
            found.append((recorded, met, is_whole))
    return found


def _is_where(ours: ScopedFigure | None, recorded: ScopedFigure) -> bool:
    """Tell whether a figure is put where the recorded one's subject is: "54 mills in Aln" beside "Aln had 48"."""
    place, subject = ours.scope.place if ours else None, recorded.measure.subject
    is_bare = bool(subject) and "(" not in recorded.measure.label
    return is_bare and place is not None and place_identity(place.label) == place_identity(subject)


def _is_bounded(figure: ScopedFigure) -> bool:
    return figure.printed.low is not None and figure.printed.high is not None


def _names(label: frozenset[str], words: frozenset[str], counted: frozenset[str], figure: Figure) -> bool:
    """Tell whether a sentence names a measure: half of its label's words, with the counted noun or two others.

    An amount in a unit counts no noun: there one word is enough where it is the whole label ("budget").
    """
    shared = label & words
    if 2 * len(shared) < len(label) or not label:
        return False
    return bool(counted & label) or len(shared) > 1 or (figure.unit is not None and label <= words)


def _is_of_unit(figure: Figure, recorded: ScopedFigure) -> bool:
    ours, theirs = find_unit(figure.unit), find_unit(recorded.unit or recorded.measure.unit)
    if figure.unit is None:
        # A counted noun is a kind of its own, whatever it is called.
        return theirs.kind in {theirs.family, "number"}
    return ours.family == theirs.family


def _meets(figure: Figure, recorded: ScopedFigure) -> bool:
    if figure.unit is None:
        return figure.printed.meets(recorded.printed)
    ours, theirs = find_unit(figure.unit), find_unit(recorded.unit or recorded.measure.unit)
    printed = figure.printed, recorded.printed
    if ours != theirs:
        printed = converted_interval(printed[0], figure.step), converted_interval(printed[1], recorded.step)
    mine: Interval = scaled(printed[0], ours.factor)
    return mine.meets(scaled(printed[1], theirs.factor))


def _claims(figures: Iterable[ScopedFigure]) -> tuple[str, ...]:
    return tuple(sorted({figure.claim for figure in figures}))


def _wordings(figures: Sequence[ScopedFigure]) -> tuple[str, ...]:
    said: Mapping[str, None] = dict.fromkeys(
        f"{figure.wording} ({figure.mentions[0].source.cite_key})" for figure in figures
    )
    return tuple(said)
