"""Adjectives of countries in English and French, by ISO 3166-1 alpha-2 code: "the Spanish unemployment rate"."""

from __future__ import annotations

from functools import lru_cache

from claimdb.values.countries import COUNTRIES
from claimdb.values.folding import fold_text

_ADJECTIVES = """
FR: French|français française
ES: Spanish|espagnol espagnole
DE: German|allemand allemande
IT: Italian|italien italienne
PT: Portuguese|portugais portugaise
BE: Belgian|belge
NL: Dutch|néerlandais néerlandaise
CH: Swiss|suisse
AT: Austrian|autrichien autrichienne
GB: British|britannique
IE: Irish|irlandais irlandaise
DK: Danish|danois danoise
SE: Swedish|suédois suédoise
NO: Norwegian|norvégien norvégienne
FI: Finnish|finlandais finlandaise
IS: Icelandic|islandais islandaise
PL: Polish|polonais polonaise
CZ: Czech|tchèque
SK: Slovak|slovaque
SI: Slovenian|slovène
HR: Croatian|croate
HU: Hungarian|hongrois hongroise
RO: Romanian|roumain roumaine
BG: Bulgarian|bulgare
GR: Greek|grec grecque
TR: Turkish|turc turque
RU: Russian|russe
UA: Ukrainian|ukrainien ukrainienne
EE: Estonian|estonien estonienne
LV: Latvian|letton lettone
LT: Lithuanian|lituanien lituanienne
RS: Serbian|serbe
AL: Albanian|albanais albanaise
US: American|américain américaine
CA: Canadian|canadien canadienne
MX: Mexican|mexicain mexicaine
BR: Brazilian|brésilien brésilienne
AR: Argentine|argentin argentine
CL: Chilean|chilien chilienne
CO: Colombian|colombien colombienne
PE: Peruvian|péruvien péruvienne
CN: Chinese|chinois chinoise
JP: Japanese|japonais japonaise
IN: Indian|indien indienne
PK: Pakistani|pakistanais pakistanaise
ID: Indonesian|indonésien indonésienne
VN: Vietnamese|vietnamien vietnamienne
TH: Thai|thaïlandais thaïlandaise
AU: Australian|australien australienne
NZ: New Zealand|néo-zélandais néo-zélandaise
MA: Moroccan|marocain marocaine
DZ: Algerian|algérien algérienne
TN: Tunisian|tunisien tunisienne
EG: Egyptian|égyptien égyptienne
SN: Senegalese|sénégalais sénégalaise
ML: Malian|malien malienne
KE: Kenyan|kényan kényane
ET: Ethiopian|éthiopien éthiopienne
NG: Nigerian|nigérian nigériane
GH: Ghanaian|ghanéen ghanéenne
ZA: South African|sud-africain sud-africaine
IL: Israeli|israélien israélienne
IR: Iranian|iranien iranienne
IQ: Iraqi|irakien irakienne
SA: Saudi|saoudien saoudienne
LB: Lebanese|libanais libanaise
GM: Gambian|gambien gambienne
MR: Mauritanian|mauritanien mauritanienne
BF: Burkinabe|burkinabè burkinabé
NE: Nigerien|nigérien nigérienne
TD: Chadian|tchadien tchadienne
CI: Ivorian|ivoirien ivoirienne
GN: Guinean|guinéen guinéenne
TG: Togolese|togolais togolaise
BJ: Beninese|béninois béninoise
LR: Liberian|libérien libérienne
SL: Sierra-Leonean|sierra-léonais sierra-léonaise
CM: Cameroonian|camerounais camerounaise
GA: Gabonese|gabonais gabonaise
CD: Congolese|congolais congolaise
RW: Rwandan|rwandais rwandaise
BI: Burundian|burundais burundaise
UG: Ugandan|ougandais ougandaise
TZ: Tanzanian|tanzanien tanzanienne
ZM: Zambian|zambien zambienne
ZW: Zimbabwean|zimbabwéen zimbabwéenne
MZ: Mozambican|mozambicain mozambicaine
AO: Angolan|angolais angolaise
NA: Namibian|namibien namibienne
BW: Botswanan|botswanais botswanaise
MG: Malagasy|malgache
SO: Somali|somalien somalienne
SD: Sudanese|soudanais soudanaise
SY: Syrian|syrien syrienne
JO: Jordanian|jordanien jordanienne
YE: Yemeni|yéménite
AE: Emirati|émirien émirienne
QA: Qatari|qatari qatarie
KW: Kuwaiti|koweïtien koweïtienne
PS: Palestinian|palestinien palestinienne
AF: Afghan|afghan afghane
BD: Bangladeshi|bangladais bangladaise
LK: Lankan|sri-lankais sri-lankaise
NP: Nepalese|népalais népalaise
MM: Burmese|birman birmane
KH: Cambodian|cambodgien cambodgienne
LA: Laotian|laotien laotienne
MY: Malaysian|malaisien malaisienne
SG: Singaporean|singapourien singapourienne
MN: Mongolian|mongol mongole
KZ: Kazakh|kazakh kazakhe
UZ: Uzbek|ouzbek ouzbèke
GE: Georgian|géorgien géorgienne
AM: Armenian|arménien arménienne
AZ: Azerbaijani|azerbaïdjanais azerbaïdjanaise azéri azérie
BY: Belarusian|biélorusse bélarusse
MD: Moldovan|moldave
BA: Bosnian|bosnien bosnienne bosniaque
ME: Montenegrin|monténégrin monténégrine
MK: Macedonian|macédonien macédonienne
XK: Kosovar|kosovar kosovare
LU: Luxembourgish|luxembourgeois luxembourgeoise
MT: Maltese|maltais maltaise
CY: Cypriot|chypriote
CU: Cuban|cubain cubaine
HT: Haitian|haïtien haïtienne
DO: Dominican|dominicain dominicaine
JM: Jamaican|jamaïcain jamaïcaine
VE: Venezuelan|vénézuélien vénézuélienne
EC: Ecuadorian|équatorien équatorienne
BO: Bolivian|bolivien bolivienne
PY: Paraguayan|paraguayen paraguayenne
UY: Uruguayan|uruguayen uruguayenne
GT: Guatemalan|guatémaltèque
HN: Honduran|hondurien hondurienne
NI: Nicaraguan|nicaraguayen nicaraguayenne
CR: Costa-Rican|costaricien costaricienne
PA: Panamanian|panaméen panaméenne
SV: Salvadoran|salvadorien salvadorienne
"""
_PLACE_AT = {"en": 0, "fr": 1}


def _read() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {"en": {}, "fr": {}}
    for line in _ADJECTIVES.strip().splitlines():
        code, _, forms = line.partition(": ")
        english, _, french = forms.partition("|")
        found["en"][fold_text(english)] = code
        found["fr"].update(dict.fromkeys(map(fold_text, french.split()), code))
    return found


_BY_FORM = _read()


@lru_cache(maxsize=8192)
def country_of_adjective(word: str, language: str) -> str | None:
    """Give the code of the country that an adjective, or the name of its people, is of; None where it is of none.

    >>> country_of_adjective("Senegalese", "en"), country_of_adjective("sénégalaises", "fr")
    ('SN', 'SN')
    """
    forms = _BY_FORM.get(language, {})
    form = fold_text(word)
    return forms.get(form) or forms.get(form.removesuffix("s"))


def split_adjective(label: str, language: str) -> tuple[str, str | None]:
    """Part a label from the country that its first (English) or last (French) word is of, with the country's name.

    >>> split_adjective("Spanish unemployment rate", "en")
    ('unemployment rate', 'Spain')
    >>> split_adjective("dette grecque", "fr")
    ('dette', 'Grèce')
    """
    forms = _BY_FORM.get(language, {})
    if language == "en":
        first, _, rest = label.partition(" ")
    else:
        rest, _, first = label.rpartition(" ")
    form = fold_text(first)
    code = forms.get(form) or (forms.get(form.removesuffix("s")) if language == "fr" else None)
    if code is None or not rest:
        return label, None
    return rest, COUNTRIES[code][_PLACE_AT[language]]
