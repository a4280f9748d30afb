"""Signs, codes and symbols of units, the same in all languages, by their printed form."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimdb.values.units import find_unit

# Currency signs, with the letters that print puts before or after them (Unicode 16, block "Currency Symbols").
SIGNS: Mapping[str, str] = MappingProxyType(
    {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₽": "RUB", "₹": "INR", "₩": "KRW", "₴": "UAH", "₪": "ILS",
     "₺": "TRY", "₦": "NGN", "₫": "VND", "฿": "THB", "₱": "PHP", "₸": "KZT", "₵": "GHS", "₡": "CRC", "₲": "PYG",
     "₼": "AZN", "₾": "GEL", "₭": "LAK", "￥": "JPY"}
)  # fmt: skip
LETTERS_OF_DOLLARS: Mapping[str, str] = MappingProxyType(
    {"US": "USD", "U.S.": "USD", "USD": "USD", "A": "AUD", "AU": "AUD", "AUD": "AUD", "C": "CAD", "CA": "CAD",
     "CAN": "CAD", "CAD": "CAD", "Can": "CAD", "NZ": "NZD", "HK": "HKD", "S": "SGD", "SG": "SGD", "R": "BRL",
     "NT": "TWD", "MX": "MXN", "J": "JMD", "BZ": "BZD", "TT": "TTD", "EC": "XCD", "Z": "ZWG"}
)  # fmt: skip
# Codes that are words printed in capitals: they need the number of a price behind them, which nothing here tells.
_WORDS_IN_CAPITALS = frozenset(["ALL", "TOP", "CUP", "TRY", "PEN", "COP", "BAM", "MOP", "GEL", "LAK", "RON", "SOS"])
_FOR_CODES: Mapping[str, str] = MappingProxyType(
    {"RMB": "CNY", "NIS": "ILS", "Rs": "INR", "Fr": "CHF", "CFA": "XOF", "FCFA": "XOF", "Fcfa": "XOF", "FCFP": "XPF",
     "Fcfp": "XPF", "Kč": "CZK", "zł": "PLN",
     "RM": "MYR", "Rp": "IDR", "Ft": "HUF", "DH": "MAD", "KSh": "KES", "Ksh": "KES"}
)  # fmt: skip
SHARES: Mapping[str, str] = MappingProxyType({"%": "percent", "‰": "permille", "٪": "percent", "％": "percent"})
# SI brochure, 9th edition; single letters only where glued to digits.
SYMBOLS: Mapping[str, str] = MappingProxyType(
    {"km": "km", "cm": "cm", "mm": "mm", "dm": "dm", "kg": "kg", "mg": "mg", "ha": "ha", "hl": "hl", "cl": "cl",
     "dl": "dl", "ml": "ml", "mL": "ml", "cL": "cl", "hL": "hl", "dL": "dl", "µg": "ug", "μg": "ug", "µm": "um",
     "μm": "um", "kW": "kW", "MW": "MW", "GW": "GW", "TW": "TW", "W": "W", "kWh": "kWh", "MWh": "MWh", "GWh": "GWh",
     "TWh": "TWh", "Wh": "Wh", "kWc": "kW", "MWc": "MW", "GWc": "GW", "kWp": "kW", "MWp": "MW", "GWp": "GW",
     "MWe": "MW", "GWe": "GW", "Go": "GB", "GB": "GB", "Mo": "MB", "MB": "MB", "To": "TB", "TB": "TB", "ko": "kB",
     "kB": "kB", "KB": "kB", "kt": "kt", "Mt": "Mt", "Gt": "Gt", "kcal": "kcal", "cal": "cal", "km²": "km2",
     "m²": "m2", "m³": "m3", "km2": "km2", "m2": "m2", "m3": "m3", "cm²": "cm2", "cm2": "cm2", "cm³": "cm3",
     "cm3": "cm3", "km³": "km3", "km3": "km3", "mm²": "mm2", "ft²": "[sft_i]", "dm³": "dm3", "dm3": "dm3", "hm³": "hm3",
     "hm3": "hm3", "°C": "Cel", "℃": "Cel", "°F": "[degF]", "℉": "[degF]", "°": "deg", "º": "deg", "J": "J",
     "kJ": "kJ", "MJ": "MJ", "GJ": "GJ", "TJ": "TJ", "pp": "pp", "pps": "pp", "pc": "percent", "m": "m", "g": "g",
     "t": "t", "l": "L", "L": "L", "nm": "nm", "mi": "[mi_i]", "ft": "[ft_i]", "lb": "[lb_av]", "lbs": "[lb_av]",
     "oz": "[oz_av]", "yd": "[yd_i]", "bp": "bp",
     "bps": "bp", "h": "h", "min": "min", "mn": "min", "s": "s", "ms": "ms", "gal": "gal", "bbl": "[bbl_us]",
     "mph": "[mi_i]/h", "kph": "km/h", "kmh": "km/h", "kn": "[kn_i]", "ppm": "10*-6", "ppb": "10*-9", "Hz": "Hz",
     "kHz": "kHz", "MHz": "MHz", "GHz": "GHz", "THz": "THz", "V": "V", "kV": "kV", "mV": "mV", "mA": "mA", "kA": "kA",
     "hPa": "hPa", "kPa": "kPa", "MPa": "MPa", "Pa": "Pa", "mbar": "mbar", "dB": "dB", "Sv": "Sv", "mSv": "mSv",
     "µSv": "uSv", "μSv": "uSv", "Bq": "Bq", "MBq": "MBq", "GBq": "GBq", "TBq": "TBq", "Mtep": "Mtoe", "Mtoe": "Mtoe",
     "Mbps": "Mbit/s", "Gbps": "Gbit/s", "kbps": "kbit/s", "Mbit": "Mbit", "Gbit": "Gbit", "hp": "[HP]", "ch": "[HP]",
     "kN": "kN", "mol": "mol", "acre": "acre", "kgs": "kg", "kms": "km"}
)  # fmt: skip
LONGEST_SYMBOL = max(map(len, SYMBOLS))
# Signs that raise the symbol before them, and the digit that says the same.
POWERS: Mapping[str, str] = MappingProxyType({"²": "2", "³": "3", "2": "2", "3": "3"})


def currency_code(printed: str) -> str | None:
    """Give the ISO 4217 code that is printed, or stands for what is printed in its place."""
    if printed in _FOR_CODES:
        return _FOR_CODES[printed]
    if len(printed) != 3 or not printed.isascii() or not printed.isupper() or printed in _WORDS_IN_CAPITALS:
        return None
    return printed if find_unit(printed).kind == "currency" else None


# Fractions in one sign: numerator and denominator.
FRACTION_SIGNS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
     "⅘": (4, 5), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)}
)  # fmt: skip
