"""French of the errors of recording, checking, judging, and of bibliographies."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

RECORDS: Mapping[str, str] = MappingProxyType(
    {
        # Keys and words
        "there is no {kind} {given!r}{maybe}": "aucune fiche ({kind}) ne répond à « {given} »{maybe}",
        "list them with claimdb {kind} list": "la liste se lit avec claimdb {kind} list",
        "{given!r} fits {count} {kind} records: {candidates}": (
            "« {given} » convient à {count} fiches ({kind}) : {candidates}"
        ),
        "write more of the key": "écrivez davantage de la clé",
        "{given!r} is not a {field}": "« {given} » n’est pas un mot admis ({field})",
        "use one of {allowed}": "utilisez l’un de ces mots : {allowed}",
        "{text!r} is not a date that claimdb reads": "« {text} » n’est pas une date que claimdb sait lire",
        "write EDTF (ISO 8601-2): 2022, 2022-09-12, 2021-04/2022-07, 2022~ (about), 2022-22 (summer), 2022-XX, "
        "2022/..": (
            "écrivez en EDTF (ISO 8601-2) : 2022, 2022-09-12, 2021-04/2022-07, 2022~ (vers), 2022-22 (été), 2022-XX,"
            " 2022/.."
        ),
        "there is no word to search for": "il n’y a aucun mot à chercher",
        "give one word or several; all of them must occur": "donnez un ou plusieurs mots ; tous doivent s’y trouver",
        # Kinds of records
        "claim": "affirmation",
        "place": "lieu",
        "event": "événement",
        "derivation": "dérivation",
        "kind of unit": "le genre d’unité",
        "kind": "le type",
        "kind of measure": "type de grandeur",
        "axis of a measure": "axe d’une grandeur",
        "duration": "durée",
        "verdict": "verdict",
        "kind of derivation": "type de dérivation",
        "step of a finding": "étape d’un constat",
        "kind of lineage": "type de filiation",
        "stance of a denial": "attitude d’un démenti",
        "outcome of this citation": "issue de cette citation",
        "outcome of a check": "issue d’une vérification",
        "merged with": "fusionné avec",
        "derived from": "dérivé de",
        "replaced by": "remplacé par",
        "cited by": "cité par",
        # Reasons
        "its unit would be of another kind": "son unité serait d’un autre genre",
        "a stock is true as of a date, a flow counts over a period": (
            "un stock vaut à une date, un flux se compte sur une période"
        ),
        "a measure has one kind": "une grandeur a un seul type",
        "it would be part of itself": "il ferait partie de lui-même",
        "later records rest on all of it": "des fiches plus récentes reposent sur lui tout entier",
        "it was taken back already": "il a déjà été défait",
        "it declares a document type or entities": "il déclare un type de document ou des entités",
        "it has no style element": "il n’a pas d’élément style",
        "it has no bibliography of its own": "il n’a pas de bibliographie propre",
        "it holds no list": "il ne contient pas de liste",
        "two or more parts": "deux parties ou plus",
        "two terms: a, b (a minus b)": "deux termes : a, b (a moins b)",
        "two terms: part, whole": "deux termes : partie, tout",
        "two terms: from, to": "deux termes : départ, arrivée",
        "one term and a factor (none between two currencies: published rates are used)": (
            "un terme et un facteur (aucun entre deux monnaies : les taux publiés servent alors)"
        ),
        "one term: the part, the result being its whole": "un terme : la partie, le résultat étant son tout",
        # Recording
        "it is not clear what {wording!r} counts": "on ne voit pas ce que compte « {wording} »",
        "name it with --measure": "nommez-le avec --measure",
        "{measures} measures were given for {figures} figures": (
            "{measures} grandeurs ont été données pour {figures} chiffres"
        ),
        "give at most one --measure for each figure, in their order, or as NOUN=MEASURE": (
            "donnez au plus un --measure par chiffre, dans leur ordre, ou sous la forme NOM=GRANDEUR"
        ),
        "claim {key} is known, but not how this source words it": (
            "l’affirmation {key} est connue, mais pas les mots de cette source"
        ),
        "give the words as the source prints them; a key alone is enough only with --denies": (
            "donnez les mots tels que la source les imprime ; une clé seule ne suffit qu’avec --denies"
        ),
        "this source has no cite key": "cette source n’a pas de clé de citation",
        "give it one, such as dupont2022": "donnez-lui-en une, par exemple dupont2022",
        "{cite_key!r} is already another source: {fields} differ": (
            "« {cite_key} » désigne déjà une autre source : {fields} diffèrent"
        ),
        "choose another cite key, or ask for an update": "choisissez une autre clé, ou demandez une mise à jour",
        "the handle {handle!r} already belongs to {kind} {key}": (
            "le nom court « {handle} » désigne déjà une autre fiche : {kind} {key}"
        ),
        "choose another handle": "choisissez un autre nom court",
        "these labels belong to different measures: {candidates}": (
            "ces intitulés désignent des grandeurs différentes : {candidates}"
        ),
        "merge the measures first, or give one label": "fusionnez d’abord les grandeurs, ou donnez un seul intitulé",
        "{kind} {key} is labelled {there!r} in {language!r}, not {given!r}": (
            "{kind} {key} s’intitule « {there} » en « {language} », et non « {given} »"
        ),
        "change the label with claimdb {kind} set, or leave it out": (
            "changez l’intitulé avec claimdb {kind} set, ou ne le donnez pas"
        ),
        "the measure {measure!r} is a {kind}, and {given} was given: {reason}": (
            "la grandeur « {measure} » est de type {kind}, et l’on a donné {given} : {reason}"
        ),
        "use another measure, or change its kind with claimdb measure set": (
            "prenez une autre grandeur, ou changez son type avec claimdb measure set"
        ),
        "the measure {measure!r} is counted in {expected}, not in {unit!r}": (
            "la grandeur « {measure} » se compte en {expected}, non en « {unit} »"
        ),
        "use another measure": "prenez une autre grandeur",
        "{kept} and {merged} cannot be one measure: their {field} differs ({a} and {b})": (
            "{kept} et {merged} ne peuvent être une seule grandeur : {field} diffère ({a} et {b})"
        ),
        "measures are merged only when they count the same thing in the same kind of unit": (
            "on ne fusionne que des grandeurs qui comptent la même chose dans le même genre d’unité"
        ),
        "{key} cannot be {act} itself": "{key} ne peut se rapporter à soi-même ({act})",
        "name two different records": "nommez deux fiches différentes",
        "a figure has an as-of date or a period, not both": (
            "un chiffre a une date d’état ou une période, non les deux"
        ),
        "a number true at one moment has an as-of date, one counted over time a period": (
            "un nombre vrai à un moment a une date d’état, un nombre compté sur une durée a une période"
        ),
        "there is nothing to record: no figure and no proposition": (
            "il n’y a rien à enregistrer : ni chiffre ni proposition"
        ),
        "give words with a figure, or a sentence": "donnez des mots avec un chiffre, ou une phrase",
        "{given!r} names several places: {candidates}": "« {given} » désigne plusieurs lieux : {candidates}",
        "give the handle of one of them": "donnez le nom court de l’un d’eux",
        "{place} cannot be part of {part_of}: {reason}": "{place} ne peut faire partie de {part_of} : {reason}",
        "check the larger place": "vérifiez le lieu qui contient l’autre",
        "{kind} {key} was withdrawn": "{kind} {key} a été retiré",
        "bring it back with claimdb undo, see claimdb log {key}": (
            "rétablissez-le avec claimdb undo ; voyez claimdb log {key}"
        ),
        "a {kind} needs {needed}": "pour {kind}, il faut {needed}",
        "name the figures in the order of the documentation": "nommez les chiffres dans l’ordre de la documentation",
        "event {event} cannot be undone: {reason}": "l’événement {event} ne peut être défait : {reason}",
        "undo {later} first": "défaites d’abord {later}",
        # Adding from the command line
        "{given!r} is not a qualifier": "« {given} » n’est pas un qualificatif",
        "write it as --qualifier NAME=VALUE": "écrivez-le --qualifier NOM=VALEUR",
        "--denies and --corrects exclude each other": "--denies et --corrects s’excluent",
        "record two assertions": "enregistrez deux assertions",
        "--as-of and --period exclude each other": "--as-of et --period s’excluent",
        "a number true at one moment has --as-of, one counted over time --period": (
            "un nombre vrai à un moment prend --as-of, un nombre compté sur une durée --period"
        ),
        "there is something here already, and the demo never writes over it": (
            "il y a déjà quelque chose ici, et la démonstration n’écrase jamais rien"
        ),
        "move it away, or run the demo in another folder": (
            "déplacez-le, ou lancez la démonstration dans un autre dossier"
        ),
        "this folder cannot be made: {reason}": "ce dossier ne peut pas être créé : {reason}",
        "run the demo in a folder that you may write in": (
            "lancez la démonstration dans un dossier où vous pouvez écrire"
        ),
        # Findings
        "there is no rule {code!r}": "il n’y a pas de règle « {code} »",
        "claimdb rules lists them": "claimdb rules en donne la liste",
        "finding {key} is gone: no rule notices it any more": (
            "le constat {key} a disparu : plus aucune règle ne le remarque"
        ),
        "claimdb finding list shows those that are open": "claimdb finding list montre ceux qui sont ouverts",
        "a finding is not {verb} without a reason": "aucune décision sur un constat sans raison ({verb})",
        "say why with --because": "dites pourquoi avec --because",
        "{key} cannot be in conflict with itself": "{key} ne peut être en conflit avec soi-même",
        "name two different claims": "nommez deux affirmations différentes",
        # Verdicts
        "a verdict needs a reason": "un verdict demande une raison",
        "claim {key} cannot be confirmed: no primary source of it was opened and recorded": (
            "l’affirmation {key} ne peut être confirmée : aucune source première n’en a été ouverte et enregistrée"
        ),
        "read one, then claimdb source open KEY, or claimdb cite check {key} KEY --holds; mark it with --primary": (
            "lisez-en une, puis claimdb source open CLÉ, ou claimdb cite check {key} CLÉ --holds ; marquez-la avec"
            " --primary"
        ),
        "claim {key} cannot stand as {verdict}: all its evidence says otherwise ({sources})": (
            "le verdict {verdict} ne tient pas pour {key} : toutes ses preuves disent autre chose ({sources})"
        ),
        "name evidence that holds it, or choose another verdict": (
            "nommez une preuve qui la contient, ou choisissez un autre verdict"
        ),
        "nobody differs about claim {key}": "personne n’est en désaccord sur l’affirmation {key}",
        "leave out --adjudicate": "retirez --adjudicate",
        "{person} gave one of the verdicts that differ about claim {key}": (
            "{person} a rendu l’un des verdicts en désaccord sur l’affirmation {key}"
        ),
        "a third person adjudicates: name them with --as": "un tiers tranche : nommez-le avec --as",
        # Bibliographies
        "this is not CSL-JSON: {reason}": "ce n’est pas du CSL-JSON : {reason}",
        "CSL-JSON is a list of items, as Zotero exports it under “CSL JSON”": (
            "le CSL-JSON est une liste de fiches, comme Zotero l’exporte sous « CSL JSON »"
        ),
        "formatting references needs a citation engine, and none is installed": (
            "la mise en forme des références demande un moteur de citation, et aucun n’est installé"
        ),
        'pip install "claimdb[cite]", or install pandoc': 'pip install "claimdb[cite]", ou installez pandoc',
        "{engine} could not format the references: {reason}": (
            "{engine} n’a pas pu mettre en forme les références : {reason}"
        ),
        "try another style, or export biblatex, ris or csl-json, which need no engine": (
            "essayez un autre style, ou exportez en biblatex, ris ou csl-json, qui se passent de moteur"
        ),
        "this is no bibliography that we can tell": "on ne reconnaît pas ici de bibliographie",
        "name the format: bibtex, ris or csl-json": "nommez le format : bibtex, ris ou csl-json",
        "there is no bibliography format {format}": "il n’y a pas de format de bibliographie {format}",
        "the formats are {formats}": "les formats sont {formats}",
        "{given!r} is no claim, finding or source": (
            "« {given} » n’est ni une affirmation, ni un constat, ni une source"
        ),
        "there is no citation style {style}": "il n’y a pas de style de citation {style}",
        "take one of {styles}, or give the path of a .csl file": (
            "prenez l’un de ceux-ci : {styles}, ou donnez le chemin d’un fichier .csl"
        ),
        "this is no citation style that can be used: {reason}": ("ce style de citation ne peut pas servir : {reason}"),
        "take an independent CSL 1.0 style that has a bibliography": (
            "prenez un style CSL 1.0 indépendant qui ait une bibliographie"
        ),
        "there is no citation locale for the language {language}": (
            "il n’y a pas de conventions de citation pour la langue {language}"
        ),
        "take a language such as en, fr or en-GB": "prenez une langue telle que en, fr ou en-GB",
        "--style has no meaning in {format}": "--style n’a pas de sens en {format}",
        "take --format text, html or markdown with a style": "avec un style, prenez --format text, html ou markdown",
        "some entries cannot be read ({count:n}), and nothing of this file was kept": (
            "certaines notices sont illisibles ({count:n}), et rien de ce fichier n’a été gardé"
        ),
        "mend them, or keep the rest with --on-error skip": "corrigez-les, ou gardez le reste avec --on-error skip",
    }
)
