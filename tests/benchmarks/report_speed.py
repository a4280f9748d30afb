"""How long a long report takes: `python -m tests.benchmarks.report_speed [FINDINGS…]`; 500 and 10,000 by default.

CPU time of this process and its peak of memory for the page, then, where Chromium is, the seconds until the file is
whole in a browser and until a search has looked through all of it. Not a test: a busy machine is not a defect.
"""

from __future__ import annotations

import gc
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from claimdb.__main__ import YOUNG_OBJECTS
from claimdb.report.html import render_html
from tests.benchmarks.bars import Bar
from tests.report.samples import large_digest

SIZES = (500, 10_000)
PATIENCE = 120_000
"""Milliseconds."""


def write(findings: int, file: Path) -> str:
    """Write a report; say how long that took and how large it is."""
    digest = large_digest(findings)
    start = time.process_time()
    page = render_html(digest, "en")
    taken = time.process_time() - start
    file.write_text(page, encoding="utf-8")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"written in {taken:.2f} s of CPU, {len(page.encode()) / 1e6:.2f} MB, peak of memory {peak:.0f} MB"


def read(file: Path) -> str:
    """Open a report and search it; say how long each took."""
    program = shutil.which("chromium")
    if program is None:
        return "no Chromium here"
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        page.set_default_timeout(PATIENCE)
        start = time.perf_counter()
        page.goto(file.as_uri())
        opened = time.perf_counter() - start
        start = time.perf_counter()
        page.locator("#words").fill("no such word")
        page.wait_for_function("document.getElementById('count').textContent.startsWith('0 ')")
        searched = time.perf_counter() - start
        browser.close()
    return f"opened in {opened:.2f} s, searched in {searched:.2f} s"


def bars(*, small: bool) -> list[Bar]:
    """Hold the page of many findings against seconds, and megabytes in a process of its own."""
    findings = 100 if small else 10_000
    said = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.report_speed", "--alone", str(findings)],
        capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    return [
        Bar(f"report of {findings:,} findings", float(said[0]), 3, "seconds of CPU"),
        Bar(f"memory for a report of {findings:,} findings", float(said[1]), 200, "MB at the most"),
    ]


def alone(findings: int) -> None:
    """Print the CPU seconds of a page, and the peak of memory in MB."""
    # As the command does.
    gc.set_threshold(YOUNG_OBJECTS)
    digest = large_digest(findings)
    start = time.process_time()
    render_html(digest, "en")
    taken = time.process_time() - start
    sys.stdout.write(f"{taken:.3f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}\n")


def main() -> None:
    """Measure each size, and print a line for it."""
    if sys.argv[1:2] == ["--alone"]:
        alone(int(sys.argv[2]))
        return
    for findings in [int(one) for one in sys.argv[1:]] or SIZES:
        with TemporaryDirectory() as folder:
            file = Path(folder) / "report.html"
            sys.stdout.write(f"{findings:,} findings: {write(findings, file)}; {read(file)}\n")


if __name__ == "__main__":
    main()
