"""The veils over what is confidential: what each table shows of its rows to whatever leaves the house.

What confidential sources say is counted, by an alias, and not quoted. Words that people wrote elsewhere are withheld
where they name a confidential source; the names of confidential speakers are blacked out wherever they stand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    Text,
    and_,
    case,
    cast,
    exists,
    func,
    literal,
    not_,
    null,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.sql import FromClause

from claimdb.model import Base
from claimdb.record.batches import batches
from claimdb.record.confidential import FEWEST_SIGNS
from claimdb.values.confidential import Confidential

WITHHELD = "█████"
MOST_BLACKENED = 300
"""So many spellings are blacked out one by one; with more, a text that holds a name is withheld whole."""
IN_A_LAYER = 15
"""So many at a time: the parser of SQLite holds few calls within one another."""
_TABLES: Mapping[str, FromClause] = Base.metadata.tables

STRUCTURE: Mapping[str, frozenset[str]] = MappingProxyType({
    table: frozenset(columns.split())
    for table, columns in {
        "assertion": "key stance language",
        "assignment": "assignee second_reader by",
        "baseline": "name by",
        "baseline_finding": "evidence",
        "candidate": "key evidence state",
        "check_run": "by rule_set rules rules_failed options counts",
        "checked_by": "rule_set",
        "citation": "key outcome",
        "cite_check": "outcome by",
        "claim": "key",
        "claim_note": "by",
        "confidential_speaker": "name by",
        "derivation": "key kind",
        "event": "by command payload_hash rows_hash",
        "event_subject": "kind key",
        "figure": "comparator unit as_of period qualifiers scope_key",
        "finding": "key evidence rule name severity state outcome axis message_id scope flagged_by",
        "finding_event": "kind evidence by",
        "id_block": "name",
        "import_batch": "file_hash digest",
        "lineage": "kind",
        "measure": "key handle subject label unit unit_kind kind holds_for separators without subject_folded "
        "label_folded",
        "measure_label": "language label folded",
        "mention": "language comparator",
        "notice": "kind",
        "opening": "by",
        "place": "key handle iso",
        "place_label": "language label folded",
        "position": "scope_key outcome claims",
        "seal": "by root chain",
        "sealed_event": "leaf",
        "search_text": "words",
        "snapshot": "key raw_hash text_hash media_type language page_map layout",
        "source": "key cite_key type issued language",
        "unchecked": "",
        "unknown_pairs": "field",
        "verdict": "key verdict evidence by",
        "verdict_evidence": "",
    }.items()
})  # fmt: skip
"""Columns of text that hold no prose of a document or a person: keys, words of enumerations, hashes, numbers, dates,
who works here, and the names of what is counted and where. All others are looked through."""

_PUBLISHED = frozenset({
    ("assertion", "quote"), ("assertion", "words"), ("assertion", "speaker"), ("snapshot", "text"),
    ("snapshot", "file_name"), ("source", "title"), ("source", "authors"), ("source", "container_title"),
    ("source", "publisher"), ("source", "url"), ("source", "doi"), ("source", "csl"), ("cite_check", "quote"),
    ("mention", "wording"), ("mention", "period_text"), ("mention", "resolved_from"),
})  # fmt: skip
"""What sources that anybody may read say themselves, whatever it is about: only speakers are blacked out in it."""

Shown = Mapping[str, Any]


def veils_of(hidden: Confidential) -> dict[str, Select[Any]]:
    """Give the select that stands for each table, by its name; none for tables that show all they hold."""
    veil = _Veil(hidden)
    return {name: veil.over(name) for name in _TABLES}


class _Veil:
    """The veils over what is confidential at one time."""

    def __init__(self, hidden: Confidential) -> None:
        self.hidden = hidden
        self.sources = sorted(hidden.sources)
        said, mine = _TABLES["assertion"].alias("said"), _TABLES["snapshot"].alias("mine")
        self.of_source = select(said.c.id).where(said.c.source_id.in_(self.sources))
        self.copies = select(mine.c.id).where(mine.c.source_id.in_(self.sources))
        self.open = select(said.c.claim_id).where(said.c.source_id.not_in(self.sources), said.c.withdrawn_at.is_(None))
        self.claims = select(said.c.claim_id).where(said.c.source_id.in_(self.sources))
        known, one = _TABLES["finding"].alias("known"), _TABLES["source"].alias("meant")
        is_about = and_(one.c.id.in_(self.sources), _holds(known.c.identity, one.c.key))
        link = _TABLES["finding_claim"].alias("link")
        quoted = select(link.c.finding_id).where(link.c.claim_id.in_(self.claims))
        is_of_quote = and_(func.substr(known.c.rule, 1, 3) == "QUO", known.c.id.in_(quoted))
        self.findings = select(known.c.id).where(or_(is_of_quote, exists(select(literal(1)).where(is_about))))

    def over(self, name: str) -> Select[Any]:
        """Give what a table shows."""
        below = self._blackened(_TABLES[name])
        special = _SPECIAL.get(name)
        shown, stays = special(self, below.c) if special is not None else ({}, None)
        columns = []
        for column in below.c:
            value = shown[column.name] if column.name in shown else self._seen(name, column)
            columns.append(value.label(column.name))
        chosen = select(*columns).select_from(below)
        return chosen if stays is None else chosen.where(stays)

    def _blackened(self, table: FromClause) -> FromClause:
        """Give a table with the names of speakers blacked out of its prose, some of them in each layer."""
        spelled = list(self.hidden.blackened.items())
        prose = [column.name for column in table.c if _is_prose(str(table), column)]
        if not prose or len(spelled) > MOST_BLACKENED:
            return table
        below = table
        for some in batches(spelled, IN_A_LAYER):
            columns = [
                _without(column, some).label(column.name) if column.name in prose else column for column in below.c
            ]
            below = select(*columns).select_from(below).subquery()
        return below

    def _seen(self, table: str, column: Any) -> ColumnElement[Any]:
        if not _is_prose(table, column):
            return column  # type: ignore[no-any-return]
        return self.seen(column, is_published=(table, column.name) in _PUBLISHED)

    def seen(self, column: Any, *, is_published: bool = False) -> ColumnElement[Any]:
        """Give a text, withheld whole where it names a confidential source, or a speaker where these are too many."""
        withheld: list[ColumnElement[bool]] = []
        if len(self.hidden.blackened) > MOST_BLACKENED:
            one = _TABLES["confidential_speaker"].alias("quoted")
            is_named = and_(one.c.name.in_(sorted(self.hidden.speakers)), _holds(column, one.c.name))
            withheld.append(exists(select(literal(1)).where(is_named)))
        if self.sources and not is_published:
            named = _TABLES["source"].alias("named")
            told = (named.c.key, named.c.cite_key, named.c.title, named.c.url, named.c.doi)
            about = or_(*(and_(func.length(word) >= FEWEST_SIGNS, _holds(column, word)) for word in told))
            withheld.append(exists(select(literal(1)).where(named.c.id.in_(self.sources), about)))
        empty = "{}" if _is_written(column) else WITHHELD
        return case((or_(*withheld), empty), else_=column) if withheld else column

    def alias(self, number: Any, of: Mapping[int, str], other: Any) -> ColumnElement[Any]:
        """Give what stands for a confidential source (row id), else the other."""
        return case(of, value=number, else_=other) if of else other

    def is_of_source(self, number: Any) -> ColumnElement[bool]:
        """Tell whether an assertion (row id) is made by a confidential source."""
        return number.in_(self.of_source)  # type: ignore[no-any-return]

    def only(self, condition: ColumnElement[bool], table: str, column: Any, other: Any = None) -> ColumnElement[Any]:
        """Show a column where a condition does not hold."""
        return case((condition, null() if other is None else other), else_=self._seen(table, column))


def _without(column: ColumnElement[Any], spelled: Iterable[tuple[str, str]]) -> ColumnElement[Any]:
    shown: ColumnElement[Any] = cast(column, Text)
    for name, blocks in spelled:
        shown = func.replace(shown, name, blocks)
    return type_coerce(shown, column.type)


def _is_prose(table: str, column: Any) -> bool:
    """Tell whether a column holds words of a document or a person."""
    is_text = isinstance(column.type, String | Text) or _is_written(column)
    return is_text and column.name != "by" and column.name not in STRUCTURE.get(table, frozenset())


def _holds(text: ColumnElement[Any], word: Any) -> ColumnElement[bool]:
    lower = func.lower(cast(text, Text))
    return func.replace(lower, func.lower(word), "") != lower


def _is_written(column: Any) -> bool:
    """Tell whether a column holds JSON, which is kept as text."""
    return type(column.type).__name__ == "Json"


# Each gives what columns show in place of what they hold, and which rows are there at all (None: all).

Special = Callable[[_Veil, Any], tuple[Shown, ColumnElement[bool] | None]]


def _source(veil: _Veil, c: Any) -> tuple[Shown, ColumnElement[bool] | None]:
    is_hidden = c.id.in_(veil.sources)
    empty = (
        "title", "authors", "container_title", "publisher", "issued", "issued_start", "issued_end", "url", "doi",
        "note",
    )  # fmt: skip
    shown: dict[str, Any] = {name: veil.only(is_hidden, "source", c[name]) for name in empty}
    shown["key"] = veil.alias(c.id, veil.hidden.keys, c.key)
    shown["cite_key"] = veil.alias(c.id, veil.hidden.sources, c.cite_key)
    shown["type"] = case((is_hidden, "document"), else_=c.type)
    # Nothing is known of it but that somebody says so.
    shown["is_stub"] = or_(c.is_stub, is_hidden)
    shown["csl"] = veil.only(is_hidden, "source", c.csl, '{"type":"document"}')
    return shown, None


def _snapshot(veil: _Veil, c: Any) -> tuple[Shown, ColumnElement[bool] | None]:
    is_hidden = c.source_id.in_(veil.sources)
    shown: dict[str, Any] = {name: veil.only(is_hidden, "snapshot", c[name]) for name in ("file_name", "page_map",
                                                                                         "layout")}  # fmt: skip
    # A copy's key is that of its source and a number.
    mine = veil.alias(c.source_id, veil.hidden.keys, literal(""))
    own = mine.concat(func.substr(c.key, func.length(mine) + 1))
    shown["key"] = case((is_hidden, own), else_=c.key)
    shown["raw_hash"] = case((is_hidden, own), else_=c.raw_hash)
    shown["text"] = veil.only(is_hidden, "snapshot", c.text, "")
    # The hash of another text than the one that is shown would look like a forgery.
    shown["text_hash"] = case((is_hidden, own), (_holds(c.text, literal("█")), c.key), else_=c.text_hash)
    # Nobody can tell what the bytes of a document say.
    shown["raw"] = null() if veil.hidden.speakers else case((is_hidden, null()), else_=c.raw)
    shown["is_outside"] = literal(value=False) if veil.hidden.speakers else and_(c.is_outside, not_(is_hidden))
    return shown, None


def _assertion(veil: _Veil, c: Any) -> tuple[Shown, ColumnElement[bool] | None]:
    is_hidden = c.source_id.in_(veil.sources)
    empty = ("words", "quote", "note", "label", "page", "line", "start", "end_", "said_on")
    shown: dict[str, Any] = {name: veil.only(is_hidden, "assertion", c[name]) for name in empty}
    speakers = dict(veil.hidden.speakers)
    named = case(speakers, value=c.speaker, else_=veil.seen(c.speaker, is_published=True)) if speakers else c.speaker
    within = dict(veil.hidden.of_sources)
    shown["speaker"] = case((is_hidden, case(within, value=c.speaker, else_=null())), else_=named) if within else named
    return shown, None


def _mention(veil: _Veil, c: Any) -> tuple[Shown, ColumnElement[bool] | None]:
    is_hidden = veil.is_of_source(c.assertion_id)
    return {name: veil.only(is_hidden, "mention", c[name]) for name in ("period_text", "start", "end_")}, None


def _citation(veil: _Veil, c: Any) -> tuple[Shown, ColumnElement[bool] | None]:
    is_hidden = or_(c.source_id.in_(veil.sources), veil.is_of_source(c.assertion_id))
    shown: dict[str, Any] = {name: veil.only(is_hidden, "citation", c[name]) for name in ("marker", "locator")}
    cited = case((c.source_id.is_(None), WITHHELD), else_=null())
    shown["as_cited"] = case((is_hidden, cited), else_=veil.seen(c.as_cited))
    return shown, None


def _cite_check(veil: _Veil, c: Any) -> tuple[Shown, ColumnElement[bool] | None]:
    is_hidden = c.source_id.in_(veil.sources)
    return {name: veil.only(is_hidden, "cite_check", c[name]) for name in ("quote", "page")}, None


def _candidate(veil: _Veil, c: Any) -> tuple[Shown, ColumnElement[bool] | None]:
    return {}, c.snapshot_id.not_in(veil.copies)


def _claim(veil: _Veil, c: Any) -> tuple[Shown, ColumnElement[bool] | None]:
    is_hidden = and_(c.proposition.is_not(None), c.id.in_(veil.claims), c.id.not_in(veil.open))
    names = ("proposition", "proposition_folded")
    return {name: veil.only(is_hidden, "claim", c[name], WITHHELD) for name in names}, None


def _derivation(veil: _Veil, c: Any) -> tuple[Shown, ColumnElement[bool] | None]:
    return {"quote": veil.only(c.source_id.in_(veil.sources), "derivation", c.quote)}, None


def _confidential_speaker(veil: _Veil, c: Any) -> tuple[Shown, ColumnElement[bool] | None]:
    return {}, c.name.not_in(sorted(veil.hidden.speakers))


def _finding(veil: _Veil, c: Any) -> tuple[Shown, ColumnElement[bool] | None]:
    # What was noticed in a document, or in a quote from it, is known by its very words.
    return {}, c.id.not_in(veil.findings) if veil.sources else None


def _of_finding(veil: _Veil, c: Any) -> tuple[Shown, ColumnElement[bool] | None]:
    return {}, c.finding_id.not_in(veil.findings) if veil.sources else None


def _nothing(_veil: _Veil, _c: Any) -> tuple[Shown, ColumnElement[bool] | None]:
    # The log tells what was changed, before and after, and the search text repeats what records say.
    return {}, literal(1) == literal(0)


_SPECIAL: Mapping[str, Special] = MappingProxyType(
    {
        "source": _source,
        "snapshot": _snapshot,
        "assertion": _assertion,
        "mention": _mention,
        "citation": _citation,
        "cite_check": _cite_check,
        "candidate": _candidate,
        "claim": _claim,
        "derivation": _derivation,
        "confidential_speaker": _confidential_speaker,
        "event": _nothing,
        "event_subject": _nothing,
        "finding": _finding,
        "finding_claim": _of_finding,
        "finding_figure": _of_finding,
        "finding_event": _of_finding,
        "baseline_finding": _of_finding,
        "search_text": _nothing,
    }
)
