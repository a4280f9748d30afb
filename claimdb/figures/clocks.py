"""Times of day: what the form of digits, or the words next to a number, says of a clock and not of a duration."""

from __future__ import annotations

from claimdb.figures.form_words import form_words
from claimdb.figures.number import HYPHENS, Number
from claimdb.text.tokens import Tokens

_HOUR = r"\d?[ \u00a0]?h(?:[ \u00a0]?[0-5]\d)?"
# "En 1 h 15", "pendant 2 h 30" and "1 h 15 de retard" last so long.
_NO_SPAN = "".join(rf"(?<!\b{word} \d)" for word in form_words("lasting"))
_LASTING = f"(?:{'|'.join(form_words('lasts'))})"
_TURNS = f"(?:{'|'.join(form_words('turns'))})"
_NO_DELAY = rf"(?!\w|[ \u00a0]?mi?n\b| de {_LASTING}\b| par {_TURNS}\b)"
_AT = "|".join(rf"(?<=\b{word} \d)" for word in form_words("at_hour"))
_HOUR_WORDS = "|".join(form_words("hours"))
# "À 18 heures 30", but "à 18 heures 30 agents": what is counted behind ends in a plural.
_MINUTES = r"(?:[ \u00a0][0-5]\d(?![\w,.]?\d|\w|[ \u00a0](?:[^\W\d_]+[sx]\b|%|€)))?"
_NO_SHARE = rf"(?! (?:de|d)\b| par {_TURNS}\b)"
_UNTIL = rf"(?: (?:{'|'.join(form_words('until'))}) | ?[-–] ?)"
_HALF_OF_DAY = f"(?:{'|'.join(form_words('halves_of_day'))})"
# The patterns of refusals.py for times of day, each with whether case is the same to it; they begin as those do.
CLOCK_FORMS = (
    (True, r"[0-9](?<![\w:.,]\d)\d?:\d\d(?::\d\d)?(?![\w:])(?: ?[ap]\.?m\b\.?)?"),
    (True, rf"[0-9](?<![\w:.,$€£]\d)\d?(?:[.:]\d\d)?{_UNTIL}[01]?\d(?:[.:]\d\d)?[ \u00a0]?{_HALF_OF_DAY}"),
    (True, rf"[0-9](?<![\w:.,]\d)\d?(?:[.:]\d\d)?[ \u00a0]?{_HALF_OF_DAY}"),
    (True, rf"[0-9](?<![\w:.,]\d)\d? (?:{'|'.join(form_words('on_clock'))})\b"),
    (False, rf"[0-9](?<![\w:.,]\d){_HOUR} (?:et|à) [0-2]?\d[ \u00a0]?h(?:[ \u00a0]?[0-5]\d)?(?!\w)"),
    # "Le 5 à 8 h": a day, and its hour.
    (False, r"[0-9](?<=\b[lL]e \d)\d? à [0-2]?\d[ \u00a0]?h(?:[ \u00a0]?[0-5]\d)?(?!\w)"),
    (
        False,
        rf"[0-9](?<![\w:.,]\d){_NO_SPAN}(?:(?<=[01])\d|(?<=2)[0-4])?[ \u00a0]?h[ \u00a0]?[0-5]\d{_NO_DELAY}",
    ),
    (False, rf"[0-9](?:{_AT})(?:(?<=[01])\d|(?<=2)[0-4])?[ \u00a0]?(?:{_HOUR_WORDS})(?!\w){_MINUTES}{_NO_SHARE}"),
    (False, rf"[0-9](?<![\w:.,]\d)\d?(?:[.:][0-5]\d)?[ \u00a0]?(?:{'|'.join(form_words('hours_of_day'))})\b"),
)
_HOURS = range(1, 13)
_PARTS_OF_HOUR = frozenset(form_words("parts_of_hour"))
_PAST, _BEFORE = frozenset(form_words("past_hour")), frozenset(form_words("before_hour"))
_LEADING = frozenset(form_words("leads_part"))
# What stands behind the hour in words, token by token: "ten o’clock".
_ON_CLOCK = [tuple(word for word in text.replace("['’]", " ' ").split()) for text in form_words("on_clock")]


def tells_hour(tokens: Tokens, number: Number) -> bool:
    """Tell the hour in words: "ten o'clock", "half past two", "a quarter to nine"."""
    if number.value not in _HOURS:
        return False
    end = number.end
    behind = tuple("'" if word == "’" else word for word in tokens.words[end : end + 3])
    if any(behind[: len(words)] == words for words in _ON_CLOCK):
        return True
    link = tokens.word(number.first - 1)
    at = number.first - 2
    if (link not in _PAST and link not in _BEFORE) or tokens.word(at) not in _PARTS_OF_HOUR:
        return False
    # "Raised its half to two thirds" goes on with what it counts.
    return link in _PAST or (tokens.word(at - 1) in _LEADING and tokens.word(end) not in HYPHENS)
