"""Settings: read once by the door, frozen, handed down.

Each has one order of precedence: the option, the environment, the nearest `claimdb.toml`
from the working folder upward, the default.
"""

from __future__ import annotations

import getpass
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from claimdb.errors import InputError, UsageError

LANGUAGES = ("en", "fr")
FILE_NAME = "claimdb.toml"
IN_FILE = ("db", "lang", "person", "copies")
DEFAULT_DATABASE = "claims.db"


class UnknownLanguage(UsageError):
    """`--lang` names a language that claimdb does not print."""

    message = "claimdb does not print {given!r}"
    hint = "use --lang en or --lang fr"


class UnreadableTime(UsageError):
    """`--now` or SOURCE_DATE_EPOCH is not a moment."""

    message = "{given!r} is not a moment"
    hint = "write it as 2026-11-24 or 2026-11-24T15:00:00Z"


class UnknownSetting(InputError):
    """The settings file sets something that claimdb does not know, or to what is no text."""

    message = "{name} is no setting with a text"
    hint = "the settings are {known}"


class BrokenSettings(InputError):
    """The settings file cannot be read."""

    message = "the settings file cannot be read: {reason}"
    hint = "mend it, or move it away"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a command knows of its surroundings.

    `now` is the only clock there is; everything that is stored or judged by time takes it from here. `copies` is the
    folder in which the bytes of captured documents are kept; without one they are kept in the database.
    """

    db: str
    lang: str
    person: str
    now: datetime
    copies: Path | None = None
    quiet: bool = False
    color: bool = True
    debug: bool = False


def read_settings(given: Mapping[str, Any], environ: Mapping[str, str], folder: Path) -> Settings:
    """Put the settings together from the options, the environment and the nearest settings file.

    Raises UnknownLanguage, UnreadableTime, BrokenSettings, UnknownSetting.
    """
    found, file = _read_file(folder)
    db = given.get("db") or environ.get("CLAIMDB_URL")
    if not db:
        kept = found.get("db")
        # A path in the file is meant from where the file stands.
        db = (kept if "://" in kept else str(file.parent / kept)) if kept and file else DEFAULT_DATABASE
    return Settings(
        db=db,
        lang=_read_language(given.get("lang") or environ.get("CLAIMDB_LANG") or found.get("lang"), environ),
        person=given.get("person") or environ.get("CLAIMDB_AS") or found.get("person") or _this_person(),
        now=read_now(given.get("now"), environ),
        copies=_folder_of_copies(environ.get("CLAIMDB_COPIES"), found.get("copies"), file),
        quiet=bool(given.get("quiet")),
        color=not (given.get("no_color") or environ.get("NO_COLOR")),
        debug=bool(given.get("debug")),
    )


def _folder_of_copies(said: str | None, kept: str | None, file: Path | None) -> Path | None:
    if said:
        return Path(said)
    # A path in the file is meant from where the file stands.
    return file.parent / kept if kept and file is not None else None


def _read_file(folder: Path) -> tuple[dict[str, str], Path | None]:
    for above in (folder, *folder.parents):
        path = above / FILE_NAME
        if path.is_file():
            try:
                kept = tomllib.loads(path.read_text(encoding="utf-8"))
            except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
                raise BrokenSettings(where=str(path), reason=error) from error
            for name, value in kept.items():
                if name not in IN_FILE or not isinstance(value, str):
                    raise UnknownSetting(where=str(path), name=name, known=", ".join(IN_FILE))
            return kept, path
    return {}, None


def _read_language(given: str | None, environ: Mapping[str, str]) -> str:
    if given:
        short = given.lower().replace("-", "_").split("_")[0]
        if short not in LANGUAGES:
            raise UnknownLanguage(given=given)
        return short
    spoken = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or ""
    return "fr" if spoken.lower().startswith("fr") else "en"


def read_now(given: str | None, environ: Mapping[str, str]) -> datetime:
    """Give the moment that was given, else that of SOURCE_DATE_EPOCH, else the clock's; raises UnreadableTime."""
    epoch = environ.get("SOURCE_DATE_EPOCH")
    try:
        if given:
            moment = datetime.fromisoformat(given)
            moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        elif epoch:
            moment = datetime.fromtimestamp(int(epoch), tz=UTC)
        else:
            moment = datetime.now(tz=UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise UnreadableTime(given=given or epoch) from error
    return moment.replace(microsecond=0)


def _this_person() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "someone"
