"""The words that tie figures of one sentence: what opens a list of parts, closes it with a total, or tells a change.

Each pattern is for the words between two figures, or for those before or behind one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from re import Pattern
from types import MappingProxyType

_FLAGS = re.IGNORECASE


@dataclass(frozen=True, slots=True)
class TieWords:
    """One language's words.

    `some` opens parts that need not be all ("dont", "including"), `all_of` parts that are all ("made up of");
    `one_more` stands between two items of a list, `last_one` before the last; `total` between a list and its sum,
    `in_all` behind a sum. `from_` stands before the first value of a change, `to` between the two, `against` between
    the later value and the earlier one. `change` and `change_behind` stand before and behind a figure that tells by
    how much, `no_plain_change` anywhere in a sentence whose percentage is not that of two values. `out_of` stands
    between a part and its whole, `that_is` between what two figures say of one thing. `of_the` stands before a whole
    that comes first, `of_a_whole` also where no article does, `some_at_once` is `some` without a word more,
    `then_in_all` stands between a list and a sum that `in_all` follows, `then` between it and its parts, `placed`
    behind a part that is told by its place. `differs` stands between a value and by how much it differs, `compared`
    between that and the other value. `times` ends in a verb of the beginnings in `factors`, before the two values of
    a change. `pairs` are kinds that never overlap, `people` nouns of one person each, and `kinds` such nouns for some
    of them.
    """

    some: Pattern[str]
    all_of: Pattern[str]
    one_more: Pattern[str]
    last_one: Pattern[str]
    unnumbered: Pattern[str]
    total: Pattern[str]
    in_all: Pattern[str]
    from_: Pattern[str]
    to: Pattern[str]
    against: Pattern[str]
    change: Pattern[str]
    change_behind: Pattern[str]
    no_plain_change: Pattern[str]
    out_of: Pattern[str]
    that_is: Pattern[str]
    of_the: Pattern[str]
    of_a_whole: Pattern[str]
    some_at_once: Pattern[str]
    then_in_all: Pattern[str]
    then: Pattern[str]
    placed: Pattern[str]
    differs: Pattern[str]
    compared: Pattern[str]
    times: Pattern[str]
    factors: Mapping[str, Decimal]
    pairs: frozenset[frozenset[str]]
    people: frozenset[str]
    kinds: frozenset[str]


def _compile(pattern: str) -> Pattern[str]:
    return re.compile(pattern, _FLAGS)


_TAIL = r"[^.;:()«»\n]{0,60}?"

FRENCH = TieWords(
    some=_compile(rf"{_TAIL},?\s(?:dont|parmi lesquell?e?s|y compris)\s"),
    all_of=_compile(
        rf"{_TAIL},?\s(?:à savoir|composée?s? de|constituée?s? de|formée?s? de|répartie?s? (?:en|entre)"
        r"|se (?:décompos|répartiss|répart|divis)\w+ (?:en|entre))\s(?:les\s|l['’])?"
    ),
    one_more=_compile(
        r"[^.;:()«»\n,]{0,70}?(?:,\s(?:et\s|ainsi que\s|puis\s)?|\s(?:et|ainsi que|plus)\s)(?:de\s|d['’]|les\s)?"
    ),
    last_one=_compile(r".*(?:\bet|\bainsi que)\s(?:de\s|d['’]|les\s)?"),
    unnumbered=_compile(r"(?:\bet|\bainsi que|,)\s"),
    total=_compile(
        r"[^.;:()«»\n,]{0,70}?(?:\s?[,:;–—]|\()?\s?(?:soit\s|pour\s)?"
        r"(?:(?:au|en) (?:total|tout),?\s|un total (?:général )?de\s|totalisant\s)"
    ),
    in_all=_compile(r"\s?(?:[^\W\d]+\s){0,2}(?:au total|en tout)\b"),
    from_=_compile(r".*\b(?:de\s|d['’])$"),
    to=_compile(r"[^.;:()«»\n]{0,40}?\s(?:à|jusqu['’]à)\s"),
    against=_compile(r"[^.;:()«»\n]{0,40}?,?\s(?:contre|au lieu de)\s"),
    change=_compile(
        r".*(?:\b(?:hausse|baisse|augmentation|progression|diminution|recul|chute|croissance|bond|repli|réduction)"
        r"\s(?:\w+\s)?de\s"
        r"|\b(?:augmenté|progressé|bondi|diminué|baissé|reculé|chuté|crû|grimpé)e?s?\sde\s|\(\s?[+−–-]\s?|\s[+−]\s?)$"
    ),
    change_behind=_compile(
        r"\s?(?:[^\W\d]+\s)?(?:de plus|de moins|d['’]augmentation|de hausse|de baisse|supplémentaires)\b(?!\sque)"
    ),
    no_plain_change=_compile(
        r"\b(?:par an|chaque année|annuel\w*|en moyenne|moyenne|inflation|constante?s?|en volume|en valeur"
        r"|en termes réels|près de la moitié|par rapport)\b"
    ),
    out_of=_compile(r"(?:\s[^\W\d]+){0,2}?\s(?:sur|des|parmi les|sur les|sur un total de)\s(?:les\s)?"),
    that_is=_compile(r"(?:\s[^\W\d]+){0,3}?(?:,\s(?:soit|ou|c['’]est-à-dire)\s|\s\((?:soit\s)?)"),
    of_the=_compile(r"(?:^|[.;:]\s)(?:sur|parmi) (?:les|ces|ses|leurs)\s$"),
    of_a_whole=_compile(r"(?:^|[.;:,]\s)(?:sur|parmi)\s(?:(?:les|ces|ses|leurs|nos)\s|un total de\s)?$"),
    some_at_once=_compile(r",?\s(?:dont|parmi lesquell?e?s|y compris)\s"),
    then_in_all=_compile(r"[^.;:()«»\n,\d]{0,70}?(?:,\s(?:soit\s)?|\s\()"),
    then=_compile(r"(?:\s[^\W\d]+){0,4},\s"),
    placed=_compile(
        r"(?:[^\W\d]+\s){0,4}?(?:(?:à|en|au|aux|dans|près de)\s(?:l[ea]s?\s|l['’])?(?-i:[A-ZÀ-Þ])|ailleurs\b)"
    ),
    differs=_compile(
        r"[^.;:()«»\n\d]{0,30}(?:\sen\s\d{4})?[^.;:()«»\n\d]{0,20}?"
        r"(?:\ben|\bune?|\bsoit)\s(?:\w+\s)?(?:hausse|baisse|augmentation|progression|diminution|recul|chute|repli)\sde\s"
    ),
    compared=_compile(r"\s(?:par rapport (?:aux?|à)|contre|sur)\s(?:les\s|la\s|le\s)?"),
    times=_compile(
        r"(?<!que )(?<!presque )(?<!quasi )(?<!quasiment )(?<!pratiquement )"
        r"\b(?P<verb>(?:doubl|tripl|quadrupl)(?:é|er|ée|és|ées|ait|e|ent)),?\s(?:[^.;:()\d]{0,40}\s)?(?:de\s|d['’])?$"
    ),
    factors=MappingProxyType({"doubl": Decimal(2), "tripl": Decimal(3), "quadrupl": Decimal(4)}),
    pairs=frozenset({
        frozenset({"hommes", "femmes"}), frozenset({"garçons", "filles"}), frozenset({"adultes", "enfants"}),
        frozenset({"adultes", "mineurs"}), frozenset({"civils", "militaires"}), frozenset({"civils", "soldats"}),
        frozenset({"morts", "survivants"}), frozenset({"titulaires", "contractuels"}),
        frozenset({"hommes", "femmes", "enfants"}),
    }),
    people=frozenset({
        "personnes", "membres", "habitants", "victimes", "morts", "blessés", "élèves", "étudiants", "employés",
        "salariés", "agents", "élus", "députés", "candidats", "passagers", "participants", "détenus", "adhérents",
    }),
    kinds=frozenset({"femmes", "hommes", "filles", "garçons", "enfants", "mineurs", "adultes"}),
)  # fmt: skip

ENGLISH = TieWords(
    some=_compile(rf"{_TAIL},?\s(?:including|of which|of whom|of them|among them|comprising|among which)\s"),
    all_of=_compile(
        rf"{_TAIL},?\s(?:namely|consisting of|made up of|composed of|broken down (?:in)?to|divided (?:in)?to"
        r"|split (?:into|between))\s"
    ),
    one_more=_compile(
        r"[^.;:()«»\n,]{0,70}?(?:,\s(?:and\s|as well as\s|plus\s)?|\s(?:and|as well as|plus)\s)(?:the\s)?"
    ),
    last_one=_compile(r".*(?:\band|\bas well as)\s(?:the\s)?"),
    unnumbered=_compile(r"(?:\band|\bas well as|,)\s"),
    total=_compile(
        r"[^.;:()«»\n,]{0,70}?(?:\s?[,:;–—]|\()?\s?(?:for\s|making\s|giving\s|or\s)?(?:an?\s)?"
        r"(?:(?:grand\s|combined\s)?total(?:l?ing|\sof)?:?\s|in (?:total|all),?\s|altogether,?\s)"
    ),
    in_all=_compile(r"\s?(?:[^\W\d]+\s){0,2}(?:in total|in all|altogether)\b"),
    from_=_compile(r".*\bfrom\s$"),
    to=_compile(r"[^.;:()«»\n]{0,40}?\sto\s"),
    against=_compile(r"[^.;:()«»\n]{0,40}?,?\s(?:up from|down from|from|against|compared (?:with|to))\s"),
    change=_compile(
        r".*(?:\b(?:increase|rise|fall|drop|decline|decrease|growth|gain|jump|reduction)\s(?:\w+\s)?of\s"
        r"|\b(?:rose|grew|fell|increased|decreased|dropped|declined|jumped|risen|grown|fallen|up|down)\s(?:by\s)?"
        r"|\(\s?[+−–-]\s?|\s[+−]\s?)$"
    ),
    change_behind=_compile(
        r"\s?(?:[^\W\d]+\s)?(?:increase|rise|fall|drop|decline|decrease|growth|jump|more|less|fewer|higher|lower)"
        r"\b(?!\sthan)"
    ),
    no_plain_change=_compile(
        r"\b(?:a year|per year|each year|annual\w*|on average|average|per annum|yearly|inflation|real terms|constant"
        r"|adjusted|than)\b"
    ),
    out_of=_compile(r"(?:\s[^\W\d]+){0,2}?\s(?:of|out of|of the|out of the|of a total of|out of a total of)\s"),
    that_is=_compile(r"(?:\s[^\W\d]+){0,3}?(?:,\s(?:or|i\.e\.,?|that is,?)\s|\s\((?:or\s)?)"),
    of_the=_compile(r"(?:^|[.;:]\s)(?:out )?of (?:the|these|its|their)\s$"),
    of_a_whole=_compile(r"(?:^|[.;:,]\s)(?:out )?(?:of|among)\s(?:(?:the|these|its|their|our)\s|a total of\s)?$"),
    some_at_once=_compile(r",?\s(?:including|of which|of whom|among them|among whom)\s"),
    then_in_all=_compile(r"[^.;:()«»\n,\d]{0,70}?(?:,\s(?:or\s)?|\s\()"),
    then=_compile(r"(?:\s[^\W\d]+){0,4},\s"),
    placed=_compile(r"(?:[^\W\d]+\s){0,4}?(?:(?:in|at|near|off)\s(?:the\s)?(?-i:[A-ZÀ-Þ])|elsewhere\b)"),
    differs=_compile(
        r"[^.;:()«»\n\d]{0,30}(?:\sin\s\d{4})?[^.;:()«»\n\d]{0,20}?"
        r"(?:\b(?:an?|the)\s(?:\w+\s)?(?:increase|rise|fall|drop|decline|decrease|growth|gain|jump|reduction)\sof\s"
        r"|\b(?:up|down)\s(?:by\s)?)"
    ),
    compared=_compile(r"\s(?:compared (?:with|to)|from|against|(?:more|less|fewer|higher|lower) than)\s(?:the\s)?"),
    times=_compile(
        r"(?<!than )(?<!nearly )(?<!almost )(?<!roughly )(?<!about )(?<!virtually )(?<!least )"
        r"\b(?P<verb>(?:doubl|tripl|quadrupl|halv)(?:ed|ing|es|e)),?\s(?:[^.;:()\d]{0,40}\s)?(?:from\s)?$"
    ),
    factors=MappingProxyType({
        "doubl": Decimal(2), "tripl": Decimal(3), "quadrupl": Decimal(4), "halv": Decimal("0.5"),
    }),
    pairs=frozenset({
        frozenset({"men", "women"}), frozenset({"boys", "girls"}), frozenset({"adults", "children"}),
        frozenset({"adults", "minors"}), frozenset({"civilians", "soldiers"}), frozenset({"males", "females"}),
        frozenset({"civilians", "military"}), frozenset({"dead", "survivors"}),
        frozenset({"men", "women", "children"}),
    }),
    people=frozenset({
        "people", "persons", "members", "inhabitants", "victims", "pupils", "students", "employees", "staff",
        "officers", "candidates", "passengers", "participants", "prisoners", "detainees", "residents",
    }),
    kinds=frozenset({"women", "men", "girls", "boys", "children", "minors", "adults"}),
)  # fmt: skip

TIES: Mapping[str, TieWords] = MappingProxyType({"fr": FRENCH, "en": ENGLISH})
