"""CSL-JSON in and out. It is the inner form, so that both directions lose nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, StrictBool, StrictFloat, StrictInt, StrictStr, TypeAdapter, ValidationError

from claimdb.bibliography.fields import DATES, LEGACY_NAMES, NAMES, TEXT_VARIABLES, TYPES, is_cite_key, printable
from claimdb.bibliography.gathering import Gathering
from claimdb.bibliography.outcome import Exported, Parsed
from claimdb.errors import InputError
from claimdb.values.work import Work
from claimdb.values.work_date import edtf_text

_Number = StrictInt | StrictStr | StrictFloat
_Flag = StrictBool | StrictInt | StrictStr


def _hyphened(name: str) -> str:
    return name.replace("_", "-")


class CslName(BaseModel):
    """A name of CSL-JSON, as its schema allows it."""

    model_config = ConfigDict(extra="forbid", alias_generator=_hyphened)
    family: StrictStr = ""
    given: StrictStr = ""
    dropping_particle: StrictStr = ""
    non_dropping_particle: StrictStr = ""
    suffix: StrictStr = ""
    comma_suffix: _Flag = False
    static_ordering: _Flag = False
    literal: StrictStr = ""
    parse_names: _Flag = False


class CslDate(BaseModel):
    """A date of CSL-JSON, as its schema allows it."""

    model_config = ConfigDict(extra="forbid", alias_generator=_hyphened)
    date_parts: list[list[_Number]] = []
    season: _Number = 0
    circa: _Flag | StrictFloat = False
    literal: StrictStr = ""
    raw: StrictStr = ""


_NAMES: TypeAdapter[Any] = TypeAdapter(list[CslName])
_DATE: TypeAdapter[Any] = TypeAdapter(CslDate)


_EMPTY: tuple[object, ...] = (None, "", [], {})


class UnreadableJson(InputError):
    """The file is no JSON, or no list of items."""

    message = "this is not CSL-JSON: {reason}"
    hint = "CSL-JSON is a list of items, as Zotero exports it under “CSL JSON”"


def parse_csl_json(text: str, *, where: str) -> Parsed:
    """Read a CSL-JSON list (or one item, or `{"items": [...]}`).

    A variable that CSL 1.0.2 does not know, or whose value has not its form,
    is kept under `custom.csl`. Raises UnreadableJson if it is no JSON list.
    """
    try:
        given = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise UnreadableJson(where=where, reason=str(error)) from error
    if isinstance(given, Mapping):
        given = given.get("items", [given])
    if not isinstance(given, list):
        raise UnreadableJson(where=where, reason="it holds no list")
    gathering = Gathering()
    for place, item in enumerate(given, start=1):
        _read_item(item, f"{where}: item {place}", gathering)
    return gathering.parsed()


def _read_item(item: object, where: str, gathering: Gathering) -> None:
    if not isinstance(item, dict) or not item:
        gathering.report("not_an_item", where=where, reason="it is no object with variables")
        return
    key = _key(item)
    csl = sort_variables(item)
    given_id = item.get("id")
    if given_id is not None and not is_cite_key(str(given_id)):
        csl.setdefault("custom", {}).setdefault("id", str(given_id))
    kept = gathering.add(key, csl, where=where)
    for variable in sorted(DATES & csl.keys()):
        if csl[variable].get("date-parts") and edtf_text(csl[variable]) is None:
            gathering.report(
                "impossible_date", key=kept, where=where, field=variable, text=json.dumps(csl[variable]["date-parts"])
            )


def sort_variables(item: Mapping[str, Any]) -> dict[str, Any]:
    """Give the CSL variables of an item in their form; all else goes under `custom.csl`, and nothing empty stays."""
    csl: dict[str, Any] = {}
    unknown: dict[str, Any] = {}
    given_custom = item.get("custom")
    custom: dict[str, Any] = dict(given_custom) if isinstance(given_custom, Mapping) else {}
    for name, value in item.items():
        if name in {"id", "citation-key"} or (name == "custom" and isinstance(given_custom, Mapping)):
            continue
        variable = LEGACY_NAMES.get(name, name)
        read = _read_value(variable, value)
        if read is not None and not (variable != name and variable in item):
            csl[variable] = read
        elif value not in _EMPTY:
            unknown[name] = value
    if unknown:
        custom["csl"] = {**_mapping(custom.get("csl")), **unknown}
    custom = _cleaned(custom)
    if custom:
        csl["custom"] = custom
    return csl


def _key(item: Mapping[str, Any]) -> str:
    for name in ("citation-key", "id"):
        key = item.get(name)
        if isinstance(key, str | int) and not isinstance(key, bool) and is_cite_key(str(key)):
            return str(key)
    return ""


def _mapping(value: object) -> dict[str, Any]:
    return dict(value) if isinstance(value, Mapping) else {}


def _read_value(variable: str, value: Any) -> Any:
    """Give the value in the form of its variable, None if it has not that form or is empty."""
    if variable in NAMES or variable in DATES:
        try:
            (_NAMES if variable in NAMES else _DATE).validate_python(value)
        except ValidationError:
            return None
        return _cleaned(value) or None
    if variable == "type":
        return value if value in TYPES else None
    if variable not in TEXT_VARIABLES or isinstance(value, bool):
        return None
    if isinstance(value, str):
        return printable(value) or None
    return value if isinstance(value, int | float) else None


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, list | tuple):
        return [inner for inner in map(_cleaned, value) if inner not in _EMPTY]
    if isinstance(value, Mapping):
        pairs = ((printable(name), _cleaned(inner)) for name, inner in value.items())
        return {name: inner for name, inner in pairs if inner not in _EMPTY}
    return value


def export_csl_json(works: Iterable[Work]) -> Exported:
    """Write works as a CSL-JSON list: `id` and `type` first, then the variables by name.

    It carries everything, so that there are no losses.
    """
    items = []
    for work in works:
        csl = sort_variables(work.csl)
        rest = {name: csl[name] for name in sorted(csl, key=str.casefold) if name != "type"}
        items.append({"id": work.cite_key, "type": work.type if work.type in TYPES else "document", **rest})
    return Exported(json.dumps(items, ensure_ascii=False, indent=2) + "\n")
