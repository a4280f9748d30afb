"""What recording can refuse, in sentences a person can act on."""

from __future__ import annotations

from collections.abc import Sequence

from claimdb.errors import InputError


class UnknownKey(InputError):
    """No record of this kind has the key, name or label; `near` are those that come near it."""

    message = "there is no {kind} {given!r}{maybe}"
    hint = "list them with claimdb {kind} list"

    def __init__(self, *, given: str, kind: str = "event", near: Sequence[str] = (), where: str | None = None) -> None:
        # "?" needs no word, so the same piece serves every language.
        super().__init__(kind=kind, given=given, maybe=f" ({', '.join(near)}?)" if near else "", where=where)


class UnknownEvent(UnknownKey):
    """No event has this number."""

    message = "the log has no event {given!r}"
    hint = "list them with claimdb log"


class UnknownSpeaker(UnknownKey):
    """Nobody of this name is quoted."""

    message = "nobody called {given!r} is quoted"
    hint = "list them with claimdb speaker list"


class UnknownConfidential(UnknownKey):
    """Nothing that is confidential has this name."""

    message = "nothing confidential is called {given!r}"
    hint = "name a source by its cite key or a speaker by their name; claimdb source list --format json tells which are"


class NothingLogged(UnknownKey):
    """No event is about what was named."""

    message = "the log has nothing about {given!r}"
    hint = "give a key or its start, a cite key, a handle, or a label"


class AmbiguousKey(InputError):
    """Several records fit what was given."""

    message = "{given!r} fits {count} {kind} records: {candidates}"
    hint = "write more of the key"


class UnreadableDate(InputError):
    """Text that should be a date or period in EDTF is not."""

    message = "{text!r} is not a date that claimdb reads"
    hint = (
        "write EDTF (ISO 8601-2): 2022, 2022-09-12, 2021-04/2022-07, 2022~ (about), 2022-22 (summer), 2022-XX, 2022/.."
    )


class DayStandsFirst(UnreadableDate):
    """A day that is written with its year at the end, as 12/09/2022."""

    hint = "write the year first, then the month, then the day: {day}"


class MissingCiteKey(InputError):
    """A source came without a cite key."""

    message = "this source has no cite key"
    hint = "give it one, such as dupont2022"


class ClashingSource(InputError):
    """A cite key is taken by a source with other content."""

    message = "{cite_key!r} is already another source: {fields} differ"
    hint = "choose another cite key, or ask for an update"


class ClashingHandle(InputError):
    """A handle is taken by another record."""

    message = "the handle {handle!r} already belongs to {kind} {key}"
    hint = "choose another handle"


class ClashingMeasures(InputError):
    """The labels given belong to different measures."""

    message = "these labels belong to different measures: {candidates}"
    hint = "merge the measures first, or give one label"


class ClashingLabel(InputError):
    """A measure or place has another label in that language."""

    message = "{kind} {key} is labelled {there!r} in {language!r}, not {given!r}"
    hint = "change the label with claimdb {kind} set, or leave it out"


class ClashingKinds(InputError):
    """A figure's time does not fit the kind of its measure."""

    message = "the measure {measure!r} is a {kind}, and {given} was given: {reason}"
    hint = "use another measure, or change its kind with claimdb measure set"


class ClashingUnits(InputError):
    """A figure's unit is of another kind than its measure's."""

    message = "the measure {measure!r} is counted in {expected}, not in {unit!r}"
    hint = "use another measure"


class UnmergeableMeasures(InputError):
    """Two measures cannot be one."""

    message = "{kept} and {merged} cannot be one measure: their {field} differs ({a} and {b})"
    hint = "measures are merged only when they count the same thing in the same kind of unit"


class OneRecordTwice(InputError):
    """A record cannot be merged with, derive from, or replace itself."""

    message = "{key} cannot be {act} itself"
    hint = "name two different records"


class TwoTimes(InputError):
    """A figure has either an as-of date or a period."""

    message = "a figure has an as-of date or a period, not both"
    hint = "a number true at one moment has an as-of date, one counted over time a period"


class NothingToRecord(InputError):
    """Neither a figure nor a proposition was given."""

    message = "there is nothing to record: no figure and no proposition"
    hint = "give words with a figure, or a sentence"


class AmbiguousPlace(InputError):
    """Several places have this name."""

    message = "{given!r} names several places: {candidates}"
    hint = "give the handle of one of them"


class ClashingPlace(InputError):
    """A place is already part of another one, or would be part of itself."""

    message = "{place} cannot be part of {part_of}: {reason}"
    hint = "check the larger place"


class Withdrawn(InputError):
    """The record was withdrawn and takes no part any more."""

    message = "{kind} {key} was withdrawn"
    hint = "bring it back with claimdb undo, see claimdb log {key}"


class NotDerived(InputError):
    """Nobody declared that the figure follows in this way from these."""

    message = "figure {key} was not declared to follow in this way"
    hint = "claimdb claim show lists from what it should follow"


class UnfitDerivation(InputError):
    """The terms of a derivation do not fit its kind."""

    message = "a {kind} needs {needed}"
    hint = "name the figures in the order of the documentation"


class UnknownWord(InputError):
    """A word that is not one of an enumeration."""

    message = "{given!r} is not a {field}"
    hint = "use one of {allowed}"


class CannotUndo(InputError):
    """What an event did cannot be taken back as things are now."""

    message = "event {event} cannot be undone: {reason}"
    hint = "undo {later} first"


class WasPurged(InputError):
    """What an event did is no longer known, or was an erasure."""

    message = "event {event} cannot be undone: what was purged is gone"
    hint = "restore a backup from before the purge, or record again what is missing"


class NothingToPurge(InputError):
    """Neither the log nor a snapshot holds words of a record."""

    message = "the log holds no details of {key}, and no snapshot of it has a text"
    hint = "a purge erases former words only: edit or withdraw first what is recorded now"


class NothingToAssign(InputError):
    """An assignment that says nothing."""

    message = "nothing is said of who is to judge the claim, or until when"
    hint = "name somebody with --to or --second, a day with --due, or note something with --note"


class OneReaderTwice(InputError):
    """The second reader of a claim is the first one."""

    message = "{person} cannot read a claim as the first and as the second"
    hint = "name somebody else with --second"


class CopyPurged(InputError):
    """The same bytes were captured before, and purged."""

    message = "this copy of {source} was captured before, and its text was purged"
    hint = "capture another copy, without what was to be erased"
