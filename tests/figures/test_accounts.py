"""Numbers of bank accounts: whatever their groups, they count nothing."""

from __future__ import annotations

import pytest

from claimdb.reading.figures import explain_figures


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le compte FR12 3456 7890 1234 5678 9012 345 garde 40 euros."),
        ("en", "The account GB12 ABCD 3456 7890 1234 56 holds 40 euros."),
    ],
)
def test_the_number_of_a_bank_account_is_no_figure(language: str, text: str) -> None:
    assert [figure.unit for figure in explain_figures(text, language).figures] == ["EUR"]
