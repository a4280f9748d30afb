"""English: units and currencies by their nouns.

Currencies: ISO 4217 and the names that The Economist Style Guide gives them. A noun that several countries use
("dinars", "pesos") tells a currency only with the adjective of one; "dollars" alone are those of the United States.
"Pounds" alone are money or a weight: the words around decide (units.py). "Tons" and "gallons" alone are units of
their own, which nothing converts: Britain and the United States differ.
"""

from __future__ import annotations

_PLAIN_CURRENCIES = {
    "EUR": "euro euros", "USD": "dollar dollars buck bucks greenbacks", "GBP": "sterling quid",
    "CNY": "yuan yuans renminbi rmb", "JPY": "yen", "RUB": "rouble roubles ruble rubles", "INR": "rupee rupees",
    "KRW": "won", "PLN": "zloty zlotys zlotych", "UAH": "hryvnia hryvnias hryvnya", "ILS": "shekel shekels",
    "ZAR": "rand rands", "THB": "baht bahts", "TRY": "lira liras", "BRL": "reais", "MYR": "ringgit ringgits",
    "VND": "dong", "NGN": "naira nairas", "IDR": "rupiah rupiahs", "KZT": "tenge", "IRR": "rials",
    "HUF": "forint forints",
    "BDT": "taka", "GHS": "cedi cedis", "ETB": "birr", "ZMW": "kwacha", "MMK": "kyat kyats", "AFN": "afghanis",
    "GEL": "lari laris", "UZS": "soum", "VES": "bolivars bolívares bolivares",
    "GTQ": "quetzales quetzals", "PYG": "guaranies guaranis", "AOA": "kwanza kwanzas", "MNT": "tugrik tugriks",
    "FRF": "french_franc french_francs", "DEM": "deutschmark deutschmarks",
}  # fmt: skip
# By noun: the adjectives that tell whose it is.
_BY_COUNTRY = {
    "dollar dollars": {
        "USD": "us american u_._s_. united_states", "AUD": "australian aussie", "CAD": "canadian", "HKD": "hong_kong",
        "SGD": "singapore singaporean", "NZD": "new_zealand", "TWD": "taiwan taiwanese new_taiwan", "JMD": "jamaican",
        "NAD": "namibian", "LRD": "liberian", "BBD": "barbadian barbados", "BSD": "bahamian", "FJD": "fijian fiji",
        "TTD": "trinidad_and_tobago", "XCD": "east_caribbean", "BND": "brunei", "ZWG": "zimbabwean zimbabwe",
    },
    "pound pounds": {
        "GBP": "british", "EGP": "egyptian", "LBP": "lebanese", "SYP": "syrian", "SDG": "sudanese",
        "SSP": "south_sudanese", "GIP": "gibraltar",
    },
    "franc francs": {
        "CHF": "swiss", "XOF": "cfa west_african", "XAF": "central_african", "CDF": "congolese", "RWF": "rwandan",
        "BIF": "burundian", "DJF": "djiboutian djibouti", "GNF": "guinean", "KMF": "comorian",
    },
    "peso pesos": {
        "MXN": "mexican", "ARS": "argentine argentinian", "CLP": "chilean", "COP": "colombian", "PHP": "philippine",
        "CUP": "cuban", "UYU": "uruguayan", "DOP": "dominican",
    },
    "dinar dinars": {
        "KWD": "kuwaiti kuwait", "IQD": "iraqi", "JOD": "jordanian", "DZD": "algerian", "TND": "tunisian",
        "LYD": "libyan", "BHD": "bahraini", "RSD": "serbian",
    },
    "riyal riyals rial rials": {
        "SAR": "saudi", "QAR": "qatari", "OMR": "omani", "YER": "yemeni", "IRR": "iranian",
    },
    "zloty zlotys": {"PLN": "polish"},
    "dirham dirhams": {"AED": "uae emirati", "MAD": "moroccan"},
    "rupee rupees": {
        "INR": "indian", "PKR": "pakistani pakistan", "LKR": "sri_lankan", "NPR": "nepalese nepali",
        "MUR": "mauritian", "SCR": "seychelles",
    },
    "shilling shillings": {"KES": "kenyan kenya", "UGX": "ugandan uganda", "TZS": "tanzanian tanzania"},
    "krona kronor kronas": {"SEK": "swedish", "ISK": "icelandic"},
    "krone kroner": {"NOK": "norwegian", "DKK": "danish"},
    "koruna korunas koruny crown crowns": {"CZK": "czech"},
    "lira liras lire": {"TRY": "turkish", "ITL": "italian"},
    "real reais": {"BRL": "brazilian"},
    "rouble roubles ruble rubles": {"RUB": "russian", "BYN": "belarusian"},
    "rand": {"ZAR": "south_african"},
    "yen": {"JPY": "japanese"},
    "yuan": {"CNY": "chinese"},
    "won": {"KRW": "south_korean", "KPW": "north_korean"},
    "mark marks": {"DEM": "german", "BAM": "convertible"},
    "leu lei": {"RON": "romanian", "MDL": "moldovan"},
    "lev leva": {"BGN": "bulgarian"},
    "ringgit ringgits": {"MYR": "malaysian malaysia"},
    "baht": {"THB": "thai"},
    "sol soles": {"PEN": "peruvian"},
    "shekel shekels": {"ILS": "israeli new_israeli"},
}  # fmt: skip
_MEASURES = {
    "percent": "percent pct percents", "a": "year years yr yrs", "mo": "month months mos", "wk": "week weeks wks",
    "d": "day days", "h": "hour hours hr hrs", "min": "minute minutes mins", "s": "second seconds secs sec",
    "ms": "millisecond milliseconds",
    "km": "kilometre kilometres kilometer kilometers kms", "m": "metre metres meter meters",
    "cm": "centimetre centimetres centimeter centimeters", "mm": "millimetre millimetres millimeter millimeters",
    "um": "micrometre micrometres micrometer micrometers micron microns",
    "nm": "nanometre nanometres nanometer nanometers",
    "[mi_i]": "mile miles", "[yd_i]": "yard yards yds", "[ft_i]": "foot feet", "[in_i]": "inch inches",
    "[kn_i]": "knots",
    "ha": "hectare hectares", "acre": "acre acres", "kg": "kilo kilos kilogram kilograms kilogramme kilogrammes kgs",
    "g": "gram grams gramme grammes", "mg": "milligram milligrams milligramme milligrammes",
    "ug": "microgram micrograms", "t": "tonne tonnes", "kt": "kilotonne kilotonnes kiloton kilotons",
    "Mt": "megatonne megatonnes", "Gt": "gigatonne gigatonnes gigaton gigatons", "ton": "ton tons", "[lb_av]": "lb lbs",
    "[oz_av]": "ounce ounces oz", "[bbl_us]": "barrel barrels", "gal": "gallon gallons gal gals",
    "L": "litre litres liter liters", "ml": "millilitre millilitres milliliter milliliters mls",
    "cl": "centilitre centilitres", "hl": "hectolitre hectolitres hectoliter hectoliters", "deg": "degree degrees",
    "Cel": "celsius", "[degF]": "fahrenheit", "K": "kelvin kelvins",
    "kW": "kilowatt kilowatts", "MW": "megawatt megawatts", "GW": "gigawatt gigawatts", "TW": "terawatt terawatts",
    "W": "watt watts", "[HP]": "horsepower", "kB": "kilobyte kilobytes", "GB": "gigabyte gigabytes",
    "MB": "megabyte megabytes", "TB": "terabyte terabytes", "PB": "petabyte petabytes",
    "cal": "calorie calories", "kcal": "kilocalorie kilocalories", "J": "joule joules",
    "kJ": "kilojoule kilojoules", "MJ": "megajoule megajoules", "GJ": "gigajoule gigajoules",
    "V": "volt volts", "kV": "kilovolt kilovolts", "A": "ampere amperes amps", "Hz": "hertz", "kHz": "kilohertz",
    "MHz": "megahertz", "GHz": "gigahertz", "dB": "decibel decibels", "permille": "permille",
    "mSv": "millisievert millisieverts", "Sv": "sievert sieverts", "Bq": "becquerel becquerels",
}  # fmt: skip
_PHRASES = {
    "XOF": "f cfa", "permille": "per mille|per mil",
    "percent": "per cent|p . c .",
    "pp": "percentage point|percentage points|percent points|per cent points|percentage - point",
    "bp": "basis point|basis points|basis - point", "GBP": "pounds sterling|pound sterling",
    "10*-6": "parts per million", "10*-9": "parts per billion",
    "km2": "square kilometre|square kilometres|square kilometer|square kilometers|sq km|sq . km|square km|km squared"
    "|square - kilometre|square - kilometer",
    "m2": "square metre|square metres|square meter|square meters|sq m|sq . m|square m|square - metre|square - meter",
    "[mi_i]2": "square mile|square miles|sq mi|sq miles|sq . miles|sq . mi|square - mile",
    "[sft_i]": "square foot|square feet|sq ft|sq . ft|sqft|square - foot",
    "cm2": "square centimetres|square centimeters",
    "m3": "cubic metre|cubic metres|cubic meter|cubic meters|cu m", "km3": "cubic kilometres|cubic kilometers",
    "cm3": "cubic centimetres|cubic centimeters", "[cft_i]": "cubic foot|cubic feet|cu ft",
    "[nmi_i]": "nautical mile|nautical miles", "t": "metric ton|metric tons|metric tonnes",
    "[ston_av]": "short ton|short tons", "[lton_av]": "long ton|long tons",
    "[gal_us]": "us gallons|american gallons", "[gal_br]": "imperial gallons",
    "km/h": "kilometres per hour|kilometers per hour|km per hour|kilometres an hour|kilometers an hour|km an hour",
    "[mi_i]/h": "miles per hour|miles an hour|mph", "m/s": "metres per second|meters per second|metres a second",
    "Cel": "degrees celsius|degree celsius|degrees centigrade|degrees c|degree c|degrees - celsius|deg c",
    "[degF]": "degrees fahrenheit|degree fahrenheit|degrees f|degree f|deg f",
    "kWh": "kilowatt hour|kilowatt hours|kilowatt - hour|kilowatt - hours",
    "MWh": "megawatt hours|megawatt - hours|megawatt hour|megawatt - hour",
    "GWh": "gigawatt hours|gigawatt - hours|gigawatt hour|gigawatt - hour",
    "TWh": "terawatt hours|terawatt - hours|terawatt hour|terawatt - hour",
    "Mbit/s": "megabits per second|mbps", "Gbit/s": "gigabits per second|gbps",
    "toe": "tonnes of oil equivalent|tons of oil equivalent",
}  # fmt: skip


def _english_units() -> dict[str, str]:
    units = {
        word.replace("_", " ").strip(): unit
        for table in (_PLAIN_CURRENCIES, _MEASURES)
        for unit, words in table.items()
        for word in words.split()
    }
    for nouns, adjectives in _BY_COUNTRY.items():
        for code, words in adjectives.items():
            units |= {f"{word.replace('_', ' ')} {noun}": code for word in words.split() for noun in nouns.split()}
    units |= {phrase: unit for unit, phrases in _PHRASES.items() for phrase in phrases.split("|")}
    return units


UNITS = _english_units()
# What a hundred of makes one of a currency; "cents" alone are those of the dollar, as dollars alone are of one.
PARTS = {
    "cents": "USD", "cent": "USD", "pence": "GBP", "penny": "GBP", "pennies": "USD", "euro cents": "EUR",
    "euro cent": "EUR", "us cents": "USD", "kopecks": "RUB", "kopeks": "RUB", "paise": "INR", "sen": "MYR",
    "australian cents": "AUD", "canadian cents": "CAD",
}  # fmt: skip
