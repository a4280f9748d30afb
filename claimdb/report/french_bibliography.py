"""French of works that come from Zotero or from the cites of a Word file."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

BIBLIOGRAPHY: Mapping[str, str] = MappingProxyType(
    {
        "works are read from one place": "les ouvrages se lisent à un seul endroit",
        "name a file, or give --zotero": "nommez un fichier, ou donnez --zotero",
        "{option} means something with --zotero only": "{option} n’a de sens qu’avec --zotero",
        "add --zotero, or leave it out": "ajoutez --zotero, ou retirez cette option",
        "this Word file holds no citations of Zotero or Mendeley": (
            "ce fichier Word ne contient aucune citation de Zotero ou de Mendeley"
        ),
        "citations typed by hand are read by claimdb notes, and recorded by claimdb extract": (
            "les citations tapées à la main se lisent avec claimdb notes et s’enregistrent avec claimdb extract"
        ),
        "no Zotero answers on this machine (port {port})": ("Zotero ne répond pas sur cette machine (port {port})"),
        "start Zotero 7 or newer, and try again": "lancez Zotero 7 ou plus récent, puis réessayez",
        "this Zotero lets no other program read its library": (
            "Zotero ne laisse pas les autres programmes lire sa bibliothèque"
        ),
        "in Zotero: Settings, Advanced, allow other applications on this computer to communicate with Zotero": (
            "dans Zotero : Paramètres, Avancées, autoriser les autres applications de cet ordinateur à communiquer "
            "avec Zotero"
        ),
        "the answer of Zotero cannot be read: {reason}": "la réponse de Zotero ne peut pas être lue : {reason}",
        "it is larger than any library page": "elle dépasse la taille d’une page de bibliothèque",
        "it is no JSON": "ce n’est pas du JSON",
        "export the works as Better CSL JSON or BibLaTeX, and import that file": (
            "exportez les ouvrages en Better CSL JSON ou en BibLaTeX, et importez ce fichier"
        ),
        "there is no single collection {given!r} in Zotero{maybe}": (
            "Zotero n’a pas exactement une collection {given!r}{maybe}"
        ),
        "give its name as Zotero shows it, or its key; without --collection the whole library is read": (
            "donnez le nom que montre Zotero, ou la clé ; sans --collection, toute la bibliothèque est lue"
        ),
    }
)
