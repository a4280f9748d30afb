"""French of the demo's summary, of verdicts, history, search, and the care of the database."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

SUMMARY: Mapping[str, str] = MappingProxyType(
    {
        # The summary of a check, as the demo prints it
        "{documents}: {claims} with {figures}, resting on {works}.": (
            "{documents} : {claims}, {figures}, {works} à l’appui."
        ),
        "{count:n} document read": "{count:n} document lu",
        "{count:n} documents read": "{count:n} documents lus",
        "{count:n} work": "{count:n} ouvrage",
        "{count:n} works": "{count:n} ouvrages",
        "What is said and denied": "Ce qui est affirmé et démenti",
        "What agrees, but rests on one origin": "Ce qui concorde, mais repose sur une seule origine",
        "{some} and {last}": "{some} et {last}",
        "{printed} cannot be true together.": "{printed} ne peuvent être vrais ensemble.",
        "{denier} denies: {texts}.": "{denier} dément : {texts}.",
        "Not denied: {texts}.": "Non démenti : {texts}.",
        "Own account: {texts}.": "Sa version : {texts}.",
        "{measure}: {printed} ({documents}).": "{measure} : {printed} ({documents}).",
        "Pairs not comparable for lack of: {fields}.": "Non comparés, faute de : {fields}.",
        "and {count:n} more in the report": "et {count:n} de plus dans le rapport",
        "In {folder}/: {files}.": "Dans {folder}/ : {files}.",
        "Open report.html in a browser, and try:": "Ouvrez report.html dans un navigateur, puis essayez :",
        "the passages, and what settles it": "les passages, et ce qui trancherait",
        "who says it, on whose authority": "qui le dit, et d’après qui",
        "how many origins hold what": "qui soutient quoi, sur combien d’origines",
        "what waits for your verdict": "ce qui attend votre verdict",
        # demo
        "Reading five documents…": "Lecture de cinq documents…",
        "Cross-checking what they say…": "Recoupement de ce qu’ils disent…",
        "Writing the report and the bibliography…": "Rédaction du rapport et de la bibliographie…",
        # report, trace, check
        "no report is written as {suffix}": "aucun rapport ne s’écrit en {suffix}",
        "end the name in .html, .pdf, .docx, .md, .txt, .json, .csv, .xlsx or .sarif, or say which with --format": (
            "terminez le nom par .html, .pdf, .docx, .md, .txt, .json, .csv, .xlsx ou .sarif, ou choisissez avec "
            "--format"
        ),
        "Cross-checking the claims and writing the report…": "Recoupement des affirmations et rédaction du rapport…",
        "Following the claim down to its origins…": "Remontée de l’affirmation à ses origines…",
        "Cross-checking the claims…": "Recoupement des affirmations…",
        # verify
        "a verdict needs a claim, --verdict and --because": (
            "un verdict demande une affirmation, --verdict et --because"
        ),
        "give all three, or list what waits for a verdict with --next": (
            "donnez les trois, ou listez avec --next ce qui attend un verdict"
        ),
        "--next lists what waits for a verdict and takes no claim": (
            "--next liste ce qui attend un verdict et ne prend pas d’affirmation"
        ),
        "leave out one of the two": "ne gardez que l’un des deux",
        "Claim {key}: {verdict}, says {person}.": "Affirmation {key} : {verdict}, selon {person}.",
        "Others judged otherwise, so it stands as {verdict}.": (
            "D’autres en ont jugé autrement : pour l’heure, elle vaut « {verdict} »."
        ),
        "Nothing waits for a verdict.": "Rien n’attend de verdict.",
        "its evidence changed": "ses preuves ont changé",
        "nobody judged it": "personne n’a jugé",
        "waits because": "attend, car",
        "derivations": "dérivations",
        "text": "texte",
        "claims": "affirmations",
        "documents": "documents",
        # log, undo
        "Nothing was done yet.": "Rien n’a encore été fait.",
        "Took back event {event}: {summary}": "Événement {event} défait : {summary}",
        "Kept, for later records rest on them: {keys}": "Conservées, car des fiches plus récentes y reposent : {keys}",
        "the log has no event {given!r}": "le journal n’a pas d’événement « {given} »",
        "list them with claimdb log": "la liste se lit avec claimdb log",
        "the log has nothing about {given!r}": "le journal ne dit rien de « {given} »",
        "give a key or its start, a cite key, a handle, or a label": (
            "donnez une clé ou son début, une clé de citation, un identifiant ou un libellé"
        ),
        "To take this back in turn: claimdb undo {event}": "Pour revenir là-dessus : claimdb undo {event}",
        "moment": "moment",
        "who": "qui",
        "command": "commande",
        "summary": "résumé",
        # search, coverage
        "found in": "trouvé dans",
        "quote": "citation",
        "Nothing holds all these words.": "Rien ne contient tous ces mots.",
        "There is more: --limit shows it.": "Il y en a d’autres : --limit les montre.",
        "No source says anything yet.": "Aucune source ne dit encore rien.",
        "not sourced": "sans source",
        "citations": "citations",
        "not resolved": "non résolues",
        "not captured": "non capturées",
        "not checked": "non vérifiées",
        # db
        "Upgraded the schema from {before} to {after}.": "Schéma mis à niveau, de {before} à {after}.",
        "The schema is the newest already ({after}).": "Le schéma est déjà le plus récent ({after}).",
        "Copying the database, and upgrading it…": "Copie de la base, puis mise à niveau…",
        "The database as it was is kept as {file}.": "La base telle qu’elle était est gardée sous {file}.",
        "What was there is kept as {file}.": "Ce qui s’y trouvait est gardé sous {file}.",
        "Restored {db} from {file}.": "{db} est rétablie à partir de {file}.",
        "It has the older schema {found}: run claimdb db upgrade.": (
            "Son schéma est plus ancien ({found}) : lancez claimdb db upgrade."
        ),
        "Put {file} in the place of {db}, and keep what is there as {kept}?": (
            "Mettre {file} à la place de {db}, et garder ce qui s’y trouve sous {kept} ?"
        ),
        "this is the database itself": "c’est la base elle-même",
        "name a backup of it": "nommez une de ses sauvegardes",
        "only a database file can be restored here": "seule une base dans un fichier peut être rétablie ici",
        "a server has tools of its own, such as pg_restore": "un serveur a ses propres outils, comme pg_restore",
        "another file was put in the place of this database meanwhile, so nothing was changed": (
            "un autre fichier a pris la place de cette base entre-temps ; rien n’a été modifié"
        ),
        "make sure that the right file is there, and run the same command again": (
            "assurez-vous que le bon fichier s’y trouve, puis relancez la même commande"
        ),
        "Checking the pages, references, schema and log of the database…": (
            "Vérification des pages, des renvois, du schéma et du journal de la base…"
        ),
        "The database is whole.": "La base est intacte.",
        "this database is not whole (faults: {count})": "cette base n’est pas intacte (défauts : {count})",
        "restore a backup, or ask whoever wrote to it past claimdb": (
            "restaurez une sauvegarde, ou demandez à qui y a écrit sans passer par claimdb"
        ),
        "Copying the database…": "Copie de la base…",
        "there is a file here already, and a backup never writes over one": (
            "il y a déjà un fichier ici, et une sauvegarde n’en écrase jamais"
        ),
        "name another file": "donnez un autre nom de fichier",
        "the folder of this file does not exist": "le dossier de ce fichier n’existe pas",
        "make the folder first, or name another file": "créez d’abord le dossier, ou donnez un autre nom de fichier",
        "only a database file can be backed up here": "seule une base dans un fichier peut être sauvegardée ici",
        "a server has tools of its own, such as pg_dump --format=custom": (
            "un serveur a ses propres outils, comme pg_dump --format=custom"
        ),
        "a page is damaged": "une page est abîmée",
        "rows point to nothing": "des lignes renvoient à ce qui n’existe pas",
        "the schema is not what this claimdb makes": "le schéma n’est pas celui que fait ce claimdb",
        "a part of the schema is missing": "il manque une partie du schéma",
        "an event is not what was written": "un événement n’est plus ce qui fut écrit",
        "an undo takes back a later event": "une annulation vise un événement postérieur",
        "where": "où",
        "detail": "détail",
    }
)
