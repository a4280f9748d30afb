"""French of the reports that are files of other programs: PDF, DOCX, XLSX."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

PAPERS: Mapping[str, str] = MappingProxyType(
    {
        "writing a workbook needs a part that is not installed": (
            "pour écrire un classeur, il faut un module qui n’est pas installé"
        ),
        'pip install "claimdb[tables]", or write .csv': 'pip install "claimdb[tables]", ou écrivez en .csv',
        "writing a PDF needs a part that is not installed": (
            "pour écrire un PDF, il faut un module qui n’est pas installé"
        ),
        'pip install "claimdb[report]", or print .html from a browser': (
            'pip install "claimdb[report]", ou imprimez le .html depuis un navigateur'
        ),
        "writing a DOCX file needs pandoc, which is not installed": (
            "pour écrire un fichier DOCX, il faut pandoc, qui n’est pas installé"
        ),
        'pip install "claimdb[pandoc]", or install pandoc': 'pip install "claimdb[pandoc]", ou installez pandoc',
        "this format is no text that a terminal could show": (
            "ce format n’est pas un texte qu’un terminal puisse montrer"
        ),
        "name a file with -o": "nommez un fichier avec -o",
        "Some signs are in no font of this machine; they stand as empty boxes.": (
            "Certains signes ne sont dans aucune police de cette machine ; des cadres vides en tiennent lieu."
        ),
        "copy sha256 {hash}…": "copie sha256 {hash}…",
        # Columns of the workbook
        "not compared": "non comparé",
        "explanation": "explication",
        "first noticed": "remarqué le",
        "authors": "auteurs",
        "hash": "empreinte",
        "side": "camp",
        "low": "au moins",
        "high": "au plus",
        "figure": "chiffre",
        "sources": "sources",
        "origins min": "origines, au moins",
        "origins max": "origines, au plus",
    }
)
