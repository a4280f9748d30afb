"""What can go wrong when the figure of a short text is read."""

from __future__ import annotations

from claimdb.errors import InputError


class UnreadableFigure(InputError):
    """Text that should hold one figure holds none that we can read, or more than one."""

    message = "{text!r} is not one figure: {count:n} were read"
    hint = "give one number, with its words as printed"


class UnknownLanguage(InputError):
    """No grammar for this language is known."""

    message = "texts in {language!r} cannot be read"
    hint = "choose en, fr, de or auto"
