"""What the words around a figure tell of it: whom it counts, when, and what sets it apart."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claimdb.api.linting import read_draft
from claimdb.extract.proposals import Sense
from claimdb.extract.proposing import propose


@pytest.fixture
def sense_of(tmp_path: Path):
    def read(text: str, printed: str) -> Sense:
        path = tmp_path / "text.txt"
        path.write_text(text, encoding="utf-8")
        reading = read_draft(path)
        found = [
            proposal.first.sense
            for proposal in propose(reading)
            if printed in reading.text[proposal.first.figure.start : proposal.first.figure.end]
        ]
        assert found, [reading.text[one.start : one.end] for one in reading.figures]
        assert found[0] is not None
        return found[0]

    return read


DATED = "The news\n\n12 September 2018. "
LE_JOUR = "Les nouvelles\n\n12 septembre 2018. "


@pytest.mark.parametrize(
    ("sentence", "printed", "head"),
    [
        (DATED + "The governor put the death toll at 57.", "57", "dead"),
        (DATED + "The tremor raised the number of dead to 132.", "132", "dead"),
        (DATED + "Arrests inside the park numbered 189.", "189", "arrest"),
        (DATED + "Forty-one drown as a barge overturns.", "Forty-one", "dead"),
        (DATED + "A bus left the road, injuring 14.", "14", "injured"),
        (DATED + "The disease has claimed 38 lives in the camp.", "38", "dead"),
        (DATED + "The total workforce stood at 2,640.", "2,640", "employee"),
        (LE_JOUR + "Le préfet porte le bilan des morts à 17.", "17", "dead"),
        (LE_JOUR + "Les arrestations dans le parc se sont élevées à 189.", "189", "arrest"),
        (LE_JOUR + "Deux ont été blessés dans la nuit.", "Deux", "injured"),
    ],
)
def test_a_number_without_a_noun_counts_its_subject_or_those_to_whom_it_was_done(sense_of, sentence, printed, head):
    assert sense_of(sentence, printed).head == head


@pytest.mark.parametrize("sentence", ["A magnitude 6.3 quake struck.", "The quake had a magnitude of 6.3."])
def test_a_magnitude_counts_nothing_however_it_is_told(sense_of, sentence):
    sense = sense_of(DATED + sentence, "6.3")
    assert (sense.head, sense.told_by) == ("", "~magnitude")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Seven dead in M71 coach crash\n\nA coach left the M71, killing 12 people.", "m71"),
        ("Six morts sur l'A43\n\nUn car a quitté l'A43 : 12 personnes sont mortes.", "a43"),
    ],
)
def test_a_road_is_a_name_of_its_story(sense_of, text, name):
    assert name in sense_of(text, "12").topic


def test_a_unit_is_no_name(sense_of):
    assert "mw" not in sense_of(DATED + "The capacity of the plant came to 340 MW.", "340").own


def test_a_dateline_dates_no_figure_of_a_sentence_that_tells_another_day(sense_of):
    text = "Boats\n\nHarbourton, 6 February 2018: The 34 sailors who came home on Saturday have written to the king."
    assert sense_of(text, "34").start == date(2018, 2, 3)


def test_a_dateline_alone_leaves_a_figure_undated(sense_of):
    assert not sense_of("Boats\n\nHarbourton, 6 February 2018: 34 sailors have written to the king.", "34").is_dated


def test_a_headline_is_of_the_weekday_that_the_text_below_dates(sense_of):
    text = "Grève : 180 vols annulés vendredi\n\nValdor, 12 septembre 2024. Elle supprimera vendredi 180 vols."
    sense = sense_of(text, "180 vols")
    assert (sense.start, sense.planned) == (date(2024, 9, 13), True)


def test_what_is_quoted_at_the_end_is_no_deed(sense_of):
    text = DATED + 'The firm will cut 5,000 jobs, a move that the union called "a stab in the back."'
    assert sense_of(text, "5,000").deeds == {"cut"}


def test_those_who_had_been_held_are_told_of_by_what_happens_to_them_now(sense_of):
    text = DATED + "Twenty-six sailors who had been held abroad since November returned on Saturday."
    assert not sense_of(text, "Twenty-six").aside


@pytest.mark.parametrize(
    ("sentence", "printed", "said"),
    [
        (DATED + "The closure will put 460 people out of work.", "460", "cut"),
        (DATED + "Twelve people lost their lives in the fire.", "Twelve", "kill"),
        (LE_JOUR + "La fermeture laisse 460 personnes privées d'emploi, dont 30 cadres, sur le carreau.", "460", "cut"),
        (LE_JOUR + "L'autocar avait 53 touristes à son bord.", "53", "aboard"),
        (LE_JOUR + "Dimanche, 61,3 % des électeurs se sont rendus aux urnes.", "61,3", "turnout"),
        (DATED + "Two were carried to the hospital, among 14 visitors.", "Two", "hospitalise"),
    ],
)
def test_a_phrase_says_together_what_its_words_do_not(sense_of, sentence, printed, said):
    sense = sense_of(sentence, printed)
    assert said in sense.deeds | sense.words | ({"kill"} if sense.head == "dead" else set())


@pytest.mark.parametrize(
    ("sentence", "printed", "narrowed"),
    [
        (DATED + "Fourth-quarter revenue was $2.4 billion.", "$2.4", "quarter"),
        (DATED + "Turnout was 34% at 3 p.m. on election day.", "34", "clock"),
        (DATED + "The two courts sat on 1,740 days.", "1,740", "combined"),
        (LE_JOUR + "L'inflation sous-jacente se limite à 3,3 %.", "3,3", "core"),
    ],
)
def test_what_narrows_a_figure_without_a_word_of_its_own_is_kept(sense_of, sentence, printed, narrowed):
    assert narrowed in sense_of(sentence, printed).words


def test_both_clubs_in_the_main_clause_narrow_nothing_of_a_relative_one(sense_of):
    text = DATED + "Both clubs condemned the brawl, in which 81 supporters were arrested."
    assert "combined" not in sense_of(text, "81").words


@pytest.mark.parametrize(
    ("sentence", "is_final"),
    [
        ("Fourteen people died, the coastguard said in its closing statement.", True),
        ("Fourteen people died, police said as they ended their search.", True),
        ("Fourteen people died, police said on Tuesday.", False),
    ],
)
def test_a_toll_is_final_where_its_sentence_says_so(sense_of, sentence, is_final):
    assert sense_of(DATED + sentence, "Fourteen").is_final is is_final


def test_an_upper_bound_of_time_frames_no_sentence_behind_it(sense_of):
    text = DATED + "Dan Kip had never run a race before yesterday. He took the prize of 40,000 euros."
    assert not sense_of(text, "40,000").planned


def test_what_is_dated_itself_is_no_aside_for_telling_last_year(sense_of):
    assert not sense_of(DATED + "The plant turned out 1.9 million tyres last year.", "1.9 million").aside


def test_a_plan_is_not_handed_on_to_what_came_before_it(sense_of):
    text = DATED + "The head of the bank will forgo her bonus of £850,000 after the penalty of £46 million."
    assert (sense_of(text, "£850,000").planned, sense_of(text, "£46").planned) == (True, False)


def test_a_rank_is_no_second_thing_of_its_kind(sense_of):
    text = LE_JOUR + "Le musée arrive en deuxième position, avec une fréquentation de 176 000 visiteurs."
    assert not sense_of(text, "176 000").aside


def test_a_subject_is_its_amount_though_another_figure_parts_it_from_its_verb(sense_of):
    text = LE_JOUR + "La puissance de sa centrale, répartie entre quatre turbines, s'élève à 340 MW."
    assert sense_of(text, "340").told_by == "~puissance"


@pytest.mark.parametrize(
    ("sentence", "printed", "name"),
    [
        ("The firm employed 2,460 people, of whom 610 were based outside Norvia.", "2,460", "norvia"),
        ("Ada Bey tuned in eleven weeks the organ, which has 4,120 pipes.", "4,120", "bey"),
        ("By noon 120 people were evacuated, and lodged in the Pasteur hall.", "120", "pasteur"),
    ],
)
def test_a_name_behind_something_else_is_not_that_of_a_figure(sense_of, sentence, printed, name):
    assert name not in sense_of(DATED + sentence, printed).own


def test_an_owner_that_opens_a_sentence_is_a_name(sense_of):
    assert "brookvale" in sense_of(DATED + "Brookvale's directors bought 40 seats.", "40").own


def test_a_year_in_brackets_dates_its_own_amount_alone(sense_of):
    text = "Report 2022\n\nRevenue rose to £412 million, and profit came in at £38.5 million (2021: £35.1 million)."
    assert sense_of(text, "£412").start is None or sense_of(text, "£412").start.year != 2021


@pytest.mark.parametrize(
    ("sentence", "printed", "aside"),
    [
        ("Police said on Monday that four men had been arrested at dawn.", "four", False),
        ("By Tuesday evening the fire had burned 1,900 hectares.", "1,900", False),
        ("Fewer people voted than in the last general election, when turnout stood at 67 per cent.", "67", True),
        ("At that older plant, each of the 12 ovens leaked.", "12", True),
    ],
)
def test_what_was_reported_is_of_the_story_and_what_came_before_it_is_not(sense_of, sentence, printed, aside):
    assert sense_of(DATED + sentence, printed).aside is aside


def test_who_says_it_is_no_name_of_what_is_counted(sense_of):
    text = DATED + "Thirteen wagons left the track, the operator Fretalys said, and caught fire."
    assert "fretalys" not in sense_of(text, "Thirteen").own


def test_a_point_of_the_compass_in_a_name_parts_nothing(sense_of):
    text = LE_JOUR + "Les douanes ont saisi 12 tonnes de fruits dans un conteneur venu d'Amérique du Sud."
    assert "southern" not in sense_of(text, "12").words


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        (DATED + "Observers went to 74 polling stations.", "74"),
        (LE_JOUR + "Les observateurs ont visité 96 bureaux de vote.", "96"),
    ],
)
def test_a_noun_of_two_words_is_one_idea(sense_of, sentence, printed):
    assert sense_of(sentence, printed).head == "polling-station"


def test_a_limit_is_no_value(sense_of):
    assert sense_of(DATED + "The limit set for 2023 was 45 million litres of water per day.", "45").planned


@pytest.mark.parametrize(
    ("sentence", "printed", "narrowed"),
    [
        (DATED + "Headcount averaged 20,800 over the year.", "20,800", "average"),
        (LE_JOUR + "Le déficit cumulé depuis 2019 atteint 13 millions d'euros.", "13", "cumulative"),
    ],
)
def test_an_average_and_a_sum_of_years_are_told_by_their_verb_or_adjective(sense_of, sentence, printed, narrowed):
    assert narrowed in sense_of(sentence, printed).words


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        (DATED + "Among the dead are two children.", "two"),
        (LE_JOUR + "Parmi les victimes figurent deux enfants.", "deux"),
    ],
)
def test_those_who_are_among_others_are_some_of_them(sense_of, sentence, printed):
    assert sense_of(sentence, printed).is_some
