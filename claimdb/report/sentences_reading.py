"""What the rules on one document have to say, by message id: what was noticed, and what would settle it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Saying(NamedTuple):
    """The English templates of one message; their French ones stand in the catalogue."""

    message: str
    settle: str


_COUNT_AGAIN = "Count again, or say that the list is not whole."
_INSTRUMENT = "Look up the event itself; which of the dates is wrong cannot be told from the document."

READING_SAYINGS: Mapping[str, Saying] = MappingProxyType(
    {
        "list_count_mismatch": Saying("“{announced}” is announced; the list has {listed}.", _COUNT_AGAIN),
        "weekday_and_date_disagree": Saying(
            "“{printed}”: that day was a {weekday}.", "Look in a calendar of that year which of the two is meant."
        ),
        "two_dates_for_one_event": Saying("One event is dated {first_date} and {second_date}.", _INSTRUMENT),
        "anniversary_mismatch": Saying("“{printed}”: the two years are {years} apart.", _INSTRUMENT),
        "law_after_its_effect": Saying(
            "The text named (“{cause}”) came after what is said to have been done under it (“{effect_date}”).",
            "Look up both dates; one is wrong, or another text is meant.",
        ),
        "event_after_its_effect": Saying(
            "The event named (“{cause}”) came after what it is said to have led to (“{effect_date}”).",
            "Look up both dates; one is wrong, or another event is meant.",
        ),
        "headline_stronger": Saying(
            "The headline says “{headline}”; the text says “{text}” of the same figure ({authority}).",
            "Use the word of the text in the headline.",
        ),
        "ambiguous_number": Saying(
            "“{printed}” is read as {reading}; it can also be read as {other_reading}.",
            "Write the number so that it can be read in one way only.",
        ),
        "transposed_digits": Saying(
            "{first} and {second} differ by two digits in each other’s place.", "Look up the figure, and correct one."
        ),
        "headline_counts_otherwise": Saying(
            "The headline has {headline}; the text has {text}.", "Look up the figure, and print it in both."
        ),
        "headline_names_more": Saying(
            "The headline names {count} countries; the sentence under it does not name {missing}.",
            "Name in the headline what the text tells of, or tell of all in the text.",
        ),
        "frequency_mismatch": Saying(
            "“{every}” makes {expected} times in {window}, not {count}.", "Count the dates, and correct one of the two."
        ),
        "impossible_percent": Saying(
            "{share} of {base} is no whole number.", "Ask how many they were, and how many were counted in all."
        ),
        "impossible_mean": Saying(
            "A mean of {share} cannot come from whole numbers over {base}.",
            "Ask for the sum, and whether what was counted is whole.",
        ),
        "quote_not_found": Saying(
            "The copy kept of {source} does not hold the quote “{quote}”.",
            "Look the quote up, and correct it or keep the copy that holds it.",
        ),
        "anchor_lost": Saying(
            "The newest copy of {source} does not hold the quote “{quote}” any more.",
            "Read the newest copy, and quote what it says now or say that it was withdrawn.",
        ),
        "snapshot_drifted": Saying(
            "The newest copy of {source} differs from the one its quotes were taken from; they still stand in it.",
            "Read what was changed around the quotes.",
        ),
        "figure_not_in_quote": Saying(
            "The quote of {source} does not hold {printed}: “{quote}”.",
            "Quote the words that hold the figure, or correct the figure.",
        ),
        "denied_by_its_source": Saying(
            "Note {note} cites “{title}”, whose title denies something in the same words (“{word}”).",
            "Read the work cited, and say what it says.",
        ),
        "dangling_ibid": Saying(
            "Note {note} refers to the work before it, and there is none.", "Cite the work in full."
        ),
        "wrong_op_cit": Saying(
            "Note {note} refers to a work of {author} cited before; no earlier note cites one.",
            "Cite the work in full, or correct the name.",
        ),
        "ambiguous_op_cit": Saying(
            "Note {note} may mean any of these works: {works}.", "Add the title of the work that is meant."
        ),
        "note_without_marker": Saying(
            "Nothing in the text calls note {note}.", "Put its marker where it belongs, or strike the note."
        ),
        "marker_without_note": Saying("There is no note {note}.", "Add the note, or strike its marker."),
        "same_work_twice": Saying(
            "“{title}” is cited twice, with two values of its {field}: {one} and {other}.",
            "Look up the work; cite it the second time in short.",
        ),
        "field_missing": Saying(
            "Note {note} cites a work without its {fields}: {cited}", "Look up the work, and add what is missing."
        ),
        "volume_and_year_disagree": Saying(
            "{journal}: volume {volume} is of {year}, and volume {other_volume} of {other_year}.",
            "Look up both issues; one of the years or volumes may be wrong.",
        ),
    }
)
