"""Nouns of companies, work, money, taxes, goods and technology as one idea in English, French and German."""

from __future__ import annotations

NOUNS_OF_TRADE = """
accountant: accountant | comptable | buchhalter
acquisition: takeover buyout | rachat | übernahme übernahmen
advertisement: advert advertisement ad | publicité pub | werbung anzeige anzeigen
aluminium: aluminium aluminum | aluminium | aluminium
app: app | appli | app apps
applicant: | | bewerberin bewerberinnen stellenbewerber
arrears: arrears backlog | | rückstand rückstände
bag: | | beutel
bailout: bailout | renflouement | rettungspaket
bankruptcy: insolvencies | | konkurs konkurse pleite pleiten
barrel: keg cask | tonnelet | fässer
basket: basket | panier | korb körbe
billionaire: billionaire | milliardaire | milliardär milliardäre
millionaire: millionaire | millionnaire | millionär millionäre
bookshop: bookshop bookstore | librairie | buchhandlung buchhandlungen
bottle: | | fläschchen
box: carton | caissette | karton kartons schachtel schachteln
branch: | filiale | zweigstelle zweigstellen niederlassung niederlassungen
bread: bread loaf loaves | pain | brot brote
brewery: brewery | brasserie | brauerei brauereien
budget: | | etat haushaltsplan
bricklayer: bricklayer mason | maçon | maurer
butter: butter | beurre | butter
buyer: | | käuferin
cake: cake pastry | gâteau gâteaux pâtisserie | torte torten
candle: candle | bougie | kerze kerzen
carpenter: carpenter joiner | charpentier menuisier | zimmermann tischler schreiner
cashier: cashier | caissier | kassierer kassiererin
chip: microchip semiconductor chip | puce semi-conducteur | chip chips halbleiter
company: | | gesellschaft gesellschaften
computer: pc desktop | pc | laptop laptops
consumer: | consommatrice | konsument konsumenten
cook: cook chef | cuisinier | koch köche köchin
cooperative: cooperative co-op coop | coopérative | genossenschaft genossenschaften
courier: courier | coursier | kurier kuriere bote
craftsman: craftsman craftsmen artisan | artisan | handwerker
crypto: cryptocurrency | cryptomonnaie | kryptowährung
currency: currency | devise | währung währungen
customer: clientele | | kundin kundinnen kundschaft
dealership: dealership | concessionnaire | autohaus
debt: indebtedness | | verschuldung
deficit: shortfall | | fehlbetrag
developer: developer | promoteur développeur | entwickler bauträger
diamond: diamond | diamant | diamant diamanten
distributor: distributor wholesaler | grossiste distributeur | großhändler
driver: chauffeur cabbie | | fahrerin fahrerinnen
electrician: electrician | électricien | elektriker
employee: workman workmen headcount | | arbeitskraft arbeitskräfte angestellter arbeiterin arbeiterinnen bedienstete
employer: | employeuse | arbeitgeberin
engineer: | | ingenieurin
entrepreneur: entrepreneur businessman businesswoman | entrepreneur | unternehmer unternehmerin
error: error mistake | erreur | fehler irrtum
factory: | manufacture | produktionsstätte
florist: florist | fleuriste | florist
flour: flour | farine | mehl
fridge: fridge refrigerator | réfrigérateur frigo | kühlschrank kühlschränke
foundation: foundation | fondation | stiftung stiftungen
furniture: furniture | meuble mobilier | möbel
fuel: fuel | carburant combustible | kraftstoff treibstoff brennstoff
grant: | | beihilfe beihilfen fördermittel
guarantee: guarantee warranty | garantie | garantie bürgschaft
hairdresser: hairdresser barber | coiffeur | friseur friseure friseurin
hacker: hacker | hacker | hacker
hotel: inn motel | motel | gasthof gasthöfe
hydroelectric: hydroelectric hydropower | hydroélectrique hydraulique | wasserkraft
influencer: influencer | influenceur | influencer
inspector: | | prüferin inspektoren
instalment: instalment installment | mensualité |
insurance: insurance | assurance | versicherung versicherungen
intermediary: intermediary broker | courtier | makler vermittler
internship: internship | stage | praktikum
jar: jar | bocal bocaux |
job: | | arbeitsstelle arbeitsstellen planstelle planstellen
label: label | étiquette | etikett etiketten
leather: leather | cuir | leder
licence: | | erlaubnis lizenzen
lottery: lottery | loterie loto | lotterie lotto
manufacturer: | | fabrikant hersteller
mechanic: mechanic | mécanicien garagiste | mechaniker
merger: merger | fusion | fusion fusionen zusammenschluss
oat: oat | avoine | hafer
order: | | bestellungen
ore: ore | minerai | erz erze
packet: packet sachet | | päckchen
pear: pear | poire | birne birnen
perfume: perfume | parfum | parfüm
phone: cellphone handset | smartphone | mobiltelefon mobiltelefone smartphone smartphones
postman: postman postmen mailman | postier | briefträger postbote
quota: | contingent | kontingent kontingente fangquote
rapeseed: rapeseed canola | colza | raps
vendor: salesman saleswoman salesperson | | verkäuferin
salary: | | löhne gehälter verdienst
scaffolding: scaffolding | échafaudage | gerüst
sensor: sensor | capteur | sensor sensoren
silk: silk | soie | seide
skyscraper: | | hochhaus hochhäuser
soap: soap | savon | seife
software: software | logiciel | software
soybean: soybean soya soy | soja | soja sojabohne sojabohnen
spice: spice | épice | gewürz gewürze
startup: | jeune-pousse | start-ups
supplier: | | zulieferer lieferanten
surplus: surplus | excédent | überschuss überschüsse
tax: | | abgabe abgaben
vat: vat | tva | mehrwertsteuer umsatzsteuer
tenant: lessee | | mieterin mieterinnen
tyre: | | autoreifen
voucher: | | coupon gutscheine
warehouse: storehouse | | lagerhalle lagerhallen depot
waste: trash litter | détritus |
welder: welder | soudeur | schweißer
whisky: whisky whiskey | whisky | whisky
winegrower: winegrower winemaker vintner | vigneron viticulteur | winzer
wool: wool | laine | wolle
discount: | ristourne |
shirt: shirt | chemise | hemd hemden
trousers: trouser trousers pants | pantalon | hose hosen
dress: dress dresses gown | robe | kleid kleider
skirt: skirt | jupe | rock röcke
coat: coat overcoat | manteau | mantel mäntel
jacket: jacket | veste blouson | jacke jacken
sweater: sweater jumper pullover | chandail pullover | pullover
hat: hat | chapeau | hut hüte
sock: sock | chaussette | socke socken
belt: belt | ceinture | gürtel
button: button | bouton | knopf knöpfe
needle: needle | aiguille | nadel nadeln
umbrella: umbrella | parapluie | regenschirm regenschirme
handbag: handbag |  | handtasche handtaschen
sheet: bedsheet | drap | bettlaken
pillow: pillow cushion | oreiller coussin | kissen
towel: towel |  | handtuch handtücher
fork: fork | fourchette | gabel
spoon: spoon | cuillère cuiller | löffel
plate-of-meal:  | assiette | teller
cup-of-tea: mug | tasse | tasse tassen
saucepan: saucepan | casserole | topf
bowl: bowl | bol | schüssel
bucket: bucket pail | seau | eimer
broom: broom | balai | besen
mirror: mirror | miroir | spiegel
sofa: sofa couch | canapé divan | sofa
armchair: armchair |  | sessel
wardrobe: wardrobe | armoire | schrank
sausage: sausage | saucisse | wurst würste
ham: ham | jambon | schinken
steak: steak | bifteck steak | steak
beef: beef |  | rindfleisch
pork: pork |  | schweinefleisch
burger: burger hamburger | burger hamburger |
biscuit: biscuit cookie cookies | biscuit | keks kekse
pancake: pancake | crêpe | pfannkuchen
waffle: waffle | gaufre | waffel
doughnut: doughnut donut | beignet |
chocolate: chocolate | chocolat | schokolade
sweet-of-child:  | bonbon | bonbon bonbons
jam:  | confiture | marmelade
juice: juice | jus | saft
yoghurt: yoghurt yogurt | yaourt yoghourt | joghurt
cider: cider | cidre | apfelwein
rum: rum | rhum | rum
vodka: vodka | vodka | wodka
calorie: calorie calories | calorie | kalorie kalorien
vitamin: vitamin | vitamine | vitamin vitamine
recipe: recipe |  | rezepte
banquet: banquet feast | banquet festin | festmahl
breakfast: breakfast | petit-déjeuner | frühstück
menu: menu menus | menu | menü
"""
