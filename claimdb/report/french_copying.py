"""French of rankings and of proposed lineage: what would change a leader, and who seems to copy whom."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

COPYING: Mapping[str, str] = MappingProxyType(
    {
        "a time of day needs a single day in as_of or period, or none": (
            "une heure demande un seul jour dans as_of ou period, ou rien"
        ),
        "a time of day with its date stands beside other words": "une heure avec sa date côtoie d’autres mots",
        "day and month can be taken for each other; write 2011-12-01 07:45": (
            "on peut prendre le jour pour le mois ; écrivez 2011-12-01 07:45"
        ),
        "{count:n} more independent origin for {position} would change this.": (
            "{count:n} origine indépendante de plus pour {position} changerait cet ordre."
        ),
        "{count:n} more independent origins for {position} would change this.": (
            "{count:n} origines indépendantes de plus pour {position} changeraient cet ordre."
        ),
        "direction": "sens",
        "{work} (undated)": "{work} (sans date)",
        "{work} ({date})": "{work} ({date})",
        "All of it rests on {work}.": "Tout repose sur {work}.",
        "rare": "rares",
        "shared": "partagées",
        "Comparing what the sources say…": "Comparaison de ce que disent les sources…",
        "No two sources share rare values often enough to say that one copies the other.": (
            "Aucune source ne partage assez souvent des valeurs rares avec une autre pour dire que l’une copie l’autre."
        ),
        "{source} seems to copy {of} ({why}).": "{source} semble copier {of} ({why}).",
        "its dates are the later ones": "ses dates sont les plus tardives",
        "the other has nearly all that it has, and more": "l’autre a presque tout ce qu’elle a, et davantage",
        "or the other way round: nothing tells which": "ou l’inverse : rien ne dit dans quel sens",
        "For one measure only: {measure}.": "Pour une seule mesure : {measure}.",
        "They share {shared:n} of {count:n} rare value; that is {odds}.": (
            "Elles partagent {shared:n} valeur rare sur {count:n} ; c’est {odds}."
        ),
        "They share {shared:n} of {count:n} rare values; that is {odds}.": (
            "Elles partagent {shared:n} valeurs rares sur {count:n} ; c’est {odds}."
        ),
        "more than a trillion times likelier if one copies than by chance": (
            "plus de mille milliards de fois plus vraisemblable par copie que par hasard"
        ),
        "more than a billion times likelier if one copies than by chance": (
            "plus d’un milliard de fois plus vraisemblable par copie que par hasard"
        ),
        "more than a million times likelier if one copies than by chance": (
            "plus d’un million de fois plus vraisemblable par copie que par hasard"
        ),
        "Both print numbers as {style}, as few others do.": (
            "Toutes deux impriment les nombres sous la forme {style}, comme peu d’autres."
        ),
        "{printed} ({with_it:n} of {count:n} other says so; usual is {usual})": (
            "{printed} (autres sources qui le disent : {with_it:n} sur {count:n} ; d’ordinaire {usual})"
        ),
        "{printed} ({with_it:n} of {count:n} others say so; usual is {usual})": (
            "{printed} (autres sources qui le disent : {with_it:n} sur {count:n} ; d’ordinaire {usual})"
        ),
    }
)
