"""What one existing row was, and what it became in one unit of work."""

from __future__ import annotations

from typing import Any


class Change:
    """What one existing row was and became; `before` None: put back, `after` None: taken out."""

    def __init__(
        self, row: int | list[Any], *, before: dict[str, Any] | None = None, after: dict[str, Any] | None = None
    ) -> None:
        both = before is None and after is None
        self.row = row
        self.before: Any = {} if both else before
        self.after: Any = {} if both else after

    def whole_before(self, now: dict[str, Any]) -> dict[str, Any] | None:
        """Give all of the row as it was before, from what it says now; None when it was not there."""
        return None if self.before is None else {**now, **self.before}

    @property
    def matters(self) -> bool:
        """Whether anything of it differs now."""
        return bool(self.before != self.after)
