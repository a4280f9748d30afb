"""French of what extraction and review say: candidates, fields, decisions, errors."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

EXTRACT: Mapping[str, str] = MappingProxyType(
    {
        # Errors
        "{given!r} cannot be the {field}": "« {given} » ne convient pas au champ « {field} »",
        "it takes: {allowed}": "valeurs admises : {allowed}",
        "it is not clear what {wording!r} measures": "on ne sait pas ce que mesure « {wording} »",
        "amend the measure first": "préciser d’abord la grandeur",
        "this candidate was decided before: {state}": "ce candidat a déjà été tranché : {state}",
        "run claimdb review again to see what is open": "relancer claimdb review pour voir ce qui reste ouvert",
        "this file is no copy of a source yet": "ce fichier n’est encore la copie d’aucune source",
        "run claimdb capture on it first, name its source with --in, or look at it with --dry-run": (
            "le capturer d’abord avec claimdb capture, nommer sa source avec --in, ou le regarder avec --dry-run"
        ),
        "no copy of {source} is kept": "aucune copie de {source} n’est conservée",
        "capture it: claimdb capture FILE": "la capturer : claimdb capture FICHIER",
        "there is no terminal to review on": "il n’y a pas de terminal où relire",
        "run it in one, or accept all with --accept-all --yes, which marks the claims as unreviewed": (
            "lancer la commande dans un terminal, ou tout accepter avec --accept-all --yes, ce qui marque les"
            " affirmations comme non relues"
        ),
        "nothing was decided yet": "rien n’a encore été décidé",
        "claimdb undo takes back what was decided before": "claimdb undo reprend ce qui a été décidé auparavant",
        "no candidate is left to decide": "il ne reste aucun candidat à trancher",
        "run claimdb extract on another document": "lancer claimdb extract sur un autre document",
        "as_of": "à la date du",
        "field": "champ",
        # Extraction
        "Decide about them with: claimdb review": "Pour les trancher : claimdb review",
        "Reading {file}…": "Lecture de {file}…",
        "accepted": "accepté",
        "amended": "corrigé",
        "rejected": "rejeté",
        "skipped": "remis à plus tard",
        "corrects": "rectifie",
        "candidates": "candidats",
        "new": "nouveaux",
        "changed": "changés",
        "unchanged": "inchangés",
        "speaker": "locuteur",
        # Review
        "No candidate waits.": "Aucun candidat n’attend.",
        "Accept all {count} candidates unseen?": "Accepter les {count} candidats sans les voir ?",
        "Accepted {count} candidate.": "{count} candidat accepté.",
        "Accepted {count} candidates.": "{count} candidats acceptés.",
        "{count} cannot be accepted as they are: claimdb review tells why.": (
            "{count} ne peuvent être acceptés tels quels : claimdb review dit pourquoi."
        ),
        "Accepted {accepted}, rejected {rejected}, left for later {skipped}; {waiting} wait.": (
            "Acceptés : {accepted}, rejetés : {rejected}, remis à plus tard : {skipped} ; en attente : {waiting}."
        ),
        "The review screen is not installed (pip install 'claimdb[review]'), so you are asked line by line.": (
            "L’écran de relecture n’est pas installé (pip install 'claimdb[review]') : les questions viennent ligne"
            " par ligne."
        ),
        "accepted unseen": "acceptée sans relecture",
        "a accept · m amend · r reject · s skip · u undo · b accept all like this one · n next · p previous · q quit": (
            "a accepter · m corriger · r rejeter · s remettre à plus tard · u annuler · b accepter tous les semblables"
            " · n suivant · p précédent · q quitter"
        ),
        "Please answer with one of these letters.": "Répondre par une de ces lettres.",
        "Please answer with one of these numbers.": "Répondre par un de ces numéros.",
        "Which field? (number)": "Quel champ ? (numéro)",
        "What should it be? (nothing takes it out)": "Que faut-il y mettre ? (rien : le vider)",
        "Why?": "Pourquoi ?",
        "Accept all that measure {label!r}?": "Accepter tous ceux qui mesurent « {label} » ?",
        "Accepted {accepted}; {left} cannot be accepted as they are.": (
            "Acceptés : {accepted} ; ne peuvent être acceptés tels quels : {left}."
        ),
        "{number} of {total}": "{number} sur {total}",
        "{decided} of {total} decided": "{decided} sur {total} tranchés",
        "Every candidate is decided.": "Tous les candidats sont tranchés.",
        "Accept all with these words in sentence or measure": (
            "Accepter tous ceux dont la phrase ou la grandeur contient ces mots"
        ),
        "may be {label!r} ({key}): {why}, {score}": "peut-être « {label} » ({key}) : {why}, {score}",
        "same label": "même nom",
        "close label": "nom voisin",
        "taken back": "repris",
        "accept": "accepter",
        "amend": "corriger",
        "reject": "rejeter",
        "skip": "plus tard",
        "undo": "annuler",
        "accept many": "en accepter plusieurs",
        "next": "suivant",
        "previous": "précédent",
        "quit": "quitter",
        "as of": "à la date du",
        "about (rounded)": "environ",
        "at least": "au moins",
        "more than": "plus de",
        "at most": "au plus",
        "less than": "moins de",
        "between": "entre",
    }
)
