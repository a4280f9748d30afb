"""Column types that mean the same on every engine."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, Numeric, String, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from claimdb.values.keys import write_json

# SQLite makes a column the rowid itself only when it is declared INTEGER; one index less on every table.
RowNumber = BigInteger().with_variant(Integer(), "sqlite")


def write_decimal(value: Decimal) -> str:
    """Give the one plain spelling of an exact number: no exponent, no trailing zeros.

    >>> write_decimal(Decimal("2.50")), write_decimal(Decimal("1E+3"))
    ('2.5', '1000')
    """
    text = str(value)
    if text.isdigit():
        return text
    if not value.is_finite():
        raise ValueError("an exact number is finite")
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


class Exact(TypeDecorator[Decimal]):
    """An exact decimal: numeric where the engine has it, else text in its one plain spelling.

    SQLite has no exact decimals, so text keeps every digit; compare in Python only.
    """

    impl = String
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Take the engine's own exact type if there is one."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(String())
        return dialect.type_descriptor(Numeric())

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:
        """Write the plain spelling, or the number itself."""
        if value is None:
            return None
        text = write_decimal(value)
        return text if dialect.name == "sqlite" else Decimal(text)

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        """Read back exactly what was written."""
        return None if value is None else Decimal(write_decimal(Decimal(value)))


class Instant(TypeDecorator[datetime]):
    """A moment in UTC, to the second: ISO 8601 text with a Z, or the engine's own type with time zone."""

    impl = String
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Take the engine's own type if it knows time zones."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(String())
        return dialect.type_descriptor(DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Refuse naive times: every time that is stored is UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a stored time needs a time zone")
        moment = value.astimezone(UTC).replace(microsecond=0)
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ") if dialect.name == "sqlite" else moment

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Give the moment back in UTC."""
        if value is None:
            return None
        if isinstance(value, str):
            return datetime.strptime(value, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
        moment: datetime = value.astimezone(UTC)
        return moment


class Json(TypeDecorator[Any]):
    """JSON in its one canonical spelling (sorted keys, no spaces), so that equal data are equal bytes."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Write the canonical spelling."""
        return None if value is None else write_json(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Read it back."""
        return None if value is None else json.loads(value)
