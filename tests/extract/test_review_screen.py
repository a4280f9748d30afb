"""The review screen, by its keys: what is shown, what is recorded, what is taken back."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path

import pytest

from claimdb.cli.context import Door
from claimdb.cli.review_sitting import Sitting
from claimdb.extract.waiting import Filter
from claimdb.settings import read_settings
from tests.conftest import Command, missing_part
from tests.extract.conftest import HARBOUR

SIZES = [(80, 24), (140, 40)]


@pytest.fixture
def extracted(claimdb: Command, tmp_path: Path) -> Command:
    (tmp_path / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    claimdb("init")
    claimdb("source", "add", "harbour.txt", "--key", "harbour2024", "--yes")
    claimdb("extract", "harbour2024")
    return claimdb


@pytest.fixture
def on_screen(extracted: Command, tmp_path: Path) -> Callable[..., None]:
    """Open the screen at a size, and do something with it."""
    try:
        from claimdb.cli.review_screen import ReviewScreen
    except ModuleNotFoundError:
        missing_part("textual")

    def opened(work: Callable[..., Awaitable[None]], size: tuple[int, int] = (80, 24), lang: str = "en") -> None:
        given = {"db": str(tmp_path / "claims.db"), "lang": lang, "now": "2026-03-01T12:00:00Z", "person": "ana"}
        door = Door(read_settings(given, {}, tmp_path))

        async def run() -> None:
            app = ReviewScreen(door, Sitting(door, Filter()))
            async with app.run_test(size=size) as pilot:
                await work(app, pilot)

        asyncio.run(run())

    return opened


def cells(app: object) -> dict[str, str]:
    table = app.query_one("#understood")
    return {key.value: str(table.get_row(key)[1]) for key in table.rows}


def shown(app: object, where: str) -> str:
    return str(app.query_one(where).render())


def claims(claimdb: Command) -> list[dict]:
    return json.loads(claimdb("claim", "list", "--format", "json").out)


def recorded(folder: Path) -> int:
    """How many assertions stand; the screen holds standard output, so no command is asked."""
    with closing(sqlite3.connect(folder / "claims.db")) as connection:
        (count,) = connection.execute("SELECT count(*) FROM assertion WHERE withdrawn_at IS NULL").fetchone()
    return int(count)


def _is_lit(style: object) -> bool:
    background = getattr(style, "background", None)
    return background is not None and background.hex == "#FFD75F"


async def press(pilot: object, *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


@pytest.mark.parametrize("size", SIZES)
def test_the_figure_is_shown_in_its_context_with_what_was_understood(on_screen, size: tuple[int, int]):
    async def work(app, pilot) -> None:
        assert "54 stations were open in 2023" in shown(app, "#context")
        understood = cells(app)
        assert (understood["value"], understood["period"], understood["speaker"]) == (
            "54",
            "2023",
            "the Harbour Office",
        )
        assert "1 of 6" in shown(app, "#place")

    on_screen(work, size)


def test_only_the_figure_is_lit(on_screen):
    async def work(app, pilot) -> None:
        drawn = app.query_one("#context").render()
        lit = [drawn.plain[span.start : span.end] for span in drawn.spans if _is_lit(span.style)]
        assert lit == ["54 stations"]

    on_screen(work)


def test_every_key_that_decides_records_at_once(on_screen, tmp_path: Path):
    async def work(app, pilot) -> None:
        await press(pilot, "a")
        assert recorded(tmp_path) == 1
        assert "1 of 6 decided" in shown(app, "#place")
        await press(pilot, "r", *"no", "enter", "s")
        assert "3 of 6 decided" in shown(app, "#place")

    on_screen(work)


def test_a_field_is_amended_under_the_cursor(on_screen, extracted: Command):
    async def work(app, pilot) -> None:
        await press(pilot, "down", "down", "down", "down", "enter")
        await press(pilot, *"Ireland", "enter")
        assert cells(app)["place"] == "Ireland"
        assert "amended" in shown(app, "#place")
        await press(pilot, "a")

    on_screen(work)
    assert claims(extracted)[0]["figures"][0]["place"] == "IE"


def test_what_a_field_cannot_hold_is_told_on_the_screen(on_screen):
    async def work(app, pilot) -> None:
        await press(pilot, "enter", *["backspace"] * 2, *"many", "enter")
        assert "'many' cannot be the value" in shown(app, "#said")
        assert cells(app)["value"] == "54"

    on_screen(work)


def test_undo_takes_back_decisions_and_amendments_in_turn(on_screen, tmp_path: Path):
    async def work(app, pilot) -> None:
        await press(pilot, "enter", *["backspace"] * 2, *"60", "enter", "a")
        assert recorded(tmp_path) == 1
        await press(pilot, "u")
        assert recorded(tmp_path) == 0
        assert cells(app)["value"] == "60"
        await press(pilot, "u")
        assert cells(app)["value"] == "54"
        await press(pilot, "u")
        assert "nothing was decided yet" in shown(app, "#said")

    on_screen(work)


def test_many_are_accepted_by_the_words_they_hold(on_screen, extracted: Command):
    async def work(app, pilot) -> None:
        await press(pilot, "n", "n", "n", "b", "enter")
        assert "Accepted 2" in shown(app, "#said")

    on_screen(work)
    assert {figure["label"] for claim in claims(extracted) for figure in claim["figures"]} == {"budget of the port"}


def test_a_question_can_be_left(on_screen, tmp_path: Path):
    async def work(app, pilot) -> None:
        await press(pilot, "r", "escape")
        assert "0 of 6 decided" in shown(app, "#place")
        await press(pilot, "a")
        assert recorded(tmp_path) == 1

    on_screen(work)


def test_when_all_is_decided_the_screen_says_so_and_every_key_is_harmless(on_screen):
    async def work(app, pilot) -> None:
        await press(pilot, *["s"] * 6)
        assert "Every candidate is decided." in shown(app, "#context")
        await press(pilot, "a", "r", "enter", "b", "n", "p", "s")
        assert app.is_running

    on_screen(work)


def test_the_screen_speaks_french(on_screen):
    async def work(app, pilot) -> None:
        table = app.query_one("#understood")
        assert "grandeur" in [str(table.get_row(key)[0]) for key in table.rows]
        assert "accepter" in shown(app, "#keys")

    on_screen(work, lang="fr")


def test_control_signs_of_a_document_are_shown_and_not_obeyed(on_screen, extracted: Command, tmp_path: Path):
    (tmp_path / "harbour.txt").write_text("The \x1b[31mport\u202e [bold]now[/bold] lost 54 boats.", encoding="utf-8")
    extracted("extract", "harbour.txt")

    async def work(app, pilot) -> None:
        drawn = shown(app, "#context")
        assert "[bold]now[/bold] lost 54 boats" in drawn
        assert "\x1b" not in drawn
        assert "\u202e" not in drawn

    on_screen(work)


@pytest.mark.parametrize("size", SIZES)
def test_no_key_is_parted_from_its_word(on_screen, size: tuple[int, int]):
    async def work(app, pilot) -> None:
        for line in shown(app, "#keys").split("\n"):
            assert len(line.split()) % 2 == 0 or "accept many" in line

    on_screen(work, size)


def test_a_figure_far_down_in_its_sentence_is_in_sight(on_screen, extracted: Command, tmp_path: Path):
    long = "The port, " + "which is old and wide, " * 60 + "lost 54 boats."
    (tmp_path / "harbour.txt").write_text(long, encoding="utf-8")
    extracted("extract", "harbour.txt")

    async def work(app, pilot) -> None:
        await press(pilot, "n", "p")
        left = app.query_one("#left")
        assert left.scroll_offset.y > 0
        assert left.scroll_offset.y + left.size.height >= left.virtual_size.height - 3

    on_screen(work)


def test_every_word_of_the_screen_has_its_french():
    pytest.importorskip("textual")
    from claimdb.cli.review_screen import KEYS
    from claimdb.cli.review_words import FIELD_NAMES
    from claimdb.report.french import FRENCH

    assert {*FIELD_NAMES.values(), *(name for _, _, name in KEYS)} - set(FRENCH) == set()
