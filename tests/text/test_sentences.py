"""Where sentences and tokens begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.text import sentence_spans, tokenize
from claimdb.text.sentences import LONGEST_SENTENCE


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Il pleut. Il vente.", 2),
        ("Selon M. Martin, il pleut.", 1),
        ("Voir p. 12 et vol. 3.", 1),
        ("Il dit : « Il pleut. Il vente. » Elle rit.", 2),
        ("Titre\n\nTexte", 2),
        ("• un port\n• un quai", 2),
    ],
)
def test_a_sentence_ends_at_its_final_sign(text: str, count: int):
    assert len(sentence_spans(text)) == count


@pytest.mark.parametrize("piece", ["54 ports, ", "54 ", "5", "A;"])
def test_a_line_without_end_is_cut(piece: str):
    text = "Il pleut. " + piece * 5_000
    spans = sentence_spans(text)
    assert spans[0] == (0, 10)
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(0 < end - start <= LONGEST_SENTENCE for start, end in spans)


def test_a_long_line_is_cut_behind_a_pause():
    text = "54 ports, " * 1_000
    assert all(text[:end].endswith((",", ", ")) for _, end in sentence_spans(text))


@given(st.text(max_size=100))
def test_sentences_cover_the_text(text: str):
    spans = sentence_spans(text)
    assert "".join(text[start:end] for start, end in spans) == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("d’un port", ["de", "un", "port"]),
        ("230 000 €", ["230 000", "€"]),
        ("86%", ["86", "%"]),
        ("1,200.50", ["1,200.50"]),
        ("9e", ["9", "e"]),
        ("vingt-deux", ["vingt", "-", "deux"]),
    ],
)
def test_a_token_is_a_word_a_numeral_or_a_sign(text: str, words: list[str]):
    assert tokenize(text).words == words


@given(st.text(max_size=100))
def test_tokens_are_ascending_and_hold_all_that_is_printed(text: str):
    tokens = tokenize(text)
    kept = "".join(tokens.printed(at) for at in range(len(tokens)))
    assert "".join(kept.split()) == "".join(text.split())
