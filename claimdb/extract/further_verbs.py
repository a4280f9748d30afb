"""More verbs of what is done with things that are counted, as one idea in English, French and German."""

from __future__ import annotations

FURTHER_VERBS = """
dismiss: | séparer |
absorb: absorb | absorber | aufgenommen
accept: accept | accepter | akzeptiert
affect: affect concern | concerner affecter | betroffen
allocate: earmark | affecter affectation | bereitgestellt
assemble: assemble | assembler | montiert
auction: auctioned | adjuger | versteigert
ban: ban forbid forbidden outlaw | interdire interdit interdiction | verboten
bid: bid | | geboten
board: board embark | embarquer embarquement | eingestiegen
bombard: strafe | pilonner | beschossen
breed: breed bred | élevage | gezüchtet
broadcast: broadcast stream | diffuser retransmettre | gesendet
bury: bury buried | enterrer inhumer | begraben
camp: camped | camper | gezeltet
climb: climb | gravir | erklommen
collapse: collapsed | effondré écrouler | eingestürzt
collide: collide collided | percuter percuté | zusammengestoßen
commit: commit | commettre commis | begangen
compensate: compensate indemnify | indemniser indemnisation compenser | entschädigt
compete: compete | concourir disputer | angetreten
connect: connect | raccorder relier connecter raccordement | angeschlossen
consume: consume consumption | consommer consommation | verbraucht verbrauch
contaminate: contaminate pollute | polluer | verseucht
convert: convert | convertir converti | umgewandelt
cull: cull slaughter | abattage | geschlachtet gekeult
cultivate: cultivate grown | cultiver | angebaut
decorate: decorate honour | décorer | geehrt
delay: delayed postpone postponed | retarder reporter | verschoben
derail: derail derailed | dérailler | entgleist
dig: dug unearth excavate | déterrer creuser exhumer | ausgegraben
divert: divert reroute | dérouter | umgeleitet
download: download | télécharger téléchargement | heruntergeladen
drill: drill | forer forage | gebohrt
drive: drive drove driven | conduire parcourir parcouru | gefahren
kill: | noyer noyade | ertrunken
register: | scolariser |
escape: escape | évader échapper | entkommen
evict: evict | déloger | geräumt
dig: excavation | |
exempt: exempt | exempter | befreit
exhibit: exhibit | exposer |
expand: expand enlarge | agrandir élargir agrandissement | erweitert
feed: feed fed nourish | nourrir nourri | ernährt
flood: flood inundate submerge | inonder submerger | überflutet
release: liberate | | befreit
gather: assemble rally | rassembler rassemblement | versammelt
graft: transplant | greffer transplanter | transplantiert
graduate: graduate | diplômer | absolviert
guard: guard protect | protéger | geschützt
hatch: hatch | éclore éclos éclosion | geschlüpft
hide: hide hid hidden | cacher dissimuler | versteckt
hit: struck | frapper | getroffen
open: inauguration unveil | inauguration | eingeweiht
accuse: prosecute | |
interview: interview | interroger sonder | befragt
jump: jump leap | sauter | gesprungen
fire: | lancement |
lay: lay laid | | verlegt
leak: leak spill | déverser répandre | ausgelaufen
rent: | bail | gepachtet
lift: lift hoist | soulever | gehoben
listen: listen | écouter écoute | gehört
occupy: occupy inhabit | | bewohnt
load: load |  chargement | geladen
protest: | | marschiert
marry: marry | marier épouser | geheiratet
melt: melt | fondre fondu | geschmolzen
mobilise: mobilise mobilize | mobiliser mobilisation | mobilisiert
move: move | déménager transférer transfert | verlegt
nominate: nominate appoint | nommer | ernannt
obtain: obtain | obtenir obtenu | erhalten
organise: organise organize | organiser organisation | organisiert
owe: owe | | geschuldet
pack: pack | emballer | verpackt
paint: paint | peindre peint | gemalt
park: parked | stationner | geparkt
photograph: photograph | photographier | fotografiert
play: play | jouer | gespielt
contaminate: pollution | | verschmutzt
print: print | imprimer impression | gedruckt
process: process | | verarbeitet
guard: conserve | sauvegarder |
pump: pump | pomper | gepumpt
quarantine: quarantine | confiner |
queue: queue | patienter | gewartet
read: read | lu | gelesen
recall: recall | rappeler rappel | zurückgerufen
recover: recover retrieve salvage | récupérer | geborgen
hire: | | angeworben
recycle: recycle | recycler recyclage | recycelt
refund: refund reimburse | rembourser remboursement | erstattet
renew: renew | renouveler renouvellement | erneuert
repair: refurbish | restauration |
repay: repay | rembourser | zurückgezahlt
replace: replace | remplacer remplacement | ersetzt
reserve: reserve | réserver réservation | gebucht
ride: ride rode ridden | rouler | geritten
run: ran | courir couru | gelaufen
sail: sail | naviguer | gesegelt
save: | économiser épargner | gespart
score: score | marquer | erzielt
screen: screen | projeter dépistage | untersucht
sink: sink sank sunk capsize | couler chavirer sombrer | gesunken
sleep: sleep slept | dormir | geschlafen
smuggle: smuggle traffick | trafiquer | geschmuggelt
spot: spot sight observe sighting | observer apercevoir aperçu observation | gesichtet
injure: stab | poignarder |
start: start | départ | gestartet
store: store stockpile | stocker stockage | gelagert
strand: strand trap block | bloquer coincer piéger blocage | gestrandet blockiert
strengthen: reinforce | renforcer | verstärkt
subsidise: subsidise subsidize | subventionner | gefördert
deliver: | approvisionner | beliefert
swim: swim swam | nager | geschwommen
tag: tag | baguer | markiert
teach: teach taught | enseigner | unterrichtet
tow: tow | remorquer | geschleppt
translate: translate translation | traduire traduit traduction | übersetzt
carry: ferry haul | acheminer |
travel: travel | voyager | gereist
wait: wait | attendre attente | gewartet
walk: walk hike | marcher randonnée | gewandert
warn: warn | avertir alerter | gewarnt
watch: watch | regarder | gesehen
write: write wrote written | écrire écrit rédiger | geschrieben
"""
