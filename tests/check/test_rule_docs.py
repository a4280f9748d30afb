"""The pages of docs/rules are generated; `python -m tests.check.rule_docs` writes them anew."""

from __future__ import annotations

import pytest

from tests.check.rule_docs import PAGES, pages


@pytest.mark.parametrize(("name", "text"), pages().items(), ids=list(pages()))
def test_a_page_says_what_its_rule_says(name: str, text: str):
    assert (PAGES / name).read_text(encoding="utf-8") == text


def test_there_is_no_page_without_a_rule():
    assert {path.name for path in PAGES.iterdir()} == set(pages())
