"""The figures of documents as one check would take them, had all their candidates become claims.

What `claimdb lint` holds against each other where it reads several documents: nothing is recorded, and only what states
its measure, its place or subject, and its time can be told apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from claimdb.extract.deeds import said_alike, split_deed
from claimdb.extract.pairing import pair_documents
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


@dataclass(frozen=True, slots=True)
class _Found:
    """A figure of a document that may be held against others, with its proposal and its reading."""

    reading: Reading
    proposal: Proposal
    one: ProposedFigure
    number: int


# "Runners finished | the Porto marathon": a label that holds a name tells whose it is.
_NAME_IN_LABEL = re.compile(r"\b(?:the|of|du|de|de la|des|d['’])\s?(?P<name>[A-ZÀ-Ý][a-zà-ÿ]\w*)")

Identity = tuple[str, tuple[str, ...], str, str, str]
Labels = Mapping[tuple[str, str, tuple[str, ...]], str]
"""Keys of recorded measures that have no subject, by kind of unit, language and words of a label (`likeness`)."""


def cross_quantities(
    documents: Sequence[tuple[Reading, Sequence[Proposal]]], labels: Labels | None = None
) -> list[Quantity]:
    """Give the quantities that documents give twice or more, by what is measured, whose it is, and where.

    A figure takes part that is asserted without hedge, says what it measures, of whom or where, and when. Two labels
    are one where they differ by number and articles alone, or where `labels` has both for one measure. Figures are
    conventional: that both mean one thing rests on a reading of the words.
    """
    taking = [
        _Found(reading, proposal, one, number)
        for reading, proposals in documents
        for number, proposal in enumerate(proposals)
        for one in proposal.figures
        if _takes_part(proposal, one)
    ]
    places = {fold_place(found.one.figure.place) for found in taking if found.one.figure.place}
    by_identity: dict[Identity, list[_Found]] = {}
    seats = _seats(taking)
    for found in taking:
        identity, placed = _identify(found, labels or {}, places, seats)
        by_identity.setdefault(identity, []).append(placed)
    told = [_quantity(identity, found) for identity, found in by_identity.items() if len(found) > 1]
    return [*told, *_paired(documents, told)]


def _paired(documents: Sequence[tuple[Reading, Sequence[Proposal]]], told: Iterable[Quantity]) -> Iterator[Quantity]:
    """Give the figures of any two documents that are of one thing by their words, and of which no value fits both.

    Figures that are held against each other already are left out.
    """
    known = {
        frozenset((mine, their))
        for quantity in told
        for mine, their in combinations([_stands(figure) for figure in quantity.figures], 2)
    }
    turns: Counter[str] = Counter()
    for (reading, proposals), (other, others) in combinations(documents, 2):
        for paired in pair_documents(proposals, others):
            # What takes part is asserted, be its verb one of rejecting: "rejected 9,200 requests".
            mine, their = (replace(one, stance=Stance.ASSERTS) for one in (paired.one, paired.other))
            found = [_Found(reading, mine, mine.first, 0), _Found(other, their, their.first, 1)]
            if paired.agree or frozenset((one.reading.name, one.one.figure.start) for one in found) in known:
                continue
            sense = paired.one.first.sense
            said = "|".join(sorted(sense.words | sense.near | sense.deeds | sense.names)) if sense else ""
            key = public_key("m", "paired", reading.name, other.name, sense.head if sense else "", said)
            turns[key] += 1
            yield _pair(f"{key}.{turns[key]}" if turns[key] > 1 else key, found)


def _stands(figure: ScopedFigure) -> tuple[str, int]:
    return figure.mentions[0].source.key, figure.mentions[0].start or 0


def _pair(key: str, found: Sequence[_Found]) -> Quantity:
    """Give two figures that are of one thing as one quantity, in the place and at the time that either tells."""
    ours = [one.one.figure for one in found]
    place = next((figure.place for figure in ours if figure.place), None)
    period = next((figure.period for figure in ours if figure.period is not None), None)
    first = next((one.one for one in found if one.one.measure_text), found[0].one)
    measure = replace(_measure(key, first), without=("place", "time"))
    figures = tuple(
        _scoped(f"{key}.f{number}", measure, replace(one, one=replace(one.one, figure=replace(
            one.one.figure, place=place, period=period))))
        for number, one in enumerate(found)
    )  # fmt: skip
    return Quantity(measure, figures)


def told_figures(reading: Reading, proposals: Iterable[Proposal]) -> dict[int, ScopedFigure]:
    """Give what the words of a document tell of each of its figures, by where the figure begins, changes left out."""
    found: dict[int, ScopedFigure] = {}
    for number, proposal in enumerate(proposals):
        for one in proposal.figures:
            if one.measure_text is not None and one.role is not Role.CHANGE:
                told = _Found(reading, proposal, one, number)
                found[one.figure.start] = _scoped(f"told.{number}", _measure(f"told.{number}", one), told)
    return found


def _measure(key: str, one: ProposedFigure) -> Measure:
    unit = one.figure.unit
    return Measure(key, one.measure_text or "", subject=one.subject or "", unit=unit, unit_kind=unit_kind(unit))


def _takes_part(proposal: Proposal, one: ProposedFigure) -> bool:
    figure = one.figure
    is_whole = figure.kind is not FigureKind.ORDINAL and not figure.is_ambiguous and figure.direction is None
    is_said = proposal.stance is not Stance.DENIES and not proposal.hedged and not figure.hedged
    is_whose = one.subject or figure.place or _NAME_IN_LABEL.search(split_deed(one.measure_text or "")[0])
    is_scoped = figure.period is not None and bool(is_whose)
    return is_whole and is_said and is_scoped and one.measure_text is not None and one.role is not Role.CHANGE


def _seats(taking: Iterable[_Found]) -> dict[str, set[str]]:
    """Give where the named subjects are that the texts seat somewhere: "the Hallvik mill | in Norway"."""
    seats: dict[str, set[str]] = {}
    for found in taking:
        subject, place = found.one.subject, found.one.figure.place
        if subject and place and _sits(found.proposal.text, subject, place):
            seats.setdefault(fold_place(subject), set()).add(fold_place(place))
    return seats


def _identify(
    found: _Found, labels: Labels, places: Collection[str], seats: Mapping[str, set[str]]
) -> tuple[Identity, _Found]:
    """Tell what a figure is of; a subject that another document puts things in is its place."""
    one, language = found.one, found.proposal.language
    name, deed = split_deed(one.measure_text or "")
    kind, label = unit_kind(one.figure.unit), likeness(name, language)
    declared = labels.get((kind, language, likeness(one.measure_text or "", language)))
    done = () if declared else said_alike(deed, language)
    declared = declared or labels.get((kind, language, label))
    subject = one.subject or ""
    if not subject and one.figure.place is None:
        named = _NAME_IN_LABEL.search(name)
        subject = named["name"] if named else ""
        found = replace(found, one=replace(one, subject=subject or None))
    elif subject and one.figure.place is None and (fold_place(subject) in places or (declared and has_no_deed(one))):
        found = replace(found, one=replace(one, figure=replace(one.figure, place=subject), subject=None))
        subject = ""
    # Only what is of one place and time can be at odds.
    # What is seated in one place alone is told apart by its name.
    is_seat = seats.get(fold_place(subject)) == {fold_place(one.figure.place or "")}
    is_seat = is_seat and bool(subject) and _sits(found.proposal.text, subject, one.figure.place)
    if is_seat:
        found = replace(found, one=replace(found.one, figure=replace(found.one.figure, place=None)))
    scope = Scope(place=_place(found.one.figure), period=found.one.figure.period)
    place, _, time = scope.key().partition("|")
    owner = find_country(subject) or fold_place(subject)
    return (kind, (*((declared,) if declared else label), *done), owner, place, time), found


def _sits(text: str, subject: str, place: str | None) -> bool:
    """Tell a place that is told of the subject itself: "the Hallvik mill | in Norway", which is where it stands."""
    return (
        place is not None and re.search(rf"{re.escape(subject)},?\s+\w{{1,7}}\s+{re.escape(place)}", text) is not None
    )


def has_no_deed(one: ProposedFigure) -> bool:
    """Tell a figure of which its subject only has so many: then the name of the subject may be where they are."""
    return "(" not in (one.measure_text or "") and one.figure.unit is None and bool(one.subject) and all(
        word[:1].isupper() for word in (one.subject or "").split()
    )  # fmt: skip


def _quantity(identity: Identity, found: Sequence[_Found]) -> Quantity:
    kind, label, owner, place, time = identity
    first = found[0].one
    key = public_key("m", "crossing", kind, "\n".join(label), owner, place, time)
    measure = _measure(key, first)
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
        hedged=proposal.hedged or figure.hedged,
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
