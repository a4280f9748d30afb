"""Cite keys are short, plain, and never the same twice."""

from __future__ import annotations

import pytest

from claimdb.bibliography import cite_key, detect_format
from claimdb.bibliography.fields import is_cite_key
from claimdb.bibliography.formats import UnknownFormat
from claimdb.values.work import Work


def key(taken: tuple[str, ...] = (), **csl: object) -> str:
    return cite_key(Work("", csl), taken)


def test_a_key_is_author_title_and_year() -> None:
    issued = {"date-parts": [[2022]]}
    made = key(author=[{"family": "Dupont"}], title="Les œuvres de l’État et leur coût réel", issued=issued)
    assert made == "dupontOeuvresEtatCout2022"


def test_a_long_word_of_a_title_is_cut_at_twenty_letters() -> None:
    assert key(title="x" * 160 + " tides") == "X" + "x" * 19 + "Tides"


@pytest.mark.parametrize(
    ("family", "start"),
    [("Œuvré", "oeuvre"), ("Straße", "strasse"), ("Øster", "oster"), ("Łukasz", "lukasz"), ("O’Neil", "oneil")],
)
def test_letters_are_folded_to_ascii(family: str, start: str) -> None:
    assert key(author=[{"family": family}]) == start


def test_a_clash_gets_a_letter() -> None:
    assert key(("roy", "roya"), author=[{"family": "Roy"}]) == "royb"


def test_after_z_come_two_letters() -> None:
    taken = ("roy", *(f"roy{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"))
    assert key(taken, author=[{"family": "Roy"}]) == "royaa"


def test_a_work_that_folds_to_nothing_still_has_a_key() -> None:
    assert key(title="档案", issued={"date-parts": [[2019]]}) == "item2019"


def test_markup_of_a_title_is_not_in_its_key() -> None:
    assert key(title="<i>Le Monde</i> selon nous") == "MondeSelonNous"


@pytest.mark.parametrize("bad", ["a b", "a,b", "a{b", "a%b", "http://a.b", "", "a\\b"])
def test_a_key_that_some_format_cannot_hold_is_none(bad: str) -> None:
    assert not is_cite_key(bad)


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("x.txt", "\ufeff\n@book{a, title={T}}", "bibtex"),
        ("x.bib", "TY  - BOOK\nER  - ", "ris"),
        ("x", ' [{"id": "a"}]', "csl-json"),
        ("x.ris", "", "ris"),
    ],
)
def test_a_format_is_told_by_what_is_there(name: str, text: str, found: str) -> None:
    assert detect_format(name, text) == found


def test_a_text_of_no_format_is_refused() -> None:
    with pytest.raises(UnknownFormat):
        detect_format("x.txt", "Dear reader")
