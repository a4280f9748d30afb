"""Nouns of the arts, of building, measures, science, machines and ships as one idea in English, French and German."""

from __future__ import annotations

NOUNS_OF_WORKS = """
performance: performance | représentation | aufführung aufführungen vorstellung vorstellungen
rehearsal: rehearsal | répétition |
preview: preview | avant-première |
engraving: engraving etching | gravure eau-forte | radierung radierungen kupferstich
drawing: drawing | dessin | zeichnung zeichnungen
sketch: sketch | croquis esquisse | skizze skizzen
watercolour: watercolour watercolor | aquarelle | aquarell aquarelle
painting: canvas | toile | leinwand
tapestry: tapestry | tapisserie | wandteppich wandteppiche
rug: rug carpet | tapis | teppich teppiche
curtain: curtain | rideau | vorhang vorhänge
bust: bust | buste | büste büsten
figurine: figurine statuette | statuette figurine | figur statuette
masterpiece: masterpiece | chef-d'œuvre | meisterwerk meisterwerke
stained-glass:  | vitrail | glasfenster
costume: costume | costume | kostüm kostüme
puppet: puppet marionette | marionnette | puppe marionette
puppeteer: puppeteer | marionnettiste | puppenspieler
doll: doll | poupée | puppen
juggler: juggler | jongleur | jongleur
acrobat: acrobat | acrobate | akrobat akrobaten
magician: magician conjurer | magicien prestidigitateur illusionniste | zauberer
comedian: comedian humorist | humoriste | komiker kabarettist
conductor:  |  | dirigent dirigenten
soloist: soloist | soliste | solist solisten
drummer: drummer | batteur percussionniste | schlagzeuger trommler
guitarist: guitarist | guitariste | gitarrist
cellist: cellist | violoncelliste | cellist
cello: cello | violoncelle | cello
trumpet: trumpet | trompette | trompete trompeten
flute: flute | flûte | flöte flöten
guitar: guitar | guitare | gitarre gitarren
piano: piano | piano | klavier klaviere
harp: harp | harpe | harfe harfen
bagpipe: bagpipe | cornemuse | dudelsack
accordion: accordion | accordéon | akkordeon
symphony: symphony | symphonie | sinfonie symphonie
opera: opera | opéra | oper opern
melody: melody tune | mélodie | melodie melodien
lyrics: lyric lyrics |  | liedtext
hymn: hymn anthem | hymne cantique | hymne
filmmaker: filmmaker film-maker | cinéaste | filmemacher regisseur
documentary: documentary | documentaire | dokumentarfilm dokumentation
short-film:  | court-métrage | kurzfilm kurzfilme
cartoon: cartoon caricature | caricature | karikatur karikaturen
cartoonist: cartoonist caricaturist | caricaturiste dessinateur | karikaturist
comic: comic | bédé | comic comics
stuntman: stuntman stuntmen | cascadeur | stuntman
episode: episode | épisode | folge folgen episode
season: season | saison | saison staffel
reel: reel | bobine |
poster: poster | affiche | plakat plakate poster
leaflet: leaflet flyer pamphlet brochure booklet | tract prospectus dépliant brochure | flugblatt flugblätter broschüre
bookseller: bookseller | libraire bouquiniste | buchhändler
bookcase: bookcase bookshelf |  |
shelf: shelf shelves | étagère rayonnage | regal regale
page: page | page | seite seiten
word: word | mot | wort wörter
paragraph: paragraph | paragraphe alinéa | absatz absätze
verse: verse stanza | strophe | strophe strophen vers
proverb: proverb saying | proverbe dicton | sprichwort
tale: tale fairytale | conte | märchen
diary: diary |  | tagebuch tagebücher
dictionary: dictionary | dictionnaire | wörterbuch wörterbücher
biography: biography | biographie | biografie biographie
footnote: footnote |  | fußnote fußnoten
translation:  |  | übersetzung übersetzungen
edition: reprint reissue | réédition | neuauflage auflage
parchment: parchment | parchemin | pergament
scroll: scroll |  | schriftrolle
medallion: medallion | médaillon | medaillon
sword: sword | épée | schwert schwerter
dagger: dagger | poignard dague | dolch
spear: spear |  | speer speere
arrow: arrow | flèche | pfeil pfeile
arrowhead: arrowhead |  | pfeilspitze pfeilspitzen
hammer: hammer | marteau | hammer
saw: chainsaw | tronçonneuse | kettensäge
shovel: shovel spade | pelle bêche | schaufel spaten
screw: screw | vis | schraube schrauben
rivet: rivet | rivet | niete nieten
gear: gear cog | engrenage | zahnrad
shaft: shaft |  | schacht
rope: rope | corde cordage | seil seile
wire: wire | fil-de-fer | draht
anchor: anchor | ancre | anker
mast: mast | mât |
oar: oar | aviron | ruder
propeller: propeller | hélice | propeller
hull: hull | coque | rumpf
keel: keel | quille | kiel
rudder: rudder | gouvernail | steuerruder
buoy: buoy |  | boje bojen
lifeboat: lifeboat |  | rettungsboot rettungsboote
lifejacket: lifejacket |  | schwimmweste rettungsweste
canoe: canoe | canoë pirogue | kanu kanus
kayak: kayak | kayak | kajak
barge: barge | péniche barge | lastkahn
tug: tug tugboat | remorqueur | schlepper
freighter: freighter | cargo | frachter
tanker-ship: supertanker | superpétrolier pétrolier | tanker öltanker
liner:  | paquebot | passagierschiff kreuzfahrtschiff
bulk: bulker | vraquier |
containership: containership | porte-conteneurs | containerschiff containerschiffe
minesweeper: minesweeper minehunter | dragueur | minensucher
destroyer: destroyer | destroyer | zerstörer
cruiser: cruiser | croiseur | kreuzer
corvette: corvette | corvette | korvette
battleship: battleship | cuirassé | schlachtschiff
patrol-boat:  | patrouilleur vedette | patrouillenboot
galleon: galleon | galion | galeone
galley: galley | galère | galeere
captain: captain skipper | capitaine skipper | kapitän kapitäne
admiral: admiral | amiral | admiral
navy: navy |  | marine
fleet: flotilla armada | flottille armada | flottille
boatman: boatman boatmen | batelier |
docker: docker stevedore longshoreman longshoremen dockworker | docker débardeur | hafenarbeiter
shipowner: shipowner | armateur | reeder
mooring: mooring | mouillage |
jetty: jetty pier | embarcadère ponton appontement | anlegestelle steg
breakwater: breakwater | brise-lames | wellenbrecher
lock: lock | écluse | schleuse schleusen
sluice: sluice floodgate | vanne |
strait: strait | détroit | meerenge
gulf: gulf | golfe | golf
archipelago: archipelago | archipel | inselgruppe archipel
islet: islet | îlot | eiland
peninsula: peninsula | péninsule presqu'île | halbinsel
estuary: estuary | estuaire | mündung
sandbank: sandbank sandbar |  | sandbank
dune: dune | dune | düne dünen
ocean: ocean | océan | ozean
seabed: seabed |  | meeresboden
knot: knot | nœud | knoten
tide:  | marée | gezeiten
slick: slick |  | ölteppich
plank: plank | planche | brett bretter planke
beam: beam girder | poutre | balken träger
rafter: rafter | chevron | sparren
pillar: pillar | pilier | pfeiler
arch: arch | arche | bogen bögen
buttress: buttress | contrefort arc-boutant | strebepfeiler
vault-of-roof:  | voûte | gewölbe
dome: dome cupola | dôme coupole | kuppel kuppeln
spire: spire steeple | clocher | kirchturm
bell-tower: belfry campanile | beffroi campanile | glockenturm
chapel: chapel | chapelle | kapelle kapellen
crypt: crypt | crypte | krypta
nave: nave | nef | kirchenschiff
altar: altar | autel | altar altäre
pew: pew |  | kirchenbank
cloister: cloister | cloître | kreuzgang
synagogue: synagogue | synagogue | synagoge synagogen
shrine: shrine | sanctuaire | schrein
tumulus: tumulus barrow | tumulus | hügelgrab
sarcophagus: sarcophagus sarcophagi | sarcophage | sarkophag
urn: urn | urne | urne
amphora: amphora amphorae amphoras | amphore | amphore amphoren
shard: shard sherd | tesson | scherbe scherben
flint: flint | silex | feuerstein
fossil: fossil | fossile | fossil fossilien
treasure: treasure | trésor | schatz schätze
crown: crown | couronne | krone
necklace: necklace | collier | halskette
bracelet: bracelet |  | armband armbänder
earring: earring |  | ohrring ohrringe
pearl: pearl | perle | perle perlen
ruby: ruby | rubis | rubin
emerald: emerald | émeraude | smaragd
sapphire: sapphire | saphir | saphir
watch: wristwatch |  | armbanduhr
clock:  | horloge pendule | uhren
clockmaker: watchmaker clockmaker | horloger | uhrmacher
carat: carat karat | carat | karat
ingot: ingot | lingot | barren goldbarren
facade: facade façade | façade | fassade fassaden
balcony: balcony | balcon | balkon balkone
terrace:  | terrasse | terrasse terrassen
staircase: staircase stairway | escalier | treppe treppen
escalator: escalator | escalator | rolltreppe rolltreppen
corridor: corridor hallway | couloir corridor | flur korridor
cellar: cellar basement | cave sous-sol | keller
attic: attic loft | grenier combles | dachboden
chimney: chimney smokestack | cheminée | schornstein schornsteine
bathroom: bathroom |  | badezimmer bäder
courtyard: courtyard | cour-intérieure | innenhof
outbuilding: outbuilding | dépendance |
villa: villa | villa | villen
igloo: igloo | igloo | iglu
estate:  | lotissement | wohnsiedlung
greenhouse: hothouse glasshouse |  | glashaus
watermill: watermill |  | wassermühle
sawmill: sawmill | scierie | sägewerk sägewerke
foundry: foundry | fonderie | gießerei
forge: forge smithy | forge | schmiede
blacksmith: blacksmith | forgeron | schmied
steelworks: steelworks steelmill | aciérie | stahlwerk stahlwerke
tannery: tannery | tannerie | gerberei
distillery: distillery | distillerie | brennerei destillerie
slaughterhouse: slaughterhouse abattoir | abattoir | schlachthof schlachthöfe
incinerator: incinerator | incinérateur | verbrennungsanlage
crane-operator:  | grutier | kranführer
roofer: roofer | couvreur | dachdecker
surveyor: surveyor | géomètre | vermesser
builder: builder | bâtisseur |
stonemason: stonemason stonecutter |  | steinmetz
site-of-building:  | chantier | baustelle baustellen
gallon: gallon | gallon | gallone gallonen
bushel: bushel | boisseau | scheffel
quintal: quintal | quintal | doppelzentner
decibel: decibel | décibel | dezibel
diameter: diameter | diamètre | durchmesser
circumference: circumference | circonférence | umfang
thickness: thickness | épaisseur | dicke
width: breadth |  |
length:  |  | gesamtlänge
wingspan: wingspan | envergure | spannweite flügelspannweite
headroom: clearance headroom |  | durchfahrtshöhe
gradient: gradient | déclivité | steigung
flow: flow | débit | abfluss
yield: yield | rendement | ertrag erträge
density: density | densité | dichte
wavelength: wavelength |  | wellenlänge
voltage: voltage |  | spannung
lifespan: lifespan lifetime | longévité | lebensdauer
dimension: dimension | dimension | abmessung abmessungen
contents:  | contenance | fassungsvermögen
experiment: experiment | expérience | experiment experimente
discoverer: discoverer | découvreur | entdecker
invention: invention | invention | erfindung erfindungen
inventor: inventor | inventeur | erfinder
observatory: observatory | observatoire | sternwarte observatorium
galaxy: galaxy | galaxie | galaxie galaxien
comet: comet | comète | komet kometen
exoplanet: exoplanet | exoplanète | exoplanet exoplaneten
orbit: orbit | orbite | umlaufbahn
spacewalk: spacewalk |  | weltraumspaziergang
eclipse: eclipse | éclipse | finsternis
atom: atom | atome | atome
molecule: molecule | molécule | molekül moleküle
electron: electron | électron | elektron elektronen
nucleus: nucleus nuclei | noyau noyaux | atomkern
gene: gene | gène | gen gene
chromosome: chromosome | chromosome | chromosom chromosomen
genome: genome | génome | genom genome
protein: protein | protéine | protein proteine eiweiß
enzyme: enzyme | enzyme | enzym enzyme
embryo: embryo | embryon | embryo embryonen
foetus: foetus fetus | fœtus | fötus
microbe: microbe germ | microbe germe | mikrobe keim keime
parasite: parasite | parasite | parasit parasiten
chemist:  | chimiste | chemiker
biologist: biologist | biologiste | biologe biologen
geologist: geologist | géologue | geologe geologen
zoologist: zoologist | zoologiste | zoologe zoologen
seismologist: seismologist | sismologue | seismologe
volcanologist: volcanologist | volcanologue | vulkanologe
climatologist: climatologist | climatologue | klimatologe
meteorologist: meteorologist forecaster | météorologue | meteorologe
sociologist: sociologist | sociologue | soziologe
philosopher: philosopher | philosophe | philosoph philosophen
programmer: programmer coder | programmeur informaticien | programmierer informatiker
theorem: theorem | théorème | satz
equation: equation | équation | gleichung gleichungen
formula: formula formulae | formule | formel formeln
hypothesis: hypothesis hypotheses | hypothèse | hypothese
thesis: thesis theses dissertation | thèse | dissertation dissertationen doktorarbeit
citation: citation | citation | zitat zitate
database: database |  | datenbank datenbanken
password: password |  | passwort passwörter
keyboard: keyboard | clavier | tastatur
printer: printer | imprimante | drucker
photocopier: photocopier | photocopieuse | kopierer
processor: processor cpu | processeur | prozessor prozessoren
supercomputer: supercomputer | supercalculateur superordinateur | supercomputer
calculator: calculator | calculatrice | taschenrechner
transmitter: transmitter | émetteur |
typewriter: typewriter |  | schreibmaschine schreibmaschinen
game-console: console | console | konsole konsolen
speaker: loudspeaker | haut-parleur | lautsprecher
microphone: microphone | micro microphone | mikrofon mikrofone
headphone: headphone earphone | écouteur | kopfhörer
dishwasher: dishwasher | lave-vaisselle | spülmaschine geschirrspüler
washer:  | lave-linge | waschmaschine waschmaschinen
boiler: boiler | chaudière | heizkessel kessel
heater: heater radiator | radiateur chauffage | heizung heizkörper
stove: stove cooker | poêle |
lightbulb: lightbulb | ampoule | glühbirne glühbirnen
vacuum:  | aspirateur | staubsauger
mower: mower lawnmower | tondeuse | rasenmäher
harvester: harvester | moissonneuse | mähdrescher
plough: plough plow | charrue | pflug
loom: loom |  | webstuhl webstühle
spindle: spindle |  | spindel spindeln
piston: piston | piston | kolben
cylinder: cylinder | cylindre | zylinder
valve: valve | soupape | ventil ventile
brake: brake | frein | bremse bremsen
bearing: bearing | roulement |
airbag: airbag |  | airbag airbags
seatbelt: seatbelt |  | sicherheitsgurt
bumper: bumper | pare-chocs | stoßstange
windscreen: windscreen windshield | pare-brise | windschutzscheibe
headlight: headlight headlamp |  | scheinwerfer
pickup: pickup | pick-up | pickup
trolleybus: trolleybus trolleybuses | trolleybus | oberleitungsbus
camper: campervan motorhome | camping-car | wohnmobil wohnmobile
cart: cart | charrette chariot | karren
coach-of-horses: stagecoach | diligence calèche | kutsche kutschen
sledge: sledge sled sleigh | traîneau luge | schlitten
wheelchair: wheelchair |  | rollstuhl rollstühle
pram: pram pushchair stroller | poussette landau | kinderwagen
ski: ski skis | ski | ski skier
snowplough: snowplough snowplow | chasse-neige déneigeuse | schneepflug
forklift: forklift |  | gabelstapler
dumper: dumper |  | kipper
tanker-lorry:  | camion-citerne | tankwagen
hearse: hearse | corbillard | leichenwagen
tollbooth: tollbooth | péage | mautstelle maut
hairpin: hairpin |  | haarnadelkurve
bend:  | virage | kurve kurven
cyclepath: cycleway |  | radweg radwege
railway-crossing:  | passage-à-niveau | bahnübergang bahnübergänge
aqueduct: aqueduct | aqueduc | aquädukt
cable-car: gondola | téléphérique télécabine | seilbahn
funicular: funicular | funiculaire | standseilbahn
monorail: monorail | monorail | einschienenbahn
stationmaster: stationmaster |  | bahnhofsvorsteher
controller: controller | aiguilleur | fluglotse fluglotsen
stewardess: stewardess steward | hôtesse steward | stewardess flugbegleiter flugbegleiterin
airship: airship blimp | dirigeable | luftschiff
balloon: balloon |  | ballon ballons
balloonist: balloonist | aérostier | ballonfahrer
glider: glider | planeur | segelflugzeug
parachute: parachute | parachute | fallschirm fallschirme
parachutist: parachutist paratrooper skydiver | parachutiste | fallschirmjäger fallschirmspringer
fighter-plane:  | chasseur-bombardier | kampfjet kampfjets
bomber: bomber | bombardier | bomber
biplane: biplane | biplan | doppeldecker
seaplane: seaplane | hydravion | wasserflugzeug
airframe: airframe fuselage | fuselage |
takeoff: takeoff take-off | décollage | start
layover: layover stopover | escale | zwischenstopp
luggage: luggage baggage | bagage | gepäck
suitcase: suitcase | valise | koffer
backpack: backpack rucksack |  | rucksack rucksäcke
timetable: timetable | horaire | fahrplan
gate: door doorway |  | tür türen
generator: | générateur |
pallet: pallet | palette | palette paletten
jerrycan: jerrycan jerrycans | jerrican bidon | kanister
hatchery: hatchery | écloserie |
tap: | robinet | wasserhahn wasserhähne
cabin: | cabine hutte | kabine kabinen
brooch: brooch brooches | fibule broche | brosche
artwork: artwork | | kunstwerk kunstwerke
"""
