"""Nouns of work, law, trade, money and the state as one idea in English, French and German."""

from __future__ import annotations

NOUNS_OF_SOCIETY = """
employee: staffer hand | collaborateur | mitarbeiter
visitor: entry admission visit | entrée curieux | besuch besuche
profit: earnings | résultat | ergebnis
operating: operating | opérationnel exploitation | operativ
abortion: abortion | avortement ivg | abtreibung abtreibungen
abuse: abuse mistreatment | abus maltraitance | missbrauch
adviser: adviser advisor | conseiller | berater
agency: agency | |
airline: airline carrier | | fluggesellschaft
album: album | album | album alben
alcohol: alcohol | alcool | alkohol
ally: ally | allié | verbündete
ammunition: ammunition ammo | |
analyst: analyst | analyste | analyst analysten
announcement: announcement | annonce | ankündigung
appeal: appeal | appel pourvoi | berufung
appointment: appointment | nomination | ernennung
architect: architect | architecte | architekt architekten
asset: asset | actif | vermögenswert
assistant: assistant | assistant | assistent assistenten
auction: auction | enchère | auktion auktionen
auditor: auditor | auditeur | prüfer
author: author | auteur autrice | autor autoren
bag: bag sack | sac sachet | tasche sack säcke
bakery: bakery | boulangerie | bäckerei bäckereien
bankruptcy: bankruptcy insolvency | faillite | insolvenz insolvenzen
bar: bar pub | bar bistrot | kneipe
barrel: barrel | baril tonneau fût | fass fässer
battalion: battalion | bataillon | bataillon
beneficiary: beneficiary recipient claimant | bénéficiaire allocataire | empfänger
blackout: blackout outage | coupure panne | stromausfall
block: block | | block
bonus: bonus | prime bonus | bonus prämie
box: box crate | boîte carton caisse | kiste kisten
brand: brand | marque | marke marken
broadcaster: broadcaster | diffuseur | sender
butcher: butcher | boucher | metzger
buyer: buyer purchaser | acheteur acquéreur | käufer
cable: cable | câble | kabel
canteen: canteen cafeteria | cantine | kantine kantinen
cafe: cafe café | | café
caravan: caravan | caravane | wohnwagen
cash: cash banknote | liquide | bargeld geldschein geldscheine
ceasefire: ceasefire truce | trêve cessez-le-feu | waffenruhe
census: census | recensement | volkszählung
certificate: certificate | certificat attestation | zertifikat
chapter: chapter | chapitre | kapitel
chemical: chemical | chimique | chemikalie chemikalien
choir: choir | chœur chorale | chor chöre
cigarette: cigarette | cigarette | zigarette zigaretten
clash: clash skirmish | affrontement heurt échauffourée | zusammenstoß
clerk: clerk | greffier | schreiber
client: | | klient
code: code | code | code
coffin: coffin | cercueil | sarg särge
coin: coin | | münze münzen
collection: collection | collection | sammlung sammlungen
comment: comment | commentaire | kommentar kommentare
committee: committee commission | comité commission | ausschuss
commuter: commuter | navetteur pendulaire | pendler
competitor: competitor contestant entrant | concurrent compétiteur |
conference: conference summit | conférence | konferenz gipfel
conscript: conscript | conscrit | rekrut
consumer: consumer | consommateur | verbraucher
contractor: contractor subcontractor | prestataire sous-traitant | auftragnehmer
convoy: convoy | convoi | konvoi
copy: copy | exemplaire copie | exemplar exemplare
cottage: cottage | chalet | hütte hütten
councillor: councillor councilor alderman | | stadtrat stadträte
couple: couple | couple | paar paare
course: course | formation | kurs kurse
creditor: creditor | créancier | gläubiger
criminal: criminal | criminel malfaiteur | kriminelle
crowd: crowd | foule | menge
cup: cup | coupe | pokal
cyclist: cyclist biker | cycliste | radfahrer
dancer: dancer | danseur | tänzer
data: data | donnée | daten
decision: decision | décision | entscheidung entscheidungen
decree: decree | décret | erlass
defendant: defendant accused | accusé prévenu | angeklagte
delay: delay | retard | verspätung verspätungen
derby: derby | derby | derby
delegation: delegation | délégation | delegation
demand: demand | revendication |
deposit: deposit | acompte caution | einlage anzahlung
descendant: descendant | descendant | nachkomme
device: device appliance gadget | dispositif | gerät geräte
diagnosis: diagnosis | diagnostic | diagnose
director: | réalisateur | direktor
discount: discount rebate | remise rabais réduction | rabatt
dispute: dispute | différend litige | streit konflikt
diver: diver | plongeur | taucher
dividend: dividend | dividende | dividende
division: division | division | division
dollar: dollar | dollar | dollar
draft: draft | | entwurf
driver: driver motorist | conducteur chauffeur automobiliste | fahrer autofahrer
economist: economist | économiste | ökonom ökonomen
edition: edition | édition | ausgabe ausgaben
editor: editor | éditeur rédacteur | redakteur
emigrant: emigrant expatriate | émigré expatrié | auswanderer
employer: employer | employeur patron | arbeitgeber
escape: escape breakout | évasion | flucht
eviction: eviction | expulsion | räumung
examination: examination exam | examen | prüfung prüfungen
excavation: excavation dig | fouille | ausgrabung
exhibitor: exhibitor stallholder | exposant | aussteller
expert: expert specialist | expert spécialiste | experte experten
explosion: explosion blast | explosion détonation | explosion
facility: facility | équipement installation | einrichtung einrichtungen
failure: failure | échec | misserfolg
fan: fan supporter | supporter fan partisan | fan
fare: fare | tarif | fahrpreis
fee: fee charge | frais redevance honoraire cotisation | gebühr gebühren
fibre: fibre fiber | fibre | glasfaser
fighter: fighter combatant | milicien | kämpfer
finalist: finalist | finaliste | finalist
flag: flag | drapeau | flagge flaggen
fleet: fleet | flotte | flotte
floor: floor storey story | étage | stockwerk etage
football: football soccer | football foot | fußball
footballer: footballer | footballeur | fußballer
fugitive: fugitive runaway | fugitif évadé | flüchtige
funeral: funeral burial | funérailles obsèques enterrement | beerdigung
generator: generator | électrogène | generator
governor: governor | gouverneur | gouverneur
graduate: graduate alumnus | | absolvent absolventen
grave: grave tomb | sépulture tombeau | grab gräber
grenade: grenade | grenade | granate granaten
grocery: grocery supermarket | épicerie supermarché | supermarkt supermärkte
guest: guest invitee | invité convive hôte |
gunman: gunman shooter | tireur | schütze
hall: hall | | halle hallen saal
headquarters: headquarters | | hauptsitz zentrale
helicopter: helicopter chopper | hélicoptère | hubschrauber
heir: heir | héritier | erbe erben
heritage: heritage | patrimoine |
holiday: holiday vacation | vacances congé | urlaub
homicide: homicide murder killing manslaughter | homicide meurtre assassinat | mord morde
hour: hour | heure | stunde
incident: incident | incident | vorfall vorfälle
increase: increase rise hike | hausse augmentation | anstieg erhöhung
insurer: insurer | assureur | versicherer
internet: internet broadband | internet | internet
invoice: invoice | | rechnung rechnungen
item: item article | article | artikel
jewel: jewel jewellery jewelry gem jeweller jeweler | bijou bijoux joyau joyaux bijouterie bijoutier | schmuck juwel
juror: juror jury | juré jury | geschworene
laboratory: laboratory lab | laboratoire labo | labor
lawsuit: lawsuit litigation | procès |
league: league | ligue | liga
leak: leak | fuite | leck
loot: loot haul swag | butin | beute
lesson: lesson | leçon | unterricht
list: list register roll | liste registre | liste
livestock: livestock | cheptel | vieh
locomotive: locomotive | locomotive | lokomotive
magazine: magazine | magazine revue | zeitschrift
mail: mail | |
manufacturer: manufacturer maker | fabricant constructeur | hersteller
manuscript: manuscript | manuscrit | handschrift
map: map | carte |
marathon: marathon | marathon | marathon
margin: margin | marge | marge
mask: mask | masque | maske masken
mass: mass | messe | messe
match: fixture | |
meal: meal lunch dinner | repas dîner déjeuner | mahlzeit mahlzeiten
medicine: medicine medication | médicament | medikament medikamente
message: message text email | message courriel | nachricht nachrichten
meter: meter | compteur | zähler
mission: mission | mission | mission
model: model | modèle | modell
motion: motion | motion |
motorcycle: motorcycle motorbike moped scooter | moto motocyclette scooter | motorrad motorräder
musician: musician | musicien | musiker
nationality: nationality | nationalité | nationalität nationalitäten
neighbour: neighbour neighbor | voisin | nachbar nachbarn
network: network | réseau réseaux | netz netzwerk
note: note | note | note
novel: novel | roman | roman
offence: violation infringement breach | violation | verstoß verstöße
offender: offender perpetrator | délinquant contrevenant | täter
operator: operator | opérateur | betreiber
opponent: opponent | opposant adversaire | gegner
ounce: ounce | once | unze
package: package parcel | colis paquet | paket pakete
parade: parade procession | défilé cortège | umzug
parent: parent | parent | eltern
partner: partner | partenaire | partner
patrol: patrol | patrouille | streife
pedestrian: pedestrian walker | piéton promeneur | fußgänger
permit: authorisation authorization | |
photograph: photograph photo | photographie photo cliché | foto fotos
pilot: pilot | pilote | pilot piloten
plaintiff: plaintiff complainant | plaignant | kläger
platform: platform | plateforme | bahnsteig plattform
plot: plot | parcelle lot | parzelle
poem: poem | poème | gedicht
point: point | point | punkt punkte
pole: pole pylon | poteau pylône | mast masten
premise: premise | | räumlichkeit
prescription: prescription | ordonnance | rezept
procedure: procedure proceeding | procédure | verfahren
producer: producer | producteur | erzeuger
property: property | propriété | immobilie immobilien
prostitute: prostitute | prostitué | prostituierte
publication: publication | publication | veröffentlichung
publisher: publisher | | verlag
pump: pump | pompe | pumpe pumpen
quota: quota | quota |
race: race | course | rennen
radio: radio | radio | radio
receipt: receipt proceeds | |
refinery: refinery | raffinerie | raffinerie
referee: referee umpire | arbitre | schiedsrichter
reform: reform | réforme | reform
registration: registration enrolment enrollment | inscription immatriculation | anmeldung anmeldungen
regulation: regulation rule | règlement règle | regel vorschrift
relative: relative kin | proche | angehörige
representative: representative envoy emissary | représentant émissaire | vertreter
research: research | recherche | forschung
reservist: reservist | réserviste | reservist
residence: residence | résidence | wohnsitz
resignation: resignation | démission | rücktritt
resolution: resolution | résolution | resolution
respondent: respondent interviewee | répondant sondé interrogé | befragte
retailer: retailer trader merchant shopkeeper | commerçant détaillant marchand | händler
reward: reward | | belohnung
robber: robber thief burglar | voleur braqueur cambrioleur | räuber dieb diebe
theft: heist | | raub
robot: robot | robot | roboter
route: route | itinéraire | route
runner: runner racer | coureur | läufer
sale: | | verkauf verkäufe
sample: sample specimen | échantillon prélèvement | probe proben
secretary: secretary | secrétaire | sekretär
sector: sector | | sektor
senator: senator | sénateur | senator
senior: senior | senior aîné | senior
sentence: sentence | peine |
server: server | serveur | server
service: service | service | dienst
session: session sitting | session séance |
settlement: settlement colony | colonie implantation | siedlung siedlungen
settler: settler colonist | colon | siedler
share: | action | aktie aktien
shepherd: shepherd herder | berger | hirte hirten
shipment: shipment consignment | livraison expédition | lieferung
shipyard: shipyard | naval | werft
shopper: shopper | chaland |
shot: | coup tir | schuss schüsse
signatory: signatory | signataire | unterzeichner
singer: singer | chanteur | sänger
skier: skier | skieur | skifahrer
slave: slave | esclave | sklave sklaven
smoker: smoker | fumeur | raucher
smuggler: | contrebandier | schleuser
solution: solution | solution | lösung
speech: speech address | discours allocution | rede reden
sponsor: sponsor backer | parrain mécène sponsor | sponsor
stabbing: stabbing | | messerstich
staff: payroll | | belegschaft personal
stage: stage leg | étape | etappe
stand: | échoppe |
startup: startup | start-up | start-up
statement: statement | déclaration communiqué | erklärung
stop: stop halt | arrêt halte | halt haltestelle
study: | | studien
subsidy: | | subvention
surgeon: surgeon | chirurgien | chirurg
survey: | sondage | umfrage
target: target | objectif cible | ziel
tariff: tariff | douane | zoll zölle
taxpayer: taxpayer | contribuable | steuerzahler
technician: technician | technicien | techniker
television: television tv | télévision téléviseur | fernseher
terminal: terminal | terminal | terminal
terrorist: terrorist | terroriste | terrorist
threat: threat | menace | drohung
tool: tool | outil | werkzeug
toy: toy | jouet | spielzeug
tractor: tractor | tracteur | traktor
trader: | négociant |
trailer: trailer | remorque |
trainee: | alternant |
trainer: trainer | entraîneur formateur | trainer
transaction: transaction | transaction | transaktion
transplant: transplant | greffe transplantation | transplantation
tribe: tribe | tribu | stamm stämme
unit: unit | unité | einheit einheiten
vacancy: vacancy opening | |
van: van minibus | camionnette fourgon fourgonnette minibus | lieferwagen
vault: vault | coffre | tresor
vendor: vendor seller | vendeur | verkäufer
pitch: venue | | veranstaltungsort
verdict: verdict ruling judgment judgement | verdict jugement | urteil urteile
view: view viewing | visionnage | aufruf aufrufe
viewer: listener | |
voucher: voucher coupon | chèque | gutschein
voyage: voyage | traversée |
wage: paycheck | |
waiter: waiter | | kellner
ward: ward | |
warrant: warrant | mandat | haftbefehl
website: website portal | portail | website
wedding: | noce |
whistleblower: whistleblower | lanceur alerte | hinweisgeber
widow: widow | veuve | witwe
wife: wife spouse | épouse conjoint | ehefrau
winery: winery vineyard | vignoble | weingut
winner: winner laureate | gagnant vainqueur lauréat | gewinner preisträger
witness: witness | témoin | zeuge zeugen
worker: laborer | |
writer: writer novelist | écrivain romancier | schriftsteller
yacht: yacht sailboat dinghy | voilier yacht | jacht
youth: teen | ado | jugendlicher
"""
