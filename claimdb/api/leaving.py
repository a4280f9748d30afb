"""Reading for what leaves the house: without what is confidential, unless it is asked for by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from claimdb.api.desk import Desk
from claimdb.values.confidential import Confidential

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.store.veils import Veils

T = TypeVar("T")


def read_for_others(desk: Desk, work: Callable[[Session], T], include: Sequence[str] = ()) -> T:
    """Do a piece of reading that sees confidential sources and speakers as nobody in particular.

    `include` names those that may be seen. Raises UnknownConfidential.
    """
    return desk.read(work, veils_over(find_hidden(desk, include)))


def find_hidden(desk: Desk, include: Sequence[str]) -> Confidential:
    """Find what is confidential and was not asked for. Raises UnknownConfidential."""
    from claimdb.record.confidential import find_confidential

    return desk.read(lambda session: find_confidential(session, include))


def veils_over(hidden: Confidential) -> Veils | None:
    """Give the veils over what is confidential; None where nothing is."""
    if not hidden:
        return None
    from claimdb.record.veils import veils_of

    return veils_of(hidden)
