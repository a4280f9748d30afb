"""The works that a database holds, as `Work` values: all of them, or those that some claims rest on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.bibliography.fields import one_line
from claimdb.errors import InputError
from claimdb.model import Assertion, Citation, Claim, Finding, FindingClaim, Lineage, Source
from claimdb.record.failures import UnknownKey
from claimdb.record.lookup import find_by_prefix
from claimdb.values.work import Work

_BATCH = 500
REPORT = "report"
"""The word for all that the contradiction report rests on, in place of a key."""


class RestsOnNothing(InputError):
    """A key names nothing that works could be listed for."""

    message = "{given!r} is no claim, finding or source"
    hint = "list them with claimdb claim list, claimdb finding list or claimdb source list, or say report"


class Shelf(NamedTuple):
    """Works in the order of their cite keys; beside them the cite keys of stubs, which have nothing to print."""

    works: tuple[Work, ...]
    stubs: tuple[str, ...]


def read_shelf(session: Session, given: Sequence[str] = (), *, annotate: bool = False) -> Shelf:
    """Read the living works: all, or those that the claims, findings or sources named by `given` rest on.

    The word `report` stands for all open findings. A claim rests on the sources that make, deny or correct it, the
    works they cite for it, and the works those derive from. `annotate` adds the claims that each work carries to its
    CSL `annote`, one a line.
    Raises RestsOnNothing for an unknown key, AmbiguousKey for a short one.
    """
    numbers = None if not given else _works_of(session, given)
    query = select(Source).where(Source.withdrawn_at.is_(None), Source.merged_into_id.is_(None))
    sources = [source for source in session.scalars(query) if numbers is None or source.id in numbers]
    sources.sort(key=lambda source: (source.cite_key.casefold(), source.cite_key))
    notes = _annotations(session, [source.id for source in sources]) if annotate else {}
    works = [Work(source.cite_key, _annotated(source.csl, notes.get(source.id, []))) for source in sources]
    known = zip(sources, works, strict=True)
    stubs = [source.cite_key for source in sources if source.is_stub and not source.title]
    return Shelf(tuple(work for source, work in known if source.cite_key not in stubs), tuple(stubs))


def _annotated(csl: dict[str, Any], lines: list[str]) -> dict[str, Any]:
    own = [csl["annote"]] if isinstance(csl.get("annote"), str) and csl["annote"] else []
    return {**csl, "annote": "\n".join([*own, *lines])} if lines else dict(csl)


def _works_of(session: Session, given: Iterable[str]) -> set[int]:
    claims: set[int] = set()
    sources: set[int] = set()
    for key in given:
        if key == REPORT:
            opened = select(FindingClaim.claim_id).join(Finding).where(Finding.state == "open")
            claims |= set(session.scalars(opened))
            continue
        row = _find(session, key)
        if isinstance(row, Claim):
            claims.add(row.id)
        elif isinstance(row, Source):
            sources.add(row.id)
        else:
            claims |= set(session.scalars(select(FindingClaim.claim_id).where(FindingClaim.finding_id == row.id)))
    for some in _batches(claims):
        asserted = select(Assertion).where(Assertion.claim_id.in_(some), Assertion.withdrawn_at.is_(None))
        assertions = list(session.scalars(asserted))
        sources |= {assertion.source_id for assertion in assertions}
        for part in _batches({assertion.id for assertion in assertions}):
            cited = select(Citation.source_id).where(Citation.assertion_id.in_(part), Citation.withdrawn_at.is_(None))
            sources |= {number for number in session.scalars(cited) if number is not None}
    return _with_ancestors(session, _survivors(session, sources))


def _find(session: Session, key: str) -> Claim | Finding | Source:
    try:
        return find_by_prefix(session, "claim", key)
    except UnknownKey:
        pass
    try:
        return find_by_prefix(session, "finding", key)
    except UnknownKey:
        pass
    try:
        return find_by_prefix(session, "source", key)
    except UnknownKey as error:
        raise RestsOnNothing(given=key) from error


def _survivors(session: Session, numbers: set[int]) -> set[int]:
    """Give the sources that merged ones now are."""
    done: set[int] = set()
    into = select(Source.id, Source.merged_into_id).where(Source.merged_into_id.is_not(None))
    merged = {number: target for number, target in session.execute(into)}  # noqa: C416 - rows are no pairs to dict()
    for number in numbers:
        current: int | None = number
        while current is not None and current in merged:
            current = merged[current]
        if current is not None:
            done.add(current)
    return done


def _with_ancestors(session: Session, numbers: set[int]) -> set[int]:
    """Add the works that these derive from, and so on; a circle ends where it began."""
    found = set(numbers)
    fresh = set(numbers)
    while fresh:
        above: set[int] = set()
        for some in _batches(fresh):
            query = select(Lineage.of_source_id).where(Lineage.source_id.in_(some), Lineage.withdrawn_at.is_(None))
            above |= _survivors(session, set(session.scalars(query)))
        fresh = above - found
        found |= fresh
    return found


def _annotations(session: Session, numbers: list[int]) -> dict[int, list[str]]:
    """Give what each work carries: the claims it makes, then those for which others cite it, by key."""
    lines: dict[int, list[str]] = {}
    made = (
        select(Assertion, Claim)
        .join(Claim, Claim.id == Assertion.claim_id)
        .where(Assertion.withdrawn_at.is_(None), Claim.withdrawn_at.is_(None), Claim.replaced_by_id.is_(None))
        .order_by(Claim.key, Assertion.ordinal)
    )
    wanted = set(numbers)
    cited_by: dict[int, list[int]] = {}
    for citation in session.scalars(
        select(Citation).where(Citation.withdrawn_at.is_(None), Citation.source_id.is_not(None))
    ):
        cited_by.setdefault(citation.assertion_id, []).append(citation.source_id or 0)
    for assertion, claim in session.execute(made):
        words = one_line(assertion.words or assertion.quote or claim.proposition or "")
        line = f"{claim.key[:8]}: {words}" if words else claim.key[:8]
        for number in (assertion.source_id, *cited_by.get(assertion.id, [])):
            if number in wanted and line not in lines.setdefault(number, []):
                lines[number].append(line)
    return lines


def _batches(numbers: set[int]) -> Iterable[list[int]]:
    # Databases limit how many values one IN may list.
    ordered = sorted(numbers)
    for start in range(0, len(ordered), _BATCH):
        yield ordered[start : start + _BATCH]
