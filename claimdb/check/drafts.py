"""Hold the figures of a draft against what is recorded: matched, different, disputed, or resting on nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb import model
from claimdb.check.materials import load_recorded
from claimdb.reading.prose import said_in
from claimdb.record.judged import current_verdicts
from claimdb.values.arithmetic import scaled
from claimdb.values.countries import fold_place
from claimdb.values.figure import Figure, FigureKind
from claimdb.values.folding import fold_text
from claimdb.values.hit import FindingState
from claimdb.values.interval import Interval
from claimdb.values.material import ScopedFigure
from claimdb.values.reading import Reading, RegionKind
from claimdb.values.units import find_unit
from claimdb.values.verdict import VerdictWord

_WORD = re.compile(r"[^\W\d_]{3,}")
# Two inflected forms of one word are known by its beginning.
_STEM = 5
_IN_DOUBT = frozenset({VerdictWord.REFUTED, VerdictWord.DISPUTED})
_DRAFTED = (RegionKind.TITLE, RegionKind.HEADING, RegionKind.BODY, RegionKind.CAPTION, RegionKind.NOTES)


class Standing(StrEnum):
    """How a figure of a draft stands to what is recorded."""

    MATCHED = "matched"
    DIFFERS = "differs"
    DISPUTED = "disputed"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True)
class DraftFigure:
    """A figure of a draft and how it stands; `recorded` are the recorded forms that decided, `claims` their keys."""

    figure: Figure
    line: int
    standing: Standing
    claims: tuple[str, ...] = ()
    recorded: tuple[str, ...] = ()

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
        labels.setdefault(key, []).append(_stems(label))
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


def compare_draft(reading: Reading, records: Records) -> tuple[DraftFigure, ...]:
    """Say of each figure of a draft how it stands to what is recorded, in reading order.

    It is matched where a recorded figure of a measure that its sentence names allows its value; it differs where
    every word of a measure's label stands in its sentence, place and time do not tell them apart, and no recorded
    value fits. What is hedged never differs, and what no label fits is unsupported.
    """
    return tuple(
        _standing(reading, placed.figure, _stems(said.text), records)
        for said in said_in(reading, _DRAFTED)
        for placed in said.figures
        if placed.figure.kind is not FigureKind.ORDINAL
    )


def _standing(reading: Reading, figure: Figure, stems: frozenset[str], records: Records) -> DraftFigure:
    counted = _stems(figure.counted or "")
    near = [
        (recorded, any(label and label <= stems for label in labels))
        for recorded, labels in records.figures
        if _is_of_unit(figure, recorded)
        and not _is_elsewhere(figure, recorded)
        and any(_names(label, stems, counted) for label in labels)
    ]
    whole = [recorded for recorded, is_whole in near if is_whole]
    fitting = [recorded for recorded, _ in near if _meets(figure, recorded)]
    if not any(_is_bounded(recorded) for recorded in fitting) and any(_is_bounded(recorded) for recorded in whole):
        # "Dozens" allows 77, but where 54 is recorded as well it does not carry it.
        fitting = []
    line = reading.text.count("\n", 0, figure.start) + 1
    if fitting:
        in_doubt = [recorded for recorded in fitting if recorded.claim in records.in_doubt]
        standing = Standing.DISPUTED if in_doubt else Standing.MATCHED
        return DraftFigure(figure, line, standing, _claims(in_doubt or fitting), _wordings(in_doubt or fitting))
    if whole and not figure.hedged:
        return DraftFigure(figure, line, Standing.DIFFERS, _claims(whole), _wordings(whole))
    return DraftFigure(figure, line, Standing.UNSUPPORTED)


def _is_bounded(figure: ScopedFigure) -> bool:
    return figure.printed.low is not None and figure.printed.high is not None


def _names(label: frozenset[str], stems: frozenset[str], counted: frozenset[str]) -> bool:
    """Tell whether a sentence names a measure: half of its label's words, with the counted noun or two others."""
    shared = label & stems
    return 2 * len(shared) >= len(label) > 0 and (bool(counted & label) or len(shared) > 1)


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
    mine: Interval = scaled(figure.printed, ours.factor)
    return mine.meets(scaled(recorded.printed, theirs.factor))


def _is_elsewhere(figure: Figure, recorded: ScopedFigure) -> bool:
    """Tell whether stated places or times tell two figures apart; what is not stated does not."""
    place, period = recorded.scope.place, recorded.scope.as_of or recorded.scope.period
    if figure.place is not None and place is not None and fold_place(figure.place) != fold_place(place.label):
        return True
    if figure.period is None or period is None:
        return False
    before = figure.period.end is not None and period.start is not None and figure.period.end < period.start
    return before or (figure.period.start is not None and period.end is not None and period.end < figure.period.start)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(fold_text(text)))


def _claims(figures: Iterable[ScopedFigure]) -> tuple[str, ...]:
    return tuple(sorted({figure.claim for figure in figures}))


def _wordings(figures: Sequence[ScopedFigure]) -> tuple[str, ...]:
    said: Mapping[str, None] = dict.fromkeys(
        f"{figure.wording} ({figure.mentions[0].source.cite_key})" for figure in figures
    )
    return tuple(said)
