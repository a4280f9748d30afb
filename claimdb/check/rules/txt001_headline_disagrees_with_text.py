"""TXT001: a headline that claims more, or names more, than the text under it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimdb.check.headline_figures import figures_at_odds
from claimdb.check.headlines import Section, sections_of, stems
from claimdb.check.passages import document_hit, point, point_in
from claimdb.check.rule import rule
from claimdb.check.strength import STRENGTH
from claimdb.reading.prose import Said
from claimdb.values.countries import find_country
from claimdb.values.hit import Hit, Severity
from claimdb.values.reading import Reading

_FEWEST_SHARED = 2
# "Norw" begins Norway and Norwegian; what begins no nation is only a note too many.
_SHORTEST_PART = 4
_CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?:[ -][A-ZÀ-Þ][\w’'-]+)*")


@rule("TXT001", material=Reading, severity=Severity.NOTE, since="0.1")
def headline_disagrees_with_text(reading: Reading) -> Iterator[Hit]:
    """One headline claims more than the text under it.

    Its figure stands in the text with a weaker verb ("forced", where the text has "persuaded"), by a list of verbs
    that dictionaries define as stronger and weaker; or it names countries for something that the sentence under it
    with the same words says of fewer; or it counts one thing, or tells a change in percent, otherwise than the one
    sentence with its words ("twenty", where the text has 24). Meaning is never guessed, and this is a note. To settle
    it, use the words of the text.
    """
    for section in sections_of(reading):
        yield from _stronger(reading, section)
        yield from _more_countries(reading, section)
        yield from _other_figures(reading, section)


def _stronger(reading: Reading, section: Section) -> Iterator[Hit]:
    values = {placed.figure.value for placed in section.headline.figures}
    for row in STRENGTH.get(reading.language, ()):
        strong = row.strong.search(section.headline.text)
        if strong is None or not values or row.weak.search(section.headline.text):
            continue
        speaking = [said for said in section.sentences if values & {placed.figure.value for placed in said.figures}]
        if not speaking or any(row.strong.search(said.text) for said in speaking):
            continue
        for said in speaking:
            weak = row.weak.search(said.text)
            if weak is not None:
                yield document_hit(
                    "headline_stronger",
                    (
                        point_in(reading, section.headline.sentence, strong.start(), strong.end()),
                        point_in(reading, said.sentence, weak.start(), weak.end()),
                    ),
                    facts=(strong[0], weak[0]),
                    params={"headline": strong[0], "text": weak[0], "authority": row.authority},
                )
                break


def _more_countries(reading: Reading, section: Section) -> Iterator[Hit]:
    named = _countries(section.headline)
    if len(named) < _FEWEST_SHARED:
        return
    shared = stems(_without(section.headline.text, named))
    for said in section.sentences:
        if len(shared & stems(said.text)) < min(_FEWEST_SHARED, len(shared)) or not shared:
            continue
        missing = [name for name in named if not _names(said.text, name)]
        if missing and len(missing) < len(named):
            yield document_hit(
                "headline_names_more",
                (
                    point_in(reading, section.headline.sentence, 0, len(section.headline.text)),
                    point_in(reading, said.sentence, 0, len(said.text)),
                ),
                facts=("countries", *missing),
                params={"missing": " | ".join(missing), "count": str(len(named))},
            )
        return


def _other_figures(reading: Reading, section: Section) -> Iterator[Hit]:
    for ours, said, theirs in figures_at_odds(section):
        headline, text = (" ".join(one.figure.wording.split()) for one in (ours, theirs))
        yield document_hit(
            "headline_counts_otherwise",
            (
                point(reading, ours.figure.start, ours.figure.end, section.headline.sentence),
                point(reading, theirs.figure.start, theirs.figure.end, said.sentence),
            ),
            facts=(headline, text),
            params={"headline": headline, "text": text},
        )


def _countries(said: Said) -> list[str]:
    """Give the countries that a headline names, as printed, in order."""
    names = (match[0] for match in _CAPITALISED.finditer(said.text))
    return [name for name in names if len(name) > 2 and find_country(name) is not None]


def _without(text: str, names: list[str]) -> str:
    for name in names:
        text = text.replace(name, " ")
    return text


def _names(text: str, country: str) -> bool:
    """Tell whether a text names a country or, by a word that begins like its name, its people."""
    begin = re.escape(country[:_SHORTEST_PART])
    return country in text or (" " not in country and re.search(rf"\b{begin}", text) is not None)
