"""What README and the guide show is what happens."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command_line import run
from tests.documented import ROOT, agrees, documented_files, typed_commands

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("page", [page for page in PAGES if typed_commands(page)], ids=lambda page: page.name)
def test_the_commands_of_a_page_print_what_it_says(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("CLAIMDB_AS", "ada")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793491200")
    for name, text in documented_files(page).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    for typed in typed_commands(page):
        if typed.arguments[0] != "claimdb":
            continue
        capsys.readouterr()
        code = run(typed.arguments[1:])
        captured = capsys.readouterr()
        place = f"{page.name}:{typed.line}: {' '.join(typed.arguments)}"
        shown = captured.out + captured.err
        assert code == typed.code, f"{place}\nexit code {code}\n{shown}"
        assert agrees(shown, typed.printed), f"{place}\nprints\n{shown}"
