"""What can go wrong, in families that each have their own exit code.

An error is one sentence that says what, where, and what next. The English
sentence is a template beside its class; other languages translate the
template (see report/language), never the finished text.
"""

from __future__ import annotations

from typing import ClassVar


class ClaimdbError(Exception):
    """Anything that claimdb itself reports; never raised directly.

    `message` and `hint` are str.format templates for the keyword parameters.
    `where` names the file, line, column or record, as a person would look it up.
    """

    exit_code: ClassVar[int] = 70
    message: ClassVar[str] = "something went wrong"
    hint: ClassVar[str] = ""

    def __init__(self, *, where: str | None = None, **params: object) -> None:
        self.where = where
        self.params = params
        super().__init__(self.sentence())

    def sentence(self) -> str:
        """Give the whole error in English: `where: what; what next`."""
        said = self.message.format(**self.params)
        if self.hint:
            said = f"{said}; {self.hint.format(**self.params)}"
        return f"{self.where}: {said}" if self.where else said


class UsageError(ClaimdbError):
    """The command was called in a way that it does not have (exit code 2)."""

    exit_code = 2


class InputError(ClaimdbError):
    """What was given cannot be read or does not fit what is there (exit code 3)."""

    exit_code = 3


class DatabaseError(ClaimdbError):
    """The database is absent, locked, damaged, or of another version (exit code 4)."""

    exit_code = 4


class RuleError(ClaimdbError):
    """A rule or plugin failed; what it would have found is not known (exit code 5)."""

    exit_code = 5
