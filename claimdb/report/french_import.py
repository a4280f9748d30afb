"""French of what importing tables says."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

IMPORT: Mapping[str, str] = MappingProxyType(
    {
        # The report
        "{count:n} row read: {added:n} added, {there:n} already there, {refused:n} refused.": (
            "Lignes lues : {count:n} ; ajoutées : {added:n} ; déjà présentes : {there:n} ; refusées : {refused:n}."
        ),
        "{count:n} rows read: {added:n} added, {there:n} already there, {refused:n} refused.": (
            "Lignes lues : {count:n} ; ajoutées : {added:n} ; déjà présentes : {there:n} ; refusées : {refused:n}."
        ),
        "{count:n} claim read: {added:n} added, {there:n} already there, {refused:n} refused.": (
            "Affirmations lues : {count:n} ; ajoutées : {added:n} ; déjà présentes : {there:n} ;"
            " refusées : {refused:n}."
        ),
        "{count:n} claims read: {added:n} added, {there:n} already there, {refused:n} refused.": (
            "Affirmations lues : {count:n} ; ajoutées : {added:n} ; déjà présentes : {there:n} ;"
            " refusées : {refused:n}."
        ),
        "{file} is not UTF-8; it was read as Windows-1252.": (
            "{file} n’est pas en UTF-8 ; le fichier a été lu en Windows-1252."
        ),
        "{count:n} row holds no value and was left out.": (
            "{count:n} ligne ne donne aucune valeur et a été laissée de côté."
        ),
        "{count:n} rows hold no value and were left out.": (
            "{count:n} lignes ne donnent aucune valeur et ont été laissées de côté."
        ),
        "Columns that give no field: {columns}.": "Colonnes qui ne donnent aucun champ : {columns}.",
        "{file}, row {row}: {reason}": "{file}, ligne {row} : {reason}",
        "{file}, row {row}, column {column}: {reason}": "{file}, ligne {row}, colonne {column} : {reason}",
        "And {count:n} refused row more.": "Et {count:n} autre ligne refusée.",
        "And {count:n} refused rows more.": "Et {count:n} autres lignes refusées.",
        "Nothing of {file} was kept: mend these rows, or leave them out with --on-error skip.": (
            "Rien de {file} n’a été gardé : corrigez ces lignes, ou laissez-les de côté avec --on-error skip."
        ),
        "{count:n} rows read…": "{count:n} lignes lues…",
        "{count:n} rows written…": "{count:n} lignes écrites…",
        # The file
        "this table cannot be read: {reason}": "ce tableau ne peut pas être lu : {reason}",
        "check the file, or save it again as CSV in UTF-8": (
            "vérifiez le fichier, ou enregistrez-le de nouveau en CSV, en UTF-8"
        ),
        "it is empty": "il est vide",
        "its quotes do not close": "ses guillemets ne se referment pas",
        "it has no sheet": "il ne contient aucune feuille",
        "it is locked by a password": "il est protégé par un mot de passe",
        "it is no whole spreadsheet": "ce n’est pas un classeur entier",
        "unpacked, it is larger than any sheet": "décompressé, il dépasse la taille d’une feuille",
        "there is no such file": "ce fichier n’existe pas",
        "it is not a file": "ce n’est pas un fichier",
        "files of the kind {suffix!r} cannot be imported": "les fichiers « {suffix} » ne s’importent pas",
        "use .csv, .tsv, .xlsx, .jsonl, .toml, or .json and .html for reviews": (
            "utilisez .csv, .tsv, .xlsx, .jsonl, .toml, ou .json et .html pour des vérifications"
        ),
        "spreadsheets need a part that is not installed": "les classeurs demandent un module qui n’est pas installé",
        'pip install "claimdb[tables]", or save the sheet as CSV': (
            'pip install "claimdb[tables]", ou enregistrez la feuille en CSV'
        ),
        "this file was changed while it was imported": "ce fichier a changé pendant l’importation",
        "run the same command again": "relancez la même commande",
        "rows {first} to {last} were not kept, and those before them were: {reason}": (
            "les lignes {first} à {last} n’ont pas été gardées ; celles d’avant l’ont été : {reason}"
        ),
        # Columns and options
        "{given!r} is no field of a table of {kind}": "« {given} » n’est pas un champ de ce genre de tableau ({kind})",
        "the fields are {allowed}": "les champs sont {allowed}",
        "{given!r} is not a mapping": "« {given} » n’est pas une correspondance",
        "write it as --map FIELD=COLUMN": "écrivez-la --map CHAMP=COLONNE",
        "{given!r} sets no field": "« {given} » ne fixe aucun champ",
        "write it as --set FIELD=TEXT": "écrivez-le --set CHAMP=TEXTE",
        "{given!r} names no columns from left to right": "« {given} » ne nomme pas de colonnes de gauche à droite",
        "write --headings FIELD=FIRST..LAST or --headings FIELD=COLUMN,COLUMN": (
            "écrivez --headings CHAMP=PREMIÈRE..DERNIÈRE ou --headings CHAMP=COLONNE,COLONNE"
        ),
        "{given!r} is no list of names, and this file has no header": (
            "« {given} » n’est pas une liste de noms, et ce fichier n’a pas d’en-tête"
        ),
        "name every column: --headings FIELD=NAME,NAME": "nommez chaque colonne : --headings CHAMP=NOM,NOM",
        "the field {name!r} is given twice": "le champ « {name} » est donné deux fois",
        "keep one of --set, --map and --headings for it": "gardez pour lui --set, --map ou --headings",
        "the table has no column {given!r}": "le tableau n’a pas de colonne « {given} »",
        "its columns are {columns}": "ses colonnes sont {columns}",
        "no column gives the field {name!r}": "aucune colonne ne donne le champ « {name} »",
        "name it with --map {name}=COLUMN, or give it with --set or --headings; the columns are {columns}": (
            "indiquez-la par --map {name}=COLONNE, ou donnez-le par --set ou --headings ; les colonnes sont {columns}"
        ),
        "two columns give the field {name!r}: {columns}": "deux colonnes donnent le champ « {name} » : {columns}",
        "say which one with --map {name}=COLUMN": "dites laquelle par --map {name}=COLONNE",
        "{option} has no meaning for a document file": "{option} n’a pas de sens pour un fichier de document",
        "leave it out: a TOML file says all of this itself": "omettez-la : un fichier TOML dit tout cela lui-même",
        # Rows
        "the field {name!r} is empty": "le champ « {name} » est vide",
        "{text!r} can be read as {readings}": "« {text} » peut se lire {readings}",
        "write it without a separator for thousands, or say in which --language it is": (
            "écrivez-le sans séparateur de milliers, ou dites en quelle langue il est avec --language"
        ),
        "only {wording!r} was read in {text!r}": "de « {text} », seul « {wording} » a été lu",
        "write one number, with its words as printed": "écrivez un seul nombre, avec ses mots tels qu’imprimés",
        "{text!r} can be {first} or {second}": "« {text} » peut être {first} ou {second}",
        "say --dates day-first or --dates month-first": "précisez --dates day-first ou --dates month-first",
        "{text!r} says no year": "« {text} » ne dit pas l’année",
        "write the whole date, such as 2011-12-01": "écrivez la date entière, par exemple 2011-12-01",
        "it is not clear what {wording!r} counts": "on ne voit pas ce que compte « {wording} »",
        "give the measure in its own field": "donnez la grandeur dans son propre champ",
        "the claim {claim!r} of {source} is there with another value ({there})": (
            "l’affirmation « {claim} » de {source} est déjà là avec une autre valeur ({there})"
        ),
        "give it another label, or ask for an update": ("donnez-lui une autre étiquette, ou demandez une mise à jour"),
        "true and false are no values of this field": "vrai et faux ne sont pas des valeurs de ce champ",
        "a time of day is no value of this field": "une heure n’est pas une valeur de ce champ",
        "it holds a character that no text has": "il contient un caractère qu’aucun texte n’a",
        "this is no value that can be kept": "cette valeur ne peut pas être gardée",
        "this is no number that can be kept": "ce nombre ne peut pas être gardé",
        "a list or an object is no value of this field": "une liste ou un objet n’est pas une valeur de ce champ",
        "the list holds something else than text": "la liste contient autre chose que du texte",
        "the unit is another than the one in the value": "l’unité n’est pas celle de la valeur",
        "the row has more cells than the header": "la ligne a plus de cellules que l’en-tête",
        "the line is longer than any row": "la ligne est trop longue",
        "the line is not UTF-8 text": "la ligne n’est pas du texte en UTF-8",
        "the line is not JSON": "la ligne n’est pas du JSON",
        "the line is no object of fields and values": "la ligne n’est pas un objet fait de champs et de valeurs",
        "this is not the form that CSL gives this variable": "ce n’est pas la forme que CSL donne à cette variable",
        "type of a work": "type d’ouvrage",
        "stance": "attitude",
    }
)
