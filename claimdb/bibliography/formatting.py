"""References formatted in a CSL style, in French or English typography, no two works cited alike unsaid."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from string import ascii_lowercase
from types import MappingProxyType
from typing import Any

from claimdb.bibliography.csl_json import sort_variables
from claimdb.bibliography.engines import Engine, Written, find_engine
from claimdb.bibliography.fields import DATES, NAMES, date_text
from claimdb.bibliography.outcome import Formatted, FormattedEntry, Problem
from claimdb.bibliography.runs import Output, Run, join_runs, render
from claimdb.bibliography.styles_shipped import locale_of, read_style
from claimdb.values.work import Work
from claimdb.values.work_date import date_parts, edtf_text

# What stands for a missing title; a reference without any says nothing. Other languages take the English one.
_UNTITLED: Mapping[str, str] = MappingProxyType({"en": "[Untitled]", "fr": "[Sans titre]"})
_NAME_PARTS = ("family", "given", "dropping-particle", "non-dropping-particle", "suffix")
_DOUBLED = re.compile(r"([?!…][ \u00a0\u202f]?[”’»]?)\.(?=[”’\s]|$)|(?<![.\d])\.\.(?=\s|$)")
_ENDS_SENTENCE = re.compile(r"[?!…][ \u00a0\u202f]?[”’»]?$")
_NO_DATE = re.compile(r"\[?(?:n\. ?d\.?|s\. ?d\.?|nd|no date|sans date)\]?|", re.IGNORECASE)
# The style asks for an ordinal, whose gender one engine takes from the edition's and not from the month's.
_FIRST_OF_MONTH = re.compile("1(?:ʳᵉ|ᵉʳ) (?=janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)")
_MONTH_FIRST = re.compile(
    r"(?<=[.»] )(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?= \d{4}|\.)"
)
_OPEN_RANGE = re.compile(r"(?<=\d)/(?:\.\.)?$|^(?:\.\.)?/(?=\d)")
_NUMBER_SIGN = re.compile(r"^(?:n[º°ᵒ]|n[or]\.|number\b|numéro\b)\s*", re.IGNORECASE)
# Narrow before ; ! ? and full before : and within « » (Imprimerie nationale, Lexique).
_BEFORE_HIGH_MARK = re.compile("[ \u00a0\u202f](?=[;?!](?:[\\s,.)\\]’”»]|$))")
_BEFORE_LOW_MARK = re.compile("[ \u202f](?=[:»](?:[\\s,.)\\]”]|$))|(?<=«)[ \u202f]")
# A single mark closes a quotation only where one was opened: the workers’ is none.
_US_QUOTE_END = re.compile(r"(‘[^‘’]*)?(’?”|(?(1)’|(?!)))([.,])(?=\s|$)")
_ASKED_AND_COMMA = re.compile("([?!][ \u00a0\u202f]?),(’?”)")
# Between the parts of a reference; one that stands close, as in "2021;12", is no mark of a sentence.
_SEMICOLON = re.compile(r"(?:(?<=[\w).\]»])|^);(?=\s)")
_BEFORE_NUMBER = re.compile(r"(?<!\w)([Nn]ᵒ|pp?\.|vol\.) (?=[\dA-ZIVXLC])")


def format_bibliography(
    works: Sequence[Work], style: str, language: str, *, output: Output = "text", engine: str = "auto"
) -> Formatted:
    """Format works by a shipped style (a name of SHIPPED, such as `apa`) or a `.csl` file.

    Entries come in the order of the style. `language` chooses terms, dates and
    quotation marks. `engine` is `auto`, `pandoc` or `citeproc-py`; their texts
    differ in small things, so that the same text needs the same engine. A
    notice says where two works have the same citation, or a date was cut.
    Raises NoSuchStyle, UnusableStyle, NoSuchLanguage, EngineMissing, EngineFailed.
    """
    xml = read_style(style)
    locale = locale_of(language, xml)
    chosen = find_engine(engine)
    if not works:
        return Formatted((), chosen.name)
    ids = {f"w{place}": work for place, work in enumerate(works)}
    notices: list[Problem] = []
    items = prepare_items(ids, chosen, locale, notices)
    items = [_name_body_once(item, style) for item in items]
    written = chosen.write(items, xml, locale)
    written = _tell_apart(written, items, ids, (chosen, xml, locale), notices)
    entries = []
    for name, runs in written.references.items():
        text = render(_set_type(runs, locale), output)
        entries.append(FormattedEntry(ids[name].cite_key, text))
    missing = [ids[name].cite_key for name in ids if not _plain(written.references.get(name, []))]
    notices.extend(Problem("no_entry", key=key) for key in missing)
    return Formatted(tuple(entry for entry in entries if entry.text), chosen.name, tuple(notices))


def prepare_items(ids: Mapping[str, Work], engine: Engine, locale: str, notices: list[Problem]) -> list[dict[str, Any]]:
    """Make the items that an engine gets, by the ids given; `notices` gathers what had to be left out of them."""
    items = [_item(name, work, engine, notices) for name, work in ids.items()]
    for item in items:
        item.setdefault("title", _UNTITLED.get(locale.partition("-")[0], _UNTITLED["en"]))
    return items


def _item(name: str, work: Work, engine: Engine, notices: list[Problem]) -> dict[str, Any]:
    """Make the item that an engine gets: an id and a type always, dates that it cannot choke on."""
    csl = sort_variables(work.csl)
    csl.pop("custom", None)
    item: dict[str, Any] = {**csl, "id": name, "type": work.type}
    for variable in NAMES & item.keys():
        item[variable] = [_name(given, engine) for given in item[variable]]
    _move_words_of_date(item, work)
    _say_number_once(item)
    for variable in DATES & item.keys():
        date = _date(item[variable], work, variable)
        if engine.name == "citeproc-py" and len(date.get("date-parts", [])) > 1:
            params = {"field": variable, "text": date_text(work, variable)[1]}
            notices.append(Problem("range_reduced", key=work.cite_key, params=params))
            date["date-parts"] = date["date-parts"][:1]
        item[variable] = date
    return item


def _say_number_once(item: dict[str, Any]) -> None:
    """Leave the sign before a number to the style, and drop a number that the title holds, as titles of laws do."""
    number = item.get("number")
    if isinstance(number, str):
        item["number"] = _NUMBER_SIGN.sub("", number)
        if re.search(rf"(?<!\w){re.escape(item['number'])}(?!\w)", str(item.get("title", ""))):
            del item["number"]


def _name_body_once(item: dict[str, Any], style: str) -> dict[str, Any]:
    """Name a body that publishes its own work once, where the manual says so.

    APA (9.29) leaves the publisher or site out; MLA (5.20) leaves the author out and begins with the title.
    """
    authors = item.get("author", [])
    own = authors[0].get("literal") if len(authors) == 1 else None
    said_twice = {"publisher", "container-title"} & {name for name, value in item.items() if own and value == own}
    if style == "mla" and said_twice:
        said_twice = {"author"}
    elif style != "apa":
        said_twice = set()
    return {name: value for name, value in item.items() if name not in said_twice}


def _move_words_of_date(item: dict[str, Any], work: Work) -> None:
    """Move words that stand for the date of issue ("forthcoming") to `status`, where CSL has them; "n.d." goes.

    What CSL's dates cannot say is such words too: a range that is open, 2020/.., is written 2020–.
    """
    if "issued" not in item or (date_parts(item["issued"]) and work.issued is not None):
        return
    words = date_text(work, "issued")[1]
    if _NO_DATE.fullmatch(words):
        del item["issued"]
    elif words and "status" not in item:
        item["status"] = _OPEN_RANGE.sub("–", words)
        del item["issued"]


def _name(name: Mapping[str, Any], engine: Engine) -> dict[str, Any]:
    if name.get("literal"):
        literal = "et al." if name["literal"] == "others" else name["literal"]
        return {"literal": literal}
    if engine.name == "pandoc":
        return dict(name)
    return {part: name[part] for part in _NAME_PARTS if part in name} or {"literal": "?"}


def _date(date: Mapping[str, Any], work: Work, variable: str) -> dict[str, Any]:
    """Give a date with whole numbers that are in the calendar, else as words."""
    parts = date_parts(date)
    if not parts or edtf_text(date) is None:
        return {"literal": date_text(work, variable)[1]}
    clean: dict[str, Any] = {"date-parts": [part if len(part) < 2 or part[1] <= 12 else part[:1] for part in parts]}
    first = parts[0]
    if len(parts) == 1 and len(first) == 2 and first[1] > 12:
        clean["season"] = first[1] - 20
    elif date.get("season") and len(parts) == 1 and len(first) == 1:
        clean["season"] = int(date["season"])
    return clean | {"circa": True} if date.get("circa") else clean


def _tell_apart(
    written: Written,
    items: list[dict[str, Any]],
    ids: Mapping[str, Work],
    again: tuple[Engine, str, str],
    notices: list[Problem],
) -> Written:
    """Add letters to the years of works that would be cited alike; say so, and say what is still alike."""
    engine, xml, locale = again
    alike = list(_cited_alike(written))
    if alike and "year-suffix" in xml and engine.name == "citeproc-py":
        by_id = {item["id"]: item for item in items}
        for cite, names in alike:
            for place, name in enumerate(names):
                by_id[name]["year-suffix"] = _letter(place)
            keys = ", ".join(ids[name].cite_key for name in names)
            notices.append(Problem("suffix_added", params={"keys": keys, "text": cite}))
        written = engine.write(items, xml, locale)
        alike = list(_cited_alike(written))
    for cite, names in alike:
        keys = ", ".join(ids[name].cite_key for name in names)
        notices.append(Problem("same_cite", params={"keys": keys, "text": cite}))
    return written


def _letter(place: int) -> str:
    head, tail = divmod(place, len(ascii_lowercase))
    return (_letter(head - 1) if head else "") + ascii_lowercase[tail]


def _cited_alike(written: Written) -> Iterator[tuple[str, list[str]]]:
    """Give each citation that stands for several works, with their ids in the order of the bibliography."""
    by_cite: dict[str, list[str]] = {}
    for name in (*written.references, *(name for name in written.cites if name not in written.references)):
        cite = " ".join(written.cites.get(name, "").split())
        if cite:
            by_cite.setdefault(cite, []).append(name)
    for cite, names in by_cite.items():
        if len(names) > 1:
            yield cite, names


def _plain(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs).strip()


def _set_type(runs: Sequence[Run], locale: str) -> list[Run]:
    """Set what neither style nor engine sets alike: curled apostrophes, no doubled stops, French no-break spaces."""
    typeset: list[Run] = []
    for run in join_runs(runs):
        text = _set_text(run.text, locale)
        if typeset and _ENDS_SENTENCE.search(typeset[-1].text):
            text = re.sub(r"^\.(?=\s|$)", "", text)
        typeset.append(Run(text, run.marks))
    return typeset


def _set_text(text: str, locale: str) -> str:
    parts = re.split(r"(https?://\S+)", text)
    for place in range(0, len(parts), 2):
        part = re.sub(r"(?<=\w)'(?=\w)", "’", parts[place])
        if locale == "en-US":
            # American usage; pandoc does it, citeproc-py does not.
            part = _ASKED_AND_COMMA.sub(r"\1\2", _US_QUOTE_END.sub(r"\1\3\2", part))
        elif locale.startswith("fr"):
            part = _BEFORE_NUMBER.sub("\\1\u00a0", _FIRST_OF_MONTH.sub("1ᵉʳ\u00a0", part))
            part = _SEMICOLON.sub("\u202f;", part)
            part = _MONTH_FIRST.sub(lambda match: match[0].capitalize(), part)
        part = _DOUBLED.sub(lambda match: match[1] or ".", part)
        # A French title keeps its spaces in an English bibliography, and they must not break there either.
        parts[place] = _BEFORE_LOW_MARK.sub("\u00a0", _BEFORE_HIGH_MARK.sub("\u202f", part))
    return "".join(parts)
