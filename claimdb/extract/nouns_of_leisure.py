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
"""
