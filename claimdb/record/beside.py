"""What a unit of work may do that runs beside others on a server: add claims to what is known, and nothing else.

Such units do not see each other. What they read of other records nobody changes meanwhile, and each row that they
create has a key or a place of its own that only one of them can take. Whatever else is asked of one ends it, and it is
done again alone.
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from claimdb.store.store import ONLY_ADDS
from claimdb.store.turns import TurnNeeded

_ADDED = frozenset({"claim", "figure", "assertion"})
_OF_ASSERTION = frozenset({"mention", "citation"})


class Beside:
    """Ends a unit of work that does more than it said; where it said nothing, all is allowed."""

    def __init__(self, session: Session) -> None:
        self._only_adds: bool = session.info.get(ONLY_ADDS, False)

    def create(self, table: str, *, with_assertion: bool) -> None:
        """Allow a row of a claim; what hangs on an assertion only `with_assertion`, one that was made here too."""
        if self._only_adds and table not in _ADDED and not (with_assertion and table in _OF_ASSERTION):
            raise TurnNeeded

    def alter(self) -> None:
        """Allow what is more than to add a claim."""
        if self._only_adds:
            raise TurnNeeded
