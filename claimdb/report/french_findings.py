"""French for baselines, for what checks counted over time, and for what other tools read of findings."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

FINDINGS: Mapping[str, str] = MappingProxyType(
    {
        # Baselines
        "Against the baseline “{name}”: {known:n} known; {new:n} new; {gone:n} gone.": (
            "État de référence « {name} » (connus : {known:n} ; nouveaux : {new:n} ; disparus : {gone:n})."
        ),
        "{count:n} of the new ones was known on other evidence.": (
            "{count:n} des nouveaux était connu sur d’autres éléments."
        ),
        "{count:n} of the new ones were known on other evidence.": (
            "{count:n} des nouveaux étaient connus sur d’autres éléments."
        ),
        "there is no baseline {name!r}": "il n’y a pas d’état de référence « {name} »",
        "claimdb finding baseline list shows those that there are": (
            "claimdb finding baseline list montre ceux qu’il y a"
        ),
        "there is a baseline {name!r} already": "il y a déjà un état de référence « {name} »",
        "add --replace to save it anew, or prune it of what is gone": (
            "ajoutez --replace pour l’enregistrer à nouveau, ou ôtez-en par prune ce qui a disparu"
        ),
        "a baseline needs a name of one line": "un état de référence a besoin d’un nom d’une ligne",
        "name it in a few words, e.g. 'start'": "nommez-le en quelques mots, par exemple « départ »",
        "the baseline stays as it is, because rules failed: {codes}": (
            "l’état de référence reste tel quel, car des règles ont échoué : {codes}"
        ),
        "claimdb check says how": "claimdb check dit comment",
        "The baseline “{name}” holds {count:n} finding.": "L’état de référence « {name} » retient {count:n} constat.",
        "The baseline “{name}” holds {count:n} findings.": "L’état de référence « {name} » retient {count:n} constats.",
        "Took {count:n} finding out of the baseline “{name}”.": (
            "{count:n} constat est ôté de l’état de référence « {name} »."
        ),
        "Took {count:n} findings out of the baseline “{name}”.": (
            "{count:n} constats sont ôtés de l’état de référence « {name} »."
        ),
        "It holds {count:n} finding now.": "Il en retient maintenant {count:n}.",
        "It holds {count:n} findings now.": "Il en retient maintenant {count:n}.",
        "The baseline “{name}” is gone; claimdb undo last brings it back.": (
            "L’état de référence « {name} » est supprimé ; claimdb undo last le rétablit."
        ),
        "baseline": "référence",
        "by": "auteur",
        "at": "date",
        "new": "nouveau",
        "unchanged": "inchangé",
        "updated": "modifié",
        "absent": "disparu",
        "{documents} read: nothing new that does not add up.": "{documents} : rien de nouveau qui ne concorde pas.",
        "this is no baseline of a lint": "ce n’est pas un état de référence de lint",
        "make one with claimdb lint FILE... --baseline NEW_FILE --save-baseline": (
            "faites-en un avec claimdb lint FICHIER... --baseline NOUVEAU_FICHIER --save-baseline"
        ),
        "which baseline is meant cannot be told": "on ne peut savoir quel état de référence est visé",
        "name one file with --baseline, and save it or prune it": (
            "nommez un fichier avec --baseline, puis enregistrez-le ou ôtez-en ce qui a disparu"
        ),
        "reopened: what was decided has run out": "rouvert : la décision prise est arrivée à son terme",
        "reopened: the verdict holds no longer": "rouvert : le verdict ne tient plus",
        "noticed again": "relevé de nouveau",
        "all of {side} rests on {work}": "tout le côté {side} repose sur {work}",
        # What other tools read
        "claimdb rules explain {code} says more.": "claimdb rules explain {code} en dit plus.",
        "Rule {code} failed": "La règle {code} a échoué",
        "known to the baseline": "connu de l’état de référence",
        # Checks over time
        "No check has been recorded yet.": "Aucune vérification n’est encore enregistrée.",
        "these checks cannot be compared, because they ran under different rules "
        "(came: {came}; went: {went}; changed: {changed})": (
            "ces vérifications ne se comparent pas, car leurs règles diffèrent "
            "(arrivées : {came} ; parties : {went} ; changées : {changed})"
        ),
        "add --common to compare what the rules that all of them share have found, or narrow with --since": (
            "ajoutez --common pour comparer ce qu’ont trouvé les règles communes à toutes, ou restreignez avec --since"
        ),
        "these checks have no rule in common": "ces vérifications n’ont aucune règle en commun",
        "narrow them with --since or --last": "restreignez-les avec --since ou --last",
    }
)
