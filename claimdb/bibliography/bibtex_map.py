"""Which entry type and which field of BibTeX and BibLaTeX stand for what in CSL.

Sources: the BibLaTeX manual 3.20 (chapter 2, database guide), BibTeXing by
Oren Patashnik (1988), and the CSL 1.0.2 specification.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from claimdb.bibliography.fields import ARTICLES

Dialect = Literal["biblatex", "bibtex"]

ENTRY_TYPES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "article": ("unpublished", "unpublished"),
        "article-journal": ("article", "article"),
        "article-magazine": ("article", "article"),
        "article-newspaper": ("article", "article"),
        "bill": ("legislation", "misc"),
        "book": ("book", "book"),
        "chapter": ("incollection", "incollection"),
        "classic": ("book", "book"),
        "dataset": ("dataset", "misc"),
        "entry": ("inreference", "incollection"),
        "entry-dictionary": ("inreference", "incollection"),
        "entry-encyclopedia": ("inreference", "incollection"),
        "figure": ("image", "misc"),
        "graphic": ("artwork", "misc"),
        "hearing": ("legal", "misc"),
        "legal_case": ("jurisdiction", "misc"),
        "legislation": ("legislation", "misc"),
        "manuscript": ("unpublished", "unpublished"),
        "motion_picture": ("movie", "misc"),
        "musical_score": ("music", "misc"),
        "pamphlet": ("booklet", "booklet"),
        "paper-conference": ("inproceedings", "inproceedings"),
        "patent": ("patent", "misc"),
        "performance": ("performance", "misc"),
        "periodical": ("periodical", "misc"),
        "personal_communication": ("letter", "misc"),
        "post": ("online", "misc"),
        "post-weblog": ("online", "misc"),
        "regulation": ("legislation", "misc"),
        "report": ("report", "techreport"),
        "review": ("review", "article"),
        "review-book": ("review", "article"),
        "software": ("software", "misc"),
        "song": ("audio", "misc"),
        "speech": ("unpublished", "unpublished"),
        "standard": ("standard", "techreport"),
        "thesis": ("thesis", "phdthesis"),
        "treaty": ("legal", "misc"),
        "webpage": ("online", "misc"),
    }
)
"""CSL type to (BibLaTeX, BibTeX) entry type; any other is `misc`. `entrysubtype` then says the CSL type."""

CSL_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "article": "article-journal", "suppperiodical": "article-journal", "artwork": "graphic", "audio": "song",
        "book": "book", "bookinbook": "chapter", "booklet": "pamphlet", "collection": "book", "commentary": "book",
        "conference": "paper-conference", "dataset": "dataset", "electronic": "webpage", "image": "figure",
        "inbook": "chapter", "incollection": "chapter", "inproceedings": "paper-conference",
        "inreference": "entry-encyclopedia", "jurisdiction": "legal_case", "legal": "treaty",
        "legislation": "legislation", "letter": "personal_communication", "manual": "book", "mastersthesis": "thesis",
        "misc": "document", "movie": "motion_picture", "music": "musical_score", "mvbook": "book",
        "mvcollection": "book", "mvproceedings": "book", "mvreference": "book", "online": "webpage",
        "patent": "patent", "performance": "performance", "periodical": "periodical", "phdthesis": "thesis",
        "proceedings": "book", "reference": "book", "report": "report", "review": "review", "software": "software",
        "standard": "standard", "suppbook": "chapter", "suppcollection": "chapter", "techreport": "report",
        "thesis": "thesis", "unpublished": "manuscript", "video": "motion_picture", "www": "webpage",
    }
)  # fmt: skip

THESIS_GENRES: Mapping[str, str] = MappingProxyType(
    {"phdthesis": "PhD thesis", "mastersthesis": "Master’s thesis", "mathesis": "Master’s thesis"}
)
"""BibLaTeX's localisation keys for kinds of thesis, and classic BibTeX's two entry types."""

_BOTH: Mapping[str, str] = MappingProxyType(
    {
        "title": "title", "title-short": "shorttitle", "collection-title": "series", "volume": "volume",
        "edition": "edition", "number-of-pages": "pagetotal", "number-of-volumes": "volumes", "page": "pages",
        "DOI": "doi", "URL": "url", "ISBN": "isbn", "ISSN": "issn", "abstract": "abstract", "keyword": "keywords",
        "note": "note", "version": "version", "status": "pubstate", "genre": "type", "event-title": "eventtitle",
        "event-place": "venue", "original-title": "origtitle", "original-publisher": "origpublisher",
        "original-publisher-place": "origlocation", "chapter-number": "chapter", "part-number": "part",
        "container-title-short": "shortjournal", "language": "langid", "call-number": "library",
        "volume-title": "issuetitle",
    }
)  # fmt: skip

NAME_FIELDS: Mapping[str, str] = MappingProxyType(
    {"author": "author", "editor": "editor", "translator": "translator", "container-author": "bookauthor"}
)
DATE_FIELDS: Mapping[str, str] = MappingProxyType(
    {"issued": "date", "accessed": "urldate", "event-date": "eventdate", "original-date": "origdate"}
)
EXTRA_EDITORS = ("editora", "editorb", "editorc")
"""BibLaTeX's three editors in other roles; the role stands in `editoratype` and so on."""

VERBATIM = frozenset({"url", "doi", "file", "eprint", "pdf", "verba", "verbb", "verbc", "urlraw", "howpublishedurl"})
"""Fields in which a backslash, a brace or a per cent sign is not LaTeX."""

PROTECTED = frozenset({"title", "shorttitle", "booktitle", "maintitle", "issuetitle"})
"""Title fields whose capitals some styles change."""

ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "journal": "journaltitle", "address": "location", "school": "institution", "annote": "annotation",
        "lastchecked": "urldate", "accessed": "urldate", "language": "langid", "hyphenation": "langid",
        "isbn13": "isbn", "urlaccessdate": "urldate",
    }
)  # fmt: skip

FIELD_ORDER: Mapping[str, int] = MappingProxyType(
    {
        field: place
        for place, field in enumerate(
            [
                "author",
                "editor",
                "translator",
                "bookauthor",
                "editora",
                "editoratype",
                "editorb",
                "editorbtype",
                "editorc",
                "editorctype",
                "title",
                "shorttitle",
                "booktitle",
                "journaltitle",
                "journal",
                "shortjournal",
                "maintitle",
                "issuetitle",
                "eventtitle",
                "eventdate",
                "venue",
                "entrysubtype",
                "type",
                "series",
                "volume",
                "number",
                "eid",
                "edition",
                "chapter",
                "part",
                "pages",
                "pagetotal",
                "volumes",
                "version",
                "publisher",
                "institution",
                "school",
                "organization",
                "location",
                "address",
                "date",
                "year",
                "month",
                "day",
                "origdate",
                "pubstate",
                "langid",
                "isbn",
                "issn",
                "doi",
                "url",
                "urldate",
            ]
        )
    }
)

LANGUAGES: Mapping[str, str] = MappingProxyType(
    {
        "english": "en", "american": "en-US", "usenglish": "en-US", "british": "en-GB", "ukenglish": "en-GB",
        "french": "fr", "francais": "fr", "français": "fr", "canadien": "fr-CA", "acadian": "fr-CA", "german": "de",
        "ngerman": "de", "austrian": "de-AT", "naustrian": "de-AT", "swissgerman": "de-CH", "spanish": "es",
        "italian": "it", "portuguese": "pt", "brazilian": "pt-BR", "brazil": "pt-BR", "dutch": "nl", "polish": "pl",
        "russian": "ru", "ukrainian": "uk", "chinese": "zh", "japanese": "ja", "korean": "ko", "arabic": "ar",
        "swedish": "sv", "danish": "da", "norsk": "nb", "nynorsk": "nn", "finnish": "fi", "czech": "cs",
        "slovak": "sk", "hungarian": "hu", "greek": "el", "turkish": "tr", "romanian": "ro", "latin": "la",
        "anglais": "en", "allemand": "de", "espagnol": "es", "italien": "it", "chinois": "zh",
    }
)  # fmt: skip
"""Names of languages as babel and common exports write them, to BCP 47; unlisted names stay as they are."""

LANGIDS: Mapping[str, str] = MappingProxyType({tag: name for name, tag in reversed(list(LANGUAGES.items()))})


@lru_cache
def field_names(csl_type: str, dialect: Dialect) -> Mapping[str, str]:
    """Give the field that each CSL text variable takes in an entry of this type."""
    names = dict(_BOTH)
    classic = dialect == "bibtex"
    names["publisher-place"] = "address" if classic else "location"
    names["annote"] = "annote" if classic else "annotation"
    names["publisher"] = "publisher"
    names["container-title"] = "booktitle"
    if csl_type in {"report", "thesis", "standard"}:
        names["publisher"] = "school" if classic and csl_type == "thesis" else "institution"
    if csl_type in {"report", "standard"} and not classic:
        names["publisher"] = "institution"
    if csl_type in ARTICLES:
        names |= {"container-title": "journal" if classic else "journaltitle", "issue": "number", "number": "eid"}
    elif csl_type in {"book", "classic", "chapter", "paper-conference", "pamphlet"} or csl_type.startswith("entry"):
        names["collection-number"] = "number"
        if csl_type in {"book", "classic", "pamphlet"}:
            names["container-title"] = "maintitle"
    else:
        names["number"] = "number"
        if ENTRY_TYPES.get(csl_type, ("misc", "misc"))[0] == "online":
            names["container-title"] = "organization"
    return MappingProxyType(names)


def variables(csl_type: str) -> dict[str, str]:
    """Give the CSL variable that each field stands for in an entry of this type, by the BibLaTeX name of the field."""
    read = {field: variable for variable, field in field_names(csl_type, "biblatex").items()}
    # What an entry of this type has no own use for still means the same as elsewhere.
    for field in ("publisher", "institution", "organization"):
        read.setdefault(field, "publisher")
    for field in ("booktitle", "journaltitle", "maintitle"):
        read.setdefault(field, "container-title")
    return read
