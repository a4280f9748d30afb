"""The claims as the table that `import` takes back: one row a figure, the same columns as its fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimdb.interchange.leaving import Leaving
from claimdb.interchange.leaving_cells import spell_all
from claimdb.interchange.leaving_losses import Losing, Loss, kinds_left
from claimdb.interchange.table_fields import CLAIM_FIELDS
from claimdb.model import Assertion, Claim, Figure, Mention

_PASSAGE = ("stance", "quote", "page", "speaker", "note", "cites", "claim_words")
"""What rows of one claim share; the import begins another claim where one of them changes."""

TableRow = Mapping[str, str]
"""Cells by field, in the order of the fields; an empty cell is an empty text."""


@dataclass(frozen=True, slots=True)
class ClaimsTable:
    """The rows, and what did not come along."""

    rows: tuple[TableRow, ...]
    losses: tuple[Loss, ...]


def claims_table(leaving: Leaving) -> ClaimsTable:
    """Write every figure of every assertion as a row; imported into an empty database the rows come to the same table.

    The claims stand in the order in which they were recorded, and so do those who make them. A claim without figures
    is a row without a value.
    """
    losing = Losing()
    labels = _Labels()
    rows: dict[tuple[str, ...], TableRow] = {}
    for claim in leaving.claims:
        for said in leaving.assertions.get(claim.id, ()):
            written = _rows(leaving, claim, said, losing)
            measured = frozenset(figure.measure_id for figure in leaving.figures.get(claim.id, ()))
            label = labels.choose(said, claim, written, measured)
            fresh = [{**row, "claim": label} for row in written]
            marks = [tuple(row.values()) for row in fresh]
            if fresh and all(mark in rows for mark in marks):
                # A reader who enters a thing twice, with other words each time, has entered one row twice.
                losing.note("repeats", said.key)
                continue
            rows.update(zip(marks, fresh, strict=True))
            _note_parts(leaving, said, losing)
    left = kinds_left(leaving, ("claims", "quotes", "citations"))
    described = sum(not source.is_stub for source in leaving.sources.values())
    descriptions = (Loss("descriptions", described),) if described else ()
    return ClaimsTable(tuple(rows.values()), (*left, *descriptions, *losing.losses()))


def _rows(leaving: Leaving, claim: Claim, said: Assertion, losing: Losing) -> list[dict[str, str]]:
    items = _items(leaving, claim, said, losing)
    shared = _shared(leaving, claim, said)
    if not items:
        words = shared["claim_words"] or _line(claim.proposition or leaving.words.get(claim.id))
        row = dict.fromkeys(CLAIM_FIELDS, "") | shared | {"claim_words": words, "hedged": _yes(said.hedged)}
        return [row] if words else []
    scopes = [_scope(leaving, figure) for figure, _ in items]
    cells = [{**shared, **scope} for scope in scopes]
    rows = []
    for (_, mention), spelled, row in zip(items, spell_all(items, said.language, cells), cells, strict=True):
        if spelled is None:
            losing.note("unreadable", claim.key)
            continue
        if not spelled.keeps_step:
            losing.note("steps", claim.key)
        own = {
            "value": spelled.value,
            "unit": spelled.unit,
            "value_printed": spelled.printed,
            "value_language": spelled.language,
            "hedged": _yes(said.hedged or (mention is not None and mention.hedged)),
        }
        rows.append(dict.fromkeys(CLAIM_FIELDS, "") | row | own)
    return rows


def _items(leaving: Leaving, claim: Claim, said: Assertion, losing: Losing) -> list[tuple[Figure, Mention | None]]:
    """Give the figures of a claim as this assertion prints them, in the order of the claim."""
    printed: dict[int, Mention] = {}
    for mention in leaving.mentions.get(said.id, ()):
        if printed.setdefault(mention.figure_id, mention) is not mention:
            losing.note("wordings", claim.key)
    return [(figure, printed.get(figure.id)) for figure in leaving.figures.get(claim.id, ())]


def _shared(leaving: Leaving, claim: Claim, said: Assertion) -> dict[str, str]:
    source = leaving.source(said.source_id)
    measures = [figure.measure_id for figure in leaving.figures.get(claim.id, ())]
    # Rows that measure one thing twice are one claim by its words alone.
    is_told_apart = len(set(measures)) < len(measures)
    works = (leaving.source(one.source_id) for one in leaving.citations.get(said.id, ()) if one.source_id is not None)
    cited = dict.fromkeys(work.cite_key for work in works)
    return {
        "source": source.cite_key,
        "source_date": source.issued or "",
        "url": _line(source.url),
        "cites": "; ".join(key for key in cited if key != source.cite_key),
        "quote": (said.quote or "").strip(),
        "page": _line(said.page),
        "stance": said.stance,
        "speaker": _line(said.speaker),
        "note": (said.note or "").strip(),
        "claim_words": _line(
            said.words or claim.proposition or (leaving.words.get(claim.id) if is_told_apart else None)
        ),
    }


def _scope(leaving: Leaving, figure: Figure) -> dict[str, str]:
    measure = leaving.measures[figure.measure_id]
    return {
        "subject": _line(measure.subject),
        "measure": _line(measure.label),
        "place": "" if figure.place_id is None else leaving.places[figure.place_id].handle,
        "as_of": figure.as_of or "",
        "period": figure.period or "",
        "qualifiers": "; ".join(f"{name}={value}" for name, value in sorted(figure.qualifiers.items())),
    }


def _note_parts(leaving: Leaving, said: Assertion, losing: Losing) -> None:
    for cited in leaving.citations.get(said.id, ()):
        if cited.source_id is None:
            losing.note("unresolved", said.key)
        if cited.locator or cited.marker:
            losing.note("locators", said.key)
        if cited.is_primary:
            losing.note("primaries", said.key)
    if said.start is not None or said.line is not None:
        losing.note("passages", said.key)
    if said.corrects_claim_id is not None:
        losing.note("corrections", said.key)
    if said.said_on:
        losing.note("dates_said", said.key)


def _line(text: str | None) -> str:
    return " ".join((text or "").split())


def _yes(told: bool) -> str:
    return "yes" if told else ""


class _Labels:
    """Labels that keep the rows of each assertion together, and those of two apart, when they are imported."""

    def __init__(self) -> None:
        self._latest: dict[tuple[str, str], tuple[frozenset[int], TableRow]] = {}

    def choose(self, said: Assertion, claim: Claim, rows: Sequence[TableRow], measured: frozenset[int]) -> str:
        """Give the label of an assertion's rows: its own, else the key of its claim where several rows need one."""
        if not rows or not rows[0]["value"]:
            # A claim of words alone is found by them.
            return _line(said.label)
        source = rows[0]["source"]
        for label in (_line(said.label), claim.key, said.key):
            if not label:
                if len(rows) == 1:
                    return ""
                continue
            latest = self._latest.get((label, source))
            if latest is None or not _joins(latest, measured, rows[0]):
                break
        self._latest[label, source] = (measured, rows[0])
        return label


def _joins(latest: tuple[frozenset[int], TableRow], measured: frozenset[int], row: TableRow) -> bool:
    """Tell whether the import would take a row for a further figure of the claim before."""
    before, first = latest
    if first["stance"] != row["stance"]:
        return False
    if before & measured and (not row["claim_words"] or row["claim_words"] != first["claim_words"]):
        return False
    return all(not row[name] or not first[name] or row[name] == first[name] for name in _PASSAGE)
