"""What the forms of verbs tell: a participle tells more of a noun, and what only looks like one does not."""

from __future__ import annotations

import pytest

from claimdb.figures import english_verbs, french_verbs


@pytest.mark.parametrize("word", ["fondées", "ouvert", "élue", "prises"])
def test_a_french_participle_is_told_by_its_form(word: str):
    assert french_verbs.is_participle(word)


@pytest.mark.parametrize("word", ["année", "soirée", "été", "gare"])
def test_a_french_noun_that_looks_like_a_participle_is_none(word: str):
    assert not french_verbs.is_participle(word)


@pytest.mark.parametrize(("word", "expected"), [("founded", True), ("built", True), ("red", False), ("port", False)])
def test_an_english_participle_is_told_by_its_form(word: str, expected: bool):
    assert english_verbs.is_participle(word) is expected
