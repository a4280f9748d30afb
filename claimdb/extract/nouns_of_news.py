"""Nouns of disasters, crime, courts, war and politics as one idea in English, French and German."""

from __future__ import annotations

NOUNS_OF_NEWS = """
accident: mishap pileup pile-up | carambolage | verkehrsunfall verkehrsunfälle
activist: activist campaigner | activiste militant | aktivist aktivisten
aid: | | nothilfe hilfsleistung hilfsleistungen
ambassador: | | botschafterin
ambush: ambush | embuscade guet-apens | hinterhalt
applicant: seeker contender | demandeur requérant prétendant |
applicant: | | asylbewerber asylsuchende asylsuchenden antragsteller anwärter kandidatin
army: | | militär streitkräfte streitkraft bundeswehr
arsonist: arsonist firebug | pyromane | brandstifter
avalanche: snowslide | | schneelawine
bailiff: bailiff | huissier | gerichtsvollzieher
battle: battle combat | bataille combat | schlacht schlachten gefecht gefechte
bishop: archbishop | archevêque | erzbischof
border: boundary | | landesgrenze staatsgrenze
bullet: cartridge | cartouche | patrone patronen
cannabis: cannabis marijuana | cannabis marijuana | cannabis marihuana
cash: | numéraire | banknote banknoten
ceasefire: armistice | armistice | waffenstillstand feuerpause
checkpoint: checkpoint roadblock | | kontrollpunkt straßensperre
civilian: noncombatant | | zivilperson zivilpersonen
clash: | accrochage rixe | auseinandersetzung auseinandersetzungen
collapse: cave-in | écroulement affaissement |
complaint: grievance | doléance | strafanzeige strafanzeigen reklamation reklamationen
constituency: constituency | circonscription | wahlkreis wahlkreise
bribe: bribe kickback | pot-de-vin bakchich | bestechungsgeld schmiergeld schmiergelder
councillor: | échevin édile | gemeinderat gemeinderäte ratsmitglied ratsmitglieder stadtverordnete
coup: coup putsch | putsch | putsch staatsstreich
court: | | amtsgericht landgericht
cremation: cremation | crémation incinération | einäscherung feuerbestattung
crime: | | delikt delikte
criminal: gangster mobster felon crook | gangster truand mafieux | verbrecher ganove
curfew: curfew | couvre-feu | ausgangssperre ausgangssperren
dead: fatalities | | verstorbene verstorbenen tötung
debris: debris rubble wreckage | débris décombres gravats | trümmer schutt
decree: edict | | verordnung verordnungen
defendant: | | angeklagten angeklagter beschuldigte
deminer: deminer sapper | démineur | minenräumer
demonstration: | manif | kundgebung kundgebungen demo demos
demonstrator: | protestataire | demonstrantin protestierende protestierenden
deputy: parliamentarian congressman congressmen congresswoman backbencher | |
deputy: | | parlamentarier bundestagsabgeordnete mandatar
deserter: deserter | déserteur | deserteur fahnenflüchtige
detainee: internee | taulard | insasse insassen inhaftierte inhaftierten strafgefangene strafgefangenen
dissident: dissident | dissident | dissident dissidenten regimekritiker
drone: | | kampfdrohne
drug: | | rauschgift betäubungsmittel
earthquake: temblor | | erdstoß erdstöße
ecstasy: ecstasy mdma | ecstasy mdma | ecstasy
escape: jailbreak | cavale |
excavator: excavator digger bulldozer | pelleteuse bulldozer | bagger
explosion: detonation | déflagration | detonation
family: | | familienangehörige
femicide: femicide feminicide | féminicide fémicide | femizid femizide
fine: | | geldstrafe geldstrafen geldbußen bußgelder strafzettel
fire: inferno | | großbrand großbrände flächenbrand
firefighter: | sapeur-pompier sapeur | feuerwehrkraft feuerwehrkräfte einsatzkraft einsatzkräfte
flood: inundation deluge | submersion | überflutung überflutungen
fraud: swindle | arnaque | betrugsfall betrugsfälle
fraudster: fraudster swindler scammer conman | escroc arnaqueur fraudeur | betrüger
fugitive: escapee absconder | fuyard | ausbrecher
funeral: | | begräbnis beisetzung
gang: | | clan
guard: jailer gaoler | geôlier maton vigile | aufseher justizbeamte wachmann wachleute
hashish: hashish | haschich haschisch | haschisch
homicide: slaying | | tötungsdelikt tötungsdelikte
hostage: captive | captif |
investigation: enquiry | | nachforschung nachforschungen fahndung
investigator: investigator detective sleuth | enquêteur détective | ermittler
jihadist: jihadist jihadi islamist | djihadiste jihadiste islamiste | dschihadist dschihadisten islamist islamisten
judge: | | richterin
juror: | | schöffe schöffen
killer: killer murderer assassin | tueur assassin | mörder
landmine: | | landmine landminen
landslide: rockslide rockfall mudflow landslip | | hangrutsch schlammlawine felssturz
law: statute | | gesetzestext
lawsuit: | | prozess prozesse gerichtsverfahren
lawyer: counsel | | rechtsanwalt rechtsanwälte anwältin
leader: ringleader | meneur |
lightning: lightning | foudre | blitz blitze
lobbyist: lobbyist | lobbyiste | lobbyist lobbyisten
looter: looter | pillard pilleur | plünderer
mayor: mayoress | bourgmestre | oberbürgermeister gemeindepräsident stadtpräsident bürgermeisterin
mep: mep | eurodéputé | europaabgeordnete europaabgeordneten
mercenary: mercenary | mercenaire | söldner
migrant: | immigrant | zuwanderer zugewanderte zugewanderten
ministry: | | ministerien
naturalisation: naturalisation naturalization | naturalisation | einbürgerung einbürgerungen
notary: notary | notaire | notar notare
offence: infringement | | rechtsverletzung rechtsverletzungen
offender: culprit wrongdoer | | straftäter
officer: cop | flic | polizeibeamte polizeibeamten polizeikraft polizeikräfte polizistin
official: bureaucrat | bureaucrate | amtsträger
orphan: | | waisenkind waisenkinder
overdose: overdose | overdose surdose | überdosis überdosen
paramedic: paramedic | ambulancier | sanitäter rettungssanitäter notfallsanitäter
parliament: legislature | | bundestag landtag
party: | | partei
pension: | | ruhegehalt
perjury: perjury | parjure | meineid
pickpocket: pickpocket | pickpocket | taschendieb taschendiebe
pistol: pistol handgun revolver | pistolet revolver | pistole pistolen revolver
pirate: pirate | pirate | pirat piraten
piracy: piracy | piraterie | piraterie
plaintiff: litigant petitioner | | beschwerdeführer klägerin
police: constabulary | gendarmerie | gendarmerie
prison: lockup | pénitentiaire carcéral | strafanstalt justizvollzugsanstalt jva gefängnissen
prosecutor: | | staatsanwältin staatsanwaltschaft
rapist: rapist | violeur | vergewaltiger
ransom: ransom | rançon | lösegeld lösegelder
rape: | | vergewaltigungen
rebel: guerrilla mutineer | guérillero maquisard mutin | aufständische aufständischen
referendum: referendum plebiscite | référendum plébiscite votation | referendum volksabstimmung volksentscheid
refugee: | | kriegsflüchtling kriegsflüchtlinge geflüchteten vertriebene vertriebenen
rescuer: | | rettungskraft rettungskräfte
returnee: returnee | | rückkehrer
rifle: rifle | fusil carabine | gewehr gewehre
riot: riot unrest | émeute | krawall krawalle unruhe unruhen ausschreitung ausschreitungen
rioter: rioter | émeutier | randalierer
robber: mugger bandit | bandit | einbrecher bankräuber
sentence: | | haftstrafe haftstrafen freiheitsstrafe freiheitsstrafen gefängnisstrafe
shooting: shooting shootout gunfight | fusillade | schießerei schießereien schusswechsel
smuggling: smuggling | contrebande | schmuggel
sniper: sniper | sniper | scharfschütze scharfschützen
soldier: servicemen servicewoman infantryman infantrymen | fantassin | soldatin
squatter: squatter | squatteur | hausbesetzer
stateless: stateless | apatride | staatenlose staatenlosen
storm: windstorm tempest | | unwetter
strike: | | ausstand arbeitsniederlegung warnstreik warnstreiks
suicide: | | selbsttötung selbsttötungen
survivor: | | geretteten gerettete
suspect: | | tatverdächtige tatverdächtigen verdächtiger
tank: | | kampfpanzer
theft: larceny shoplifting holdup hold-up | larcin hold-up | ladendiebstahl raubüberfall raubüberfälle
thunderstorm: thunderstorm | orage | gewitter
traffic-jam: gridlock tailback | embouteillage | stau staus
tsunami: tsunami | tsunami raz-de-marée | tsunami
unionist: unionist | syndicaliste | gewerkschafter
vote: | | wählerstimme wählerstimmen
voter: | | wahlberechtigte wahlberechtigten stimmberechtigte
warrant: | | haftbefehle
witness: eyewitness bystander | | augenzeuge augenzeugen
"""
