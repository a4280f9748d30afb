"""Words that narrow what is counted: with one of them in one of two clauses alone, the two are of different things."""

from __future__ import annotations

from claimdb.extract.words import words

# Words that part what is counted: where only one of two figures has such a word, they are of two things.
PARTING = words(
    """
    woman man boy girl child young foreigner foreign public private urban rural electric secondary primary adult old
    elderly pregnant orphan civilian municipal male first second third new other former northern southern eastern
    western half average median mean minimum maximum monthly daily annual weekly yearly quarter attempted successful
    serious severe minor armed nuclear solar wind hybrid organic temporary permanent retired active
    inactive vacant empty unoccupied illegal legal undocumented registered unregistered domestic overseas international
    national local regional federal net gross small unhurt agglomeration reduced core clock cumulative provisional
    """
)

# What an amount is: that a title tells of another of them explains none.
AMOUNTS = words("profit loss income cost debt budget tax investment salary pension price value deficit fine loan grant")

LIMIT = "#"
"""Stands for what narrows a noun by a number, or by what it lacks: "31 schools | with more than 200 pupils"."""

BOUND = "<"
"""Stands for what narrows those of whom something is told: "2,900 patients waited | for more than a year"."""

# What may stand in one of two clauses without telling anything of what is counted: who counts or keeps it.
NEUTRAL = words(
    """
    city town village commune country world company ngo ministry government council report total people
    capital official parliament union president minister rate
    """
)

PARTING_WORDS = """
primary: primary elementary | primaire élémentaire | grundschule
adult: adult | adulte | erwachsene erwachsenen
old: old elderly | vieux vieille âgé ancien | alt alte ältere
first: first | premier première | erste ersten
second: second | second deuxième | zweite zweiten
third: third | troisième | dritte dritten
new: new newly | nouveau nouvelle neuf neuve | neu neue neuen
other: other another | autre | andere anderen
former: former | ex | ehemalige ehemaligen
northern: northern north | septentrional nord | nördlich nord
southern: southern south | méridional sud | südlich süd
eastern: eastern east | oriental | östlich ost
western: western west | occidental ouest | westlich west
average: average mean averaged averaging | moyen moyenne | durchschnitt durchschnittlich
median: median | médian médiane | median
minimum: minimum | minimum minimal | mindest
maximum: maximum peak record greatest | maximum maximal record pic | höchst rekord
monthly: monthly | mensuel mensuelle | monatlich
daily: daily | journalier | täglich
annual: annual yearly | annuel annuelle | jährlich
weekly: weekly | hebdomadaire | wöchentlich
serious: serious severe | grave sévère | schwer schwere
minor: minor slight slightly light | léger légère légèrement | leicht
armed: armed | armé | bewaffnet bewaffnete
nuclear: nuclear | nucléaire | nuklear atom
solar: solar | solaire | solar
hybrid: hybrid | hybride | hybrid
organic: organic | biologique bio | bio
temporary: temporary | temporaire | vorübergehend
provisional: provisional preliminary unaudited interim | provisoire préliminaire | vorläufig vorläufige vorläufigen
permanent: permanent | permanent | dauerhaft
retired: retired | retraité | pensioniert
vacant: vacant unoccupied | vacant vide inoccupé | leer leerstehend
illegal: illegal undocumented | illégal clandestin | illegal
legal: legal | légal | legal
domestic: domestic | intérieur domestique | inländisch
international: international | international | international
national: national | national | national
local: local | local | lokal
regional: regional | régional | regional
federal: federal | fédéral | bundes
net: net | net | netto
gross: gross | | brutto
small: small little tiny | petit minuscule | klein
unhurt: unhurt unharmed uninjured unscathed | indemne | unverletzt
agglomeration: agglomeration conurbation | agglomération métropole | ballungsraum
reduced: reduced concessionary discounted | réduit | ermäßigt ermäßigte
cumulative: cumulative cumulated accumulated | cumulé cumulatif | kumuliert kumulierte
semi: semi | semi demi |
core: core underlying | sous-jacent sous-jacente |
attempted: attempted | tentative | versuchte
"""
