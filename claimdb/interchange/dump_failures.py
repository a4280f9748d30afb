"""What can go wrong with a dump."""

from __future__ import annotations

from claimdb.errors import InputError


class UnreadableDump(InputError):
    """The file is no dump, or one that this claimdb cannot read."""

    message = "this dump cannot be read: {reason}"
    hint = "write it again with claimdb export"


class NewerDump(InputError):
    """The dump was written by a later claimdb."""

    message = "this dump was written by a newer claimdb (format {found}, schema {schema})"
    hint = "upgrade claimdb"


class BadLine(InputError):
    """A line of a dump is not what it should be, or does not fit what is there."""

    message = "{reason}"


class RefusedDump(InputError):
    """Lines of a dump were refused, so nothing of it was kept."""

    message = "{count} lines of this dump are wrong, so nothing of it was kept"
    hint = "write it again with claimdb export"

    def __init__(self, faults: list[BadLine], count: int, *, where: str) -> None:
        super().__init__(where=where, count=count)
        self.faults = faults


class ConflictsFound(InputError):
    """Records of a dump say something else than those in the database, so nothing of it was kept."""

    message = "{count} fields differ between this dump and the database, so nothing of it was kept"
    hint = "say which side stands with --on-conflict ours or --on-conflict theirs"


class DumpChanged(InputError):
    """The dump is another file than when it was read for the first time."""

    message = "this dump was changed while it was loaded"
    hint = "run the same command again"
