"""A check of Parquet files or shards by an engine: sifted there, classified by the same rules, put together here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from claimdb.api.rates import rates_for
from claimdb.values.digest import Digest, FindingView

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.check.totals import Totals
    from claimdb.report.digest import Selection
    from claimdb.settings import Settings
    from claimdb.store.corpus import Corpus, Row
    from claimdb.values.rates import Rates

Select = Callable[["Session"], "Selection"]


@dataclass(frozen=True, slots=True)
class Wishes:
    """What every part is asked: it travels to where the part is. Rules are named by code."""

    rules: tuple[str, ...]
    by: str
    at: datetime
    lang: str
    select: Select
    totals: Totals
    rates: Rates | None


def check_corpus(
    place: Path | str,
    engine: str,
    rules: Sequence[str],
    select: Select,
    settings: Settings,
    *,
    rates: Path | None = None,
) -> Digest:
    """Check what was exported into a folder or laid out over servers, and give what a check of the database gives.

    Nothing is written. `engine` is "duckdb" or "spark" for a folder, "postgresql" for the address of a coordinator;
    `rules` are codes; `select` says what is shown, and must be fit to travel. Raises NoCorpus, EngineMissing,
    EngineFailed, NotLaidOut, OtherEdition, and what `select` does.
    """
    from claimdb.check.catalogue import all_rules
    from claimdb.check.corpus import count_corpus, cut_parts, load_shared
    from claimdb.check.quiet import can_be_quiet
    from claimdb.check.unrated import has_unrated
    from claimdb.model import Base
    from claimdb.store.scratch import filled

    corpus = _open(place, engine)
    try:
        shared = load_shared(corpus)
        with filled(Base.metadata, shared) as session:
            select(session)
            parts = cut_parts(corpus, session, is_whole=not can_be_quiet(all_rules()))
            wishes = Wishes(
                rules=tuple(rules),
                by=settings.person,
                at=settings.now,
                lang=settings.lang,
                select=select,
                totals=count_corpus(corpus, session),
                rates=rates_for(rates, None if has_unrated(session) else ()),
            )
        work = partial(classify, wishes)
        digests = corpus.classify(parts.queries, shared, work) or [work(shared, {})]
    finally:
        corpus.close()
    return join(digests, parts.positions)


def _open(place: Path | str, engine: str) -> Corpus:
    if engine == "postgresql":
        from claimdb.check.sharded import ShardedCorpus
        from claimdb.store.corpus_shards import Shards

        return ShardedCorpus(Shards(str(place)))
    from claimdb.store.corpus import open_corpus

    return open_corpus(Path(place), engine)


def classify(wishes: Wishes, shared: Mapping[str, Sequence[Row]], rows: Mapping[str, Sequence[Row]]) -> Digest:
    """Run the rules over one part, as on a database that holds nothing else."""
    from claimdb.check.catalogue import choose_rules
    from claimdb.check.checking import find
    from claimdb.model import Base
    from claimdb.report.digest import digest_outcome
    from claimdb.store.scratch import filled

    with filled(Base.metadata, {**shared, **rows}) as session:
        outcome = find(session, choose_rules(wishes.rules), by=wishes.by, at=wishes.at, rates=wishes.rates)
        whole = replace(outcome, loaded=replace(outcome.loaded, totals=wishes.totals))
        return digest_outcome(session, whole, now=wishes.at, lang=wishes.lang, selection=wishes.select(session))


def join(digests: Sequence[Digest], positions: int) -> Digest:
    """Put the reports of parts together; `positions` are those that none of them looked at."""
    first = digests[0]
    hidden: Counter[str] = Counter()
    for digest in digests:
        hidden.update(dict(digest.hidden))
    against = [digest.against for digest in digests if digest.against is not None]
    return replace(
        first,
        compared=replace(
            first.compared,
            positions=positions + sum(digest.compared.positions for digest in digests),
            rules_failed=tuple(dict.fromkeys(code for one in digests for code in one.compared.rules_failed)),
            failures=tuple(sorted({failed for one in digests for failed in one.compared.failures})),
        ),
        findings=tuple(sorted((finding for one in digests for finding in one.findings), key=_gravest_first)),
        unknown=tuple(
            sorted(
                (unknown for one in digests for unknown in one.unknown),
                key=lambda one: (-one.pairs, one.measure_label, one.measure, one.field),
            )
        ),
        works=tuple(
            sorted(
                {work.key: work for one in digests for work in one.works}.values(),
                key=lambda work: (work.cite_key.casefold(), work.key),
            )
        ),
        hidden=tuple((state, hidden[state]) for state, _ in first.hidden),
        against=replace(
            against[0],
            **{name: sum(getattr(one, name) for one in against) for name in ("known", "new", "gone", "updated")},
        )
        if against
        else None,
    )


def _gravest_first(finding: FindingView) -> tuple[int, bool, str, int, str]:
    rule = finding.rule
    return (-finding.severity.rank, rule.coverage, rule.code, -finding.documents, finding.key)
