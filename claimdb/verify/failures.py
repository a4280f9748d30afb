"""Why a verdict is refused."""

from __future__ import annotations

from claimdb.errors import InputError


class NoReasonGiven(InputError):
    """A verdict without a reason."""

    message = "a verdict needs a reason"
    hint = "say why with --because"


class NoPrimaryOpened(InputError):
    """A claim cannot be confirmed from hearsay."""

    message = "claim {key} cannot be confirmed: no primary source of it was opened and recorded"
    hint = "read one, then claimdb source open KEY, or claimdb cite check {key} KEY --holds; mark it with --primary"


class OnlyContradicting(InputError):
    """All the evidence that a favourable verdict could rest on says otherwise."""

    message = "claim {key} cannot stand as {verdict}: all its evidence says otherwise ({sources})"
    hint = "name evidence that holds it, or choose another verdict"


class NothingToAdjudicate(InputError):
    """Nobody differs about the claim."""

    message = "nobody differs about claim {key}"
    hint = "leave out --adjudicate"


class NotAThird(InputError):
    """Whoever adjudicates gave one of the verdicts that differ."""

    message = "{person} gave one of the verdicts that differ about claim {key}"
    hint = "a third person adjudicates: name them with --as"
