"""What is wrong with a call, whichever door it came through."""

from __future__ import annotations

from claimdb.errors import UsageError


class TwoStances(UsageError):
    """A source cannot deny and correct in one assertion."""

    message = "--denies and --corrects exclude each other"
    hint = "record two assertions"


class WrongWord(UsageError):
    """One of a few words was asked for, and another was given."""

    message = "{given!r} is none of the words that are known here"
    hint = "take one of {choices}"
