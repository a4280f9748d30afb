"""What documents give twice: only what is of one thing, place and time is held against each other."""

from __future__ import annotations

import pytest

from claimdb.check.catalogue import choose_rules
from claimdb.check.linting import lint_readings
from claimdb.extract.crossing import cross_quantities
from claimdb.extract.proposing import propose
from claimdb.reading.document import read_document
from claimdb.values.likeness import likeness

OURS = {"en": "In 2023, the city of Aln had 54 dry docks.", "fr": "En 2023, la ville d’Aln comptait 54 écoles."}


def told(one: str, other: str, language: str) -> int:
    texts = {"one.txt": one, "other.txt": other}
    readings = [read_document(text, name=name, language=language) for name, text in texts.items()]
    crossed = cross_quantities([(reading, propose(reading)) for reading in readings])
    return len(lint_readings(readings, choose_rules(["FIG001"]), crossed=crossed).noticed)


@pytest.mark.parametrize(
    ("language", "other"),
    [
        ("en", "There were 48 dry docks in Aln in 2023."),
        ("fr", "À Aln, 48 écoles étaient recensées en 2023."),
    ],
)
def test_two_values_of_one_thing_in_two_documents_are_told(language: str, other: str):
    assert told(OURS[language], other, language) == 1


@pytest.mark.parametrize(
    ("language", "other"),
    [
        ("en", "In 2022, the city of Aln had 48 dry docks."),
        ("en", "The city of Aln had 48 dry docks."),
        ("en", "In 2023, the city of Aln had 48 wet docks."),
        ("en", "In 2023, the city of Aln closed 48 dry docks."),
        ("en", "In 2023, the city of Aln was expected to have 48 dry docks."),
        ("fr", "En 2023, on comptait 48 écoles."),
        ("fr", "En 2023, la ville d’Aln comptait 48 écoles sans cantine."),
        ("fr", "En 2023, la ville d’Aln comptait une cinquantaine d’écoles."),
        ("fr", "En 2023, la ville d’Aln ne comptait pas 48 écoles."),
    ],
)
def test_what_only_looks_alike_is_not_told(language: str, other: str):
    assert told(OURS[language], other, language) == 0


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [("Les écoles primaires", "école primaire", "fr"), ("journaux", "journal", "fr"), ("the ferries", "ferry", "en")],
)
def test_number_and_articles_make_no_other_label(one: str, other: str, language: str):
    assert likeness(one, language) == likeness(other, language)


def test_another_word_makes_another_label():
    assert likeness("police stations", "en") != likeness("fire stations", "en")
