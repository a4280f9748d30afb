"""French of the check of documents: what rules say of one document, and what `lint` prints."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

LINT: Mapping[str, str] = MappingProxyType(
    {
        "One list has more or fewer items than are announced.": (
            "Une liste compte plus ou moins d’éléments qu’annoncé."
        ),
        "One date is printed with a day of the week that it is not.": (
            "Une date est imprimée avec un jour de la semaine qui n’est pas le sien."
        ),
        "One event has two dates that cannot both be right.": (
            "Un même événement porte deux dates qui ne peuvent être justes toutes les deux."
        ),
        "One headline claims more than the text under it.": "Un titre affirme plus que le texte qu’il coiffe.",
        "One thing happens more or less often than its own count allows.": (
            "Une chose se produit plus ou moins souvent que ne le permet son propre décompte."
        ),
        "One percentage or mean cannot come from whole numbers of so few.": (
            "Un pourcentage ou une moyenne ne peut venir de nombres entiers pour un si petit effectif."
        ),
        'One "ibid." has no work before it that it could mean.': (
            "Un « ibid. » n’est précédé d’aucun ouvrage qu’il puisse désigner."
        ),
        'One "op. cit." names an author of whom no earlier note cites a work.': (
            "Un « op. cit. » nomme un auteur dont aucune note précédente ne cite d’ouvrage."
        ),
        'One "op. cit." may mean more than one work that was cited before.': (
            "Un « op. cit. » peut désigner plusieurs ouvrages déjà cités."
        ),
        "One note is called by no marker, or one marker calls a note that is not there.": (
            "Une note n’est appelée nulle part, ou un appel renvoie à une note absente."
        ),
        "One work is cited in full twice, with different dates or volumes.": (
            "Un même ouvrage est cité deux fois en entier, avec des dates ou des volumes différents."
        ),
        "One work is cited without what is needed to find it again.": (
            "Un ouvrage est cité sans ce qu’il faut pour le retrouver."
        ),
        "Two volumes of one journal do not lie as far apart as their years.": (
            "Deux volumes d’une même revue ne sont pas aussi éloignés que leurs années."
        ),
        "One quote does not stand in the copy that is kept of its source.": (
            "Une citation ne figure pas dans la copie conservée de sa source."
        ),
        "One quote holds figures, and none of those that are recorded from it.": (
            "Une citation contient des chiffres, et aucun de ceux qu’on en a tirés."
        ),
        "quote not found": "citation introuvable",
        "figure not in quote": "chiffre absent de la citation",
        "The copy kept of {source} does not hold the quote “{quote}”.": (
            "La copie conservée de {source} ne contient pas la citation « {quote} »."
        ),
        "The quote of {source} does not hold {printed}: “{quote}”.": (
            "La citation de {source} ne contient pas {printed} : « {quote} »."
        ),
        "Look the quote up, and correct it or keep the copy that holds it.": (
            "Retrouver la citation, et la corriger ou conserver la copie qui la contient."
        ),
        "Quote the words that hold the figure, or correct the figure.": (
            "Citer les mots qui contiennent le chiffre, ou corriger le chiffre."
        ),
        "These rules look at documents, and claimdb lint runs them: {codes}.": (
            "Ces règles portent sur des documents, et claimdb lint les applique : {codes}."
        ),
        "One sentence asserts something, and the title of the only work it cites denies something in the same words.": (
            "Une phrase affirme ce que le titre du seul ouvrage qu’elle cite dément dans les mêmes mots."
        ),
        "denied by the work it cites": "démenti par l’ouvrage cité",
        "Note {note} cites “{title}”, whose title denies something in the same words (“{word}”).": (
            "La note {note} cite « {title} », dont le titre dément quelque chose dans les mêmes mots (« {word} »)."
        ),
        "Read the work cited, and say what it says.": "Lire l’ouvrage cité, et dire ce qu’il dit.",
        "announced list and its items disagree": "liste annoncée et éléments en désaccord",
        "weekday and date disagree": "jour de la semaine et date en désaccord",
        "two dates for one event": "deux dates pour un même événement",
        "headline disagrees with text": "titre en désaccord avec le texte",
        "frequency mismatch": "fréquence en désaccord avec le décompte",
        "impossible mean or percent": "moyenne ou pourcentage impossible",
        "dangling ibid": "ibid. sans antécédent",
        "wrong op cit": "op. cit. erroné",
        "ambiguous op cit": "op. cit. ambigu",
        "note without marker": "note sans appel",
        "same work twice": "même ouvrage cité deux fois",
        "field missing": "champ manquant",
        "volume and year disagree": "volume et année en désaccord",
        "“{announced}” is announced; the list has {listed}.": "« {announced} » : la liste en compte {listed}.",
        "“{printed}”: that day was a {weekday}.": "« {printed} » : ce jour était un {weekday}.",
        "“{printed}”: the two years are {years} apart.": (
            "« {printed} » : les deux années sont distantes de {years} ans."
        ),
        "One event is dated {first_date} and {second_date}.": (
            "Un même événement est daté {first_date} et {second_date}."
        ),
        "The headline says “{headline}”; the text says “{text}” of the same figure ({authority}).": (
            "Le titre dit « {headline} » ; le texte dit « {text} » du même chiffre ({authority})."
        ),
        "One count stands in two sentences with two neighbouring digits in each other's place.": (
            "Un même compte figure dans deux phrases avec deux chiffres voisins intervertis."
        ),
        "One number can be read as thousands or with a fraction, and the text does not tell which.": (
            "Un nombre peut se lire en milliers ou avec une fraction, et le texte ne dit pas lequel."
        ),
        "ambiguous number": "nombre ambigu",
        "“{printed}” is read as {reading}; it can also be read as {other_reading}.": (
            "« {printed} » est lu {reading} ; on peut aussi lire {other_reading}."
        ),
        "Write the number so that it can be read in one way only.": (
            "Écrire le nombre de façon qu’il ne puisse se lire que d’une manière."
        ),
        "{work} (cited as: {words})": "{work} (cité ainsi : {words})",
        "{words}: may be {works}": "{words} : peut être {works}",
        "{meaning}, or {others} (ambiguous)": "{meaning}, ou {others} (ambigu)",
        "{printed} is ambiguous: it can also be read as {others}.": (
            "{printed} est ambigu : on peut aussi lire {others}."
        ),
        "transposed digits": "chiffres intervertis",
        "{first} and {second} differ by two digits in each other’s place.": (
            "{first} et {second} ne diffèrent que par deux chiffres intervertis."
        ),
        "Look up the figure, and correct one.": "Vérifiez le chiffre, et corrigez l’un des deux.",
        "The headline has {headline}; the text has {text}.": "Le titre donne {headline} ; le texte donne {text}.",
        "Look up the figure, and print it in both.": "Vérifiez le chiffre, et donnez-le aux deux endroits.",
        "The headline names {count} countries; the sentence under it does not name {missing}.": (
            "Le titre nomme {count} pays ; la phrase qu’il coiffe ne nomme pas {missing}."
        ),
        "“{every}” makes {expected} times in {window}, not {count}.": (
            "« {every} » fait {expected} fois en {window}, et non {count}."
        ),
        "{share} of {base} is no whole number.": "{share} de {base} n’est pas un nombre entier.",
        "A mean of {share} cannot come from whole numbers over {base}.": (
            "Une moyenne de {share} ne peut venir de nombres entiers répartis sur {base}."
        ),
        "Note {note} refers to the work before it, and there is none.": (
            "La note {note} renvoie à l’ouvrage qui précède, et il n’y en a pas."
        ),
        "Note {note} refers to a work of {author} cited before; no earlier note cites one.": (
            "La note {note} renvoie à un ouvrage déjà cité de {author} ; aucune note précédente n’en cite."
        ),
        "Note {note} may mean any of these works: {works}.": (
            "La note {note} peut désigner l’un de ces ouvrages : {works}."
        ),
        "Nothing in the text calls note {note}.": "Rien dans le texte n’appelle la note {note}.",
        "There is no note {note}.": "Il n’y a pas de note {note}.",
        "“{title}” is cited twice, with two values of its {field}: {one} and {other}.": (
            "« {title} » est cité deux fois, avec deux valeurs du champ « {field} » : {one} et {other}."
        ),
        "Note {note} cites a work without its {fields}: {cited}": (
            "La note {note} cite un ouvrage sans {fields} : {cited}"
        ),
        "{journal}: volume {volume} is of {year}, and volume {other_volume} of {other_year}.": (
            "{journal} : le volume {volume} est de {year}, et le volume {other_volume} de {other_year}."
        ),
        "Count again, or say that the list is not whole.": "Recompter, ou dire que la liste n’est pas complète.",
        "Look in a calendar of that year which of the two is meant.": (
            "Chercher dans le calendrier de l’année lequel des deux est voulu."
        ),
        "Look up the event itself; which of the dates is wrong cannot be told from the document.": (
            "Vérifier l’événement lui-même ; le document ne dit pas laquelle des dates est fausse."
        ),
        "Use the word of the text in the headline.": "Reprendre dans le titre le mot du texte.",
        "Name in the headline what the text tells of, or tell of all in the text.": (
            "Ne nommer dans le titre que ce dont parle le texte, ou parler de tout dans le texte."
        ),
        "Count the dates, and correct one of the two.": "Compter les dates, et corriger l’un des deux.",
        "Ask how many they were, and how many were counted in all.": (
            "Demander combien ils étaient, et combien ont été comptés en tout."
        ),
        "Ask for the sum, and whether what was counted is whole.": (
            "Demander la somme, et si ce qui a été compté est entier."
        ),
        "Cite the work in full.": "Citer l’ouvrage en entier.",
        "Cite the work in full, or correct the name.": "Citer l’ouvrage en entier, ou corriger le nom.",
        "Add the title of the work that is meant.": "Ajouter le titre de l’ouvrage visé.",
        "Put its marker where it belongs, or strike the note.": "Remettre l’appel à sa place, ou supprimer la note.",
        "Add the note, or strike its marker.": "Ajouter la note, ou supprimer son appel.",
        "Look up the work; cite it the second time in short.": (
            "Vérifier l’ouvrage ; le citer la seconde fois en abrégé."
        ),
        "Look up the work, and add what is missing.": "Retrouver l’ouvrage, et ajouter ce qui manque.",
        "Look up both issues; one of the years or volumes may be wrong.": (
            "Retrouver les deux numéros ; une année ou un volume peut être faux."
        ),
        "Monday": "lundi",
        "Tuesday": "mardi",
        "Wednesday": "mercredi",
        "Thursday": "jeudi",
        "Friday": "vendredi",
        "Saturday": "samedi",
        "Sunday": "dimanche",
        "{count:n} figure matched": "{count:n} chiffre retrouvé",
        "{count:n} figures matched": "{count:n} chiffres retrouvés",
        "{count:n} figure that differs": "{count:n} chiffre qui diffère",
        "{count:n} figures that differ": "{count:n} chiffres qui diffèrent",
        "{count:n} figure in dispute": "{count:n} chiffre contesté",
        "{count:n} figures in dispute": "{count:n} chiffres contestés",
        "{count:n} figure that cannot be compared": "{count:n} chiffre incomparable",
        "{count:n} figures that cannot be compared": "{count:n} chiffres incomparables",
        "{place}: {printed} cannot be compared with what is recorded: {recorded}; not stated by both: {fields}.": (
            "{place} : {printed} ne peut être comparé à ce qui est enregistré : {recorded} ; "
            "non précisé de part et d’autre : {fields}."
        ),
        "{count:n} figure unsupported": "{count:n} chiffre sans appui",
        "{count:n} figures unsupported": "{count:n} chiffres sans appui",
        "{document} against what is recorded: {parts}.": "{document}, comparé à ce qui est enregistré : {parts}.",
        "{place}: {printed} differs from what is recorded: {recorded}.": (
            "{place} : {printed} diffère de ce qui est enregistré : {recorded}."
        ),
        "{place}: {printed} rests on a claim that is in dispute: {recorded}.": (
            "{place} : {printed} repose sur une affirmation contestée : {recorded}."
        ),
        "{place}: {printed} rests on nothing that is recorded.": (
            "{place} : {printed} ne repose sur rien d’enregistré."
        ),
        "{documents} read: nothing that does not add up.": "{documents} : rien qui ne concorde pas.",
        "{documents} read: {parts}.": "{documents} : {parts}.",
        "Reading the documents…": "Lecture des documents…",
    }
)
