"""What is printed, in English and French.

The English template is the id of its sentence; a French catalogue gives the template to use
instead. Templates are translated, never finished text: what stands in a field (words of a
document, a file name) is put in as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from string import Formatter
from typing import Any, NamedTuple

from claimdb.errors import ClaimdbError
from claimdb.report.french import FRENCH
from claimdb.report.numbers import NARROW_SPACE, NO_BREAK_SPACE, number

_HIGH_MARKS = re.compile(r" ([;!?])")
_LOW_MARKS = re.compile(r" ([:»%])|(«) ")
# What an error names in words of ours; a hint keeps the word of the command line ("claimdb claim list").
_WORDED_PARAMS = frozenset({"reason", "expected", "field", "act", "needed", "kind", "verb"})


# What an error says over again of what was given, however long that was.
_REPEATED_PARAMS = frozenset({"given", "value", "wording", "words", "text", "name"})
LONGEST_SHOWN = 200
"""Characters that an error repeats of what it was given: more would push its sentence off the screen."""


class _Field(NamedTuple):
    """A field of a template, and the text before it; `name` is None behind the last field."""

    before: str
    name: str | None
    spec: str
    conversion: str | None


@lru_cache(maxsize=4096)
def _fields(template: str, lang: str) -> tuple[_Field, ...]:
    """Take a template apart, once: a report says the same few sentences of thousands of findings."""
    parsed = Formatter().parse(find_template(template, lang))
    return tuple(_Field(before, name, spec or "", conversion) for before, name, spec, conversion in parsed)


def _write(value: Any, field: _Field, lang: str) -> str:
    """Write what stands in a field: exact numbers in a language, all else as str.format does."""
    if field.conversion:
        value = Formatter().convert_field(value, field.conversion)
    if isinstance(value, str):
        return format(value, field.spec) if field.spec else str(value)
    if isinstance(value, Decimal) and field.spec in {"", "n"}:
        return number(value, lang)
    if isinstance(value, int) and not isinstance(value, bool) and field.spec == "n":
        return number(value, lang)
    return format(value, field.spec)


def translate(template: str, lang: str, /, **params: object) -> str:
    """Give the sentence of a template in a language, its fields filled in.

    Decimals are written in the manner of the language, and so are whole numbers in a field with
    the format `n`; all else as str gives it. A template without a French one stays English (a
    test finds those).

    >>> translate("Made {db}.", "fr", db="claims.db")
    'claims.db est créée.'
    """
    fields = _fields(template, lang)
    if len(fields) == 1 and fields[0].name is None:
        return fields[0].before
    return "".join(
        [one.before if one.name is None else one.before + _write(params[one.name], one, lang) for one in fields]
    )


def translate_count(one: str, many: str, count: int, lang: str, /, **params: object) -> str:
    """Give the sentence for one thing or for many, with the number in the field `count`.

    French says nought in the singular, English in the plural.

    >>> translate_count("{count:n} claim", "{count:n} claims", 0, "en")
    '0 claims'
    """
    singular = count in {0, 1} if lang == "fr" else count == 1
    return translate(one if singular else many, lang, count=count, **params)


def find_template(template: str, lang: str) -> str:
    """Give the template to use in a language: its translation with French spacing, else itself."""
    if lang != "fr":
        return template
    french = FRENCH.get(template)
    return template if french is None else typeset_french(french)


def word(table: Mapping[str, str], key: str, lang: str) -> str:
    """Give the word of a table for a key in the language; a key that the table lacks stands for itself."""
    return find_template(table.get(key, key.replace("_", " ")), lang)


def typeset_french(template: str) -> str:
    r"""Make the spaces before ; : ! ? » % and after « unbreakable.

    Narrow before ; ! ? and full before : and within « » (Imprimerie nationale, Lexique). Only
    spaces that are there are changed, so that a template keeps `{db}:` as it is.

    >>> typeset_french("« oui » : pourquoi ?")
    '«\xa0oui\xa0»\xa0: pourquoi\u202f?'
    """
    text = _HIGH_MARKS.sub(rf"{NARROW_SPACE}\1", template)
    return _LOW_MARKS.sub(lambda found: f"{NO_BREAK_SPACE}{found[1]}" if found[1] else f"«{NO_BREAK_SPACE}", text)


def semicolons(parts: Iterable[str], lang: str) -> str:
    r"""Put semicolons between phrases, in French behind a narrow unbreakable space.

    >>> semicolons(["a", "b"], "en"), semicolons(["a", "b"], "fr")
    ('a; b', 'a\u202f; b')
    """
    return (f"{NARROW_SPACE}; " if lang == "fr" else "; ").join(parts)


def error_sentence(error: ClaimdbError, lang: str) -> str:
    """Give an error as one sentence, `where: what; what next`, in a language.

    Reasons and kinds that are words of ours, or of the operating system, are translated with it.
    """
    params = {name: _word(name, value, lang) for name, value in error.params.items()}
    said = translate(error.message, lang, **params)
    if error.hint:
        said = _join("{said}; {hint}", lang, said=said, hint=translate(error.hint, lang, **error.params))
    return _join("{where}: {said}", lang, where=find_template(error.where, lang), said=said) if error.where else said


def _join(template: str, lang: str, **params: object) -> str:
    return translate(template, lang, **params)


def _word(name: str, value: object, lang: str) -> object:
    if isinstance(value, ClaimdbError):
        return error_sentence(value, lang)
    if name in _REPEATED_PARAMS and isinstance(value, str) and len(value) > LONGEST_SHOWN:
        return f"{value[: LONGEST_SHOWN - 1]}…"
    return find_template(str(value), lang) if name in _WORDED_PARAMS else value


def fields_of(template: str) -> frozenset[str]:
    """Give the names of the fields of a template.

    >>> sorted(fields_of("{a} and {b!r}"))
    ['a', 'b']
    """
    return frozenset(name for _text, name, _spec, _how in Formatter().parse(template) if name)


def catalogue(lang: str) -> Mapping[str, str]:
    """Give the templates of a language by their English ones; empty for English."""
    return FRENCH if lang == "fr" else {}
