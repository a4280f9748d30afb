"""Texts that nobody wrote to be read: no crash, no lie about spans, no more than linear time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.errors import InputError
from claimdb.reading import find_figures, read_figure
from claimdb.reading.figures import explain_figures
from tests.figures.steps import calls_of

PIECES = st.sampled_from(
    [
        "12", "3,5", "1 000", "1.200", "million", "milliards", "de", "d’", "un", "une", "a", "one", "and", "et", "demi",
        "€", "$", "US$", "%", "‰", "-", "–", "−", "(", ")", "[1]", "\n", "\n\n", "-\n", "\u00ad", " ", " ", "plus de",
        "about", "between", "entre", "à", "to", "from", "sur", "in", "dont", "en 2015", "le 3 mai", "stations", "Paris",
        "G20", "https://a.b/1", "1/2", "9e", "20th", "½", "²", "1e9", "vingt", "quatre", "-", "hundred", "dozens",
        "\u202f", "\x00", "٣", "十", "p.", "no", ";", ".", ",", "«", "»", "h", "k", "m", "Md", "bn", "12 ans et 6 mois",
        "10", "^", "×", "⁵", "⁻", "e-3", "lundi", "l’année précédente", "a year earlier", "la veille",
    ]
)  # fmt: skip
SOUP = st.lists(PIECES, max_size=30).map("".join) | st.lists(PIECES, max_size=30).map(" ".join) | st.text(max_size=80)


@given(SOUP, st.sampled_from(["en", "fr", "auto"]))
def test_spans_never_lie(text: str, language: str):
    found = explain_figures(text, language)
    for one in [*found.figures, *found.refusals]:
        assert 0 <= one.start < one.end <= len(text)
    for before, after in zip(found.figures, found.figures[1:], strict=False):
        assert before.start <= after.start


@given(SOUP, st.sampled_from(["en", "fr"]))
def test_an_interval_holds_its_value_or_ends_at_it(text: str, language: str):
    for figure in find_figures(text, language):
        assert not figure.strict.is_empty()
        assert figure.low is None or figure.low <= figure.value or figure.value_high is not None
        assert figure.printed.holds(figure.strict) or figure.high_closed


@given(SOUP)
def test_a_value_is_read_or_refused(text: str):
    try:
        figure = read_figure(text, "fr")
    except InputError:
        return
    assert figure.value == figure.value


@given(st.text(alphabet="0123456789 .,'’-–/()%€", max_size=60), st.sampled_from(["en", "fr"]))
def test_digits_and_marks_in_any_order_are_read_or_refused(text: str, language: str):
    find_figures(text, language)


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "-",
        "(",
        "12 ",
        "12-",
        "1 ",
        "deux ",
        "un million de ",
        "vingt-",
        "1,",
        "12, ",
        "entre 1 et ",
        "a-\n",
        "« ",
        "2 × 10⁵ ",
        "un an plus tôt ",
    ],
)
def test_steps_grow_with_the_length_of_the_text(piece: str):
    def steps(size: int) -> int:
        text = (piece * (size // len(piece) + 1))[:size]
        return calls_of(lambda: find_figures(text, "fr"))

    find_figures(piece, "fr")
    # Four times the text: sixteen times the steps would be quadratic.
    assert steps(8_000) < 5 * steps(2_000) + 1_000


@pytest.mark.parametrize(
    "text", ["1" + "0" * 28, "-" + "9" * 36, "0," + "1" * 34, "9" * 30 + " ans et 6 mois", "5" * 36 + " millions"]
)
def test_a_number_of_many_digits_stays_exact(text: str):
    (figure,) = find_figures(f"Il y a {text} ports", "fr")
    assert len(figure.value.as_tuple().digits) >= 28


@pytest.mark.parametrize("piece", ["1", "-", "(", "[", "\n", ". "])
def test_a_megabyte_of_one_sign_is_read(piece: str):
    assert len(find_figures(piece * 1_000_000, "en")) <= 1
