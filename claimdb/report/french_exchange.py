"""French of what leaves in open formats."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

EXCHANGE: Mapping[str, str] = MappingProxyType(
    {
        # What a format cannot carry
        "{count:n} claim is not in it.": "{count:n} affirmation n’y figure pas.",
        "{count:n} claims are not in it.": "{count:n} affirmations n’y figurent pas.",
        "{count:n} quote is not in it.": "{count:n} extrait n’y figure pas.",
        "{count:n} quotes are not in it.": "{count:n} extraits n’y figurent pas.",
        "{count:n} citation is not in it.": "{count:n} référence n’y figure pas.",
        "{count:n} citations are not in it.": "{count:n} références n’y figurent pas.",
        "{count:n} verdict is not in it.": "{count:n} verdict n’y figure pas.",
        "{count:n} verdicts are not in it.": "{count:n} verdicts n’y figurent pas.",
        "{count:n} check of a cited work is not in it.": "{count:n} vérification d’un ouvrage cité n’y figure pas.",
        "{count:n} checks of cited works are not in it.": "{count:n} vérifications d’ouvrages cités n’y figurent pas.",
        "{count:n} finding is not in it.": "{count:n} constat n’y figure pas.",
        "{count:n} findings are not in it.": "{count:n} constats n’y figurent pas.",
        "{count:n} captured copy is not in it.": "{count:n} copie capturée n’y figure pas.",
        "{count:n} captured copies are not in it.": "{count:n} copies capturées n’y figurent pas.",
        "{count:n} derivation between sources is not in it.": "{count:n} filiation entre sources n’y figure pas.",
        "{count:n} derivations between sources are not in it.": "{count:n} filiations entre sources n’y figurent pas.",
        "Of {count:n} source only key, date and address are in it.": (
            "De {count:n} source, seules la clé, la date et l’adresse y figurent."
        ),
        "Of {count:n} sources only key, date and address are in it.": (
            "De {count:n} sources, seules la clé, la date et l’adresse y figurent."
        ),
        "{count:n} figure is left out, for no import would read it back: {examples}.": (
            "{count:n} chiffre est laissé de côté, car aucun import ne le relirait : {examples}."
        ),
        "{count:n} figures are left out, for no import would read them back: {examples}.": (
            "{count:n} chiffres sont laissés de côté, car aucun import ne les relirait : {examples}."
        ),
        "{count:n} quote stands nowhere that could be named: {examples}.": (
            "{count:n} extrait n’a pas d’emplacement que l’on puisse indiquer : {examples}."
        ),
        "{count:n} quotes stand nowhere that could be named: {examples}.": (
            "{count:n} extraits n’ont pas d’emplacement que l’on puisse indiquer : {examples}."
        ),
        "The page of {count:n} quote is none that a copy counts: {examples}.": (
            "La page de {count:n} extrait n’est pas de celles que compte une copie : {examples}."
        ),
        "The pages of {count:n} quotes are none that a copy counts: {examples}.": (
            "Les pages de {count:n} extraits ne sont pas de celles que compte une copie : {examples}."
        ),
        "{count:n} whole number that was recorded as exact would be read as rounded: {examples}.": (
            "{count:n} nombre entier enregistré comme exact serait relu comme arrondi : {examples}."
        ),
        "{count:n} whole numbers that were recorded as exact would be read as rounded: {examples}.": (
            "{count:n} nombres entiers enregistrés comme exacts seraient relus comme arrondis : {examples}."
        ),
        "{count:n} second wording of a figure is left out: {examples}.": (
            "{count:n} seconde formulation d’un chiffre est laissée de côté : {examples}."
        ),
        "{count:n} second wordings of figures are left out: {examples}.": (
            "{count:n} secondes formulations de chiffres sont laissées de côté : {examples}."
        ),
        "Where the cited work says so is left out for {count:n} citation.": (
            "L’endroit de l’ouvrage cité est laissé de côté pour {count:n} référence."
        ),
        "Where the cited works say so is left out for {count:n} citations.": (
            "L’endroit des ouvrages cités est laissé de côté pour {count:n} références."
        ),
        "{count:n} citation that names no recorded work is left out: {examples}.": (
            "{count:n} référence qui ne désigne aucun ouvrage enregistré est laissée de côté : {examples}."
        ),
        "{count:n} citations that name no recorded work are left out: {examples}.": (
            "{count:n} références qui ne désignent aucun ouvrage enregistré sont laissées de côté : {examples}."
        ),
        "That a cited work is primary is left out for {count:n} citation.": (
            "Le caractère primaire de l’ouvrage cité est laissé de côté pour {count:n} référence."
        ),
        "That the cited works are primary is left out for {count:n} citations.": (
            "Le caractère primaire des ouvrages cités est laissé de côté pour {count:n} références."
        ),
        "The exact place in the copy is left out for {count:n} assertion.": (
            "L’endroit exact dans la copie est laissé de côté pour {count:n} énoncé."
        ),
        "The exact places in the copies are left out for {count:n} assertions.": (
            "L’endroit exact dans les copies est laissé de côté pour {count:n} énoncés."
        ),
        "Which claim it corrects is left out for {count:n} assertion.": (
            "L’affirmation qu’il corrige est laissée de côté pour {count:n} énoncé."
        ),
        "Which claims they correct is left out for {count:n} assertions.": (
            "L’affirmation qu’ils corrigent est laissée de côté pour {count:n} énoncés."
        ),
        "{count:n} denial is left out, for it states nothing itself: {examples}.": (
            "{count:n} démenti est laissé de côté, car il n’affirme rien lui-même : {examples}."
        ),
        "{count:n} denials are left out, for they state nothing themselves: {examples}.": (
            "{count:n} démentis sont laissés de côté, car ils n’affirment rien eux-mêmes : {examples}."
        ),
        "The day on which it was said is left out for {count:n} assertion.": (
            "Le jour où cela a été dit est laissé de côté pour {count:n} énoncé."
        ),
        "The days on which they were said are left out for {count:n} assertions.": (
            "Les jours où cela a été dit sont laissés de côté pour {count:n} énoncés."
        ),
        "{count:n} text is longer than a cell of a sheet may be, and is left out: {examples}.": (
            "{count:n} texte est plus long qu’une cellule ne peut l’être et est laissé de côté : {examples}."
        ),
        "{count:n} texts are longer than a cell of a sheet may be, and are left out: {examples}.": (
            "{count:n} textes sont plus longs qu’une cellule ne peut l’être et sont laissés de côté : {examples}."
        ),
        "{count:n} row says the same as another and is left out: {examples}.": (
            "{count:n} ligne dit la même chose qu’une autre et est laissée de côté : {examples}."
        ),
        "{count:n} rows say the same as others and are left out: {examples}.": (
            "{count:n} lignes disent la même chose que d’autres et sont laissées de côté : {examples}."
        ),
        "{count:n} figure has no property or item in the mapping and is left out: {examples}.": (
            "{count:n} chiffre n’a pas de propriété ou d’élément dans la table de correspondance et est laissé"
            " de côté : {examples}."
        ),
        "{count:n} figures have no property or item in the mapping and are left out: {examples}.": (
            "{count:n} chiffres n’ont pas de propriété ou d’élément dans la table de correspondance et sont"
            " laissés de côté : {examples}."
        ),
        "{count:n} figure is in a unit that the mapping does not have and is left out: {examples}.": (
            "{count:n} chiffre est dans une unité absente de la table de correspondance et est laissé de côté :"
            " {examples}."
        ),
        "{count:n} figures are in units that the mapping does not have and are left out: {examples}.": (
            "{count:n} chiffres sont dans des unités absentes de la table de correspondance et sont laissés de"
            " côté : {examples}."
        ),
        "{count:n} figure gives no single value (at least, at most) and is left out: {examples}.": (
            "{count:n} chiffre ne donne pas de valeur unique (au moins, au plus) et est laissé de côté : {examples}."
        ),
        "{count:n} figures give no single value (at least, at most) and are left out: {examples}.": (
            "{count:n} chiffres ne donnent pas de valeur unique (au moins, au plus) et sont laissés de côté :"
            " {examples}."
        ),
        "{count:n} figure is denied or hedged by its source and is left out: {examples}.": (
            "{count:n} chiffre est démenti ou mis au conditionnel par sa source et est laissé de côté : {examples}."
        ),
        "{count:n} figures are denied or hedged by their sources and are left out: {examples}.": (
            "{count:n} chiffres sont démentis ou mis au conditionnel par leurs sources et sont laissés de côté :"
            " {examples}."
        ),
        "{count:n} figure has qualifiers that the mapping does not have and is left out: {examples}.": (
            "{count:n} chiffre a des précisions absentes de la table de correspondance et est laissé de côté :"
            " {examples}."
        ),
        "{count:n} figures have qualifiers that the mapping does not have and are left out: {examples}.": (
            "{count:n} chiffres ont des précisions absentes de la table de correspondance et sont laissés de"
            " côté : {examples}."
        ),
        "{count:n} figure has a time that Wikidata cannot say and is left out: {examples}.": (
            "{count:n} chiffre a une date que Wikidata ne sait pas exprimer et est laissé de côté : {examples}."
        ),
        "{count:n} figures have times that Wikidata cannot say and are left out: {examples}.": (
            "{count:n} chiffres ont des dates que Wikidata ne sait pas exprimer et sont laissés de côté : {examples}."
        ),
        "{count:n} contradiction is none with a statement of Wikidata, and is left out: {examples}.": (
            "{count:n} contradiction n’oppose aucune déclaration de Wikidata et est laissée de côté : {examples}."
        ),
        "{count:n} contradictions are none with a statement of Wikidata, and are left out: {examples}.": (
            "{count:n} contradictions n’opposent aucune déclaration de Wikidata et sont laissées de côté : {examples}."
        ),
        "{count:n} figure comes from a source with no address and no item, and has no reference: {examples}.": (
            "{count:n} chiffre vient d’une source sans adresse ni élément et n’a pas de référence : {examples}."
        ),
        "{count:n} figures come from sources with no address and no item, and have no reference: {examples}.": (
            "{count:n} chiffres viennent de sources sans adresse ni élément et n’ont pas de référence : {examples}."
        ),
        # Verdicts on the scale of reviews
        "True": "Vrai",
        "Mostly true": "Plutôt vrai",
        "Misleading": "Trompeur",
        "Outdated": "Dépassé",
        "False": "Faux",
        "Disputed": "Contesté",
        "Unverifiable": "Invérifiable",
        # What goes wrong
        "a sheet holds {most} rows, and these are {count}": (
            "une feuille contient {most} lignes, et celles-ci sont {count}"
        ),
        "write them as CSV": "écrivez-les en CSV",
        'pip install "claimdb[tables]", or write CSV': 'pip install "claimdb[tables]", ou écrivez du CSV',
        "this table of Wikidata ids cannot be read: {reason}": (
            "cette table d’identifiants Wikidata est illisible : {reason}"
        ),
        "write CSV with the columns kind, name and id, such as: place,Paris,Q90": (
            "écrivez un CSV avec les colonnes kind, name et id, par exemple : place,Paris,Q90"
        ),
        "{given!r} is no id of the kind {kind!r}": "{given!r} n’est pas un identifiant du genre {kind!r}",
        "the kinds are {allowed}; measures and qualifiers have ids such as P1082, all others such as Q90": (
            "les genres sont {allowed} ; les grandeurs et les précisions ont des identifiants comme P1082, tous"
            " les autres comme Q90"
        ),
        "{name!r} has two ids, {first} and {second}": "{name!r} a deux identifiants, {first} et {second}",
        "keep one of them": "gardez-en un",
        "{count:n} review read: {added:n} added, {there:n} already there, {refused:n} refused.": (
            "Vérifications lues : {count:n} ; ajoutées : {added:n} ; déjà présentes : {there:n} ; refusées :"
            " {refused:n}."
        ),
        "{count:n} reviews read: {added:n} added, {there:n} already there, {refused:n} refused.": (
            "Vérifications lues : {count:n} ; ajoutées : {added:n} ; déjà présentes : {there:n} ; refusées :"
            " {refused:n}."
        ),
        "{option} has no meaning for reviews": "{option} n’a pas de sens pour des vérifications",
        "leave it out: a review says all of this itself": "retirez-la : une vérification dit tout cela elle-même",
        "this file cannot be read as reviews: {reason}": "ce fichier ne se lit pas comme des vérifications : {reason}",
        "give JSON-LD with blocks of the type ClaimReview, or a page that holds some": (
            "donnez du JSON-LD avec des blocs du type ClaimReview, ou une page qui en contient"
        ),
        "review {number} does not say which claim it reviews": (
            "la vérification {number} ne dit pas quelle affirmation elle examine"
        ),
        "it is larger than any feed of reviews": "il est plus grand que n’importe quel flux de vérifications",
        "it holds no ClaimReview": "il ne contient aucun ClaimReview",
        "it is not JSON": "ce n’est pas du JSON",
        "its columns are others": "ses colonnes sont autres",
        "{format} needs the ids of Wikidata": "{format} demande les identifiants de Wikidata",
        "give them with --map-wikidata FILE.csv (columns kind, name, id)": (
            "donnez-les avec --map-wikidata FICHIER.csv (colonnes kind, name, id)"
        ),
        "{option} has no meaning in {format}": "{option} n’a pas de sens en {format}",
        "leave it out, or choose another --format": "retirez-la, ou choisissez un autre --format",
        "this says neither yes nor no": "cela ne dit ni oui ni non",
        "write it as name=value, with semicolons between several": (
            "écrivez-le nom=valeur, avec des points-virgules entre plusieurs"
        ),
    }
)
