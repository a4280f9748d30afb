"""The French catalogue is whole: every sentence that can be said in English can be said in French."""

from __future__ import annotations

import pytest

from claimdb.report.french import FRENCH
from claimdb.report.language import fields_of, typeset_french
from tests.report.templates_said import (
    column_headings,
    error_templates,
    error_words,
    page_templates,
    rule_templates,
    said_templates,
)

GATHERED = {
    "errors": error_templates,
    "words of errors": error_words,
    "sentences": said_templates,
    "pages": page_templates,
    "rules": rule_templates,
    "columns": column_headings,
}


@pytest.mark.parametrize("kind", GATHERED)
def test_every_english_template_has_a_french_one(kind: str):
    missing = {template: where for template, where in GATHERED[kind]().items() if template not in FRENCH}
    assert missing == {}


def test_a_french_template_has_the_fields_of_the_english_one():
    different = {english for english, french in FRENCH.items() if fields_of(english) != fields_of(french)}
    assert different == set()


def test_templates_are_found_by_reading_the_code():
    found = said_templates()
    assert "{count:n} figures" in found
    assert "at least {low}" in found
    assert "cites nothing: nobody knows what it rests on" in found
    assert "At a glance" in page_templates()
    assert "disjoint figures" in rule_templates()


def test_french_sentences_have_french_signs():
    for french in FRENCH.values():
        assert '"' not in french or "pip install" in french, french
        assert "'" not in french.replace("--because '", "") or french.count("'") % 2 == 0, french
        shown = typeset_french(french)
        assert " ;" not in shown, french
        assert " ?" not in shown, french
        assert "« " not in shown, french
