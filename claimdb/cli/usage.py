"""Wrong usage, in our own sentences: what was wrong in the line, and where to read what is right."""

from __future__ import annotations

import difflib
import re
from typing import Any

from typer.exceptions import TyperException

from claimdb.errors import UsageError

_NO_COMMAND = re.compile(r"No such command '(?P<name>[^']*)'")


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


class WrongUsage(UsageError):
    """The line cannot be read in another way."""

    message = "{reason}"
    hint = "see {command} --help"


def explain_usage(error: TyperException) -> UsageError:
    """Turn what Typer says of a wrong line into one of our errors."""
    context: Any = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "claimdb"
    kind = type(error).__name__
    if kind == "NoSuchOption":
        return UnknownOption(
            name=error.option_name,  # type: ignore[attr-defined] # Typer does not export this class
            maybe=_perhaps(getattr(error, "possibilities", None) or ()),
            command=command,
        )
    if kind == "MissingParameter":
        return MissingWord(name=_name(error), command=command)
    if kind == "BadParameter":
        return WrongValue(name=_name(error), reason=_end(str(error)), command=command)
    unknown = _NO_COMMAND.search(str(error))
    if unknown:
        known = list(getattr(getattr(context, "command", None), "commands", {}))
        close = difflib.get_close_matches(unknown["name"], known, n=3)
        return UnknownCommand(name=unknown["name"], maybe=_perhaps(close), command=command)
    return WrongUsage(reason=_end(str(error)), command=command)


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
