"""Articles that are passed over without being read: what is found stays the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.figures import load_language
from claimdb.figures.articles import Articles, article_words
from claimdb.figures.finding import Reader
from claimdb.figures.lexicon import arrange
from claimdb.reading.figures import Explained, explain_figures
from claimdb.values.units import find_unit

_COMMON = {
    "en": "ports boats agents Oslo 40 3 1,200 % , . and women were wounded kg who for every in out of the long old",
    "fr": "ports bateaux agents Oslo 40 3 1 200 % , . et femmes étaient blessés kg qui pour sur de la vieux dont mort",
    "de": "Häfen Schiffe Lotsen Oslo 40 3 1200 % , . und Frauen waren verletzt kg die für von der alte davon neue",
}


@contextmanager
def _all_read() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Articles, "is_plain", lambda _self, _at: False)
        yield


def _words(code: str) -> list[str]:
    language = load_language(code)
    lexicon = arrange(language)
    words = article_words(lexicon)
    told = sorted({*words.before, *words.behind, *lexicon.starters, *lexicon.before, *lexicon.after})
    articles = sorted(words.articles)
    return [*articles * (1 + len(told) // len(articles)), *told, *_COMMON[code].split() * 5]


@pytest.mark.parametrize("code", ["de", "en", "fr"])
@given(data=st.data())
def test_what_is_found_is_the_same_as_when_every_article_is_read(code: str, data: st.DataObject):
    text = " ".join(data.draw(st.lists(st.sampled_from(_words(code)), min_size=2, max_size=14)))
    with _all_read():
        read: Explained = explain_figures(text, code)
    assert explain_figures(text, code) == read


def test_a_plain_article_costs_no_reading():
    sentence = "Un quai longe le bassin, où un pilote attend une vedette ; "
    read: list[int] = []
    with pytest.MonkeyPatch.context() as patch:
        read_at = Reader._read_at

        def counted(reader: Reader, at: int) -> int:
            read.append(at)
            return read_at(reader, at)

        patch.setattr(Reader, "_read_at", counted)
        explain_figures(sentence * 10, "fr")
    assert len(read) < 10 * 3 / 2


def test_an_article_counts_where_a_number_goes_on_with_it():
    found = explain_figures("La vedette a chaviré. Un marin mort et trois blessés.", "fr").figures
    assert [figure.value for figure in found] == [1, 3]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("fr", "Douze juges et une poignée d’agents ont signé.", [12]),
        ("fr", "Douze juges, trente agents et une foule de témoins ont signé.", [12, 30]),
        ("en", "Twelve judges and a handful of pilots signed.", [12]),
        ("en", "Twelve judges, 30 pilots and a host of others signed.", [12, 30]),
    ],
)
def test_many_of_no_number_are_none_in_a_list_of_figures(language: str, text: str, values: list[int]):
    assert [figure.value for figure in explain_figures(text, language).figures] == values


@pytest.mark.parametrize(
    "text", ["Ils sont assis autour d'une table.", "Le refuge est près d'un lac.", "aux alentours d'un bourg"]
)
def test_a_place_near_one_thing_counts_nothing(text: str):
    assert not explain_figures(text, "fr").figures


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("Cela dure près d'une heure.", "près d'une heure"),
        ("autour d'un million d'élus", "autour d'un million d'élus"),
        ("près d'un élu sur deux", "près d'un élu sur deux"),
    ],
)
def test_a_span_or_a_share_near_one_counts(text: str, wording: str):
    assert [figure.wording for figure in explain_figures(text, "fr").figures] == [wording]


@pytest.mark.parametrize(
    ("language", "text", "seconds"),
    [("en", "He was one minute and 12 seconds back.", 72), ("fr", "Il a une minute et 12 secondes de retard.", 72)],
)
def test_one_of_a_larger_unit_counts_with_the_smaller_behind_it(language: str, text: str, seconds: int):
    (figure,) = explain_figures(text, language).figures
    assert figure.value * find_unit(figure.unit).factor == seconds
