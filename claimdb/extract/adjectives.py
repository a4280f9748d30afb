"""Adjectives of countries in English and French, by ISO 3166-1 alpha-2 code: "the Spanish unemployment rate"."""

from __future__ import annotations

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
