"""French of why two figures differ."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

DIFFERENCES: Mapping[str, str] = MappingProxyType(
    {
        # Outcomes
        "denial": "démenti",
        "unknown": "inconnu",
        "part": "partie",
        "update": "mise à jour",
        "other scope": "autre périmètre",
        "same": "identique",
        "compatible": "compatible",
        "likely slip": "erreur probable",
        "contradiction": "contradiction",
        # Reasons
        "One source denies what the other asserts, which is no conflict of numbers.": (
            "Une source dément ce que l’autre affirme ; ce n’est pas un conflit de chiffres."
        ),
        "They are of two measures.": "Ils relèvent de deux grandeurs.",
        "One is counted in {a}, the other in {b}, and these cannot be compared.": (
            "L’un se compte en {a}, l’autre en {b}, ce qui ne se compare pas."
        ),
        "No exact factor leads from {a} to {b}; a rate of exchange is a fact with a date.": (
            "Aucun facteur exact ne mène de {a} à {b} ; un taux de change est un fait daté."
        ),
        "They cannot be compared, because for one of them or both this is not known: {field}.": (
            "Ils ne peuvent être comparés, faute de connaître ceci pour l’un d’eux ou pour les deux : {field}."
        ),
        "One is part of the other by its {axis}.": "L’un est une partie de l’autre ({axis}).",
        "The one of the later date supersedes the other.": "Celui de la date la plus récente remplace l’autre.",
        "They differ in {axis}, so both can be true.": (
            "Ils diffèrent sur ce point : {axis} ; tous deux peuvent être vrais."
        ),
        "The period of one ends before that of the other begins, so both can be true.": (
            "La période de l’un s’achève avant que ne commence celle de l’autre ; tous deux peuvent être vrais."
        ),
        "The period of one begins as that of the other ends, so both can be true.": (
            "La période de l’un commence quand s’achève celle de l’autre ; tous deux peuvent être vrais."
        ),
        "Their periods overlap and neither holds the other, so both can be true.": (
            "Leurs périodes se chevauchent sans que l’une contienne l’autre ; tous deux peuvent être vrais."
        ),
        "One is part of the other: its period is the beginning of the other's.": (
            "L’un est une partie de l’autre : sa période est le début de celle de l’autre."
        ),
        "One is part of the other: its period lies within the other's.": (
            "L’un est une partie de l’autre : sa période est comprise dans celle de l’autre."
        ),
        "One is part of the other: its period is the end of the other's.": (
            "L’un est une partie de l’autre : sa période est la fin de celle de l’autre."
        ),
        "One was recorded as a correction of the other.": "L’un a été enregistré comme une correction de l’autre.",
        "One stands in a newer edition of the work that has the other.": (
            "L’un figure dans une édition plus récente de l’ouvrage qui contient l’autre."
        ),
        "They say the same.": "Ils disent la même chose.",
        "Some value fits the words of both.": "Une même valeur convient aux mots de l’un et de l’autre.",
        "Some value fits both once they are taken as rounded to their last digit.": (
            "Une même valeur convient aux deux, si on les tient pour arrondis à leur dernier chiffre."
        ),
        "No value fits both, and one of them is only said to be possible.": (
            "Aucune valeur ne convient aux deux, et l’un n’est donné que pour possible."
        ),
        "They agree after a factor of {factor}: a zero, a comma or a scale word may have slipped.": (
            "Ils concordent à un facteur {factor} près : un zéro, une virgule ou un mot d’échelle a pu glisser."
        ),
        "They agree once {unit_a} is taken for {unit_b}.": "Ils concordent si l’on prend {unit_a} pour {unit_b}.",
        "They are one number with two units, {unit_a} and {unit_b}.": (
            "C’est un même nombre avec deux unités, {unit_a} et {unit_b}."
        ),
        "No value fits both, even as they are printed.": (
            "Aucune valeur ne convient aux deux, même à l’arrondi imprimé."
        ),
        # The command
        "The two claims have no figures of one measure.": (
            "Les deux affirmations n’ont pas de chiffres d’une même grandeur."
        ),
        "compared with": "comparé à",
        "one": "l’un",
        "other": "l’autre",
        "measure": "grandeur",
        "axis": "axe",
    }
)
