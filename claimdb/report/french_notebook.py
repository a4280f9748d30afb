"""French of what a notebook shows, of calls from Python and of commands in a batch."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

NOTEBOOK: Mapping[str, str] = MappingProxyType(
    {
        "Nothing was found.": "Rien à signaler.",
        "Rules that failed: {codes}.": "Règles en échec : {codes}.",
        "positions": "positions",
        "{given!r} is none of the words that are known here": "« {given} » n’est aucun des mots connus ici",
        # Data frames
        "there are no data frames without {library}": "pas de tableau de données sans {library}",
        "install it: pip install {install}": "installez-le : pip install {install}",
        "no data frames are made with {given!r}": "aucun tableau de données n’est fait avec « {given} »",
        "take pandas or polars": "prenez pandas ou polars",
        "a data frame cannot be made of {kind}": "aucun tableau de données ne peut être fait de {kind}",
        "give what claimdb gave back: findings, positions, claims, figures": (
            "donnez ce que claimdb a rendu : constats, positions, affirmations, chiffres"
        ),
    }
)
