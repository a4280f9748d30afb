"""Trace one claim from who says it down to the origins."""

from __future__ import annotations

from sqlalchemy.orm import Session

from claimdb.check.assemble import assemble_supports
from claimdb.check.materials import load_recorded
from claimdb.check.questions import find_chain
from claimdb.check.standing import back_claim
from claimdb.check.totals import find_speaking
from claimdb.model import Claim
from claimdb.record.failures import Withdrawn
from claimdb.record.judged import current_verdict, evidence_hash
from claimdb.report.graphs import graph_of
from claimdb.report.labels import load_labels, names_of
from claimdb.values.digest import Trace, VerdictView


def trace_claim(session: Session, claim: Claim, lang: str) -> Trace:
    """Follow a claim from everyone who speaks of it to the roots.

    Documents and origins are those behind its unhedged assertions; denials stand in the graph and
    support nothing. Raises Withdrawn for a claim that was taken back.
    """
    if claim.withdrawn_at is not None:
        raise Withdrawn(kind="claim", key=claim.key)
    loaded = load_recorded(session, find_chain(session, claim))
    support = next(one for one in assemble_supports(loaded.recorded) if one.claim == claim.key)
    labels = load_labels(session, find_speaking(session, loaded.source_keys), lang)
    backing = back_claim(support, [one for one in support.assertions if one.supports and not one.hedged])
    names = names_of(labels.works)
    return Trace(
        claim=claim.key,
        text=support.text,
        graph=graph_of([support], labels.works, labels.read),
        documents=backing.documents,
        origins_min=backing.origins_min,
        origins_max=backing.origins_max,
        verdicts=_verdicts(session, claim),
        choke_points=tuple(names.get(key, key.removeprefix("speaker:")) for key in backing.choke_points),
    )


def _verdicts(session: Session, claim: Claim) -> tuple[VerdictView, ...]:
    """Give the verdicts that count, oldest first; those given on other evidence than today's are stale."""
    current = current_verdict(session, claim)
    if current is None:
        return ()
    today = evidence_hash(session, claim)
    return tuple(
        VerdictView(given.verdict.value, given.because, given.by, given.at, stale=given.evidence != today)
        for given in current.given
    )
