"""The condition that a text begins with another, in a form that lets a file look it up in an index."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, ColumnElement, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction
from sqlalchemy.sql.type_api import TypeEngine


class BeginsWith(GenericFunction[bool]):
    """Tells whether a text begins with another.

    A file orders text by its bytes, so there it is a range, which an index answers. A server orders text by the rules
    of some language, in which a range may leave out what begins so.
    """

    type: TypeEngine[bool] = Boolean()
    name = "starts_with"
    inherit_cache = True

    def __init__(self, column: Any, prefix: str) -> None:
        super().__init__(column, bindparam(None, prefix), bindparam(None, _after(prefix)))


def begins_with(column: Any, prefix: str) -> ColumnElement[bool]:
    """Give the condition that a column of text begins with `prefix`, which is not empty."""
    return BeginsWith(column, prefix)


def _after(prefix: str) -> str:
    """Give the least text that comes, in the order of its bytes, after all that begins with `prefix`."""
    return prefix[:-1] + chr(ord(prefix[-1]) + 1)


@compiles(BeginsWith, "sqlite")
def _range(element: BeginsWith, compiler: Any, **given: Any) -> str:
    column, first, last = (compiler.process(clause, **given) for clause in element.clauses)
    return f"({column} >= {first} AND {column} < {last})"


@compiles(BeginsWith)
def _call(element: BeginsWith, compiler: Any, **given: Any) -> str:
    column, first, _ = element.clauses
    return f"starts_with({compiler.process(column, **given)}, {compiler.process(first, **given)})"
