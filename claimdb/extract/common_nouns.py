"""Common nouns and what narrows them, as one idea in English, French and German: "school", "école", "Schule".

Written by hand from what the press and reports count most. A word stands here in the singular, with odd plurals beside
it. What is none of them is compared by its own letters.
"""

from __future__ import annotations

COMMON_NOUNS = """
accident: accident crash collision | accident collision | unfall unfälle
actor: actor actress | acteur actrice | schauspieler
agent: agent | agent | agent agenten
agreement: agreement deal accord pact treaty | accord traité pacte entente | abkommen vertrag verträge
aid: aid assistance help relief | aide assistance secours | hilfe hilfen
air: air | air | luft
airport: airport | aéroport | flughafen flughäfen
alliance: alliance | alliance | bündnis allianz
animal: animal | animal bête | tier tiere
apartment: apartment flat | appartement | wohnung wohnungen
applicant: applicant candidate | candidat candidate postulant | bewerber kandidat
application: application request | demande requête | antrag anträge
area: area surface acreage | superficie surface aire | fläche flächen
army: army | armée | armee heer
artist: artist | artiste | künstler
asylum: asylum | asile | asyl
attack: attack assault raid | attaque attentat agression assaut | angriff angriffe anschlag anschläge
bank: bank | banque | bank banken
barn: barn | grange | scheune scheunen
base: base | base | stützpunkt stützpunkte
bed: bed | lit | bett betten
bicycle: bicycle bike cycle | vélo bicyclette | fahrrad fahrräder
billet: ticket | billet ticket | karte karten ticket
bird: bird | oiseau oiseaux | vogel vögel
birth: birth newborn | naissance | geburt geburten
boat: boat vessel ship trawler ferry |  |
boat:  | bateau bateaux navire embarcation chalutier ferry bac traversier |
boat:  |  | boot boote schiff schiffe
body: body corpse remains | corps cadavre dépouille | leiche leichen
bomb: bomb | bombe | bombe bomben
book: book volume | livre ouvrage volume | buch bücher
border: border frontier | frontière | grenze grenzen
boy: boy | garçon | junge jungen
branch: branch outlet | succursale agence antenne | filiale filialen
bridge: bridge | pont | brücke brücken
budget: budget | budget | haushalt budget etat
building: building | bâtiment immeuble édifice | gebäude
bus: bus coach | bus autobus autocar car | bus busse
camera: camera | caméra | kamera kameras
camp: camp | camp campement | lager
campaign: campaign | campagne | kampagne
capacity: capacity | capacité | kapazität
capital: capital | capitale | hauptstadt
car: car automobile | voiture automobile | auto autos wagen
case: case | cas | fall fälle
casualty: casualty | sinistré | opfer
cat: cat | chat | katze katzen
cattle: cattle cow | bovin vache bétail | rind rinder kuh kühe
cell: cell | cellule | zelle zellen
cemetery: cemetery graveyard | cimetière | friedhof friedhöfe
centre: centre center | centre | zentrum zentren
charger: charger charging recharging | borne recharge | ladesäule ladesäulen ladepunkt ladepunkte
child: child children kid minor | enfant mineur gosse | kind kinder
church: church | église | kirche kirchen
cinema: cinema | cinéma | kino kinos
citizen: citizen national | citoyen ressortissant | bürger staatsangehörige
city: city town | ville cité | stadt städte
civilian: civilian | civil | zivilist zivilisten
class: class classroom | classe | klasse klassen
cleaner: cleaner | nettoyeur balayeur | reinigungskraft
clinic: clinic | clinique dispensaire | klinik kliniken
club: club | club | verein vereine klub
coal: coal | charbon houille | kohle
coast: coast | côte littoral | küste
college: college | collège | kolleg
commune: commune municipality | commune municipalité | gemeinde gemeinden
company: company firm business group corporation enterprise |  |
company:  | entreprise société firme groupe compagnie |
company:  |  | firma firmen unternehmen konzern
complaint: complaint | plainte réclamation | beschwerde beschwerden klage klagen
contract: contract | contrat marché | vertrag
cost: cost costs price bill | coût prix facture | kosten preis
council: council | conseil | rat räte
country: country nation state | pays nation état | land länder staat staaten
county: county district department | département comté district arrondissement | kreis kreise bezirk bezirke
court: court tribunal | tribunal tribunaux cour | gericht gerichte
crew: crew | équipage | besatzung mannschaft
crime: crime offence offense felony | crime délit infraction | straftat straftaten verbrechen
crop: crop | culture récolte | ernte
customer: customer client | client clientèle | kunde kunden
dam: dam | barrage | staudamm talsperre
dead: dead death deaths victim victims fatality toll |  |
dead:  | mort décès victime |
dead:  |  | tote toten todesopfer tod todesfall todesfälle
debt: debt | dette endettement | schuld schulden
defence: defence defense | défense | verteidigung
deficit: deficit | déficit | defizit
delegate: delegate | délégué | delegierte delegierter
demonstration: demonstration protest rally | manifestation rassemblement | demonstration demonstrationen protest
demonstrator: demonstrator protester protestor marcher | manifestant | demonstrant demonstranten
deputy: deputy mp lawmaker legislator | député parlementaire | abgeordnete abgeordneter abgeordneten
detainee: detainee inmate prisoner convict | détenu prisonnier | häftling häftlinge gefangene gefangenen
diplomat: diplomat | diplomate | diplomat diplomaten
doctor: doctor physician | médecin docteur | arzt ärzte
dog: dog | chien | hund hunde
drone: drone uav | drone | drohne drohnen
drug: drug narcotic | drogue stupéfiant | droge drogen
earthquake: earthquake quake tremor | séisme tremblement | erdbeben beben
economy: economy | économie | wirtschaft
election: election ballot poll vote | élection scrutin vote | wahl wahlen abstimmung
electric: electric electrical | électrique | elektrisch elektrische elektrischen elektro
electricity: electricity power | électricité courant | strom elektrizität
embassy: embassy | ambassade | botschaft botschaften
emission: emission | émission rejet | emission emissionen ausstoß
employee: employee staff worker workforce personnel workers employees labourer |  |
employee:  | employé salarié ouvrier travailleur effectif personnel |
employee:  |  | mitarbeiter beschäftigte beschäftigten angestellte arbeiter arbeitnehmer
engineer: engineer | ingénieur | ingenieur ingenieure
event: event | événement évènement | veranstaltung veranstaltungen
exhibition: exhibition exhibit | exposition | ausstellung ausstellungen
export: export | exportation | ausfuhr export exporte
factory: factory plant mill works | usine fabrique manufacture | fabrik fabriken werk werke
family: family household | famille ménage foyer | familie familien haushalte
farm: farm holding | ferme exploitation | hof höfe bauernhof bauernhöfe
farmer: farmer grower | agriculteur paysan fermier exploitant éleveur | bauer bauern landwirt landwirte
festival: festival fair | festival foire | festival fest
film: film movie | film | film filme
fine: fine penalty | amende pénalité | geldbuße bußgeld strafe
fire: fire blaze wildfire | incendie feu | brand brände feuer
firefighter: firefighter fireman firemen | pompier | feuerwehrmann feuerwehrleute
fish: fish | poisson | fisch fische
fisherman: fisherman fishermen fisher | pêcheur | fischer
fishing: fishing fishery | pêche | fischerei
flat: dwelling housing home house homes houses | logement habitation maison domicile | haus häuser wohneinheit
flight: flight | vol | flug flüge
flood: flood flooding | inondation crue | überschwemmung flut hochwasser
food: food | alimentation nourriture alimentaire | lebensmittel nahrung
foreign: foreign overseas | étranger étrangère | ausländisch ausländische ausländischen
foreigner: foreigner | étranger | ausländer
forest: forest woodland wood | forêt bois | wald wälder
fraud: fraud scam | fraude escroquerie | betrug
fund: fund | fonds | fonds
game: game match | match jeu | spiel spiele
gas: gas | gaz | gas
girl: girl | fille | mädchen
goal: goal | but | tor tore
gold: gold | or | gold
government: government | gouvernement | regierung
grant: grant subsidy bursary | subvention bourse allocation | zuschuss zuschüsse förderung
growth: growth | croissance | wachstum
guard: guard warder | gardien surveillant garde | wächter wärter
gun: gun weapon firearm | arme | waffe waffen
harbour: harbour harbor port | port havre | hafen häfen
hectare: hectare | hectare | hektar
height: height | hauteur altitude | höhe
hospital: hospital infirmary | hôpital hôpitaux | krankenhaus krankenhäuser spital
hotel: hotel | hôtel | hotel hotels
household: household | ménage | haushalt
income: income revenue turnover sale sales takings |  |
income:  | revenu recette affaires vente |
income:  |  | umsatz einnahme einnahmen erlös einkommen
industry: industry | industrie secteur | industrie branche
inflation: inflation | inflation | inflation teuerung
inhabitant: inhabitant resident population | habitant résident population riverain | einwohner bewohner bevölkerung
injured: injured wounded injury | blessé blessure | verletzte verletzten verwundete
inspection: inspection check audit | inspection contrôle vérification | kontrolle kontrollen inspektion
inspector: inspector | inspecteur contrôleur | inspektor
intern: intern trainee apprentice | stagiaire apprenti | praktikant auszubildende lehrling
investigation: investigation inquiry probe | enquête investigation | ermittlung ermittlungen untersuchung
investment: investment | investissement | investition investitionen
island: island isle | île | insel inseln
job: job position | emploi | arbeitsplatz arbeitsplätze stelle stellen
journalist: journalist reporter | journaliste | journalist journalisten
judge: judge magistrate | juge magistrat | richter
kindergarten: kindergarten nursery creche crèche | crèche maternelle garderie | kindergarten kita
lake: lake | lac | see
language: language | langue | sprache sprachen
law: law act | loi | gesetz gesetze
lawyer: lawyer attorney | avocat | anwalt anwälte
leader: leader | dirigeant chef | leiter
length: length | longueur | länge
library: library | bibliothèque médiathèque | bibliothek bibliotheken
licence: licence license permit | licence permis autorisation | lizenz genehmigung genehmigungen
line: line | ligne | linie linien
litre: litre liter | litre | liter
loan: loan credit | prêt crédit emprunt | kredit kredite darlehen
loss: loss | perte | verlust verluste
machine: machine | machine | maschine maschinen
man: man men male | homme mâle masculin | mann männer
manager: manager executive director | cadre directeur gérant | manager
market: market | marché | markt märkte
marriage: marriage wedding | mariage | ehe ehen hochzeit
measles: measles | rougeole | masern
meeting: meeting | réunion rencontre | treffen sitzung
member: member | membre adhérent | mitglied mitglieder
migrant: migrant immigrant | migrant immigré | migrant migranten einwanderer
mine: mine | mine | mine bergwerk
miner: miner | mineur | bergmann bergleute
minister: minister | ministre | minister
ministry: ministry | ministère | ministerium
missile: missile rocket | missile roquette fusée | rakete raketen
missing: missing | disparu | vermisste vermissten
money: money | argent | geld
mosque: mosque | mosquée | moschee moscheen
municipal: municipal | municipal | städtisch
museum: museum gallery | musée | museum museen
newspaper: newspaper paper daily | journal quotidien | zeitung zeitungen
ngo: ngo charity association organisation organization | ong association organisation | verein organisation ngo
nurse: nurse | infirmier infirmière | pfleger krankenschwester pflegekraft
office: office bureau | bureau bureaux cabinet | büro büros
officer: officer policeman policewoman policemen constable |  |
officer:  | policier officier gendarme |
officer:  |  | polizist polizisten beamte beamten
official: official authority authorities | fonctionnaire autorité responsable | beamter behörde behörden
oil: oil petroleum crude | pétrole huile brut | öl erdöl
operation: operation | opération | einsatz operation
order: order | commande | bestellung auftrag aufträge
orphan: orphan | orphelin | waise waisen
owner: owner | propriétaire | eigentümer besitzer
park: park | parc | park parks
parliament: parliament assembly congress | parlement assemblée chambre | parlament
part: part share proportion portion percentage | part proportion pourcentage | anteil quote
participant: participant attendee | participant | teilnehmer
party: party | parti | partei parteien
passenger: passenger traveller traveler rider | passager voyageur | passagier passagiere fahrgast fahrgäste reisende
patent: patent | brevet | patent patente
patient: patient | patient malade | patient patienten kranke
pension: pension | pension retraite | rente renten
pensioner: pensioner retiree | retraité | rentner
people: people person persons individual | personne gens individu | mensch menschen person personen leute
pilgrim: pilgrim | pèlerin | pilger
pipeline: pipeline | oléoduc gazoduc pipeline | pipeline
pitch: stadium arena ground | stade arène | stadion stadien
place: seat place | place siège fauteuil | platz plätze sitz sitze
plane: plane aircraft airplane aeroplane jet | avion aéronef appareil | flugzeug flugzeuge
plant: reactor | réacteur | reaktor reaktoren
player: player | joueur | spieler
police: police | police | polizei
pool: pool | piscine | schwimmbad schwimmbäder
pollution: pollution | pollution | verschmutzung
population: population | population | bevölkerung
port: seaport | port | seehafen
pregnant: pregnant | enceinte | schwanger
president: president | président | präsident
prison: prison jail gaol penitentiary | prison pénitencier | gefängnis gefängnisse haftanstalt
private: private | privé | privat private privaten
prize: prize award | récompense |
product: product | | produkt produkte
production: production output | production | produktion
profit: profit earnings | bénéfice profit | gewinn gewinne
programme: programme program scheme | programme | programm programme
project: project | projet | projekt projekte
prosecutor: prosecutor | procureur parquet | staatsanwalt
province: province region territory | province région territoire | provinz region bundesland
public: public | public | öffentlich öffentliche öffentlichen
pupil: pupil schoolchild schoolchildren | élève écolier | schüler schülerin
rail: rail railway railroad | rail ferroviaire | bahn eisenbahn schiene
rain: rain rainfall precipitation | pluie précipitation | regen niederschlag
rape: rape | viol | vergewaltigung
rate: rate level | taux niveau | rate quote
rebel: rebel insurgent militant | rebelle insurgé combattant | rebell rebellen
refugee: refugee | réfugié | flüchtling flüchtlinge geflüchtete
report: report study survey | rapport étude | bericht studie
rescuer: rescuer | secouriste sauveteur | retter
restaurant: restaurant | restaurant | restaurant restaurants
river: river | fleuve rivière | fluss flüsse
road: road street motorway highway | route rue autoroute | straße straßen
room: room bedroom | chambre salle pièce | zimmer
rural: rural | rural | ländlich
sailor: sailor seaman seamen mariner | marin matelot | seemann matrose matrosen
salary: salary wage pay | salaire paie rémunération traitement | lohn löhne gehalt
satellite: satellite | satellite | satellit satelliten
school: school | école établissement | schule schulen
scientist: scientist researcher | scientifique chercheur | wissenschaftler forscher
sea: sea | mer | meer
secondary: secondary | secondaire | weiterführend
sheep: sheep | mouton brebis ovin | schaf schafe
shop: shop store | magasin boutique | laden läden geschäfte
site: site | site | standort standorte
size: size | taille | größe
soldier: soldier troop troops serviceman | soldat militaire troupe | soldat soldaten truppen
spectator: spectator viewer audience | spectateur téléspectateur | zuschauer
sport: sport | sport | sport
stall: stall booth stand | stand étal | stand stände
station: station post | station poste gare commissariat | station stationen bahnhof bahnhöfe wache
stock: stock reserve | stock réserve | vorrat reserve
storm: storm hurricane typhoon cyclone | tempête ouragan typhon cyclone | sturm stürme
strike: strike walkout stoppage | grève débrayage | streik streiks
striker: striker striking | gréviste | streikende
student: student undergraduate | étudiant | student studenten studierende
suburb: suburb | banlieue | vorort
suicide: suicide | suicide | suizid selbstmord
supplier: supplier | fournisseur | lieferant
surveillance: surveillance cctv | surveillance vidéosurveillance | überwachung
survivor: survivor | survivant rescapé | überlebende überlebenden
suspect: suspect | suspect | verdächtige verdächtigen
tank: tank | char blindé | panzer
tax: tax duty levy | impôt taxe | steuer steuern
taxi: taxi cab | taxi | taxi taxis
teacher: teacher schoolteacher | enseignant professeur instituteur | lehrer lehrkraft lehrkräfte
team: team | équipe | mannschaft team
temple: temple | temple | tempel
tent: tent | tente | zelt zelte
test: test trial | test essai épreuve | test tests versuch
theatre: theatre theater | théâtre | theater
theft: theft robbery burglary | cambriolage braquage | diebstahl diebstähle einbruch
tonne: tonne ton | tonne | tonne tonnen
tourist: tourist holidaymaker | touriste vacancier | tourist touristen urlauber
tower: tower | tour | turm türme
town: village hamlet | village bourg hameau | dorf dörfer
trade: trade commerce | commerce échange négoce | handel
trafficker: trafficker smuggler dealer | trafiquant passeur dealer | schmuggler
train: train | train | zug züge
tram: tram tramway streetcar | tram tramway | straßenbahn
tree: tree | arbre | baum bäume
trip: trip journey | trajet voyage déplacement | fahrt reise
truck: truck lorry tanker | camion | lastwagen lkw
tunnel: tunnel | tunnel | tunnel
turbine: turbine windmill | turbine éolienne | turbine windrad windräder
turnout: turnout participation | participation | wahlbeteiligung beteiligung
unemployed: unemployed jobless jobseeker | chômeur | arbeitslose arbeitslosen
unemployment: unemployment joblessness | chômage | arbeitslosigkeit arbeitslosenquote
union: union | syndicat union | gewerkschaft
university: university | université faculté | universität universitäten
urban: urban | urbain | städtische
vaccine: vaccine dose jab shot | vaccin dose injection | impfstoff impfung dosis dosen
value: value worth | valeur | wert
vehicle: vehicle | véhicule | fahrzeug fahrzeuge
veteran: veteran | vétéran | veteran
video: video | vidéo | video videos
villager: villager | villageois | dorfbewohner
visitor: visitor | visiteur | besucher gast gäste
volunteer: volunteer | bénévole volontaire | freiwillige ehrenamtliche
vote: vote | voix vote suffrage | stimme stimmen
voter: voter elector | électeur votant | wähler
war: war conflict | guerre conflit | krieg
warship: warship frigate | frégate | kriegsschiff
waste: waste rubbish garbage | déchet ordure | abfall abfälle müll
water: water | eau eaux | wasser
weight: weight | poids | gewicht
well: well borehole | puits forage | brunnen
wheat: wheat grain corn | blé céréale | weizen getreide
width: width | largeur | breite
window: window | fenêtre | fenster
wolf: wolf wolves | loup | wolf wölfe
woman: woman women female | femme féminin | frau frauen
world: world global worldwide | monde mondial | welt weltweit
young: young youth teenager adolescent | jeune adolescent | jugendliche
"""
