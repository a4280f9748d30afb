"""French: its words for numbers and units.

Numerals: Grevisse and Goosse, Le bon usage (traditional and 1990 spellings, Belgian and
Swiss tens). Scales: decree 61-501 of 3 May 1961 (long scale: billion is 10^12).
"""

from __future__ import annotations

CARDINALS = {
    "zéro": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
SCALES = {
    "mille": 10**3, "mil": 10**3, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9,
    "billion": 10**12, "billions": 10**12, "billiard": 10**15, "billiards": 10**15,
    "trillion": 10**18, "trillions": 10**18, "trilliard": 10**21, "trilliards": 10**21,
}  # fmt: skip
GLUED = {
    "k": 10**3, "K": 10**3, "M": 10**6, "Mio": 10**6, "mio": 10**6, "Md": 10**9, "Mds": 10**9, "md": 10**9,
    "mds": 10**9, "Mrd": 10**9, "mrd": 10**9, "Mrds": 10**9,
}  # fmt: skip
COLLECTIVES = {
    "huitaine": 8, "dizaine": 10, "dizaines": 10, "douzaine": 12, "douzaines": 12, "quinzaine": 15, "vingtaine": 20,
    "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "centaines": 100,
    "millier": 1000, "milliers": 1000, "vingtaines": 20, "million": 10**6, "millions": 10**6, "milliard": 10**9,
    "milliards": 10**9, "billion": 10**12, "billions": 10**12,
}  # fmt: skip
STEMS = {
    "deux": 2, "trois": 3, "quatr": 4, "cinqu": 5, "six": 6, "sept": 7, "huit": 8, "neuv": 9, "dix": 10, "onz": 11,
    "douz": 12, "treiz": 13, "quatorz": 14, "quinz": 15, "seiz": 16, "vingt": 20, "trent": 30, "quarant": 40,
    "cinquant": 50, "soixant": 60, "cent": 100, "mill": 1000,
}  # fmt: skip
ORDINALS = {
    "premier": 1, "première": 1, "premiers": 1, "premières": 1, "second": 2, "seconde": 2, "seconds": 2, "secondes": 2,
    **{stem + "ième": value for stem, value in STEMS.items()},
    **{stem + "ièmes": value for stem, value in STEMS.items()},
}  # fmt: skip
UNITS = {
    "pourcent": "percent", "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "yuan": "CNY",
    "yuans": "CNY", "renminbi": "CNY", "renminbis": "CNY", "yen": "JPY", "yens": "JPY", "rouble": "RUB",
    "roubles": "RUB", "roupies": "INR", "roupie": "INR", "won": "KRW", "wons": "KRW", "zloty": "PLN", "zlotys": "PLN",
    "hryvnias": "UAH", "shekels": "ILS", "rands": "ZAR", "rand": "ZAR", "bahts": "THB", "réals": "BRL", "reais": "BRL",
    "ans": "a", "an": "a", "année": "a", "années": "a", "mois": "mo", "semaine": "wk", "semaines": "wk",
    "jour": "d", "jours": "d", "journées": "d", "heure": "h", "heures": "h", "minute": "min", "minutes": "min",
    "seconde": "s", "secondes": "s", "kilomètre": "km", "kilomètres": "km", "mètre": "m", "mètres": "m",
    "centimètre": "cm", "centimètres": "cm", "millimètre": "mm", "millimètres": "mm", "hectare": "ha",
    "hectares": "ha", "kilo": "kg", "kilos": "kg", "kilogramme": "kg", "kilogrammes": "kg", "gramme": "g",
    "grammes": "g", "milligrammes": "mg", "tonne": "t", "tonnes": "t", "quintal": "q", "quintaux": "q", "litre": "L",
    "litres": "L", "hectolitre": "hl", "hectolitres": "hl", "degrés": "deg", "degré": "deg", "mégawatts": "MW",
    "gigawatts": "GW", "kilowatts": "kW", "watts": "W", "térawattheures": "TWh", "kilowattheures": "kWh",
    "dollars canadiens": "CAD", "dollars australiens": "AUD", "dollars américains": "USD", "dollars us": "USD",
    "dollars de hong kong": "HKD", "francs suisses": "CHF", "franc suisse": "CHF", "francs cfa": "XOF",
    "livres sterling": "GBP", "livre sterling": "GBP", "couronnes suédoises": "SEK", "couronnes norvégiennes": "NOK",
    "couronnes danoises": "DKK", "couronnes tchèques": "CZK", "pesos mexicains": "MXN", "livres turques": "TRY",
    "pour cent": "percent", "pour mille": "permille", "points de pourcentage": "percentage point",
    "point de pourcentage": "percentage point", "mètres carrés": "m2", "mètre carré": "m2", "mètres cubes": "m3",
    "kilomètres carrés": "km2", "kilomètre carré": "km2", "kilomètres heure": "km/h", "km h": "km/h",
    "degrés celsius": "°C", "francs français": "FRF", "milles marins": "nmi", "points de base": "bp",
    "mégawattheures": "MWh", "gigaoctets": "GB", "mégaoctets": "MB", "calories": "cal", "kilocalories": "kcal",
}  # fmt: skip
FRACTIONS = {
    "tiers": 3, "quart": 4, "quarts": 4, "cinquième": 5, "cinquièmes": 5, "sixième": 6, "sixièmes": 6, "septièmes":
    7, "huitième": 8, "huitièmes": 8, "neuvièmes": 9, "dixième": 10, "dixièmes": 10, "centième": 100, "centièmes":
    100, "millième": 1000, "millièmes": 1000, "moitié": 2,
}  # fmt: skip
MONTHS = {
    "janvier": 1, "février": 2, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8,
    "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12, "decembre": 12, "janv": 1, "févr": 2,
    "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "déc": 12,
}  # fmt: skip
