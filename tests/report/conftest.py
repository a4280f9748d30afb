"""A real browser for the pages of reports."""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from claimdb.report.html import render_html
from claimdb.values.digest import Digest
from tests.conftest import missing_part

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@dataclass
class Opened:
    """A report in a browser: the page, what it asked for beside itself, and what it complained of."""

    page: Page
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if importlib.util.find_spec("playwright") is None:
        missing_part("playwright")
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        missing_part("chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()


Opener = Callable[..., Opened]


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Open a digest, or a page, as a file: `opened(digest, "fr", width=380)`."""
    contexts = []

    def open_report(digest: Digest | str, lang: str = "en", *, width: int = 1400, **options: Any) -> Opened:
        file = tmp_path / "report.html"
        file.write_text(digest if isinstance(digest, str) else render_html(digest, lang), encoding="utf-8")
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        shown = Opened(context.new_page())
        shown.page.on("request", lambda one: shown.asked.append(one.url))
        shown.page.on("console", lambda one: shown.complaints.append(one.text))
        shown.page.on("pageerror", lambda one: shown.complaints.append(str(one)))
        shown.page.on("dialog", lambda one: (shown.complaints.append(one.message), one.dismiss()))
        shown.page.goto(file.as_uri())
        shown.asked.remove(file.as_uri())
        return shown

    yield open_report
    for context in contexts:
        context.close()
