"""The small words of a language that the grammar asks about by name: what joins, contracts and denies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True, eq=False)
class JointWords:
    """Small words, in the folded form of tokens.

    `contracted` gives the preposition that a word holds with an article ("des": "de").
    One of `out` may stand before "of" in a ratio ("four out of five").
    Behind one of `upon` a number says on what others stand and shares no noun ("on the two piers").
    Behind one of `leading` a number says what others are taken from and is no item of a list ("of 300 patients, 40…").
    One of `cleft` begins a sentence that sets a figure apart ("c’est 54 ports que…").
    One of `still` may stand between a verb that compares and its number ("dépasse désormais 40").
    `towards` are comparisons that before an article are directions ("vers les trois ports").
    Behind a participle of change one of `reaching` tells what was reached ("est montée jusqu’à 6,80 mètres").
    Before one of `heights` words behind compare nothing ("5 mètres | au plus haut de la crue").
    Where a language has `marks`, an article between a comparison and a number needs one ("above the 50 percent mark").
    Behind one of `comparing`, one of `than` leads to another number ("31 and more than 40"); so a comparison that ends
    in one of `than`, and not in "of", compares things before an article ("plus grand que les 27 pays").
    Words behind may stand after one of `rates` and its unit too ("40 par mois au moins").
    One of `ended` behind one of `denying` says that something has ended ("ne sont plus que 40"), unless one of
    `closing` stands between.
    Bodies are named by their number behind one of `groups` ("the Group of 20"), or a name and one of `of_them`
    ("l’Europe des 27").
    Behind one of `both` two are what was named before ("aux deux").
    Digits of rank behind one of `of_class` name a class ("les élèves de 6e").
    Behind one of `counted_in`, plurals of number say what a table counts in ("en millions d’euros").
    Before one of `among` and a number an article counts one of them ("un décès parmi les 22").
    Behind one of `than_things` things are compared and no numbers ("plus qu’un").
    One of `elided_of` with its apostrophe stands for "of" before a sign ("5 millions d’€").
    Some of `of_names` link what belongs to a name ("Côte d’Ivoire", "Isle of Man").
    Behind one of `bracketed` that opens a bracket they do so too ("(in thousands)").
    """

    contracted: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    out: frozenset[str] = frozenset()
    upon: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    cleft: frozenset[str] = frozenset()
    still: frozenset[str] = frozenset()
    towards: frozenset[str] = frozenset()
    reaching: frozenset[str] = frozenset()
    heights: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    comparing: frozenset[str] = frozenset()
    than: frozenset[str] = frozenset()
    rates: frozenset[str] = frozenset()
    ended: frozenset[str] = frozenset()
    denying: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    of_them: frozenset[str] = frozenset()
    both: frozenset[str] = frozenset()
    of_class: frozenset[str] = frozenset()
    counted_in: frozenset[str] = frozenset()
    bracketed: frozenset[str] = frozenset()
    of_names: frozenset[str] = frozenset()
    elided_of: frozenset[str] = frozenset()
    than_things: frozenset[str] = frozenset()
    among: frozenset[str] = frozenset()


NO_JOINT_WORDS = JointWords()
