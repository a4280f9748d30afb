"""Nouns of nature, bodies, buildings and things as one idea in English, French and German."""

from __future__ import annotations

NOUNS_OF_NATURE = """
aftershock: aftershock tremor | réplique secousse | nachbeben
antibiotic: antibiotic | antibiotique | antibiotikum antibiotika
artefact: artefact artifact relic | artefact relique | artefakt artefakte
ash: ash | cendre | asche
avalanche: avalanche | avalanche | lawine lawinen
baboon: monkey ape baboon | singe babouin | affe affen
barracks: barracks | caserne | kaserne kasernen
barrier: barrier fence | barrière clôture | zaun
bat: bat | chauve-souris | fledermaus
bay: bay | baie | bucht
bench: bench | banc |
blaze: bushfire | brasier | waldbrand waldbrände
blood: blood | sang | blut
black: black | noir | schwarz
blow: stroke | avc | schlaganfall
bone: bone | os ossement | knochen
bottle: bottle | bouteille flacon | flasche flaschen
brain: brain | cerveau | gehirn
brown: brown | brun | braun
bull: bull ox oxen | taureau taureaux bœuf | stier bulle
butterfly: butterfly butterflies moth | papillon | schmetterling
cabin: cabin hut | cabane |
calf: calf calves | veau veaux | kalb kälber
can: | canette | dose
canal: canal | canal canaux | kanal kanäle
carbon: carbon | carbone | kohlenstoff
cave: cave cavern grotto | grotte caverne | höhle höhlen
chain: chain | chaîne | kette
chair: chair | chaise | stuhl stühle
chick: chick | poussin | küken
climber: climber mountaineer | alpiniste grimpeur | bergsteiger kletterer
cliff: cliff | falaise | klippe
cod: cod | morue cabillaud | kabeljau
collapse: collapse | effondrement éboulement | einsturz
colony: | | kolonie
column: column | colonne | säule säulen
container: | container |
coral: coral reef | corail coraux récif | korallen riff
crane: crane | grue | kran kran
crater: crater | cratère | krater
crocodile: crocodile alligator | crocodile alligator | krokodil
cyclone: | | wirbelsturm hurrikan taifun
deer: deer elk moose | cerf chevreuil cervidé | hirsch reh rehe
depth: depth deep | profondeur | tiefe
desk: desk | | schreibtisch
dolphin: dolphin porpoise | dauphin marsouin | delfin delfine
drought: drought | sécheresse | dürre
duck: duck goose geese | canard oie | ente enten
eagle: eagle hawk falcon | aigle faucon rapace | adler
egg: egg | œuf oeuf | ei eier
eye: eye | œil yeux | auge augen
eruption: eruption | éruption |
explosive: explosive dynamite | explosif | sprengstoff
fabric: fabric | tissu étoffe | stoff
fever: fever | fièvre | fieber
field: field farmland cropland | champ | feld felder
flamingo: flamingo | flamant | flamingo
fracture: fracture | fracture | bruch
frog: frog toad | grenouille crapaud | frosch frösche
furnace: furnace kiln oven | four fourneau | ofen öfen
garden: garden allotment | jardin potager | garten gärten
garment: | | kleidungsstück
gate: gate | porte |
grape: grape | raisin | traube trauben
grass: grass | herbe | gras
green: green | vert | grün
greenhouse: greenhouse | serre | gewächshaus
gust: gust wind | rafale bourrasque vent | bö böen wind
hail: hail hailstone | grêle grêlon | hagel
hamlet: | | weiler
grey: grey gray | gris | grau
heart: heart | cœur cardiaque | herz herzen
heatwave: heatwave | canicule | hitzewelle
hedge: hedge hedgerow | haie | hecke hecken
helmet: helmet | casque | helm
herd: herd flock | troupeau troupeaux | herde herden
heron: heron stork | héron cigogne | reiher storch störche
hill: hill | colline | hügel
honey: honey | miel | honig
hostel: hostel dormitory | auberge internat | heim
iceberg: iceberg | iceberg | eisberg
infection: infection | infection contamination | infektion infektionen
infestation: pest rodent rat mice mouse | rat rongeur souris | ratte ratten maus mäuse
influenza: influenza flu | grippe | grippe
insect: insect bug | insecte | insekt insekten
instrument: instrument | instrument | instrument
kidney: kidney renal | rein rénal | niere nieren
kitchen: kitchen | cuisine | küche
ladder: ladder | échelle |
lagoon: lagoon pond | lagune étang | teich
lamb: lamb ewe | agneau agneaux | lamm lämmer
landmine: landmine | | minen
landslide: landslide mudslide | glissement coulée | erdrutsch
lane: lane | voie | spur spuren
leopard: leopard tiger cheetah panther jaguar | léopard tigre guépard panthère jaguar | leopard tiger
lift: lift elevator chairlift | ascenseur télésiège | aufzug lift
liver: liver hepatic | foie hépatique | leber
lobster: lobster crab prawn shrimp | homard crabe crevette | hummer krabbe
lung: lung pulmonary | poumon pulmonaire | lunge
lynx: lynx | lynx | luchs luchse
mammal: mammal | mammifère | säugetier
mangrove: mangrove | mangrove | mangrove
mansion: mansion manor | manoir | villa
maternity: maternity | | entbindung
meteorite: meteorite asteroid | météorite astéroïde | meteorit
mill: | moulin | mühle
mosquito: mosquito mosquitoes | moustique | mücke mücken
muscle: muscle | muscle | muskel
mussel: mussel oyster shellfish | moule huître coquillage | muschel muscheln
nest: nest | nid | nest nester
net: | filet |
olive: olive | olive | olive
orchard: orchard | verger | obstgarten
organ: organ | organe | organ organe
otter: otter beaver | loutre castor | otter biber
pancreas: pancreas | pancréas | bauchspeicheldrüse
particle: particle | particule | partikel
path: path trail track footpath | sentier chemin | weg pfad
penguin: penguin puffin | manchot pingouin | pinguin
pesticide: pesticide herbicide | pesticide herbicide | pestizid
pipe: pipe | tuyau tuyaux conduite canalisation | rohr rohre
plane: airliner | jet |
planet: planet | planète | planet
plantation: plantation | plantation | plantage
plate: plate slab tile | plaque dalle tuile | platte
poison: poison toxin | poison toxine | gift
pothole: pothole | nid-de-poule | schlagloch
pottery: pottery vase | poterie vase céramique | keramik
pressure: pressure | pression | druck
quarry: quarry | carrière | steinbruch
rainfall: downpour | averse |
red: red | rouge | rot
reservoir: reservoir | réservoir retenue | stausee
rhino: rhino rhinoceros | rhinocéros | nashorn
rock: rock boulder | roche rocher | felsen
roof: roof | toit toiture | dach dächer
salmon: salmon trout | saumon truite | lachs lachse
salt: salt | sel | salz
sand: sand | sable | sand
screen: screen | écran | bildschirm
sculpture: | | skulptur
seal: seal | phoque | robbe robben
seed: seed | graine semence | samen
shark: shark | requin | hai haie
shell: shell | obus coquille |
shipwreck: shipwreck wreck | épave naufrage | wrack
shrub: shrub bush | arbuste buisson | strauch
silver: silver | | silber
skeleton: skeleton skull | squelette crâne | skelett
skyscraper: skyscraper | gratte-ciel | wolkenkratzer
slope: slope | pente | hang
snake: snake | serpent | schlange schlangen
snow: snow snowfall | neige enneigement | schnee
speed: speed | vitesse | geschwindigkeit
squirrel: squirrel | écureuil | eichhörnchen
star: star | étoile | stern sterne
step: stair | | stufe
stone: stone | pierre | stein steine
submarine: submarine | sous-marin | u-boot
swan: swan | cygne | schwan
swarm: swarm | essaim | schwarm
swimmer: swimmer bather | nageur baigneur | schwimmer
symptom: symptom | symptôme | symptom
table: table | table | tisch
tablet: tablet | comprimé tablette | tablette
telescope: telescope | télescope | teleskop
temperature: temperature | température | temperatur
tide: tide | |
tile: | carreau | ziegel
tobacco: tobacco | tabac | tabak
tornado: tornado twister | tornade | tornado
track: | | gleis gleise
tuna: tuna | thon | thunfisch
turtle: turtle tortoise | tortue | schildkröte schildkröten
tyre: tyre tire | pneu | reifen
volcano: volcano volcanic | volcan volcanique | vulkan
vulture: vulture | vautour | geier
wall: wall | mur muraille | mauer
waterfall: waterfall | cascade | wasserfall
wave: wave | vague houle | welle wellen
wetland: wetland marsh swamp | marais | feuchtgebiet
white: white | blanc blanche | weiß
wheel: wheel | roue | rad räder
wing: wing | aile | flügel
wound: wound | plaie | wunde
zoo: zoo | zoo | zoo
cormorant: cormorant | cormoran | kormoran
gannet: gannet |  | basstölpel
pelican: pelican | pélican | pelikan
ostrich: ostrich | autruche | strauß
turkey:  | dinde dindon | truthahn truthähne
pheasant: pheasant | faisan | fasan
swallow:  | hirondelle | schwalbe schwalben
magpie: magpie magpies |  | elster
peacock: peacock | paon | pfau
hummingbird: hummingbird | colibri | kolibri
raptor: raptor |  | greifvogel greifvögel
mole: mole | taupe | maulwurf
badger: badger | blaireau | dachs
weasel: weasel stoat | belette hermine | wiesel
marten: marten | martre | marder
mink: mink | vison | nerz
polecat: polecat ferret | putois furet | iltis
marmot: marmot groundhog | marmotte | murmeltier
chamois: chamois | chamois | gämse
ibex: ibex | bouquetin | steinbock steinböcke
antelope: antelope gazelle | antilope gazelle | antilope
chimpanzee: chimpanzee chimp | chimpanzé | schimpanse
orangutan: orangutan | orang-outan | orang-utan
jackal: jackal | chacal | schakal
mare: mare | jument | stute
foal: foal | poulain | fohlen
pony: pony | poney | pony
mule: mule | mulet | maultier
ram:  | bélier | widder
heifer: heifer | génisse |
piglet: piglet | porcelet | ferkel
sow:  | truie | sau
puppy: puppy puppies | chiot | welpe welpen
kitten: kitten | chaton | kätzchen
cub:  | ourson lionceau louveteau | jungtier jungtiere
lizard: lizard | lézard | eidechse
tadpole: tadpole | têtard | kaulquappe
newt: newt salamander | triton salamandre | molch
eel: eel | anguille | aal
herring: herring | hareng | hering
sardine: sardine pilchard | sardine | sardine
anchovy: anchovy anchovies | anchois | sardelle
mackerel: mackerel | maquereau | makrele
haddock: haddock | églefin | schellfisch
carp: carp | carpe | karpfen
octopus: octopus | poulpe pieuvre | krake
squid: squid | calmar calamar encornet | tintenfisch
urchin:  | oursin | seeigel
starfish: starfish | étoile-de-mer | seestern
sponge: sponge | éponge | schwamm
worm: worm earthworm | lombric | wurm würmer
slug: slug | limace |
beetle: beetle | coléoptère scarabée | käfer
ladybird: ladybird ladybug | coccinelle | marienkäfer
dragonfly: dragonfly | libellule | libelle libellen
grasshopper: grasshopper | sauterelle | grashüpfer
caterpillar: caterpillar | chenille | raupe raupen
louse: louse lice | pou poux | laus läuse
tick: tick | tique | zecke zecken
bedbug: bedbug |  | bettwanze bettwanzen
fly:  | mouche | fliege fliegen
scorpion: scorpion | scorpion | skorpion
torrent: torrent | torrent | sturzbach
valley: valley | vallée | tal täler
ravine: ravine gully | ravin | schlucht
gorge: gorge canyon | gorge canyon | schlucht
plateau: plateau plateaus plateaux | plateau | hochebene
plain:  | plaine | ebene
desert: desert | désert | wüste
oasis: oasis | oasis | oase
jungle: jungle | jungle | dschungel
savannah: savannah savanna | savane | savanne
geyser: geyser | geyser | geysir
lava: lava | lave | lava
fault:  | faille | verwerfung
mud: mud | boue | schlamm
gravel: gravel | gravier | kies
clay: clay | argile | lehm ton
slate: slate | ardoise | schiefer
sandstone: sandstone | grès | sandstein
lead-metal:  | plomb | blei
tin-metal:  | étain | zinn
zinc: zinc | zinc | zink
uranium: uranium | uranium | uran
cobalt: cobalt | cobalt | kobalt
mercury-metal:  | mercure | quecksilber
sulphur: sulphur sulfur | soufre | schwefel
nitrogen: nitrogen | azote | stickstoff
oxygen: oxygen | oxygène | sauerstoff
hydrogen: hydrogen | hydrogène | wasserstoff
potash: potash | potasse | kali
concrete: concrete | béton | beton
plaster: plaster | plâtre | gips
wax: wax | cire | wachs
ivory: ivory | ivoire | elfenbein
fur: fur | fourrure | pelz pelze
feather: feather | plume | feder federn
horn:  | corne | horn
antler: antler |  | geweih
"""
