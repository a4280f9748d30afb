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
        # Batches
        "this line is no command: {reason}": "cette ligne n’est pas une commande : {reason}",
        "quote it as in a shell, or write a JSON array of texts": (
            "mettez les guillemets comme dans un terminal, ou écrivez un tableau JSON de textes"
        ),
        "it begins as a JSON array and is none of texts": "elle commence en tableau JSON sans en être un de textes",
        "a quotation mark is not closed": "un guillemet n’est pas fermé",
        "nothing stands behind its last backslash": "rien ne suit sa dernière barre oblique inverse",
        "a batch holds no other batch": "un lot ne contient pas d’autre lot",
        "put the commands themselves there": "mettez-y les commandes elles-mêmes",
        "standard input holds the commands of this batch": "l’entrée standard contient les commandes de ce lot",
        "name a file instead of -": "nommez un fichier à la place de -",
        "Stopped at line {line:n}: what stands behind it was not done.": (
            "Arrêt à la ligne {line:n} : ce qui la suit n’a pas été fait."
        ),
        "{count:n} command run.": "{count:n} commande exécutée.",
        "{count:n} commands run.": "{count:n} commandes exécutées.",
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
