"""Figures of two documents that are of one thing: each with what it agrees with, else with what it is held against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from claimdb.extract.alike import are_alike, are_apart, is_one_thing, strangeness, takes_part
from claimdb.extract.calendars import aligned
from claimdb.extract.concepts import OWN
from claimdb.extract.one_currency import in_one_currency
from claimdb.extract.proposals import Proposal
from claimdb.extract.stories import pair_stories
from claimdb.extract.story_parting import adds_up, are_parted
from claimdb.extract.story_wording import is_precise
from claimdb.values.arithmetic import scaled
from claimdb.values.figure import Comparator, Figure
from claimdb.values.interval import Interval
from claimdb.values.units import find_unit

# Smaller numbers agree by chance.
_TELLING = 10
_BEGINNING = 6


@dataclass(frozen=True, slots=True)
class Paired:
    """Two figures of two documents that are of one thing, and whether a value fits both."""

    one: Proposal
    other: Proposal
    agree: bool


def pair_documents(one: Iterable[Proposal], other: Iterable[Proposal]) -> Iterator[Paired]:
    """Give the pairs of figures of two documents that are of one thing.

    A figure that agrees with one of the other document is of that one, and at odds with no other there, unless those
    two are told apart by place or time.
    """
    all_ours, all_theirs = aligned(in_one_currency(list(one)), in_one_currency(list(other)))
    ours, theirs = ([each for each in proposals if takes_part(each)] for proposals in (all_ours, all_theirs))
    settled: set[int] = set()
    disputed = []
    held = list(_of_one_kind(ours, theirs))
    ties = _Ties(held)
    for mine, their in held:
        is_same = _agree(mine, their)
        if is_same and (_may_be_one(mine, their) or _is_rare(mine, their)):
            settled |= {id(mine), id(their)}
        if is_same and not _may_be_one(mine, their):
            continue
        if are_alike(mine, their, are_tied=ties.tie(mine, their)):
            if is_same:
                yield Paired(mine, their, agree=True)
            elif not are_parted(mine, their) and not _is_sum(mine, their, all_ours, all_theirs):
                disputed.append((mine, their))
    told: set[int] = set()
    agreed: set[int] = set()
    for likened in pair_stories(all_ours, all_theirs, _agree):
        both = {id(likened.one), id(likened.other)}
        if likened.agree:
            agreed |= both
        elif not both & settled and not _is_sum(likened.one, likened.other, all_ours, all_theirs):
            told |= both
            yield Paired(likened.one, likened.other, agree=False)
    for mine, their in _nearest(disputed):
        both = {id(mine), id(their)}
        titled = [each for each in (mine, their) if each.first.sense is not None and each.first.sense.in_title]
        # What a headline says is not settled by the text below it.
        is_titled = bool(titled) and id(titled[0]) not in settled | agreed
        if not both & told and (is_titled or not both & (settled | agreed)):
            yield Paired(mine, their, agree=False)


def _is_sum(mine: Proposal, their: Proposal, ours: Iterable[Proposal], theirs: Iterable[Proposal]) -> bool:
    return adds_up(mine, their, ours) or adds_up(their, mine, theirs)


def _of_one_kind(ours: Iterable[Proposal], theirs: Iterable[Proposal]) -> Iterator[tuple[Proposal, Proposal]]:
    """Give the figures of two documents that count the same or are in one kind of unit, each with each."""
    kinds: dict[tuple[str, str], list[Proposal]] = {}
    for their in theirs:
        kinds.setdefault(_kind_of(their), []).append(their)
    for mine in ours:
        for their in kinds.get(_kind_of(mine), ()):
            yield mine, their


def _kind_of(proposal: Proposal) -> tuple[str, str]:
    figure, sense = proposal.first.figure, proposal.first.sense
    head = sense.head if sense is not None else ""
    # Unlisted words of two languages begin alike where they are one.
    return find_unit(figure.unit).family if figure.unit else "", head[:_BEGINNING] if head.startswith(OWN) else head


def _nearest(disputed: Sequence[tuple[Proposal, Proposal]]) -> Iterator[tuple[Proposal, Proposal]]:
    """Give the pairs of which neither figure is held nearer to another of that document."""
    distances = [strangeness(mine, their) for mine, their in disputed]
    least: dict[int, int] = {}
    for pair, distance in zip(disputed, distances, strict=True):
        for each in pair:
            least[id(each)] = min(least.get(id(each), distance), distance)
    for (mine, their), distance in zip(disputed, distances, strict=True):
        if distance == least[id(mine)] == least[id(their)]:
            yield mine, their


class _Ties:
    """Figures on which two documents agree, which tie what stands beside them to one subject.

    "54 stations in 30 countries", "54 stations in 21 countries": nobody is named, and both are of the same stations.
    """

    def __init__(self, held: Iterable[tuple[Proposal, Proposal]]) -> None:
        self.agreed = [pair for pair in held if _agree(*pair) and _is_told_alike(*pair)]
        self.sentences = {(mine.start, their.start) for mine, their in self.agreed}

    def tie(self, mine: Proposal, their: Proposal) -> bool:
        """Tell whether two figures stand beside figures that are one, in their sentences or of the same subject."""
        if (mine.start, their.start) in self.sentences:
            return True
        a, b = mine.first.sense, their.first.sense
        if not self.agreed or a is None or b is None:
            return False
        return bool((a.words | a.near | a.deeds) & (b.words | b.near | b.deeds)) or a.in_title or b.in_title


def _is_told_alike(mine: Proposal, their: Proposal) -> bool:
    a, b = mine.first.sense, their.first.sense
    is_exact = {mine.first.figure.comparator, their.first.figure.comparator} <= {Comparator.EXACT, Comparator.ABOUT}
    ours, theirs = mine.first.figure, their.first.figure
    is_same = ours.value == theirs.value or ours.unit != theirs.unit
    is_telling = is_exact and is_same and min(ours.value, theirs.value) >= _TELLING
    return is_telling and a is not None and b is not None and is_one_thing(a, b, across=mine.language != their.language)


def _is_rare(mine: Proposal, their: Proposal) -> bool:
    """Tell one value of so many digits that it is hardly of two things, be they said otherwise."""
    return is_precise(mine) and is_precise(their) and not are_apart(mine, their)


def _may_be_one(mine: Proposal, their: Proposal) -> bool:
    a, b = mine.first.sense, their.first.sense
    across = mine.language != their.language
    return a is not None and b is not None and not are_apart(mine, their) and bool(
        (a.head and a.head == b.head) or is_one_thing(a, b, across=across)
    )  # fmt: skip


def _agree(mine: Proposal, their: Proposal) -> bool:
    a, b = mine.first.figure, their.first.figure
    if a.unit is None or b.unit is None:
        return a.unit is b.unit and a.printed.meets(b.printed)
    ours, others = find_unit(a.unit), find_unit(b.unit)
    if ours.family != others.family:
        return False
    mine_printed, their_printed = (
        _loose(one) if a.unit != b.unit and one.comparator is Comparator.EXACT else one.printed for one in (a, b)
    )
    if a.unit == b.unit and (_rounds_to(a, b) or _rounds_to(b, a)):
        return True
    return scaled(mine_printed, ours.factor).meets(scaled(their_printed, others.factor))


def _rounds_to(fine: Figure, coarse: Figure) -> bool:
    """Tell an amount of which another is the whole number next to it: "41.3 %", "41 %"."""
    are_exact = {fine.comparator, coarse.comparator} == {
        Comparator.EXACT
    } and fine.value_high is coarse.value_high is None
    return are_exact and fine.step < 1 == coarse.step and abs(fine.value - coarse.value) <= coarse.step / 2


def _loose(figure: Figure) -> Interval:
    """Give the values that a converted figure may have been rounded from."""
    half = figure.step / 2
    return Interval(figure.value - half, (figure.value_high or figure.value) + half, low_closed=True, high_closed=True)
