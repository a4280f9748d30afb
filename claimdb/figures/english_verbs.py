"""English: the verbs that tell a change, and the words that report without vouching."""

from __future__ import annotations

from claimdb.figures.hedging import HedgeWords
from claimdb.figures.language import words_of

CHANGE_VERBS = words_of(
    """
    rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing drop drops dropped
    dropping climb climbs climbed climbing jump jumps jumped jumping increase increases increased increasing decrease
    decreases decreased decreasing decline declines declined declining surge surges surged surging soar soars soared
    soaring plunge plunges plunged plunging slide slid slip slipped tumble tumbled shrink shrank shrunk shrinking expand
    expanded expanding go goes went gone going move moves moved moving raise raises raised raising cut cuts cutting
    lower lowered lowering reduce reduces reduced reducing double doubled change changed changing pass passed swell
    swelled swollen rebound rebounded recover recovered revise revised upgrade upgraded widen widened narrow narrowed
    up down
    """
)
# Epistemic modals, and stance adverbials of doubt and of source (Huddleston and Pullum, The Cambridge Grammar of the
# English Language, ch. 3; Biber et al., Longman Grammar of Spoken and Written English, ch. 10).
HEDGING_WORDS = words_of(
    """
    could may might reportedly allegedly supposedly purportedly apparently seemingly presumably probably possibly
    perhaps maybe likely potentially conceivably ostensibly alleged purported suspected seem seems seemed unconfirmed
    """
)
# Huddleston and Pullum, ch. 3 (modals, backshift), 8 (conditionals) and 11 (complements).
ENGLISH_HEDGING = HedgeWords(
    phrases=frozenset(f"{verb} to" for verb in ("appear", "appears", "appeared"))
    | frozenset(f"it {verb}" for verb in ("appears", "appeared"))
    | {"said to be", "said to have", "reported to have", "reported to be", "understood to be", "understood to have"},
    that=words_of("that"),
    doubts=words_of(
        """
        appears appeared seems seemed possible probable likely thought believed feared alleged rumoured rumored unclear
        unconfirmed suspected conceivable plausible
        """
    ),
    announcing=words_of(
        """
        said announced promised pledged vowed planned decided agreed hoped expected predicted forecast added told warned
        insisted confirmed
        """
    ),
    conditions=words_of("if unless"),
    conceding=words_of("even as not"),
    being=words_of("is are was were be been being s re"),
    opinions=words_of(
        "believed thought feared presumed rumoured rumored suspected supposed assumed alleged considered said"
    )
    - {"said", "considered"},
    before_number=words_of("alleged purported suspected supposed presumed"),
    backshifted=words_of("would"),
    perfect=words_of("have"),
    plain=frozenset(["as likely", "more likely", "less likely"])
    | frozenset(f"could be {seen}" for seen in ("seen", "heard", "smelled", "felt")),
    unfinished=words_of("be been being having have"),
    pasts=words_of(
        """
        began broke brought built bought came chose cost cut did drew drove fell felt fought found gave got went grew
        had heard held hit kept knew left lent lost made meant met paid put ran rose said sank saw sent sold set shot
        shut spent spoke stole stood struck took taught told thought threw understood won wrote
        became beat bore blew caught dealt drank drew drove ate fed fled flew forgot froze hid hung laid
        led lay overtook rode rang shook shrank slept slid sought sprang stuck swam swept swore tore undertook
        underwent withdrew woke wore
        """
    ),
)
AUXILIARIES = words_of("has have had having is are was were be been being s ve d")
_PARTICIPLES = words_of("born built begun written made held set sold bought known formed")
_CONDITIONALS = frozenset(["would", "could", "might", "may", "should"])


def is_conditional(word: str) -> bool:
    """Tell a modal by which English says what may be so ("would", "could"); English has no conditional by endings."""
    return word in _CONDITIONALS


def is_participle(word: str) -> bool:
    """Tell a form that may be a past participle: "founded", "built"."""
    return (word.endswith("ed") and len(word) > 4) or word in _PARTICIPLES
