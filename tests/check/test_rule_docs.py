"""The pages of docs/rules are generated; `python -m tests.check.rule_docs` writes them anew."""

from __future__ import annotations

import pytest

from claimdb.check.catalogue import all_rules
from tests.check.rule_docs import PAGES, file_name, index, page


@pytest.mark.parametrize("rule", all_rules(), ids=file_name)
def test_a_page_says_what_its_rule_says(rule):
    assert (PAGES / file_name(rule)).read_text(encoding="utf-8") == page(rule)


def test_the_first_page_lists_the_rules():
    assert (PAGES / "README.md").read_text(encoding="utf-8") == index()


def test_there_is_no_page_without_a_rule():
    assert {path.name for path in PAGES.iterdir()} == {"README.md", *map(file_name, all_rules())}
