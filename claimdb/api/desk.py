"""What every piece of work needs: settings that stand still, and a database to read and to record in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from claimdb.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.record.recorder import Recorder
    from claimdb.store.store import Store
    from claimdb.store.veils import Veils

T = TypeVar("T")


class Desk(Protocol):
    """Where one piece of work is done: a command's door, or a call from Python."""

    @property
    def settings(self) -> Settings:
        """Who works, in which language, at which moment."""

    def read(self, work: Callable[[Session], T], veils: Veils | None = None) -> T:
        """Do a piece of reading in one transaction; through veils, see `claimdb.store.veils`."""

    def record(
        self, command: str, work: Callable[[Recorder], T], *, looks_first: bool = False, only_adds: bool = False
    ) -> T:
        """Do a piece of recording in one transaction, with one event for `command`; see `Store.run`."""


@dataclass(frozen=True, slots=True)
class OpenDesk:
    """A desk on a database that is open already."""

    store: Store
    settings: Settings

    def read(self, work: Callable[[Session], T], veils: Veils | None = None) -> T:
        """Do a piece of reading in one transaction; through veils, see `claimdb.store.veils`."""
        return self.store.read(work, veils=veils)

    def record(
        self, command: str, work: Callable[[Recorder], T], *, looks_first: bool = False, only_adds: bool = False
    ) -> T:
        """Do a piece of recording in one transaction, with one event for `command`; see `Store.run`."""
        from claimdb.record.recorder import Recorder

        def recorded(session: Session) -> T:
            session.info["copies"] = self.settings.copies
            with Recorder(session, by=self.settings.person, at=self.settings.now, command=command) as recorder:
                return work(recorder)

        return self.store.run(recorded, looks_first=looks_first, only_adds=only_adds)
