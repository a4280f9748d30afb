"""What a format cannot carry, counted and named, so that nobody takes an export for the whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from claimdb.interchange.leaving import Leaving

SENTENCES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # Whole kinds of record
        "claims": ("{count:n} claim is not in it.", "{count:n} claims are not in it."),
        "quotes": ("{count:n} quote is not in it.", "{count:n} quotes are not in it."),
        "citations": ("{count:n} citation is not in it.", "{count:n} citations are not in it."),
        "verdicts": ("{count:n} verdict is not in it.", "{count:n} verdicts are not in it."),
        "checks": ("{count:n} check of a cited work is not in it.", "{count:n} checks of cited works are not in it."),
        "findings": ("{count:n} finding is not in it.", "{count:n} findings are not in it."),
        "copies": ("{count:n} captured copy is not in it.", "{count:n} captured copies are not in it."),
        "lineages": ("{count:n} derivation between sources is not in it.",
                     "{count:n} derivations between sources are not in it."),
        "descriptions": ("Of {count:n} source only key, date and address are in it.",
                         "Of {count:n} sources only key, date and address are in it."),
        # Parts of claims
        "unreadable": ("{count:n} figure is left out, for no import would read it back: {examples}.",
                       "{count:n} figures are left out, for no import would read them back: {examples}."),
        "no_place": ("{count:n} quote stands nowhere that could be named: {examples}.",
                     "{count:n} quotes stand nowhere that could be named: {examples}."),
        "sheetless": ("The page of {count:n} quote is none that a copy counts: {examples}.",
                      "The pages of {count:n} quotes are none that a copy counts: {examples}."),
        "steps": ("{count:n} whole number that was recorded as exact would be read as rounded: {examples}.",
                  "{count:n} whole numbers that were recorded as exact would be read as rounded: {examples}."),
        "wordings": ("{count:n} second wording of a figure is left out: {examples}.",
                     "{count:n} second wordings of figures are left out: {examples}."),
        "locators": ("Where the cited work says so is left out for {count:n} citation.",
                     "Where the cited works say so is left out for {count:n} citations."),
        "unresolved": ("{count:n} citation that names no recorded work is left out: {examples}.",
                       "{count:n} citations that name no recorded work are left out: {examples}."),
        "primaries": ("That a cited work is primary is left out for {count:n} citation.",
                      "That the cited works are primary is left out for {count:n} citations."),
        "passages": ("The exact place in the copy is left out for {count:n} assertion.",
                     "The exact places in the copies are left out for {count:n} assertions."),
        "corrections": ("Which claim it corrects is left out for {count:n} assertion.",
                        "Which claims they correct is left out for {count:n} assertions."),
        "denials": ("{count:n} denial is left out, for it states nothing itself: {examples}.",
                    "{count:n} denials are left out, for they state nothing themselves: {examples}."),
        "dates_said": ("The day on which it was said is left out for {count:n} assertion.",
                       "The days on which they were said are left out for {count:n} assertions."),
        "long_cells": ("{count:n} text is longer than a cell of a sheet may be, and is left out: {examples}.",
                       "{count:n} texts are longer than a cell of a sheet may be, and are left out: {examples}."),
        "repeats": ("{count:n} row says the same as another and is left out: {examples}.",
                    "{count:n} rows say the same as others and are left out: {examples}."),
        # Wikidata
        "unmapped": ("{count:n} figure has no property or item in the mapping and is left out: {examples}.",
                     "{count:n} figures have no property or item in the mapping and are left out: {examples}."),
        "unit_unmapped": ("{count:n} figure is in a unit that the mapping does not have and is left out: {examples}.",
                          ("{count:n} figures are in units that the mapping does not have and are left out:"
                          " {examples}.")),
        "open_ended": ("{count:n} figure gives no single value (at least, at most) and is left out: {examples}.",
                       "{count:n} figures give no single value (at least, at most) and are left out: {examples}."),
        "not_asserted": ("{count:n} figure is denied or hedged by its source and is left out: {examples}.",
                         "{count:n} figures are denied or hedged by their sources and are left out: {examples}."),
        "qualified": ("{count:n} figure has qualifiers that the mapping does not have and is left out: {examples}.",
                      "{count:n} figures have qualifiers that the mapping does not have and are left out: {examples}."),
        "undatable": ("{count:n} figure has a time that Wikidata cannot say and is left out: {examples}.",
                      "{count:n} figures have times that Wikidata cannot say and are left out: {examples}."),
        "no_mismatch": ("{count:n} contradiction is none with a statement of Wikidata, and is left out: {examples}.",
                        ("{count:n} contradictions are none with a statement of Wikidata, and are left out:"
                        " {examples}.")),
        "unreferenced": (("{count:n} figure comes from a source with no address and no item, and has no reference:"
                         " {examples}."),
                         ("{count:n} figures come from sources with no address and no item, and have no reference:"
                         " {examples}.")),
    }
)  # fmt: skip
"""English templates by id, for one and for many."""

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that did not come along: `what` is the id of its sentence, `keys` of which records, in order."""

    what: str
    count: int
    keys: tuple[str, ...] = ()

    @property
    def examples(self) -> str:
        """The first of the keys, with dots where there are more."""
        return ", ".join([*self.keys[:SHOWN], *(["…"] if len(self.keys) > SHOWN else [])])


class Losing:
    """Losses as they are met while one file is written."""

    def __init__(self) -> None:
        self._keys: dict[str, list[str]] = defaultdict(list)

    def note(self, what: str, key: str) -> None:
        """Note that something of a record did not come along."""
        self._keys[what].append(key)

    def losses(self) -> tuple[Loss, ...]:
        """Give what was noted, in the order of the sentences."""
        return tuple(
            Loss(what, len(keys), tuple(dict.fromkeys(keys)))
            for what in SENTENCES
            if (keys := self._keys.get(what, []))
        )


def kinds_left(leaving: Leaving, carried: Iterable[str]) -> tuple[Loss, ...]:
    """Count the records of whole kinds that a format does not carry."""
    quotes = [one for some in leaving.assertions.values() for one in some if one.quote]
    counts = {
        "claims": len(leaving.claims),
        "quotes": len(quotes),
        "citations": sum(map(len, leaving.citations.values())),
        "verdicts": sum(map(len, leaving.verdicts.values())),
        "checks": sum(map(len, leaving.checks.values())),
        "findings": len(leaving.findings),
        "copies": len(leaving.copies),
        "lineages": len(leaving.lineages),
    }
    there = frozenset(carried)
    return tuple(Loss(what, count) for what, count in counts.items() if count and what not in there)
