"""What the published formats ask of what we write, in our own words: the constraints that we use, as JSON Schema.

ClaimReview, Claim, Rating: schema.org. Annotations: Web Annotation Data Model (W3C, 2017). PROV-JSON: the W3C member
submission of 2013. Each refuses fields that the vocabulary does not have.
"""

from __future__ import annotations

from typing import Any

ISO_DATE = {"type": "string", "pattern": r"^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\dZ)?)?)?$"}
WEB = {"type": "string", "pattern": r"^https?://[^\s<>\"{}|\\^`]+$"}
NAME = {"type": "string", "pattern": r"^urn:claimdb:[a-z-]+:[^\s]+$"}


def thing(required: tuple[str, ...], kinds: tuple[str, ...] | None = None, **fields: Any) -> dict[str, Any]:
    kind = {"type": "string"} if kinds is None else {"enum": list(kinds)}
    return {
        "type": "object",
        "properties": {"@type": kind, "@id": NAME, **fields},
        "required": ["@type", *required],
        "additionalProperties": False,
    }


PARTY = thing(("name",), ("Person", "Organization", "Thing"), name={"type": "string", "minLength": 1})
PARTIES = {"oneOf": [PARTY, {"type": "array", "items": PARTY, "minItems": 2}]}
WORK = thing(
    ("name",), name={"type": "string"}, url=WEB, author=PARTIES, datePublished=ISO_DATE, inLanguage={"type": "string"},
    publisher=PARTY,
)  # fmt: skip
WORKS = {"type": "array", "items": WORK, "minItems": 1}
CLAIM = thing(
    ("text",), ("Claim",), text={"type": "string"}, author=PARTIES, datePublished=ISO_DATE, firstAppearance=WORK,
    appearance=WORKS, citation=WORKS,
)  # fmt: skip
RATING = thing(
    ("alternateName",), ("Rating",), alternateName={"type": "string"}, ratingExplanation={"type": "string"},
    ratingValue={"type": "integer", "minimum": 1, "maximum": 5}, bestRating={"const": 5}, worstRating={"const": 1},
)  # fmt: skip
RATING["dependentRequired"] = {"ratingValue": ["bestRating", "worstRating"]}
CLAIM_REVIEW = thing(
    ("claimReviewed", "reviewRating", "author", "datePublished", "itemReviewed"), ("ClaimReview",),
    claimReviewed={"type": "string", "minLength": 1}, reviewRating=RATING, author=PARTY, datePublished=ISO_DATE,
    itemReviewed=CLAIM, reviewBody={"type": "string"}, citation=WORKS, inLanguage={"type": "string"},
)  # fmt: skip
CLAIM_REVIEWS = {
    "type": "object",
    "properties": {"@context": {"const": "https://schema.org"}, "@graph": {"type": "array", "items": CLAIM_REVIEW}},
    "required": ["@context", "@graph"],
    "additionalProperties": False,
}

SELECTOR = {
    "oneOf": [
        {
            "type": "object",
            "properties": {
                "type": {"const": "TextQuoteSelector"},
                "exact": {"type": "string", "minLength": 1},
                "prefix": {"type": "string"},
                "suffix": {"type": "string"},
            },
            "required": ["type", "exact"],
            "additionalProperties": False,
        },
        {
            "type": "object",
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 1},
            },
            "required": ["type", "start", "end"],
            "additionalProperties": False,
        },
        {
            "type": "object",
            "properties": {
                "type": {"const": "FragmentSelector"},
                "conformsTo": {"const": "http://tools.ietf.org/rfc/rfc3778"},
                "value": {"type": "string", "pattern": r"^page=[1-9]\d*$"},
            },
            "required": ["type", "value"],
            "additionalProperties": False,
        },
    ]
}
STATE = {
    "type": "object",
    "properties": {
        "type": {"const": "TimeState"},
        "sourceDate": ISO_DATE,
        "cached": {"type": "string", "pattern": r"^ni:///sha-256;[A-Za-z0-9_-]{43}$"},
    },
    "required": ["type", "sourceDate"],
    "additionalProperties": False,
}
PURPOSES = [
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying",
    "linking", "moderating", "questioning", "replying", "tagging",
]  # fmt: skip
BODY = {
    "type": "object",
    "properties": {
        "type": {"enum": ["TextualBody", "SpecificResource"]},
        "purpose": {"enum": PURPOSES},
        "value": {"type": "string"},
        "format": {"const": "text/plain"},
        "language": {"type": "string"},
        "source": {"type": "string"},
    },
    "required": ["type"],
    "oneOf": [{"required": ["value"]}, {"required": ["source"]}],
    "additionalProperties": False,
}
ANNOTATION = {
    "type": "object",
    "properties": {
        "id": NAME,
        "type": {"const": "Annotation"},
        "motivation": {"enum": PURPOSES},
        "created": ISO_DATE,
        "body": {"type": "array", "items": BODY},
        "target": {
            "type": "object",
            "properties": {
                "type": {"const": "SpecificResource"},
                "source": {"oneOf": [WEB, NAME]},
                "selector": {"type": "array", "items": SELECTOR, "minItems": 1},
                "state": STATE,
            },
            "required": ["type", "source"],
            "additionalProperties": False,
        },
    },
    "required": ["id", "type", "target"],
    "additionalProperties": False,
}
ANNOTATIONS = {
    "type": "object",
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": {"type": "string"},
        "type": {"const": "AnnotationCollection"},
        "label": {"type": "string"},
        "total": {"type": "integer", "minimum": 0},
        "first": {
            "type": "object",
            "properties": {
                "id": {"type": "string"},
                "type": {"const": "AnnotationPage"},
                "partOf": {"const": "urn:claimdb:quotes"},
                "startIndex": {"const": 0},
                "items": {"type": "array", "items": ANNOTATION},
            },
            "required": ["id", "type", "items"],
            "additionalProperties": False,
        },
    },
    "required": ["@context", "id", "type"],
    "additionalProperties": False,
}

LITERAL = {
    "oneOf": [
        {"type": "string"},
        {
            "type": "object",
            "properties": {"$": {"type": "string"}, "type": {"enum": ["prov:QUALIFIED_NAME", "xsd:anyURI"]}},
            "required": ["$", "type"],
            "additionalProperties": False,
        },
    ]
}
QUALIFIED = {"type": "string", "pattern": r"^[a-z]+:[^\s:]+$"}


def relation(*required: str, more: tuple[str, ...] = ()) -> dict[str, Any]:
    """Named relations: the PROV fields in `required` and `more` point to records, `time` is one, ours are literals."""
    own = {f"prov:{name}": QUALIFIED for name in (*required, *more)}
    return {
        "type": "object",
        "additionalProperties": {
            "type": "object",
            "properties": {**own, "prov:time": ISO_DATE, "prov:type": LITERAL},
            "patternProperties": {"^claimdb:": LITERAL},
            "required": [f"prov:{name}" for name in required],
            "additionalProperties": False,
        },
    }


RECORDS = {
    "type": "object",
    "propertyNames": QUALIFIED,
    "additionalProperties": {
        "type": "object",
        "properties": {
            "prov:type": LITERAL, "prov:label": LITERAL, "prov:location": LITERAL, "prov:value": LITERAL,
            "prov:startTime": ISO_DATE, "prov:endTime": ISO_DATE,
        },
        "patternProperties": {"^claimdb:": LITERAL},
        "additionalProperties": False,
    },
}  # fmt: skip
PROV = {
    "type": "object",
    "properties": {
        "prefix": {"type": "object", "additionalProperties": {"type": "string"}},
        "entity": RECORDS,
        "activity": RECORDS,
        "agent": RECORDS,
        "used": relation("activity", "entity"),
        "wasGeneratedBy": relation("entity", "activity"),
        "wasDerivedFrom": relation("generatedEntity", "usedEntity", more=("activity",)),
        "wasAssociatedWith": relation("activity", "agent"),
        "wasAttributedTo": relation("entity", "agent"),
        "wasInfluencedBy": relation("influencee", "influencer"),
    },
    "required": ["prefix"],
    "additionalProperties": False,
}
