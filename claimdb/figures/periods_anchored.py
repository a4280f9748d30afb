"""Times told from another time of the text ("l’année précédente", "a year earlier"), and days told by their weekday.

The first are counted from the last date before them, in their sentence or the one before; a date that was itself
counted so is none. A bare weekday is the last such day up to the day of writing where its clause tells what was, the
next one where it looks ahead. Whatever leaves a doubt has no bounds, and keeps the figure from another's time.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from claimdb.figures.periods_moment import (
    FIRST_PART,
    UNBOUND_MOMENT,
    Grain,
    Moment,
    bounds_of,
    shift_day,
    shifted,
    span_of,
)
from claimdb.figures.periods_scan import HYPHENS, Scan, counts_something
from claimdb.figures.periods_words import Shift
from claimdb.text.tokens import NUMERAL, SIGN, WORD

# A date further back is another story's.
_FARTHEST = 80
_SENTENCE_ENDS = frozenset(".!?")
_CLAUSE_SIGNS = frozenset([",", ";", ".", ":", "!", "?", "(", ")", "\n", "—", "–"])
_LONGEST_CLAUSE = 24
_WEEK = 7
_LONGEST_MONTH = 31
# "Samedi 16" is within so many days of the day of writing, or nobody can say.
_NEAR = 45
# "Ont tous été fermés"
_AUXILIARY_REACH = 3
_APOSTROPHES = ("'", "’")


class Anchor(NamedTuple):
    """A moment that later ones are counted from; `counted` tells one that was itself counted from another."""

    moment: Moment
    counted: bool


def read_anchored(scan: Scan, at: int) -> Moment | None:
    """Read "l’année précédente", "the month before", "cette année-là": a time counted from one told before."""
    found = scan.words.anchored.find(scan.tokens, at)
    if found is None or _leads_on(scan, found.end):
        return None
    return _from_anchor(scan, at, found.end, found.value, named=True)


def read_amount_apart(scan: Scan, first: int, end: int, unit: str, count: int) -> Moment | None:
    """Read what stands behind "deux ans" at `end`: "plus tôt", "later", counted from a time told before."""
    found = scan.words.anchored_after.find(scan.tokens, end)
    if found is None or _leads_on(scan, found.end):
        return None
    return _from_anchor(scan, first, found.end, Shift(unit, count * found.value), named=False)


def _leads_on(scan: Scan, end: int) -> bool:
    """Tell "the year before the war", "a year earlier than planned", "the same quarter-point" from a time."""
    tokens, words, last = scan.tokens, scan.words, scan.tokens.word(end - 1)
    if (tokens.word(end) in HYPHENS and tokens.glued(end)) or tokens.word(end) in scan.language.joints.than:
        return True
    leads = last in words.announcers.all_words - words.units.keys() and tokens.kind(end) not in (SIGN, "")
    return leads and tokens.word(end) not in scan.language.joiners


def _from_anchor(scan: Scan, first: int, last: int, shift: Shift, *, named: bool) -> Moment:
    """Count from the last date; `named` tells "the year before", a whole year, from "a year earlier", to the day."""
    anchor = _anchor_before(scan, first)
    bounds = bounds_of(anchor) if anchor is not None else None
    if anchor is None or bounds is None:
        return UNBOUND_MOMENT._replace(first=first, last=last)
    found = _named(first, last, shift, anchor, bounds[0]) if named else _apart(first, last, shift, anchor, bounds[0])
    return found._replace(counted_from=span_of(anchor).edtf, resolved=False)


def _named(first: int, last: int, shift: Shift, anchor: Moment, day: date) -> Moment:
    able = {
        "a": frozenset(Grain) - {Grain.DECADE, Grain.CENTURY},
        "quarter": {Grain.PART, Grain.MONTH, Grain.DAY},
        "mo": {Grain.MONTH, Grain.DAY},
        "wk": {Grain.DAY, Grain.WEEK},
        "d": {Grain.DAY},
    }.get(shift.unit, frozenset[Grain]())
    quarter = anchor.grain is not Grain.PART or shift.unit != "quarter" or _is_quarter(anchor)
    found = shifted(first, last, shift, day) if anchor.grain in able and quarter else None
    return found or UNBOUND_MOMENT._replace(first=first, last=last)


def _is_quarter(moment: Moment) -> bool:
    code, months = FIRST_PART["quarter"]
    return code <= moment.month < code + months


def _apart(first: int, last: int, shift: Shift, anchor: Moment, day: date) -> Moment:
    """Give the moment so long before or after an anchor, as fine as that is told."""
    if shift.unit == "a" and anchor.grain is Grain.PART and anchor.year is not None:
        return Moment(first, last, Grain.PART, anchor.year + shift.offset, anchor.month)
    finer = {"a": Grain.YEAR, "mo": Grain.MONTH, "wk": Grain.DAY, "d": Grain.DAY}.get(shift.unit)
    fine = [Grain.YEAR, Grain.MONTH, Grain.DAY]
    if finer is None or anchor.grain not in fine or fine.index(anchor.grain) < fine.index(finer):
        return UNBOUND_MOMENT._replace(first=first, last=last)
    moved = shift_day(day, shift)
    if moved is None:
        return UNBOUND_MOMENT._replace(first=first, last=last)
    month = moved.month if anchor.grain is not Grain.YEAR else 0
    return Moment(first, last, anchor.grain, moved.year, month, moved.day if anchor.grain is Grain.DAY else 0)


def _anchor_before(scan: Scan, at: int) -> Moment | None:
    """Give the last date before a token that was not itself counted from one, in its sentence or the one before."""
    words = scan.tokens.words
    for anchor in reversed(scan.anchors):
        if at - anchor.moment.last > _FARTHEST:
            return None
        between = words[anchor.moment.last : at]
        ends = sum(word in _SENTENCE_ENDS for word in between)
        if ends > 1 or "\n" in between:
            return None
        if not anchor.counted:
            return anchor.moment
        if ends:
            # "La veille … Le lendemain": the day after which of the two is not told.
            return None
    return None


def read_weekday(scan: Scan, at: int) -> Moment | None:
    """Read "lundi", "on Monday", "mardi dernier", "next Friday": a day told by its weekday alone."""
    tokens, words = scan.tokens, scan.words
    weekday = words.weekdays.get(tokens.word(at))
    if weekday is None or (words.capitals and not tokens.printed(at)[:1].isupper()):
        return None
    numbered = _with_number(scan, at)
    if numbered is not None:
        return numbered
    first, last, turn = _turn(scan, at)
    if not turn and (not _is_told(scan, at) or tokens.word(last) in words.feasts or _is_owner(scan, last)):
        return None
    other = _another(scan, last)
    if other:
        # "Samedi et dimanche", "Monday to Friday": which of them is not told.
        return UNBOUND_MOMENT._replace(first=first, last=other)
    return _nearest(scan, first, last, weekday, turn) or UNBOUND_MOMENT._replace(first=first, last=last)


def _nearest(scan: Scan, first: int, last: int, weekday: int, turn: int) -> Moment | None:
    """Give the last or the next day of this name, as the words or the clause say; None where neither does."""
    reference = scan.reference
    if reference is None:
        return None
    back = (reference.weekday() - weekday) % _WEEK
    if turn < 0:
        days = -(back or _WEEK)
    elif turn > 0:
        days = _WEEK - back
    else:
        ahead = _looks_ahead(scan, first, last)
        if ahead is None:
            return None
        days = (-back) % _WEEK if ahead else -back
    day = shift_day(reference, Shift("d", days))
    if day is None:
        return UNBOUND_MOMENT._replace(first=first, last=last)
    return Moment(first, last, Grain.DAY, day.year, day.month, day.day, resolved=True)


def _with_number(scan: Scan, at: int) -> Moment | None:
    """Read "samedi 16", "jeudi 1er": a day whose month is that of the day of writing, or the one next to it."""
    number = scan.small(at + 1)
    if not scan.words.day_first or number is None or not 1 <= number <= _LONGEST_MONTH:
        return None
    tokens, last = scan.tokens, at + 2
    if tokens.glued(last) and tokens.kind(last) == WORD:
        if tokens.word(last) not in scan.language.ordinal_suffixes:
            return None
        last += 1
    counted = counts_something(scan, last) or tokens.kind(last) == NUMERAL or tokens.word(last) in ("%", "€", "$", "°")
    if counted or tokens.word(last) in scan.language.of_words:
        # "Samedi 16 marins sont partis"
        return None
    if scan.reference is None:
        return UNBOUND_MOMENT._replace(first=at, last=last)
    weekday = scan.words.weekdays[tokens.word(at)]
    near = (shift_day(scan.reference, Shift("d", days)) for days in sorted(range(-_NEAR, _NEAR + 1), key=abs))
    day = next((day for day in near if day and (day.day, day.weekday()) == (number, weekday)), None)
    if day is None:
        return UNBOUND_MOMENT._replace(first=at, last=last)
    return Moment(at, last, Grain.DAY, day.year, day.month, day.day, resolved=True)


def _turn(scan: Scan, at: int) -> tuple[int, int, int]:
    """Give first token, end and direction of a weekday with "dernier", "next" or "ce" beside it."""
    words, tokens = scan.words, scan.tokens
    beside = at - 1 if words.turns_before else at + 1
    word = tokens.word(beside)
    if word in words.past or word in words.coming:
        return min(at, beside), max(at, beside) + 1, -1 if word in words.past else 1
    return (at - 1 if tokens.word(at - 1) in words.present else at), at + 1, 0


def _is_told(scan: Scan, at: int) -> bool:
    """Tell a day from a habit and a name: "lundi", "on Monday", not "le lundi", "every Monday", "Black Friday"."""
    tokens, words, language = scan.tokens, scan.words, scan.language
    before = tokens.word(at - 1)
    if before in words.on_day or before in words.present:
        return True
    if language.capitalises_nouns or before in language.determiners or before in language.of_words:
        return False
    if before in words.habits or before in words.links or before in HYPHENS or before in words.weekdays:
        return False
    name = tokens.kind(at - 1) == WORD and tokens.printed(at - 1)[:1].isupper()
    return not name or before in language.function_words or before in words.announcers.first_words


def _is_owner(scan: Scan, at: int) -> bool:
    """Tell "Monday’s storm", "lundi de Pâques", "Monday Night Football": a name, or told of something else."""
    tokens, language = scan.tokens, scan.language
    named = tokens.kind(at) == WORD and tokens.printed(at)[:1].isupper() and not language.capitalises_nouns
    return named or tokens.word(at) in language.of_words or (tokens.glued(at) and tokens.word(at) in ("'", "’", "-"))


def _another(scan: Scan, at: int) -> int:
    """Give the token after a second weekday that is told with the first, 0 where there is none."""
    words, here = scan.words, at
    linked = scan.tokens.word(here)
    if linked not in words.joints and linked not in words.links and linked not in HYPHENS:
        return 0
    here += 1 + (scan.tokens.word(here + 1) in words.on_day)
    return here + 1 if scan.tokens.word(here) in words.weekdays else 0


def _looks_ahead(scan: Scan, first: int, last: int) -> bool | None:
    """Tell a clause that speaks of what is to come from one that tells what was; None where neither is said."""
    tokens, words, language = scan.tokens, scan.words, scan.language
    begin = first
    while begin > max(first - _LONGEST_CLAUSE, 0):
        before = tokens.words[begin - 1]
        if before in _CLAUSE_SIGNS or before in language.clause_words:
            break
        begin -= 1
    end = last + (tokens.word(last) == ",")
    stop = min(end + _LONGEST_CLAUSE, len(tokens))
    while end < stop and tokens.words[end] not in _CLAUSE_SIGNS and tokens.words[end] not in language.clause_words:
        end += 1
    clause = [word for at, word in enumerate(tokens.words[begin:end], begin) if tokens.kinds[at] == WORD]
    # "She | won" tells what was, "it | won't" what is to come.
    negated = any(tokens.words[at] in words.ahead and tokens.word(at + 1) in _APOSTROPHES for at in range(begin, end))
    pasts = language.hedging.pasts if language.hedging is not None else frozenset[str]()
    if any(word in words.planned or language.is_conditional(word) for word in clause):
        return None
    ahead = words.ahead if negated else words.ahead - pasts
    # "Batra", "Canberra" have the ending of a verb to come.
    small = [tokens.words[at] for at in range(begin, end) if not tokens.printed(at)[:1].isupper()]
    if any(word in ahead for word in clause) or any(
        _has_ending(word, words.ahead_endings, words.no_verbs) for word in small
    ):
        return True
    return False if _tells_past(clause, scan) else None


def _tells_past(clause: list[str], scan: Scan) -> bool:
    """Tell a verb of the past: "ont fermé", "fermait", "closed", "was shut"."""
    language, words = scan.language, scan.words
    pasts = language.hedging.pasts if language.hedging is not None else frozenset[str]()
    for at, word in enumerate(clause):
        if word in pasts or _has_ending(word, words.past_endings, words.no_verbs):
            return True
        if language.is_participle(word):
            before = clause[max(at - _AUXILIARY_REACH, 0) : at]
            if not language.adjectives_follow or any(other in language.auxiliaries for other in before):
                return True
    return False


def _has_ending(word: str, endings: tuple[str, ...], others: frozenset[str]) -> bool:
    return bool(endings) and word.endswith(endings) and word not in others
