"""What extraction needs to know of a language: who speaks, what is denied, what is a part."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of one language, in the folded form of tokens (lower case, elided ones in full: "d’" is "de").

    Speakers: `sources` announce who says something ("selon", "according to"), as sequences of tokens; behind them
    `distributives` name nobody ("selon les pays"). `says` are finite verbs of saying and of showing, `said` their
    participles, which need one of `auxiliaries` unless `bare_past`; `denies`, `denied`, `corrects`, `corrected`
    likewise. `skipped` may stand inside a verb's group; `that` opens what is said; `pronouns` stand for a speaker
    named before; `relatives` carry a speaker over. `time_words` and `prepositions` end a name ("lundi", "in"),
    `agents` lead on to who made what is named ("figures compiled by").

    Stances: `negators` are pairs, the words that begin a negation and those that complete it (none: it is whole);
    `not_negated` behind it takes it back ("not only"). `contrasts` set a figure against the right one ("et non").

    Corrections: `corrections` are what a text calls them, `versions` name what it said before, `turns` set the right
    figure against that.

    Figures: `parts` announce a part, `from_words` and `to_words` stand before the ends of a change, of which `moving`
    are the verbs. `measures` are the verbs that give a quantity its value ("s'élève à"), as sequences of tokens;
    `of_words` join a noun to what it is of, `within` to what an amount is in ("in aid"), `determiners` are left out of
    a label, `titles` announce the title of a work. What was counted before is taken up by `of_them` behind a number,
    by `again` before one ("soit"), by `personal` pronouns, and by `partitives` before one of `having`, the verbs of
    what a subject has ("en compte"). What a clause tells of a count: `light` are verbs that say no more than that it is
    there ("exist"), `idle` words that say nothing of it ("in total"), `idle_participles` likewise behind a noun
    ("répartis"), `narrowing` words begin what narrows a noun beside the prepositions ("aged"), `rates` say how often,
    `plans` tell what is to be, `nobody` is no subject ("on", "there"). `place_nouns` name a kind of place ("city"),
    `definite_of` is an article too ("du"), `bodies` stand beside the name of one ("battery maker | Tessala"),
    `definite` take up what a text named.
    `connecting` are the nouns of openings that tell nothing ("in addition"), `of_year` name a span that its date tells
    ("the school | year | 2022"). Times: `bases` set a figure against an earlier time
    ("than in"), `anaphors` and `possessives` take up what was told
    before, `states` are verbs of how things are or will be.
    """

    sources: frozenset[tuple[str, ...]]
    distributives: frozenset[str]
    says: frozenset[str]
    said: frozenset[str]
    denies: frozenset[str]
    denied: frozenset[str]
    corrects: frozenset[str]
    corrected: frozenset[str]
    auxiliaries: frozenset[str]
    skipped: frozenset[str]
    that: frozenset[str]
    pronouns: frozenset[str]
    relatives: frozenset[str]
    conjunctions: frozenset[str]
    negators: tuple[tuple[frozenset[str], frozenset[str]], ...]
    not_negated: frozenset[str]
    contrasts: frozenset[tuple[str, ...]]
    parts: frozenset[tuple[str, ...]]
    time_words: frozenset[str]
    prepositions: frozenset[str]
    measures: frozenset[tuple[str, ...]]
    of_words: frozenset[str]
    determiners: frozenset[str]
    bases: frozenset[tuple[str, ...]]
    agents: frozenset[str]
    titles: frozenset[str]
    again: frozenset[str]
    within: frozenset[str]
    personal: frozenset[str]
    anaphors: frozenset[str]
    possessives: frozenset[str]
    states: frozenset[str]
    moving: frozenset[str]
    of_them: frozenset[tuple[str, ...]]
    from_words: frozenset[str]
    to_words: frozenset[str]
    having: frozenset[str] = frozenset()
    partitives: frozenset[str] = frozenset()
    corrections: frozenset[str] = frozenset()
    versions: frozenset[tuple[str, ...]] = frozenset()
    turns: frozenset[str] = frozenset()
    light: frozenset[str] = frozenset()
    idle: frozenset[str] = frozenset()
    idle_participles: frozenset[str] = frozenset()
    narrowing: frozenset[str] = frozenset()
    rates: frozenset[tuple[str, ...]] = frozenset()
    plans: frozenset[str] = frozenset()
    nobody: frozenset[str] = frozenset()
    place_nouns: frozenset[str] = frozenset()
    definite_of: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    connecting: frozenset[str] = frozenset()
    of_year: frozenset[str] = frozenset()
    bare_past: bool = False


def words(text: str) -> frozenset[str]:
    """Give the words of a list that is written as one text."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[tuple[str, ...]]:
    """Give the phrases of a list, "|" between them, each as its tokens."""
    return frozenset(tuple(phrase.split()) for phrase in text.split("|"))
