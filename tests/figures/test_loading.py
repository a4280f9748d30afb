"""What importing the reader loads, and what reading a text in one language does."""

from __future__ import annotations

import subprocess
import sys

import pytest


def modules_after(code: str) -> set[str]:
    """Give the modules that a fresh interpreter has loaded behind some code."""
    program = f"{code}\nimport sys\nprint(*sorted(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(ran.stdout.split())


def test_importing_the_reader_loads_no_grammar_and_no_language():
    loaded = modules_after("from claimdb import find_figures; find_figures")
    assert "claimdb.reading.figures" in loaded
    assert not loaded & {"claimdb.figures.finding", "claimdb.figures.english", "claimdb.values.countries", "fractions"}


def test_importing_the_room_loads_nothing_of_it():
    assert "claimdb.reading.figures" not in modules_after("import claimdb.reading")


@pytest.mark.parametrize(
    ("language", "text"), [("english", "54 ports in the 30 countries"), ("french", "54 ports dans les 30 pays")]
)
@pytest.mark.parametrize("told", [True, False])
def test_a_text_loads_its_own_language_only(language: str, text: str, told: bool):
    code = {"english": "en", "french": "fr"}[language] if told else "auto"
    loaded = modules_after(f"from claimdb import find_figures; find_figures({text!r}, {code!r})")
    found = {name for name in ("english", "french", "german") if f"claimdb.figures.{name}" in loaded}
    assert found == {language}
