"""What leaves the house: the option that asks for what is confidential, and reading without the rest of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from claimdb.cli.context import Door

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.values.confidential import Confidential

T = TypeVar("T")
IncludeOption = Annotated[
    list[str] | None,
    typer.Option(
        "--include-confidential",
        metavar="NAME",
        help="Name this confidential source (key) or speaker all the same. May be repeated.",
    ),
]


def read_for_others(door: Door, work: Callable[[Session], T], include: Sequence[str] | None) -> T:
    """Do a piece of reading without what is confidential and was not asked for, and say that it is left out."""
    from claimdb.api.leaving import find_hidden, veils_over

    hidden = find_hidden(door, include or ())
    tell_hidden(door, hidden)
    return door.read(work, veils_over(hidden))


def tell_hidden(door: Door, hidden: Confidential) -> None:
    """Say what is counted and not named."""
    if not hidden:
        return
    said = door.tell_count(
        "Counted, but not named, for it is confidential: {count:n} source or speaker.",
        "Counted, but not named, for they are confidential: {count:n} sources or speakers.",
        len(hidden.sources) + len(set(hidden.speakers.values())),
    )
    door.say("{sentence}", sentence=said)
