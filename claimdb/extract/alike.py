"""Whether two figures of two documents are of one thing, by what the words around each tell.

What differs must be told apart by nothing: the thing, what was done, whose or where, when, at what rate. What one of
the two leaves out must be explained by the rest of its document. What has a time in the one and none in the other, and
no time by its nature, is not known to be of one time.
"""

from __future__ import annotations

from datetime import date, timedelta

from claimdb.extract.concepts import OWN, is_one_idea
from claimdb.extract.narrowing_words import AMOUNTS, NEUTRAL, PARTING
from claimdb.extract.proposals import Proposal, Sense, Stance
from claimdb.extract.sense_names import COMMON
from claimdb.extract.story_words import RANKED
from claimdb.values.figure import FigureKind
from claimdb.values.units import find_unit

_YEAR = timedelta(days=366)
_HALF = 2
_REJECTED = frozenset(["application", "applicant", "vote", "asylum", "complaint"])
# Words that only one of two clauses has, and that nothing in the other document tells.
_MOST_STRANGE = 3


def is_stated(proposal: Proposal) -> bool:
    """Tell a figure that is asserted without reserve and is no change, order or doubtful reading."""
    return proposal.first.figure.direction is None and _is_asserted(proposal)


def is_rank(proposal: Proposal) -> bool:
    """Tell which of what comes again it is: "the 28th edition"."""
    figure, sense = proposal.first.figure, proposal.first.sense
    is_ordinal = figure.kind is FigureKind.ORDINAL and not (figure.is_ambiguous or proposal.hedged or figure.hedged)
    return is_ordinal and sense is not None and sense.head in RANKED and proposal.stance is not Stance.DENIES


def is_change(proposal: Proposal) -> bool:
    """Tell by how much something rose or fell, asserted without reserve."""
    figure, sense = proposal.first.figure, proposal.first.sense
    return figure.direction is not None and _is_asserted(proposal) and sense is not None and bool(sense.words)


def _is_asserted(proposal: Proposal) -> bool:
    figure, sense = proposal.first.figure, proposal.first.sense
    is_plain = figure.kind is FigureKind.FIGURE and not figure.is_ambiguous
    # "Rejected 9,200 requests" denies nothing.
    is_rejected = sense is not None and "reject" in sense.deeds and sense.head in _REJECTED
    is_said = (proposal.stance is not Stance.DENIES or is_rejected) and not proposal.hedged and not figure.hedged
    return is_plain and is_said and sense is not None


def takes_part(proposal: Proposal, *, others: bool = False) -> bool:
    """Tell a figure that is stated, and of which it is told what it is of.

    Further ones ("another 58") take part where `others`.
    """
    figure, sense = proposal.first.figure, proposal.first.sense
    if sense is None or not is_stated(proposal):
        return False
    is_counted = bool(sense.head or (others and sense.told_by))
    is_thing = is_counted or (figure.unit is not None and bool(sense.words | sense.deeds | sense.near))
    return is_thing and (others or "other" not in sense.near | sense.words)


def are_alike(one: Proposal, other: Proposal, *, are_tied: bool = False) -> bool:
    """Tell whether two figures are of one thing at one time, whatever their values.

    `are_tied` tells that what stands beside them shows both to be of one subject that nobody names.
    """
    a, b = one.first.sense, other.first.sense
    if a is None or b is None:
        return False
    across = one.language != other.language
    return (
        of_one_unit(one, other)
        and are_of_one_time(a, b, are_tied=are_tied)
        and (are_of_one_name(a, b, across=across) or (are_tied and not (a.names and b.names)))
        and is_one_thing(a, b, across=across)
    )


def is_one_thing(a: Sense, b: Sense, *, across: bool) -> bool:
    """Tell whether two figures count one thing of which one thing is said, wherever and whenever."""
    if a.rate != b.rate or a.planned != b.planned or not is_one_idea(a.head, b.head, across=across):
        return False
    if _parting(a) != _parting(b):
        return False
    if not _are_words_known(a, b, across=across):
        return False
    if not a.head and not _is_one_amount(a, b, across=across):
        return False
    return _is_narrowed_alike(a, b, across=across) and _is_done_alike(a, b, across=across)


def of_one_unit(one: Proposal, other: Proposal) -> bool:
    """Tell whether two figures are in units of one kind, or both count."""
    a, b = find_unit(one.first.figure.unit), find_unit(other.first.figure.unit)
    if one.first.figure.unit is None or other.first.figure.unit is None:
        return one.first.figure.unit is other.first.figure.unit
    return a.family == b.family


def _parting(sense: Sense) -> frozenset[str]:
    return PARTING & (sense.near | sense.words)


def _is_narrowed_alike(a: Sense, b: Sense, *, across: bool) -> bool:
    """Tell whether what narrows one noun narrows the other, or is told by its document all the same."""
    extra, missing = _unexplained(a, b, across=across), _unexplained(b, a, across=across)
    if across and extra and missing:
        # Words of two languages that no table holds may be one another's.
        return len(extra) == len(missing) and all(word.startswith(OWN) for word in extra | missing)
    return not extra and not missing


def _unexplained(one: Sense, other: Sense, *, across: bool) -> frozenset[str]:
    known = other.near | other.words | other.deeds | other.around
    return frozenset(word for word in one.near if not any(is_one_idea(word, held, across=across) for held in known))


def _is_done_alike(a: Sense, b: Sense, *, across: bool) -> bool:
    if not a.deeds and not b.deeds:
        return True
    if a.in_title or b.in_title or (a.planned and b.planned and not (a.deeds and b.deeds)):
        # A headline says it in other words; "promised 200 trees" does not say again what for.
        return True
    return any(
        is_one_idea(deed, done, across=across)
        for deeds, others in ((a.deeds, b.deeds | b.near | b.words), (b.deeds, a.near | a.words))
        for deed in deeds
        for done in others
    )


def _are_words_known(a: Sense, b: Sense, *, across: bool) -> bool:
    """Tell whether what else the two clauses tell is told by the other document too, but for what tells nothing."""
    mine, theirs = _strange(a, b, across=across), _strange(b, a, across=across)
    if a.lasting or b.lasting:
        return not mine and not theirs
    if not a.head and mine and theirs and not across:
        return False
    listed = [sum(not word.startswith(OWN) for word in strange) for strange in (mine, theirs)]
    return not all(listed) and max(listed) <= 1 and max(len(mine), len(theirs)) <= _MOST_STRANGE


def strangeness(one: Proposal, other: Proposal) -> int:
    """Count the words of two clauses that only one of them has."""
    a, b = one.first.sense, other.first.sense
    return len((a.words | a.near) ^ (b.words | b.near)) if a is not None and b is not None else 0


def _strange(one: Sense, other: Sense, *, across: bool) -> frozenset[str]:
    known = other.words | other.near | other.deeds | NEUTRAL | {other.head}
    # A share is of what its own clause tells.
    around = frozenset() if other.is_share else other.around
    # An amount is of what its own clause tells: "tonnes of | cod" and "tonnes of | herring".
    known |= around if other.head else frozenset(word for word in around - AMOUNTS if not word.startswith(OWN))
    return frozenset(word for word in one.words if not any(is_one_idea(word, held, across=across) for held in known))


def _is_one_amount(a: Sense, b: Sense, *, across: bool) -> bool:
    """Tell whether two amounts are of one thing: most of the words of the one that says less are shared."""
    if a.lasting != b.lasting or len({a.told_by, b.told_by} & AMOUNTS) > 1:
        return False
    mine, theirs = a.words | a.deeds | a.near, b.words | b.deeds | b.near
    fewer, more = sorted((mine, theirs), key=len)
    shared = [word for word in fewer if any(is_one_idea(word, held, across=across) for held in more)]
    return bool(shared) and _HALF * len(shared) >= len(fewer)


def are_of_one_name(a: Sense, b: Sense, *, across: bool = False) -> bool:
    """Tell whether two figures are of one place or of one named thing.

    What only the one names must be what the document of the other is about; a common noun in a name is none.
    """
    mine, theirs = (
        frozenset(name for name in one.names if not is_named(name, other.names, across=across))
        for one, other in ((a, b), (b, a))
    )
    if len(mine) == len(a.names) or len(theirs) == len(b.names):
        return False
    return all(
        is_named(name, topic, across=across) or name.startswith(COMMON)
        for extra, topic in ((mine, b.topic), (theirs, a.topic))
        for name in extra
    )


def is_named(name: str, names: frozenset[str], *, across: bool) -> bool:
    """Tell whether a name is among some, `across` two languages also where both begin alike."""
    return name in names or (across and any(is_one_idea(OWN + name, OWN + other, across=True) for other in names))


def are_of_one_time(a: Sense, b: Sense, *, are_tied: bool = False) -> bool:
    """Tell whether two figures hold for one time, as far as both tell it."""
    if a.lasting and b.lasting and (a.start is None or b.start is None or a.is_present or b.is_present):
        return True
    if a.start is None and a.end is None and b.start is None and b.end is None:
        # Nothing is known to be of one time by being said of now.
        return are_tied and a.is_present and b.is_present
    if (a.start, a.end) == (b.start, b.end):
        return True
    if a.deeds or b.deeds or not (a.holds and b.holds):
        return False
    is_at_end = a.is_present or b.is_present or a.start == b.start or a.end == b.end
    # "At the end of 2021" is in December; August is a part of the year.
    return is_at_end and _meet(a.start, a.end, b.start, b.end)


def _meet(start: date | None, end: date | None, first: date | None, last: date | None) -> bool:
    if start is None or end is None or first is None or last is None:
        return False
    return start <= last and first <= end and max(end - start, last - first) <= _YEAR


def are_apart(one: Proposal, other: Proposal) -> bool:
    """Tell two figures that are told apart by a place or a time that both state."""
    a, b = one.first.sense, other.first.sense
    if a is None or b is None:
        return True
    is_elsewhere = bool(a.names) and bool(b.names) and not are_of_one_name(a, b, across=one.language != other.language)
    both = None not in (a.start, a.end, b.start, b.end)
    return is_elsewhere or (both and not _meet(a.start, a.end, b.start, b.end))
