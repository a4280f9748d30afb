"""French of documents that are captured: what can be wrong with them, and what became of them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

CAPTURE: Mapping[str, str] = MappingProxyType(
    {
        "save it as text, Markdown, HTML, PDF, DOCX, ODT, EPUB or WARC": (
            "enregistrez-le en texte, Markdown, HTML, PDF, DOCX, ODT, EPUB ou WARC"
        ),
        "{format} is read with a part that is not installed ({part})": (
            "pour lire le format {format}, il faut une partie qui n’est pas installée ({part})"
        ),
        'pip install "claimdb[{extra}]"': 'pip install "claimdb[{extra}]"',
        "this {format} is locked with a password": "ce {format} est protégé par un mot de passe",
        "open it, save a copy without a password, and capture that": (
            "ouvrez-le, enregistrez-en une copie sans mot de passe et capturez celle-ci"
        ),
        "no text in this PDF: its {pages:n} pages are pictures": (
            "aucun texte dans ce PDF : ses pages ({pages:n}) sont des images"
        ),
        "run it through text recognition (OCR) first": "passez-le d’abord à la reconnaissance de texte (OCR)",
        "this is no whole {format}: {reason}": "ce {format} est incomplet ou abîmé : {reason}",
        "download or save it again": "téléchargez-le ou enregistrez-le de nouveau",
        "it cannot be opened": "il ne s’ouvre pas",
        "one of its pages cannot be read": "l’une de ses pages ne se lit pas",
        "this {format} is refused: {reason}": "ce {format} est refusé : {reason}",
        "save it anew from the program that made it, or as plain text": (
            "enregistrez-le de nouveau depuis son logiciel d’origine, ou en texte brut"
        ),
        "its parts stand too deep within one another": "ses éléments sont imbriqués trop profondément",
    }
)
