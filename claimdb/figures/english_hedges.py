"""The English words that compare a number with a quantity; docs/reference/hedges.md is made from it."""

from __future__ import annotations

from claimdb.figures.language import Hedge, Width
from claimdb.values.figure import Comparator

_OED = "Oxford English Dictionary (OED Online), "
_MW = "Merriam-Webster.com Dictionary, "
_CGEL = "Huddleston and Pullum, The Cambridge Grammar of the English Language, "
_ABOUT, _LEAST, _MORE = Comparator.ABOUT, Comparator.AT_LEAST, Comparator.MORE_THAN
_MOST, _LESS, _EXACT = Comparator.AT_MOST, Comparator.LESS_THAN, Comparator.EXACT


def _rows(
    words: str, comparator: Comparator, authority: str, width: Width = Width.NONE, *, after: bool = False
) -> tuple[Hedge, ...]:
    return tuple(Hedge(each.strip(), after, comparator, width, authority) for each in words.split("|"))


ENGLISH_HEDGES: tuple[Hedge, ...] = (
    *_rows("about|around|round about|in the region of|in the neighborhood of|in the neighbourhood of|"
           "something like|in the ballpark of|"
           "in the vicinity of|in the order of|on the order of|of the order of|somewhere around|somewhere near",
           _ABOUT, _OED + "s. v. about, adv.; around, adv.; region, n. (in the region of)", Width.AROUND),
    *_rows("approximately|roughly|circa|ca|ca .|c .|approx|approx .|~|≈|some|more or less|broadly|"
           "an average of about",
           _ABOUT, _OED + "s. v. approximately, roughly, circa; some, adv. (with numbers)", Width.AROUND),
    *_rows("an estimated|estimated at|estimated|estimated to be|estimates of|a rough estimate of|put at around|"
           "put at about|plus or minus|give or take|±|+ / -|a total of about|"
           "a total of around|an average of around",
           _ABOUT, _MW + "s. v. estimate: approximately", Width.AROUND),
    *_rows("nearly|almost|close to|just under|just below|just short of|a little under|a little less than|"
           "slightly less than|slightly under|slightly below|shy of|just shy of|approaching|nearing|"
           "not quite|a bit less than|practically|"
           "virtually|barely|hardly|a shade under|a fraction under|fractionally under|marginally less than|"
           "the best part of|the better part of|close on|nigh on|getting on for|a scant|a bare|a whisker under|"
           "little short of|near to|not far off|not far short of|approaches|approached|nears|neared",
           _ABOUT, _MW + "s. v. almost, nearly: very near but not exactly; shy, short: less than", Width.BELOW),
    *_rows("just over|just above|just more than|a little over|a little more than|slightly more than|slightly over|"
           "slightly above|a bit more than|a bit over|upwards of about|marginally more than|fractionally over|"
           "a shade over|a whisker over|little more than",
           _ABOUT, _MW + "s. v. over, just: by a very small margin", Width.ABOVE),
    *_rows("at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum|minimum of|≥|> =|"
           "at least ,|at the very least ,|upwards of|upward of|at the very least|at a minimum|as few as|"
           "as little as|starting at|starting from|"
           "from at least|never less than|never fewer than|a good|a clear|"
           "greater than or equal to|equal to or greater than|more than or equal to|at or above|"
           "higher than or equal to|equal to or more than",
           _LEAST, _OED + "s. v. least, adj. (at least); few, adj. (no fewer than); minimum", Width.NONE),
    *_rows("more than|over|well over|well above|above|exceeding|exceeds|exceed|exceeded|greater than|in excess of|>|"
           "larger than|higher than|topping|topped|tops|surpassing|surpasses|surpassed|well in excess of|"
           "many more than|far more than|considerably more than|much more than|significantly more than|north of|"
           "substantially more than|well beyond|way more than|way over|way above|a lot more than",
           _MORE, _MW + "s. v. over, prep.: more than; exceed; excess (in excess of)", Width.NONE),
    *_rows("at most|up to|no more than|not more than|a maximum of|maximum|maximum of|≤|< =|as many as|as much as|"
           "at most ,|at the most ,|at the most|no greater than|not exceeding|capped at|limited to|"
           "no higher than|as high as|as long as|"
           "as far as|a ceiling of|a cap of|not over|never more than|only up to|"
           "less than or equal to|equal to or less than|at or below|lower than or equal to|up to and including|"
           "fewer than or equal to",
           _MOST, _MW + "s. v. up to, most (at most), many (as many as)", Width.NONE),
    *_rows("not even|nowhere near|"
           "less than|fewer than|under|below|well under|well below|<|lower than|smaller than|short of|far less than|"
           "far fewer than|much less than|far below|considerably less than|"
           "significantly less than|many fewer than",
           _LESS, _OED + "s. v. under, prep.; less, adj. (less than)", Width.NONE),
    *_rows("exactly|precisely|just exactly|a full|fully|exactly the", _EXACT, _OED + "s. v. exactly, precisely"),
    *_rows("or so|or thereabouts|approximately|more or less|roughly|give or take|or around that|odd|- odd|ish|"
           "- ish",
           _ABOUT, _OED + "s. v. so, adv. (or so); thereabouts; odd, adj.; -ish, suffix", Width.AROUND, after=True),
    *_rows("or more|and more|- plus|or over|and over|at least|or greater|or above|and above|plus|+|and counting|"
           "minimum|at a minimum|at the very least|or higher|or longer|or older|and older|or taller|and upwards|"
           "or upwards|"
           ", if not more|if not more|, maybe more|, perhaps more|, possibly more|or even more|and possibly more|"
           "and probably more|, and possibly more",
           _LEAST, _CGEL + "ch. 5: numerals with \"or more\", \"plus\"", after=True),
    *_rows("or less|or fewer|or under|and under|at most|at the most|maximum|max|tops|or below|"
           "and below|or lower|or shorter|or younger|and younger",
           _MOST, _CGEL + "ch. 5: numerals with \"or less\", \"at most\"", after=True),
    *_rows("exactly|precisely|flat", _EXACT, _OED + "s. v. exactly, flat", after=True),
)  # fmt: skip
