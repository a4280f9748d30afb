"""French of what shows that the log was tampered with, of purges, of who is to judge a claim, and of differences."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TRUST: Mapping[str, str] = MappingProxyType(
    {
        # db check
        "an event is not what was sealed": "un événement n’est plus celui qui a été scellé",
        "a sealed event is missing": "un événement scellé a disparu",
        "an event lost its details, and no purge says so": (
            "un événement a perdu ses détails, et aucun effacement ne le dit"
        ),
        "a seal does not fit its events": "un sceau ne correspond pas à ses événements",
        "a seal does not follow from the one before": "un sceau ne découle pas du précédent",
        "rows that an event made are not what it made": "des lignes ne sont plus ce qu’un événement en avait fait",
        "a row is not what an event left it as": "une ligne n’est plus telle qu’un événement l’a laissée",
        "a row that the log has is missing": "une ligne connue du journal a disparu",
        "rows of a table are not those that the log made": "les lignes d’une table ne sont pas celles du journal",
        "a text is not what its hash says": "un texte ne correspond pas à son empreinte",
        "Purged by {by} on {at}: {summary}": "Effacé par {by} le {at} : {summary}",
        # db seal
        "Sealed the log (events: {count:n}): {chain}": "Journal scellé (événements : {count:n}) : {chain}",
        "Every event is sealed already.": "Tous les événements sont déjà scellés.",
        "Note the hash somewhere else: claimdb db seal --verify HASH finds it again.": (
            "Notez l’empreinte ailleurs : claimdb db seal --verify EMPREINTE la retrouve."
        ),
        "Not sealed, for nothing can be written here; events outside of any seal: {count:n}.": (
            "Non scellé, car rien ne peut être écrit ici ; événements hors de tout sceau : {count:n}."
        ),
        "Events outside of any seal: {count:n}, since {moment}.": (
            "Événements hors de tout sceau : {count:n}, depuis le {moment}."
        ),
        "It is seal {number} of {moment}, by {person}.": "C’est le sceau {number} du {moment}, posé par {person}.",
        "no seal here has this hash, so the log is not the one of which it was noted: {given}": (
            "aucun sceau n’a cette empreinte : ce journal n’est pas celui dont elle a été notée : {given}"
        ),
        "compare it letter by letter, then restore a backup from before the log was changed": (
            "comparez-la lettre à lettre, puis restaurez une sauvegarde antérieure à la modification du journal"
        ),
        "--show lists the seals and --verify looks for one": "--show liste les sceaux et --verify en cherche un",
        "seal": "sceau",
        "events": "événements",
        "chain": "chaîne",
        # assign, verify --next
        "Claim {key} is in nobody's hands.": "L’affirmation {key} n’est confiée à personne.",
        "Claim {key} is for {people}.": "L’affirmation {key} est confiée à {people}.",
        "Claim {key} is for {people}, until {day}.": "L’affirmation {key} est confiée à {people}, jusqu’au {day}.",
        "nothing is said of who is to judge the claim, or until when": (
            "il n’est pas dit qui doit juger l’affirmation, ni jusqu’à quand"
        ),
        "name somebody with --to or --second, a day with --due, or note something with --note": (
            "nommez quelqu’un avec --to ou --second, un jour avec --due, ou notez quelque chose avec --note"
        ),
        "{person} cannot read a claim as the first and as the second": (
            "{person} ne peut être à la fois premier et second lecteur d’une affirmation"
        ),
        "name somebody else with --second": "nommez quelqu’un d’autre avec --second",
        "{given!r} is no day": "« {given} » n’est pas un jour",
        "write it as 2026-03-31, or '' to take it back": "écrivez-le 2026-03-31, ou '' pour le reprendre",
        "--mine chooses from what waits for a verdict": "--mine choisit parmi ce qui attend un verdict",
        "add --next": "ajoutez --next",
        "a second reader is to read it": "un second lecteur doit la lire",
        "{day} (overdue)": "{day} (en retard)",
        "for whom": "pour qui",
        "due": "échéance",
        # diff
        "Added": "Ajouté",
        "Changed": "Modifié",
        "Withdrawn": "Retiré",
        "Brought back": "Rétabli",
        "Findings opened": "Constats ouverts",
        "Findings closed": "Constats clos",
        "{heading} ({count:n})": "{heading} ({count:n})",
        "{count:n} event.": "{count:n} événement.",
        "{count:n} events.": "{count:n} événements.",
        "Purged, so that nobody knows what they did: {count:n}.": (
            "Effacés, si bien que nul ne sait ce qu’ils ont fait : {count:n}."
        ),
        "Nothing is different.": "Rien n’a changé.",
        "{given!r} is neither a day nor the number of an event": (
            "« {given} » n’est ni un jour ni le numéro d’un événement"
        ),
        "write a day as 2026-03-31 or 2026-03, or take a number from claimdb log": (
            "écrivez un jour 2026-03-31 ou 2026-03, ou prenez un numéro dans claimdb log"
        ),
        "assigned": "confiée à",
        "notes": "notes",
        "{verdict} (its evidence changed since)": "{verdict} (ses preuves ont changé depuis)",
        "opened by": "ouverte par",
        "merged into": "fusionnée dans",
        "snapshot": "capture",
        # purge
        "event {event} cannot be undone: what was purged is gone": (
            "l’événement {event} ne peut être défait : ce qui a été effacé est perdu"
        ),
        "restore a backup from before the purge, or record again what is missing": (
            "restaurez une sauvegarde antérieure à l’effacement, ou enregistrez de nouveau ce qui manque"
        ),
        "the log holds no details of {key}, and no snapshot of it has a text": (
            "le journal ne contient aucun détail sur {key}, et aucune capture n’en a de texte"
        ),
        "a purge erases former words only: edit or withdraw first what is recorded now": (
            "un effacement ne touche que les anciens termes : modifiez ou retirez d’abord ce qui est enregistré"
        ),
        "this copy of {source} was captured before, and its text was purged": (
            "cette copie de {source} a déjà été capturée, et son texte a été effacé"
        ),
        "capture another copy, without what was to be erased": (
            "capturez une autre copie, sans ce qui devait disparaître"
        ),
        "a purge needs a reason": "un effacement demande une raison",
        "say why with --because: the log keeps it": "dites pourquoi avec --because : le journal le garde",
        "the key {given} is not that of the record to be purged, {key}": (
            "la clé {given} n’est pas celle de la fiche à effacer, {key}"
        ),
        "nothing was erased; give the whole key again to be asked no more": (
            "rien n’a été effacé ; redonnez la clé entière avec --again pour ne plus être interrogé"
        ),
        "Erase for ever the details of events ({events:n}) and texts ({texts:n}) of {key}?": (
            "Effacer à jamais les détails d’événements ({events:n}) et les textes ({texts:n}) de {key} ?"
        ),
        "Type the whole key to erase them": "Tapez la clé entière pour les effacer",
        "Purged {key}: the hashes stay, and no undo brings the rest back.": (
            "{key} : effacé ; les empreintes restent, et rien ne ramènera le reste."
        ),
    }
)
