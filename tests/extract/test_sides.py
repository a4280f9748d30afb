"""The two sides of a count are two measures, whichever way a sentence gives them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimdb.extract.proposing import propose
from claimdb.reading.document import read_document
from tests.conftest import Command


def labels(text: str, language: str) -> list[str | None]:
    proposals = propose(read_document(text, name="minutes", language=language))
    return [figure.measure_text for proposal in proposals for figure in proposal.figures]


@pytest.mark.parametrize(
    ("text", "language", "both"),
    [
        ("There were 289 votes for and 241 votes against.", "en", ["votes in favour", "votes against"]),
        ("The bill was passed by 289 votes to 241.", "en", ["votes in favour", "votes against"]),
        ("The ferry plan was carried by 31 votes to 12.", "en", ["votes in favour", "votes against"]),
        ("Lorvane beat Aln by 4 goals to 2.", "en", ["goals", "goals against"]),
        ("Lorvane l’a emporté 4 buts à 2.", "fr", ["buts (emporté)", "buts contre"]),
        ("The bill was passed by 289 to 241 votes.", "en", ["votes in favour", "votes against"]),
        ("Le texte a été adopté par 289 contre 241 voix.", "fr", ["voix en faveur", "voix contre"]),
        ("Das Gesetz wurde mit 289 zu 241 Stimmen angenommen.", "de", ["Stimmen dafür", "Stimmen dagegen"]),
        ("Der Antrag wurde mit 289 zu 241 Stimmen abgelehnt.", "de", ["Stimmen dagegen", "Stimmen dafür"]),
        ("In 2021, 30 wardens were in favour and 12 wardens were against the pier.", "en",
         ["wardens in favour", "wardens against"]),
        ("On a compté 289 voix pour et 241 voix contre.", "fr", ["voix en faveur", "voix contre"]),
        ("31 bateliers ont voté pour et 12 bateliers ont voté contre.", "fr",
         ["bateliers en faveur (voté)", "bateliers contre (voté)"]),
        ("Sur 100 bateliers, 60 sont pour et 40 sont contre.", "fr",
         ["bateliers", "bateliers en faveur", "bateliers contre"]),
    ],
)  # fmt: skip
def test_each_side_of_a_count_is_a_measure_of_its_own(text: str, language: str, both: list[str]):
    found = labels(text, language)
    assert [label.partition(" (")[0] if label else None for label in found] == [one.partition(" (")[0] for one in both]


@pytest.mark.parametrize(
    ("text", "language", "first", "second"),
    [
        ("The bill was rejected by 54 votes to 23.", "en", "votes against", "votes in favour"),
        ("Le conseil a rejeté le texte par 54 voix contre 23.", "fr", "voix contre", "voix en faveur"),
        ("Le texte a été adopté par 54 voix contre 23.", "fr", "voix en faveur", "voix contre"),
    ],
)
def test_the_first_figure_is_of_those_who_had_their_way(text: str, language: str, first: str, second: str):
    one, other = labels(text, language)
    assert one is not None
    assert one.startswith(first)
    assert other == second


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The count rose from 54 to 60 votes.", "en"),
        ("In 2023, 54 sailors were treated for burns and 12 sailors went home.", "en"),
        ("Le taux est de 57 % contre 52 % en 2014.", "fr"),
        ("Il y a 54 quais, contre 23 en 2010.", "fr"),
        ("Lorvane a marqué 4 buts à 2 reprises.", "fr"),
        ("On a prévu 12 barques pour 40 bateliers.", "fr"),
        ("They asked for 12 boats and for 40 sails.", "en"),
    ],
)
def test_what_is_no_count_of_two_sides_has_none(text: str, language: str):
    sides = ("favour", "against", "faveur", "contre")
    assert not any(side in (label or "") for label in labels(text, language) for side in sides)


def test_those_who_abstain_are_of_neither_side():
    assert labels("On a compté 31 voix pour, 12 voix contre et 3 abstentions.", "fr")[-1] == "abstentions (voix)"


@pytest.mark.parametrize("text", ["On 4 March 2023, in France, there were 31 votes for and 12 votes against.",
                                  "On 5 March 2023, Italy beat Spain by 4 goals to 2."])  # fmt: skip
def test_accepted_sides_of_one_count_do_not_contradict_each_other(claimdb: Command, tmp_path: Path, text: str):
    (tmp_path / "minutes.md").write_text(f"# Minutes\n\n{text}\n", encoding="utf-8")
    claimdb("init")
    claimdb("capture", "minutes.md", "--yes")
    claimdb("extract", "minutes.md")
    assert claimdb("review", "--accept-all", "--yes").code == 0
    checked = json.loads(claimdb("check", "--rule", "FIG", "--format", "json").out)
    assert (checked["findings"], len(json.loads(claimdb("claim", "list", "--format", "json").out))) == ([], 2)
