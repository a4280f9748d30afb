"""Numbers in words, written by another way than they are read: the other side of round trips."""

from __future__ import annotations

_EN_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_EN = _EN_WORDS.split()
_EN_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_FR_WORDS = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
_FR = _FR_WORDS.split()
_FR_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante", 7: "soixante", 8: "quatre-vingt"}
_FR_TENS[9] = "quatre-vingt"
_SCALES = {
    "en": ((10**12, "trillion", "trillion"), (10**9, "billion", "billion"), (10**6, "million", "million")),
    "fr": ((10**12, "billion", "billions"), (10**9, "milliard", "milliards"), (10**6, "million", "millions")),
}


def spelled(number: int, language: str) -> str:
    """Write a number below 10^15 in words."""
    if number == 0:
        return _EN[0] if language == "en" else _FR[0]
    below = _english if language == "en" else _french
    parts: list[str] = []
    rest = number
    for power, singular, plural in _SCALES[language]:
        count, rest = divmod(rest, power)
        if count:
            parts.append(f"{below(count)} {singular if count == 1 else plural}")
    thousands, rest = divmod(rest, 1000)
    if thousands:
        word = "thousand" if language == "en" else "mille"
        parts.append(word if thousands == 1 and language == "fr" else f"{below(thousands)} {word}")
    if rest:
        parts.append(below(rest))
    return " ".join(parts)


def _english(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    head = f"{_EN[hundreds]} hundred" if hundreds else ""
    if not rest:
        return head
    tens, units = divmod(rest, 10)
    tail = _EN[rest] if rest < 20 else _EN_TENS[tens] + (f"-{_EN[units]}" if units else "")
    return f"{head} and {tail}" if head else tail


def _french(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    plural = "s" if hundreds > 1 and not rest else ""
    head = ("" if hundreds == 1 else _FR[hundreds] + " ") + "cent" + plural if hundreds else ""
    if not rest:
        return head
    return f"{head} {_french_tens(rest)}" if head else _french_tens(rest)


def _french_tens(number: int) -> str:
    if number <= 16:
        return _FR[number]
    if number < 20:
        return f"dix-{_FR[number - 10]}"
    if number == 80:
        return "quatre-vingts"
    tens = number // 10
    units = number - (tens - tens % 2 if tens >= 7 else tens) * 10
    if tens in (7, 9):
        units = number - (60 if tens == 7 else 80)
    if not units:
        return _FR_TENS[tens]
    if units in (1, 11) and tens < 8:
        return f"{_FR_TENS[tens]} et {_FR[units]}"
    return f"{_FR_TENS[tens]}-{_french_tens(units)}"
