"""The root of the command line: options for every command, errors in one sentence, exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.exceptions import TyperException
from typer.main import get_command

from claimdb.cli.arguments import hoist
from claimdb.cli.context import Door
from claimdb.cli.tree import Root
from claimdb.cli.usage import check_text, explain_usage
from claimdb.errors import ClaimdbError
from claimdb.settings import Settings, read_settings
from claimdb.version import __version__

if TYPE_CHECKING:
    from claimdb.store.store import Store

EPILOG = (
    "Exit codes: 0 done; 1 done, findings remain; 2 wrong usage; 3 input; 4 database; "
    "5 a rule or plugin failed; 70 a bug; 130 interrupted."
)
BUG = "this is a bug in claimdb ({kind}: {reason}); run again with --debug for the details"

app = typer.Typer(
    name="claimdb",
    cls=Root,
    help="Record claims with their sources, cross-check the figures, report what does not add up, cite what carries.",
    epilog=EPILOG,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"claimdb {__version__}")
        raise typer.Exit


@app.callback()
def root(
    context: typer.Context,
    db: Annotated[
        str | None, typer.Option(help="Database: a file or a URL. Else CLAIMDB_URL, else ./claims.db")
    ] = None,
    person: Annotated[str | None, typer.Option("--as", help="Who is working; kept with every change.")] = None,
    lang: Annotated[str | None, typer.Option(help="Language of what is printed: en or fr.")] = None,
    now: Annotated[str | None, typer.Option(help="The moment to work at, instead of the clock.")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but results and errors.")] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="Print without colours.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show where a bug happened.")] = False,
    version: Annotated[  # noqa: ARG001 - answered by its callback
        bool, typer.Option("--version", help="Print the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Read the settings that every command works with."""
    given = {
        "db": db,
        "person": person,
        "lang": lang,
        "now": now,
        "quiet": quiet,
        "no_color": no_color,
        "debug": debug,
    }
    # A batch hands over the databases that it keeps open.
    context.obj = Door(read_settings(given, os.environ, _this_folder()), opened=context.obj)


def built() -> Any:
    """Build the command once, for who runs many lines."""
    return get_command(app)


def run(
    arguments: Sequence[str],
    *,
    where: str | None = None,
    command: Any = None,
    opened: Callable[[str], Store] | None = None,
) -> int:
    """Run one command line and give its exit code; whatever goes wrong is one sentence on stderr.

    Of many lines `where` says which this is, `command` is what `built` gives, `opened` opens databases.
    """
    try:
        return _invoke(arguments, app if command is None else command, opened)
    except ClaimdbError as error:
        complain(error, _language(arguments), where)
        return error.exit_code
    except (typer.Abort, KeyboardInterrupt):
        return 130
    except BrokenPipeError:
        # The reader of our output has seen enough; Python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if "--debug" in arguments:
            raise
        reason = str(error).splitlines()[0] if str(error) else ""
        _complain(BUG, arguments, where, kind=type(error).__name__, reason=reason)
        return 70


def _invoke(arguments: Sequence[str], command: Any, opened: Callable[[str], Store] | None) -> int:
    _speak_utf8()
    check_text(arguments)
    try:
        outcome: Any = command(args=hoist(arguments), prog_name="claimdb", standalone_mode=False, obj=opened)
    except TyperException as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            typer.echo(str(error), err=True)
            return 2
        raise explain_usage(error) from error
    if sys.stdout is not None:
        # A closed standard output is None, and what was recorded is recorded all the same.
        sys.stdout.flush()
    return outcome if isinstance(outcome, int) else 0


def _speak_utf8() -> None:
    # On a terminal in another encoding a sign that it lacks is better replaced than fatal.
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace" if stream.isatty() else "backslashreplace")


def _this_folder() -> Path:
    try:
        return Path.cwd()
    except OSError:
        # It was removed under us: nothing stands in it, which is for the command to find out.
        return Path()


def _language(arguments: Sequence[str]) -> str:
    """Find the language to complain in, even when the settings themselves are what is wrong."""
    given: dict[str, str] = {}
    hoisted = hoist(arguments)
    for name, value in pairwise([*hoisted, ""]):
        if name == "--lang":
            given["lang"] = value
        elif name.startswith("--lang="):
            given["lang"] = name.partition("=")[2]
    try:
        settings: Settings = read_settings(given, os.environ, _this_folder())
    except ClaimdbError:
        return "en"
    return settings.lang


def complain(error: ClaimdbError, lang: str, where: str | None = None) -> None:
    """Say what went wrong in one sentence on stderr; of many lines `where` says in which."""
    from claimdb.report.language import error_sentence

    _say(error_sentence(error, lang), lang, where)


def _complain(template: str, arguments: Sequence[str], where: str | None, **params: object) -> None:
    from claimdb.report.language import translate

    lang = _language(arguments)
    _say(translate(template, lang, **params), lang, where)


def _say(said: str, lang: str, where: str | None) -> None:
    from claimdb.report.language import translate
    from claimdb.report.terminal import safe

    sentence = said if where is None else translate("{where}: {said}", lang, where=where, said=said)
    typer.echo(f"claimdb: {safe(sentence)}", err=True)
