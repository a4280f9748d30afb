"""Two people at once, on each engine: what one adds while the other checks is looked at by the next check."""

from __future__ import annotations

from threading import Event, Thread

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.check.catalogue import all_rules
from claimdb.check.remember import run_checks
from claimdb.model import Unchecked
from claimdb.record.recorder import Recorder
from claimdb.store.store import open_store
from tests.check.conftest import CheckDesk, codes_of
from tests.record.conftest import NOON

SCOPE = {"as_of": "2022-09", "place": "France"}


def test_what_is_added_during_a_check_is_not_missed(database: str):
    """The check has read its state when the other begins to write; on a file the other then waits for its turn."""
    mine, other = CheckDesk(open_store(database), NOON), CheckDesk(open_store(database), NOON)
    mine.say("54", source="a", **SCOPE)
    mine.check()
    mine.say("7", source="a", measure="ships", **SCOPE)
    has_read, tries = Event(), []
    writer = Thread(target=lambda: (has_read.wait(20), other.say("60", source="b", **SCOPE)))

    def check(session: Session) -> None:
        tries.append(1)
        with Recorder(session, by="ana", at=NOON, command="check") as recorder:
            run_checks(recorder, all_rules())
            has_read.set()
            if not mine.store.address.is_file and len(tries) == 1:
                writer.join(20)

    writer.start()
    mine.store.run(check)
    writer.join(20)
    assert mine.store.read(lambda session: list(session.scalars(select(Unchecked.event_id))))
    assert codes_of(mine.check().findings).count("FIG001") == 1
    mine.store.close()
    other.store.close()


def test_two_contradicting_claims_added_at_once_are_one_finding(database: str):
    desks = [CheckDesk(open_store(database), NOON) for _ in range(2)]
    desks[0].say("1", source="z", measure="other", **SCOPE)
    desks[0].check()
    writers = [
        Thread(target=desk.say, args=(value,), kwargs={"source": name, **SCOPE})
        for desk, value, name in zip(desks, ("54", "60"), ("a", "b"), strict=True)
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(30)
    assert codes_of(desks[1].check().findings).count("FIG001") == 1
    for desk in desks:
        desk.store.close()
