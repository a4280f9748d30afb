"""Which RIS type and tag stand for what in CSL.

Sources: the RIS format specification of Research Information Systems (2001
and 2011 tag tables), and Zotero's documented RIS field map.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

WRITTEN_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS", "bill": "BILL",
        "book": "BOOK", "broadcast": "VIDEO", "chapter": "CHAP", "classic": "CLSWK", "dataset": "DATA",
        "document": "GEN", "entry-dictionary": "DICT", "entry-encyclopedia": "ENCYC", "figure": "FIGURE",
        "graphic": "ART", "hearing": "HEAR", "legal_case": "CASE", "legislation": "STAT", "manuscript": "MANSCPT",
        "map": "MAP", "motion_picture": "MPCT", "musical_score": "MUSIC", "pamphlet": "PAMP",
        "paper-conference": "CONF", "patent": "PAT", "periodical": "JFULL", "personal_communication": "PCOMM",
        "post": "ICOMM", "post-weblog": "BLOG", "regulation": "LEGAL", "report": "RPRT", "software": "COMP",
        "song": "SOUND", "speech": "SLIDE", "standard": "STAND", "thesis": "THES", "webpage": "ELEC",
    }
)  # fmt: skip
"""CSL types that RIS has; the others lose their type."""

NEAREST_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "article": "UNPB", "collection": "AGGR", "entry": "ENCYC", "interview": "PCOMM", "performance": "ADVS",
        "review": "JOUR", "review-book": "JOUR", "treaty": "LEGAL",
    }
)  # fmt: skip

READ_TYPES: Mapping[str, str] = MappingProxyType(
    {ris: csl for csl, ris in WRITTEN_TYPES.items()}
    | {
        "ABST": "article-journal", "ADVS": "motion_picture", "AGGR": "dataset", "ANCIENT": "classic",
        "CHART": "figure", "CPAPER": "paper-conference", "CTLG": "book", "DBASE": "dataset", "EBOOK": "book",
        "ECHAP": "chapter", "EDBOOK": "book", "EJOUR": "article-journal", "EQUA": "figure", "GOVDOC": "report",
        "GRANT": "document", "INPR": "article-journal", "MULTI": "webpage", "SER": "periodical",
        "UNBILL": "bill", "UNPB": "manuscript", "WEB": "webpage",
    }
)  # fmt: skip

NAME_TAGS: Mapping[str, str] = MappingProxyType(
    {"author": "AU", "editor": "A2", "collection-editor": "A3", "translator": "A4"}
)
READ_NAME_TAGS: Mapping[str, str] = MappingProxyType(
    {"AU": "author", "A1": "author", "A2": "editor", "ED": "editor", "A3": "collection-editor", "A4": "translator"}
)

_TEXT_TAGS: Mapping[str, str] = MappingProxyType(
    {
        "title": "TI", "title-short": "ST", "container-title": "T2", "container-title-short": "J2",
        "collection-title": "T3", "volume": "VL", "number": "M1", "publisher": "PB", "publisher-place": "CY",
        "edition": "ET", "genre": "M3", "number-of-volumes": "NV", "section": "SE", "DOI": "DO", "URL": "UR",
        "abstract": "AB", "note": "N1", "annote": "RN", "language": "LA", "call-number": "CN", "archive": "DB",
        "archive_location": "AV", "source": "DP", "status": "PS",
    }
)  # fmt: skip
_ALSO_READ: Mapping[str, str] = MappingProxyType(
    {
        "T1": "title", "CT": "title", "JO": "container-title", "JF": "container-title", "BT": "container-title",
        "JA": "container-title-short", "J1": "container-title-short", "N2": "abstract", "PP": "publisher-place",
        "L3": "DOI",
    }
)  # fmt: skip

TAG_ORDER: Mapping[str, int] = MappingProxyType(
    {
        tag: place
        for place, tag in enumerate(
            [
                "TY",
                "ID",
                "AU",
                "A2",
                "A3",
                "A4",
                "TI",
                "ST",
                "T2",
                "J2",
                "T3",
                "PY",
                "DA",
                "VL",
                "IS",
                "M1",
                "SP",
                "EP",
                "SE",
                "ET",
                "NV",
                "M3",
                "PB",
                "CY",
                "SN",
                "DO",
                "UR",
                "Y2",
                "LA",
                "AB",
                "N1",
                "RN",
                "KW",
            ]
        )
    }
)

_NUMBERED = frozenset({"report", "legislation", "bill", "regulation", "standard", "patent", "legal_case", "hearing"})
_IN_SERIES = frozenset({"book", "chapter", "paper-conference", "classic", "pamphlet"})


def text_tags(csl_type: str) -> dict[str, str]:
    """Give the tag that each CSL text variable takes in a record of this type."""
    tags = dict(_TEXT_TAGS)
    if csl_type in _IN_SERIES:
        tags["collection-number"] = "IS"
    elif csl_type not in _NUMBERED:
        tags["issue"] = "IS"
    if csl_type == "software":
        tags["version"] = tags.pop("edition")
    return tags


def read_tags(csl_type: str) -> dict[str, str]:
    """Give the CSL variable that each tag stands for in a record of this type."""
    tags = {tag: variable for variable, tag in text_tags(csl_type).items()} | dict(_ALSO_READ)
    if csl_type in _NUMBERED:
        tags["IS"] = "number"
    return tags
