"""What counts some of what another figure counts does not take the label of the whole."""

from __future__ import annotations

import pytest

from claimdb.extract.proposing import propose
from claimdb.reading.document import read_document


def labels(text: str, language: str) -> list[tuple[str, str | None]]:
    proposals = propose(read_document(text, name="minutes", language=language))
    return [(one.figure.wording, one.measure_text) for proposal in proposals for one in proposal.figures]


@pytest.mark.parametrize(
    ("text", "language", "whole", "some"),
    [
        ("Some 40 boats sank. Three of them, all old, were lost.", "en", "Some 40 boats", "Three"),
        ("Quelque 900 usagers ont fui. Dix d’entre eux, blessés, ont été soignés.", "fr", "Quelque 900 usagers", "Dix"),
        ("She won 19 of the 23 seats.", "en", "23 seats", "19"),
        ("La liste a raflé 19 des 23 sièges.", "fr", "23 sièges", "19"),
    ],
)
def test_some_of_a_whole_has_no_label_of_its_own(text: str, language: str, whole: str, some: str):
    found = labels(text, language)
    named = dict(found)
    assert [label for wording, label in found if wording.startswith(some)] == [None]
    assert named[whole] is not None


def test_what_lies_in_some_places_is_no_part_of_them():
    assert None not in dict(labels("The report counts 54 stations in 30 countries.", "en")).values()


def test_what_is_done_to_some_of_them_names_them():
    found = dict(labels("Some 40 boats sank. Three of them were repaired.", "en"))
    assert found["Some 40 boats"] != next(label for wording, label in found.items() if wording.startswith("Three"))


def test_the_end_of_a_change_is_not_of_what_an_earlier_sentence_counted():
    text = "Le groupe compte 430 boutiques. La dette nette a été ramenée de 3,1 à 2,7 milliards."
    assert "boutiques" not in (dict(labels(text, "fr"))["2,7 milliards"] or "")
