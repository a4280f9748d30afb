"""French of what is confidential, and of copies that are kept outside of the database."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

PRIVACY: Mapping[str, str] = MappingProxyType(
    {
        "nobody called {given!r} is quoted": "personne du nom de {given!r} n’est cité",
        "list them with claimdb speaker list": "claimdb speaker list les énumère",
        "nothing confidential is called {given!r}": "rien de confidentiel ne s’appelle {given!r}",
        "name a source by its cite key or a speaker by their name; claimdb source list --format json tells which are": (
            "nommez une source par sa clé de citation ou un locuteur par son nom ; claimdb source list --format json"
            " dit lesquelles le sont"
        ),
        "Counted, but not named, for it is confidential: {count:n} source or speaker.": (
            "Comptée sans être nommée, car confidentielle : {count:n} source ou personne citée."
        ),
        "Counted, but not named, for they are confidential: {count:n} sources or speakers.": (
            "Comptées sans être nommées, car confidentielles : {count:n} sources ou personnes citées."
        ),
        "{speaker} is confidential.": "{speaker} : nom désormais confidentiel.",
        "{speaker} is named.": "{speaker} : nom désormais public.",
        "{speaker}: nothing changed.": "{speaker} : rien n’a changé.",
        "Nobody is quoted yet.": "Personne n’est encore cité.",
        "this copy cannot be written: {reason}": "cette copie ne peut être écrite : {reason}",
        "see that the folder that CLAIMDB_COPIES or the setting copies names can be written, and has room": (
            "vérifiez que le dossier désigné par CLAIMDB_COPIES ou par le réglage copies est accessible en écriture et"
            " qu’il y reste de la place"
        ),
        "a copy is kept outside, and no folder of copies is named": (
            "une copie est conservée à l’extérieur, et aucun dossier de copies n’est désigné"
        ),
        "a copy that is kept outside is not there, or is another": (
            "une copie conservée à l’extérieur manque, ou n’est plus la même"
        ),
        "assertions": "affirmations",
        "confidential": "confidentiel",
    }
)
