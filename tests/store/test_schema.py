"""The schema that migrations make is the schema that the models say, on each engine."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from claimdb.model import Base
from claimdb.store.failures import AlreadyThere, DatabaseReadOnly, NewerSchema, NoDatabase, NotADatabase
from claimdb.store.integrity import differences
from claimdb.store.making import make_store, upgrade_store
from claimdb.store.revisions import newest_revision, shipped_revisions
from claimdb.store.schema import configure
from claimdb.store.store import Store, open_store


def test_the_migrations_make_what_the_models_say(store: Store):
    def found(session: Session) -> list[object]:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # SQLite cannot reflect an index on an expression
            return differences(session.connection(), Base.metadata)

    assert store.read(found) == []


def test_foreign_keys_are_checked_by_the_database(store: Store):
    def orphan(session: Session) -> None:
        session.execute(text("INSERT INTO place_label (place_id, language, label, folded) VALUES (7, 'en', 'x', 'x')"))

    with pytest.raises(IntegrityError):
        store.run(orphan)


def test_words_of_an_enumeration_are_checked_by_the_database(store: Store):
    def unheard_of(session: Session) -> None:
        session.execute(
            text(
                "INSERT INTO finding (id, key, identity, evidence, rule, name, severity, state, message_id, params,"
                " documents, origins_min, origins_max, first_seen)"
                " VALUES (1, 'f', 'i', 'e', 'FIG001', 'n', 'catastrophe', 'open', 'm', '{}', 1, 1, 1,"
                " '2026-01-01T00:00:00Z')"
            )
        )

    with pytest.raises(IntegrityError):
        store.run(unheard_of)


def test_a_reading_transaction_cannot_write(store: Store):
    with pytest.raises(DatabaseReadOnly):
        store.read(lambda session: session.execute(text("DELETE FROM claim")))


def test_what_fails_in_the_middle_leaves_nothing(store: Store):
    def half(session: Session) -> None:
        store.row_ids(session).take()
        session.execute(text("INSERT INTO id_block (name, next_id) VALUES ('other', 1)"))
        raise RuntimeError

    with pytest.raises(RuntimeError):
        store.run(half)
    count = store.read(lambda s: s.execute(text("SELECT count(*) FROM id_block WHERE name = 'other'")).scalar_one())
    assert count == 0


def test_row_ids_are_never_given_twice(store: Store):
    def take(session: Session) -> list[int]:
        ids = store.row_ids(session)
        return [ids.take() for _ in range(100)]

    first, second = store.run(take), store.run(take)
    assert len(set(first + second)) == 200


def test_a_database_of_a_newer_version_is_refused(database: str):
    opened = open_store(database)
    opened.run(lambda session: session.execute(text("UPDATE alembic_version SET version_num = '9999'")))
    opened.close()
    with pytest.raises(NewerSchema, match="9999"):
        open_store(database).read(lambda session: None)
    with pytest.raises(NewerSchema):
        upgrade_store(database)


def test_an_existing_database_is_never_made_again(database: str):
    with pytest.raises(AlreadyThere):
        make_store(database)


def test_a_missing_file_is_no_database(tmp_path: Path):
    with pytest.raises(NoDatabase, match="claimdb init"):
        open_store(str(tmp_path / "claims.db"))


def test_another_file_is_not_a_database(tmp_path: Path):
    path = tmp_path / "claims.db"
    path.write_text("this is a shopping list, and a long one at that: " + "bread, " * 200)
    with pytest.raises(NotADatabase):
        open_store(str(path)).read(lambda session: None)
    assert path.read_text().startswith("this is a shopping list")


def test_the_views_can_be_read(store: Store):
    for view in ("claims_with_sources", "open_findings", "support_per_position"):
        rows = store.read(lambda session, view=view: session.execute(text(f"SELECT * FROM {view}")).all())
        assert rows == []


def test_migrations_can_be_taken_back_and_applied_again(store: Store):
    def back_and_forth(session: Session) -> None:
        command.downgrade(configure(session.connection()), "base")
        command.upgrade(configure(session.connection()), "head")

    store.run(back_and_forth)
    assert store.read(lambda s: s.execute(text("SELECT count(*) FROM claim")).scalar_one()) == 0


def test_the_names_of_migrations_are_their_revisions_in_order():
    scripts = list(ScriptDirectory.from_config(configure()).walk_revisions("base", "heads"))
    assert shipped_revisions() == [script.revision for script in reversed(scripts)]
    assert newest_revision() == ScriptDirectory.from_config(configure()).get_current_head()
