"""Common verbs of what is done with things that are counted, as one idea in English, French and German.

A verb stands here with its nouns ("arrest", "arrestation"). Regular forms are made: English "-s", "-ed", "-ing" of
every word; French "-er" verbs in full; the feminine and plural of every French participle. Others stand beside.
"""

from __future__ import annotations

COMMON_VERBS = """
abandon: abandon | abandonner abandon | verlassen aufgegeben
accuse: accuse charge indict | accuser inculper poursuivre poursuivi | angeklagt beschuldigt
acquit: acquit acquitted | acquitter relaxer | freigesprochen
adopt: adopt | adopter adoption | angenommen adoptiert
approve: approve validate | approuver valider | genehmigt gebilligt
arrest: arrest detain | arrêter interpeller arrestation interpellation | verhaftet festgenommen festnahme festnahmen
arrive: arrive land | arriver débarquer débarquement arrivée | angekommen ankunft
attack: attack raid | attaquer | angegriffen
attend: attend | assister fréquenter | besucht
bomb: bomb shell bombard | bombarder bombardement | bombardiert
borrow: borrow | emprunter emprunt | geliehen
build: build built construct construction | construire construit construction bâti bâtir | gebaut erbaut errichtet
burn: burn burnt | brûler ravager | verbrannt
buy: buy bought purchase acquire | acheter achat acquérir acquis | gekauft erworben
cancel: cancel scrap | annuler annulation | abgesagt gestrichen annulliert
capture: capture | capturer | gefangen
catch: catch caught | pêcher attraper |
close: close shut closure | fermer fermeture | geschlossen schließung
collect: collect gather levy | collecter recueillir recueilli percevoir perçu | gesammelt eingenommen
complete: complete finish | achever terminer | abgeschlossen vollendet
convict: convict sentence condemn conviction | condamner condamnation | verurteilt verurteilung
cost: cost costing | coûter coût | kostet gekostet kosten
create: create establish found founded | créer création fonder | geschaffen gegründet
cross: cross crossing | franchir franchi traverser traversée | überquert
cut: cut slash axe | supprimer suppression couper | abgebaut
damage: damage | endommager dégât | beschädigt
deliver: deliver delivery | livrer livraison | geliefert
demolish: demolish | démolir démoli démolition | abgerissen
deploy: deploy send sent dispatch | déployer déploiement envoyer | entsandt eingesetzt
deport: deport expel deportation expulsion | expulser expulsion refouler | abgeschoben ausgewiesen abschiebung
destroy: destroy destruction wreck flatten | détruire détruit destruction | zerstört
detect: detect discover | détecter découvrir découvert | entdeckt
dismiss: dismiss sack | licencier licenciement renvoyer | entlassen entlassung
displace: displace uproot | déplacer | vertrieben
distribute: distribute handout | distribuer distribution | verteilt
donate: donate | don | gespendet
earn: earn | toucher | verdient
elect: elect | élire élu | gewählt
emigrate: emigrate flee fled | fuir fui émigrer | geflohen
emit: emit | émettre émis émet | ausgestoßen emittiert
empty: empty | vider | geleert
evacuate: evacuate evacuation | évacuer évacuation | evakuiert
execute: execute execution | exécuter exécution | hingerichtet
export: export | exporter exportation | exportiert ausgeführt
file: file lodge submit | déposer soumettre soumis | eingereicht
finance: finance fund | financer financement | finanziert
fine: fine | verbaliser sanctionner | bestraft
fire: fire fired launch | tirer lancer tir | abgefeuert gestartet
grant: grant award allocate | accorder octroyer allouer attribuer | gewährt vergeben bewilligt
harvest: harvest | récolter récolte moissonner | geerntet
hire: hire recruit | embaucher recruter embauche recrutement | eingestellt
hospitalise: hospitalise hospitalize | hospitaliser hospitalisation | eingeliefert
import: import | importer importation | importiert eingeführt
imprison: imprison jail incarcerate | emprisonner incarcérer incarcération | inhaftiert
infect: infect infection | infecter contaminer infection contamination | infiziert angesteckt
injure: injure wound hurt | blesser | verletzt verwundet
inspect: inspect audit examine | inspecter contrôler examiner | kontrolliert geprüft
install: install fit | installer installation poser | installiert
invest: invest | investir investi investissement | investiert
issue: issue | délivrer | ausgestellt ausgegeben
kidnap: kidnap abduct | kidnapper enlèvement | entführt
kill: kill murder slay slain dead die died dying |  |
kill: perish drown | périr péri trépasser tuer assassiner décéder mourir meurt meurent |
kill:  |  | getötet gestorben starben ermordet umgekommen
lend: lend lent loan | prêter | verliehen
lose: lose lost losing | perdre perdu perd perte | verloren verlor
miss: vanish | disparaître | verschwunden
open: open opening reopen inaugurate | ouvrir ouvert ouvre rouvrir rouvert ouverture inaugurer | eröffnet geöffnet
order: order | commander commande | bestellt
participate: participate | participer | teilgenommen
pay: pay paid payment | payer verser paiement versement | gezahlt bezahlt
perform: perform | effectuer mener | durchgeführt
plant: plant planted planting | planter plantation | gepflanzt
pledge: pledge promise | promettre promis promet engager | versprochen zugesagt
produce: produce manufacture generate | produire produit produisait fabriquer | produziert erzeugt hergestellt
protest: protest demonstrate march | manifester défiler protester | demonstriert protestiert
publish: publish | publier paraître paru | veröffentlicht
raise: raise raised | lever | aufgebracht
register: enrol enroll | inscrire inscrit immatriculer inscription | eingeschrieben angemeldet
reject: reject refuse | rejeter refuser rejet refus | abgelehnt
release: release free freed | libérer libération relâcher | freigelassen
relocate: relocate resettle | reloger réinstaller | umgesiedelt
rent: rent lease | louer location | gemietet vermietet
repair: repair renovate restore | réparer rénover restaurer rénovation | repariert renoviert saniert
rescue: rescue save pulled pull | secourir secouru sauver repêcher | gerettet
resign: resign | démissionner démission | zurückgetreten
return: return repatriate | rapatrier retourner | zurückgekehrt
search: search | fouiller perquisitionner perquisition | durchsucht
seize: seize seizure confiscate impound | saisir saisi saisie confisquer arraisonner | beschlagnahmt
sell: sell sold sale | vendre vendu vend vendait vente écouler | verkauft
settle: settle | régler | beigelegt
shoot: shoot shot | abattre abattu | erschossen
sign: sign | signer signature | unterzeichnet unterschrieben
spend: spend spent spending | dépenser dépense |
steal: steal stole stolen | voler dérober | gestohlen
study: study | étudier | studiert
suspend: suspend | suspendre suspendu | ausgesetzt
test: test | tester dépister | getestet
train: train trained training | former formation | ausgebildet
treat: treat treatment cure | soigner traiter | behandelt
use: use | utiliser | benutzt genutzt
vaccinate: vaccinate immunise immunize | vacciner vaccination | geimpft
visit: visit | visiter fréquentation | besuchten
vote: vote | voter | gestimmt
win: win won winning | gagner remporter | gewonnen
remove: remove clear withdraw withdrew withdrawn | enlever retirer retrait déminer | zurückgezogen
measure-long: long | long longueur | lang
measure-high: high tall | haut hauteur | hoch
measure-wide: wide | large largeur | breit
measure-deep: deep | profond profondeur | tief
measure-weigh: weigh weighing | peser | wiegt
"""

# What says no more than that something is there, is known, or is somebody's.
STATES = """
have: have has had having | avoir a ont avait avaient eu dispose disposent disposait disposer | hat haben hatte hatten
be: be is are was were been | être est sont était étaient été fut furent | ist sind war waren gibt
there: there | | gibt
count: count comprise include contain number total |  |
count:  | compter comprendre comprend comprennent comptabiliser dénombrer totaliser regrouper réunir |
count:  | réunit |
count:  |  | zählt zählte umfasst
own: own possess run operate hold held |  |
own:  | posséder exploiter gérer détenir détient détenait détiennent occuper |
own:  |  | besitzt betreibt verfügt
house: house host home accommodate shelter | héberger abriter loger accueillir accueilli accueille | beherbergt
employ: employ | employer emploie emploient emploiera emploieront | beschäftigt
welcome: welcome receive attract draw drew | accueillir recevoir reçu reçoit attirer | empfangen begrüßt
carry: carry transport convey | transporter transport | befördert transportiert
find: find found identify record register log list note document report confirm |  |
find:  | recenser identifier enregistrer relever trouver noter signaler constater répertorier déclarer |
find:  | confirmer |
find:  |  | erfasst registriert gemeldet gefunden verzeichnet
live: live stay reside | vivre vit vivent habiter résider | lebt leben wohnen
cover: cover span extend stretch | couvrir couvert couvre étendre étend étendent | bedeckt erstreckt
give: give gave given | donner | gegeben gab
offer: offer provide supply | offrir offert offre proposer fournir fourni | bietet anbietet
serve: serve | desservir dessert servir | bedient
reach: reach stand stood amount rise rose risen fall fell fallen come came go went hit exceed |  |
reach: drop decline increase climb surpass | baisser reculer diminuer tomber augmenter progresser bondir |
reach:  | atteindre atteint élever établir chuter grimper monter passer dépasser représenter alourdir |
reach:  |  | erreicht liegt lag beträgt betrug stieg sank
leave: leave left | laisser faire fait font | hinterlassen
make: make made do did done generate post | faire fait réaliser générer | gemacht macht
equip: equip | équiper doter | ausgestattet
belong: belong remain become became keep kept get got take took |  |
belong:  | appartenir rester demeurer devenir devenu garder prendre pris |
belong:  |  | bleibt blieb wurde wurden worden werden
"""
