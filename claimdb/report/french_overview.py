"""French of the overview."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

OVERVIEW: Mapping[str, str] = MappingProxyType(
    {
        "Overview": "Vue d’ensemble",
        "Skip to the overview": "Aller à la vue d’ensemble",
        "What is sourced, captured, verified": "Ce qui est sourcé, capturé, vérifié",
        "statements that name what they rest on": "énoncés qui nomment leur appui",
        "citations that lead to a work": "citations qui mènent à un ouvrage",
        "citations of a work that was captured": "citations d’un ouvrage capturé",
        "citations that somebody looked up": "citations que quelqu’un a vérifiées",
        "claims with a verdict": "affirmations pourvues d’un verdict",
        "In all": "En tout",
        "By source": "Par source",
        "what": "quoi",
        "so many": "nombre",
        "out of": "sur",
        "{count:n} of {all:n} sources shown.": "Sources montrées : {count:n} sur {all:n}.",
        "Measures by number of origins": "Grandeurs par nombre d’origines",
        "Of each measure the value that is best backed is counted. Full bars are origins that declared links prove, "
        "hollow ones those that there may be.": (
            "De chaque grandeur, on compte la valeur la mieux étayée. Les barres pleines sont les origines que des "
            "liens déclarés prouvent, les barres creuses celles qu’il peut y avoir."
        ),
        "measures, proved": "grandeurs, prouvées",
        "measures, possible": "grandeurs, possibles",
        "no origin": "aucune origine",
        "1 origin": "1 origine",
        "{count:n} origins and more": "{count:n} origines et plus",
        "Values over time": "Valeurs dans le temps",
        "Each mark is what sources hold for a time; a line through it covers the values that their words allow, and "
        "the days. Where values for one time contradict each other, each has a letter and a shape.": (
            "Chaque marque est ce que des sources soutiennent pour un moment ; le trait qui la traverse couvre les "
            "valeurs que leurs mots permettent, et les jours. Là où des valeurs d’un même moment se contredisent, "
            "chacune a une lettre et une forme."
        ),
        "{count:n} of {all:n} measures shown, contested ones first.": (
            "Grandeurs montrées : {count:n} sur {all:n}, les contestées d’abord."
        ),
        "No measure has two values that stand in time.": "Aucune grandeur n’a deux valeurs datées.",
        "contested": "contesté",
        "{count:n} of {all:n} values shown.": "Valeurs montrées : {count:n} sur {all:n}.",
        "time": "date",
        "allows": "permet",
        "Who cites whom": "Qui cite qui",
        "From the left to what it rests on at the right. In the drawings a double frame is where a chain ends.": (
            "De gauche à droite, de ce qui cite à son appui. Un cadre double marque la fin d’une chaîne."
        ),
        "{count:n} of {all:n} works shown, those with most links.": (
            "Ouvrages montrés : {count:n} sur {all:n}, ceux qui ont le plus de liens."
        ),
        "rests on works": "repose sur",
        "works rest on it": "est l’appui de",
        "No work cites another.": "Aucun ouvrage n’en cite un autre.",
        "an overview is a page in HTML, or a folder of charts": (
            "une vue d’ensemble est une page HTML, ou un dossier de graphiques"
        ),
        "name a file that ends in .html, or a folder": "nommez un fichier qui finit par .html, ou un dossier",
        "--overview looks at everything, so {option} has no meaning": (
            "--overview regarde tout, {option} n’y a pas de sens"
        ),
        "Looking at everything that is recorded…": "Examen de tout ce qui est enregistré…",
        "Wrote {count:n} files in {folder}.": "{count:n} fichiers sont écrits dans {folder}.",
    }
)
