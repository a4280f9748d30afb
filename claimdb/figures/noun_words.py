"""The words by which a language tells what a number counts, beyond its lists of adjectives and function words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class NounWords:
    """Words around counted nouns.

    `governing` are prepositions that give a number to a noun before them ("a crew of 12"). `amounts` are nouns that say
    how many of what stands behind them ("le nombre de postes est passé à 54"), `tells_amount` the words that may
    stand between such a phrase and its number. `articles` are the words for one that are never stressed ("a"): they
    count in lists only. `none` and `nothing_but` say zero ("aucun", "pas un seul"), of the `countable` nouns only.
    `states` are participles that count people by themselves ("three wounded"). `adjective_endings` are those of
    singular adjectives that follow their noun; `completing` joins a noun to one that belongs to it ("agents de
    police"). `lone` are plural-looking words that are neither adjective nor noun. `aged` stands before an age,
    `old` behind it ("-year-old"), `strong` behind a size. Behind `comparatives` a zero is of what came before ("no
    more homes"). Two numbers behind one of `results` are a score ("won 2-0"). Behind `spanning` an article counts a
    span of time ("in a week"). The first of `occasions` counts nothing ("for the first time"). A bare number behind
    one of `definite`, the articles of plurals, may name a group. Adjectives in `told_of` count what was counted
    before them ("dont trois graves"). Behind `apposing` a share is told once more as a number ("2 %, soit 40, des
    agents"). `framing` opens a sentence with what it counts ("of the 40 agents"). Before
    `in_a_row` a part of a year is counted ("the third quarter in a row"). `prefixes`
    are prepositions that begin compounds ("sans-abri"). Behind `cutting` a bare half is one ("cut by half").
    A number behind one of `set_against` is compared with the one before it ("down from", "au lieu de"), and one before
    a word in `apart` counts others than a single one before ("three others"). Behind `there` things
    are listed ("il y avait là un juge, deux…"); nouns in `moments` say when ("one evening"),
    and `copulas` what something is ("it was a mistake, two experts said"). `during` says that a time
    lasted ("a billion over 10 years"), and compares behind verbs and prepositions; not behind those in `spreading`.
    A bare number behind one of `singular`, the articles of singulars, is a name or a day. `of_kind` are phrases of
    three words that belong to a counted noun ("de ce type"). Words in `infinitives` are verbs behind "de".
    Before one of `extents` a noun measures ("3.5 cubits long").
    `bare_of` are the words for "of" that need no article behind them ("agents de police"). A second plural before one
    of `reporting` is no noun ("three men and women said"). Before one of `yearly` a year stands ("above 1990 levels").
    `groups` are many of no number ("a handful of states"). A span of time in one of `terms` is counted ("a year in
    prison").
    """

    governing: frozenset[str] = frozenset()
    amounts: frozenset[str] = frozenset()
    tells_amount: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    none: frozenset[str] = frozenset()
    nothing_but: frozenset[str] = frozenset()
    countable: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    adjective_endings: tuple[str, ...] = ()
    completing: frozenset[str] = frozenset()
    lone: frozenset[str] = frozenset()
    aged: frozenset[str] = frozenset()
    old: frozenset[str] = frozenset()
    strong: frozenset[str] = frozenset()
    comparatives: frozenset[str] = frozenset()
    results: frozenset[str] = frozenset()
    spanning: frozenset[str] = frozenset()
    terms: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    singular: frozenset[str] = frozenset()
    apposing: frozenset[str] = frozenset()
    told_of: frozenset[str] = frozenset()
    framing: frozenset[str] = frozenset()
    in_a_row: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()
    cutting: frozenset[str] = frozenset()
    during: frozenset[str] = frozenset()
    spreading: frozenset[str] = frozenset()
    occasions: frozenset[str] = frozenset()
    set_against: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    there: frozenset[str] = frozenset()
    copulas: frozenset[str] = frozenset()
    moments: frozenset[str] = frozenset()
    infinitives: tuple[str, ...] = ()
    of_kind: frozenset[str] = frozenset()
    bare_of: frozenset[str] = frozenset()
    extents: frozenset[str] = frozenset()
    reporting: frozenset[str] = frozenset()
    yearly: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()


NO_NOUN_WORDS = NounWords()
