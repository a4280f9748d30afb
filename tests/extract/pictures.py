"""Draw the pictures of docs/review.md from the real screen: python -m tests.extract.pictures.

Each is an SVG that Textual writes of the screen, at 80 or 140 columns, in English or French; web fonts are taken out,
so that a picture asks nothing of the network.
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from pathlib import Path

from claimdb.cli.app import run
from claimdb.cli.context import Door
from claimdb.cli.review_screen import ReviewScreen
from claimdb.cli.review_sitting import Sitting
from claimdb.extract.waiting import Filter
from claimdb.settings import read_settings
from tests.documented import ROOT, documented_files

PICTURES = ROOT / "docs" / "pictures"
# Name, document of docs/review.md, language, columns, lines, keys that are pressed before.
DRAWN = (
    ("review-en-80", "harbour.txt", "en", 80, 24, ("n",)),
    ("review-en-140", "harbour.txt", "en", 140, 30, ("n", "n")),
    ("review-en-amend-80", "harbour.txt", "en", 80, 24, (*["down"] * 4, "enter", *"Ireland")),
    ("review-fr-80", "port.txt", "fr", 80, 24, ()),
    ("review-fr-140", "port.txt", "fr", 140, 30, ("n",)),
)
_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def main() -> None:
    """Draw all pictures into docs/pictures."""
    PICTURES.mkdir(exist_ok=True)
    for name, drawing in draw_all().items():
        (PICTURES / f"{name}.svg").write_text(drawing, encoding="utf-8")
        sys.stdout.write(f"docs/pictures/{name}.svg\n")


def draw_all() -> dict[str, str]:
    """Draw every picture: the SVG by its name."""
    drawn = {}
    documents = documented_files(ROOT / "docs" / "review.md")
    for name, document, lang, width, height, keys in DRAWN:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / document
            file.write_text(documents[document], encoding="utf-8")
            database = str(Path(folder) / "claims.db")
            for words in (
                ["init"],
                ["source", "add", str(file), "--key", file.stem, "--yes"],
                ["extract", file.stem],
            ):
                assert run([*words, "--db", database, "--quiet", "--now", "2026-03-01T12:00:00Z"]) == 0
            given = {"db": database, "lang": lang, "now": "2026-03-01T12:00:00Z", "person": "ana"}
            door = Door(read_settings(given, {}, Path(folder)))
            drawn[name] = asyncio.run(_draw(door, (width, height), keys))
    return drawn


async def _draw(door: Door, size: tuple[int, int], keys: tuple[str, ...]) -> str:
    app = ReviewScreen(door, Sitting(door, Filter()))
    async with app.run_test(size=size) as pilot:
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        await pilot.pause()
        return _FONT.sub("", app.export_screenshot())


if __name__ == "__main__":
    main()
