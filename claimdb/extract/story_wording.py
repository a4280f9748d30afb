"""How much alike two figures are said: by what is counted, what was done, the words of an amount, and its size."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from claimdb.extract.alike import of_one_unit
from claimdb.extract.concepts import OWN, is_one_idea
from claimdb.extract.narrowing_words import AMOUNTS, BOUND, LIMIT, NEUTRAL, PARTING
from claimdb.extract.proposals import Proposal, Sense
from claimdb.extract.story_words import (
    ANY_KIND,
    ANYBODY,
    ASKED,
    DEED_OF_NOUN,
    DONE_TO_PEOPLE,
    HEAD_KIN,
    KIN,
    PERSONS,
    TOLL_OF_DEED,
    TOLLS,
    WORKERS,
)
from claimdb.values.figure import Comparator
from claimdb.values.units import find_unit

_HEAD = 3.0
_DEED = 1.0
_WORD = 0.5
_MOST_WORDS = 3
LEAD = "lead-over"
_MARGIN = 1.0
_STRANGE = 0.05
_DIGITS = 3
LEAST_TOLD = 10
"""Smaller numbers agree by chance."""
_HALF = 0.5
_FAR = 1.5
# How many times the one value is the other, at most, and what that weighs.
_SIZES = ((1.5, 0.5), (3, 0.0), (10, -0.5))


def count_alike(a: Sense, b: Sense, *, across: bool) -> float | None:
    """Score two counts by what is counted and by what was done."""
    base = _of_one_head(a, b, across=across)
    if base is None:
        return None
    mine, their = listed_deeds(a.deeds), listed_deeds(b.deeds)
    shared = deeds_meet(a, b)
    is_toll = slot_of(a) in TOLLS
    is_other = not shared and not is_toll and bool(mine and their) and not (a.in_title or b.in_title)
    if not shared and not is_toll and ((mine and _only_has(b)) or (their and _only_has(a))):
        return None
    extra, missing = _unshared(a.near, b, across=across), _unshared(b.near, a, across=across)
    if extra and missing and not across:
        return None
    margin = _MARGIN if "margin" in a.words & b.words else 0
    return (
        base
        + margin
        + (_DEED if shared else -_HALF * is_other)
        + _alike(a, b, across=across)
        - _HALF * len(extra | missing)
    )


def amount_alike(a: Sense, b: Sense, *, across: bool) -> float | None:
    """Score two amounts of one unit by the words that both have: half of those of the one that says less."""
    mine, their = ((one.words | one.near | one.deeds | {one.told_by}) - NEUTRAL - {""} for one in (a, b))
    if a.is_share:
        # Shares of all who were asked are each of what these said.
        mine, their = mine - ASKED, their - ASKED
    told = {a.told_by, b.told_by} & AMOUNTS
    if len(told) > 1 or (told and not told <= mine & their):
        # Sales, and a profit.
        return None
    # "41 seconds behind Sanz", "12 seconds behind Holm".
    is_of_others = LEAD in mine & their and not a.own & b.own
    if is_of_others or not mine or not their or ("age" in {a.told_by, b.told_by} and a.told_by != b.told_by):
        return None
    extra, missing = _unshared(a.near, b, across=across), _unshared(b.near, a, across=across)
    if extra and missing and listed_deeds(extra | missing):
        return None
    fewer, more = sorted((mine, their), key=len)
    shared = sum(any(is_one_idea(word, held, across=across) for held in more) for word in fewer)
    is_akin = not a.deeds & b.deeds and (a.deeds or b.deeds) and deeds_meet(a, b)
    if is_akin and not shared and a.deeds and b.deeds:
        # What a town invested, and what a pool cost.
        return None
    shared += 1 if is_akin else 0
    # A quake and its aftershock have each a magnitude.
    is_told_alike = (a.is_share and not across) or (a.told_by and a.told_by == b.told_by)
    is_other = is_told_alike and strange_words(a, b, across=across) and strange_words(b, a, across=across)
    if not shared or is_other:
        return None
    shared += 1 if a.told_by and a.told_by == b.told_by else 0
    ratio = shared / len(fewer)
    return shared + ratio - _STRANGE * (len(more) - shared) - (1 if extra and missing else 0)


def is_said_in_full(a: Sense, b: Sense, *, across: bool) -> bool:
    """Tell two figures of which nothing narrows only one."""
    extra, missing = _unshared(a.near, b, across=across), _unshared(b.near, a, across=across)
    # Words of two languages that no table holds may be one another's.
    are_odd = across and len(extra) == len(missing) and all(word.startswith(OWN) for word in extra | missing)
    return are_odd or not extra | missing


def nearness(one: Proposal, other: Proposal) -> float:
    """Weigh how far apart two values are: what is of one thing is mostly of one size."""
    values = sorted(size_of(each) for each in (one, other))
    if values[0] <= 0:
        return -_FAR
    times = values[1] / values[0]
    return next((weight for most, weight in _SIZES if times <= most), -_FAR)


def size_of(proposal: Proposal) -> Fraction:
    """Give the value of a figure in the first unit of its family."""
    figure = proposal.first.figure
    value = Fraction(figure.value)
    return value * Fraction(find_unit(figure.unit).factor) if figure.unit else value


def is_precise(proposal: Proposal) -> bool:
    """Tell a value of so many digits that no two texts have it by chance: 1,028, and not 1,000."""
    figure = proposal.first.figure
    digits = figure.value.normalize().as_tuple().digits
    return figure.comparator is Comparator.EXACT and figure.value_high is None and len(digits) >= _DIGITS


def weight_of(one: Proposal, other: Proposal) -> int:
    """Weigh an agreement: a number of four digits or more is shared by no chance at all."""
    digits = min(len(each.first.figure.value.normalize().as_tuple().digits) for each in (one, other))
    return 1 + (digits > _DIGITS and is_precise(one) and is_precise(other))


def is_telling(one: Proposal, other: Proposal) -> bool:
    """Tell two figures whose agreement is no chance: exact, of one head or unit, and no small number."""
    a, b = one.first, other.first
    are_exact = {a.figure.comparator, b.figure.comparator} <= {Comparator.EXACT, Comparator.ABOUT}
    is_odd = all(one.figure.value >= LEAST_TOLD or one.figure.value % 1 for one in (a, b))
    if not are_exact or not is_odd or a.sense is None or b.sense is None:
        return False
    if not of_one_unit(one, other):
        return False
    if all(is_precise(each) for each in (one, other)):
        return True
    across = one.language != other.language
    return is_one_idea(a.sense.head, b.sense.head, across=across) or (
        a.sense.head in PERSONS and b.sense.head in PERSONS
    )


def is_one_rare(one: Proposal, other: Proposal) -> bool:
    """Tell two figures of one value and many digits, of which one may be bare: "312 ibexes", "were 312"."""
    a, b = one.first.figure, other.first.figure
    is_bare = None in (a.counted, b.counted) and a.unit is b.unit is None
    if not (is_precise(one) and is_precise(other)) or not (is_bare or (a.unit is not None and of_one_unit(one, other))):
        return False
    return size_of(one) == size_of(other)


def is_said_of_one(one: Proposal, other: Proposal) -> bool:
    """Tell two exact figures that count one listed thing, or are amounts of one unit of which one word is shared."""
    a, b = one.first, other.first
    if a.sense is None or b.sense is None or not of_one_unit(one, other):
        return False
    if {a.figure.comparator, b.figure.comparator} != {Comparator.EXACT}:
        return False
    across = one.language != other.language
    if a.sense.head or b.sense.head:
        return not a.sense.head.startswith(OWN) and is_one_idea(a.sense.head, b.sense.head, across=across)
    return shares_word(a.sense, b.sense, across=across)


def shares_word(a: Sense, b: Sense, *, across: bool) -> bool:
    """Tell two clauses that have a word in common that tells anything."""
    mine, their = ((one.words | one.near | one.deeds | {one.told_by}) - NEUTRAL - {""} for one in (a, b))
    return any(is_one_idea(word, other, across=across) for word in mine for other in their)


def are_dated_alike(one: Proposal, other: Proposal) -> bool:
    """Tell two figures that both say their time, and the same."""
    a, b = one.first.sense, other.first.sense
    if a is None or b is None or not (a.is_dated and b.is_dated) or None in (a.start, a.end):
        return False
    return (a.start, a.end) == (b.start, b.end)


def slot_of(sense: Sense) -> str:
    """Give one name for what "six skiers killed", "killed six people" and "six dead" count."""
    told = [TOLL_OF_DEED[deed] for deed in sense.deeds | sense.near if deed in TOLL_OF_DEED]
    if len(set(told)) == 1 and (sense.head in PERSONS or sense.head.startswith(OWN)):
        return told[0]
    return sense.head


def _only_has(sense: Sense) -> bool:
    """Tell a clause that says of what it counts no more than that somebody has it."""
    return sense.holds and not sense.deeds and not any(word.startswith(OWN) for word in sense.words)


def _of_one_head(a: Sense, b: Sense, *, across: bool) -> float | None:
    """Score two nouns that may be of one thing, None where they cannot."""
    slot, other = slot_of(a), slot_of(b)
    is_one = is_one_idea(a.head, b.head, across=across)
    both_odd = across and a.head.startswith(OWN) and b.head.startswith(OWN)
    heads = {a.head, b.head}
    if slot == other and (is_one or slot in heads or both_odd or heads & ANYBODY):
        return _HEAD
    is_kin = slot == other and (all(head.startswith(OWN) for head in heads) or (slot in TOLLS and heads & WORKERS))
    if is_kin or _names_again(a, b) or _names_again(b, a):
        # "64 fans arrested", "81 supporters arrested".
        return _HEAD - _HALF
    if (is_one and (slot == a.head or other == b.head)) or _counts_done(a, b) or _counts_done(b, a):
        # "54 executions", "executed 38 people".
        return _HEAD
    is_half = bool(heads & ANYBODY) and heads <= PERSONS and not PARTING & heads
    listed = listed_deeds(a.deeds), listed_deeds(b.deeds)
    if heads in ({"job", "employee"}, {"job", "people"}):
        is_bare = "employee" in heads and listed[0] == listed[1]
        return _HEAD if is_bare or deeds_meet(a, b) else None
    # Of those who had been there, and not of the dead.
    is_no_toll = is_half and (slot in TOLLS) != (other in TOLLS) and not deeds_meet(a, b)
    if not is_no_toll and (is_half or count_kin(a, b)):
        # Nothing done, and of one setting: "31,000 nurses are covered", "54,000 people work in hospitals" are not.
        is_bare = is_half and not any(listed) and (bool(a.words & b.words) or not (a.words | b.words) - NEUTRAL)
        is_told_alike = deeds_meet(a, b) or is_bare or bool(a.near & b.near)
        return _HEAD - (_HALF if is_half else 0) if is_told_alike else None
    return None


def count_kin(a: Sense, b: Sense) -> bool:
    """Tell two nouns of which either may be said of the same: "posts", "jobs"."""
    return any(kin >= {a.head, b.head} for kin in HEAD_KIN)


def _names_again(a: Sense, b: Sense) -> bool:
    """Tell a noun of many kinds for those of which the rest of the text tells: "52 animals", where wolves are meant."""
    return a.head in ANY_KIND and b.head in a.around | a.words and not (a.deeds and b.deeds and not deeds_meet(a, b))


def _counts_done(a: Sense, b: Sense) -> bool:
    """Tell a noun that counts those to whom the deed of the other was done."""
    return b.head in PERSONS and DONE_TO_PEOPLE.get(a.head, "") in b.deeds


def listed_deeds(deeds: frozenset[str]) -> frozenset[str]:
    """Give the deeds that a table has."""
    return frozenset(deed for deed in deeds if not deed.startswith(OWN))


def _done(sense: Sense) -> frozenset[str]:
    """Give what was done, by a verb or by a noun: "production"."""
    told = sense.near | sense.words | {sense.head}
    return sense.deeds | told | {DEED_OF_NOUN[word] for word in told if word in DEED_OF_NOUN}


def deeds_meet(a: Sense, b: Sense) -> bool:
    """Tell whether one thing was done, by verbs or nouns."""
    mine, their = _done(a), _done(b)
    return bool(a.deeds & their or b.deeds & mine) or any(
        (kin & a.deeds and kin & their) or (kin & b.deeds and kin & mine) for kin in KIN
    )


def _unshared(ideas: Iterable[str], other: Sense, *, across: bool) -> frozenset[str]:
    known = other.near | other.words | other.deeds | other.around | {other.head}
    return frozenset(
        idea
        for idea in ideas
        if idea not in (LIMIT, BOUND) and not any(is_one_idea(idea, held, across=across) for held in known)
    )


def strange_words(a: Sense, b: Sense, *, across: bool) -> frozenset[str]:
    """Give the listed words of a clause that another has in no way."""
    known = b.words | b.near | b.deeds | {b.head} | NEUTRAL
    return frozenset(
        word
        for word in a.words
        if not word.startswith(OWN) and not any(is_one_idea(word, held, across=across) for held in known)
    )


def _alike(a: Sense, b: Sense, *, across: bool) -> float:
    mine, their = a.words | a.near, b.words | b.near
    shared = sum(any(is_one_idea(word, held, across=across) for held in their) for word in mine - NEUTRAL)
    return _WORD * min(shared, _MOST_WORDS) - _STRANGE * (len(mine) + len(their) - 2 * shared)
