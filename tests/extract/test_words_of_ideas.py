"""Words that say one thing in other words, and words that a careful text tells apart."""

from __future__ import annotations

import pytest

from claimdb.extract.concepts import OWN, deed_idea, noun_idea
from claimdb.extract.idioms import DEED, idioms_in
from claimdb.extract.story_words import PERSONS
from claimdb.text.tokens import tokenize

Word = tuple[str, str]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("banknotes", "en"), ("cash", "en")),
        (("heist", "en"), ("robbery", "en")),
        (("warders", "en"), ("jailers", "en")),
        (("marijuana", "en"), ("cannabis", "fr")),
        (("rubble", "en"), ("décombres", "fr")),
        (("seekers", "en"), ("requérants", "fr")),
        (("handguns", "en"), ("pistolets", "fr")),
        (("rifles", "en"), ("fusils", "fr")),
        (("paramedics", "en"), ("ambulanciers", "fr")),
        (("detectives", "en"), ("enquêteurs", "fr")),
        (("firefighters", "en"), ("sapeurs-pompiers", "fr")),
        (("bourgmestre", "fr"), ("mayor", "en")),
        (("votation", "fr"), ("plebiscite", "en")),
        (("crossroads", "en"), ("carrefours", "fr")),
        (("altitude", "en"), ("elevation", "en")),
        (("roundabouts", "en"), ("ronds-points", "fr")),
        (("potatoes", "en"), ("Kartoffeln", "de")),
        (("sidewalk", "en"), ("pavement", "en")),
        (("levees", "en"), ("digues", "fr")),
        (("petrol", "en"), ("gasoline", "en")),
        (("takeover", "en"), ("rachat", "fr")),
        (("cryptocurrency", "en"), ("cryptomonnaies", "fr")),
        (("winemakers", "en"), ("viticulteurs", "fr")),
        (("pilgrimage", "en"), ("Wallfahrt", "de")),
        (("marathoners", "en"), ("coureurs", "fr")),
        (("astronauts", "en"), ("spationautes", "fr")),
        (("performances", "en"), ("représentations", "fr")),
        (("locks", "en"), ("écluses", "fr")),
        (("engravings", "en"), ("gravures", "fr")),
        (("MPs", "en"), ("députés", "fr")),
        (("movies", "en"), ("films", "fr")),
        (("prizes", "en"), ("trophées", "fr")),
        (("taxis", "en"), ("Taxis", "de")),
        (("prostheses", "en"), ("prothèses", "fr")),
        (("amendments", "en"), ("amendements", "fr")),
        (("uprising", "en"), ("soulèvement", "fr")),
        (("pillars", "en"), ("piliers", "fr")),
        (("boilers", "en"), ("chaudières", "fr")),
        (("handcuffs", "en"), ("menottes", "fr")),
        (("teeth", "en"), ("Zähne", "de")),
        (("tombolas", "fr"), ("raffles", "en")),
        (("bins", "en"), ("poubelles", "fr")),
        (("husbands", "en"), ("maris", "fr")),
        (("hazelnuts", "en"), ("noisettes", "fr")),
    ],
)
def test_two_words_for_one_thing_are_one_idea(one: Word, other: Word):
    assert not noun_idea(*one).startswith(OWN)
    assert noun_idea(*one) == noun_idea(*other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("rifles", "en"), ("pistols", "en")),
        (("doctors", "en"), ("GPs", "en")),
        (("médecins", "fr"), ("généralistes", "fr")),
        (("nurses", "en"), ("carers", "en")),
        (("hares", "en"), ("rabbits", "en")),
        (("taxes", "en"), ("VAT", "en")),
        (("storms", "en"), ("thunderstorms", "en")),
        (("homicides", "fr"), ("féminicides", "fr")),
        (("deputies", "en"), ("MEPs", "en")),
        (("camps", "en"), ("campings", "fr")),
        (("petrol", "en"), ("diesel", "en")),
        (("cannabis", "en"), ("hashish", "en")),
        (("demonstrators", "en"), ("rioters", "en")),
        (("boue", "fr"), ("buoys", "en")),
        (("branches", "fr"), ("branches", "en")),
        (("debtors", "en"), ("lenders", "en")),
        (("hives", "en"), ("nests", "en")),
        (("canons", "fr"), ("obusiers", "fr")),
        (("destroyers", "en"), ("cruisers", "en")),
        (("amendments", "en"), ("laws", "en")),
        (("bébés", "fr"), ("bambins", "fr")),
    ],
)
def test_words_that_a_careful_text_tells_apart_are_two_ideas(one: Word, other: Word):
    assert noun_idea(*one) != noun_idea(*other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("plundered", "en"), ("pillé", "fr")),
        (("razed", "en"), ("démolies", "fr")),
        (("launched", "en"), ("lancés", "fr")),
        (("apprehended", "en"), ("interpellés", "fr")),
        (("transferred", "en"), ("transférés", "fr")),
        (("authorised", "en"), ("approuvé", "fr")),
        (("repealed", "en"), ("abrogées", "fr")),
        (("devastated", "en"), ("détruit", "fr")),
        (("shed", "en"), ("supprimés", "fr")),
        (("inoculated", "en"), ("geimpft", "de")),
        (("entwendet", "de"), ("stolen", "en")),
        (("expenditure", "en"), ("dépenses", "fr")),
        (("siphoned", "en"), ("stole", "en")),
        (("embezzled", "en"), ("détournés", "fr")),
        (("extinguished", "en"), ("éteints", "fr")),
        (("rebuilt", "en"), ("reconstruites", "fr")),
        (("frozen", "en"), ("gelés", "fr")),
        (("ousted", "en"), ("gestürzt", "de")),
        (("donations", "en"), ("dons", "fr")),
    ],
)
def test_two_verbs_for_one_deed_are_one_idea(one: Word, other: Word):
    assert deed_idea(*one) is not None
    assert deed_idea(*one) == deed_idea(*other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("merged", "en"), ("closed", "en")),
        (("admitted", "en"), ("hospitalised", "en")),
        (("exonerated", "en"), ("released", "en")),
        (("threatened", "en"), ("attacked", "en")),
        (("intercepted", "en"), ("seized", "en")),
        (("dismantled", "en"), ("demolished", "en")),
        (("relegated", "en"), ("disqualified", "en")),
        (("robbed", "en"), ("burgled", "en")),
        (("rebuilt", "en"), ("repaired", "en")),
        (("promoted", "en"), ("appointed", "en")),
    ],
)
def test_two_deeds_that_a_careful_text_tells_apart_are_two_ideas(one: Word, other: Word):
    assert deed_idea(*one) != deed_idea(*other)


@pytest.mark.parametrize("word", ["violent", "branches", "fêtes", "rentrée", "vendanges", "danses", "mise", "charges"])
def test_a_french_noun_that_looks_like_a_verb_tells_no_deed(word: str):
    assert deed_idea(word, "fr") is None


@pytest.mark.parametrize("word", ["pharmacists", "goalkeepers", "rioters", "astronauts", "bricklayers", "widowers"])
def test_those_who_are_counted_as_people_are_known_as_people(word: str):
    assert noun_idea(word, "en") in PERSONS


@pytest.mark.parametrize(
    ("english", "french", "idea"),
    [
        ("has a main span of 1,280 metres", "une portée principale de 1 280 mètres", "span-of-bridge"),
        ("44 works of art", "44 œuvres d'art", "artwork"),
        ("12 air strikes", "12 frappes aériennes", "airstrike"),
        ("31 level crossings", "31 passages à niveau", "level-crossing"),
        ("8 heart attacks", "8 crises cardiaques", "heart-attack"),
        ("set fire to 30 cars", "ont mis le feu à 30 voitures", "!ignite"),
        ("five clubs went bust", "cinq clubs ont fait faillite", "!bankrupt"),
    ],
)
def test_two_phrases_for_one_thing_are_one_idea(english: str, french: str, idea: str):
    for words, code in ((english, "en"), (french, "fr")):
        tokens = tokenize(words)
        told = [f"{DEED if one.is_deed else ''}{one.idea}" for one in idioms_in(tokens, range(len(tokens.words)), code)]
        assert told == [idea]
