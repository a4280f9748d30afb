"""Nouns of health, schools, homes, transport, energy, land and animals as one idea in English, French and German."""

from __future__ import annotations

NOUNS_OF_LIVING = """
airport: aerodrome airfield | aérodrome | flugplatz flugplätze
alley: alley | ruelle | gasse gassen
ambulance: | | rettungswagen
anaesthetist: anaesthetist anesthesiologist | anesthésiste | anästhesist anästhesisten
ant: ant | fourmi | ameise ameisen
apartment: apartment condo condominium | appart | appartement appartements eigentumswohnung
apple: apple | pomme | apfel äpfel
asbestos: asbestos | amiante | asbest
baby: | | baby babys
bacteria: bacteria bacterium | bactérie | bakterie bakterien
barley: barley | orge | gerste
barrier: | grillage |
birth: | accouchement | neugeborene neugeborenen
blackout: | | blackout
boar: boar | sanglier | wildschwein wildschweine
brick: brick | brique | backstein backsteine
buffalo: buffalo | buffle | büffel
bus: | | omnibus
bypass: bypass | rocade | umgehungsstraße
camel: camel dromedary | chameau dromadaire | kamel kamele
camp: encampment | | zeltlager flüchtlingslager
campsite: campsite campground | camping | campingplatz campingplätze
cardiologist: cardiologist | cardiologue | kardiologe
caregiver: caregiver carer | aidant | betreuer
carpool: carpool | covoiturage | fahrgemeinschaft
carrot: carrot | carotte | karotte karotten möhre möhren
cherry: cherry | cerise | kirsche kirschen
class: | | schulklasse schulklassen klassenzimmer
clinic: polyclinic | polyclinique | poliklinik
coal: | | steinkohle
conveyor: conveyor | convoyeur | förderband
crop: | | feldfrucht
crow: crow raven | corbeau corneille | krähe krähen rabe raben
dairy: dairy creamery | laiterie fromagerie | molkerei molkereien
dam: | | staumauer
dentist: | | zahnärztin
deforestation: deforestation | déforestation déboisement | abholzung entwaldung
diarrhoea: diarrhoea diarrhea | diarrhée | durchfall
disease: ailment | affection | erkrankung erkrankungen
ditch: ditch | fossé |
doctor: clinician | praticien | ärztin ärztinnen mediziner
gp: gp | généraliste | hausarzt hausärzte
donkey: donkey | âne | esel
dropout: dropout | décrocheur | schulabbrecher studienabbrecher
dyke: dyke dike levee | digue | deich deiche
embankment: embankment | remblai | böschung damm
farm: smallholding farmstead | | gehöft
farmer: rancher smallholder | cultivateur | bäuerin
fertiliser: fertiliser fertilizer | engrais fertilisant | dünger düngemittel
fibre: | | fasern
flat: | | wohnhaus wohnhäuser
footbridge: footbridge | passerelle | fußgängerbrücke
fox: fox | renard | fuchs füchse
gasoline: gasoline petrol | essence | benzin
diesel: diesel | diesel gazole gasoil | diesel
glass: glass | verre | glas gläser
groundwater: groundwater aquifer | nappe aquifère | grundwasser
gynaecologist: gynaecologist gynecologist | gynécologue | gynäkologe
hare: hare | lièvre | hase hasen
rabbit: rabbit | lapin | kaninchen
harbour: marina | marina | jachthafen
headteacher: headteacher headmaster headmistress | proviseur | schulleiter rektor
hedgehog: hedgehog | hérisson | igel
height: altitude elevation | | seehöhe höhenlage
helicopter: | | helikopter
hippo: hippo hippopotamus | hippopotame | nilpferd nilpferde
homeless: | sans-abri sdf | wohnungslose wohnungslosen
hospital: | chu chr | universitätsspital
hyena: hyena | hyène | hyäne
intersection: intersection crossroads junction | carrefour intersection croisement échangeur | kreuzung kreuzungen
interpreter: interpreter translator | interprète traducteur | dolmetscher übersetzer
jellyfish: jellyfish | méduse | qualle quallen
kangaroo: kangaroo | kangourou | känguru
kindergarten: preschool daycare playschool | | krippe kindertagesstätte kindertagesstätten
kiosk: kiosk | kiosque | kiosk
lamp: streetlight streetlamp lamppost | réverbère luminaire | straßenlaterne laterne laternen leuchte leuchten
landfill: landfill | décharge | deponie mülldeponie
leprosy: leprosy | lèpre | lepra
library: | bibliobus | bücherei büchereien stadtbibliothek
limestone: limestone | calcaire | kalkstein
locust: locust | criquet | heuschrecke heuschrecken
lumberjack: lumberjack logger | bûcheron | holzfäller
malaria: malaria | paludisme malaria | malaria
mammal: | | säugetiere
marble: marble | marbre | marmor
mattress: mattress | matelas | matratze matratzen
medicine: | | arznei arzneimittel
metro: metro subway | métro | u-bahn metro
midwife: | sage-femme | geburtshelfer
stillbirth: stillbirth stillborn | mort-né | totgeburt totgeburten
mortgage: mortgage | hypothèque | hypothek hypotheken
motorcyclist: motorcyclist | motard motocycliste | motorradfahrer
mushroom: mushroom fungus fungi | champignon | pilz pilze
nest: | nichoir |
nurse: | | krankenpfleger pflegefachkraft pflegefachkräfte
onion: onion | oignon | zwiebel zwiebeln
owl: owl | chouette hibou | eule eulen
paediatrician: paediatrician pediatrician | pédiatre | kinderarzt kinderärzte
parrot: parrot | perroquet | papagei papageien
passenger: | | mitfahrer fluggast fluggäste
patient: | | patientin patientinnen
pavement: pavement sidewalk | trottoir | gehweg gehsteig bürgersteig
peat: peat | tourbe | torf
pharmacist: pharmacist | pharmacien | apotheker
pharmacy: | officine |
physiotherapist: physiotherapist | kinésithérapeute physiothérapeute | physiotherapeut physiotherapeuten
pigeon: pigeon dove | pigeon colombe | taube tauben
plague: plague | peste | pest
plumber: plumber | plombier | klempner installateur
polio: polio poliomyelitis | polio poliomyélite | polio kinderlähmung
potato: potato potatoes | pomme-de-terre patate | kartoffel kartoffeln
pregnancy: pregnancy | grossesse | schwangerschaft schwangerschaften
psychiatrist: psychiatrist | psychiatre | psychiater
psychologist: psychologist | psychologue | psychologe psychologen
pupil: | | schulkind schulkinder
railcar: railcar | autorail | triebwagen
rain: | pluviométrie | niederschlagsmenge
reindeer: reindeer caribou | renne caribou | rentier rentiere
road: roadway freeway expressway thoroughfare | chaussée | straßen landstraße autobahn autobahnen
roof: rooftop | |
room: | piaule | schlafzimmer
roundabout: roundabout | rond-point giratoire | kreisverkehr kreisel
rubber: rubber | caoutchouc | kautschuk gummi
schoolyard: schoolyard | préau | schulhof
seagull: seagull gull | mouette goéland | möwe möwen
seaweed: seaweed algae | algue | alge algen
sewage: sewage wastewater | | abwasser abwässer
sewer: sewer | égout | kanalisation
slum: slum shantytown | bidonville | elendsviertel slum slums
smallpox: smallpox | variole | pocken
smoke: smoke | fumée | rauch
snail: snail | escargot | schnecke schnecken
soup: soup | soupe | suppe
sparrow: sparrow | moineau moineaux | spatz spatzen sperling
spider: spider | araignée | spinne spinnen
spruce: spruce | épicéa | fichte fichten
fir: fir | sapin | tanne tannen
pine: pine | pin | kiefer kiefern
stable: | écurie étable | stall stallung
starling: starling | étourneau étourneaux |
strawberry: strawberry | fraise | erdbeere erdbeeren
student: | | studentin studentinnen studierender studierenden
sturgeon: sturgeon | esturgeon | stör störe
substation: substation | sous-station | umspannwerk
syringe: syringe | seringue | spritze spritzen
teacher: schoolmaster | prof | lehrerin lehrerinnen lehrperson lehrpersonen
therapist: therapist | thérapeute | therapeut therapeuten
toilet: lavatory | wc | wc toiletten
tomato: tomato tomatoes | tomate | tomate tomaten
town: | patelin bourgade | ortschaft ortschaften dörfern
tram: | | tram trambahn
tree: sapling seedling | | baumsetzling
truck: | poids-lourd semi-remorque | lastkraftwagen sattelzug
trucker: trucker | camionneur | lastwagenfahrer
tuberculosis: tuberculosis tb | tuberculose | tuberkulose
tumour: tumour tumor | tumeur | tumor tumore
university: | | hochschule hochschulen uni
van: | | transporter kleinbus
vegetable: vegetable | légume | gemüse
vet: veterinarian | vétérinaire | tierarzt tierärzte
vehicle: | | kraftfahrzeug kraftfahrzeuge
viaduct: viaduct overpass flyover | viaduc | viadukt überführung
wagon: boxcar | |
wasp: wasp | guêpe | wespe wespen
hornet: hornet | frelon | hornisse hornissen
wetland: bog fen | tourbière marécage | moor moore sumpf
woodpecker: woodpecker | pic-vert | specht spechte
zebra: zebra | zèbre | zebra zebras
baby: | poupon |
boy: | garçonnet |
child: | môme gamin |
girl: | fillette |
hiker: hiker rambler trekker | randonneur | wanderer
meadow: meadow | prairie | wiese wiesen
orchard: grove | |
pasture: pasture | pâturage | weide weiden
railwayman: railwayman railwaymen railworker | cheminot | eisenbahner
raft: raft | radeau radeaux | floß flöße
restaurant: eatery | | gaststätte gaststätten
sailor: deckhand | |
castaway: castaway | | schiffbrüchige schiffbrüchigen
lemon: lemon | citron | zitrone
apricot: apricot | abricot | aprikose
plum: plum | prune | pflaume
watermelon: watermelon | pastèque | wassermelone
pineapple: pineapple | ananas | ananas
raspberry: raspberry | framboise | himbeere
blackcurrant: blackcurrant | cassis |
nut: nut | noix | nuss nüsse
hazelnut: hazelnut | noisette | haselnuss
almond: almond | amande | mandel
chestnut: chestnut | châtaigne | kastanie
peanut: peanut groundnut | arachide cacahuète | erdnuss erdnüsse
bean: bean | haricot fève | bohne bohnen
pea: pea |  | erbse erbsen
lentil: lentil | lentille | linse linsen
chickpea: chickpea |  | kichererbse
cabbage: cabbage | chou choux | kohl
cauliflower: cauliflower | chou-fleur | blumenkohl
lettuce: lettuce | laitue | salat
spinach: spinach | épinard | spinat
leek: leek | poireau | lauch
garlic: garlic | ail | knoblauch
cucumber: cucumber | concombre | gurke
pumpkin: pumpkin squash | citrouille potiron courge | kürbis kürbisse
pepper: pepper | poivron | paprika
beet: beet beetroot | betterave | rübe rüben
turnip: turnip | navet |
asparagus: asparagus | asperge | spargel
artichoke: artichoke | artichaut | artischocke
cassava: cassava manioc | manioc | maniok
yam: yam | igname | yams
millet: millet | millet | hirse
rye: rye | seigle | roggen
sunflower: sunflower | tournesol | sonnenblume
flax: flax linen | lin | flachs
hemp: hemp | chanvre | hanf
hay: hay | foin | heu
straw: straw | paille | stroh
vine: vine grapevine | vigne cep | rebe reben
tulip: tulip | tulipe | tulpe tulpen
beech: beech | hêtre | buche buchen
poplar: poplar | peuplier | pappel
willow: willow | saule |
maple: maple | érable | ahorn
cedar: cedar | cèdre | zeder
larch: larch | mélèze | lärche
branch-of-tree: bough |  | ast äste
root: root | racine | wurzel wurzeln
trunk: trunk | tronc |
bark:  | écorce | rinde
nettle: nettle | ortie | brennnessel
thistle: thistle | chardon | distel
lichen: lichen | lichen | flechte
hyacinth: hyacinth | jacinthe |
weed: weed |  | unkraut
bird-of-sea: seabird |  | seevogel
mould: | moisissure | schimmel
cheese:  | tomme |
trustee: trustee | administrateur |
prefab: prefab | préfabriqué | fertighaus
caravan:  | roulotte |
latecomer: latecomer | retardataire |
stepson: stepson | beau-fils |
jersey: jersey | maillot | trikot trikots
whistle: whistle | sifflet | pfeife
manhole: manhole |  | gullydeckel
gutter: gutter | gouttière caniveau | dachrinne
gravestone: gravestone tombstone headstone | stèle | grabstein grabsteine
catacomb: catacomb | catacombe | katakombe
dungeon: dungeon | cachot oubliette | verlies
turret: turret | tourelle |
moat: moat | douve douves | burggraben
drawbridge: drawbridge | pont-levis | zugbrücke
stronghold: stronghold | bastion | hochburg
citadel: citadel | citadelle | zitadelle
paddy: paddy | rizière | reisfeld
apiary: apiary | rucher |
henhouse: henhouse | poulailler | hühnerstall
pigsty: pigsty piggery | porcherie | schweinestall
kennel: kennel | chenil | zwinger
aviary: aviary | volière |
cage: cage | cage | käfig käfige
fishpond: fishpond | vivier |
weir: weir |  | wehr
culvert: culvert | buse ponceau |
cistern: cistern | citerne | zisterne
trough: trough | abreuvoir auge | trog
suburbanite: suburbanite | banlieusard | vorstädter
city-dweller: townspeople | citadin | stadtbewohner
islander: islander | insulaire | inselbewohner
chieftain: chieftain |  | häuptling
shaman: shaman | chaman | schamane
oracle: oracle | oracle | orakel
riddle: riddle | énigme | rätsel
flagpole: flagpole |  | fahnenmast
goalpost: goalpost |  | torpfosten
hurdle: hurdle |  | hürde
javelin: javelin | javelot | speerwurf
discus: discus |  | diskus
saddle: saddle | selle | sattel
stirrup: stirrup | étrier | steigbügel
horseshoe: horseshoe |  | hufeisen
bridle: bridle | bride | zaum
paw: paw | patte | pfote
claw: claw | griffe | kralle krallen
beak: beak | bec | schnabel
fin: fin | nageoire aileron |
hoof: hoof hooves | sabot | huf hufe
elbow: elbow | coude | ellbogen
knee: knee | genou genoux | knie
shoulder: shoulder | épaule | schulter
ankle: ankle | cheville | knöchel
wrist: wrist | poignet | handgelenk
hip: hip | hanche | hüfte
finger: finger | doigt | finger
thumb: thumb |  | daumen
toe: toe | orteil | zeh zehen
rib: rib |  | rippe rippen
spine: spine |  | wirbelsäule
ear: ear | oreille | ohr ohren
nose: nose | nez | nase
lip: lip | lèvre | lippe
stomach: stomach | estomac | magen
vein: vein | veine | vene
nerve: nerve | nerf | nerv
jaw: jaw | mâchoire |
limb: limb |  | gliedmaße
thigh: thigh | cuisse | oberschenkel
"""
