"""What was lost or looks wrong in a bibliography, said in the language of the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimdb.bibliography import Loss, Problem
    from claimdb.cli.context import Door

_SHOWN_LOSSES = 20


def explain(door: Door, one: Problem) -> str:
    """Say what is wrong with an entry, where, in the language of the settings."""
    from claimdb.bibliography.outcome import SENTENCES

    said = door.tell(SENTENCES[one.message], **one.params)
    return ": ".join(part for part in (one.where, one.key, said) if part)


def tell_losses(door: Door, losses: Sequence[Loss]) -> None:
    """Say which fields did not come through whole."""
    from claimdb.bibliography.outcome import SENTENCES

    for loss in losses[:_SHOWN_LOSSES]:
        said = door.tell(SENTENCES[loss.message], **loss.params)
        door.say("{sentence}", sentence=f"{loss.key}: {loss.field}: {said}")
    if len(losses) > _SHOWN_LOSSES:
        more = door.tell_count(
            "And {count:n} field more that did not come through whole.",
            "And {count:n} fields more that did not come through whole.",
            len(losses) - _SHOWN_LOSSES,
        )
        door.say("{sentence}", sentence=more)
