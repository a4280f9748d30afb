"""Dates and periods in French prose."""

from __future__ import annotations

from datetime import date

import pytest

from claimdb.figures.french import FRENCH
from claimdb.figures.periods import find_periods, read_period
from claimdb.text.tokens import tokenize
from claimdb.values.period import Period

WRITTEN = date(2022, 9, 14)


def periods(text: str, reference: date | None = None) -> list[Period]:
    return [found.period for found in find_periods(tokenize(text), FRENCH, reference=reference)]


def edtf(text: str, reference: date | None = None) -> list[tuple[str | None, str | None]]:
    return [(period.text, period.edtf) for period in periods(text, reference)]


@pytest.mark.parametrize(
    ("text", "printed", "expected"),
    [
        ("Le traité fut signé le 8 octobre 2003 à Lima.", "8 octobre 2003", "2003-10-08"),
        ("Entré en vigueur le 1er septembre 2022.", "1er septembre 2022", "2022-09-01"),
        ("Le lundi 8 octobre 2003, le port ouvre.", "lundi 8 octobre 2003", "2003-10-08"),
        ("Relevé du 28/12/2000 au quai", "28/12/2000", "2000-12-28"),
        ("Relevé du 03/04/2020 au quai", "03/04/2020", "2020-04-03"),
        ("Relevé du 08.10.2003 au quai", "08.10.2003", "2003-10-08"),
        ("mis en ligne le 2021-04-03 par la mairie", "2021-04-03", "2021-04-03"),
        # A dateline ends with a dash, and what opens the story may be a number, or a name.
        ("PARIS, 9 janvier 2024 – Sept personnes ont péri.", "9 janvier 2024", "2024-01-09"),
        ("ouvert 9 janvier 2024 – 3 mars 2024", "9 janvier 2024 – 3 mars 2024", "2024-01-09/2024-03-03"),
        ("En septembre 2018, le chantier ouvre.", "septembre 2018", "2018-09"),
        ("En sept. 2018, le chantier ouvre.", "sept. 2018", "2018-09"),
        ("Au mois d’août 2018, tout ferme.", "août 2018", "2018-08"),
        ("Fin août 2018, tout ferme.", "Fin août 2018", "2018-08"),
        ("En 2015, le pont est fini.", "2015", "2015"),
        ("pendant l’année 2015", "2015", "2015"),
        ("la loi de 2012 sur les ports", "2012", "2012"),
        ("un rapport (2014) le dit", "2014", "2014"),
        ("un rapport (2014, p. 3) le dit", "2014", "2014"),
        ("fin 2019, le port compte 3 grues", "fin 2019", "2019"),
        ("à la fin de 2019, le port ferme", "à la fin de 2019", "2019"),
        ("à la mi-2021", "à la mi-2021", "2021"),
        ("Depuis 2004, la ville grandit.", "Depuis 2004", "2004/.."),
        ("depuis le 8 octobre 2003", "depuis le 8 octobre 2003", "2003-10-08/.."),
        ("à partir de septembre 2020", "à partir de septembre 2020", "2020-09/.."),
        ("avant 2015", "avant 2015", "../2014"),
        ("avant le 1er mars 2020", "avant le 1er mars 2020", "../2020-02-29"),
        ("après mai 2020", "après mai 2020", "2020-06/.."),
        ("d’ici 2030, trois ports", "d’ici 2030", "../2030"),
        ("d’ici à la fin 2030, trois ports", "d’ici à la fin 2030", "../2030"),
        ("jusqu’en 2019", "jusqu’en 2019", "../2019"),
        ("vers 1850, la digue cède", "vers 1850", "1850~"),
        ("de 2012 à 2019", "de 2012 à 2019", "2012/2019"),
        ("entre 2012 et 2019", "entre 2012 et 2019", "2012/2019"),
        ("de fin 2012 à début 2019", "de fin 2012 à début 2019", "2012/2019"),
        ("entre avril 2021 et juillet 2022", "entre avril 2021 et juillet 2022", "2021-04/2022-07"),
        ("entre avril et juillet 2022", "entre avril et juillet 2022", "2022-04/2022-07"),
        ("de novembre à mars 2020", "de novembre à mars 2020", "2019-11/2020-03"),
        ("du 3 au 5 mai 2021", "du 3 au 5 mai 2021", "2021-05-03/2021-05-05"),
        ("du 28 mai au 3 juin 2021", "du 28 mai au 3 juin 2021", "2021-05-28/2021-06-03"),
        ("les 3-5 mai 2021", "3-5 mai 2021", "2021-05-03/2021-05-05"),
        ("la période 2012-2019", "2012-2019", "2012/2019"),
        ("les comptes 2012–19 sont clos", "2012–19", "2012/2019"),
        ("la saison 2015/2016", "2015/2016", "2015/2016"),
        ("avril-juin 2020", "avril-juin 2020", "2020-04/2020-06"),
        ("dans les années 1990", "années 1990", "199X"),
        ("dans les années 90", "années 90", "199X"),
        ("au XXIe siècle", "XXIe siècle", "2001/2100"),
        ("à la fin du XIXe siècle", "à la fin du XIXe siècle", "1801/1900"),
        ("au 19e siècle", "19e siècle", "1801/1900"),
        ("à l’été 2021", "été 2021", "2021-22"),
        ("l’hiver 2020-2021", "hiver 2020-2021", "2020-12/2021-02"),
        ("au premier semestre 2020", "premier semestre 2020", "2020-40"),
        ("au 2e semestre de l’année 2020", "2e semestre de l’année 2020", "2020-41"),
        ("au troisième trimestre de 2021", "troisième trimestre de 2021", "2021-35"),
        ("au T3 2021", "T3 2021", "2021-35"),
        ("le 8 octobre", "8 octobre", "XXXX-10-08"),
        ("en septembre", "septembre", "XXXX-09"),
        ("entre 2010 et aujourd’hui", "entre 2010 et aujourd’hui", "2010/.."),
        ("les six premiers mois de l’année 2021", "six premiers mois de l’année 2021", "2021-01/2021-06"),
        ("les 3 derniers mois de 2021", "3 derniers mois de 2021", "2021-10/2021-12"),
        ("les 3 et 4 mai 2020", "3 et 4 mai 2020", "2020-05-03/2020-05-04"),
        ("avant la fin 2020", "avant la fin 2020", "../2020"),
        ("après le début de 2020", "après le début de 2020", "2020/.."),
        ("le 03-04-2020", "03-04-2020", "2020-04-03"),
        ("au plus tard le 3 mai 2021", "au plus tard le 3 mai 2021", "../2021-05-03"),
        ("signé (Lima, 4 November 2002)", "4 November 2002", "2002-11-04"),
        ("de 1949 à nos jours", "de 1949 à nos jours", "1949/.."),
        ("l’exercice 2021", "exercice 2021", None),
    ],
)  # fmt: skip
def test_reads_one_french_period(text: str, printed: str, expected: str | None) -> None:
    assert edtf(text) == [(printed, expected)]


@pytest.mark.parametrize(
    "text",
    [
        "un total de 2015 personnes",
        "de 1900 à 2000 personnes",
        "1900-2000 personnes",
        "passé de 2015 à 2018 stations",
        "une baisse de 2015",
        "2015 stations",
        "pp. 1998-2005",
        "ISBN 978-2012-2019-3",
        "la directive 2016/679",
        "le règlement 2015/2366",
        "2015 €",
        "au numéro 2015",
        "le 31 février 2020",
        "le 32 mai",
        "en été, on pêche",
        "dans les années 20",
        "13/13/2000",
        "la norme ISO2015",
        "au service de la ville",
        "les mois d’or",
        "à 20h15",
        "en 1984 heures",
        "le dossier 03/2020",
        "une page nouvelle-du-port-2022-11-23",
        "in march",
        "le vol 1914 de mardi",
    ],
)
def test_leaves_unread_what_may_be_a_number(text: str) -> None:
    assert edtf(text) == []


@pytest.mark.parametrize(
    ("text", "printed", "expected"),
    [
        ("L’année dernière, le port a fermé.", "L’année dernière", "2021"),
        ("au cours de l’année dernière", "l’année dernière", "2021"),
        ("l’an passé", "l’an passé", "2021"),
        ("l’an prochain", "l’an prochain", "2023"),
        ("cette année", "cette année", "2022"),
        ("ce mois-ci", "ce mois-ci", "2022-09"),
        ("le mois dernier", "le mois dernier", "2022-08"),
        ("la semaine dernière", "la semaine dernière", "2022-09-05/2022-09-11"),
        ("ce trimestre", "ce trimestre", "2022-35"),
        ("hier", "hier", "2022-09-13"),
        ("aujourd’hui", "aujourd’hui", "2022-09-14"),
        ("le siècle dernier", "le siècle dernier", "1901/2000"),
        ("ces dix dernières années", "dix dernières années", "2012/2022"),
        ("les 12 derniers mois", "12 derniers mois", "2021-09/2022-09"),
        ("il y a trois ans", "il y a trois ans", "2019"),
        ("il y a vingt-deux ans", "il y a vingt-deux ans", "2000"),
        ("en mai dernier", "mai dernier", "2022-05"),
        ("en décembre dernier", "décembre dernier", "2021-12"),
        ("en mai prochain", "mai prochain", "2023-05"),
        ("l’été dernier", "été dernier", "2022-22"),
        ("le 8 octobre", "8 octobre", "2022-10-08"),
        ("le 8 janvier", "8 janvier", "2023-01-08"),
        ("du 3 au 5 mai", "du 3 au 5 mai", "2022-05-03/2022-05-05"),
        ("depuis l’année dernière", "depuis l’année dernière", "2021/.."),
    ],
)  # fmt: skip
def test_resolves_relative_periods_against_the_day_of_writing(text: str, printed: str, expected: str) -> None:
    assert edtf(text, WRITTEN) == [(printed, expected)]


def test_a_resolved_period_says_from_what() -> None:
    (period,) = periods("l’année dernière", WRITTEN)
    assert period.resolved_from == "document date 2022-09-14"


def test_a_full_date_is_not_marked_as_resolved() -> None:
    (period,) = periods("le 8 octobre 2003", WRITTEN)
    assert period.resolved_from is None


@pytest.mark.parametrize(
    "text", ["l’année dernière", "ce mois-ci", "il y a trois ans", "ces dix dernières années", "cet été"]
)
def test_a_relative_period_without_a_day_of_writing_has_no_bounds(text: str) -> None:
    (period,) = periods(text)
    assert (period.edtf, period.start, period.end) == (None, None, None)
    assert period.text is not None
    assert period.text in text


def test_a_day_without_a_year_has_no_bounds() -> None:
    (period,) = periods("le 8 octobre")
    assert (period.start, period.end) == (None, None)


def test_years_in_a_list_are_periods_each() -> None:
    assert edtf("en 2015, 2016 et en 2017, puis 300") == [("2015", "2015"), ("2016", "2016"), ("2017", "2017")]


def test_several_periods_stand_in_their_order() -> None:
    text = "de 2012 à 2019, puis le 3 mai 2020 et depuis juin 2021"
    assert [pair[1] for pair in edtf(text)] == ["2012/2019", "2020-05-03", "2021-06/.."]


def test_a_season_is_three_whole_months() -> None:
    (period,) = periods("au printemps 2021")
    assert (period.start, period.end) == (date(2021, 3, 1), date(2021, 5, 31))


def test_a_winter_allows_both_of_its_years() -> None:
    (period,) = periods("à l’hiver 2021")
    assert (period.start, period.end) == (date(2021, 1, 1), date(2022, 2, 28))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8 octobre 2003", "2003-10-08"), ("septembre 2018", "2018-09"), ("28/12/2000", "2000-12-28"), ("2015", "2015"),
        ("de 2012 à 2019", "2012/2019"), ("2021-04/2022-07", "2021-04/2022-07"), ("2021-04", "2021-04"),
        (" 2021-04-03 ", "2021-04-03"), ("en 2015", "2015"), ("2012-2019", "2012/2019"), ("Été 2020", "2020-22"),
        ("années 1990", "199X"), ("depuis 2004", "2004/.."), ("03/2020", "2020-03"), ("2012 à 2019", "2012/2019"),
    ],
)  # fmt: skip
def test_reads_the_period_of_a_cell(text: str, expected: str) -> None:
    period = read_period(text, "fr")
    assert period is not None
    assert period.edtf == expected
    assert period.text == text.strip() or expected in {"2015"}


@pytest.mark.parametrize(
    "text", ["", "300", "2015 et 2018", "environ 40", "54 stations en 2015", "n. d.", "x" * 300, "2019/2018"]
)
def test_a_cell_with_no_single_period_gives_none(text: str) -> None:
    assert read_period(text, "fr") is None
