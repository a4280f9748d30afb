"""What the fields of a dump can hold: keys, texts, moments, exact numbers."""

from __future__ import annotations

from base64 import b64decode
from binascii import Error as NotBase64
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from claimdb.store.types import write_decimal


def _is_plain(text: str) -> str:
    # No database keeps a NUL in a text, and half a surrogate pair is no character.
    if "\0" in text or any("\ud800" <= sign <= "\udfff" for sign in text):
        raise ValueError("it holds a sign that no text can hold")
    return text


def are_plain(value: Any) -> Any:
    """Refuse signs that no text can hold, at any depth."""
    if isinstance(value, str):
        _is_plain(value)
    elif isinstance(value, dict):
        for name, inner in value.items():
            _is_plain(name)
            are_plain(inner)
    elif isinstance(value, list):
        for inner in value:
            are_plain(inner)
    return value


def _is_moment(text: str) -> str:
    if datetime.strptime(text, "%Y-%m-%dT%H:%M:%S%z").strftime("%Y-%m-%dT%H:%M:%SZ") != text:
        raise ValueError("it is no moment in UTC, such as 2026-03-01T12:00:00Z")
    return text


def _is_day(text: str) -> str:
    if date.fromisoformat(text).isoformat() != text:
        raise ValueError("it is no day, such as 2026-03-01")
    return text


def _is_exact(text: str) -> str:
    try:
        plain = write_decimal(Decimal(text))
    except InvalidOperation as error:
        raise ValueError("it is no number") from error
    if plain != text:
        raise ValueError("it is no number in its plain spelling")
    return text


def _is_base64(text: str) -> str:
    try:
        b64decode(text, validate=True)
    except NotBase64 as error:
        raise ValueError("it is not base64") from error
    return text


_KEY = "[a-z2-7]{16}"
Text = Annotated[str, AfterValidator(_is_plain)]
Words = Annotated[Text, Field(min_length=1)]
Moment = Annotated[str, AfterValidator(_is_moment)]
Day = Annotated[str, AfterValidator(_is_day)]
Exact = Annotated[str, Field(max_length=2000), AfterValidator(_is_exact)]
Base64 = Annotated[str, AfterValidator(_is_base64)]
Count = Annotated[int, Field(ge=0, le=2**53)]
Ordinal = Annotated[int, Field(ge=1, le=2**31)]
Items = Annotated[list[Any], AfterValidator(are_plain)]
Object = Annotated[dict[str, Any], AfterValidator(are_plain)]
PlaceKey = Annotated[str, Field(pattern=f"^p{_KEY}$")]
MeasureKey = Annotated[str, Field(pattern=f"^m{_KEY}$")]
SourceKey = Annotated[str, Field(pattern=f"^s{_KEY}$")]
SnapshotKey = Annotated[str, Field(pattern=rf"^s{_KEY}\.n[1-9]\d*$")]
ClaimKey = Annotated[str, Field(pattern=f"^c{_KEY}$")]
FigureKey = Annotated[str, Field(pattern=rf"^c{_KEY}\.f[1-9]\d*$")]
AssertionKey = Annotated[str, Field(pattern=rf"^c{_KEY}\.[1-9]\d*$")]
CitationKey = Annotated[str, Field(pattern=rf"^c{_KEY}\.[1-9]\d*\.[1-9]\d*$")]
VerdictKey = Annotated[str, Field(pattern=rf"^c{_KEY}\.v[1-9]\d*$")]
DerivationKey = Annotated[str, Field(pattern=f"^d{_KEY}$")]
FindingKey = Annotated[str, Field(pattern=f"^f{_KEY}$")]
Comparator = Literal["exact", "about", "at_least", "more_than", "at_most", "less_than", "between"]


class Line(BaseModel):
    """One record. `section` says where in the file it stands, `top` the field whose key (before a dot) it goes with."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)
    section: ClassVar[int]
    top: ClassVar[str]
    record: str
