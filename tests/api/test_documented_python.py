"""The Python that README and the documentation show is run, and prints what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.documented import ROOT, documented_files

_CODE = re.compile(r"^```python\n(.*?)^```\n(?:\n```text\n(.*?)^```)?", re.MULTILINE | re.DOTALL)
PAGES = [page for page in (ROOT / "README.md", ROOT / "docs" / "python.md") if page.exists()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_code_of_a_page_prints_what_it_says(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(tmp_path)
    for name, text in documented_files(page).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = _CODE.findall(page.read_text(encoding="utf-8"))
    assert found
    for code, printed in found:
        capsys.readouterr()
        exec(compile(code, page.name, "exec"), {})
        assert capsys.readouterr().out == printed


def test_the_main_job_takes_ten_lines():
    code, _printed = _CODE.findall((ROOT / "README.md").read_text(encoding="utf-8"))[0]
    lines = [line for line in code.splitlines() if line.strip() and not line.startswith(("import", "from"))]
    assert len(lines) <= 10
