"""More common nouns as one idea in English, French and German: what is grown, made, caught, built and played."""

from __future__ import annotations

FURTHER_NOUNS = """
business: | affaire commerce | geschäft
company: business | | betrieb betriebe
land: land soil terrain | terre terrain sol | boden grundstück
mayor: mayor | maire | bürgermeister
mother: mother | mère | mutter mütter
father: father | père | vater väter
baby: baby infant | bébé nourrisson | säugling säuglinge
coffee: coffee | café | kaffee
cocoa: cocoa | cacao | kakao
tea: tea | thé | tee
rice: rice | riz | reis
maize: maize | maïs | mais
sugar: sugar | sucre | zucker
cotton: cotton | coton | baumwolle
wine: wine | vin | wein
beer: beer | bière | bier
milk: milk | lait | milch
meat: meat | viande | fleisch
cheese: cheese | fromage | käse
fruit: fruit | fruit | obst früchte
flower: flower | fleur | blume blumen
timber: timber lumber | bois | holz
steel: steel | acier | stahl
iron: iron | fer | eisen
copper: copper | cuivre | kupfer
cement: cement | ciment | zement
plastic: plastic | plastique | plastik kunststoff
paper: paper | papier | papier
textile: textile clothing garment | textile vêtement | kleidung textilien
shoe: shoe | chaussure | schuh schuhe
phone: phone telephone smartphone | téléphone portable | telefon telefone handy
computer: computer laptop | ordinateur | computer rechner
user: user | utilisateur usager | nutzer benutzer
subscriber: subscriber | abonné | abonnent abonnenten
reader: reader | lecteur | leser
follower: follower | suiveur | anhänger
donor: donor | donateur donneur | spender
investor: investor shareholder | investisseur actionnaire | investor anleger aktionär
tenant: tenant renter | locataire | mieter
landlord: landlord | bailleur | vermieter
rent: rent | loyer | miete mieten
dwelling: lodging | hébergement | unterkunft unterkünfte
homeless: homeless | | obdachlose obdachlosen
disabled: disabled handicapped | handicapé | behinderte
poor: poor | pauvre | arme
poverty: poverty | pauvreté | armut
hunger: hunger famine | faim famine | hunger hungersnot
disease: disease illness | maladie | krankheit krankheiten
cancer: cancer | cancer | krebs
virus: virus | virus | virus viren
epidemic: epidemic outbreak pandemic | épidémie pandémie | epidemie pandemie ausbruch
ambulance: ambulance | ambulance | krankenwagen
pharmacy: pharmacy drugstore | pharmacie | apotheke apotheken
dentist: dentist | dentiste | zahnarzt zahnärzte
midwife: midwife midwives | maternité | hebamme hebammen
operation: surgery | chirurgie | eingriff
professor: professor lecturer | professeur | professor
diploma: diploma degree | diplôme | abschluss abschlüsse
scholarship: scholarship | bourse | stipendium stipendien
playground: playground | | spielplatz spielplätze
athlete: athlete sportsman | athlète sportif | athlet sportler
medal: medal | médaille | medaille medaillen
champion: champion | champion | meister
concert: concert gig | concert | konzert konzerte
song: song | chanson | lied lieder
orchestra: orchestra | orchestre | orchester
painting: painting picture | tableau peinture | gemälde bild bilder
statue: statue sculpture | statue sculpture | statue statuen
castle: castle palace | château palais | schloss schlösser burg
cathedral: cathedral | cathédrale | dom kathedrale
monastery: monastery abbey | monastère abbaye | kloster klöster
monument: monument | monument | denkmal denkmäler
archive: archive | archive | archiv archive
document: document | document | dokument dokumente
letter: letter | lettre courrier | brief briefe
signature: signature | signature | unterschrift unterschriften
petition: petition | pétition | petition
camera: webcam | webcam | webcam
sanction: sanction | sanction | sanktion sanktionen
visa: visa | visa | visum visa
passport: passport | passeport | pass pässe
consulate: consulate | consulat | konsulat
ambassador: ambassador | ambassadeur | botschafter
spy: spy | espion | spion spione
hostage: hostage | otage | geisel geiseln
gang: gang | bande gang | bande banden
bullet: bullet round | balle munition | kugel munition
knife: knife knives | couteau | messer
warehouse: warehouse depot | entrepôt dépôt | lager lagerhaus
workshop: workshop | atelier | werkstatt werkstätten
garage: garage | garage | garage
parking: parking carpark | parking stationnement | parkplatz parkplätze
lamp: lamp light | lampe lampadaire | lampe lampen
solar: photovoltaic | photovoltaïque | photovoltaik
panel: panel | panneau | modul module
battery: battery | batterie pile | batterie batterien
engine: engine motor | moteur | motor motoren
wagon: wagon carriage | wagon rame | waggon wagen
runway: runway | piste | landebahn
quay: quay dock wharf berth | quai bassin | kai
container: container | conteneur | container
cargo: cargo freight | fret cargaison marchandise | fracht ladung
lighthouse: lighthouse | phare | leuchtturm leuchttürme
beach: beach | plage | strand strände
mountain: mountain peak | montagne sommet mont | berg berge
glacier: glacier | glacier | gletscher
whale: whale | baleine | wal wale
elephant: elephant | éléphant | elefant elefanten
lion: lion | lion | löwe löwen
bear: bear | ours | bär bären
horse: horse | cheval | pferd pferde
pig: pig hog | porc cochon | schwein schweine
goat: goat | chèvre | ziege ziegen
chicken: chicken hen poultry | poulet poule volaille | huhn hühner
bee: bee | abeille | biene bienen
hive: hive | ruche | bienenstock
hunter: hunter poacher | chasseur braconnier | jäger wilderer
ranger: ranger | | ranger
species: species | espèce | art arten
tusk: tusk | | stoßzahn stoßzähne
skin: skin pelt | peau | haut felle
monk: monk | moine | mönch mönche
priest: priest clergyman | prêtre curé | priester pfarrer
bishop: bishop | évêque | bischof bischöfe
nun: nun | religieuse | nonne nonnen
believer: believer worshipper | fidèle croyant | gläubige
refugee: evacuee | évacué | evakuierte
exile: exile | exilé | exilant
orphanage: orphanage | orphelinat | waisenhaus
retirement: nursing | ehpad | pflegeheim
shelter: shelter refuge | abri refuge | notunterkunft
toilet: toilet latrine | toilette latrine | toilette
"""
