"""Claims as records, by looks: figures, who says them, what that rests on, with keys and never row ids."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from claimdb.record.batches import batches
from claimdb.record.verdict_reading import verdicts_of
from claimdb.store.looking import Look, moment
from claimdb.values.keys import figure_key

_KEY = re.compile("[a-z2-7]+")


class Known(NamedTuple):
    """A claim as its own row says: with its place in the log of its replacements."""

    id: int
    key: str
    proposition: str | None
    replaced_by: int | None
    is_withdrawn: bool


def find_whole(look: Look, given: str) -> int | None:
    """Find the one claim (row id) whose key is or begins so, and that stands for it now; None where it is not one."""
    begun = given.strip().lower()
    if not _KEY.fullmatch(begun):
        return None
    # Behind the last letter of keys: so the index of keys is asked for what begins so.
    query = "SELECT id, replaced_by_id FROM claim WHERE key >= :begun AND key < :behind LIMIT 2"
    rows = look.rows(query, begun=begun, behind=begun + "{")
    if len(rows) != 1:
        return None
    number, later = rows[0]
    while later is not None:
        number = later
        ((later,),) = look.rows("SELECT replaced_by_id FROM claim WHERE id = :number", number=number)
    return int(number)


def whole_record(look: Look, number: int) -> dict[str, Any]:
    """Give one claim (row id) as `claim_record` does."""
    record = records_of(look, [number])[0]
    verdict = verdicts_of(look, [number]).get(record["key"])
    return {
        **record,
        "verdict": verdict.verdict.value if verdict else None,
        "stale": verdict.stale if verdict else None,
        "assigned": _assigned(look, number),
        "notes": _notes(look, number),
        "checks": _checks(look, number),
        "derivations": _derivations(look, number),
    }


def all_records(look: Look, *, everything: bool = False) -> list[dict[str, Any]]:
    """Give all living claims, or every one, in the order in which they were first recorded, as `records_of` does."""
    living = "" if everything else "WHERE withdrawn_at IS NULL AND replaced_by_id IS NULL "
    numbers = [number for (number,) in look.rows(f"SELECT id FROM claim {living}ORDER BY created_at, id")]  # noqa: S608
    return [record for some in batches(numbers) for record in records_of(look, some)]


def records_of(look: Look, numbers: Sequence[int]) -> list[dict[str, Any]]:
    """Give claims (row ids), in this order, without checks and verdict."""
    rows = look.rows("SELECT id, key, proposition, replaced_by_id, withdrawn_at FROM claim WHERE id IN :some",
                     some=list(numbers))  # fmt: skip
    claims = {number: Known(number, key, said, later, gone is not None) for number, key, said, later, gone in rows}
    words = words_of(look, numbers)
    figures = _figures(look, claims)
    assertions = _assertions(look, claims)
    replaced = _keys_of(look, {one.replaced_by for one in claims.values() if one.replaced_by is not None})
    return [
        {
            "key": claim.key,
            "words": words[claim.id] or _words_once(assertions.get(claim.id, [])),
            "proposition": claim.proposition,
            "state": "replaced" if claim.replaced_by else "withdrawn" if claim.is_withdrawn else "living",
            "replaced_by": replaced.get(claim.replaced_by) if claim.replaced_by else None,
            "figures": figures.get(claim.id, []),
            "assertions": assertions.get(claim.id, []),
        }
        for claim in (claims[number] for number in numbers)
    ]


def words_of(look: Look, claims: Iterable[int]) -> dict[int, str]:
    """Give words for each claim (id): its proposition, else what the first of its assertions was recorded as.

    Where nobody entered any words, the figures as first printed, with their measures.
    """
    words: dict[int, str] = {}
    spoken = """
SELECT claim_id, words, quote FROM assertion WHERE claim_id IN :some AND withdrawn_at IS NULL
ORDER BY claim_id, ordinal"""
    for some in batches(claims):
        rows = look.rows("SELECT id, proposition FROM claim WHERE id IN :some", some=some)
        words.update({number: said or "" for number, said in rows})
        for number, entered, quote in look.rows(spoken, some=some):
            words[number] = words[number] or entered or quote or ""
        wordless = [number for number in some if not words.get(number)]
        for number, printed in _first_printed(look, wordless).items():
            words[number] = "; ".join(printed)
    return words


def _first_printed(look: Look, claims: list[int]) -> dict[int, list[str]]:
    query = """
SELECT figure.claim_id, figure.id, mention.wording, measure.label FROM figure
JOIN measure ON measure.id = figure.measure_id
JOIN mention ON mention.measure_id = figure.measure_id AND mention.figure_id = figure.id
WHERE figure.claim_id IN :claims AND mention.withdrawn_at IS NULL
ORDER BY figure.claim_id, figure.ordinal, mention.id"""
    seen: set[int] = set()
    found: dict[int, list[str]] = {}
    for claim, figure, wording, label in look.rows(query, claims=claims) if claims else ():
        if figure not in seen:
            seen.add(figure)
            named = wording if label.casefold() in wording.casefold() else f"{wording} {label}"
            found.setdefault(claim, []).append(named)
    return found


def _words_once(assertions: Sequence[Mapping[str, Any]]) -> str | None:
    """Give the words of a claim that was withdrawn together with everyone who said it."""
    return next((said["words"] or said["quote"] for said in assertions if said["words"] or said["quote"]), None)


def _keys_of(look: Look, claims: set[int]) -> dict[int, str]:
    wanted = sorted(claims)
    return dict(look.rows("SELECT id, key FROM claim WHERE id IN :wanted", wanted=wanted)) if wanted else {}


_VALUES = ("value", "value_high", "low", "high", "printed_low", "printed_high", "step")
_FIGURES = """
SELECT figure.claim_id, figure.ordinal, figure.id, figure.measure_id, measure.key, measure.label, measure.subject,
place.handle, figure.as_of, figure.period, figure.qualifiers, figure.strict_low_closed, figure.strict_high_closed,
figure.comparator, figure.unit, figure.value, figure.value_high, figure.strict_low, figure.strict_high,
figure.printed_low, figure.printed_high, figure.step
FROM figure JOIN measure ON measure.id = figure.measure_id LEFT JOIN place ON place.id = figure.place_id
WHERE figure.claim_id IN :claims ORDER BY figure.claim_id, figure.ordinal"""


def _figures(look: Look, claims: Mapping[int, Known]) -> dict[int, list[dict[str, Any]]]:
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    rows = look.rows(_FIGURES, claims=list(claims))
    printed = _printed(look, {row[2]: row[3] for row in rows})
    for (claim, ordinal, number, _, measure, label, subject, place, as_of, period, qualifiers, low_closed,
         high_closed, comparator, unit, *values) in rows:  # fmt: skip
        found[claim].append(
            {
                "key": figure_key(claims[claim].key, ordinal),
                "measure": measure,
                "label": f"{subject}, {label}" if subject else label,
                "wordings": printed.get(number, []),
                **dict(zip(_VALUES, values, strict=True)),
                "low_closed": bool(low_closed),
                "high_closed": bool(high_closed),
                "comparator": comparator,
                "unit": unit,
                "place": place,
                "as_of": as_of,
                "period": period,
                "qualifiers": json.loads(qualifiers),
            }
        )
    return found


def _printed(look: Look, figures: Mapping[int, int]) -> dict[int, list[str]]:
    """Give the wordings of each figure (id, with its measure) that still stand; of a withdrawn claim those that did."""
    found: dict[int, dict[str, bool]] = defaultdict(dict)
    # Mentions are found by both: by the figure alone all of them would be gone through.
    query = """
SELECT figure_id, wording, withdrawn_at FROM mention WHERE measure_id IN :measures AND figure_id IN :some
ORDER BY figure_id, id"""
    for some in batches(figures):
        measures = sorted({figures[figure] for figure in some})
        for figure, wording, withdrawn in look.rows(query, measures=measures, some=some):
            found[figure][wording] = found[figure].get(wording, False) or withdrawn is None
    return {
        figure: [wording for wording, stands in wordings.items() if stands or not any(wordings.values())]
        for figure, wordings in found.items()
    }


_ASSERTIONS = """
SELECT said.id, said.claim_id, said.withdrawn_at, said.corrects_claim_id, said.key, source.cite_key, said.stance,
said.speaker, said.hedged, said.said_on, said.words, said.quote, said.language, said.page, said.line, said.start,
said.end_, said.note, said.reviewed
FROM assertion said JOIN source ON source.id = said.source_id
WHERE said.claim_id IN :claims ORDER BY said.claim_id, said.ordinal"""


def _assertions(look: Look, claims: Mapping[int, Known]) -> dict[int, list[dict[str, Any]]]:
    rows = [row for row in look.rows(_ASSERTIONS, claims=list(claims)) if row[2] is None or claims[row[1]].is_withdrawn]
    cited = _citations(look, {row[0]: claims[row[1]].is_withdrawn for row in rows})
    corrected = _keys_of(look, {row[3] for row in rows if row[3] is not None})
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for (number, claim, _, corrects, key, source, stance, speaker, hedged, said_on, words, quote, language, page, line,
         start, end, note, reviewed) in rows:  # fmt: skip
        found[claim].append(
            {
                "key": key,
                "source": source,
                "stance": stance,
                "corrects": corrected.get(corrects or 0),
                "speaker": speaker,
                "hedged": bool(hedged),
                "said_on": said_on,
                "words": words,
                "quote": quote,
                "language": language,
                "page": page,
                "line": line,
                "start": start,
                "end": end,
                "note": note,
                "reviewed": bool(reviewed),
                "cites": cited.get(number, []),
            }
        )
    return found


def _citations(look: Look, assertions: Mapping[int, bool]) -> dict[int, list[dict[str, Any]]]:
    query = """
SELECT citation.assertion_id, citation.withdrawn_at, citation.is_primary, citation.key, source.cite_key,
citation.as_cited, citation.marker, citation.locator, citation.outcome
FROM citation LEFT JOIN source ON source.id = citation.source_id
WHERE citation.assertion_id IN :some ORDER BY citation.assertion_id, citation.ordinal"""
    names = ("key", "source", "as_cited", "marker", "locator", "outcome")
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for some in batches(assertions):
        for said, withdrawn, primary, *values in look.rows(query, some=some):
            # What was withdrawn with its whole claim is shown with it.
            if withdrawn is None or assertions[said]:
                found[said].append({**dict(zip(names, values, strict=True)), "primary": bool(primary)})
    return found


def _assigned(look: Look, claim: int) -> dict[str, Any] | None:
    query = "SELECT assignee, second_reader, due FROM assignment WHERE claim_id = :claim"
    names = ("assignee", "second_reader", "due")
    return next((dict(zip(names, row, strict=True)) for row in look.rows(query, claim=claim)), None)


def _notes(look: Look, claim: int) -> list[dict[str, Any]]:
    """Give what is noted beside a claim and beside those that it replaced, oldest first."""
    numbers, waiting = {claim}, [claim]
    while waiting:
        before = look.rows("SELECT id FROM claim WHERE replaced_by_id IN :waiting", waiting=waiting)
        waiting = [number for (number,) in before if number not in numbers]
        numbers.update(waiting)
    query = "SELECT text, by, at FROM claim_note WHERE claim_id IN :some AND withdrawn_at IS NULL ORDER BY at, id"
    return [{"text": text, "by": by, "at": moment(at)} for text, by, at in look.rows(query, some=sorted(numbers))]


def _checks(look: Look, claim: int) -> list[dict[str, Any]]:
    query = """
SELECT source.cite_key, looked.outcome, looked.quote, looked.page, looked.by, looked.at
FROM cite_check looked JOIN source ON source.id = looked.source_id
WHERE looked.claim_id = :claim AND looked.withdrawn_at IS NULL ORDER BY looked.id"""
    names = ("source", "outcome", "quote", "page", "by")
    return [{**dict(zip(names, row[:-1], strict=True)), "at": moment(row[-1])} for row in look.rows(query, claim=claim)]


_DERIVATIONS = """
SELECT id, key, kind, result_figure_id, factor, quote FROM derivation
WHERE withdrawn_at IS NULL AND (result_figure_id IN (SELECT id FROM figure WHERE claim_id = :claim)
OR id IN (SELECT derivation_id FROM derivation_term
WHERE figure_id IN (SELECT id FROM figure WHERE claim_id = :claim))) ORDER BY id"""


def _derivations(look: Look, claim: int) -> list[dict[str, Any]]:
    """Give the derivations that a figure of the claim results from or is a term of."""
    rows = look.rows(_DERIVATIONS, claim=claim)
    if not rows:
        return []
    terms: dict[int, list[int]] = defaultdict(list)
    query = """
SELECT derivation_id, figure_id FROM derivation_term WHERE derivation_id IN :some ORDER BY derivation_id, ordinal"""
    for derivation, figure in look.rows(query, some=[row[0] for row in rows]):
        terms[derivation].append(figure)
    figures = {row[3] for row in rows}.union(*terms.values())
    keys: dict[int, str] = {}
    named = """
SELECT figure.id, claim.key, figure.ordinal FROM figure JOIN claim ON claim.id = figure.claim_id
WHERE figure.id IN :some"""
    for some in batches(sorted(figures)):
        keys.update({number: figure_key(key, ordinal) for number, key, ordinal in look.rows(named, some=some)})
    return [
        {
            "key": key,
            "kind": kind,
            "result": keys[result],
            "terms": [keys[number] for number in terms.get(number, [])],
            "factor": factor,
            "quote": quote,
        }
        for number, key, kind, result, factor, quote in rows
    ]
