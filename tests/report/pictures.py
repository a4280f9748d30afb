"""Draw the pictures of reports in docs/pictures anew, to be looked at: `python -m tests.report.pictures`.

They need Chromium and its fonts, so that no test compares their bytes. What they show is made up.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from claimdb.report.html import render_html
from claimdb.report.overview_page import render_overview
from tests.report.overview_samples import overview
from tests.report.samples import small_digest

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
# Name, page, width, height, scheme, and what to scroll to.
SHOTS = (
    ("report-en-1400-light", "report-en", 1400, 1000, "light", None),
    ("report-en-800-dark", "report-en", 800, 1200, "dark", "article"),
    ("report-fr-360-light", "report-fr", 360, 1200, "light", "article"),
    ("overview-en-1000-light", "overview-en", 1000, 1500, "light", None),
    ("overview-fr-1000-dark", "overview-fr", 1000, 900, "dark", "#timelines"),
)


def draw() -> None:
    """Write every picture."""
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium")
    if program is None:
        sys.exit("this needs chromium")
    pages = {f"report-{lang}": render_html(small_digest(), lang) for lang in ("en", "fr")}
    pages |= {f"overview-{lang}": render_overview(overview(), lang) for lang in ("en", "fr")}
    with TemporaryDirectory() as folder, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for name, page, wide, high, scheme, place in SHOTS:
            file = Path(folder) / f"{page}.html"
            file.write_text(pages[page], encoding="utf-8")
            context = browser.new_context(
                viewport={"width": wide, "height": high}, color_scheme=scheme, reduced_motion="reduce"
            )
            shown = context.new_page()
            shown.goto(file.as_uri())
            if place:
                shown.evaluate("place => document.querySelector(place).scrollIntoView()", place)
            shown.screenshot(path=PICTURES / f"{name}.png")
            context.close()
        browser.close()


if __name__ == "__main__":
    draw()
