"""Numbers in words beyond the common: scales upon scales, long ordinals, and values without their zero."""

from __future__ import annotations

import pytest

from claimdb.reading import find_figures, read_figure


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "douze mille millions quatre cents", "12000000400"),
        ("fr", "mille milliards", "1000000000000"),
        ("en", "three thousand million and five", "3000000005"),
        ("fr", "deux cent quatrième", "204"),
        ("fr", "mille deux cent trentième", "1230"),
        ("fr", "deux centième", "200"),
        ("fr", "cent unième", "101"),
        ("en", "two hundredth", "200"),
        ("fr", ",08", "0.08"),
        ("fr", "- 1.200.000", "-1200000"),
        ("en", "four united states dollars", "4"),
        ("en", "a million and one", "1000001"),
        ("en", "a million two hundred thousand", "1200000"),
        ("en", "2.5×10−3", "0.0025"),
        ("en", "20 J/m^2", "20"),
        ("de", "3,5 Mio. Matrosen", "3500000"),
    ],
)
def test_a_long_number_is_read_whole(language: str, text: str, value: str):
    assert f"{read_figure(text, language).value:f}" == value


@pytest.mark.parametrize(
    ("language", "text", "wordings"),
    [
        ("fr", "Il tient cent secondes.", ["cent secondes"]),
        ("fr", "Il perd deux centièmes de seconde.", ["deux centièmes de seconde"]),
        ("fr", "Liste :\n- 12 quais", ["12 quais"]),
        ("fr", "Oslo ,12 quais", ["12 quais"]),
    ],
)
def test_what_looks_like_a_long_number_is_none(language: str, text: str, wordings: list[str]):
    found = find_figures(text, language)
    assert [
        figure.wording for figure in found if str(figure.kind) != "ordinal" and figure.unit != "percent"
    ] == wordings
    assert all(figure.value > 0 for figure in found)


@pytest.mark.parametrize(
    ("text", "unit"),
    [("40 deg celsius", "Cel"), ("200 centigrades", "Cel"), ("25 deg f", "[degF]"), ("6 deg c", "Cel")],
)
def test_degrees_have_short_names(text: str, unit: str):
    assert read_figure(text, "fr").unit == unit
