"""Options that every command has, wherever they stand on the line."""

from __future__ import annotations

from collections.abc import Sequence

WITH_VALUE = ("--db", "--as", "--lang", "--now")
WITHOUT_VALUE = ("--quiet", "-q", "--no-color", "--debug")


def hoist(arguments: Sequence[str]) -> list[str]:
    """Move the options that every command has in front of the command; all else keeps its order.

    What follows `--` is never touched.

    >>> hoist(["claim", "list", "--db", "x.db", "--format", "json"])
    ['--db', 'x.db', 'claim', 'list', '--format', 'json']
    """
    front: list[str] = []
    rest: list[str] = []
    index = 0
    while index < len(arguments):
        argument = arguments[index]
        if argument == "--":
            rest.extend(arguments[index:])
            break
        if argument in WITHOUT_VALUE:
            front.append(argument)
        elif argument in WITH_VALUE:
            front.extend(arguments[index : index + 2])
            index += 1
        elif argument.startswith(tuple(f"{name}=" for name in WITH_VALUE)):
            front.append(argument)
        else:
            rest.append(argument)
        index += 1
    return front + rest


def skip_options(arguments: Sequence[str]) -> list[str]:
    """Give what stands behind the options that every command has, once they are in front.

    >>> skip_options(["--db", "x.db", "--quiet", "claim", "list"])
    ['claim', 'list']
    """
    index = 0
    while index < len(arguments):
        argument = arguments[index]
        if argument in WITH_VALUE:
            index += 2
        elif argument in WITHOUT_VALUE or argument.startswith(tuple(f"{name}=" for name in WITH_VALUE)):
            index += 1
        else:
            break
    return list(arguments[index:])
