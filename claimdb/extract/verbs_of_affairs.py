"""Verbs of money, goods, courts, politics, sport and nature as one idea in English, French and German."""

from __future__ import annotations

VERBS_OF_AFFAIRS = """
spend: expenditure outlay |  |
refund: repayment reimbursement |  |
save: savings |  |
dismiss: layoff redundancy dismissal |  |
steal: siphon embezzle misappropriate snatch embezzlement misappropriation |  |
steal:  | détourner siphonner ravir | unterschlagen abgezweigt veruntreut
launder: launder | blanchir blanchi blanchiment | gewaschen
extort: extort | extorquer | erpresst
defraud: defraud cheated dupe scammed swindled | escroquer duper flouer berner gruger | betrogen geprellt
inject: inject infuse | injecter | gespritzt
waste-money: squander wasted fritter | gaspiller dilapider gaspillage | verschwendet vergeudet
overcharge: overcharge | surfacturer |
deduct: deduct | déduire déduit | abgezogen
exchange-goods: exchanged barter | troquer | getauscht
market-goods: marketed | commercialiser commercialisation | vermarktet
resell: resell resold | revendre revendu | weiterverkauft
unload: unload offload | déchargement | entladen
bottle-up: bottled | embouteiller | abgefüllt
refine: refine | raffiner raffinage | raffiniert
brew: brewed brewing | brasser brassage | gebraut
distil: distil distill | distiller | destilliert
bake: baked | cuire cuit | gebacken
eat: eaten ate devour gobble | manger avaler dévorer déguster | gegessen verzehrt
shear: sheared shorn | tondre tondu |
mow: mown mowed | faucher | gemäht
plough-land: ploughed plowed | labourer | gepflügt
graze: grazed grazing | paître brouter pâturer |
poach: poached poaching | braconner braconnage | gewildert
reintroduce: reintroduce | réintroduire réintroduit réintroduction | ausgewildert
extinguish: extinguish douse quench | éteindre éteint circonscrire circonscrit | gelöscht
ignite: ignite torched | allumer embraser | angezündet
char: charred scorched | carboniser calciner | verkohlt
shake: shaken shook | secouer ébranler | erschüttert
moor: moored | accoster amarrer | angelegt
arrive: disembark | atterrir atterri amerrir |
ground-plane: grounded | clouer immobiliser |
overfly: overfly overflew | survoler | überflogen
pave: paved resurface | goudronner bitumer asphalter | asphaltiert gepflastert
expand: widen | élargissement | verbreitert
dredge: dredge | draguer dragage | ausgebaggert
bore: bored | percer percement |
weld: welded | souder | geschweißt
insulate: insulate | isolation | gedämmt
isolate: isolate | isoler | isoliert
clean: cleaned | nettoyer | gereinigt
adorn: adorn | orner |
paint: repaint | repeindre repeint |
rebuild: rebuild rebuilt reconstruct reconstruction |  |
rebuild:  | reconstruire reconstruit reconstruction rebâtir rebâti | wiederaufgebaut
sing: sang sung | chanter | gesungen
sculpt: sculpt carve | sculpter | gemeißelt
forge: forged falsify counterfeited | contrefaire contrefait falsifier | gefälscht
catalogue: catalogued cataloged | cataloguer | katalogisiert
transcribe: transcribe | transcrire transcrit |
tweet: tweeted | tweeter | getwittert
hack: hacked hacking | piratage | gehackt
delete: delete erase | effacer |
upload: uploaded |  | hochgeladen
resuscitate: resuscitate | réanimer ranimer | wiederbelebt
recover:  | guérir guéri guérison | genesen
prescribe: prescribe | prescrire prescrit | verschrieben
sterilise: sterilise sterilize neuter | stériliser stérilisation castrer | sterilisiert kastriert
suffocate: suffocate asphyxiate smother | asphyxier étouffer suffoquer | erstickt
strangle: strangle | étrangler | erwürgt
hang: hanged | pendre pendu | gehängt
electrocute: electrocute | électrocuter |
trample: trample | piétiner | zertrampelt
bury:  | inhumation |
cremate: cremate | incinérer | eingeäschert
dig: exhume | exhumation | exhumiert
bite: bitten | mordre mordu | gebissen
slap: slapped |  | geohrfeigt
harass: harass | harceler | belästigt
intimidate: intimidate | intimider | eingeschüchtert
vandalise: vandalise vandalize deface ransack | vandaliser saccager dégrader |
smash: smashed shattered | briser fracasser | eingeschlagen
rob: robbed robbing | braquer dévaliser | ausgeraubt
burgle: burgle burgled | cambrioler |
besiege: besiege encircle | assiéger encercler | belagert umzingelt
invade: invade | envahir envahi | einmarschiert
conquer: conquer conquest | conquérir conquis conquête | erobert
colonise: colonise colonize | coloniser | kolonisiert
retreat: retreated | replier |
surrender: surrendered capitulate | capituler capitulation | kapituliert
enlist: enlist | enrôler |
disarm: disarm | désarmer désarmement | entwaffnet
defuse: defuse | désamorcer | entschärft
testify: testify | témoigner | ausgesagt
plead: plead pleaded | plaider plaidé |
pardon: pardoned | gracier | begnadigt
extradite: extradite extradition | extrader extradition | ausgeliefert
revoke: revoke rescind | révoquer révocation | entzogen widerrufen
exempt:  | exonérer exonération |
promulgate: promulgate | promulguer | verkündet
oust: ousted topple depose overthrow overthrown | destituer évincer | gestürzt abgesetzt
purge: purged | purger |
promote: promoted | promouvoir promu |
demote: demote | rétrograder | degradiert
concede: concede | concéder | kassiert
equalise: equalise equalize | égaliser |
eliminate: eliminate | éliminer élimination | ausgeschieden
pedal: cycled pedalled | pédaler | geradelt
canonise: canonise canonize | canoniser canonisation | heiliggesprochen
bless: blessed | bénir béni | gesegnet
sponsor: sponsored | parrainer sponsoriser | gesponsert
support: supported | soutenir soutenu appuyer | unterstützt
retrain: retrain reskill | reconvertir reconverti | umgeschult
outsource: outsource | externaliser externalisation | ausgelagert
relocate: offshored | délocaliser délocalisation |
automate: automate | automatiser automatisation | automatisiert
boycott: boycotted | boycotter | boykottiert
negotiate: negotiate | négocié | verhandelt ausgehandelt
breach: breached infringe | enfreindre enfreint |
disclose: disclose divulge | divulguer dévoiler | offengelegt
censor: censored | censurer | zensiert
monitor: monitored | surveillé | überwacht
spy: spied | espionner | ausspioniert
map: mapped | cartographier | kartiert
invent: invent | inventer | erfunden
patent: patented | breveter breveté | patentiert
rename: rename | renommer rebaptiser | umbenannt
reward: rewarded |  | belohnt
crown: crowned | couronné | gekrönt
enthrone: enthroned | introniser |
abdicate: abdicate | abdiquer abdication | abgedankt
inherit: inherit | hériter | geerbt
bequeath: bequeath | léguer | vermacht vererbt
overcrowd: overcrowded | surpeupler | überfüllt
sublet: sublet | sous-louer |
devalue: devalue devaluation | dévaluer dévaluation | abgewertet
weaken: weaken | affaiblir affaibli | geschwächt
worsen: worsen deteriorate | aggraver empirer | verschlechtert
improve: improve improvement | améliorer amélioration | verbessert
stabilise: stabilise stabilize | stabiliser stabilisation | stabilisiert
slow: slowed | ralentir ralenti | verlangsamt
freeze: frozen froze | geler | eingefroren
filter: filtered | filtrer | gefiltert
purify: purify | purifier épurer |
drain: drained | drainer assécher | entwässert
erode: erode | éroder |
nest: nested nesting | nidifier | gebrütet
spawn: spawned | frayer |
ripen: ripen | mûrir |
rot: rotted | pourrir pourri | verfault
compost: composted | composter compostage | kompostiert
supervise: supervise | superviser encadrer | beaufsichtigt
accredit: accredit accreditation | accréditer accréditation | akkreditiert
certify: certify certification | certifier certification | zertifiziert
license: licensed |  | lizenziert
label: labelled labeled | labelliser étiqueter | gekennzeichnet
disinfect: disinfect | désinfecter | desinfiziert
decontaminate: decontaminate | dépolluer décontaminer | dekontaminiert
reforest: reforest reforestation afforestation | reboiser reboisement reforestation | aufgeforstet aufforstung
rewild: rewild |  |
exploit: exploited |  |
enslave: enslave | asservir asservi | versklavt
persecute: persecute persecution | persécuter persécution | verfolgt
oppress: oppress | opprimer | unterdrückt
discriminate: discriminated | discriminer | diskriminiert
segregate: segregate segregation | ségrégation |
stigmatise: stigmatise stigmatize | stigmatiser | stigmatisiert
recommend: recommend | recommander préconiser | empfohlen
propose: proposed |  | vorgeschlagen
ration: rationed rationing | rationner rationnement | rationiert
subcontract: subcontracted |  |
shred: shredded | déchiqueter |
reclassify: reclassify | reclasser reclassement |
regenerate: regenerate | régénérer régénération | regeneriert
retrofit: retrofit |  |
revise: revise | réviser révision | revidiert
rewrite: rewrite rewritten rewrote | réécrire réécrit | umgeschrieben
reschedule: reschedule | reprogrammer rééchelonner | umgeschuldet
reshuffle: reshuffle | remanier remaniement |
reinstate: reinstate | réintégrer réintégration | wiedereingesetzt
reunite: reunite | réunifier | vereint
scuttle: scuttle scuttled | saborder sabordage |
sabotage: sabotaged | saboter |
stamp: stamped | tamponner |
subdivide: subdivide | subdiviser | unterteilt
supplant: supplant | supplanter |
swear: sworn | assermenter | vereidigt
telework:  | télétravailler |
unblock: unblock | débloquer déblocage | freigegeben
vaccinate: jabbed |  |
whip:  | fouetter | ausgepeitscht
flog: flogged | flageller |
donate: donation donations | | spende spenden
approve: approval | approbation |
accompany: accompany accompanied | accompagner accompagnement | begleitet
extract: mined | |
climb: | gravi |
tag: ringed | |
crash: crashed | écrasé | abgestürzt
"""
