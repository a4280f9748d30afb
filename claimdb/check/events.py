"""Events that a document dates: instruments signed or adopted, things founded, in its text and in its notes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from claimdb.reading.prose import PlacedDate, Said, said_in
from claimdb.values.folding import fold_text
from claimdb.values.note import Note
from claimdb.values.period import Period
from claimdb.values.reading import Reading, RegionKind, Sentence

_ROLES: Mapping[str, str] = MappingProxyType({
    "sign": r"sign(?:ée?s?|ed)",
    "adopt": r"adopt(?:ée?s?|ed)",
    "conclude": r"conclu(?:e?s?|ded)",
    "ratify": r"ratifi(?:ée?s?|ed)",
    "in force": r"entrée?s? en vigueur|entered into force|came into force",
    "publish": r"publi(?:ée?s?|shed)",
    "found": r"(?:créée?s?|fondée?s?|founded|established|set up|created)",
})  # fmt: skip
_VERB = re.compile(
    "|".join(f"(?P<r{at}>\\b(?:{pattern})\\b)" for at, pattern in enumerate(_ROLES.values())), re.IGNORECASE
)
# From the verb to its date: "signée à Bali, Indonésie, le".
_WAY = re.compile(r"[^.;:()\d]{0,60}")
_INSTRUMENT = re.compile(
    r"\b(?P<noun>accord|convention|traité|déclaration|protocole|charte|pacte|mémorandum|armistice"
    r"|agreement|treaty|declaration|protocol|charter|pact|memorandum)\b(?P<rest>[^.;:()\d]{0,90}?)$",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?P<name>[A-ZÀ-Þ]{3,}|[A-ZÀ-Þ][\w’'-]+(?:\s(?:d[eu]s?\s|of\s|the\s)*[A-ZÀ-Þ][\w’'-]+)+)(?:\s\([^)]*\))?,?"
    r"\s(?:a été\s|est\s|fut\s|was\s)?$"
)
_OF_DAY = re.compile(r"\s(?:du|of|dated)\s$")
_UNNAMED = frozenset({
    "un", "une", "cet", "cette", "ce", "nouvel", "nouvelle", "autre", "a", "an", "this", "that", "new", "another",
})  # fmt: skip
_BRACKET = re.compile(r"^[ \u00a0]?\(")


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened as a document dates it: its folded name, what happened, and where the date stands."""

    name: str
    role: str
    period: Period
    start: int
    end: int
    sentence: Sentence

    def is_apart_from(self, other: Event) -> bool:
        """Tell whether no day is in both dates."""
        ours, theirs = self.period, other.period
        if ours.start is None or ours.end is None or theirs.start is None or theirs.end is None:
            return False
        return ours.end < theirs.start or theirs.end < ours.start


def events_of(reading: Reading) -> Iterator[Event]:
    """Give the dated events of the text that have a name of their own, in reading order."""
    for said in said_in(reading, (RegionKind.BODY, RegionKind.CAPTION)):
        for placed in said.dates:
            if not _is_firm(placed.dated.period):
                continue
            event = _instrument(said, placed) or _founding(said, placed)
            if event is not None:
                yield event


def _is_firm(period: Period) -> bool:
    return period.resolved_from is None and period.start is not None and period.end is not None


def _instrument(said: Said, placed: PlacedDate) -> Event | None:
    text = said.text[: placed.start]
    verbs = [verb for verb in _VERB.finditer(text, max(0, placed.start - 90)) if _WAY.fullmatch(text[verb.end() :])]
    if verbs:
        role, before = _role(verbs[-1]), text[: verbs[-1].start()]
    elif (day := _OF_DAY.search(text)) is not None:
        role, before = "dated", text[: day.start()]
    else:
        return None
    found = _INSTRUMENT.search(before)
    if found is None or role == "found":
        return None
    rest = re.sub(r",?\s(?:a été|avait été|est|was|were|fut|qui)\s*$", "", found["rest"].rstrip(" ,"))
    words_before = fold_text(before[: found.start()]).split(" ")[-2:]
    # An instrument is one where its name holds a proper one, and where the article says that it is known.
    if (
        not re.search(r"[A-ZÀ-Þ]", rest)
        or "," in rest
        or _UNNAMED & set(words_before)
        or _UNNAMED & set(fold_text(rest).split(" "))
    ):
        return None
    return _event(fold_text(f"{found['noun']} {rest}"), role, said, placed)


def _founding(said: Said, placed: PlacedDate) -> Event | None:
    text = said.text[: placed.start]
    for verb in _VERB.finditer(text, max(0, placed.start - 40)):
        if _role(verb) != "found" or not re.fullmatch(r"\s(?:en|le|in|on)?\s?", text[verb.end() :]):
            continue
        named = _NAMED.search(text[: verb.start()])
        if named is not None:
            return _event(fold_text(named["name"]), "found", said, placed)
    return None


def _event(name: str, role: str, said: Said, placed: PlacedDate) -> Event:
    return Event(name, role, placed.dated.period, placed.dated.start, placed.dated.end, said.sentence)


def _role(verb: re.Match[str]) -> str:
    at = next(int(name[1:]) for name, found in verb.groupdict().items() if found)
    return tuple(_ROLES)[at]


def told_with_notes(reading: Reading) -> Iterator[tuple[Event, Event]]:
    """Give each event that the text dates beside a note marker with the same event in that note, dated otherwise."""
    if not reading.notes:
        return
    everything = said_in(reading)
    starts = [said.sentence.start for said in everything]
    for note in reading.notes:
        if note.marker is None:
            continue
        at = bisect_right(starts, note.marker[0]) - 1
        if at < 0:
            continue
        there = list(_in_note(note, everything, starts))
        if there:
            yield from _at_odds(reading, everything[at], note.marker, there)


def _at_odds(
    reading: Reading, said: Said, marker: tuple[int, int], there: Sequence[Event]
) -> Iterator[tuple[Event, Event]]:
    for placed in said.dates:
        period, dated = placed.dated.period, placed.dated
        if not _is_firm(period):
            continue
        if 0 <= marker[0] - dated.end <= 1:
            verbs = list(_VERB.finditer(said.text, max(0, placed.start - 90), placed.start))
            if not verbs or not _WAY.fullmatch(said.text[verbs[-1].end() : placed.start]):
                continue
            here = _event("", _role(verbs[-1]), said, placed)
            same = [event for event in there if event.role == here.role]
            if len(same) == 1 and here.is_apart_from(same[0]):
                yield here, same[0]
        elif _BRACKET.match(reading.text[marker[1] :]) and 0 < dated.start - marker[1] <= 3:
            here = _event("", "year", said, placed)
            adopted = [event for event in there if event.role in {"sign", "adopt", "conclude"}]
            if adopted and all(_is_before(period, event.period) for event in there):
                yield here, adopted[0]


def _is_before(one: Period, other: Period) -> bool:
    return one.end is not None and other.start is not None and one.end < other.start


def _in_note(note: Note, everything: Sequence[Said], starts: Sequence[int]) -> Iterator[Event]:
    """Give what a note says happened and when; its first sentence has the label before it."""
    at = max(0, bisect_right(starts, note.start) - 1)
    for said in everything[at:]:
        if said.sentence.start >= note.end:
            return
        for placed in said.dates:
            if not note.start <= placed.dated.start < note.end or not _is_firm(placed.dated.period):
                continue
            verbs = list(_VERB.finditer(said.text, max(0, placed.start - 90), placed.start))
            if verbs and _WAY.fullmatch(said.text[verbs[-1].end() : placed.start]) and _role(verbs[-1]) != "found":
                yield _event("", _role(verbs[-1]), said, placed)
