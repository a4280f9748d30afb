"""German: the words that tell a rise or a fall by a figure."""

from __future__ import annotations

from types import MappingProxyType

from claimdb.figures.changes import Changes
from claimdb.figures.language import words_of
from claimdb.values.figure import Direction

_RISES = words_of(
    """
    stieg stiegen steigt steigen gestiegen wuchs wuchsen wächst wachsen gewachsen kletterte kletterten klettert
    geklettert erhöht erhöhte erhöhten erhöhen zugenommen zunahm zunahmen gesteigert steigerte steigerten zugelegt
    """
)
_FALLS = words_of(
    """
    sank sanken sinkt sinken gesunken fiel fielen fällt fallen gefallen schrumpfte schrumpften schrumpft geschrumpft
    senkte senkten senkt gesenkt verringert verringerte verringerten reduziert reduzierte reduzierten abgenommen
    """
)
_RISE_NOUNS = words_of("anstieg anstiegs zunahme steigerung erhöhung wachstum zuwachs plus")
_FALL_NOUNS = words_of("rückgang rückgangs abnahme senkung verringerung minus einbruch")

GERMAN_CHANGES = Changes(
    directions=MappingProxyType(
        {
            **dict.fromkeys(_RISES | _RISE_NOUNS, Direction.RISE),
            **dict.fromkeys(_FALLS | _FALL_NOUNS, Direction.FALL),
        }
    ),
    links=words_of("um"),
    negations=words_of("nicht kein keine keinen nie niemals"),
    articles=words_of("ein eine einen einem einer eines"),
    from_to=words_of("von auf"),
    nouns=_RISE_NOUNS | _FALL_NOUNS,
    verbs_last=True,
)
