"""Which rules there are: the modules of the rules folder, by code."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from claimdb.check import rules as folder
from claimdb.check.rule import Rule
from claimdb.errors import UsageError


class UnknownRule(UsageError):
    """No rule has this code or name."""

    message = "there is no rule {code!r}"
    hint = "claimdb rules lists them"


@cache
def all_rules() -> tuple[Rule, ...]:
    """Give every rule of the folder, sorted by code."""
    found = [
        value
        for module in iter_modules(folder.__path__)
        for value in vars(import_module(f"{folder.__name__}.{module.name}")).values()
        if isinstance(value, Rule)
    ]
    return tuple(sorted(found, key=lambda one: one.code))


def choose_rules(words: Iterable[str]) -> tuple[Rule, ...]:
    """Give the rules with these codes, prefixes of codes ("FIG") or names; all for no words.

    Raises UnknownRule for a word that fits none.
    """
    every = all_rules()
    wanted = list(words)
    if not wanted:
        return every
    chosen: set[str] = set()
    for word in wanted:
        folded = word.casefold().replace("-", " ").replace("_", " ").strip()
        fitting = {one.code for one in every if one.code.casefold().startswith(folded) or one.name == folded}
        if not fitting or not folded:
            raise UnknownRule(code=word)
        chosen |= fitting
    return tuple(one for one in every if one.code in chosen)


def find_rule(word: str) -> Rule:
    """Give the one rule with this code or name; raises UnknownRule."""
    fitting = [one for one in choose_rules([word]) if one.code.casefold() == word.casefold()] or list(
        choose_rules([word])
    )
    if len(fitting) != 1:
        raise UnknownRule(code=word)
    return fitting[0]
