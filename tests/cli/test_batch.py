"""Many commands in one process: each is what it would be alone, and a line that fails is named."""

from __future__ import annotations

import io
import json
import shlex
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.cli.batch import UnreadableLine, read_line
from tests.conftest import Command

SOURCE = "source add --title Boats --type report --key roy2024"
ADD = "add '14 boats' --in roy2024 --measure boats --place Ireland --as-of 2024-03 --yes"


@pytest.fixture
def desk(claimdb: Command) -> Command:
    """A database with one source."""
    assert claimdb("init").code == 0
    assert claimdb(*shlex.split(SOURCE)).code == 0
    return claimdb


def write(folder: Path, *lines: str) -> str:
    (folder / "commands.txt").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return "commands.txt"


def feed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    raw = "".join(f"{line}\n" for line in lines).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))


def claims(desk: Command) -> list[str]:
    return [claim["words"] for claim in json.loads(desk("claim", "list", "--format", "json").out)]


def test_each_line_is_a_command(desk: Command, tmp_path: Path):
    ran = desk("batch", write(tmp_path, ADD, ADD.replace("14", "15").replace("2024-03", "2024-04")))
    assert ran.code == 0, ran
    assert claims(desk) == ["14 boats", "15 boats"]


def test_commands_come_from_standard_input(desk: Command, monkeypatch: pytest.MonkeyPatch):
    feed(monkeypatch, ADD)
    assert desk("batch").code == 0
    assert claims(desk) == ["14 boats"]


def test_a_line_can_be_a_json_array(desk: Command, tmp_path: Path):
    desk("batch", write(tmp_path, json.dumps(shlex.split(ADD))))
    assert claims(desk) == ["14 boats"]


def test_comments_and_empty_lines_are_no_commands(desk: Command, tmp_path: Path):
    ran = desk("batch", write(tmp_path, "# boats", "", "   ", "claim list"))
    assert ran.err.splitlines()[-1] == "1 command run."


def test_the_name_of_the_program_may_stand_before_a_command(desk: Command, tmp_path: Path):
    assert desk("batch", write(tmp_path, f"claimdb {ADD}")).code == 0
    assert claims(desk) == ["14 boats"]


def test_output_stands_under_its_line(desk: Command, tmp_path: Path):
    ran = desk("batch", write(tmp_path, "# first", "source list --format jsonl"))
    assert ran.out.startswith("[2] source list --format jsonl\n{")


def test_output_goes_into_a_file(desk: Command, tmp_path: Path):
    printed = desk("batch", write(tmp_path, "source list")).out
    ran = desk("batch", "commands.txt", "-o", "out.txt")
    assert (ran.code, ran.out, (tmp_path / "out.txt").read_text(encoding="utf-8")) == (0, "", printed)


def test_nothing_is_run_where_the_output_cannot_be_written(desk: Command, tmp_path: Path):
    ran = desk("batch", write(tmp_path, ADD), "-o", "nowhere/out.txt")
    assert (ran.code, claims(desk)) == (3, [])


def test_quiet_output_is_that_of_the_commands_alone(desk: Command, tmp_path: Path):
    alone = desk("source", "list", "--format", "csv")
    ran = desk("--quiet", "batch", write(tmp_path, "source list --format csv"))
    assert (ran.out, ran.err) == (alone.out, "")


def test_a_failed_line_ends_the_batch_and_is_named(desk: Command, tmp_path: Path):
    ran = desk("batch", write(tmp_path, "claim list", "claim show czzzzzzz", ADD))
    assert ran.code == 3
    assert "claimdb: commands.txt:2: " in ran.err
    assert "Stopped at line 2" in ran.err
    assert claims(desk) == []


def test_what_was_done_before_a_failed_line_stays(desk: Command, tmp_path: Path):
    desk("batch", write(tmp_path, ADD, "claim show czzzzzzz"))
    assert claims(desk) == ["14 boats"]


def test_keep_going_does_the_rest_and_exits_with_the_worst_code(desk: Command, tmp_path: Path):
    ran = desk("batch", "--keep-going", write(tmp_path, "claim show czzzzzzz", "nonsense", ADD))
    assert ran.code == 3
    assert claims(desk) == ["14 boats"]


def test_findings_that_remain_are_no_failure(desk: Command, tmp_path: Path):
    other = SOURCE.replace("roy2024", "lee2024").replace("Boats", "Adrift")
    lines = [ADD, other, ADD.replace("14", "19").replace("roy2024", "lee2024"), "check", "claim list"]
    ran = desk("batch", write(tmp_path, *lines))
    assert ran.code == 1
    assert "5 commands run." in ran.err


@pytest.mark.parametrize("line", ["add '14 boats", "claim list \\", "[1, 2]", '["claim", ', "[]", '{"a": 1}'])
def test_a_line_that_is_no_command_is_wrong_usage(desk: Command, tmp_path: Path, line: str):
    ran = desk("batch", write(tmp_path, line))
    assert ran.code == 2
    assert "claimdb: commands.txt:1: " in ran.err


def test_a_batch_in_a_batch_is_refused(desk: Command, tmp_path: Path):
    ran = desk("batch", write(tmp_path, "--quiet batch commands.txt"))
    assert (ran.code, "holds no other batch" in ran.err) == (2, True)


def test_a_command_does_not_read_the_lines_behind_it(desk: Command, monkeypatch: pytest.MonkeyPatch):
    feed(monkeypatch, "figures -", ADD)
    ran = desk("batch", "--keep-going")
    assert "standard input:1: standard input holds the commands" in ran.err
    assert claims(desk) == ["14 boats"]


def test_a_question_finds_nobody_to_answer(desk: Command, monkeypatch: pytest.MonkeyPatch):
    feed(monkeypatch, ADD.removesuffix(" --yes"), "y")
    ran = desk("batch")
    assert (ran.code, "--yes" in ran.err) == (2, True)


def test_options_of_the_batch_are_those_of_every_line(desk: Command, tmp_path: Path):
    desk("batch", write(tmp_path, ADD), "--as", "ada", "--now", "2026-05-01")
    (event,) = [one for one in json.loads(desk("log", "--format", "json").out) if one["command"] == "add"]
    assert (event["by"], event["at"][:10]) == ("ada", "2026-05-01")


def test_a_line_may_have_its_own_options_and_leaves_none_behind(desk: Command, tmp_path: Path):
    lines = [f"{ADD} --as bo --lang fr", ADD.replace("14", "15").replace("2024-03", "2025-03")]
    desk("batch", write(tmp_path, *lines), "--as", "ada")
    events = json.loads(desk("log", "--format", "json").out)
    assert sorted(one["by"] for one in events if one["command"] == "add") == ["ada", "bo"]


def test_each_record_of_jsonl_holds_what_one_line_came_to(desk: Command, tmp_path: Path):
    ran = desk("batch", "--keep-going", "--format", "jsonl", write(tmp_path, "source list --format json", "x y", "'"))
    first, second, third = map(json.loads, ran.out.splitlines())
    assert (first["line"], first["command"], first["exit"]) == (1, ["source", "list", "--format", "json"], 0)
    assert json.loads(first["out"])[0]["cite_key"] == "roy2024"
    assert (second["exit"], second["err"].startswith("claimdb: commands.txt:2: ")) == (2, True)
    assert third["command"] is None


def test_a_hostile_line_cannot_forge_output(desk: Command, tmp_path: Path):
    ran = desk("batch", write(tmp_path, r'["claim", "show", "a\u001b[2J\n[9] forged"]'))
    assert "\x1b" not in ran.out + ran.err
    assert "\n[9] forged" not in ran.out + ran.err


def test_bytes_that_are_no_text_are_told_with_their_line(desk: Command, tmp_path: Path):
    (tmp_path / "commands.txt").write_bytes(b"claim list\nadd '\xff'\n")
    ran = desk("batch", "commands.txt")
    assert (ran.code, "commands.txt:2: " in ran.err) == (3, True)


def test_a_database_made_in_the_batch_is_used_in_it(claimdb: Command, tmp_path: Path):
    assert claimdb("batch", write(tmp_path, "init", SOURCE, ADD)).code == 0
    assert claims(claimdb) == ["14 boats"]


def test_a_program_may_write_a_line_and_wait_for_what_it_does(tmp_path: Path):
    running = subprocess.Popen(
        [sys.executable, "-m", "claimdb", "batch", "--format", "jsonl"], cwd=tmp_path, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert running.stdin is not None
    assert running.stdout is not None
    running.stdin.write("init\n")
    running.stdin.flush()
    first = json.loads(running.stdout.readline())
    running.stdin.write("claim list\n")
    running.stdin.flush()
    second = json.loads(running.stdout.readline())
    running.communicate(timeout=120)
    assert (first["exit"], second["exit"], running.returncode) == (0, 0, 0)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1).filter(lambda it: it[0] != "claimdb"))
def test_a_json_array_gives_its_words(words: list[str]):
    assert read_line(json.dumps(words)) == words


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])), min_size=1))
def test_words_quoted_for_a_shell_are_read_back(words: list[str]):
    assert read_line(shlex.join(["add", *words])) == ["add", *words]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_line_is_words_or_refused(text: str):
    with suppress(UnreadableLine):
        assert all(isinstance(word, str) for word in read_line(text))


def test_the_log_is_sealed_once_behind_the_lines(desk: Command, tmp_path: Path):
    assert desk("batch", write(tmp_path, ADD, ADD.replace("14", "15"))).code == 0
    assert [one["events"] for one in json.loads(desk("db", "seal", "--show", "--format", "json").out)] == [3]


def test_lines_that_only_read_seal_nothing(desk: Command, tmp_path: Path):
    assert desk("batch", write(tmp_path, "claim list", "log")).code == 0
    assert json.loads(desk("db", "seal", "--show", "--format", "json").out) == []


def test_the_log_is_sealed_where_a_line_failed_too(desk: Command, tmp_path: Path):
    assert desk("batch", write(tmp_path, ADD, "claim show nothing")).code == 3
    assert len(json.loads(desk("db", "seal", "--show", "--format", "json").out)) == 1
