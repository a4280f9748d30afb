"""Wrong usage, in our own sentences: what was wrong in the line, and where to read what is right."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from datetime import datetime
from enum import Enum
from types import MappingProxyType
from typing import Any

from typer.exceptions import TyperException

from claimdb.errors import UsageError

_EXTRA = re.compile(r"unexpected extra argument\(s\) \((?P<words>.*)\)", re.DOTALL)
_NO_COMMAND = re.compile(r"No such command '(?P<name>[^']*)'")
NEARLY = 0.85
"""From this share of common letters on (difflib) a word is another one with a slip."""


class UnknownCommand(UsageError):
    """There is no command of that name."""

    message = "there is no command {name!r}{maybe}"
    hint = "see {command} --help"


class UnknownOption(UsageError):
    """The command has no such option."""

    message = "there is no option {name}{maybe}"
    hint = "see {command} --help"


class MissingWord(UsageError):
    """An argument or option that the command needs was not given."""

    message = "{name} is missing"
    hint = "see {command} --help"


class WrongValue(UsageError):
    """An argument or option has a value that it cannot have."""

    message = "{name} cannot be that: {reason}"
    hint = "see {command} --help"


class WrongChoice(UsageError):
    """An argument or option takes one of a few words, and another was given."""

    message = "{name} cannot be {given!r}"
    hint = "take one of {choices}"


class WrongNumber(UsageError):
    """An argument or option takes a whole number, and something else or a smaller one was given."""

    message = "{name} cannot be {given!r}"
    hint = "take a whole number from {least:n}"


class WrongDay(UsageError):
    """An option takes a day, and it was written in another way."""

    message = "{name} cannot be {given!r}"
    hint = "write the day as 2026-11-24"


class MissingValue(UsageError):
    """An option stands at the end of the line without its value."""

    message = "{name} needs a value"
    hint = "write it after the option"


class NotUtf8(UsageError):
    """A word on the line holds bytes that are no text; nothing could keep or show it."""

    message = "{word!r} is no text in UTF-8"
    hint = "type it again, or rename the file that it names"


class TooManyWords(UsageError):
    """There are more words on the line than the command takes."""

    message = "{words} is more than this command takes"
    hint = "words that belong together stand in quotes; see {command} --help"


class WrongUsage(UsageError):
    """The line cannot be read in another way."""

    message = "{reason}"
    hint = "see {command} --help"


def explain_usage(error: TyperException) -> UsageError:
    """Turn what Typer says of a wrong line into one of our errors."""
    context: Any = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "claimdb"
    explain = _EXPLAINED.get(type(error).__name__, _explain_line)
    return explain(error, command)


def _explain_option(error: TyperException, command: str) -> UsageError:
    name, known = getattr(error, "option_name", ""), getattr(error, "possibilities", None) or ()
    # Where one differs by a slip of the finger, options that are merely alike are not meant.
    near = difflib.get_close_matches(name, known, cutoff=NEARLY)
    return UnknownOption(name=name, maybe=_perhaps(near or known), command=command)


def _explain_missing(error: TyperException, command: str) -> UsageError:
    return MissingWord(name=_name(error), command=command)


def _explain_no_value(error: TyperException, _command: str) -> UsageError:
    return MissingValue(name=getattr(error, "option_name", "a value"))


def _explain_line(error: TyperException, command: str) -> UsageError:
    extra = _EXTRA.search(str(error))
    if extra:
        return TooManyWords(words=extra["words"], command=command)
    unknown = _NO_COMMAND.search(str(error))
    if unknown:
        context: Any = getattr(error, "ctx", None)
        known = list(getattr(getattr(context, "command", None), "commands", {}))
        close = difflib.get_close_matches(unknown["name"], known, n=3)
        return UnknownCommand(name=unknown["name"], maybe=_perhaps(close), command=command)
    return WrongUsage(reason=_end(str(error)), command=command)


def _explain_value(error: TyperException, command: str) -> UsageError:
    """Say what the value should have been, by the type that the command declares for it."""
    parameter: Any = getattr(error, "param", None)
    expected = getattr(getattr(parameter, "type_descriptor", None), "annotation", None)
    name, given = _name(error), _given(error)
    if given is None or not isinstance(expected, type):
        return WrongValue(name=name, reason=_end(str(error)), command=command)
    if issubclass(expected, Enum):
        return WrongChoice(name=name, given=given, choices=", ".join(str(one.value) for one in expected))
    if issubclass(expected, datetime):
        return WrongDay(name=name, given=given)
    if issubclass(expected, int) and parameter.min is not None:
        return WrongNumber(name=name, given=given, least=int(parameter.min))
    return WrongValue(name=name, reason=_end(str(error)), command=command)


def _given(error: TyperException) -> str | None:
    """Give the value as it was typed; None when the validator does not tell."""
    told = getattr(error.__cause__, "errors", None)
    faults: list[dict[str, Any]] = told() if callable(told) else []
    return str(faults[0]["input"]) if faults and "input" in faults[0] else None


def _name(error: TyperException) -> str:
    parameter: Any = getattr(error, "param", None)
    if parameter is None:
        return "a value"
    if parameter.param_type_name == "option":
        return str(max(parameter.opts, key=len))
    return str(parameter.name).upper()


def _perhaps(names: Any) -> str:
    # "?" needs no word, so the same piece serves every language.
    return f" ({', '.join(sorted(names))}?)" if names else ""


def _end(sentence: str) -> str:
    return sentence.strip().rstrip(".")


# Typer does not export these classes, so they are told by their names.
_EXPLAINED = MappingProxyType({
    "NoSuchOption": _explain_option,
    "MissingParameter": _explain_missing,
    "BadOptionUsage": _explain_no_value,
    "BadParameter": _explain_value,
})  # fmt: skip


def check_text(arguments: Sequence[str]) -> None:
    """Refuse words with bytes that are not UTF-8, which Python hands over as lone surrogates; raises NotUtf8."""
    for word in arguments:
        if not word.isascii() and any("\ud800" <= sign <= "\udfff" for sign in word):
            raise NotUtf8(word=word.encode("utf-8", "replace").decode())
