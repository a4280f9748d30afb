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

    message = "nothing of this dump was kept; lines that are wrong: {count}"
    hint = "write it again with claimdb export"

    def __init__(self, faults: list[BadLine], count: int, *, where: str) -> None:
        super().__init__(where=where, count=count)
        self.faults = faults


class ConflictsFound(InputError):
    """Records of a dump say something else than those in the database, so nothing of it was kept."""

    message = "nothing of this dump was kept; fields that differ from those in the database: {count}"
    hint = "say which side stands with --on-conflict ours or --on-conflict theirs"


class DumpChanged(InputError):
    """The dump is another file than when it was read for the first time."""

    message = "this dump was changed while it was loaded"
    hint = "run the same command again"


class UnknownRecord(InputError):
    """A line is of a kind that a dump does not have."""

    message = "{given!r} is no kind of record"


class UnfitField(InputError):
    """A field is missing, is one too many, or holds something else than it should."""

    message = "{field}: {said}"


class OtherKey(InputError):
    """A part has another key than that of the record that it belongs to, with its number."""

    message = "{given} is not the key of its {above} and its ordinal"


class TooLate(InputError):
    """A record stands behind others that may rest on it."""

    message = "a record of the kind {given!r} stands too late in the file"


class OtherNumber(InputError):
    """The dump does not hold as many records as it says."""

    message = "the dump should hold {said} records and holds {found}"


class NamesNothing(InputError):
    """A record names another one that there is not."""

    message = "it names {given}, which stands neither before it nor in the database"


class CannotStand(InputError):
    """The database refuses what records of a batch say."""

    message = "a record of the lines {first} to {last} cannot stand: {said}"


class TwiceThere(InputError):
    """A dump holds one record twice."""

    message = "{given} stands in this dump twice"
