"""A baseline of a lint: a file beside the documents that lists what is known of them, to be kept and read by people.

Documents are named from the folder of the file, so that it means the same wherever a lint is started. A finding is
told by its rule and by the words that it points to, never by where they stand, and is known on its evidence.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from claimdb.check.held import Held
from claimdb.check.linting import Linted, Noticed
from claimdb.errors import InputError
from claimdb.values.baseline import Baseline, Standing, count_standings
from claimdb.values.folding import fold_text
from claimdb.values.keys import write_json

KIND: Literal["claimdb lint"] = "claimdb lint"
VERSION: Literal[1] = 1
_LONGEST = 10_000
Words = Annotated[str, Field(max_length=_LONGEST)]


class NotABaseline(InputError):
    """A file that should list what a lint knows already holds something else."""

    message = "this is no baseline of a lint"
    hint = "make one with claimdb lint FILE... --baseline NEW_FILE --save-baseline"


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class KnownPlace(_Entry):
    """Words in a document, which is named from the folder of the baseline."""

    document: Words
    quote: Words


class KnownFinding(_Entry):
    """A finding that is known."""

    rule: Words
    name: Words
    evidence: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    places: tuple[KnownPlace, ...]

    @property
    def mark(self) -> str:
        """What tells it from others, without its evidence."""
        return write_json([self.rule, sorted([one.document, fold_text(one.quote)] for one in self.places)])


class _File(_Entry):
    baseline: Literal["claimdb lint"]
    version: Literal[1]
    findings: tuple[KnownFinding, ...]


def read_baseline(text: str, *, where: str) -> tuple[KnownFinding, ...]:
    """Read what a file lists; raises NotABaseline with the place of the first fault."""
    try:
        return _File.model_validate_json(text).findings
    except ValidationError as error:
        at = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise NotABaseline(where=f"{where}: {at}" if at else where) from error


def baseline_record(known: Iterable[KnownFinding]) -> dict[str, Any]:
    """Give what a file holds that lists findings, in an order that depends on them alone."""
    listed = sorted(set(known), key=lambda one: (_documents(one), one.mark, one.evidence))
    return {"baseline": KIND, "version": VERSION, "findings": [one.model_dump(mode="json") for one in listed]}


def hold_against(linted: Linted, known: Sequence[KnownFinding], *, name: str, folder: Path) -> Held:
    """Hold a lint against what is known; `folder` is that of the baseline's file."""
    evidence: dict[str, frozenset[str]] = {}
    for one in known:
        evidence[one.mark] = evidence.get(one.mark, frozenset()) | {one.evidence}
    baseline = Baseline(name, evidence)
    now = {one.key: _known(one, folder) for one in linted.noticed}
    standings = {key: baseline.standing(one.mark, one.evidence) for key, one in now.items()}
    noticed = {one.mark for one in now.values()}
    gone = [one for one in known if one.mark not in noticed and _is_answered(one, linted, folder)]
    told = [*((standing, True) for standing in standings.values()), *((Standing.ABSENT, False) for _ in gone)]
    return Held(linted, standings, count_standings(name, told))


def save_over(linted: Linted, known: Sequence[KnownFinding], *, folder: Path) -> list[KnownFinding]:
    """Give what is known from now on: all that was noticed, and of documents and rules not asked what was known."""
    kept = [one for one in known if not _is_answered(one, linted, folder)]
    return [*kept, *(_known(one, folder) for one in linted.noticed)]


def prune(linted: Linted, known: Sequence[KnownFinding], *, folder: Path) -> list[KnownFinding]:
    """Give what is known without that which is noticed no more, or on other evidence; nothing new comes in."""
    now = {_known(one, folder) for one in linted.noticed}
    held = {(one.mark, one.evidence) for one in now}
    return [one for one in known if not _is_answered(one, linted, folder) or (one.mark, one.evidence) in held]


def _known(noticed: Noticed, folder: Path) -> KnownFinding:
    places = {(_from(folder, place.source), (place.quote or "")[:_LONGEST]) for place in noticed.places}
    rule = noticed.found.rule
    return KnownFinding(
        rule=rule.code,
        name=rule.name,
        evidence=noticed.evidence,
        places=tuple(KnownPlace(document=document, quote=quote) for document, quote in sorted(places)),
    )


def _is_answered(known: KnownFinding, linted: Linted, folder: Path) -> bool:
    """Whether a lint says if it is still so: its rule ran, on its documents or on none as they are no more."""
    read = {_from(folder, document) for document in linted.documents}
    asked = all(one.document in read or not (folder / one.document).exists() for one in known.places)
    return asked and known.rule in linted.rules_run


def _from(folder: Path, document: str) -> str:
    """Name a document from a folder, with slashes on every system."""
    try:
        return Path(os.path.relpath(document, folder)).as_posix()
    except ValueError:
        # Another drive has no relative path.
        return Path(document).resolve().as_posix()


def _documents(known: KnownFinding) -> tuple[str, ...]:
    return tuple(sorted({place.document for place in known.places}))
