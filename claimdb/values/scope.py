"""What a figure is about: its measure, and where, when and for whom it holds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimdb.values.period import Period

_DIRECTION, _NO_CHANGE = "direction", "none"


class MeasureKind(StrEnum):
    """How a measure behaves in time."""

    STOCK = "stock"
    FLOW = "flow"
    RATIO = "ratio"
    RANK = "rank"
    DATE = "date"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Place:
    """A piece of geography. `within` holds the keys of every place that holds it, nearest first.

    `is_loose` marks a region whose bounds differ from author to author, such as Europe or Asia.
    """

    key: str
    label: str
    within: tuple[str, ...] = ()
    is_loose: bool = False

    def holds(self, other: Place) -> bool:
        """Tell whether `other` is a declared part of this place (a place is no part of itself)."""
        return self.key in other.within


@dataclass(frozen=True, slots=True)
class Scope:
    """Place, as-of date or period, and named qualifiers of a figure; None is unknown.

    `qualifiers` are (name, value) pairs sorted by name, each name once.
    """

    place: Place | None = None
    as_of: Period | None = None
    period: Period | None = None
    qualifiers: tuple[tuple[str, str], ...] = ()

    def qualifier(self, name: str) -> str | None:
        """Give the value of one qualifier; None when it is not stated."""
        return dict(self.qualifiers).get(name)

    def axis(self, name: str) -> str | None:
        """Give where a figure lies on the axis of one qualifier, None where that is not known.

        A figure that is no change has no direction, which is known: "54 schools" beside "a rise of 2 schools".
        """
        stated = self.qualifier(name)
        return _NO_CHANGE if stated is None and name == _DIRECTION else stated

    def key(self) -> str:
        """Give one text for the scope: equal for equal places, times and qualifiers, however written.

        Times are told apart by their day bounds; one without bounds by its EDTF or printed form.
        """
        return "|".join(
            (
                self.place.key if self.place else "",
                _time_key(self.as_of),
                _time_key(self.period),
                *(f"{name}={value}" for name, value in self.qualifiers),
            )
        )


def _time_key(period: Period | None) -> str:
    if period is None:
        return ""
    if period.start is None and period.end is None:
        return period.edtf or period.text or ""
    return f"{period.start or '..'}/{period.end or '..'}"


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted or measured.

    `subject` is empty when the subject is a place or none. `without` names the axes that the
    measure does not have ("place", "time"): there the axis is none, never unknown. `separators`
    are the qualifiers that make two values legitimately different. `holds_for` is an ISO 8601
    duration during which a stock counts as unchanged; None means the usual twelve months.
    `exact` says that bare integers ending in zeros are exact.
    """

    key: str
    label: str
    subject: str = ""
    unit: str | None = None
    unit_kind: str = "number"
    kind: MeasureKind = MeasureKind.UNKNOWN
    separators: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    holds_for: str | None = None
    exact: bool = False
