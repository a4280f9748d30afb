"""German: what the grammar needs of it; that a third language takes no more than tables is shown by this one."""

from __future__ import annotations

from types import MappingProxyType

from claimdb.figures.german_changes import GERMAN_CHANGES
from claimdb.figures.german_hedges import GERMAN_HEDGES
from claimdb.figures.german_numbers import (
    CARDINALS,
    COLLECTIVES,
    FRACTIONS,
    FREQUENCIES,
    GLUED,
    MONTHS,
    ORDINALS,
    SCALES,
    UNITS,
    WITH_HALF,
    cut_numeral,
)
from claimdb.figures.joint_words import JointWords
from claimdb.figures.language import Language, words_of
from claimdb.figures.periods_german import GERMAN_PERIODS
from claimdb.figures.stop_words import STOP_WORDS

_ARTICLES = words_of("ein eine einen einem einer eines")
_DETERMINERS = _ARTICLES | words_of(
    """
    der die das den dem des dieser diese dieses diesen diesem jene jener ihre ihrer ihren seine seiner seinen unsere
    unserer alle aller allen
    """
)
_FUNCTION_WORDS = words_of(
    """
    der die das den dem des ein eine und oder aber denn sondern in im an am auf aus bei beim mit nach von vom vor zu
    zum zur durch für gegen ohne um über unter zwischen seit bis als wie dass weil wenn ob da ist sind war waren wird
    werden wurde wurden worden hat haben hatte hatten kann können soll sollen muss müssen nicht nur noch schon auch
    sehr mehr weniger er sie es wir ihr man sich davon darunter damit dabei dort hier je pro rund etwa gut knapp
    sowie während sein ihre seine wo sodass etc
    """
)
# Konjunktiv I and II of the verbs that report (Duden, Die Grammatik: indirekte Rede; "dürfte" as an estimate).
_SUBJUNCTIVE = words_of(
    """
    sei seien habe hätte hätten wäre wären werde würde würden könne könnte könnten müsse müsste müssten solle
    sollte dürfte dürften gebe gäbe gäben betrage komme käme kämen
    """
)
_LABELS = {
    word: reason
    for reason, said in {
        "page": "s seite seiten",
        "volume": "band bd bände jahrgang jg heft",
        "number": "nr nrn nummer nummern no ziffer",
        "article": "art artikel artikels absatz abs abschnitt kapitel kap paragraf paragraph satz anhang",
        "decree": "resolution richtlinie verordnung gesetz beschluss drucksache protokoll aktenzeichen az urteil",
        "label": "abbildung abb tabelle tab grafik foto karte fußnote anmerkung zeile frage punkt",
        "name": (
            "phase typ stufe klasse gruppe version modell serie staffel folge zone tor gebäude raum halle los kanal "
            "gleis linie autobahn bundesstraße block"
        ),
        "identifier": "isbn issn doi",
        "phone": "tel telefon fax mobil",
    }.items()
    for word in said.split()
}


def looks_plural(word: str) -> bool:
    """Tell whether a noun may be a plural by its ending; many plurals are like the singular ("Arbeiter")."""
    return word.endswith(("e", "n", "r", "s"))


def is_subjunctive(word: str) -> bool:
    """Tell a form by which German reports without vouching.

    >>> [is_subjunctive(word) for word in ("dürfte", "sei", "ist")]
    [True, True, False]
    """
    return word in _SUBJUNCTIVE


GERMAN = Language(
    code="de",
    decimal=",",
    groups=".",
    cardinals=MappingProxyType(CARDINALS),
    twenties=False,
    hundred=words_of("hundert"),
    scales=MappingProxyType(SCALES),
    glued_scales=MappingProxyType(GLUED),
    joiners=words_of("und"),
    ones=_ARTICLES,
    one_contexts=words_of("nur genau lediglich davon darunter einzige einziger einziges einzigen"),
    part_words=words_of("davon darunter einschließlich"),
    collectives=MappingProxyType(COLLECTIVES),
    vague=words_of("mehrere mehreren einige einigen viele vielen zahlreiche etliche paar wenige"),
    half=words_of("halbe halben halber halbes halb"),
    fractions=MappingProxyType(FRACTIONS),
    ordinals=MappingProxyType(ORDINALS),
    ordinal_suffixes=words_of("te ten ter tes ste sten"),
    units=MappingProxyType(UNITS),
    hedges=GERMAN_HEDGES,
    ranges=MappingProxyType({"von": "bis", "zwischen": "und"}),
    range_links=words_of("bis oder"),
    change_verbs=words_of(
        """
        stieg stiegen steigt steigen gestiegen sank sanken sinkt sinken gesunken wuchs wuchsen wächst wachsen gewachsen
        fiel fielen fällt fallen gefallen erhöht erhöhte erhöhten gesenkt senkte senkten kletterte geklettert
        """
    ),
    out_of=words_of("von"),
    determiners=_DETERMINERS,
    of_words=words_of("von der"),
    adjectives=words_of("weitere weiteren anderen andere neue neuen erste ersten"),
    function_words=_FUNCTION_WORDS,
    locatives=words_of("in im aus bei"),
    against=words_of("gegenüber"),
    articled=words_of("im"),
    labels=MappingProxyType(_LABELS),
    hedging_words=words_of(
        """
        angeblich vermutlich wahrscheinlich mutmaßlich möglicherweise vielleicht offenbar wohl voraussichtlich soll
        sollen
        """
    ),
    is_conditional=is_subjunctive,
    looks_plural=looks_plural,
    months=MappingProxyType(MONTHS),
    seasons=MappingProxyType({"frühling": 21, "frühjahr": 21, "sommer": 22, "herbst": 23, "winter": 24}),
    year_words=words_of("jahr jahre jahren jahres seit bis ab im ende anfang mitte um nach vor von"),
    stop_words=STOP_WORDS["de"],
    compounds=cut_numeral,
    capitalises_nouns=True,
    with_half=MappingProxyType(WITH_HALF),
    times=words_of("mal"),
    multiple_words=words_of("so"),
    comparative_ending="er",
    clause_words=words_of("dass weil wenn während obwohl sodass"),
    relatives=words_of("welche welcher welches"),
    auxiliaries=words_of("ist sind war waren hat haben hatte hatten wird werden wurde wurden worden"),
    periods=GERMAN_PERIODS,
    changes=GERMAN_CHANGES,
    ordinal_point=True,
    frequencies=FREQUENCIES,
    joints=JointWords(both=_DETERMINERS - _ARTICLES - words_of("von der")),
)
