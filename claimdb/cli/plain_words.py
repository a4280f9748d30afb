"""Reading the plain options of a line without Pydantic, which takes longer to load than most commands run."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum
from typing import Any


class PlainWord:
    """How one option or argument is read: what is plain at once, all else by Typer, which also says what is wrong.

    Plain are texts, one of a few words, a number that is a default, and nothing at all.
    """

    def __init__(self, annotation: Any, read_by_typer: Callable[[], Any]) -> None:
        self._annotation = annotation
        self._read_by_typer = read_by_typer

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """Give the value that the command gets for what stands on the line, or for its default."""
        many = param.multiple or param.nargs == -1
        if value is None:
            return () if many else None
        expected = self._annotation
        if not many and isinstance(expected, type):
            if issubclass(expected, Enum):
                if isinstance(value, expected):
                    return value
                for one in expected:
                    if one.value == value:
                        return one
            elif expected in (str, int) and type(value) is expected:
                # What stands on the line is a text: a number is a default of ours.
                return value
        return self._read_by_typer().coerce(value, param=param, ctx=ctx)


def read_plainly(parameters: Iterable[Any]) -> None:
    """Let options and arguments of a command be read plainly where they are plain."""
    for one in parameters:
        descriptor = getattr(one, "type_descriptor", None)
        is_ours = "get_runtime_param" in vars(one)
        if descriptor is not None and descriptor.parameter_info.parser is None and not is_ours:
            one.get_runtime_param = _constant(PlainWord(descriptor.annotation, one.get_runtime_param))


def _constant(word: PlainWord) -> Callable[[], PlainWord]:
    return lambda: word
