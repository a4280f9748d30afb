"""Units: of what kind they are, and exact factors between those of one family.

Units are percent, ISO 4217 codes, UCUM-like symbols, or the counted noun as people write it. Two
units can be compared when they are of one kind; they can be converted when they are also of one
family, by a factor that is exact by definition. Currencies are of one kind and of as many
families: a rate of exchange is a fact with a date and is never invented here. Calendar months
and years are not converted to days for the same reason.

A share of a power of ten is written as UCUM writes it: "10*-5" for "per 100,000"; so are the units that two countries
make differently ("[gal_us]", "[gal_br]"), while "gal" and "ton" alone convert to nothing. "times" says how many times
another quantity.

Factors: SI brochure, 9th edition (BIPM 2019); international yard and pound agreement of 1959 (inch, foot,
mile, pound); UCUM specification 2.1 for the symbols.
"""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple


class Unit(NamedTuple):
    """A unit: its kind, its family, and how many of the family's first unit it is."""

    kind: str
    family: str
    factor: Decimal


def _family(kind: str, family: str, **factors: str) -> dict[str, Unit]:
    return {name: Unit(kind, family, Decimal(factor)) for name, factor in factors.items()}


# fmt: off
_UNITS: dict[str, Unit] = {
    **_family("percent", "percent", percent="1"),
    "%": Unit("percent", "percent", Decimal(1)),
    "‰": Unit("percent", "percent", Decimal("0.1")),
    "permille": Unit("percent", "percent", Decimal("0.1")),
    **_family("percentage point", "percentage point", percentage_point="1", pp="1"),
    "percentage point": Unit("percentage point", "percentage point", Decimal(1)),
    "bp": Unit("percentage point", "percentage point", Decimal("0.01")),
    **_family("ratio", "ratio", times="1"),
    **_family("length", "length", nm="0.000000001", um="0.000001", mm="0.001", cm="0.01", dm="0.1", m="1", km="1000",
              ft="0.3048", yd="0.9144", mi="1609.344", nmi="1852"),
    "µm": Unit("length", "length", Decimal("0.000001")),
    "[in_i]": Unit("length", "length", Decimal("0.0254")),
    "[ft_i]": Unit("length", "length", Decimal("0.3048")),
    "[yd_i]": Unit("length", "length", Decimal("0.9144")),
    "[mi_i]": Unit("length", "length", Decimal("1609.344")),
    "[nmi_i]": Unit("length", "length", Decimal(1852)),
    **_family("area", "area", mm2="0.000001", cm2="0.0001", m2="1", ha="10000", km2="1000000",
              acre="4046.8564224", ft2="0.09290304", mi2="2589988.110336", dm2="0.01", are="100"),
    "[sft_i]": Unit("area", "area", Decimal("0.09290304")),
    "[mi_i]2": Unit("area", "area", Decimal("2589988.110336")),
    "[acr_br]": Unit("area", "area", Decimal("4046.8564224")),
    **_family("volume", "volume", ml="0.000001", mL="0.000001", cl="0.00001", dl="0.0001", l="0.001", L="0.001",
              hl="0.1", cm3="0.000001", dm3="0.001", m3="1", km3="1000000000", ft3="0.028316846592"),
    "[cft_i]": Unit("volume", "volume", Decimal("0.028316846592")),
    "[gal_us]": Unit("volume", "volume", Decimal("0.003785411784")),
    "[gal_br]": Unit("volume", "volume", Decimal("0.00454609")),
    "[bbl_us]": Unit("volume", "volume", Decimal("0.158987294928")),
    **_family("volume", "gallon", gal="1"),
    **_family("mass", "mass", ug="0.000000001", mg="0.000001", g="0.001", kg="1", q="100", t="1000", kt="1000000",
              Mt="1000000000", Gt="1000000000000", lb="0.45359237", oz="0.028349523125"),
    **_family("mass", "ton", ton="1"),
    "[ston_av]": Unit("mass", "mass", Decimal("907.18474")),
    "[lton_av]": Unit("mass", "mass", Decimal("1016.0469088")),
    "[lb_av]": Unit("mass", "mass", Decimal("0.45359237")),
    "[oz_av]": Unit("mass", "mass", Decimal("0.028349523125")),
    "[stone_av]": Unit("mass", "mass", Decimal("6.35029318")),
    **_family("energy", "energy", J="1", kJ="1000", MJ="1000000", GJ="1000000000", TJ="1000000000000",
              PJ="1000000000000000", EJ="1000000000000000000", Wh="3600", kWh="3600000", MWh="3600000000",
              GWh="3600000000000", TWh="3600000000000000", cal="4.184", kcal="4184", toe="41868000000",
              Mtoe="41868000000000000"),
    **_family("power", "power", W="1", kW="1000", MW="1000000", GW="1000000000", TW="1000000000000"),
    "[HP]": Unit("power", "horsepower", Decimal(1)),
    **_family("temperature", "Cel", Cel="1"),
    "°C": Unit("temperature", "Cel", Decimal(1)),
    "[degF]": Unit("temperature", "[degF]", Decimal(1)),
    **_family("temperature", "K", K="1"),
    **_family("frequency", "frequency", Hz="1", kHz="1000", MHz="1000000", GHz="1000000000", THz="1000000000000"),
    **_family("voltage", "voltage", mV="0.001", V="1", kV="1000"),
    **_family("current", "current", mA="0.001", A="1", kA="1000"),
    **_family("pressure", "pressure", Pa="1", hPa="100", kPa="1000", MPa="1000000", bar="100000", mbar="100"),
    **_family("dose", "dose", uSv="0.000001", mSv="0.001", Sv="1"),
    **_family("activity", "activity", Bq="1", kBq="1000", MBq="1000000", GBq="1000000000", TBq="1000000000000"),
    **_family("time", "time", ms="0.001", s="1", min="60", h="3600", d="86400", wk="604800"),
    **_family("time", "calendar", mo="1", a="12"),
    **_family("data", "data", B="1", kB="1000", MB="1000000", GB="1000000000", TB="1000000000000",
              PB="1000000000000000"),
    "km/h": Unit("speed", "speed", Decimal(1000)),
    "m/s": Unit("speed", "speed", Decimal(3600)),
    "km/s": Unit("speed", "speed", Decimal(3600000)),
    "mi/h": Unit("speed", "speed", Decimal("1609.344")),
    "[mi_i]/h": Unit("speed", "speed", Decimal("1609.344")),
    "[kn_i]": Unit("speed", "speed", Decimal(1852)),
    **{f"{name}bit/s": Unit("data rate", "data rate", Decimal(10**power))
       for name, power in (("", 0), ("k", 3), ("M", 6), ("G", 9), ("T", 12))},
}

# A share of a power of ten, in UCUM: "10*-3" is one of a thousand.
_POWER = "10*-"
# ISO 4217, the active codes; a code is of kind currency and of a family of its own.
_CODES = (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY "
    "COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR "
    "ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK "
    "MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF "
    "SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU "
    "UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG BGN HRK FRF DEM ITL ESP FIM"
)
_CURRENCIES = frozenset(_CODES.split())
# fmt: on


def find_unit(unit: str | None) -> Unit:
    """Give kind, family and exact factor of a unit.

    A noun that is no known unit is its own kind and family (NFC, casefolded); None is "number".

    >>> find_unit("km2").factor
    Decimal('1000000')
    >>> find_unit("10*-5").factor
    Decimal('0.001')
    >>> find_unit("Station").kind
    'station'
    """
    if unit is None or not unit.strip():
        return Unit("number", "number", Decimal(1))
    text = " ".join(unicodedata.normalize("NFC", unit).split())
    known = _UNITS.get(text)
    if known is not None:
        return known
    if text.startswith(_POWER) and text[len(_POWER) :].isdecimal() and len(text) <= len(_POWER) + 2:
        return Unit("percent", "percent", Decimal(1).scaleb(2 - int(text[len(_POWER) :])))
    if text in _CURRENCIES:
        return Unit("currency", text, Decimal(1))
    folded = text.casefold()
    return Unit(folded, folded, Decimal(1))


def unit_kind(unit: str | None) -> str:
    """Give the kind of a unit: percent, currency, length, … else the counted noun, folded.

    >>> unit_kind("EUR"), unit_kind("km"), unit_kind(None), unit_kind("Pays")
    ('currency', 'length', 'number', 'pays')
    """
    return find_unit(unit).kind


def conversion_factor(unit: str | None, to: str | None) -> tuple[Decimal, Decimal] | None:
    """Give exact factors (p, q) with which values of `unit` times p equal values of `to` times q.

    None when there is no exact factor between them: other kinds, two currencies, months and days.
    Two factors, and not their quotient, because a quotient of decimals need not end.
    """
    a, b = find_unit(unit), find_unit(to)
    return (a.factor, b.factor) if a.family == b.family else None


class Conversion(NamedTuple):
    """How a value of one unit becomes one of another, exactly: times `factor`, plus `offset`."""

    factor: Fraction
    offset: Fraction = Fraction(0)


# What a name alone may mean: the gallon and the ton differ from country to country.
_MAY_BE = {
    "gal": ("[gal_us]", "[gal_br]"),
    "ton": ("t", "[ston_av]", "[lton_av]"),
}
_ZERO_IN_KELVIN = {"Cel": Fraction("273.15"), "°C": Fraction("273.15"), "K": Fraction(0)}
_FAHRENHEIT = Conversion(Fraction(9, 5), Fraction(-45967, 100))


def conversions(unit: str | None, to: str | None) -> tuple[Conversion, ...]:
    """Give every exact way from one unit to another: several where a name alone may mean several units.

    Temperatures are converted as readings of a thermometer, offset included: a difference of 1 K is none.

    >>> conversions("Cel", "[degF]")[0].factor * 25 + conversions("Cel", "[degF]")[0].offset
    Fraction(77, 1)
    >>> len(conversions("gal", "L")), len(conversions("kg", "km"))
    (2, 0)
    """
    ours, theirs = find_unit(unit), find_unit(to)
    if ours.kind == theirs.kind == "temperature":
        steps = (_to_kelvin(unit or ""), _to_kelvin(to or ""))
        if steps[0] is None or steps[1] is None:
            return ()
        (factor, offset), (other, other_offset) = steps[0], steps[1]
        return (Conversion(factor / other, (offset - other_offset) / other),)
    found = []
    for one in _MAY_BE.get(unit or "", (unit,)) if unit != to else (unit,):
        for other_unit in _MAY_BE.get(to or "", (to,)) if unit != to else (to,):
            a, b = find_unit(one), find_unit(other_unit)
            if a.family == b.family:
                found.append(Conversion(Fraction(a.factor) / Fraction(b.factor)))
    return tuple(dict.fromkeys(found))


def _to_kelvin(unit: str) -> Conversion | None:
    if unit == "[degF]":
        factor, offset = _FAHRENHEIT
        return Conversion(1 / factor, -offset / factor)
    zero = _ZERO_IN_KELVIN.get(unit)
    return None if zero is None else Conversion(Fraction(1), zero)
