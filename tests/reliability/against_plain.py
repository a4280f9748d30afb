"""Random work by several people on a database and on plain sets and lists: after each step both say the same."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from functools import partial
from typing import Any, TypeVar

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.check.catalogue import choose_rules
from claimdb.check.remember import dismiss, explain, run_checks
from claimdb.model import Assertion, Claim, Event, Figure, Finding, Measure, Source
from claimdb.record.audit import check_events, check_seals
from claimdb.record.editing import edit_claim, read_back, withdraw_claim
from claimdb.record.events import last_standing, undo
from claimdb.record.judged import current_verdicts
from claimdb.record.recorder import Recorder
from claimdb.record.row_audit import check_rows
from claimdb.record.seals import seal_log
from claimdb.store.store import Store
from claimdb.store.types import write_decimal
from claimdb.verify.giving import give_verdict
from claimdb.verify.queue import next_open
from tests.record.conftest import NOON, figure, say
from tests.reliability.plain import Key, Plain

T = TypeVar("T")
PEOPLE = st.sampled_from(("ana", "ben", "eve", "kim"))
MEASURES = st.sampled_from(("stations", "ships"))
# None of them is a slip of another: what a check says of them is that they cannot both be true.
VALUES = st.sampled_from(("54", "61", "78"))
SOURCES = st.sampled_from(("roy", "lee", "kay"))
WORDS = st.sampled_from(("misleading", "unverifiable", "disputed"))
ANY = st.integers(0, 100)
SCOPE = {"place": "France", "as_of": "2022"}


class Machine(RuleBasedStateMachine):
    """A database, and what it should hold. `make` gives an empty store, `drop` takes it away."""

    make: Callable[[], Store]
    drop: Callable[[Store], None]

    def __init__(self) -> None:
        super().__init__()
        self.store = type(self).make()
        self.plain = Plain()
        self.at = NOON

    def teardown(self) -> None:
        """Take the database away."""
        type(self).drop(self.store)

    def record(self, by: str, work: Callable[[Recorder], T], command: str = "test") -> T:
        """Do a unit of work a minute after the last one."""
        self.at += timedelta(minutes=1)

        def unit(session: Session) -> T:
            with Recorder(session, by=by, at=self.at, command=command) as recorder:
                return work(recorder)

        return self.store.run(unit)

    @rule(by=PEOPLE, measure=MEASURES, value=VALUES, source=SOURCES)
    def add(self, by: str, measure: str, value: str, source: str) -> None:
        """Somebody records what a source says."""
        self.record(by, lambda recorder: say(recorder, value, source=source, measure=measure, **SCOPE) and None)
        self.plain.say((measure, value), source)

    @precondition(lambda self: self.plain.living())
    @rule(by=PEOPLE, chosen=ANY, value=VALUES)
    def edit(self, by: str, chosen: int, value: str) -> None:
        """Somebody puts a claim right."""
        key = self._living(chosen)
        if key[1] == value:
            return

        def work(recorder: Recorder) -> None:
            claim = _find(recorder.session, key)
            (given,) = read_back(recorder, claim)
            edit_claim(recorder, claim, figures=[given.__class__(**{**_fields(given), "figure": figure(value)})])

        self.record(by, work)
        self.plain.edit(key, value)

    @precondition(lambda self: self.plain.living())
    @rule(by=PEOPLE, chosen=ANY)
    def withdraw(self, by: str, chosen: int) -> None:
        """Somebody withdraws a claim."""
        key = self._living(chosen)
        self.record(by, lambda recorder: withdraw_claim(recorder, _find(recorder.session, key)))
        self.plain.withdraw(key)

    @precondition(lambda self: self.plain.living())
    @rule(by=PEOPLE, chosen=ANY, word=WORDS)
    def judge(self, by: str, chosen: int, word: str) -> None:
        """Somebody gives a verdict; in a dispute a third person ends it."""
        key = self._living(chosen)
        said = self.plain.claims[key]
        ends = said.differs and by not in {one.by for one in said.counting}
        self.record(
            by, lambda recorder: give_verdict(recorder, _find(recorder.session, key), word, "read it", adjudicate=ends)
        )
        self.plain.judge(key, by, word, ends=ends)

    @rule(by=PEOPLE)
    def check(self, by: str) -> None:
        """Somebody checks."""
        rules = choose_rules(["FIG001"])
        self.record(by, lambda recorder: run_checks(recorder, rules) and None, "check")
        self.plain.check()

    @precondition(lambda self: any(life.state != "gone" for life in self.plain.findings.values()))
    @rule(by=PEOPLE, chosen=ANY, word=st.sampled_from(("explained", "dismissed")))
    def decide(self, by: str, chosen: int, word: str) -> None:
        """Somebody explains or dismisses a finding."""
        there = sorted(measure for measure, life in self.plain.findings.items() if life.state != "gone")
        measure = there[chosen % len(there)]
        deed = explain if word == "explained" else dismiss
        self.record(by, lambda recorder: deed(recorder, _finding(recorder.session, measure), because="two counts"))
        self.plain.decide(measure, word)

    @precondition(lambda self: self.plain.done)
    @rule(by=PEOPLE)
    def undo_last(self, by: str) -> None:
        """Somebody takes back the last change."""
        self.record(by, lambda recorder: undo(recorder, last_standing(recorder.session).id), "undo")
        self.plain.undo()

    @precondition(lambda self: self.plain.undone is not None)
    @rule(by=PEOPLE)
    def undo_the_undo(self, by: str) -> None:
        """Somebody takes back that something was taken back."""

        def work(recorder: Recorder) -> None:
            newest = select(Event.id).where(Event.undoes_id.is_not(None)).order_by(Event.id.desc())
            undo(recorder, recorder.session.scalars(newest).first() or 0)

        self.record(by, work, "undo")
        again, self.plain.undone = self.plain.undone, None
        assert again is not None
        again(self.plain)

    @rule(by=PEOPLE)
    def seal(self, by: str) -> None:
        """Somebody seals the log."""
        self.store.run(partial(seal_log, by=by, at=self.at))

    @invariant()
    def both_say_the_same(self) -> None:
        """The same claims, who says them, what stands about them, what waits, what was found."""
        said, stands, waiting, findings = self.store.read(_state)
        living = self.plain.living()
        assert said == living
        assert stands == {key: self.plain.claims[key].stands for key in living if self.plain.claims[key].stands}
        assert waiting == {key for key in living if _waits(self.plain.claims[key].stands)}
        assert findings == {measure: life.state for measure, life in self.plain.findings.items()}

    @invariant()
    def the_database_is_whole(self) -> None:
        """The log says what was written, the seals hold, and the rows are those of the log."""
        checks: tuple[Callable[[Session], Any], ...] = (check_events, check_seals, check_rows)
        assert self.store.read(lambda session: [one for check in checks for one in check(session)]) == []

    def _living(self, chosen: int) -> Key:
        there = sorted(self.plain.living())
        return there[chosen % len(there)]


def run_against_plain(
    make: Callable[[], Store], drop: Callable[[Store], None], *, examples: int, steps: int, number: int | None = None
) -> None:
    """Let random people work, so many times so many steps; fails with the work that ends in a difference.

    The same number always gives the same work.
    """
    machine = type("AnyMachine", (Machine,), {"make": staticmethod(make), "drop": staticmethod(drop)})
    asked = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        # To look for shorter work that fails takes minutes, and what failed is printed step by step.
        phases=(Phase.explicit, Phase.reuse, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(machine if number is None else seed(number)(machine), settings=asked)


def drop_file(store: Store) -> None:
    """Take a file away."""
    store.close()
    if store.address.path is not None:
        with suppress(FileNotFoundError):
            store.address.path.unlink()


def _waits(stands: tuple[str, bool] | None) -> bool:
    return stands is None or stands[0] == "disputed" or stands[1]


def _state(
    session: Session,
) -> tuple[dict[Key, set[str]], dict[Key, tuple[str, bool]], set[Key], dict[str, str]]:
    keys: dict[str, Key] = {}
    said: dict[Key, set[str]] = {}
    query = (
        select(Claim.key, Measure.label, Figure.value, Source.cite_key)
        .join(Figure, Figure.claim_id == Claim.id)
        .join(Measure, Measure.id == Figure.measure_id)
        .join(Assertion, Assertion.claim_id == Claim.id)
        .join(Source, Source.id == Assertion.source_id)
        .where(Claim.withdrawn_at.is_(None), Figure.withdrawn_at.is_(None), Assertion.withdrawn_at.is_(None))
    )
    for claim, measure, value, source in session.execute(query):
        keys[claim] = (measure, write_decimal(value))
        said.setdefault(keys[claim], set()).add(source)
    current = current_verdicts(session)
    stands = {keys[key]: (one.verdict.value, one.stale) for key, one in current.items() if key in keys}
    waiting = {keys[one.claim] for one in next_open(session)}
    found = select(Measure.label, Finding.state).join(Finding, Finding.measure_id == Measure.id)
    return said, stands, waiting, dict(session.execute(found).all())


def _find(session: Session, key: Key) -> Claim:
    query = select(Claim).join(Figure, Figure.claim_id == Claim.id).join(Measure, Measure.id == Figure.measure_id)
    rows = session.scalars(query.where(Measure.label == key[0], Claim.withdrawn_at.is_(None)))
    return next(row for row in rows if write_decimal(_value(session, row)) == key[1])


def _value(session: Session, claim: Claim) -> Any:
    return session.scalars(select(Figure.value).where(Figure.claim_id == claim.id)).one()


def _finding(session: Session, measure: str) -> str:
    query = select(Finding.key).join(Measure, Measure.id == Finding.measure_id).where(Measure.label == measure)
    return session.scalars(query).one()


def _fields(given: Any) -> dict[str, Any]:
    return {name: getattr(given, name) for name in given.__dataclass_fields__}
