"""French of what the commands say while they work, and of the headings of their tables."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "Made {db}.": "{db} est créée.",
        "Wrote {file}.": "{file} est écrit.",
        "The folder of {db} cannot be written, so it is read as it lies.": (
            "Le dossier de {db} n’est pas accessible en écriture : la base est lue telle quelle."
        ),
        "this is a bug in claimdb ({kind}: {reason}); run again with --debug for the details": (
            "c’est une erreur de claimdb ({kind} : {reason}) ; relancez avec --debug pour les détails"
        ),
        # add
        "Said by {source}.": "Selon {source}.",
        "Rests on {works}.": "S’appuie sur {works}.",
        "Record this?": "Enregistrer ?",
        "Nothing was recorded.": "Rien n’a été enregistré.",
        "{label!r} will be a new measure; {close!r} ({key}) comes near: use --measure {key} to take it.": (
            "« {label} » sera une nouvelle grandeur ; « {close} » ({key}) en est proche : --measure {key} pour la"
            " prendre."
        ),
        "Claim without figures: {about}": "Affirmation sans chiffre : {about}",
        "(new)": "(nouveau)",
        "Claim {key} was already recorded from this source; nothing changed.": (
            "L’affirmation {key} était déjà enregistrée d’après cette source ; rien n’a changé."
        ),
        "Joined claim {key}: another source says the same.": (
            "Joint à l’affirmation {key} : une autre source dit la même chose."
        ),
        "Recorded claim {key}.": "Affirmation {key} enregistrée.",
        # bib
        "Left out, for nothing but their names is known: {keys}.": (
            "Laissés de côté, car on n’en connaît que le nom : {keys}."
        ),
        "{sentence}": "{sentence}",
        "{count:n} work read, {added:n} added, {there:n} already there.": (
            "Ouvrages lus : {count:n} ; ajoutés : {added:n} ; déjà présents : {there:n}."
        ),
        "{count:n} works read, {added:n} added, {there:n} already there.": (
            "Ouvrages lus : {count:n} ; ajoutés : {added:n} ; déjà présents : {there:n}."
        ),
        "Nothing to mend in {count:n} work.": "Rien à corriger dans {count:n} ouvrage.",
        "Nothing to mend in {count:n} works.": "Rien à corriger dans {count:n} ouvrages.",
        "And {count:n} field more that did not come through whole.": (
            "Et {count:n} champ de plus qui n’a pas été repris en entier."
        ),
        "And {count:n} fields more that did not come through whole.": (
            "Et {count:n} champs de plus qui n’ont pas été repris en entier."
        ),
        # Headings of tables
        "key": "clé",
        "printed": "imprimé",
        "means": "signifie",
        "measure": "grandeur",
        "place": "lieu",
        "time": "date",
        "source": "source",
        "problem": "problème",
        "code": "code",
        "definition": "définition",
        "message": "message",
        "name": "nom",
        "state": "état",
    }
)
