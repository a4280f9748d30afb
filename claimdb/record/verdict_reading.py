"""What a claim rests on, as one hash, and the verdict that stands about it, by looks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any

from claimdb.record.batches import batches
from claimdb.store.looking import Look, moment
from claimdb.values.keys import write_json
from claimdb.values.verdict import CurrentVerdict, Judgement, VerdictWord, settle

Facts = Iterator[tuple[int, list[Any]]]
"""Facts with the id of the claim that rests on them."""

_GIVEN = """
SELECT claim.key, verdict.claim_id, verdict.key, verdict.ordinal, verdict.verdict, verdict.because, verdict.by,
verdict.at, verdict.evidence, verdict.adjudicates
FROM verdict JOIN claim ON claim.id = verdict.claim_id
WHERE verdict.withdrawn_at IS NULL {chosen} ORDER BY verdict.claim_id, verdict.ordinal"""
_OF_ALL, _OF_SOME = _GIVEN.format(chosen=""), _GIVEN.format(chosen="AND verdict.claim_id IN :claims")


def verdicts_of(look: Look, claims: Iterable[int] | None = None) -> dict[str, CurrentVerdict]:
    """Give the verdicts that stand, by claim key; of the claims with these ids, or of all."""
    found = [look.rows(_OF_ALL)] if claims is None else [look.rows(_OF_SOME, claims=some) for some in batches(claims)]
    keys: dict[int, str] = {}
    given: dict[int, list[Judgement]] = defaultdict(list)
    for rows in found:
        for claim, number, key, ordinal, word, because, by, at, evidence, adjudicates in rows:
            keys[number] = claim
            one = Judgement(key, ordinal, VerdictWord(word), because, by, moment(at), evidence, bool(adjudicates))
            given[number].append(one)
    evidence = evidence_of(look, keys)
    settled = {keys[number]: settle(judgements, evidence[number]) for number, judgements in given.items()}
    return {key: current for key, current in settled.items() if current is not None}


def evidence_of(look: Look, claims: Iterable[int]) -> dict[int, str]:
    """Give the sha256 of the sorted facts that each claim (id) rests on.

    Facts are its figures, who says it and how, the works cited for it, what readers found in
    them, and whether any of these works was retracted or corrected. Names of measures and the
    order of recording are none; the same fact recorded twice is one.
    """
    facts: dict[int, set[str]] = {number: set() for number in claims}
    if not facts:
        return {}
    survivors = _survivors(look)
    for some in batches(facts):
        for read in (_figures, _assertions, _citations, _checks, _notices):
            for number, fact in read(look, some, survivors):
                facts[number].add(write_json(fact))
    return {number: sha256(write_json(sorted(found)).encode()).hexdigest() for number, found in facts.items()}


def _survivors(look: Look) -> Mapping[int, str]:
    """Map every merged source (id) to the key of the source that it is now."""
    into = dict(look.rows("SELECT id, merged_into_id FROM source WHERE merged_into_id IS NOT NULL"))
    found: dict[int, int] = {}
    for number in into:
        last = number
        while last in into:
            last = into[last]
        found[number] = last
    keys: dict[int, str] = {}
    for some in batches(sorted(set(found.values()))):
        keys.update(look.rows("SELECT id, key FROM source WHERE id IN :some", some=some))
    return {number: keys[last] for number, last in found.items()}


def _figures(look: Look, claims: list[int], _survivors: Mapping[int, str]) -> Facts:
    living = """
SELECT claim_id, value, value_high, comparator, unit, scope_key FROM figure
WHERE claim_id IN :claims AND withdrawn_at IS NULL"""
    for claim, *values in look.rows(living, claims=claims):
        yield claim, ["figure", *values]


def _assertions(look: Look, claims: list[int], survivors: Mapping[int, str]) -> Facts:
    living = """
SELECT said.claim_id, source.id, source.key, said.stance, said.hedged, said.speaker, said.said_on, said.quote,
said.words FROM assertion said JOIN source ON source.id = said.source_id
WHERE said.claim_id IN :claims AND said.withdrawn_at IS NULL"""
    for claim, number, key, stance, hedged, speaker, said_on, quote, words in look.rows(living, claims=claims):
        said = (stance, bool(hedged), speaker, said_on, quote or words)
        yield claim, ["assertion", survivors.get(number, key), *said]


def _citations(look: Look, claims: list[int], survivors: Mapping[int, str]) -> Facts:
    living = """
SELECT said.claim_id, said.key, citation.source_id, source.key, citation.as_cited, citation.locator,
citation.is_primary FROM citation JOIN assertion said ON said.id = citation.assertion_id
LEFT JOIN source ON source.id = citation.source_id
WHERE said.claim_id IN :claims AND said.withdrawn_at IS NULL AND citation.withdrawn_at IS NULL"""
    for claim, said, number, key, as_cited, locator, primary in look.rows(living, claims=claims):
        work = survivors.get(number or 0, key or as_cited or "")
        yield claim, ["citation", said, work, locator, bool(primary)]


def _checks(look: Look, claims: list[int], survivors: Mapping[int, str]) -> Facts:
    living = """
SELECT looked.claim_id, source.id, source.key, looked.outcome, looked.quote, looked.page
FROM cite_check looked JOIN source ON source.id = looked.source_id
WHERE looked.claim_id IN :claims AND looked.withdrawn_at IS NULL"""
    for claim, number, key, outcome, quote, page in look.rows(living, claims=claims):
        yield claim, ["check", survivors.get(number, key), outcome, quote, page]


_ASSERTING = """
SELECT said.claim_id, notice.source_id, notice.kind, source.key FROM assertion said
JOIN notice ON notice.source_id = said.source_id JOIN source ON source.id = notice.source_id
WHERE said.claim_id IN :claims AND said.withdrawn_at IS NULL AND notice.withdrawn_at IS NULL"""
_CITED = """
SELECT said.claim_id, notice.source_id, notice.kind, source.key FROM assertion said
JOIN citation ON citation.assertion_id = said.id JOIN notice ON notice.source_id = citation.source_id
JOIN source ON source.id = notice.source_id
WHERE said.claim_id IN :claims AND said.withdrawn_at IS NULL AND notice.withdrawn_at IS NULL
AND citation.withdrawn_at IS NULL"""


def _notices(look: Look, claims: list[int], survivors: Mapping[int, str]) -> Facts:
    for query in (_ASSERTING, _CITED):
        for claim, number, kind, key in look.rows(query, claims=claims):
            yield claim, ["notice", survivors.get(number, key), kind]
