"""The page of hedges is what the tables say, and the tables say no phrase twice."""

from __future__ import annotations

import pytest

from claimdb.figures.english_hedges import ENGLISH_HEDGES
from claimdb.figures.french_hedges import FRENCH_HEDGES
from claimdb.figures.german_hedges import GERMAN_HEDGES
from claimdb.figures.language import Hedge
from tests.figures.hedge_docs import PAGE, hedges_page


def test_the_page_is_written_from_the_tables() -> None:
    assert PAGE.read_text(encoding="utf-8") == hedges_page(), "run python -m tests.figures.hedge_docs"


@pytest.mark.parametrize("hedges", [ENGLISH_HEDGES, FRENCH_HEDGES, GERMAN_HEDGES], ids=["English", "French", "German"])
def test_no_phrase_is_listed_twice(hedges: tuple[Hedge, ...]) -> None:
    phrases = [(hedge.words, hedge.after) for hedge in hedges]
    assert sorted({each for each in phrases if phrases.count(each) > 1}) == []


@pytest.mark.parametrize("hedges", [ENGLISH_HEDGES, FRENCH_HEDGES, GERMAN_HEDGES], ids=["English", "French", "German"])
def test_every_row_names_its_authority(hedges: tuple[Hedge, ...]) -> None:
    assert [hedge.words for hedge in hedges if "," not in hedge.authority] == []
