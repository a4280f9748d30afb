"""A line of figures without end takes steps in proportion to its length."""

from __future__ import annotations

from claimdb.extract.clauses import own_clause
from claimdb.extract.english import ENGLISH_WORDS
from claimdb.text import tokenize
from tests.extract.conftest import proposed
from tests.figures.steps import calls_of


def test_steps_grow_with_the_length_of_the_line():
    def steps(times: int) -> int:
        return calls_of(lambda: proposed("54 ports, " * times))

    steps(10)
    # Three times the line: nine times the steps would be quadratic.
    assert steps(1_500) < 4 * steps(500)


def test_the_beginning_of_a_clause_is_looked_for_nearby():
    tokens = tokenize("port " * 5_000)
    assert own_clause(tokens, 4_000, ENGLISH_WORDS) > 3_000
