"""`claimdb suggest-lineage`: what it proposes, in words and as tables, and that nothing is merged unasked."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from sqlalchemy import select

from claimdb.check.copiers import suggest_lineage
from claimdb.model import Source
from claimdb.record.recorder import Recorder
from claimdb.values.copying import Direction
from tests.conftest import Command
from tests.record.conftest import Desk, figure, say

HEADER = "subject,measure,value,as_of,source,source_date,cites"


def write(folder: Path, *, dates: dict[str, str] | None = None, cites: dict[str, str] | None = None) -> None:
    """Write a table of 15 quays in five honest sources and two that share what nobody else has."""
    lines = [HEADER]
    for n in range(15):
        said = {f"paper{k}": f"{2000 + n}" for k in range(5)}
        said |= {"echo": f"{7001 + 11 * n}", "voice": f"{7001 + 11 * n}"}
        for source, value in said.items():
            day, cited = (dates or {}).get(source, ""), (cites or {}).get(source, "")
            lines.append(f"Quay {n},boats,{value},2021-05-01,{source},{day},{cited}")
    (folder / "claims.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture
def harbour(claimdb: Command, tmp_path: Path) -> Command:
    write(tmp_path)
    assert claimdb("init").code == 0
    assert claimdb("import", "claims.csv", "--exact").code == 0
    return claimdb


def test_the_evidence_and_the_command_are_printed(harbour: Command) -> None:
    printed = harbour("suggest-lineage").out
    out = " ".join(printed.split())
    assert "echo seems to copy voice (or the other way round: nothing tells which)." in out
    assert "They share 15 of 15 rare values" in out
    assert "boats, as of 1 May 2021: 7" in out
    assert "(0 of 5 others say so; usual is 20" in out
    assert "\n  claimdb source lineage echo --of voice --kind same_data\n" in printed


def test_nothing_is_merged_unasked_and_the_table_of_lineage_can_be_imported(harbour: Command, tmp_path: Path) -> None:
    def origins() -> list[int]:
        (group,) = json.loads(harbour("positions", key, "--format", "json").out)
        return [position["origins_max"] for position in group["positions"]]

    key = json.loads(harbour("positions", "--format", "json").out)[0]["measure_key"]
    table = harbour("suggest-lineage", "--format", "csv").out
    assert list(csv.DictReader(io.StringIO(table))) == [
        {"source": "echo", "of": "voice", "kind": "same_data", "measure": ""}
    ]
    assert origins() == [5, 2]
    (tmp_path / "lineage.csv").write_text(table, encoding="utf-8")
    assert harbour("import", "lineage.csv", "--kind", "lineage").code == 0
    assert origins() == [5, 1]
    assert harbour("suggest-lineage", "--format", "json").out == "[]\n"


def test_a_copy_that_prints_less_of_a_number_is_a_copy(claimdb: Command, tmp_path: Path) -> None:
    write(tmp_path)
    table = tmp_path / "claims.csv"
    lines = [
        line.replace(",7", ",7.").replace(",2021", "K,2021") if ",voice," in line else line
        for line in table.read_text(encoding="utf-8").splitlines()
    ]
    lines += [f"Quay {n},boats,{3000 + n},2021-05-01,leaflet,," for n in range(15)]
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    claimdb("init")
    assert claimdb("import", "claims.csv", "--exact", "--language", "en").code == 0
    assert "echo,voice,same_data" in claimdb("suggest-lineage", "--format", "csv").out


def test_lineage_that_is_known_for_all_these_measures_is_no_news(harbour: Command, tmp_path: Path) -> None:
    keys = [one["key"] for one in json.loads(harbour("measure", "list", "--format", "json").out)]
    rows = [f"echo,voice,same_data,{key}" for key in keys]
    (tmp_path / "known.csv").write_text("\n".join(["source,of,kind,measure", *rows]) + "\n", encoding="utf-8")
    assert harbour("import", "known.csv", "--kind", "lineage").code == 0
    assert "echo" not in harbour("suggest-lineage", "--format", "csv").out


def test_dates_tell_who_copies(claimdb: Command, tmp_path: Path) -> None:
    write(tmp_path, dates={"echo": "2021-06-01", "voice": "2021-07-15"})
    assert claimdb("init").code == 0
    assert claimdb("import", "claims.csv").code == 0
    (one,) = json.loads(claimdb("suggest-lineage", "--format", "json").out)
    assert (one["source"], one["of"], one["direction"]) == ("voice", "echo", "dates")
    assert (one["shared"], one["rare"]) == (15, 15)


def test_two_sources_that_cite_one_work_are_no_news(claimdb: Command, tmp_path: Path) -> None:
    write(tmp_path, cites={"echo": "register", "voice": "register"})
    assert claimdb("init").code == 0
    assert claimdb("import", "claims.csv").code == 0
    said = claimdb("suggest-lineage")
    assert (said.out, said.code) == ("", 0)
    assert "No two sources share rare values often enough" in said.err


def test_completeness_tells_who_copies(claimdb: Command, tmp_path: Path) -> None:
    write(tmp_path)
    lines = (tmp_path / "claims.csv").read_text(encoding="utf-8").splitlines()
    lines += [f"Pier {n},boats,{9000 + n},2021-05-01,voice,," for n in range(9)]
    (tmp_path / "claims.csv").write_text("\n".join(lines), encoding="utf-8")
    assert claimdb("init").code == 0
    assert claimdb("import", "claims.csv").code == 0
    assert (
        "echo seems to copy voice (the other has nearly all that it has, and more)." in claimdb("suggest-lineage").out
    )


def test_a_label_stands_for_all_its_measures_and_one_measure_limits_the_lineage(harbour: Command) -> None:
    (every,) = json.loads(harbour("suggest-lineage", "--measure", "boats", "--format", "json").out)
    assert every["measure"] is None
    key = json.loads(harbour("positions", "--format", "json").out)[0]["measure_key"]
    assert harbour("suggest-lineage", "--measure", key, "--format", "json").out == "[]\n"


def test_it_speaks_french(harbour: Command) -> None:
    out = harbour("suggest-lineage", "--lang", "fr").out
    assert "echo semble copier voice" in out
    assert "Elles partagent 15 valeurs rares sur 15" in out


def test_the_strongest_comes_first_and_of_each_value_the_copy(file_desk: Desk) -> None:
    def fill(recorder: Recorder) -> None:
        for n in range(14):
            scope = {"place": f"Place {n}", "period": "2021", "measure": "lamps"}
            for source in ("ana", "ben", "cleo", "dan", "eve"):
                say(recorder, str(20 + n), source=source, **scope)
            say(recorder, figure(f"{70 + n}", wording=f"{70 + n} lamps"), source="u", said_on="2021-05", **scope)
            say(recorder, figure(f"{70 + n}", wording=f"{70 + n} in all"), source="v", said_on="2021-06", **scope)
        for n in range(8):
            scope = {"place": f"Place {n}", "as_of": "2021", "measure": "quays"}
            for source in ("ana", "ben", "cleo", "dan", "eve"):
                say(recorder, str(20 + n), source=source, **scope)
            for source, day in (("a", "2021-06"), ("b", "2021-05")):
                words = figure(f"{70 + n}", wording=f"{70 + n} by {source}")
                say(recorder, words, source=source, said_on=day, **scope)

    file_desk.record(fill)
    found = file_desk.store.read(suggest_lineage)
    names = dict(file_desk.store.read(lambda session: session.execute(select(Source.key, Source.cite_key)).all()))
    assert [(names[one.source], names[one.of], one.shared) for one in found] == [("v", "u", 14), ("a", "b", 8)]
    # 14 times ln(11.45), and 8 times, in powers of ten: none of five others says so, and a copier copies 95 %.
    assert [one.odds for one in found] == [14, 8]
    first = found[0].examples[0], found[1].examples[0]
    assert [one.printed.partition(" ")[2] for one in first] == ["in all", "by a"]
    assert [one.printed_by_other.partition(" ")[2] for one in first] == ["lamps", "by b"]
    told = [one.scope for one in first]
    assert [one.period.edtf if one.period else None for one in told] == ["2021", None]
    assert [one.as_of.edtf if one.as_of else None for one in told] == [None, "2021"]


def test_both_engines_tell_the_same(desk: Desk) -> None:
    for n in range(8):
        for source in ("ana", "ben", "cleo", "dan", "eve"):
            desk.say(str(20 + n), source=source, measure=f"lamps {n}", place="France", as_of="2022-09")
        for source in ("x", "y"):
            desk.say(str(70 + n), source=source, measure=f"lamps {n}", place="France", as_of="2022-09")
    (one,) = desk.store.read(suggest_lineage)
    assert (one.shared, one.rare, one.direction) == (8, 8, Direction.EITHER)
    assert [shared.scope.place.label for shared in one.examples if shared.scope.place] == ["France"] * 3
