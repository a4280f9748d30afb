"""Verbs of the news, of work and of trade as one idea in English, French and German."""

from __future__ import annotations

VERBS_OF_NEWS = """
abandon: forsake | délaisser |
abolish: abolish repeal | abolir aboli abroger | abgeschafft
abstain: abstain | abstenir abstenu |
acquit: exonerate | innocenter disculper |
admit: admit | admettre admis | zugelassen
adopt: enact | | verabschiedet beschlossen
approve: ratify authorise authorize greenlight | ratifier homologuer autoriser entériner | ratifiziert zugestimmt
arrest: apprehend nab | | gefasst
assemble: | | zusammengebaut
attack: assail | agresser assaillir assailli | überfallen
ban: prohibit | proscrire proscrit prohiber | untersagt
banish: banish | bannir banni | verbannt
baptise: baptise baptize | baptiser | getauft
behead: behead | décapiter | enthauptet
bomb: | | bombardierten
bribe: bribe | soudoyer corrompre corrompu | bestochen
build: erect | ériger édifier | aufgebaut
bury: | ensevelir enseveli | beerdigt
buy: | racheter | angeschafft
celebrate: celebrate commemorate | célébrer commémorer | gefeiert
close: shutter | | stillgelegt
collect: amass garner | amasser glaner | eingesammelt
collide: | emboutir embouti |
compensate: compensation | dédommager dédommagement |
complete: finalise finalize | finaliser parachever | fertiggestellt beendet
convict: | | schuldiggesprochen
create: | | eingerichtet
cut: shed trim | amputer | gekürzt
damage: batter | abîmer détériorer | beschädigten
deforest: deforest | déboiser défricher | gerodet abgeholzt
demolish: demolition raze bulldoze | raser | abgetragen
deploy: deployment | dépêcher | stationiert
deport: | | ausgeschafft
destroy: devastate ravage obliterate ruin | dévaster anéantir anéanti | verwüstet vernichtet
detect: uncover | déceler | aufgedeckt
diagnose: diagnose | diagnostiquer | diagnostiziert
discard: discard dump | | weggeworfen entsorgt
dismantle: dismantle | démanteler démantèlement | demontiert
dismiss: | congédier limoger | gekündigt gefeuert
disqualify: disqualify | disqualifier | disqualifiziert
dissolve: dissolve | dissoudre dissous | aufgelöst
donate: | | gestiftet
elect: reelect re-elect | réélire réélu | wiedergewählt
electrify: electrify | électrifier | elektrifiziert
emigrate: | | ausgewandert geflüchtet
enter: enter burst storm | pénétrer entrer | eingedrungen
escape: abscond | | entwichen ausgebrochen
euthanise: euthanise euthanize | euthanasier | eingeschläfert
execute: | | exekutiert
expand: | | ausgebaut vergrößert
extract: extract | extraire extrait |
fine: penalise penalize | pénaliser | gebüßt
finance: bankroll | | bezuschusst
fire: launch | | abgeschossen
flood: swamp engulf | engloutir englouti | überschwemmt
grant: bestow | décerner | zugesprochen zuerkannt
harvest: reap | cueillir cueilli |
hire: recruitment | | angestellt
imprison: | écrouer | eingesperrt
injure: maim | mutiler | verletzten
inspect: verify | vérifier | überprüft inspiziert
install: | implanter | eingebaut aufgestellt
intercept: intercept | intercepter | abgefangen
interrupt: interrupt | interrompre interrompu | unterbrochen
irrigate: irrigate | irriguer | bewässert
kidnap: | | verschleppt
kill: massacre assassinate succumb | massacrer succomber | umgebracht massakriert verunglückt erlegen
loot: loot plunder pillage looting | piller pillage | geplündert
merge: merge | fusionner | fusioniert zusammengelegt
modernise: modernise modernize upgrade | moderniser modernisation | modernisiert
move: transfer | | umgezogen
nationalise: nationalise nationalize | nationaliser nationalisation | verstaatlicht
naturalise: naturalise naturalize | naturaliser | eingebürgert
nominate: designate | désigner | nominiert
pay: payout disburse disbursement | débourser | ausgezahlt ausbezahlt überwiesen
perform: conduct | accomplir accompli |
plant: | | angepflanzt
pledge: vow | | zugesichert
poison: poisoned poisoning | empoisonner intoxiquer intoxication | vergiftet
privatise: privatise privatize | privatiser privatisation | privatisiert
prolong: prolong | prolonger prolongation | verlängert
publish: | éditer | publiziert erschienen
qualify: qualify | qualifier | qualifiziert
rape: raped | | vergewaltigt
regularise: regularise regularize | régulariser régularisation |
reject: rebuff rejection refusal | débouter | zurückgewiesen verworfen
relegate: relegate | reléguer | abgestiegen
release: | relâcher |
relocate: rehouse relocation resettlement | |
rent: | | verpachtet
repair: renovation restoration refurbishment | |
repair: overhaul revamp rehabilitate | réhabiliter réhabilitation retaper | instandgesetzt
replace: swap | substituer | ausgetauscht
requisition: requisition commandeer | réquisitionner |
return: | | zurückgeführt
rescue: | | geborgene
search: scour | ratisser | abgesucht
seize: | | sichergestellt konfisziert
ship: shipped | expédier | verschickt versandt
sign: | parapher |
sow: sow sown | semer | gesät
spot: | repérer | beobachtet
steal: pilfer | subtiliser chaparder | entwendet geraubt erbeutet
subscribe: subscribe | abonner | abonniert
summon: summon | convoquer convocation | vorgeladen
suspend: | | suspendiert
threaten: threaten | menacer | bedroht
torture: tortured | torturer | gefoltert
train: | | geschult
treat: | | versorgt
vaccinate: inoculate vaccination immunisation immunization | immuniser immunisation |
watch: | visionner |
win: clinch | rafler empocher décrocher | errungen
remove: | déblayer ôter | entfernt beseitigt
cancel: cancellation | |
reserve: booking reservation | | reserviert
return: repatriation | rapatriement |
"""
