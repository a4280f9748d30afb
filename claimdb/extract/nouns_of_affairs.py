"""Nouns of money, the state, courts, war, health, faith and schools as one idea in English, French and German."""

from __future__ import annotations

NOUNS_OF_AFFAIRS = """
balance: balance | solde | saldo
cashflow: cashflow | trésorerie |
interest: interest |  | zins zinsen
bond:  |  | anleihe anleihen
transfer:  | virement | überweisung überweisungen
payment:  |  | zahlung zahlungen
debtor: debtor borrower | débiteur emprunteur | schuldner kreditnehmer
lender: lender | prêteur | kreditgeber
treasurer: treasurer | trésorier | schatzmeister kassenwart
franc: franc | franc | franken
rouble: rouble ruble | rouble | rubel
penny: penny pence pennies |  |
cent: cent | centime cent | cent
gift: gift present | cadeau | geschenk geschenke
bequest: bequest legacy | legs | vermächtnis
inheritance: inheritance | héritage succession | erbschaft erbschaften
fortune: fortune wealth | fortune | vermögen
alimony: alimony |  | unterhalt
endowment: endowment | dotation |
excise: excise | accise | verbrauchsteuer
surcharge: surcharge | surtaxe | zuschlag
overrun: overrun | surcoût |
loophole: loophole | niche | schlupfloch
purse: purse wallet | portefeuille porte-monnaie | geldbörse brieftasche portemonnaie
subsidiary: subsidiary |  | tochtergesellschaft tochtergesellschaften tochterunternehmen
mall: mall |  | einkaufszentrum einkaufszentren
invoice:  | facturation |
bidder: bidder | soumissionnaire enchérisseur | bieter
shareholding: shareholding | actionnariat |
bankrupt: bankrupt | failli | bankrott
overtime: overtime |  | überstunde überstunden
workday: workday workdays |  | arbeitstag arbeitstage
freelancer: freelancer | indépendant freelance | freiberufler selbständige
foreman: foreman foremen | contremaître | vorarbeiter
boss: boss |  | chef
colleague: colleague coworker | collègue | kollege kollegen
temp: temp | intérimaire | leiharbeiter
ceo: ceo | pdg |
chairman: chairman chairwoman chairperson |  | vorsitzende vorsitzender
founder: founder | fondateur | gründer
bylaw: bylaw |  | satzung
clause: clause | clause | klausel
amendment: amendment | amendement | änderungsantrag änderungsanträge
decree: ordinance |  |
directive: directive | directive | richtlinie richtlinien
constitution: constitution | constitution | verfassung
veto: veto vetoes | veto | veto
recommendation: recommendation | recommandation | empfehlung empfehlungen
proposal: proposal | proposition | vorschlag vorschläge
chancellor: chancellor | chancelier | kanzler bundeskanzler
emperor: emperor | empereur | kaiser
nobleman: nobleman noblemen aristocrat | noble aristocrate | adlige adliger
serf: serf | serf | leibeigene
tsar: tsar czar | tsar | zar
reign: reign | règne | herrschaft
throne: throne | trône | thron
empire: empire | empire | reich
kingdom: kingdom | royaume | königreich
democracy: democracy | démocratie | demokratie
dictator: dictator | dictateur | diktator diktatoren
uprising: uprising insurrection revolt rebellion | insurrection soulèvement révolte | aufstand aufstände
mutiny: mutiny | mutinerie | meuterei
candidacy: candidacy candidature | candidature | kandidatur kandidaturen
coalition: coalition | coalition | koalition
majority: majority | majorité | mehrheit
minority: minority | minorité | minderheit
abstention: abstention | abstention | enthaltung enthaltungen
abstainer: abstainer non-voter | abstentionniste | nichtwähler
ballot-paper:  | bulletin | stimmzettel
pollster: pollster | sondeur | meinungsforscher
spokesman: spokesman spokeswoman spokesperson spokespeople | porte-parole | sprecher sprecherin
boycott: boycott |  | boykott
blockade: blockade | blocus | blockade
airstrike: airstrike |  | luftangriff luftangriffe
salvo: salvo salvoes volley | salve | salve
trench: trench | tranchée | graben schützengraben
bunker: bunker | bunker blockhaus | bunker
garrison: garrison | garnison | garnison
squadron: squadron | escadron escadrille | geschwader staffel
colonel: colonel | colonel | oberst
lieutenant: lieutenant | lieutenant | leutnant
sergeant: sergeant | sergent | feldwebel
corporal: corporal | caporal | gefreite
cadet: cadet |  | kadett
gunner: gunner artilleryman | artilleur | kanonier
horseman: cavalryman cavalrymen |  |
howitzer: howitzer | obusier | haubitze haubitzen
cannon: cannon | canon | kanone kanonen
mortar: mortar | mortier | mörser
torpedo: torpedo torpedoes | torpille | torpedo
warhead: warhead | ogive | sprengkopf sprengköpfe
rocket-launcher:  | lance-roquettes | raketenwerfer
machinegun:  | mitrailleuse | maschinengewehr maschinengewehre
fortification: fortification | fortification | befestigung
rampart: rampart | rempart | wall
armour: armour armor | armure | rüstung
observer: observer | observateur | beobachter
mediator: mediator | médiateur |
negotiator: negotiator | négociateur | unterhändler
negotiation: negotiation | négociation | verhandlung verhandlungen
talks: talks | pourparlers | gespräche
hearing: hearing | audition | anhörung anhörungen
indictment: indictment |  | anklageschrift
acquittal: acquittal | acquittement | freispruch freisprüche
amnesty: amnesty | amnistie | amnestie
confession: confession | aveu | geständnis
testimony: testimony testimonies | témoignage | zeugenaussage
evidence: evidence proof | preuve | beweis beweise
fingerprint: fingerprint |  | fingerabdruck fingerabdrücke
clue: clue |  | indiz indizien hinweis hinweise
alibi: alibi alibis | alibi | alibi
accomplice: accomplice | complice | komplize komplizen
kidnapper: kidnapper abductor | ravisseur | entführer
extortion: extortion | extorsion | erpressung
blackmail: blackmail | chantage |
corruption: corruption | corruption | korruption
embezzlement: embezzlement misappropriation | détournement | veruntreuung unterschlagung
laundering: laundering | blanchiment | geldwäsche
graffiti: graffiti | graffiti | graffiti
arson: arson |  | brandstiftung brandstiftungen
harassment: harassment | harcèlement | belästigung
insult: insult | insulte injure | beleidigung beleidigungen
discrimination: discrimination | discrimination | diskriminierung
hanging: hanging | pendaison |
genocide: genocide | génocide | völkermord
addict: addict | toxicomane | süchtige drogenabhängige
alcoholic: alcoholic | alcoolique | alkoholiker
probation: probation | probation | bewährung
breathalyser: breathalyser | éthylotest éthylomètre |
truncheon: truncheon baton | matraque | schlagstock
handcuff: handcuff | menotte | handschelle
tear-gas:  | lacrymogène | tränengas
picket: picket | piquet | streikposten
blanket: blanket | couverture | decke decken
tarpaulin: tarpaulin tarp | bâche | plane
sanitation: sanitation | assainissement |
malnutrition: malnutrition undernutrition | malnutrition dénutrition sous-nutrition | unterernährung mangelernährung
deaf: deaf | sourd | gehörlose
blind: blind | aveugle | blinde
beggar: beggar | mendiant | bettler
needy: needy | nécessiteux démuni indigent | bedürftige
educator: educator | éducateur | erzieher
counsellor: counsellor counselor |  |
helper: helper |  | helfer
benefactor: benefactor | bienfaiteur | wohltäter
consultation: consultation | consultation | sprechstunde
appointment-with:  | rendez-vous | termin termine
caesarean: caesarean cesarean | césarienne | kaiserschnitt kaiserschnitte
miscarriage: miscarriage |  | fehlgeburt fehlgeburten
contraceptive: contraceptive | contraceptif | verhütungsmittel
condom: condom | préservatif | kondom kondome
pill: pill | pilule | pille pillen
ventilator: ventilator respirator | respirateur | beatmungsgerät beatmungsgeräte
xray: x-ray |  | röntgenaufnahme
glove: glove | gant | handschuh handschuhe
bandage: bandage | bandage pansement | verband
stretcher: stretcher | brancard civière | trage
prosthesis: prosthesis prostheses | prothèse | prothese
crutch: crutch | béquille | krücke krücken
typhoid: typhoid | typhoïde | typhus
pneumonia: pneumonia | pneumonie | lungenentzündung
rabies: rabies | rage | tollwut
whooping:  | coqueluche | keuchhusten
chickenpox: chickenpox | varicelle | windpocken
mumps: mumps | oreillons | mumps
rubella: rubella | rubéole | röteln
headache: headache headaches migraine | migraine | kopfschmerzen
burn-wound:  | brûlure | verbrennung verbrennungen
bruise: bruise | contusion ecchymose | prellung
bite: bite | morsure | biss bisse
sting: sting | piqûre | stich
coma: coma | coma | koma
disability: disability | handicap invalidité | behinderung behinderungen
obesity: obesity | obésité | fettleibigkeit
smoking: smoking | tabagisme | rauchen
dietitian: dietitian nutritionist | diététicien nutritionniste | ernährungsberater
optician: optician | opticien | optiker
oncologist: oncologist | oncologue cancérologue | onkologe
dermatologist: dermatologist | dermatologue | hautarzt
ophthalmologist: ophthalmologist | ophtalmologue ophtalmologiste ophtalmo | augenarzt
pathologist: pathologist coroner | légiste | gerichtsmediziner
orderly: orderly | aide-soignant | pflegehelfer
healer: healer | guérisseur | heiler
bishopric: diocese | diocèse | diözese bistum bistümer
cardinal: cardinal | cardinal | kardinal kardinäle
chaplain: chaplain | aumônier |
deacon: deacon | diacre | diakon
apostle: apostle | apôtre | apostel
devil: devil demon | diable démon | teufel
goddess: goddess | déesse | göttin
witch: witch | sorcière | hexe hexen
ghost: ghost | fantôme revenant | gespenst geist
catholic: catholic | catholique | katholik katholiken
muslim: muslim moslem | musulman | muslim muslime
jew: jew jewish | juif juive | jude juden
buddhist: buddhist | bouddhiste | buddhist buddhisten
hindu: hindu hindus | hindou | hindu
sect: sect cult | secte | sekte sekten
sermon: sermon homily | sermon homélie | predigt
communion: communion | communion | kommunion
headline: headline |  | schlagzeile schlagzeilen
columnist: columnist | chroniqueur éditorialiste | kolumnist
correspondent: correspondent | correspondant | korrespondent
presenter: presenter newsreader anchorman | présentateur animateur | moderator
cameraman: cameraman cameramen | cameraman caméraman cadreur | kameramann
photojournalist: photojournalist | photoreporter |
podcast: podcast | podcast balado | podcast
blogger: blogger | blogueur | blogger
click: click | clic | klick klicks
newsroom: newsroom | rédaction | redaktion
newsletter: newsletter | infolettre newsletter | newsletter
advertiser: advertiser | annonceur | werbekunde
censor: censor | censeur | zensor
censorship: censorship | censure | zensur
phd: phd doctorate | doctorat | promotion
doctoral:  | doctorant thésard | doktorand doktoranden
postdoc: postdoc | postdoctorant postdoc |
baccalaureate: baccalaureate | baccalauréat | abitur
lyceum:  | lycée | gymnasium gymnasien
schoolleaver:  | bachelier | abiturient abiturienten
lycéen:  | lycéen | gymnasiast
campus: campus campuses | campus | campus
lecture: lecture |  | vorlesung vorlesungen
tuition: tuition | scolarité | studiengebühr studiengebühren
textbook: textbook schoolbook | manuel | schulbuch schulbücher
notebook: notebook | cahier carnet | heft
blackboard: blackboard |  | tafel
desk:  | pupitre |
pen: pen | stylo | stift
pencil: pencil | crayon | bleistift
absenteeism: absenteeism | absentéisme | fehlzeiten
literacy: literacy | alphabétisation | alphabetisierung
illiterate: illiterate | analphabète illettré | analphabet analphabeten
illiteracy: illiteracy | analphabétisme illettrisme | analphabetismus
curriculum: curriculum |  | lehrplan
tutor: tutor | tuteur | tutor
scout: scout | scout éclaireur | pfadfinder
prefect: prefect | préfet | präfekt
prefecture: prefecture | préfecture | präfektur
canton: canton | canton | kanton kantone
neighbourhood: neighbourhood neighborhood | quartier | viertel stadtviertel stadtteil stadtteile
form:  | formulaire | formular formulare
deadline: deadline | échéance | frist fristen
ombudsman: ombudsman ombudsmen |  | ombudsmann
bureaucracy: bureaucracy | bureaucratie | bürokratie
secretariat: secretariat | secrétariat | sekretariat
directorate: directorate |  | direktion
panellist: panellist panelist |  |
auctioneer: auctioneer | commissaire-priseur | auktionator
collector: collector | collectionneur | sammler
deputy: mps |  |
taxi: taxis |  |
film: movies |  |
prize: prizes |  |
size: sizes |  |
fire: blazes |  |
kindergarten: creches crèches |  |
office: bureaus |  |
television: tvs |  |
avalanche: avalanches |  |
tsunami: tsunamis |  |
gp: gps |  |
computer: pcs |  |
advertisement: ads |  |
tornado: tornadoes |  |
volcano: volcanoes |  |
buffalo: buffaloes |  |
flamingo: flamingoes |  |
fresco: frescoes |  |
rabbi: rabbis |  |
driver: cabbies |  |
goalkeeper: goalies |  |
jihadist: jihadis |  |
subscription: subscription | abonnement |
membership: membership | adhésion | mitgliedschaft
learner: learner | apprenant | lernende
attack: | raid |
traffic: traffic | trafic | verkehr
bin: bin dustbin | poubelle | mülltonne mülltonnen mülleimer
target: objective | |
caller: caller | appelant | anrufer
snare: snare | collet | schlinge schlingen
banner: banner | banderole | spruchband
placard: placard | pancarte |
tooth: tooth teeth | dent | zahn zähne
overnight-stay: | nuitée | übernachtung übernachtungen
footprint: footprint | empreinte | fußabdruck fußabdrücke
"""
