"""`claimdb review` without a screen: for scripts, and line by line."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import typer

from tests.conftest import Command, Ran
from tests.extract.conftest import HARBOUR

Reviewed = Callable[..., Ran]


@pytest.fixture
def extracted(claimdb: Command, tmp_path: Path) -> Command:
    """A database with the candidates of one document."""
    (tmp_path / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    claimdb("init")
    claimdb("source", "add", "harbour.txt", "--key", "harbour2024", "--yes")
    claimdb("extract", "harbour2024")
    return claimdb


@pytest.fixture
def answering(extracted: Command, monkeypatch: pytest.MonkeyPatch) -> Reviewed:
    """Type answers on a terminal of lines."""

    def typed(*answers: str, options: tuple[str, ...] = ()) -> Ran:
        waiting = iter(answers)
        monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
        monkeypatch.setattr("claimdb.cli.review._is_terminal", lambda _: True)
        monkeypatch.setattr(typer, "prompt", lambda *_, **__: next(waiting))
        return extracted("review", "--plain", *options)

    return typed


def claims(claimdb: Command) -> list[dict]:
    return json.loads(claimdb("claim", "list", "--format", "json").out)


def test_without_a_terminal_it_says_what_to_do(extracted: Command):
    ran = extracted("review")
    assert (ran.code, "--accept-all --yes" in ran.err) == (2, True)


def test_all_can_be_accepted_for_a_script_and_are_marked(extracted: Command):
    ran = extracted("review", "--accept-all", "--yes")
    assert ran.code == 0
    assert all(said["reviewed"] is False for claim in claims(extracted) for said in claim["assertions"])
    assert "accepted unseen" in extracted("claim", "list").out


def test_nothing_is_accepted_unasked(extracted: Command):
    assert extracted("review", "--accept-all").code == 2
    assert claims(extracted) == []


def test_only_what_fits_the_filter_is_accepted(extracted: Command):
    extracted("review", "--accept-all", "--yes", "--words", "budget")
    assert {figure["label"] for claim in claims(extracted) for figure in claim["figures"]} == {"budget of the port"}


def test_a_stance_that_is_none_is_told(extracted: Command):
    ran = extracted("review", "--stance", "doubts")
    assert (ran.code, "asserts, denies, corrects" in ran.err) == (3, True)


def test_the_figure_is_lit_in_its_sentence(answering: Reviewed):
    ran = answering("q")
    assert "[[54 stations]] were open in 2023" in ran.out
    assert "the Harbour Office" in ran.out


def test_a_number_that_can_be_read_in_two_ways_is_told(
    claimdb: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "nef.txt").write_text("Le chantier\n\nLa nef du port a coûté 1.200 euros en 1998.\n", encoding="utf-8")
    claimdb("init")
    claimdb("capture", "nef.txt", "--key", "nef1998", "--yes")
    claimdb("extract", "nef1998")
    monkeypatch.setattr("claimdb.cli.review._is_terminal", lambda _: True)
    monkeypatch.setattr(typer, "prompt", lambda *_, **__: "q")
    assert "1.200 euros is ambiguous: it can also be read as 1.2\xa0EUR." in claimdb("review", "--plain").out


NOTED = {
    "en": """The boats of the north

There were 21 boats in the old basin.¹ There were 33 nets in the sheds.² There were 12 ropes on the quay.³

1. Bo Lee, "Money of the ports", Quay Review, 12 (3), March 2022, p. 14 ; Ann Roe, "Nets", Quay Review, 11 (2), 2021.
2. Ibid.
3. Lee, op. cit., p. 47.
""",
    "fr": """Les bateaux du nord

On comptait 21 bateaux au vieux bassin.¹ On comptait 33 filets dans les hangars.² Il y avait 12 cordages au quai.³

1. Bo Lee, « L’argent des ports », Revue du quai, 12 (3), mars 2022, p. 14 ; Ann Roe, « Filets », Revue, 11 (2), 2021.
2. Ibid.
3. Lee, op. cit., p. 47.
""",
}


@pytest.mark.parametrize(
    ("lang", "resolved", "offered"),
    [
        (
            "en",
            "Bo Lee, Money of the ports (cited as: Lee, op. cit., p. 47.)",
            "Ibid.: may be Bo Lee, Money of the ports; ",
        ),
        ("fr", "Bo Lee, L’argent des ports (cité ainsi : Lee, op. cit., p. 47.)", "Ibid. : peut être Bo Lee, L’argent"),
    ],
)
def test_what_a_short_citation_means_is_shown(
    claimdb: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str, resolved: str, offered: str
):
    (tmp_path / "noted.txt").write_text(NOTED[lang], encoding="utf-8")
    claimdb("init")
    claimdb("capture", "noted.txt", "--key", "noted2023", "--yes")
    claimdb("extract", "noted2023")
    answers = iter(["n", "n", "q"])
    monkeypatch.setattr("claimdb.cli.review._is_terminal", lambda _: True)
    monkeypatch.setattr(typer, "prompt", lambda *_, **__: next(answers))
    said = " ".join(claimdb("--lang", lang, "review", "--plain").out.split())
    assert resolved in said
    assert offered in said


def test_answers_accept_amend_reject_and_skip(answering: Reviewed, extracted: Command):
    ran = answering("m", "1", "60", "a", "r", "no claim", "s", "q")
    (claim,) = claims(extracted)
    assert (claim["figures"][0]["value"], claim["figures"][0]["wordings"]) == ("60", ["54 stations"])
    assert "Accepted 1, rejected 1, left for later 1" in ran.err


def test_what_was_decided_last_is_taken_back(answering: Reviewed, extracted: Command):
    answering("a", "u", "q")
    assert claims(extracted) == []
    assert "[[54 stations]]" in answering("q").out


def test_it_resumes_where_it_stopped(answering: Reviewed):
    answering("a", "q")
    assert "[[54 stations]]" not in answering("q").out


def test_a_field_that_is_wrong_is_told_and_nothing_is_decided(answering: Reviewed, extracted: Command):
    ran = answering("m", "1", "many", "q")
    assert "'many' cannot be the value" in ran.err
    assert claims(extracted) == []


def test_an_answer_that_is_none_is_asked_again(answering: Reviewed):
    assert "one of these letters" in answering("x", "q").err


def test_what_was_accepted_unseen_is_looked_at(answering: Reviewed, extracted: Command):
    extracted("review", "--accept-all", "--yes", "--words", "Harbour Office")
    answering("a", "a", options=("--unreviewed",))
    assert all(said["reviewed"] for claim in claims(extracted) for said in claim["assertions"])


def test_prompts_speak_french(answering: Reviewed):
    assert "grandeur" in answering("q", options=("--lang", "fr")).out
