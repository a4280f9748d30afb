"""French of what the rules on figures leave alone, and of what settles their findings."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

EXPLAINED_FIGURES: Mapping[str, str] = MappingProxyType(
    {
        # FIG001
        'Figures of one measure, place, time and qualifiers are compared as printed, so "about 7 %" and "7.2 %" '
        "agree, and so do 230,000 and 234,600. A hedged figure never decides. Where the conflict rests on a "
        'convention ("about", "dozens") or on a date taken from the document, it is a warning. To settle it, '
        "correct a reading, state what the figures are about, or explain the gap.": (
            "Les chiffres d’une même grandeur, d’un même lieu, d’une même date et des mêmes précisions sont "
            "comparés tels qu’imprimés : « environ 7 % » et « 7,2 % » s’accordent, comme 230 000 et 234 600. Un "
            "chiffre donné avec réserve ne tranche jamais. Quand le désaccord repose sur une convention (« environ "
            "», « des dizaines ») ou sur une date tirée du document, c’est un avertissement. Pour régler le constat "
            ": corriger une lecture, dire de quoi parlent les chiffres, ou expliquer l’écart."
        ),
        # FIG002
        '"7 %" for a source\'s "7.3 %", or "230,000" for "around 230,000". A number that shows its rounding ("7.3 %" '
        'for "7.28 %", "6.4 billion") is honest, and a work that prints it both ways is clean. Nothing is wrong '
        "with the value; what is lost is how sure it was. To settle it, print the finer value or the hedge.": (
            "« 7 % » pour une source qui dit « 7,3 % », ou « 230 000 » pour « autour de 230 000 ». Un nombre qui "
            "montre son arrondi (« 7,3 % » pour « 7,28 % », « 6,4 milliards ») est honnête, et un ouvrage qui donne "
            "les deux formes est en règle. La valeur n’est pas fausse ; ce qui se perd, c’est son degré de "
            "certitude. Pour régler le constat : imprimer la valeur la plus fine, ou la réserve."
        ),
        # FIG003
        'A zero lost, a comma moved, or a French "billion" (10¹²) taken for an English one (10⁹). At least two '
        'digits must be the same, as 3 and 30 are more often two different counts; of a "billion" one is enough. To '
        "settle it, look up both passages and correct the one that slipped.": (
            "Un zéro perdu, une virgule déplacée, ou un « billion » français (10¹²) pris pour un « billion » "
            "anglais (10⁹). Deux chiffres au moins doivent être les mêmes, car 3 et 30 sont plus souvent deux "
            "comptes différents ; pour un « billion », un seul suffit. Pour régler le constat : retrouver les deux "
            "passages et corriger celui qui a glissé."
        ),
        # FIG004
        '"62 miles" beside "62 km", or 100 and 62.1 with the same unit, which are one distance in kilometres and in '
        "miles. Currencies are never converted here, as a rate of exchange is a fact with a date. To settle it, "
        "look up both passages and correct the unit.": (
            "« 62 miles » à côté de « 62 km », ou 100 et 62,1 avec la même unité, qui sont une même distance en "
            "kilomètres et en miles. Les monnaies ne sont jamais converties ici, car un taux de change est un fait "
            "daté. Pour régler le constat : retrouver les deux passages et corriger l’unité."
        ),
        # FIG005
        '"230,000 last year" and "230,000 between April 2021 and July 2022" cannot both be what the origin says. A '
        'period in relative words ("last year") is given each of its readings first, the calendar year and the '
        "twelve months before the document. A source that itself gives the number for both periods is clean, and so "
        "is a stock, which may stay the same from date to date. To settle it, look up the origin.": (
            "« 230 000 l’an dernier » et « 230 000 entre avril 2021 et juillet 2022 » ne peuvent être tous deux ce "
            "que dit l’origine. Une période en mots relatifs (« l’an dernier ») reçoit d’abord chacune de ses "
            "lectures, l’année civile et les douze mois qui précèdent le document. Une source qui donne elle-même "
            "le nombre pour les deux périodes est en règle, comme un effectif, qui peut rester le même d’une date à "
            "l’autre. Pour régler le constat : retrouver l’origine."
        ),
        # FIG006
        "Parts are declared by places (Paris lies in France, and every country in its region and the world), by "
        'periods of a flow (June lies in 2023), or by a derivation of kind "part". Shares, ranks, dates, averages '
        "and prices of a part may exceed those of the whole, and so may anything below zero. A region is not the "
        "same for every author, so there it is a warning. To settle it, check that both count the same things.": (
            "Les parties sont déclarées par les lieux (Paris est en France, et chaque pays dans sa région et dans "
            "le monde), par les périodes d’un flux (juin est en 2023), ou par une dérivation de type « part ». Les "
            "parts, rangs, dates, moyennes et prix d’une partie peuvent dépasser ceux du tout, comme tout ce qui "
            "est au-dessous de zéro. Une région n’est pas la même pour chaque auteur : c’est alors un "
            "avertissement. Pour régler le constat : vérifier que les deux comptent la même chose."
        ),
        # FIG007
        "Rounded terms are added with their rounding: 33 % three times and 100 % agree, and so do 1.2 and 1.3 "
        'million with 2.6 million. A list that is introduced by "including" is no sum: declare it as parts. Which '
        "of the figures is wrong cannot be told. To settle it, look each of them up.": (
            "Les termes arrondis sont additionnés avec leur arrondi : trois fois 33 % et 100 % s’accordent, comme "
            "1,2 et 1,3 million avec 2,6 millions. Une liste introduite par « dont » n’est pas une somme : à "
            "déclarer comme parties. On ne peut dire lequel des chiffres est faux. Pour régler le constat : "
            "retrouver chacun d’eux."
        ),
        # FIG008
        "The result may be rounded to its last printed digit and the terms as printed: 86 % agrees with 86.09 %. "
        "From 10 % to 12 % is a rise of 20 % or of 2 percentage points; the one written for the other is told "
        "apart. To settle it, calculate again from the terms.": (
            "Le résultat peut être arrondi à son dernier chiffre imprimé et les termes tels qu’imprimés : 86 % "
            "s’accorde avec 86,09 %. De 10 % à 12 %, la hausse est de 20 % ou de 2 points ; l’un écrit pour l’autre "
            "est reconnu. Pour régler le constat : refaire le calcul à partir des termes."
        ),
        # FIG009
        "A factor that was given is used with its own rounding (0.305 is 0.3045 to 0.3055); without one, exact "
        "factors between units, and of gallons and tons those of either country. Between currencies only published "
        "rates are used, never one made up: the lowest to the highest from a week before the time that the words "
        "name to a week after. Where the document has a date of its own, the rates of the month before it are "
        "allowed too, and stand alone, for a note, where the words name no time. Without a time, or where no rate "
        "is published for it, nothing is said. Both figures may be rounded to their last digit. To settle it, "
        "convert again and say which rate was used.": (
            "Un facteur donné est employé avec son propre arrondi (0,305 va de 0,3045 à 0,3055) ; sans facteur, ce "
            "sont les facteurs exacts entre unités, et pour les gallons et les tonnes anglo-saxonnes ceux de l’un "
            "ou de l’autre pays. Entre monnaies, seuls des taux publiés servent, jamais un taux inventé : du plus "
            "bas au plus haut, d’une semaine avant le temps que nomment les mots à une semaine après. Quand le "
            "document a sa propre date, les taux du mois qui la précède sont admis aussi, et servent seuls, pour "
            "une remarque, quand les mots ne nomment aucun temps. Sans date, ou sans taux publié pour elle, rien "
            "n’est dit. Les deux chiffres peuvent être arrondis à leur dernier chiffre. Pour régler le constat : "
            "refaire la conversion et dire le taux employé."
        ),
        # FIG010
        '"Every two years" leaves room for two or three times in four years, not for five. Only what one sentence '
        'says is compared, and only exact figures of years, months, weeks or days: not "about every two years". To '
        "settle it, count the dates.": (
            "« Tous les deux ans » laisse place à deux ou trois fois en quatre ans, pas à cinq. Seul ce que dit une "
            "même phrase est comparé, et seulement des nombres exacts d’années, de mois, de semaines ou de jours : "
            "pas « environ tous les deux ans ». Pour régler le constat : compter les dates."
        ),
        # FIG011
        "Of 20 people, 35 % are seven and 37 % are nobody (the GRIM test: N. J. L. Brown and J. A. J. Heathers, "
        "Social Psychological and Personality Science 8 (4), 2017). Only a percentage of a printed, exact number of "
        'counted things in the same sentence is judged, never of money or measures. A mean with its "n =" is a '
        "note: what was counted need not be whole. To settle it, ask for the counts.": (
            "De 20 personnes, 35 % font sept et 37 % ne font personne (test GRIM : N. J. L. Brown et J. A. J. "
            "Heathers, Social Psychological and Personality Science 8 (4), 2017). Seul est jugé le pourcentage d’un "
            "nombre imprimé et exact de choses comptées dans la même phrase, jamais d’argent ni de mesures. Une "
            "moyenne avec son « n = » est une remarque : ce qui était compté n’était pas forcément entier. Pour "
            "régler le constat : demander les effectifs."
        ),
        # FIG012
        "Only figures with the qualifier series = cumulative are looked at, as any other stock may fall. A total "
        "may be corrected downwards: then let the later source correct the earlier claim, or be a newer edition of "
        "its work. One that falls to less than half over New Year begins again each year. To settle it, look up "
        "both dates.": (
            "Seuls sont regardés les chiffres qui portent la précision series = cumulative, car tout autre effectif "
            "peut baisser. Un total peut être corrigé à la baisse : la source plus récente doit alors corriger "
            "l’affirmation antérieure, ou être une édition plus récente de son ouvrage. Celui qui tombe à moins de "
            "la moitié au nouvel an recommence chaque année. Pour régler le constat : retrouver les deux dates."
        ),
        # FIG013
        "Both count the same noun, in sentences that have another word in common, and neither another place nor "
        "another time tells them apart: 1,840 workers and 1,480 workers. That they count one thing is a guess, so "
        "this is a note. To settle it, look up the figure.": (
            "Les deux comptent le même nom, dans des phrases qui ont un autre mot en commun, et ni un autre lieu ni "
            "un autre temps ne les distinguent : 1 840 ouvriers et 1 480 ouvriers. Qu’ils comptent la même chose "
            "est une supposition : c’est donc une remarque. Pour régler le constat : retrouver le chiffre."
        ),
        # FIG014
        '"1.200" is 1 200 in much of Europe and 1.2 in English; SI (brochure, 9th edition, 5.4.4) groups digits by '
        "spaces for that reason. A fraction behind the decimal mark of the text's own language is left alone, "
        "unless it would count things: nobody has 1.2 sailors. No sum or share is worked out from such a number. To "
        "settle it, write it so that it can be read in one way only.": (
            "« 1.200 » est 1 200 dans une grande partie de l’Europe et 1,2 en anglais ; c’est pourquoi le SI "
            "(brochure, 9e édition, 5.4.4) groupe les chiffres par des espaces. Une fraction derrière le signe "
            "décimal de la langue du texte est admise, sauf si elle compte des choses : personne n’a 1,2 marin. "
            "Aucune somme ni part n’est calculée à partir d’un tel nombre. Pour régler le constat : l’écrire de "
            "façon à n’être lu que d’une manière."
        ),
    }
)
