"""Review line by line: the same decisions as on the screen, where there is no full terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from claimdb.cli.review_words import CONTEXT, FIELD_NAMES, doubt_line, highlight, offers_line, shown_fields
from claimdb.errors import ClaimdbError

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimdb.cli.context import Door
    from claimdb.cli.review_sitting import Sitting

ANSWERS = "a accept · m amend · r reject · s skip · u undo · b accept all like this one · n next · p previous · q quit"


def ask(door: Door, sitting: Sitting) -> None:
    """Ask about one candidate after the other, until none is left or the person stops."""
    shown = -1
    while sitting.current is not None:
        if shown != sitting.current.id:
            _show(door, sitting)
            shown = sitting.current.id
        answer = str(typer.prompt(door.tell(ANSWERS), prompt_suffix="\n> ", default="", show_default=False)).strip()
        if answer.casefold() == "q":
            return
        try:
            if _do(door, sitting, answer.casefold()[:1]):
                shown = -1
        except ClaimdbError as error:
            _complain(door, error)


def _do(door: Door, sitting: Sitting, answer: str) -> bool:
    """Do what was answered; tells whether the candidate is to be shown again."""
    simple: dict[str, Callable[[], None]] = {
        "a": sitting.accept,
        "s": sitting.skip,
        "u": sitting.undo,
        "n": lambda: sitting.move(1),
        "p": lambda: sitting.move(-1),
    }
    if answer in simple:
        simple[answer]()
    elif answer == "r":
        sitting.reject(_line(door, "Why?") or None)
    elif answer == "m":
        _amend(door, sitting)
    elif answer == "b":
        _accept_like(door, sitting)
    else:
        door.warn("Please answer with one of these letters.")
        return False
    return True


def _amend(door: Door, sitting: Sitting) -> None:
    names = list(FIELD_NAMES)
    for number, name in enumerate(names, 1):
        typer.echo(f"{number:>4}  {door.tell(FIELD_NAMES[name])}")
    given = _line(door, "Which field? (number)")
    if not (given.isascii() and given.isdigit() and 1 <= int(given) <= len(names)):
        door.warn("Please answer with one of these numbers.")
        return
    sitting.amend(names[int(given) - 1], _line(door, "What should it be? (nothing takes it out)"))


def _accept_like(door: Door, sitting: Sitting) -> None:
    label = sitting.fields()["measure"]
    if door.confirm("Accept all that measure {label!r}?", yes=False, label=label):
        accepted, left = sitting.accept_all(lambda proposal: (proposal.measure_text or "") == label)
        door.say("Accepted {accepted}; {left} cannot be accepted as they are.", accepted=accepted, left=left)


def _line(door: Door, question: str) -> str:
    return str(typer.prompt(door.tell(question), default="", show_default=False)).strip()


def _show(door: Door, sitting: Sitting) -> None:
    from claimdb.report.terminal import safe

    current = sitting.current
    if current is None:
        return
    place = door.tell("{number} of {total}", number=sitting.at + 1, total=len(sitting.items))
    typer.echo(f"\n── {safe(current.source)} · {place} ──")
    lit = highlight(current, CONTEXT)
    typer.echo(f"{lit.before}{lit.opening}[[{lit.figure}]]{lit.closing}{lit.after}\n")
    shown = shown_fields(door, sitting)
    width = max(len(door.tell(name)) for name in FIELD_NAMES.values())
    for field, name in FIELD_NAMES.items():
        typer.echo(f"  {door.tell(name):<{width}}  {safe(shown[field])}")
    for line in (*doubt_line(door, current), *offers_line(door, sitting.offers())):
        typer.echo(f"  {safe(line)}")


def _complain(door: Door, error: ClaimdbError) -> None:
    from claimdb.report.language import error_sentence
    from claimdb.report.terminal import safe

    typer.echo(safe(error_sentence(error, door.settings.lang)), err=True)
