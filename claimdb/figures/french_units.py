"""French: units and currencies by their nouns.

Currencies: ISO 4217, in the names of the Code de rédaction interinstitutionnel (annex A7). A noun that several
countries use ("dinars", "francs", "livres") tells a currency only with the adjective of one; "dollars" alone
are those of the United States.
"""

from __future__ import annotations

import unicodedata

_PLAIN_CURRENCIES = {
    "EUR": "euro euros", "USD": "dollar dollars billets_verts", "CNY": "yuan yuans renminbi renminbis",
    "JPY": "yen yens",
    "RUB": "rouble roubles", "INR": "roupie roupies", "KRW": "won wons", "PLN": "zloty zlotys",
    "UAH": "hryvnia hryvnias", "ILS": "shekel shekels", "ZAR": "rand rands", "THB": "baht bahts",
    "BRL": "réals reais", "IRR": "rials", "HUF": "forint forints", "NGN": "naira nairas",
    "IDR": "roupiah rupiah rupiahs",
    "VND": "dong dongs", "GHS": "cedis", "KZT": "tenge tenges", "MYR": "ringgit ringgits", "VES": "bolivars",
    "MGA": "ariary", "MRU": "ouguiyas", "HTG": "gourdes", "GEL": "laris", "AMD": "drams", "ETB": "birrs",
    "DEM": "deutschemarks",
}  # fmt: skip
# By noun, singular and plural: the adjectives that tell whose it is, in the forms that they have behind it.
_BY_COUNTRY = {
    "dollar dollars": {
        "USD": "américain américains us des_états-unis", "CAD": "canadien canadiens", "AUD": "australien australiens",
        "NZD": "néo-zélandais", "HKD": "de_hong_kong de_hongkong hongkongais", "SGD": "de_singapour singapouriens",
        "TWD": "taïwanais de_taïwan", "JMD": "jamaïcains", "NAD": "namibiens", "LRD": "libériens",
    },
    "franc francs": {
        "CHF": "suisse suisses", "XOF": "cfa", "XPF": "pacifique cfp", "FRF": "français", "CDF": "congolais",
        "RWF": "rwandais", "BIF": "burundais", "DJF": "djiboutiens djibouti", "GNF": "guinéens", "KMF": "comoriens",
    },
    "livre livres": {
        "GBP": "sterling britanniques anglaises", "TRY": "turque turques", "EGP": "égyptienne égyptiennes",
        "LBP": "libanaise libanaises", "SYP": "syrienne syriennes", "SDG": "soudanaise soudanaises",
        "SSP": "sud-soudanaises",
    },
    "lire lires": {"ITL": "italienne italiennes", "TRY": "turque turques"},
    "peso pesos": {
        "MXN": "mexicain mexicains", "ARS": "argentin argentins", "CLP": "chilien chiliens",
        "COP": "colombien colombiens", "PHP": "philippin philippins", "CUP": "cubain cubains", "UYU": "uruguayens",
        "DOP": "dominicains",
    },
    "dinar dinars": {
        "DZD": "algérien algériens", "TND": "tunisien tunisiens", "LYD": "libyen libyens", "IQD": "irakien irakiens",
        "KWD": "koweïtien koweïtiens", "JOD": "jordanien jordaniens", "BHD": "bahreïnis", "RSD": "serbe serbes",
    },
    "dirham dirhams": {"MAD": "marocain marocains", "AED": "émiratis des_émirats"},
    "riyal riyals rial rials": {
        "SAR": "saoudien saoudiens", "QAR": "qatari qataris qatariens", "OMR": "omanais", "YER": "yéménites",
        "IRR": "iranien iraniens",
    },
    "couronne couronnes": {
        "SEK": "suédoise suédoises", "NOK": "norvégienne norvégiennes", "DKK": "danoise danoises",
        "CZK": "tchèque tchèques", "ISK": "islandaise islandaises",
    },
    "roupie roupies": {
        "INR": "indienne indiennes", "PKR": "pakistanaise pakistanaises", "LKR": "sri-lankaises srilankaises",
        "NPR": "népalaises", "MUR": "mauriciennes", "IDR": "indonésiennes",
    },
    "shilling shillings": {"KES": "kényans kenyans", "UGX": "ougandais", "TZS": "tanzaniens", "SOS": "somaliens"},
    "rouble roubles": {"RUB": "russe russes", "BYN": "biélorusses bélarusses"},
    "real reals réals reais": {"BRL": "brésilien brésiliens"},
    "mark marks": {"DEM": "allemand allemands", "FIM": "finlandais"},
    "leu lei": {"RON": "roumain roumains", "MDL": "moldaves"},
    "lev leva levs": {"BGN": "bulgare bulgares"},
    "yuan yuans": {"CNY": "chinois"},
    "yen yens": {"JPY": "japonais"},
    "won wons": {"KRW": "sud-coréens coréens", "KPW": "nord-coréens"},
    "rand rands": {"ZAR": "sud-africain sud-africains"},
    "sol sols soles": {"PEN": "péruviens"},
    "shekel shekels": {"ILS": "israélien israéliens"},
}  # fmt: skip
_MEASURES = {
    "percent": "pourcent pourcents", "a": "ans an année années", "mo": "mois", "wk": "semaine semaines",
    "d": "jour jours journée journées", "h": "heure heures", "min": "minute minutes mins",
    "s": "seconde secondes", "ms": "milliseconde millisecondes", "km": "kilomètre kilomètres",
    "m": "mètre mètres", "cm": "centimètre centimètres", "mm": "millimètre millimètres",
    "um": "micromètre micromètres micron microns", "nm": "nanomètre nanomètres", "ha": "hectare hectares",
    "kg": "kilo kilos kilogramme kilogrammes", "g": "gramme grammes", "mg": "milligramme milligrammes",
    "ug": "microgramme microgrammes", "t": "tonne tonnes", "kt": "kilotonne kilotonnes", "Mt": "mégatonne mégatonnes",
    "Gt": "gigatonne gigatonnes", "q": "quintal quintaux", "[bbl_us]": "baril barils", "gal": "gallon gallons",
    "L": "litre litres", "ml": "millilitre millilitres", "cl": "centilitre centilitres", "dl": "décilitre décilitres",
    "hl": "hectolitre hectolitres", "deg": "degré degrés deg",
    "Cel": "celsius centigrade centigrades", "[degF]": "fahrenheit",
    "K": "kelvin kelvins", "W": "watt watts", "kW": "kilowatt kilowatts", "MW": "mégawatt mégawatts",
    "GW": "gigawatt gigawatts", "TW": "térawatt térawatts", "kWh": "kilowattheure kilowattheures",
    "MWh": "mégawattheure mégawattheures", "GWh": "gigawattheure gigawattheures", "TWh": "térawattheure térawattheures",
    "kB": "kilooctet kilooctets", "MB": "mégaoctet mégaoctets", "GB": "gigaoctet gigaoctets",
    "TB": "téraoctet téraoctets", "PB": "pétaoctet pétaoctets", "By": "octet octets", "cal": "calorie calories",
    "kcal": "kilocalorie kilocalories", "J": "joule joules", "kJ": "kilojoule kilojoules", "MJ": "mégajoules",
    "GJ": "gigajoules", "V": "volt volts", "kV": "kilovolt kilovolts", "A": "ampère ampères", "Hz": "hertz",
    "MHz": "mégahertz", "GHz": "gigahertz", "dB": "décibel décibels", "Sv": "sievert sieverts",
    "mSv": "millisievert millisieverts", "Bq": "becquerel becquerels", "[mi_i]": "mile miles",
    "acre": "acre acres",
}  # fmt: skip
_PHRASES = {
    "XOF": "f cfa",
    "percent": "pour cent|pour cents|p . cent", "permille": "pour mille",
    "pp": "points de pourcentage|point de pourcentage|points de pourcent|points de pour cent",
    "bp": "points de base|point de base|pb", "10*-6": "parties par million", "10*-9": "parties par milliard",
    "m2": "mètres carrés|mètre carré|m carrés|m carré", "m3": "mètres cubes|mètre cube|m cubes",
    "km2": "kilomètres carrés|kilomètre carré|km carrés|km carré|kilomètres - carrés",
    "km3": "kilomètres cubes|kilomètre cube", "cm2": "centimètres carrés|cm carrés", "cm3": "centimètres cubes",
    "[mi_i]2": "miles carrés", "[sft_i]": "pieds carrés", "t": "tonnes métriques",
    "km/h": "kilomètres heure|kilomètre heure|km h|kilomètres par heure|kilomètres à le heure|kilomètres - heure"
    "|kilomètres / heure|km par heure|km heure", "m/s": "mètres par seconde", "[mi_i]/h": "miles par heure",
    "Cel": "degrés celsius|degré celsius|degrés c|degré c|degrés centigrades|degré centigrade|deg celsius|deg c"
    "|deg centigrade",
    "[degF]": "degrés fahrenheit|degré fahrenheit|degrés f|degré f|deg fahrenheit|deg f",
    "[nmi_i]": "milles marins|mille marin|milles nautiques",
    "kWh": "kilowatt heure|kilowatts heure|kilowatts heures|kilowatt - heure|kilowatts - heure|kilowatts - heures",
    "MWh": "mégawatt heure|mégawatts heure|mégawatt - heure|mégawatts - heure",
    "GWh": "gigawatts heure|gigawatts - heure", "TWh": "térawatts heure|térawatts - heure",
    "[HP]": "chevaux - vapeur|chevaux vapeur", "toe": "tonnes équivalent pétrole|tep",
}  # fmt: skip


def without_accents(word: str) -> str:
    """Give a word as capitals are often printed: "KILOMETRES CARRES"."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _french_units() -> dict[str, str]:
    units = {
        word.replace("_", " "): unit
        for table in (_PLAIN_CURRENCIES, _MEASURES)
        for unit, words in table.items()
        for word in words.split()
    }
    for nouns, adjectives in _BY_COUNTRY.items():
        for code, words in adjectives.items():
            units |= {
                f"{noun} {word.replace('_', ' ').replace('-', ' - ')}": code
                for word in words.split()
                for noun in nouns.split()
            }
    units |= {phrase: unit for unit, phrases in _PHRASES.items() for phrase in phrases.split("|")}
    return {without_accents(words): unit for words, unit in units.items()} | units


UNITS = _french_units()
# What a hundred of makes one of a currency; "centimes" alone are those of the euro.
PARTS = {
    "centime": "EUR", "centimes": "EUR", "centimes de euro": "EUR", "centimes de euros": "EUR", "pence": "GBP",
    "penny": "GBP", "kopecks": "RUB", "centimes suisses": "CHF", "cents américains": "USD",
}  # fmt: skip
