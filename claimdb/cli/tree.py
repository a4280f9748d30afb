"""The tree of commands, each built when it is asked for: building them all takes longer than most of them run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from copy import copy
from functools import partial
from importlib import import_module
from types import MappingProxyType
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command_from_info, get_command_name, get_group
from typer.models import CommandInfo

from claimdb.cli.plain_words import read_plainly
from claimdb.cli.register import COMMANDS


class Branches(Mapping[str, Any]):
    """The commands of a group by name, in the order of help; each is built when it is first looked at."""

    def __init__(self, makers: Mapping[str, Callable[[], Any]]) -> None:
        self._makers = makers
        self._built: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._built:
            self._built[name] = self._makers[name]()
        return self._built[name]

    def __contains__(self, name: object) -> bool:
        # A mapping would build the command to find out.
        return name in self._makers

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)


class Group(TyperGroup):
    """A command of commands."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the signature is Typer's
        """Give the names of the commands in the order of help."""
        return list(self.commands)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the options in front of the command."""
        read_plainly(self.get_params(ctx))
        return super().parse_args(ctx, args)


class Leaf(TyperCommand):
    """A command that does something."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the options and arguments."""
        read_plainly(self.get_params(ctx))
        return super().parse_args(ctx, args)


class Root(Group):
    """The command `claimdb` itself: its help lists what no module was loaded for."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**{**given, "commands": {}})
        self.commands: Any = Branches({name: partial(_load, name, one.module) for name, one in COMMANDS.items()})

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """List the commands with the first sentence of each."""
        shown = {name: TyperCommand(name, help=one.help) for name, one in COMMANDS.items()}
        TyperGroup(name="claimdb", commands=dict(shown)).format_commands(ctx, formatter)


def hung(module: str) -> Mapping[str, Callable[[], Any]]:
    """Give what builds each command that a module of `claimdb.cli` hangs on the root, by name."""
    holder = typer.Typer()
    import_module(f"claimdb.cli.{module}").register(holder)
    return MappingProxyType(_makers(holder))


def _load(name: str, module: str) -> Any:
    return hung(module)[name]()


def _makers(whole: typer.Typer) -> dict[str, Callable[[], Any]]:
    commands: dict[str, Callable[[], Any]] = {_name(one): partial(_command, one) for one in whole.registered_commands}
    groups = [one.typer_instance for one in whole.registered_groups if one.typer_instance is not None]
    return commands | {str(one.info.name): partial(_group, one) for one in groups}


def _name(info: CommandInfo) -> str:
    return info.name or get_command_name(getattr(info.callback, "__name__", ""))


def _command(info: CommandInfo) -> Any:
    info = copy(info)
    info.cls = Leaf
    return get_command_from_info(info, pretty_exceptions_short=False, rich_markup_mode=None)


def _group(whole: typer.Typer) -> Any:
    """Build a group without its commands, which are built when they are asked for."""
    bare = copy(whole)
    bare.registered_commands, bare.registered_groups = [], []
    bare.info = copy(whole.info)
    bare.info.cls = Group
    bare.rich_markup_mode = None
    group: Any = get_group(bare)
    group.commands = Branches(_makers(whole))
    return group
