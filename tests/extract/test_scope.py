"""When, of what and among what: what the sentence and its neighbours say of a figure."""

from __future__ import annotations

import pytest

from claimdb.extract.proposals import Role
from tests.extract.conftest import only, proposed


def times(text: str, language: str = "en") -> list[str | None]:
    return [one.first.figure.period.edtf if one.first.figure.period else None for one in proposed(text, language)]


def test_a_time_that_opens_a_sentence_frames_all_its_figures():
    assert times("In 2021, the port sold 14 boats, which carried 300 people.") == ["2021", "2021"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In 2021, the fair was held in Cork. It drew 300 visitors."),
        ("fr", "En 2021, la foire a eu lieu à Brest. Elle a attiré 300 visiteurs."),
    ],
)
def test_a_sentence_that_goes_on_about_the_same_keeps_its_time_and_says_so(language: str, text: str):
    period = only(text, language).first.figure.period
    assert period is not None
    assert (period.edtf, period.resolved_from) == ("2021", "sentence before")


def test_a_sentence_about_something_else_keeps_no_time():
    assert times("In 2021, the fair was held in Cork. Boats drew 300 visitors.") == [None]


def test_a_state_of_today_is_not_dated_by_the_founding():
    assert times("En 1923, le club est fondé. Il compte 195 membres.", "fr") == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The port sold 40 boats in 2022, up 18 % from 2021."),
        ("fr", "Le port a vendu 40 bateaux en 2022, soit 18 % de plus qu’en 2021."),
        ("fr", "Le port a vendu 40 bateaux en 2022, soit une hausse de 18 % par rapport à 2021."),
    ],
)
def test_a_time_that_a_figure_is_set_against_is_not_its_own(language: str, text: str):
    assert times(text, language) == ["2022", "2022"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In 2021, the port spent 12 million euros, against 10 million the previous year."),
        ("en", "In 2021, the port sold 120 boats, up from 100 the year before."),
        ("en", "The port sold 40 boats in 2021, compared to 30 boats in the previous year."),
        ("en", "In 2021, the port held 120 boats. A year earlier, it held 100 boats."),
        ("fr", "En 2021, le port a dépensé 12 millions d’euros, contre 10 l’année précédente."),
        ("fr", "Le port comptait 120 bateaux en 2021 (100 un an plus tôt)."),
        ("fr", "En 2021, le port comptait 120 bateaux. L’année précédente, il en comptait 100."),
        ("de", "Im Jahr 2021 verkaufte der Hafen 120 Boote, gegenüber 100 im Vorjahr."),
    ],
)
def test_the_year_before_is_that_before_the_one_told(language: str, text: str):
    periods = [one.first.figure.period for one in proposed(text, language)]
    assert [(one.edtf, one.resolved_from) for one in periods if one] == [("2021", None), ("2020", "2021")]


@pytest.mark.parametrize(
    ("language", "text", "time"),
    [
        ("en", "The port held 120 boats. A year earlier it held 100 boats.", None),
        ("en", "In 2021, the port sold 40 boats a year before the merger.", "2021"),
        ("fr", "En 2021, le port a vendu 40 bateaux un an avant la fusion.", "2021"),
        ("en", "In 2021, sales of boats rose 5 % on the previous year.", "2021"),
        ("en", "In March 2021, the port sold 40 boats, against 30 boats a year earlier.", "2020-03"),
        ("fr", "Au premier trimestre 2021, le port a vendu 40 bateaux, contre 30 un an plus tôt.", "2020-33"),
        ("en", "From 2015 to 2021 the port sold 40 boats, against 30 boats the year before.", None),
    ],
)
def test_the_year_before_is_told_only_from_one_year_or_a_part_of_it(language: str, text: str, time: str | None):
    assert times(text, language)[-1] == time


def test_no_time_crosses_an_empty_line():
    assert times("In 2021, the fair was held in Cork.\n\nIt drew 300 visitors.") == [None]


def test_each_end_of_a_change_has_its_own_time():
    text = "The budget rose from 3.2 million euros in 2019 to 4.5 million euros in 2022."
    assert times(text) == ["2019", "2022"]
    assert [one.first.role for one in proposed(text)] == [Role.BEFORE, Role.AFTER]


def test_the_years_of_a_change_are_shared_between_its_ends():
    text = "Entre 2017 et 2021, la ville est passée de 300 habitants à 420 habitants."
    assert times(text, "fr") == ["2017", "2021"]


def test_dates_below_amounts_date_the_rows_of_a_dump():
    text = "Pier\n\nEUR 20 000\n\n2019\n\nQuay\n\nEUR 30 000\n\n2020\n\n"
    assert times(text) == ["2019", "2020"]


def test_a_part_names_its_whole():
    whole, part = proposed("The club has 54 members, including 12 children.")
    assert (part.first.role, part.first.part_of) == (Role.PART, whole.first.figure.start)


def test_announced_parts_are_all_of_the_whole():
    found = proposed("Le club compte 54 membres, dont 12 enfants, 20 femmes et 22 hommes.", "fr")
    assert [one.first.part_of for one in found] == [None, *[found[0].first.figure.start] * 3]


def test_no_part_is_larger_than_its_whole():
    assert [one.first.part_of for one in proposed("The club has 5 boats, including 12 rowers.")] == [None, None]


LABELS = [
    ("en", "The port lost 54 boats.", "boats (port lost)"),
    ("en", "There were 54 police stations.", "police stations"),
    ("en", "The committee has 13 members of the council.", "members of the council (committee)"),
    ("en", "The budget of the port amounted to 3 million euros.", "budget of the port"),
    ("fr", "La dette de la ville s’élève à 3 millions d’euros.", "dette de la ville"),
    ("fr", "Le taux de chômage atteint 8 %.", "taux de chômage"),
    ("fr", "Le conseil a voté une aide de 2 millions d’euros.", "aide (conseil voté)"),
    ("en", "The council paid $2 million in wages.", "wages (council paid)"),
]


@pytest.mark.parametrize(("language", "text", "label"), LABELS)
def test_a_label_is_proposed_in_the_words_of_the_document(language: str, text: str, label: str):
    assert only(text, language).measure_text == label


def test_an_elided_noun_is_that_of_the_figure_before():
    found = proposed("The port lost 54 boats. Of these, 12 of them were new.")
    assert [one.measure_text for one in found] == ["boats (port lost)", "boats (new)"]


@pytest.mark.parametrize(
    ("language", "text", "label"),
    [
        ("en", "Median income stood at $300 a year; it grew by 3 percent.", "median income a year"),
        ("fr", "Le conseil a voté une aide de 2 millions d’euros, dont 300 000 euros.", "aide (conseil voté)"),
        ("fr", "La part des quais atteint 52 %, soit 120.", "part des quais"),
    ],
)
def test_what_takes_up_a_figure_is_of_its_measure(language: str, text: str, label: str):
    assert {one.measure_text for one in proposed(text, language)} == {label}


def test_numbers_in_titles_of_works_are_not_proposed():
    assert proposed("The report “110 Harbours of the North” was read.") == []


@pytest.mark.parametrize("text", ["The report counts “110 harbours”.", "The book says “Three boats were lost”."])
def test_numbers_that_a_work_is_quoted_for_are_proposed(text: str):
    assert len(proposed(text)) == 1


def test_the_works_of_a_figures_note_come_with_it():
    text = (
        "The port lost 54 boats.1 It closed.\n\n"
        "1. Bo Lee, “Money of the ports”, Quay Review, 12 (3), March 2022, p. 14.\n"
    )
    found = proposed(text)
    assert [one.first.figure.wording for one in found] == ["54 boats"]
    assert [cited.marker for cited in found[0].cites] == ["1"]
    assert "Money of the ports" in found[0].cites[0].as_cited


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "Kenya had 53.8 million inhabitants in 2020.", "Kenya"),
        ("en", "In 2020 the United States had more than 300 million inhabitants.", "United States"),
        ("fr", "En 2020, le Kenya comptait 53,8 millions d’habitants.", "Kenya"),
        ("fr", "La Côte d’Ivoire compte 26 ports.", "Côte d’Ivoire"),
        ("fr", "L’Espagne a encore plus de 26 ports.", "Espagne"),
    ],
)
def test_a_country_that_has_what_is_counted_is_its_place(language: str, text: str, place: str):
    assert only(text, language).first.figure.place == place


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "Kenya has sold 54 planes.", None),
        ("en", "The Kenya Times had 53 readers.", None),
        ("en", "Kenya and Chad had 53 ports.", None),
        ("en", "Kenya has 54 offices in Cork.", "Cork"),
        ("fr", "La France a vendu 54 avions.", None),
        ("fr", "La France a perdu 54 avions.", None),
        ("en", "Kenya had won 54 prizes.", None),
        ("fr", "L’ambassadeur de France a 54 collègues.", None),
    ],
)
def test_what_a_country_does_or_names_is_not_where_things_are(language: str, text: str, place: str | None):
    assert only(text, language).first.figure.place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("La France compte 54 musées. Brest en compte 1 256.", None),
        ("La France compte 54 musées. L’Espagne en possède 12.", "Espagne"),
    ],
)
def test_what_is_counted_of_the_same_elsewhere_has_the_label_of_the_one_before(text: str, place: str | None):
    last = proposed(text, "fr")[-1].first
    assert (last.measure_text, last.figure.place) == ("musées", place)
