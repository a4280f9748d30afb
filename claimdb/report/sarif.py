"""Findings as SARIF 2.1.0, which code hosts and editors show beside the document (OASIS standard, 27 March 2020)."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from claimdb.report.escaping import escape_markdown, write_json
from claimdb.report.language import translate
from claimdb.report.machine import against_record
from claimdb.report.results import Result, Results, RuleLine, Spot, Stretch, shown_file
from claimdb.report.terminal import safe
from claimdb.values.baseline import Standing
from claimdb.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_WORD = re.compile("[A-Za-z0-9]+")
Level = Literal["error", "warning", "note"]
Text = dict[Literal["text"], str]


class _Part(BaseModel):
    """A part of a log: names in camelCase, what is not known left out."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, frozen=True)


class Region(_Part):
    """Where in a text (3.30): lines and columns from 1, offsets in code points from 0."""

    start_line: int = Field(ge=1)
    start_column: int | None = Field(default=None, ge=1)
    end_line: int | None = Field(default=None, ge=1)
    end_column: int | None = Field(default=None, ge=1)
    char_offset: int | None = Field(default=None, ge=0)
    char_length: int | None = Field(default=None, ge=0)
    snippet: Text | None = None


class Location(_Part):
    """A place (3.28): the file, where in it, what people call the source, what stands there."""

    id: int | None = Field(default=None, ge=0)
    physical_location: dict[Literal["artifactLocation", "region"], dict[str, str] | Region]
    logical_locations: list[dict[str, str]] | None = None
    message: Text | None = None


class Descriptor(_Part):
    """A rule (3.49)."""

    id: str
    name: str
    short_description: Text
    full_description: Text
    help: dict[Literal["text", "markdown"], str]
    default_configuration: dict[Literal["level"], Level]
    properties: dict[str, Any]


class Outcome(_Part):
    """A finding (3.27, there called result). Without suppressions it is open."""

    rule_id: str
    rule_index: int = Field(ge=0)
    level: Level
    message: Text
    locations: list[Location]
    related_locations: list[Location] | None = None
    partial_fingerprints: dict[str, str]
    suppressions: list[dict[str, Any]]
    baseline_state: Literal["new", "unchanged", "updated", "absent"] | None = None
    properties: dict[str, Any]


class Run(_Part):
    """One run of claimdb (3.14)."""

    tool: dict[Literal["driver"], dict[str, Any]]
    language: str
    column_kind: Literal["unicodeCodePoints"] = "unicodeCodePoints"
    automation_details: dict[Literal["id"], str]
    invocations: list[dict[str, Any]]
    results: list[Outcome]
    properties: dict[str, Any] | None = None


class Log(_Part):
    """The whole file (3.13)."""

    version: Literal["2.1.0"] = "2.1.0"
    schema_: str = Field(default=SCHEMA, alias="$schema")
    runs: list[Run]


def render_sarif(told: Results) -> str:
    """Write a run as SARIF; the same run gives the same bytes."""
    index = {rule.code: number for number, rule in enumerate(told.rules)}
    driver = {
        "name": "claimdb",
        "version": __version__,
        "rules": [_descriptor(rule, told.lang) for rule in told.rules],
    }
    run = Run(
        tool={"driver": driver},
        language=told.lang,
        automation_details={"id": f"claimdb/{told.command}/"},
        invocations=[_invocation(told, index)],
        results=[_outcome(one, index, told.database) for one in told.results],
        properties={"baseline": against_record(told.against)} if told.against else None,
    )
    return write_json(Log(runs=[run]).model_dump(by_alias=True, exclude_none=True), indent=2) + "\n"


def _descriptor(rule: RuleLine, lang: str) -> Descriptor:
    more = translate("claimdb rules explain {code} says more.", lang, code=rule.code)
    explained = [part for part in (rule.explanation, more) if part]
    # A helpUri is absolute (3.49.12), and the pages have no address in public: their place in the project is told.
    pages = [f"`{rule.page}`"] if rule.page else []
    marked = [*(_doubled(escape_markdown(safe(part))) for part in explained), *pages]
    return Descriptor(
        id=rule.code,
        # The standard wants an identifier here (3.49.7); a rule of somebody else's may be called anything.
        name="".join(word.capitalize() for word in _WORD.findall(rule.name)) or rule.code,
        short_description=_text(rule.label),
        full_description=_text(rule.definition),
        help={"text": _text(" ".join(explained))["text"], "markdown": "\n\n".join(marked)},
        default_configuration={"level": rule.severity.value},
        properties={"tags": [rule.code[:3].lower()], **_known(since=rule.since, page=rule.page)},
    )


def _known(**given: str | None) -> dict[str, str]:
    return {name: value for name, value in given.items() if value}


def _invocation(told: Results, index: dict[str, int]) -> dict[str, Any]:
    """Say whether every rule answered; one that failed would have found nobody knows what."""
    return {
        "executionSuccessful": not told.failures,
        "toolExecutionNotifications": [
            {
                "level": "error",
                "message": _text(translate("Rule {code} failed: {reason}", told.lang, code=code, reason=reason)),
                "associatedRule": {"id": code, **({"index": index[code]} if code in index else {})},
            }
            for code, reason in told.failures
        ],
    }


def _outcome(one: Result, index: dict[str, int], database: str) -> Outcome:
    first, *others = [_location(spot, database) for spot in one.spots] or [_nowhere(database)]
    related = [place.model_copy(update={"id": number}) for number, place in enumerate(others, start=1)]
    return Outcome(
        rule_id=one.code,
        rule_index=index[one.code],
        level=one.severity.value,
        message=_text(" ".join(part for part in (one.message, one.settle) if part)),
        locations=[first],
        related_locations=related or None,
        # Code hosts follow a result by the first of these from run to run.
        partial_fingerprints={
            "primaryLocationLineHash": one.key,
            "claimdb/identity/v1": one.key,
            "claimdb/evidence/v1": one.evidence,
        },
        suppressions=_suppressions(one),
        baseline_state=one.standing.value if one.standing else None,
        properties={"key": one.key, "state": one.state.value, "about": safe(one.about)},
    )


def _suppressions(one: Result) -> list[dict[str, Any]]:
    """Say why nobody needs to look: a person decided so. What a baseline knows is told by its state."""
    if one.explanation is None or one.is_due or one.standing is Standing.ABSENT:
        return []
    by = {"properties": {"by": safe(one.decided_by)}} if one.decided_by else {}
    return [{"kind": "external", "status": "accepted", "justification": safe(one.explanation), **by}]


def _location(spot: Spot, database: str) -> Location:
    where: dict[Any, Any] = {"artifactLocation": {"uri": uri_of(spot.file or database)}}
    if spot.stretch is not None:
        where["region"] = _region(spot.stretch)
    name = {"name": safe(spot.name), "kind": "resource"}
    return Location(
        physical_location=where,
        logical_locations=None if spot.file == spot.name else [name],
        message=_text(spot.says) if spot.says else None,
    )


def _nowhere(database: str) -> Location:
    return Location(physical_location={"artifactLocation": {"uri": uri_of(database)}})


def _region(stretch: Stretch) -> Region:
    return Region(
        start_line=stretch.line,
        start_column=stretch.column,
        end_line=stretch.last_line,
        end_column=stretch.end_column,
        char_offset=stretch.start,
        char_length=stretch.length,
        snippet={"text": safe(stretch.words, keep_lines=True)} if stretch.words else None,
    )


def uri_of(file: str) -> str:
    """Give the URI of a file: relative where it lies below the working directory, percent-encoded.

    >>> uri_of("notes/a b#1.txt")
    'notes/a%20b%231.txt'
    """
    path = Path(shown_file(file))
    # Quoted whole, as a colon in its first part would make that a scheme.
    return path.as_uri() if path.is_absolute() else quote(path.as_posix().encode("utf-8", "surrogatepass"), safe="/")


def _text(said: str) -> Text:
    r"""Give a plain message (3.11): braces doubled, and no link of a document's making.

    >>> _text("see [this](https://example.org) {0}")
    {'text': 'see \\[this\\](https://example.org) {{0}}'}
    """
    shown = safe(said)
    if "](" in shown:
        shown = shown.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return {"text": _doubled(shown) or "–"}


def _doubled(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
