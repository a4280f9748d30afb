"""Which words of a clause tell nothing, and what one head two ways of counting people have."""

from __future__ import annotations

from bisect import bisect_right

from claimdb.extract.attribution import phrase_at
from claimdb.extract.concepts import deed_idea, noun_idea
from claimdb.extract.proposals import ProposedFigure
from claimdb.extract.times import SENTENCE_BEFORE
from claimdb.extract.words import Words, words
from claimdb.figures.language import Language
from claimdb.text.tokens import Tokens
from claimdb.values.period import Period
from claimdb.values.reading import Sentence
from claimdb.values.units import find_unit

# Of whom a deed is told alone: "17 people | killed" are 17 dead.
_ANYBODY = frozenset(["people", "dead", "injured"])
_OF_DEED = {"kill": "dead", "injure": "injured", "employ": "employee", "arrest": "arrest", "miss": "missing"}
_MADE_BY = {made: deed for deed, made in _OF_DEED.items()} | {"survivor": "rescue"}
FUTURE = ("era", "eront", "ira", "iront")
THEY_WILL = ("eront", "iront", "dront")
PLANS = {
    "en": words("expects expect hopes hope wants want aims aim plans plan going intends seeks sought demand demands "
                "demanded requested proposed asked urged can could must "
                "licensed allowed authorised authorized limit limits limited cap ceiling quota threshold target "
                "allowance"),
    "fr": words("prévoit prévoient prévu prévue prévus prévues espère espèrent vise visent veut veulent souhaite "
                "objectif devrait devraient requis requise réclame réclament réclamait réclamaient demande demandent "
                "demandait demandaient exige exigent exigeait exigeaient proposait peut peuvent "
                "plafond plafonds seuil cible quota quotas limite limites limité limitée limités limitées attend "
                "attendent attendait attendaient table tablent tablait tablaient "
                "attendu attendue attendus attendues "
                "pouvant autorisé autorisée autorisés sera seront devra devront pourra pourront"),
    "de": words("plant planen will wollen soll sollen erwartet erwarten"),
}  # fmt: skip
# What something is made for: "built for | 20,000 people".
_MADE = words(
    "built designed meant intended planned equipped made conçu conçue conçus conçues prévu prévue prévus prévues bâti "
    "construit construite aménagé gebaut ausgelegt geplant space room licence license licensed berths permission "
    "capacity place places capacité homologué homologuée agréé agréée platz"
)
_FOR = words("for pour für")
PAST = words("had has have was were avait avaient a ont était étaient hatte hatten hat haben war waren")
_FINAL = words(
    "final finally definitive definitively closing définitif définitive définitifs définitivement endgültig endgültige "
    "endgültigen"
)
_ENDED = frozenset(
    tokenized
    for phrase in (
        "ended their search", "ended its search", "called off the search", "search was called off", "search is over",
        "search has ended", "search had ended", "closed its operation", "end of the search", "achevé ses recherches",
        "achevé leurs recherches", "fin des recherches", "recherches sont terminées", "mis fin aux recherches",
        "recherches ont pris fin", "suche eingestellt", "suche beendet",
    )
    for tokenized in [tuple(phrase.split())]
)  # fmt: skip
"""What is said when no more will be found: a toll told then is the last."""
STILL = words(
    "still remain remained remains remaining encore toujours reste restent restaient restait restant restants noch "
    "weiterhin"
)
COUNTS = words("number numbers total toll count tally figure nombre total bilan compte zahl anzahl gesamtzahl")
"""Nouns of a count, which is of what stands beside them: "the number of | dead", "the death | toll"."""
PARTS_OF_YEARS = words(
    "quarter quarterly half-year trimestre trimestriel trimestrielle semestre semestriel semestrielle quartal halbjahr"
)
_AT_HOUR = words("at by around à vers dès um gegen")
_NOON = words("noon midday midnight midi minuit mittag mitternacht")
_HOURS = words("p a pm am o h heure heures uhr")
_HOUR_DIGITS = 2
_BOTH = words("both combined together réunis réunies cumulés cumulées ensemble zusammen beide beiden")
_THE = words("the les ces these die")
_TWO = words("two three four five deux trois quatre cinq zwei drei vier fünf")
REMAINING = words(
    "stay remain stays remains rester reste restent restera resteront demeurer demeurera demeureront bleiben"
)
"""Verbs of what goes on as it is, though it be said of tomorrow."""
_WORKS = frozenset(["project", "scheme", "programme", "renovation", "~renovation", "refurbishment", "~refurbishment",
                    "upgrade", "~upgrade", "extension", "restoration", "~restoration", "redevelopment",
                    "~redevelopment", "building", "bridge", "tunnel", "stadium"])  # fmt: skip
ENDS_CLAUSE = frozenset([";", ":", ".", "("])
LIVES = words("life lives vie vies leben")
_LIVES = frozenset(noun_idea(word, code) for code in ("en", "fr", "de") for word in LIVES)
TAKING = frozenset(["cost", "lose", "claim"])
"""Ideas of what takes lives: with these words they tell of the dead."""
CLAIMING = words("claim claims claimed claiming")
"""What a disaster does to lives, though it be a word of saying else."""
AFTER = words("after following since après suite depuis nach seit")
"""Words by which something is told that came first: "will forgo a bonus of 5,000 after | a fine of 46 million"."""
CARRYING = words(
    "taken brought rushed admitted flown carried airlifted conduit conduits conduite conduites transporté transportés "
    "transportée transportées emmené emmenés emmenée emmenées admis admise admises évacué évacués évacuée évacuées "
    "gebracht eingeliefert"
)
"""Words of bringing somebody: with a hospital they tell of those who were hospitalised."""
WILL_HAVE = frozenset(["aura", "auront"])
# "Had to | leave their homes" are evacuated.
_LEAVING = words(
    "leave left flee fled quit abandon quitter quitté quittent fuir fui abandonner abandonné verlassen räumen"
)
_TO_HOME = 4
# "By | four goals", "battus | de deux points".
_MARGIN = words("by de um mit")
_WON = frozenset(["win", "lose", "defeat", "beat"])
_BEATING = words(
    "beat beaten lead leads led ahead imposer imposé imposée imposés imposées incliner incliné inclinée inclinés "
    "inclinées battu battue battus battues mené menée menés menées"
)
_FROM_VERB = 6
_OF_MARGIN = words("of just only de von")
_MARGINS = words("majority margin lead majorité marge avance écart mehrheit vorsprung")
_STAFF = frozenset(["employee", "crew"])
# Places have no place themselves, but for what holds them.
PLACES = frozenset(["country", "city", "commune", "province", "county", "town", "site", "island"])
# A toll is of its event, though it is told as it stands now.
TOLLS = frozenset(["dead", "injured", "missing", "survivor"])


def has_bounds(period: Period | None) -> bool:
    """Tell a time of which a day is known."""
    return period is not None and (period.start is not None or period.end is not None)


def is_dated(period: Period | None) -> bool:
    """Tell a time that the sentence of a figure tells, and not the one before it."""
    return period is not None and has_bounds(period) and period.resolved_from != SENTENCE_BEFORE


def is_of_unknown_year(period: Period | None) -> bool:
    """Tell a month or a day of which no year is known: "in April"."""
    return period is not None and not has_bounds(period) and (period.edtf or "").startswith("XXXX")


def is_ahead(period: Period | None) -> bool:
    """Tell a time that has an end alone: "by 2026", "d'ici 2026"."""
    return period is not None and period.start is None and period.end is not None


def one_head(
    head: str, near: frozenset[str], deeds: frozenset[str], told: frozenset[str]
) -> tuple[str, frozenset[str], frozenset[str]]:
    """Give one head for "killed 17 people" and "17 morts", for "employs 500 people" and "500 salariés"."""
    # "Claimed | 38 lives".
    head = "people" if head in _LIVES and "kill" in deeds else head
    done = deeds & _OF_DEED.keys()
    if head in _ANYBODY and len(done) == 1:
        (deed,) = done
        made = _OF_DEED[deed] if head == "people" else head
        return made, near - {deed, "people"}, deeds - {deed}
    if head == "people" and len(near & _OF_DEED.keys()) == 1:
        (deed,) = near & _OF_DEED.keys()
        return _OF_DEED[deed], near - {deed}, deeds - {deed}
    if head == "people" and len(told & TOLLS) == 1:
        (toll,) = told & TOLLS
        return toll, near, deeds
    if head == "member" and len(near & _STAFF) == 1:
        # "Seven members of staff".
        return next(iter(near & _STAFF)), near - _STAFF, deeds
    if len(told & TOLLS) == 1:
        # "Left 32 villagers | dead".
        deeds |= {_MADE_BY[next(iter(told & TOLLS))]} & _OF_DEED.keys()
    if head == "employee":
        return head, near, deeds - {"employ"}
    return head, near, deeds


def leaves_home(tokens: Tokens, at: int, code: str) -> bool:
    """Tell a verb of leaving with a home shortly behind it."""
    return tokens.words[at] in _LEAVING and any(
        noun_idea(tokens.word(behind), code) == "flat" for behind in range(at + 1, at + _TO_HOME)
    )


def is_made_for(tokens: Tokens, first: int) -> bool:
    """Tell what something was made for, whatever it holds: "was built for | 20,000 people"."""
    return tokens.word(first - 1) in _FOR and tokens.word(first - 2) in _MADE


def idle_words(known: Words, language: Language) -> frozenset[str]:
    """Give the words that tell nothing of what is counted."""
    return frozenset().union(
        known.prepositions, known.determiners, known.of_words, known.conjunctions, known.pronouns, known.time_words,
        known.relatives, known.that, known.auxiliaries, known.skipped, known.idle, known.idle_participles,
        known.says, known.said, known.light, known.of_year, known.personal, known.anaphors, known.possessives,
        known.nobody, known.again, known.within, known.plans, language.function_words, language.months,
        language.cardinals, language.scales, language.locatives,
    )  # fmt: skip


def is_clock(tokens: Tokens, at: int) -> bool:
    """Tell a time of the day: "at | 3 p.m.", "à | 17 heures", "at noon", "à 17 h 30"."""
    if tokens.word(at - 1) not in _AT_HOUR:
        return False
    word, behind = tokens.words[at], tokens.word(at + 1)
    return word in _NOON or (word.isdecimal() and len(word) <= _HOUR_DIGITS and behind in _HOURS)


def is_last_word(tokens: Tokens) -> bool:
    """Tell a sentence with the last word on what it counts: "the final toll", "as they ended their search"."""
    return any(word in _FINAL or phrase_at(tokens, at, _ENDED) is not None for at, word in enumerate(tokens.words))


def is_of_several(tokens: Tokens, at: int) -> bool:
    """Tell what is counted for some things together: "the | two courts sat", "les | trois usines", "both plants"."""
    return tokens.words[at] in _BOTH or (tokens.words[at] in _THE and tokens.word(at + 1) in _TWO)


def is_margin(tokens: Tokens, first: int, code: str) -> bool:
    """Tell by how much somebody won or lost: "won | by four goals", "majority | of 7", "inclinées | de quatre buts"."""
    before = tokens.words[max(0, first - _FROM_VERB) : max(0, first - 1)]
    if tokens.word(first - 1) in _OF_MARGIN and any(word in _MARGINS for word in before[-2:]):
        return True
    reach = before if code == "en" else before[-1:]
    return tokens.word(first - 1) in _MARGIN and any(
        deed_idea(word, code) in _WON or word in _BEATING for word in reach
    )


def is_priced(tokens: Tokens, one: ProposedFigure, end: int) -> bool:
    """Tell an amount that stands before the noun of what it pays for: "the £34 million | project"."""
    if one.figure.unit is None or find_unit(one.figure.unit).kind != "currency":
        return False
    return noun_idea(tokens.word(end), "en") in _WORKS and bool(tokens.word(end))


def tokens_of(tokens: Tokens, sentence: Sentence, one: ProposedFigure) -> tuple[int, int]:
    """Give the tokens of a figure in its sentence, the last exclusive."""
    start, end = sentence.place(one.figure.start), sentence.place(one.figure.end)
    first = max(0, bisect_right(tokens.starts, start) - 1)
    return first, max(first + 1, bisect_right(tokens.starts, max(start, end - 1)))
