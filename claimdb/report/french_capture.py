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
        "it declares entities": "il déclare des entités",
        "it unfolds to far more than its size": "une fois ouvert, il dépasse de loin sa taille",
        "it is broken or cut short": "il est abîmé ou tronqué",
        "a part of it is missing": "une de ses parties manque",
        # From the web
        "{given} cannot be captured: {reason}": "{given} ne peut pas être capturé : {reason}",
        "give an address that begins with https:// or http://, or a file": (
            "donnez une adresse qui commence par https:// ou http://, ou un fichier"
        ),
        "it holds spaces or control characters": "elle contient des espaces ou des caractères de commande",
        "it is not a whole address": "ce n’est pas une adresse complète",
        "only http and https are read": "seuls http et https sont lus",
        "it holds a name or password": "elle contient un nom ou un mot de passe",
        "{host} leads to a private address ({address}), which is not asked for": (
            "{host} mène à une adresse privée ({address}), qui n’est pas interrogée"
        ),
        "add --allow-private if it is a server of yours": "ajoutez --allow-private si c’est l’un de vos serveurs",
        "{host} was not found: {reason}": "{host} est introuvable : {reason}",
        "it is no name": "ce n’est pas un nom",
        "check the address and the connection": "vérifiez l’adresse et la connexion",
        "this page could not be fetched: {reason}": "cette page n’a pas pu être obtenue : {reason}",
        "open it in a browser; if it is there, save it and capture the file": (
            "ouvrez-la dans un navigateur ; si elle s’y trouve, enregistrez-la et capturez le fichier"
        ),
        "this page did not come within {seconds:n} seconds": "cette page n’est pas arrivée en {seconds:n} secondes",
        "it is redirected without end": "elle est redirigée sans fin",
        "the server broke off": "le serveur a rompu la connexion",
        "it is packed in a way that was not asked for": "elle est compressée d’une manière qui n’était pas demandée",
        # The command
        "one cite key cannot name {count:n} documents": (
            "une seule clé de citation ne peut pas nommer {count:n} documents"
        ),
        "capture them one by one, or leave out --key": "capturez-les un par un, ou omettez --key",
        "documents that were not captured: {count:n} of {total:n} ({names})": (
            "documents non capturés : {count:n} sur {total:n} ({names})"
        ),
        "the messages above say why; the others are done": (
            "les messages ci-dessus disent pourquoi ; les autres sont faits"
        ),
        "Not captured: {sentence}": "Non capturé : {sentence}",
        "Reading {file} …": "Lecture de {file} …",
        "Keep it as the newest copy of {source}?": "En faire la copie la plus récente de {source} ?",
        "The work itself reads as before; only what its page carries beside it changed.": (
            "L’œuvre elle-même se lit comme avant ; seul ce que la page porte à côté d’elle a changé."
        ),
        "Added {source} with its text.": "{source} est ajouté avec son texte.",
        "{source} is unchanged: {file} is its newest copy, to the byte.": (
            "{source} est inchangé : {file} est sa copie la plus récente, à l’octet près."
        ),
        "{source} changed in form only; {file} is kept as its newest copy.": (
            "{source} n’a changé que dans la forme ; {file} en est conservé comme la copie la plus récente."
        ),
        "The text of {source} changed; {file} is kept as its newest copy.": (
            "Le texte de {source} a changé ; {file} en est conservé comme la copie la plus récente."
        ),
        "{file} would be added as {source}.": "{file} serait ajouté comme {source}.",
        "{file} would be kept as the first copy of {source}.": (
            "{file} serait conservé comme la première copie de {source}."
        ),
        "{source} changed in form only: {file} reads as its newest copy does.": (
            "{source} n’a changé que dans la forme : {file} se lit comme sa copie la plus récente."
        ),
        "The text of {source} changed: {file} reads otherwise than its newest copy.": (
            "Le texte de {source} a changé : {file} se lit autrement que sa copie la plus récente."
        ),
        # Columns
        "format": "format",
        "body": "corps",
        "pages": "pages",
        "outcome": "résultat",
        "snapshot": "copie",
        # Quotes beside the newest copy
        "one file is the copy of one source": "un fichier est la copie d’une seule source",
        "name that source: claimdb source recheck KEY --file FILE": (
            "nommez cette source : claimdb source recheck CLÉ --file FICHIER"
        ),
        "No quote of a captured source is recorded.": "Aucune citation d’une source capturée n’est enregistrée.",
        "found": "retrouvée",
        "moved": "déplacée",
        "lost": "perdue",
        "its words are nowhere": "ses mots ne sont nulle part",
        "its words stand among others": "ses mots sont entourés d’autres mots",
        "its words stand at several places": "ses mots figurent à plusieurs endroits",
        "its words stand in a list of works only": "ses mots ne figurent que dans une liste d’œuvres",
    }
)
