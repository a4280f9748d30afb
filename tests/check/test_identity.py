"""What tells a finding from others, and what its evidence is: by property, over made-up figures and histories."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from claimdb import model
from claimdb.check.catalogue import all_rules
from claimdb.check.identity import evidence_of, identity_text
from claimdb.check.remember import NothingToDecide, dismiss, explain
from claimdb.check.run import run_rules
from claimdb.record.editing import withdraw_claim
from claimdb.record.keys import find_by_prefix
from claimdb.report.digest import build_digest
from claimdb.store.store import open_store
from claimdb.values.material import Quantity, ScopedFigure, SourceRef
from tests.check.conftest import CheckDesk
from tests.check.samples import STOCK, figure, many_figures
from tests.record.conftest import NOON

FIGURES = [rule for rule in all_rules() if Quantity in rule.materials]


def found(figures: Sequence[ScopedFigure]) -> dict[str, str]:
    """Give the evidence of what the rules on figures notice, by identity."""
    run = run_rules([Quantity(STOCK, tuple(figures))], FIGURES)
    assert run.rules_failed == ()
    return {identity_text(one.rule.code, one.hit.identity): evidence_of(one.hit) for one in run.hits}


def repeated(one: ScopedFigure, source: str) -> ScopedFigure:
    """The same figure, said by another source in its own claim."""
    key = f"{one.key}-{source}"
    mention = replace(one.mentions[0], assertion=f"a{key}", source=SourceRef(source, source))
    return replace(one, key=key, claim=f"c{key}", mentions=(mention,))


@given(many_figures(least=2), st.data())
def test_one_more_source_for_a_known_value_reopens_nothing(figures: list[ScopedFigure], data: st.DataObject):
    before = found(figures)
    after = found([*figures, repeated(data.draw(st.sampled_from(figures)), "one more")])
    assert {identity: after.get(identity) for identity in before} == before


@given(many_figures(least=2), st.randoms(use_true_random=False))
def test_the_order_of_figures_does_not_matter(figures: list[ScopedFigure], chance: Any):
    shuffled = list(figures)
    chance.shuffle(shuffled)
    assert found(shuffled) == found(figures)


@given(many_figures(least=2, same_time=False), st.randoms(use_true_random=False))
def test_the_order_of_figures_of_several_times_does_not_matter(figures: list[ScopedFigure], chance: Any):
    shuffled = list(figures)
    chance.shuffle(shuffled)
    assert found(shuffled) == found(figures)


@given(many_figures(least=2), st.data())
def test_a_deciding_value_that_changes_changes_the_evidence(figures: list[ScopedFigure], data: st.DataObject):
    run = run_rules([Quantity(STOCK, tuple(figures))], FIGURES)
    assume(run.hits)
    hit = data.draw(st.sampled_from(run.hits))
    deciding = [one for one in hit.hit.figures if not any(mention.hedged for mention in one.mentions)]
    assume(deciding)
    old = data.draw(st.sampled_from(deciding))
    # Another source may still say the old value; then it still decides.
    assume(sum(one.strict == old.strict for one in figures) == 1)
    new = figure("997", key=old.key, source=old.mentions[0].source.key)
    after = found([new if one is old else one for one in figures])
    identity = identity_text(hit.rule.code, hit.hit.identity)
    assert after.get(identity) != evidence_of(hit.hit)


def test_the_language_of_a_report_does_not_matter(file_desk: CheckDesk):
    file_desk.say("54", source="a", as_of="2022-09", place="France")
    file_desk.say("60", source="b", as_of="2022-09", place="France")
    told = [
        file_desk.store.read(lambda session, lang=lang: build_digest(session, now=NOON, lang=lang))
        for lang in ("en", "fr")
    ]
    english, french = ([(one.key, one.evidence) for one in digest.findings] for digest in told)
    assert english == french
    assert told[0].findings[0].message != told[1].findings[0].message


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("say"), st.sampled_from(["54", "60", "71"]), st.sampled_from("abc")),
        st.tuples(st.just("withdraw"), st.integers(0, 5), st.none()),
        st.tuples(st.sampled_from(["explain", "dismiss"]), st.integers(0, 3), st.sampled_from([None, 1])),
        st.tuples(st.just("check"), st.none(), st.none()),
    ),
    min_size=3,
    max_size=9,
)


def take(desk: CheckDesk, step: tuple[str, Any, Any]) -> None:
    """Do one step of a history; one that has nothing to work on does nothing."""
    what, given_, more = step
    if what == "say":
        desk.say(given_, source=more, as_of="2022-09", place="France")
    elif what == "check":
        desk.check()
    elif what == "withdraw":
        living = desk.store.read(
            lambda session: session.scalars(
                select(model.Claim.key).where(model.Claim.withdrawn_at.is_(None)).order_by(model.Claim.id)
            ).all()
        )
        if given_ < len(living):
            key = living[given_]
            desk.record(lambda recorder: withdraw_claim(recorder, find_by_prefix(recorder.session, "claim", key)))
    else:
        query = select(model.Finding.key).order_by(model.Finding.key)
        keys = desk.store.read(lambda session: session.scalars(query).all())
        decide = explain if what == "explain" else dismiss
        until = None if more is None else (desk.at + timedelta(days=more)).date()
        if given_ < len(keys):
            key = keys[given_]
            with suppress(NothingToDecide):
                desk.record(lambda recorder: decide(recorder, key, because="known", expires=until))


def lives(desk: CheckDesk) -> dict[str, list[tuple[Any, ...]]]:
    """Give every step in the life of every finding, by key."""
    event = model.FindingEvent
    columns = (event.ordinal, event.kind, event.evidence, event.reason, event.expires, event.by, event.at)
    query = select(model.Finding.key, *columns).join(event, event.finding_id == model.Finding.id)
    told: dict[str, list[tuple[Any, ...]]] = {}
    for key, *step in desk.store.read(
        lambda session: session.execute(query.order_by(model.Finding.key, event.ordinal)).all()
    ):
        told.setdefault(key, []).append(tuple(step))
    return told


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(steps=STEPS)
def test_events_are_only_ever_appended(file_template: Path, steps: list[tuple[str, Any, Any]]):
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "claims.db"
        copyfile(file_template, copy)
        store = open_store(str(copy))
        try:
            before: dict[str, list[tuple[Any, ...]]] = {}
            for number, step in enumerate(steps):
                desk = CheckDesk(store, NOON + timedelta(days=number))
                take(desk, step)
                after = lives(desk)
                assert {key: after.get(key, [])[: len(held)] for key, held in before.items()} == before
                assert all([one[0] for one in held] == list(range(1, len(held) + 1)) for held in after.values())
                before = after
        finally:
            store.close()
