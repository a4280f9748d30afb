"""The format of a document file: one TOML file says what one document claims (see seeds/README.md).

Format 1. Every key is listed here, and no other is accepted. Handles (`id`) hold within a file; places, measures and
works mean the same in every file that gives them the same content.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, create_model

from claimdb.bibliography.fields import DATES, NAMES, TEXT_VARIABLES, TYPES
from claimdb.errors import InputError
from claimdb.record.dates import read_edtf
from claimdb.record.inputs import OUTCOMES
from claimdb.record.sources import LINEAGE_KINDS
from claimdb.values.work_date import csl_date, edtf_text

FORMAT = 1


class NotEdtf(ValueError):
    """Text that should be EDTF is not."""


def _number_as_text(given: object) -> object:
    # CSL takes a volume or a page as a number or as text.
    return str(given) if type(given) is int else given


def _check_edtf(text: str) -> str:
    try:
        read_edtf(text)
    except InputError as error:
        raise NotEdtf(text) from error
    return text


Words = Annotated[str, Field(min_length=1)]
Number = Annotated[
    Words, BeforeValidator(_number_as_text), WithJsonSchema({"type": ["string", "integer"], "minLength": 1})
]
Edtf = Annotated[Words, AfterValidator(_check_edtf), Field(description="A date or period in EDTF (ISO 8601-2).")]
Handle = Annotated[str, Field(min_length=1, pattern=r"^[^\s:.]+$", description="No spaces, colons or full stops.")]
"""A name for something of the file, without spaces, colons and full stops."""


class Table(BaseModel):
    """A table of the file: no key but those named, no value of another kind."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Name(Table):
    """A person or body, as CSL names it; `literal` is a name that is not to be taken apart."""

    family: Words | None = None
    given: Words | None = None
    literal: Words | None = None
    suffix: Words | None = None
    dropping_particle: Annotated[Words | None, Field(alias="dropping-particle")] = None
    non_dropping_particle: Annotated[Words | None, Field(alias="non-dropping-particle")] = None


class WorkFields(Table):
    """A work: its cite key, CSL type and variables; `note` says what its reader should know and is no CSL note."""

    id: Handle
    type: str
    primary: Annotated[bool, Field(description="First-hand evidence for what it says.")] = False
    note: Words | None = None

    def written(self, variable: str) -> str | None:
        """Give one CSL variable that is text or a date, as the file writes it."""
        given: str | None = getattr(self, f"csl_{variable}", None)
        return given

    def csl(self) -> dict[str, Any]:
        """Give its CSL-JSON item, without the cite key; what a CSL date cannot say is kept under `custom`."""
        own = {"id", "primary", "note"}
        item: dict[str, Any] = self.model_dump(by_alias=True, exclude_none=True, exclude=own)
        exact: dict[str, str] = {}
        for variable in sorted(DATES & set(item)):
            text = item[variable]
            item[variable] = csl_date(text)
            if edtf_text(item[variable]) != text:
                exact[variable] = text
        return {**item, "custom": {"edtf": exact}} if exact else item


if TYPE_CHECKING:
    Work = WorkFields
else:
    # The variables are those of CSL 1.0.2, as the bibliography lists them: no second list of them here.
    _CSL = {
        **dict.fromkeys(NAMES, list[Name]),
        **dict.fromkeys(TEXT_VARIABLES - {"type", "note"}, Number),
        **dict.fromkeys(DATES, Edtf),
    }
    Work = create_model(
        "Work",
        __base__=WorkFields,
        __doc__=WorkFields.__doc__,
        type=(Literal[tuple(sorted(TYPES))], ...),
        **{f"csl_{name}": (kind | None, Field(None, alias=name)) for name, kind in sorted(_CSL.items())},
    )


class Place(Table):
    """A place; `part_of` is another place of the file, an ISO 3166 code or "world"."""

    id: Handle
    label: dict[str, Words]
    part_of: Words | None = None


class Measure(Table):
    """What is counted or measured.

    `label` is by language. `separators` name the qualifiers that make two values legitimately different, `without`
    the axes that it does not have. `holds_for` is how long a stock counts as unchanged (ISO 8601).
    """

    id: Handle
    label: Annotated[dict[str, Words], Field(min_length=1)]
    subject: str = ""
    unit: Words | None = None
    kind: Literal["stock", "flow", "ratio", "rank", "date"] | None = None
    separators: list[Words] = []
    without: list[Literal["place", "time"]] = []
    holds_for: Words | None = None
    exact: Annotated[bool, Field(description="Whether integers that end in zeros are exact.")] = False


class Citation(Table):
    """A work that a claim rests on: `note` is the marker of the note, `as_cited` the words of the document.

    Without `source` the outcome is "ambiguous" or "unresolved", and `as_cited` is needed.
    """

    source: Words | None = None
    note: Number | None = None
    as_cited: Words | None = None
    outcome: Literal[OUTCOMES] = "full"  # type: ignore[valid-type]
    locator: Number | None = None
    primary: bool = False


class Figure(Table):
    """One figure of a claim: `value` is as printed, in the language of the document.

    Of `as_of` and `period` at most one is given; neither when it is not known. `period_text` is the time as printed,
    `resolved_from` what it was inferred from.
    """

    measure: Words
    value: Words
    unit: Words | None = None
    place: Words | None = None
    as_of: Edtf | None = None
    period: Edtf | None = None
    period_text: Words | None = None
    resolved_from: Words | None = None
    qualifiers: dict[str, Words] = {}
    hedged: bool = False


class Claim(Table):
    """One claim of the document.

    `text` is in the reader's own words, `quote` in those of the document, on `line` (from 1) and `page`. `denies` or
    `corrects` names another claim, of this file or of `file-name:`; a denial of a claim has no text and no figures.
    """

    id: Handle
    text: Words | None = None
    quote: Words | None = None
    line: Annotated[int, Field(ge=1)] | None = None
    page: Number | None = None
    speaker: Words | None = None
    stance: Literal["asserts", "denies", "corrects"] = "asserts"
    denies: Words | None = None
    corrects: Words | None = None
    hedged: bool = False
    said_on: Edtf | None = None
    note: Words | None = None
    cites: list[Citation] = []
    figures: list[Figure] = []


class Derivation(Table):
    """A figure that should follow from others; figures are named `claim.1`, counted from 1."""

    kind: Literal["sum", "difference", "ratio", "percent_of", "percent_change", "conversion", "part"]
    result: Words
    terms: Annotated[list[Words], Field(min_length=1)]
    factor: Annotated[Words, Field(pattern=r"^-?\d+(\.\d+)?$")] | None = None
    quote: Words | None = None

    @property
    def exact_factor(self) -> Decimal | None:
        """The factor of a conversion."""
        return None if self.factor is None else Decimal(self.factor)


class Lineage(Table):
    """A work that derives from another one, in all or for one measure."""

    source: Words
    of: Words
    kind: Literal[LINEAGE_KINDS]  # type: ignore[valid-type]
    measure: Words | None = None


class Document(Table):
    """A document with what it claims: the whole file."""

    format: Literal[1]
    document: Work
    works: list[Work] = []
    places: list[Place] = []
    measures: list[Measure] = []
    claims: list[Claim] = []
    derivations: list[Derivation] = []
    lineage: list[Lineage] = []

    @property
    def language(self) -> str | None:
        """The language that the document is written in, as a tag."""
        return self.document.written("language")

    @property
    def issued(self) -> str | None:
        """When it was published, in EDTF."""
        return self.document.written("issued")
