"""French of the rules: their definitions, what they notice, and what settles it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

RULES: Mapping[str, str] = MappingProxyType(
    {
        # Definitions: the first sentence of each rule
        "Two figures for one quantity cannot both be true.": (
            "Deux chiffres pour une même grandeur ne peuvent être vrais tous les deux."
        ),
        'One figure is printed as exact where the source cited prints it finer, or with an "about".': (
            "Un chiffre est donné comme exact là où la source citée est plus précise ou dit « environ »."
        ),
        "Two figures for one quantity agree but for a power of ten.": (
            "Deux chiffres pour une même grandeur concordent à une puissance de dix près."
        ),
        "Two figures for one quantity agree once one unit is taken for another.": (
            "Deux chiffres pour une même grandeur concordent si l’on prend une unité pour une autre."
        ),
        "One number from one origin is reported for two different periods.": (
            "Un même nombre, de même origine, est rapporté à deux périodes différentes."
        ),
        "One part is larger than the whole that it belongs to.": ("Une partie dépasse le tout auquel elle appartient."),
        "Parts do not add up to the sum that is printed, or two figures to their difference.": (
            "Les parties ne donnent pas la somme imprimée, ou deux chiffres leur différence."
        ),
        "Percentages, changes or ratios do not follow from the figures they are drawn from.": (
            "Le pourcentage, la variation ou le rapport ne découle pas des chiffres dont il est tiré."
        ),
        "One figure, converted into the other unit or currency, does not give the other.": (
            "Converti dans l’autre unité ou monnaie, un chiffre ne donne pas l’autre."
        ),
        "Totals that can only grow fall from one date to a later one.": (
            "Un total qui ne peut que croître baisse d’une date à une date ultérieure."
        ),
        "Nothing is said about what the claim rests on.": ("Rien n’est dit de ce sur quoi repose l’affirmation."),
        "No copy was kept of the work cited, so nobody can show what it said.": (
            "Aucune copie de l’ouvrage cité n’a été conservée : personne ne peut montrer ce qu’il disait."
        ),
        "One work says something else than it is cited for.": (
            "L’ouvrage cité dit autre chose que ce qu’on lui fait dire."
        ),
        "Somebody read the work cited and did not find the claim in it.": (
            "Quelqu’un a lu l’ouvrage cité et n’y a pas trouvé l’affirmation."
        ),
        "One work only says that something may be so, and is cited for it as a fact.": (
            "Ce que l’ouvrage cité donne seulement pour possible est donné pour un fait."
        ),
        "Works cite each other for the claim, so it rests on none of them.": (
            "Des ouvrages se citent l’un l’autre pour l’affirmation, qui ne repose donc sur aucun."
        ),
        "Two or more sources seem to corroborate each other and all rest on one origin.": (
            "Deux sources ou plus semblent se confirmer et reposent toutes sur une seule origine."
        ),
        "One work is cited by a source that appeared before it.": (
            "Un ouvrage est cité par une source parue avant lui."
        ),
        "One work is cited for a figure of a later time than its own.": (
            "Un ouvrage est cité pour un chiffre d’une époque postérieure à la sienne."
        ),
        "Something is dated before the law or event that is said to have allowed, required or caused it.": (
            "Un fait est daté d’avant la loi ou l’événement qui l’aurait permis, imposé ou causé."
        ),
        "The text named (“{cause}”) came after what is said to have been done under it (“{effect_date}”).": (
            "Le texte invoqué (« {cause} ») est postérieur à ce qui aurait été fait en son nom (« {effect_date} »)."
        ),
        "The event named (“{cause}”) came after what it is said to have led to (“{effect_date}”).": (
            "L’événement invoqué (« {cause} ») est postérieur à ce qu’il aurait provoqué (« {effect_date} »)."
        ),
        "Look up both dates; one is wrong, or another text is meant.": (
            "Vérifier les deux dates : l’une est fausse, ou il s’agit d’un autre texte."
        ),
        "Look up both dates; one is wrong, or another event is meant.": (
            "Vérifier les deux dates : l’une est fausse, ou il s’agit d’un autre événement."
        ),
        "law or event after what it explains": "loi ou événement postérieur à ce qu’il explique",
        "One work that the claim rests on was retracted.": (
            "Un ouvrage sur lequel repose l’affirmation a été rétracté."
        ),
        "One claim is both asserted and denied.": "Une même affirmation est à la fois soutenue et démentie.",
        # Messages
        "{labels} cannot be true together: they are for the same measure, place and time, and no value fits "
        "them all.": (
            "{labels} ne peuvent être vrais ensemble : même grandeur, même lieu, même date, et aucune valeur ne "
            "convient à tous."
        ),
        "{labels} cannot be true together: they are for the same measure and place, and no value fits them all.": (
            "{labels} ne peuvent être vrais ensemble : même grandeur, même lieu, et aucune valeur ne convient à tous."
        ),
        "{labels} cannot be true together: they are for the same measure and time, and no value fits them all.": (
            "{labels} ne peuvent être vrais ensemble : même grandeur, même date, et aucune valeur ne convient à tous."
        ),
        "{labels} cannot be true together: they are for the same measure, and no value fits them all.": (
            "{labels} ne peuvent être vrais ensemble : même grandeur, et aucune valeur ne convient à tous."
        ),
        "{source} prints {printed} as exact; {work}, which it cites, prints {cited}.": (
            "{source} donne {printed} comme exact ; {work}, cité à l’appui, donne {cited}."
        ),
        "{a} and {b} differ by a factor of {factor}: a zero, a comma or a scale word may have slipped.": (
            "{a} et {b} diffèrent d’un facteur {factor} : un zéro, une virgule ou un mot d’échelle a pu glisser."
        ),
        "{a} and {b} agree once {unit_a} is taken for {unit_b}: a unit may have slipped.": (
            "{a} et {b} concordent si l’on prend {unit_a} pour {unit_b} : une unité a pu glisser."
        ),
        "Two sources give {value} for different periods ({period_a}; {period_b}), and both rest on one origin.": (
            "Deux sources donnent {value} pour des périodes différentes ({period_a} ; {period_b}), et toutes deux "
            "reposent sur une même origine."
        ),
        "The part, {part}, is more than its whole, {whole}.": "La partie, {part}, dépasse son tout, {whole}.",
        "Each of these parts is more than the whole, {whole}: {part}.": (
            "Chacune de ces parties dépasse le tout, {whole} : {part}."
        ),
        "Check that all of them count the same things, and which is misread.": (
            "Vérifier que toutes comptent les mêmes choses, et laquelle est mal lue."
        ),
        "{terms} add up to {expected}, not to {result} as printed.": (
            "{terms} font {expected} en tout, et non {result} comme imprimé."
        ),
        "The difference between {terms} is {expected}, not {result} as printed.": (
            "La différence entre {terms} est de {expected}, et non de {result} comme imprimé."
        ),
        "Worked out from {terms}, it is {expected}, not {result} as printed.": (
            "Calculé à partir de {terms}, le résultat est {expected}, et non {result} comme imprimé."
        ),
        "{first} and {last}": ("{first} et {last}"),
        "{terms} is a change of {expected} percent; {result} is the change in percentage points.": (
            "{terms} : la variation est de {expected} pour cent ; {result} est l’écart en points de pourcentage."
        ),
        "{terms} is a change of {expected} percentage points; {result} is the change in percent.": (
            "{terms} : l’écart est de {expected} points de pourcentage ; {result} est la variation en pour cent."
        ),
        "{terms} is {expected} when converted, not {result}.": (
            "{terms} donne {expected} une fois converti, et non {result}."
        ),
        "{terms} is {expected} {to} at the rate of {first_day} ({rate} {to} for 1 {unit}, {origin}), not {result}.": (
            "{terms} font {expected} {to} au taux du {first_day} ({rate} {to} pour 1 {unit}, {origin}), "
            "et non {result}."
        ),
        # The European Central Bank, whose rates are used.
        "ECB": "BCE",
        "{terms} is {expected} {to} at the rates of {first_day} to {last_day} ({rate} {to} for 1 {unit}, {origin}), "
        "not {result}.": (
            "{terms} font {expected} {to} aux taux du {first_day} au {last_day} ({rate} {to} pour 1 {unit}, {origin}), "
            "et non {result}."
        ),
        "{terms} is {expected} {to} at the rates of {first_day} to {last_day}, around the date of the document "
        "({rate} {to} for 1 {unit}, {origin}), not {result}.": (
            "{terms} font {expected} {to} aux taux du {first_day} au {last_day}, autour de la date du document "
            "({rate} {to} pour 1 {unit}, {origin}), et non {result}."
        ),
        "A running total falls from {earlier} to {later}.": "Un total cumulé baisse de {earlier} à {later}.",
        "{source} does not say what this claim rests on.": ("{source} ne dit pas sur quoi repose cette affirmation."),
        "No copy was kept of {work}, which {source} cites.": (
            "Aucune copie de {work}, que cite {source}, n’a été conservée."
        ),
        "{source} cites {work}, which was read and says otherwise.": (
            "{source} cite {work}, qui a été lu et dit autre chose."
        ),
        "{source} cites {work}, which was read and says otherwise: “{quote}”.": (
            "{source} cite {work}, qui a été lu et dit autre chose : « {quote} »."
        ),
        "{source} prints {printed}; {work}, which it cites, has {cited}.": (
            "{source} donne {printed} ; {work}, cité à l’appui, donne {cited}."
        ),
        "{source} cites {work}, which was read and does not hold the claim.": (
            "{source} cite {work}, qui a été lu et ne contient pas l’affirmation."
        ),
        "{source} states as a fact what {work}, which it cites, only says may be so.": (
            "{source} donne pour un fait ce que {work}, cité à l’appui, donne seulement pour possible."
        ),
        "{works} cite each other in a circle for this claim, so that none of them is its source.": (
            "{works} se citent en cercle pour cette affirmation : aucun n’en est la source."
        ),
        "{documents} documents agree on “{label}”, and all rest on one origin: {origin}.": (
            "{documents} documents s’accordent sur « {label} », et tous reposent sur une seule origine : {origin}."
        ),
        "{source} ({source_date}) cites {work} ({work_date}), which appeared later.": (
            "{source} ({source_date}) cite {work} ({work_date}), paru plus tard."
        ),
        "{work} ({work_date}) is cited for {printed} ({time}), but it appeared before that time.": (
            "{work} ({work_date}) est cité pour {printed} ({time}), mais il est paru avant."
        ),
        "The claim rests on {work}, which was retracted.": "L’affirmation repose sur {work}, qui a été rétracté.",
        "The claim rests on {work}, which was retracted (see {by}).": (
            "L’affirmation repose sur {work}, qui a été rétracté (voir {by})."
        ),
        "Asserted by {asserting}; denied by {denying}.": ("Affirmé par {asserting} ; démenti par {denying}."),
        "Flagged by hand: {because}": "Signalé à la main : {because}",
        "{low} to {high}": "{low} à {high}",
        # What settles it
        "Look up each passage, correct the reading that is wrong, or explain the gap.": (
            "Retrouver chaque passage, corriger la lecture fautive, ou expliquer l’écart."
        ),
        "Print the finer value, or say that it is rounded.": (
            "Imprimer la valeur précise, ou dire qu’elle est arrondie."
        ),
        "Put the “about” back.": "Rétablir le « environ ».",
        "Look up both passages and correct the one that slipped.": (
            "Retrouver les deux passages et corriger celui qui a glissé."
        ),
        "Look up both passages and correct the unit.": "Retrouver les deux passages et corriger l’unité.",
        "Look up in the origin which period the number is for.": (
            "Chercher dans l’origine à quelle période le nombre se rapporte."
        ),
        "Check that both count the same things, and which of the two is misread.": (
            "Vérifier que les deux comptent la même chose, et lequel est mal lu."
        ),
        "Look up each of the figures; which of them is wrong cannot be told from the sum.": (
            "Retrouver chacun des chiffres ; la somme ne dit pas lequel est faux."
        ),
        "Calculate again from the figures that it is drawn from.": "Recalculer à partir des chiffres dont il est tiré.",
        "Say percentage points, or calculate the percentage.": (
            "Dire points de pourcentage, ou calculer le pourcentage."
        ),
        "Say percent, or subtract the one from the other.": "Dire pour cent, ou soustraire l’un de l’autre.",
        "Convert again, and say which rate was used.": "Refaire la conversion et dire le taux employé.",
        "Convert again, and correct one of the two.": "Refaire la conversion, et corriger l’un des deux.",
        "this row is no rate of exchange: its {field!r} is {given!r}": (
            "cette ligne n’est pas un taux de change : son champ {field!r} vaut {given!r}"
        ),
        "from": "from",
        "to": "to",
        "this table holds no rate of exchange": "cette table ne contient aucun taux de change",
        "give the columns date, from, to, rate, e.g. 2021-05-14, CNY, EUR, 0.1283": (
            "donnez les colonnes date, from, to, rate, par exemple 2021-05-14, CNY, EUR, 0.1283"
        ),
        "the reference rates that are installed cannot be read": "les taux de référence installés sont illisibles",
        'pip install --force-reinstall "claimdb[rates]", or give your own with --rates FILE.csv': (
            'pip install --force-reinstall "claimdb[rates]", ou donnez les vôtres avec --rates FICHIER.csv'
        ),
        "Look up both dates; a correction downwards is recorded as one.": (
            "Retrouver les deux dates ; une correction à la baisse s’enregistre comme telle."
        ),
        "Record what it cites, or mark it as first-hand evidence.": (
            "Enregistrer ce qu’elle cite, ou la marquer comme source première."
        ),
        "Keep a copy of the work: claimdb source add FILE --key KEY.": (
            "Conserver une copie de l’ouvrage : claimdb source add FICHIER --key CLÉ."
        ),
        "Read the passage cited, then correct the claim or the citation.": (
            "Lire le passage cité, puis corriger l’affirmation ou la citation."
        ),
        "Find the work that does hold it, or withdraw the citation.": (
            "Trouver l’ouvrage qui la contient, ou retirer la citation."
        ),
        "Put the hedge back, or cite a work that says it without one.": (
            "Rétablir la réserve, ou citer un ouvrage qui l’affirme sans réserve."
        ),
        "Find what the first of them rested on.": "Trouver sur quoi reposait le premier d’entre eux.",
        "Find an independent source, or say that there is only one.": (
            "Trouver une source indépendante, ou dire qu’il n’y en a qu’une."
        ),
        "Check both dates; one may be that of a later edition.": (
            "Vérifier les deux dates ; l’une peut être celle d’une édition ultérieure."
        ),
        "Look for the work that the figure comes from.": "Chercher l’ouvrage d’où vient le chiffre.",
        "Cite another source for it.": "Citer une autre source.",
        "Give a verdict, or print both sides.": "Rendre un verdict, ou imprimer les deux versions.",
        # What the commands say
        "Rule {code} failed: {reason}": "La règle {code} a échoué : {reason}",
        "The database cannot be written, so these findings were not remembered.": (
            "La base n’est pas accessible en écriture : ces constats n’ont pas été retenus."
        ),
        "Flagged as finding {key}.": "Signalé : constat {key}.",
        "Finding {key} is explained, as long as its evidence stays as it is.": (
            "Le constat {key} est expliqué, tant que ses éléments restent les mêmes."
        ),
        "Finding {key} is dismissed, as long as its evidence stays as it is.": (
            "Le constat {key} est écarté, tant que ses éléments restent les mêmes."
        ),
        "Finding {key} is explained until {day}, as long as its evidence stays as it is.": (
            "Le constat {key} est expliqué jusqu’au {day}, tant que ses éléments restent les mêmes."
        ),
        "Finding {key} is dismissed until {day}, as long as its evidence stays as it is.": (
            "Le constat {key} est écarté jusqu’au {day}, tant que ses éléments restent les mêmes."
        ),
        "{day} is past: the decision would not hold for a single day": (
            "le {day} est passé : cette décision ne vaudrait pas un seul jour"
        ),
        "give --until a day from today on, or leave it out": (
            "donnez à --until un jour à partir d’aujourd’hui, ou omettez-le"
        ),
        "Pairs that could not be compared, by what is missing most:": (
            "Paires qui n’ont pu être comparées, selon ce qui manque le plus :"
        ),
        "{pairs:n} without {field}: {measure}": "{pairs:n} sans {field} : {measure}",
        "  and {count:n} more": "  et {count:n} de plus",
        "update: the newer supersedes": "mise à jour : le plus récent remplace",
        "agreed": "accord",
        "contradiction": "contradiction",
        "contradiction: none of them leads clearly": "contradiction : aucune ne l’emporte nettement",
        "one document only": "un seul document",
        "not compared: a place, date or other detail is missing": (
            "non comparé : il manque un lieu, une date ou une autre précision"
        ),
        "said with reserve only": "dit avec réserve seulement",
        "{count:n} document with reserve": "{count:n} document avec réserve",
        "{count:n} documents with reserve": "{count:n} documents avec réserve",
        " (best supported)": " (la mieux étayée)",
        "all of it rests on {work}": "tout repose sur {work}",
        # Errors
        "there is no rule {code!r}": "il n’y a pas de règle {code!r}",
        "claimdb rules lists them": "claimdb rules les énumère",
        "finding {key} is gone: no rule notices it any more": (
            "le constat {key} a disparu : aucune règle ne le relève plus"
        ),
        "claimdb finding list shows those that are open": "claimdb finding list montre ceux qui sont ouverts",
        "a finding is not {verb} without a reason": "un constat ne se traite pas sans raison ({verb})",
        "say why with --because": "dites pourquoi avec --because",
        "{key} cannot be in conflict with itself": "{key} ne peut être en conflit avec elle-même",
        "name two different claims": "nommez deux affirmations différentes",
    }
)
