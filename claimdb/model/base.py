"""What all tables share: names of constraints, integer ids, public keys."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from sqlalchemy import CheckConstraint, Date, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, mapped_column

from claimdb.store.types import Exact, Instant, Json, RowNumber

RowId = Annotated[int, mapped_column(RowNumber, primary_key=True, autoincrement=False)]
PublicKey = Annotated[str, mapped_column(Text, unique=True)]


class Base(DeclarativeBase):
    """The tables of claimdb. Models hold no queries and call nobody."""

    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text(),
        int: RowNumber,
        Decimal: Exact(),
        date: Date(),
        datetime: Instant(),
        dict[str, Any]: Json(),
        list[Any]: Json(),
    }


def one_of(column: str, *words: str, name: str | None = None) -> CheckConstraint:
    """Check in the database that a column holds one of the words of an enumeration, or nothing."""
    allowed = ", ".join(f"'{word}'" for word in words)
    return CheckConstraint(f"{column} IN ({allowed})", name=name or f"{column}_word")
