"""What `claimdb add` says at once: whether the claim just recorded contradicts others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimdb.cli.context import Door

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.values.digest import FindingView


def tell_at_once(door: Door, record: dict[str, Any]) -> None:
    """Say each new finding about a claim that was just recorded, in a line on standard error, and note it in `record`.

    Nothing is remembered: that is for `check`.
    """
    if not record["added"]:
        return
    found = door.read(lambda session: _new_findings(door, session, record["claim"]))
    record["findings"] = [_finding(one) for one in found]
    for one in found:
        door.warn(
            "{severity} {rule} {name}: {message}",
            severity=_severity(door, one),
            rule=one.rule.code,
            name=one.rule.label,
            message=one.message,
        )
    if found:
        door.say("claimdb check shows both sides and remembers them.")


def _new_findings(door: Door, session: Session, claim: str) -> list[FindingView]:
    from claimdb.check.catalogue import all_rules
    from claimdb.check.checking import find
    from claimdb.check.ledger import load_known
    from claimdb.check.meeting import find_around
    from claimdb.record.claim_records import measures_to_check
    from claimdb.report.digest import Selection, digest_outcome

    settings = door.settings
    rules = [rule for rule in all_rules() if not rule.coverage]
    around = find_around(session, claim, measures_to_check(session, claim))
    outcome = find(session, rules, by=settings.person, at=settings.now, around=around)
    for failed in outcome.rules_failed:
        door.warn("Rule {code} failed: {reason}", code=failed.code, reason=failed.error)
    chosen = Selection(claims=(claim,))
    digest = digest_outcome(session, outcome, now=settings.now, lang=settings.lang, selection=chosen)
    known = load_known(session, about=outcome.about)
    remembered = {one.row.key: one.row.evidence for one in known.values()}
    return [one for one in digest.findings if remembered.get(one.key) != one.evidence]


def _severity(door: Door, one: FindingView) -> str:
    from claimdb.report.language import word
    from claimdb.report.sentences import SEVERITIES

    return word(SEVERITIES, one.severity, door.settings.lang)


def _finding(one: FindingView) -> dict[str, str]:
    return {
        "key": one.key,
        "rule": one.rule.code,
        "name": one.rule.name,
        "severity": one.severity.value,
        "message": one.message,
    }
