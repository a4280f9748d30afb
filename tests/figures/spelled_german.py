"""German numbers in words, written by another way than they are read."""

from __future__ import annotations

ONES = [
    "null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
    "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
]  # fmt: skip
TENS = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
SCALES = [(10**12, "Billion", "Billionen"), (10**9, "Milliarde", "Milliarden"), (10**6, "Million", "Millionen")]


def below_hundred(number: int) -> str:
    if number < 20:
        return ONES[number]
    ten, one = divmod(number, 10)
    return f"{ONES[one]}und{TENS[ten - 2]}" if one else TENS[ten - 2]


def below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    head = f"{ONES[hundreds]}hundert" if hundreds else ""
    return head + (below_hundred(rest) if rest or not head else "")


def spelled_german(number: int) -> str:
    """Write a whole number below 10^15 in German words."""
    words: list[str] = []
    for power, one, many in SCALES:
        count, number = divmod(number, power)
        if count:
            words.append(f"eine {one}" if count == 1 else f"{below_thousand(count)} {many}")
    thousands, rest = divmod(number, 1000)
    small = f"{below_thousand(thousands)}tausend" if thousands else ""
    small += below_thousand(rest) if rest else ""
    # "Eins" ends a number, "ein" stands inside one.
    small = small + "s" if small.endswith("ein") else small
    return " ".join([*words, small] if small else words) or "null"
