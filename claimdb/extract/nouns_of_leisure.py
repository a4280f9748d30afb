"""Nouns of sport, the arts, faith, travel, research and family as one idea in English, French and German."""

from __future__ import annotations

NOUNS_OF_LEISURE = """
actor: performer | comédien | schauspielerin darsteller
ancestor: ancestor forebear | ancêtre aïeul aïeux | vorfahre vorfahren ahn
archaeologist: archaeologist archeologist | archéologue | archäologe archäologen
archer: archer | archer | bogenschütze bogenschützen
artist: | | künstlerin künstlerinnen kunstschaffende
astronaut: astronaut cosmonaut | astronaute cosmonaute spationaute | astronaut astronauten raumfahrer
astronomer: astronomer | astronome | astronom astronomen
athlete: sportswoman sportsmen sportspeople | | athletin sportlerin leichtathlet
author: | | autorin autorinnen verfasser
baptism: baptism christening | baptême | taufe taufen
basketball: basketball | basket basket-ball | basketball
bell: bell | cloche | glocke glocken
billet: | | eintrittskarte eintrittskarten tickets
book: tome | bouquin |
boxer: boxer | boxeur | boxer
bride: bride | | braut bräute
brother: brother | frère | bruder brüder
sister: sister | sœur | schwester schwestern
carnival: carnival | carnaval | karneval fasching fasnacht
champion: titleholder | | meisterin meistern titelverteidiger
child: offspring | progéniture | nachwuchs
choir: chorus | | chor
choirboy: chorister | choriste | chorsänger
church: | | kirchengemeinde
cinema: | ciné | lichtspielhaus
circus: circus | cirque | zirkus
club: | | klubs clubs
competition: competition contest | compétition concours | wettbewerb wettbewerbe wettkampf
composer: composer songwriter | compositeur | komponist komponisten
concert: recital | récital | konzerten
convent: convent | couvent |
cousin: cousin | cousin | cousin cousins
cruise: cruise | croisière | kreuzfahrt kreuzfahrten
cyclist: | | radfahrerin radfahrende velofahrer
dancer: ballerina | danseuse | tänzerin tänzerinnen
daughter: daughter | | tochter töchter
son: son | | sohn söhne
defender: defender | défenseur | verteidiger
midfielder: midfielder | | mittelfeldspieler
goalkeeper: goalkeeper goalie | | torwart torhüter
disciple: disciple | disciple | jünger
drum: drum | tambour | trommel trommeln
encyclopedia: encyclopedia encyclopaedia | encyclopédie | enzyklopädie lexikon
equaliser: equaliser equalizer | égalisation | ausgleich ausgleichstreffer
exhibition: retrospective | rétrospective expo | retrospektive
fan: | | anhängerin fans
father: dad | papa | vater väter
festival: | | festspiele festivals
festivalgoer: festivalgoer | festivalier | festivalbesucher
film: | long-métrage | spielfilm spielfilme kinofilm
football: | | fussball
footballer: | | fussballer
forger: forger counterfeiter | faussaire faux-monnayeur | fälscher
forgery: forgery counterfeit | contrefaçon | fälschung fälschungen
fortress: fortress fort | forteresse | festung festungen
fresco: fresco mural | fresque | fresko fresken wandgemälde
friend: friend | ami | freund freunde
game: matchup | | begegnung partie partien
goal: | | treffer
golfer: golfer | golfeur | golfer
grandchild: grandchild grandchildren grandson | petit-fils petits-enfants | enkel enkelkind enkelkinder
gymnast: gymnast | gymnaste | turner turnerin
handball: handball | hand-ball handball | handball
historian: historian | historien | historiker
horse: racehorse | | pferden
horseman: horseman | cavalier | reiter
jockey: jockey | jockey | jockey
hotelier: hotelier | hôtelier | hotelier
imam: imam | imam | imam imame
instrument: | | musikinstrument
librarian: librarian | bibliothécaire | bibliothekar
lion: lioness | lionne | löwin
manuscript: | | manuskript manuskripte handschriften
marriage: nuptials | mariage | eheschließung eheschließungen trauung trauungen
medal: | | medaillen
medallist: medallist medalist | | medaillengewinner
missionary: missionary | missionnaire | missionar missionare
monastery: priory | prieuré | abtei
moon: moon | lune | mond monde
mother: mum mom | maman | mütter
mummy: mummy | momie | mumie mumien
museum: | pinacothèque | museumsbau
musician: instrumentalist | instrumentiste | musikerin musikerinnen musikern
newspaper: broadsheet gazette | gazette | tageszeitung tageszeitungen zeitungen
nun: | | ordensschwester ordensschwestern
organist: organist | organiste | organist
painter: painter | peintre | maler malerin
painting: | | gemälden ölgemälde
parish: parish | paroisse | pfarrei pfarreien
parishioner: parishioner | paroissien |
participant: | participante | teilnehmerin teilnehmenden teilnehmende mitwirkende
pastor: pastor | pasteur | pastor pastoren
photographer: photographer | photographe | fotograf fotografen
pianist: pianist | pianiste | pianist pianistin
pilgrim: | | wallfahrer
pilgrimage: pilgrimage | pèlerinage | wallfahrt pilgerfahrt
player: | joueuse | spielerin spielerinnen spielern
playwright: playwright dramatist | dramaturge | dramatiker
poet: poet | poète | dichter dichterin
pope: pope pontiff | pape pontife | papst päpste
prayer: prayer | prière | gebet gebete
priest: vicar cleric | abbé vicaire | geistliche geistlichen priestern
prize: trophy | trophée | auszeichnung auszeichnungen
rabbi: rabbi | rabbin | rabbiner
racket: racket racquet | raquette | schläger
respondent: | | umfrageteilnehmer befragten
rower: rower oarsman | rameur | ruderer
runner: marathoner | marathonien | läuferin läuferinnen läufern
sceptic: sceptic skeptic | sceptique | skeptiker
scientist: | savant | forscherin forscherinnen wissenschaftlerin wissenschaftlern
screenwriter: screenwriter scriptwriter | scénariste | drehbuchautor
script: screenplay script | scénario | drehbuch drehbücher
sculptor: sculptor | sculpteur | bildhauer
singer: vocalist | chanteuse | sängerin sängerinnen
snowboarder: snowboarder | snowboardeur | snowboarder
song: | | lieder song songs
spacecraft: spacecraft spaceship | | raumschiff raumfahrzeug
spectator: onlooker | badaud | zuschauerin zuschauern zuschauende publikum
sport: | | sportart sportarten
stamp: stamp | timbre | briefmarke briefmarken
surfer: surfer | surfeur | surfer
surgeon: | chirurgienne | chirurgin
team: | | teams
teammate: teammate | coéquipier | mitspieler
theatre: playhouse | | theatersaal
theologian: theologian | théologien | theologe theologen
tombola: raffle | tombola | tombola
tourist: vacationer sightseer | estivant | feriengast feriengäste ausflügler
trainer: | | trainerin
trip: excursion outing | excursion | ausflug ausflüge
twin: twin | jumeau jumeaux jumelle | zwilling zwillinge
viewer: televiewer moviegoer cinemagoer filmgoer | cinéphile | kinobesucher
violin: violin fiddle | violon | geige geigen violine violinen
violinist: violinist fiddler | violoniste | geiger geigerin
visitor: museumgoer | visiteuse | besucherin besucherinnen besuchern museumsbesucher gästen
volunteer: | | freiwilligen freiwilliger ehrenamtlichen
widower: widower | veuf | witwer
winner: prizewinner prizewinner | | gewinnerin siegerin sieger
workshop: masterclass | |
believer: congregant churchgoer | pratiquant | kirchgänger
wrestler: wrestler | lutteur | ringer
writer: | romancière | schriftstellerin
yachtsman: yachtsman | plaisancier | segler
nephew: nephew | neveu | neffe neffen
niece: niece | nièce | nichte
uncle: uncle | oncle | onkel
aunt: aunt | tante | tante
grandparent: grandparent | grand-parent | großeltern
grandmother: grandmother granny grandma | grand-mère mamie | großmutter großmütter oma
grandfather: grandfather granddad grandpa | grand-père papi | großvater opa
triplet: triplet | triplé | drilling drillinge
husband: husband | mari époux | ehemann ehemänner
fiance: fiancé fiancée | fiancé | verlobte
bachelor: bachelor | célibataire | junggeselle
godparent: godfather godmother | marraine | pate
toddler: toddler | bambin | kleinkind kleinkinder
schoolgirl: schoolgirl | écolière |
roommate: roommate flatmate | colocataire | mitbewohner
lodger: lodger |  | untermieter
caretaker: caretaker janitor | concierge | hausmeister
babysitter: babysitter nanny childminder | nounou nourrice | kindermädchen tagesmutter
housekeeper: housekeeper |  | haushälterin
maid: maid | femme-de-ménage | dienstmädchen
gardener: gardener | jardinier | gärtner
beekeeper: beekeeper apiarist | apiculteur | imker
fishmonger: fishmonger | poissonnier | fischhändler
pastrycook:  | pâtissier | konditor
cheesemaker: cheesemaker | fromager |
saddler: saddler | sellier | sattler
locksmith: locksmith | serrurier |
bartender: bartender barman | barman | barkeeper
waiter: waitress waitresses |  |
innkeeper: innkeeper | aubergiste | wirt gastwirt
restaurateur: restaurateur | restaurateur | gastronom
hawker: hawker peddler | colporteur | hausierer
dustman: dustman dustmen binman binmen | éboueur | müllmann müllmänner
chimneysweep:  | ramoneur | schornsteinfeger
lifeguard: lifeguard | maître-nageur | rettungsschwimmer
bodyguard: bodyguard |  | leibwächter
bouncer: bouncer | videur | türsteher
tamer: tamer | dompteur |
hunter: huntsman huntsmen |  |
prospector: prospector | orpailleur | goldsucher
nomad: nomad | nomade | nomade nomaden
explorer: explorer | explorateur |
pioneer: pioneer | pionnier | pionier pioniere
adventurer: adventurer | aventurier | abenteurer
hermit: hermit | ermite | einsiedler
dwarf: dwarf dwarves | nain | zwerg
giant: giant | géant | riese
hero: hero heroes heroine | héros héroïne | held helden
enemy: enemy | ennemi | feind feinde
traitor: traitor | traître | verräter
informer: informer informant | informateur | informant
hitchhiker: hitchhiker | auto-stoppeur autostoppeur | anhalter
backpacker: backpacker | routard | rucksacktourist
caver: caver potholer spelunker | spéléologue | höhlenforscher
paraglider: paraglider | parapentiste | gleitschirmflieger
kayaker: kayaker | kayakiste | kajakfahrer
canoeist: canoeist | canoéiste | kanute
windsurfer: windsurfer | véliplanchiste | windsurfer
fencer: fencer | escrimeur | fechter
weightlifter: weightlifter | haltérophile | gewichtheber
sprinter: sprinter | sprinteur sprinter | sprinter
hockey: hockey | hockey | eishockey
penalty-kick:  | pénalty penalty | elfmeter
lap: lap |  | runde
semifinal: semifinal semi-final | demi-finale | halbfinale
quarterfinal: quarterfinal quarter-final | quart-de-finale | viertelfinale
tournament: tournament | tournoi | turnier turniere
championship: championship | championnat | meisterschaft meisterschaften
olympics: olympics olympiad | olympiade | olympia
podium: podium podiums | podium | podest
victory: victory | victoire | sieg siege
defeat: defeat | défaite | niederlage niederlagen
kite: kite | cerf-volant | drachen
dice: dice |  | würfel
casino: casino | casino | kasino
jackpot: jackpot | jackpot cagnotte | jackpot
gambler: gambler | parieur | glücksspieler
nightclub: nightclub disco | discothèque boîte-de-nuit | diskothek nachtclub
swing:  | balançoire | schaukel
carousel: carousel merry-go-round | manège carrousel | karussell
rollercoaster: rollercoaster | montagnes-russes | achterbahn
funfair: funfair |  | rummel
firework: firework | feu-d'artifice | feuerwerk
firecracker: firecracker | pétard | böller
birthday: birthday | anniversaire | geburtstag geburtstage
anniversary: anniversary |  | jubiläum
ceremony: ceremony | cérémonie | zeremonie feier
dream: dream | rêve | traum träume
idea: idea | idée | idee ideen
question: question | question | frage fragen
answer: answer reply response | réponse | antwort antworten
problem: problem | problème | problem probleme
defect: defect flaw | défaut défectuosité | mangel mängel
crack: crack | fissure | riss risse
hole: hole | trou | loch löcher
scratch: scratch | éraflure rayure | kratzer
advantage: advantage | avantage | vorteil vorteile
success: success successes | succès réussite | erfolg erfolge
attempt: attempt |  | versuche
category: category | catégorie | kategorie kategorien
variety: variety | variété | sorte sorten
criterion: criterion criteria | critère | kriterium kriterien
colour: colour color | couleur | farbe farben
shape: shape |  | form formen
noise: noise | bruit | lärm
smell: smell odour odor | odeur | geruch
shadow: shadow | ombre | schatten
edge: edge |  | rand
fog: fog mist | brouillard brume | nebel
ice: ice | glace | eis
cloud: cloud | nuage | wolke wolken
flame: flame | flamme | flamme flammen
spark: spark | étincelle | funke funken
ember: ember | braise | glut
mound: mound | monticule tertre |
"""
