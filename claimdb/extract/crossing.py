"""The figures of documents as one check would take them, had all their candidates become claims.

What `claimdb lint` holds against each other where it reads several documents: nothing is recorded, and only what states
its measure, its place or subject, and its time can be told apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from claimdb.extract.proposals import Proposal, ProposedFigure, Role, Stance
from claimdb.values.countries import find_country, fold_place
from claimdb.values.figure import Figure, FigureKind
from claimdb.values.keys import public_key
from claimdb.values.likeness import likeness
from claimdb.values.material import Mention, Quantity, ScopedFigure, SourceRef
from claimdb.values.material import Stance as SaidAs
from claimdb.values.reading import Reading
from claimdb.values.scope import Measure, Place, Scope
from claimdb.values.units import unit_kind

# What tells of a change, or of the value before one, is no value of the measure.
_OF_CHANGE = frozenset({Role.CHANGE, Role.BEFORE, Role.AFTER})


@dataclass(frozen=True, slots=True)
class _Found:
    """A figure of a document that may be held against others, with its proposal and its reading."""

    reading: Reading
    proposal: Proposal
    one: ProposedFigure
    number: int


Identity = tuple[str, tuple[str, ...], str]


def cross_quantities(documents: Iterable[tuple[Reading, Sequence[Proposal]]]) -> list[Quantity]:
    """Give the quantities that documents give twice or more, by what is measured, whose it is, and where.

    A figure takes part that is asserted without hedge, says what it measures, of whom or where, and when. Figures are
    conventional: that both mean one thing rests on a reading of the words.
    """
    by_identity: dict[Identity, list[_Found]] = {}
    for reading, proposals in documents:
        for number, proposal in enumerate(proposals):
            for one in proposal.figures:
                if _takes_part(proposal, one):
                    found = _Found(reading, proposal, one, number)
                    by_identity.setdefault(_identity(found), []).append(found)
    return [_quantity(identity, found) for identity, found in by_identity.items() if len(found) > 1]


def _takes_part(proposal: Proposal, one: ProposedFigure) -> bool:
    figure = one.figure
    is_whole = figure.kind is not FigureKind.ORDINAL and not figure.is_ambiguous and figure.direction is None
    is_said = proposal.stance is not Stance.DENIES and not proposal.hedged and not figure.hedged
    is_scoped = figure.period is not None and bool(one.subject or figure.place)
    return is_whole and is_said and is_scoped and one.measure_text is not None and one.role not in _OF_CHANGE


def _identity(found: _Found) -> Identity:
    one = found.one
    owner = one.subject or ""
    label = likeness(one.measure_text or "", found.proposal.language)
    return (unit_kind(one.figure.unit), label, fold_place(owner))


def _quantity(identity: Identity, found: Sequence[_Found]) -> Quantity:
    kind, label, owner = identity
    first = found[0].one
    key = public_key("m", "crossing", kind, "\n".join(label), owner)
    measure = Measure(
        key, first.measure_text or "", subject=first.subject or "", unit=first.figure.unit, unit_kind=kind
    )
    figures = tuple(_scoped(f"{key}.f{number}", measure, one) for number, one in enumerate(found))
    apart = frozenset(
        (min(figures[a].key, figures[b].key), max(figures[a].key, figures[b].key))
        for a, b in combinations(range(len(found)), 2)
        if _are_apart(found[a], found[b])
    )
    return Quantity(measure, figures, apart)


def _are_apart(one: _Found, other: _Found) -> bool:
    """Tell two figures of one document that it sets beside each other itself: of one sentence, or of two speakers."""
    if one.reading is not other.reading:
        return False
    is_one_sentence = one.proposal.start == other.proposal.start
    return is_one_sentence or one.proposal.speaker != other.proposal.speaker


def _scoped(key: str, measure: Measure, found: _Found) -> ScopedFigure:
    figure, reading, proposal = found.one.figure, found.reading, found.proposal
    source = SourceRef(reading.name, reading.name, reading.title, reading.issued)
    mention = Mention(
        assertion="",
        source=source,
        wording=" ".join(figure.wording.split()),
        stance=SaidAs(proposal.stance.value),
        comparator=figure.comparator,
        step=figure.step,
        quote=proposal.text,
        speaker=proposal.speaker,
        language=proposal.language,
        page=proposal.page,
        line=reading.text.count("\n", 0, figure.start) + 1,
        start=figure.start,
        end=figure.end,
        period_text=figure.period.text if figure.period else None,
        resolved_from=figure.period.resolved_from if figure.period else None,
    )
    return ScopedFigure(
        key=key,
        claim=key,
        measure=measure,
        value=figure.value,
        value_high=figure.value_high,
        strict=figure.strict,
        printed=figure.printed,
        comparator=figure.comparator,
        unit=figure.unit,
        step=figure.step,
        conventional=True,
        scope=Scope(place=_place(figure), period=figure.period),
        mentions=(mention,),
    )


def _place(figure: Figure) -> Place | None:
    if figure.place is None:
        return None
    return Place(find_country(figure.place) or fold_place(figure.place), figure.place)
