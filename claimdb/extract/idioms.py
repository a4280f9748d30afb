"""Phrases that say together what none of their words says alone: "lost their lives", "privés d'emploi"."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from claimdb.text.tokens import Tokens, tokenize

_LANGUAGES = ("en", "fr", "de")
DEED = "!"
NOTHING = "nothing"
"""The idea of phrases that tell nothing of any figure."""
_SHORT = 4

# An idea, "!" before it where it is something done, with its phrases in English, French and German.
_TABLE = """
!kill: lost their lives, lost his life, lost her life, lost their life, losing their lives, cost the lives,
    claimed the lives, met their death, found dead, were left dead | trouvé la mort, ont trouvé la mort, perdu la
    vie, perdent la vie, coûté la vie, laissé la vie, laissent la vie, y sont restés, n'ont pas survécu, n'a pas
    survécu | ums leben gekommen, ums leben kamen, das leben verloren, den tod gefunden
!evacuate: moved to safety, brought to safety, taken to safety, led to safety, left their homes, leave their
    homes, forced from their homes, driven from their homes, fled their homes, out of their homes | mis en
    sécurité, mis à l'abri, mises à l'abri, quitter leur domicile, quitter leur logement, quitter leurs logements,
    quitter leurs foyers, fuir leur domicile, chassés de chez eux, chassées de chez elles | in sicherheit
    gebracht, ihre häuser verlassen
!produce: rolled off the lines, rolled off the line, came off the lines, came off the line, left its lines | sorti
    de ses chaînes, sortis de ses chaînes, sorties des chaînes, sortis des chaînes | vom band gelaufen, vom band
    liefen
!cut: out of work, out of a job, lose their jobs, lost their jobs, losing their jobs, made redundant, laid off,
    lay off, laying off, shown the door | privés d'emploi, perdre leur emploi, perdent leur emploi, perdront leur
    emploi, perdu leur emploi, perdre son emploi, mis à pied, suppression de, suppressions de, mettre à la porte,
    sur le carreau | ihren arbeitsplatz verlieren, fallen weg
!hospitalise: in hospital, to hospital, to the hospital | aux urgences | ins krankenhaus, in kliniken, im
    krankenhaus
!arrest: in custody, taken into custody, put behind bars, picked up by police, under arrest | en garde à vue,
    placés en garde à vue, sous les verrous, mis aux arrêts | in gewahrsam, in haft genommen
!injure: suffered injuries, with injuries, sustained injuries, sustained wounds | souffrant de blessures,
    souffrent de blessures | verletzungen erlitten
!strike: walked out, walk out, downed tools, stopped work, put down their tools, on strike | en grève, cessé le
    travail, débrayé, arrêt de travail | die arbeit niedergelegt, in den streik getreten, im streik
!protest: took to the streets, take to the streets, taken to the streets | descendus dans la rue, descendues dans
    la rue, dans la rue, battu le pavé, dans les rues | auf die straße gegangen, gingen auf die straße
!seize: turned up, made off, got away with | mis la main sur, fait main basse sur | erbeuteten
!open: opened its doors, threw open its doors | ouvert ses portes, ouvre ses portes, ouvrira ses portes | seine
    türen geöffnet
!close: closed its doors, shut its doors, went out of business | fermé ses portes, ferme ses portes, mis la clé
    sous la porte, baissé le rideau | seine türen geschlossen
!win: came out on top, carried the day, took the title | l'a emporté, remporté la victoire, se sont imposés, s'est
    imposé, s'est imposée | den sieg errungen
!lose: went missing | partis en fumée, parti en fumée |
!destroy: burned to the ground, burnt to the ground, razed to the ground, gutted by fire, reduced to ashes, wiped
    out | réduit en cendres, réduits en cendres, réduites en cendres, partis en fumée, parti en fumée, partie en
    fumée, rayé de la carte, ravagé par les flammes | bis auf die grundmauern niedergebrannt, in schutt und asche
!retreat: fell back, fallen back, drew back | en recul de |
!pay: footed the bill, foot the bill, set back | mis la main à la poche |
!start: set off, took the start, lined up | pris le départ, prendre le départ, au départ | an den start gegangen,
    gingen an den start
!finish: crossed the line, crossed the finishing line, reached the finish | franchi la ligne, passé la ligne,
    rallié l'arrivée | ins ziel gekommen, kamen ins ziel
!bear: gave birth | donné naissance, mis au monde | zur welt gebracht
turnout: went to the polls, go to the polls, cast their ballots, cast a ballot, cast their votes, took part in the
    vote, taken part in the vote, turned out to vote, of those on the roll, taken part | rendus aux urnes, rendues
    aux urnes, se rendre aux urnes, pris part au vote, pris part au scrutin, glissé un bulletin, déplacés pour
    voter, taux de participation | an die urnen, zur wahl gegangen, gingen zur wahl
aboard: on board, aboard, was carrying, were carrying, was transporting | à bord, à son bord, à leur bord,
    transportait, transportaient, qui transportait | an bord
driver: at the wheel, behind the wheel | au volant | am steuer
gdp: gdp, gross domestic product, economic output, national output | pib, produit intérieur brut, richesse
    nationale | bruttoinlandsprodukt
wait: on the waiting list, on waiting lists, on a waiting list, on the waiting lists, in the queue, in a queue,
    waiting list, waiting lists | liste d'attente, listes d'attente, en attente, file d'attente, files d'attente |
    auf der warteliste, warteliste
nothing: on the other hand, for its part, for his part, for her part, for their part, at the same time | de son
    côté, de leur côté, de l'autre côté, d'un autre côté, pour sa part, dans le même temps | auf der anderen
    seite, zur gleichen zeit
inflation: cost of living, consumer prices, price rises | coût de la vie, prix à la consommation, hausse des prix
    | verbraucherpreise
turnout: of registered voters, of those registered, of the electorate turned | inscrits se sont déplacés, inscrits ont
    voté, inscrits ont participé, électeurs se sont déplacés, électeurs ont voté, électeurs inscrits |
prize: prize money, takes home, took home, walked away with, walks away with | doté de, dotée de, dotés de, repart avec,
    repartent avec, est reparti avec, est repartie avec, sont repartis avec |
loss: lost earnings, lost income, lost revenue | manque à gagner |
lead-over: seconds ahead, minutes ahead, seconds behind, minutes behind, seconds clear, seconds later, minutes later |
    secondes d'avance, minutes d'avance, secondes de retard, minutes de retard, secondes plus tard, minutes plus tard |
!born: saw the light | ont vu le jour, a vu le jour, voient le jour | das licht der welt
overall: third overall, second overall, first overall, in the overall standings, in the overall classification, general
    classification | au classement général, au général, du classement général, du général |
depth: below ground, below the surface, beneath the surface, under the surface | de profondeur, sous la surface |
!employ: were in work, was in work, are in work, in paid work, in employment, had found work, were in a job, had a job
    | occupaient un emploi, occupent un emploi, avaient un emploi, ont un emploi, étaient en emploi, sont en emploi |
!graduate: of the class of | de la promotion |
rescuer: rescue workers, rescue worker, emergency workers, rescue teams | équipes de secours |
elevation: above high water, above the high water, above mean high water | au-dessus des plus hautes mers, au-dessus des
    hautes eaux, au-dessus de la pleine mer |
maximum: speed limit, limited to, top speed | limitée à, limité à, vitesse autorisée |
polling-station: polling station, polling stations, polling place, polling places | bureau de vote, bureaux de vote |
police-station: police station, police stations | poste de police, postes de police, commissariats de police |
fire-engine: fire engine, fire engines, fire truck, fire trucks | camion de pompiers, camions de pompiers |
traffic-jam: traffic jam, traffic jams | bouchons, embouteillages |
peacekeeper: blue helmets | casques bleus |
jobseeker: job seekers, job seeker | demandeurs d'emploi, demandeur d'emploi |
first-year: first-year students, first-year student, freshers, freshmen | étudiants de première année |
care-home: care homes, care home, nursing homes, nursing home, retirement homes | maisons de retraite, maison de
    retraite, ehpad |
capacity: installed capacity, generating capacity | puissance installée, capacité installée |
core:  | sous-jacente, sous-jacent, sous-jacentes |
turnover: annual sales, net sales, total sales | chiffre d'affaires |
unemployment: jobless rate, out of work rate | taux de chômage, demandeurs d'emploi | arbeitslosenquote
sentence: sent to prison, sentenced to, jailed for, sent down for, prison term, jail term, prison sentence, years
    in prison, years behind bars, years in jail | condamné à, écopé de, peine de, ans de prison, ans de réclusion,
    ans d'emprisonnement, ans ferme | jahre haft
homeless: living on the streets, sleeping rough, without a roof, without a home, slept rough | sans abri, sans
    domicile fixe, à la rue, sans toit, sans logis | ohne obdach
debt: in the red, owes | dans le rouge |
secondhand: pre-owned | d'occasion |
!steal: siphoned off, siphon off, siphoning off, helped themselves to, helped himself to, helped herself to, ran off
    with, run off with | fait main basse, font main basse, s'est emparé de, s'étaient emparés de | in die
    eigene tasche
!ignite: set fire to, set alight, set ablaze, set on fire | mis le feu, mettre le feu, mettent le feu | in brand
    gesteckt
!oust: thrown out of office, removed from office, forced from office, swept from power | chassé du pouvoir, écarté du
    pouvoir, renversé du pouvoir | aus dem amt gejagt
!bankrupt: gone bankrupt, went bankrupt, go bankrupt, filed for bankruptcy, file for bankruptcy, gone bust, went bust,
    go bust, gone into administration, went into administration, into receivership | fait faillite, déposé le bilan,
    dépose le bilan, déposer le bilan, en redressement judiciaire, en liquidation judiciaire, placé en liquidation |
    insolvenz angemeldet, pleite gegangen
!breathalyse: failed a breath test, failed the breath test | contrôlé positif à l'alcool, contrôlés positifs à
    l'alcool |
airstrike: air strikes, air strike, air raids, air raid, airstrikes, bombing raids, bombing raid | frappes aériennes,
    frappe aérienne, raids aériens, raid aérien |
artwork: works of art, work of art, art works, artworks, artwork, pieces of art | œuvres d'art, œuvre d'art |
    kunstwerke, kunstwerken
stage-play: stage plays, stage play, theatre plays | pièces de théâtre, pièce de théâtre | theaterstücke, theaterstück
span-of-bridge: main span, central span, clear span | portée principale, portée centrale, portée libre, travée
    centrale, travée principale | hauptspannweite
aircraft-carrier: aircraft carriers, aircraft carrier | porte-avions | flugzeugträger
oil-slick: oil slick, oil slicks | nappe de pétrole, nappes de pétrole, nappe d'hydrocarbures, nappes d'hydrocarbures,
    marée noire | ölteppich
lifeboat: life boats, rescue boats | canots de sauvetage, canot de sauvetage |
lifejacket: life jackets, life jacket, life vests, life vest | gilets de sauvetage, gilet de sauvetage |
tv-channel: television channels, television channel, tv channels, tv channel | chaînes de télévision, chaîne de
    télévision, chaînes télé | fernsehsender
bank-account: bank accounts, bank account | comptes bancaires, compte bancaire, comptes en banque | bankkonten,
    bankkonto
overnight-stay: overnight stays, overnight stay, guest nights, bed nights | | übernachtungen, logiernächte
lyceum: high schools, high school, sixth-form colleges |  |
fingerprint: finger prints | empreintes digitales, empreinte digitale |
coin: | pièces de monnaie, pièce de monnaie |
stained-glass: stained glass windows, stained-glass windows, stained glass window | |
machinegun: machine guns, machine gun | |
rocket-launcher: rocket launchers, rocket launcher, grenade launchers | lance-roquettes, lance-grenades |
tear-gas: tear gas | gaz lacrymogènes, gaz lacrymogène |
wheelchair: wheel chairs | fauteuils roulants, fauteuil roulant |
press-release: press releases, press release, news releases | communiqués de presse, communiqué de presse |
    pressemitteilungen
heart-attack: heart attacks, heart attack, cardiac arrest, cardiac arrests | crises cardiaques, crise cardiaque, arrêt
    cardiaque, arrêts cardiaques, infarctus | herzinfarkte, herzinfarkt
blood-donation: blood donations, blood donation | dons de sang, don de sang | blutspenden
drink-driving: drunk driving, drink driving, drink-driving, driving under the influence | alcool au volant, conduite
    en état d'ivresse, conduite sous l'emprise | alkohol am steuer
washing-machine: washing machines, washing machine | machines à laver, machine à laver, lave-linge | waschmaschinen
sewing-machine: sewing machines, sewing machine | machines à coudre, machine à coudre | nähmaschinen
heat-pump: heat pumps, heat pump | pompes à chaleur, pompe à chaleur | wärmepumpen, wärmepumpe
greenhouse-gas: greenhouse gases, greenhouse gas | gaz à effet de serre | treibhausgase, treibhausgasen
fossil-fuel: fossil fuels, fossil fuel | énergies fossiles, combustibles fossiles | fossile brennstoffe
season-ticket: season tickets, season ticket, season pass, season passes | cartes d'abonnement, carte d'abonnement |
    dauerkarten, abonnements
traffic-light: traffic lights, traffic light | feux tricolores, feu tricolore, feux de circulation, feux rouges |
    ampeln, ampel
cycle-path: cycle paths, cycle path, cycle lanes, cycle lane, bike lanes, bike lane, bike paths | pistes cyclables,
    piste cyclable, bandes cyclables, voies cyclables | radwege, radwegen
level-crossing: level crossings, level crossing, grade crossings, grade crossing | passages à niveau, passage à niveau
    |
pedestrian-crossing: pedestrian crossings, pedestrian crossing, zebra crossings, zebra crossing, crosswalks, crosswalk
    | passages piétons, passage piéton, passages cloutés | zebrastreifen
shopping-centre: shopping centres, shopping centre, shopping centers, shopping center, shopping malls, shopping mall |
    centres commerciaux, centre commercial | einkaufszentren, einkaufszentrum
power-station: power stations, power station, power plants, power plant | centrales électriques, centrale électrique,
    centrales thermiques | kraftwerke, kraftwerk
summer-camp: summer camps, summer camp, holiday camps | colonies de vacances, colonie de vacances | ferienlager
raw-material: raw materials, raw material | matières premières, matière première | rohstoffe, rohstoffen
life-expectancy: life expectancy | espérance de vie | lebenserwartung
infant-mortality: infant mortality, child mortality | mortalité infantile | säuglingssterblichkeit
birth-rate: birth rate, birthrate, fertility rate | taux de natalité, natalité, taux de fécondité | geburtenrate
"""


class Idiom(NamedTuple):
    """A phrase at some tokens of a sentence, the idea that it stands for, and whether that is something done."""

    places: range
    idea: str
    is_deed: bool


def idioms_in(tokens: Tokens, inside: Collection[int], code: str) -> Iterator[Idiom]:
    """Give the idioms that begin at some tokens, the longest at each; what stands in one begins no other."""
    table = _idioms(code)
    end = 0
    for at in sorted(inside):
        if at < end:
            continue
        for phrase, idea in table.get(_form(tokens.words[at], code), ()):
            if tuple(_form(word, code) for word in tokens.words[at : at + len(phrase)]) == phrase:
                end = at + len(phrase)
                yield Idiom(range(at, end), idea.removeprefix(DEED), idea.startswith(DEED))
                break


def _form(word: str, code: str) -> str:
    """Give a word without what agrees with its noun: "privées d'emploi", "privés d'emploi"."""
    return word.removesuffix("s").removesuffix("e") if code == "fr" and len(word) > _SHORT else word


@lru_cache(maxsize=len(_LANGUAGES))
def _idioms(code: str) -> MappingProxyType[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Give the phrases of a language with their ideas by first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for line in _TABLE.replace("\n    ", " ").strip().splitlines():
        idea, _, rest = line.partition(": ")
        parts = dict(zip(_LANGUAGES, rest.split("|"), strict=False))
        for phrase in parts.get(code, "").split(","):
            words = tuple(_form(word, code) for word in tokenize(phrase.strip()).words)
            if words:
                found.setdefault(words[0], []).append((words, idea))
    return MappingProxyType(
        {first: tuple(sorted(phrases, key=lambda one: -len(one[0]))) for first, phrases in found.items()}
    )
