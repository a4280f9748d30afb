"""Regions of the world with their names in English and French, and which countries lie in each.

Regions: United Nations, "Standard country or area codes for statistical use" (M.49); names: Unicode CLDR and the
official ones of the United Nations. The European Union is that of 2026. Russia is in no region but the world: "Europe"
is as often meant without it. Antarctica is in none either, Taiwan and Kosovo where they lie.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from claimdb.values.countries import WORLD, find_country, fold_place

EUROPEAN_UNION = "EU"

# fmt: off
REGIONS: MappingProxyType[str, tuple[str, str]] = MappingProxyType({
    "africa": ("Africa", "Afrique"),
    "northern-africa": ("Northern Africa", "Afrique du Nord"),
    "sub-saharan-africa": ("Sub-Saharan Africa", "Afrique subsaharienne"),
    "eastern-africa": ("Eastern Africa", "Afrique de l’Est"),
    "middle-africa": ("Middle Africa", "Afrique centrale"),
    "southern-africa": ("Southern Africa", "Afrique australe"),
    "western-africa": ("Western Africa", "Afrique de l’Ouest"),
    "americas": ("Americas", "Amériques"),
    "northern-america": ("Northern America", "Amérique septentrionale"),
    "north-america": ("North America", "Amérique du Nord"),
    "latin-america": ("Latin America", "Amérique latine"),
    "caribbean": ("Caribbean", "Caraïbes"),
    "central-america": ("Central America", "Amérique centrale"),
    "south-america": ("South America", "Amérique du Sud"),
    "asia": ("Asia", "Asie"),
    "central-asia": ("Central Asia", "Asie centrale"),
    "eastern-asia": ("Eastern Asia", "Asie de l’Est"),
    "southeast-asia": ("Southeast Asia", "Asie du Sud-Est"),
    "southern-asia": ("Southern Asia", "Asie du Sud"),
    "western-asia": ("Western Asia", "Asie de l’Ouest"),
    "europe": ("Europe", "Europe"),
    "eastern-europe": ("Eastern Europe", "Europe de l’Est"),
    "northern-europe": ("Northern Europe", "Europe du Nord"),
    "southern-europe": ("Southern Europe", "Europe du Sud"),
    "western-europe": ("Western Europe", "Europe de l’Ouest"),
    "oceania": ("Oceania", "Océanie"),
    "australasia": ("Australasia", "Australasie"),
    "melanesia": ("Melanesia", "Mélanésie"),
    "micronesian-region": ("Micronesian Region", "région micronésienne"),
    "polynesia": ("Polynesia", "Polynésie"),
})
"""English and French name by handle."""

OTHER_NAMES: MappingProxyType[str, tuple[str, ...]] = MappingProxyType({
    "northern-africa": ("North Africa", "Afrique septentrionale"),
    "sub-saharan-africa": ("Africa south of the Sahara", "Afrique sub-saharienne", "Afrique noire"),
    "eastern-africa": ("East Africa", "Afrique orientale"),
    "middle-africa": ("Central Africa",),
    "western-africa": ("West Africa", "Afrique occidentale"),
    "americas": ("the Americas", "les Amériques"),
    "latin-america": ("Latin America and the Caribbean", "Amérique latine et Caraïbes",
                      "Amérique latine et les Caraïbes"),
    "caribbean": ("the Caribbean", "les Caraïbes"),
    "eastern-asia": ("East Asia", "Asie orientale"),
    "southeast-asia": ("South-East Asia", "South-Eastern Asia", "Southeastern Asia"),
    "southern-asia": ("South Asia", "Asie méridionale"),
    "western-asia": ("West Asia", "Asie occidentale"),
    "eastern-europe": ("East Europe", "Europe orientale"),
    "northern-europe": ("North Europe", "Europe septentrionale"),
    "southern-europe": ("South Europe", "Europe méridionale"),
    "western-europe": ("West Europe", "Europe occidentale"),
    "australasia": ("Australia and New Zealand", "Australie et Nouvelle-Zélande"),
})

_LIES_IN: MappingProxyType[str, tuple[str, ...]] = MappingProxyType({
    "northern-africa": ("africa",),
    "sub-saharan-africa": ("africa",),
    **dict.fromkeys(("eastern-africa", "middle-africa", "southern-africa", "western-africa"),
                    ("sub-saharan-africa", "africa")),
    "north-america": ("americas",),
    "northern-america": ("north-america", "americas"),
    "latin-america": ("americas",),
    "caribbean": ("latin-america", "north-america", "americas"),
    "central-america": ("latin-america", "north-america", "americas"),
    "south-america": ("latin-america", "americas"),
    **dict.fromkeys(("central-asia", "eastern-asia", "southeast-asia", "southern-asia", "western-asia"), ("asia",)),
    **dict.fromkeys(("eastern-europe", "northern-europe", "southern-europe", "western-europe", EUROPEAN_UNION),
                    ("europe",)),
    **dict.fromkeys(("australasia", "melanesia", "micronesian-region", "polynesia"), ("oceania",)),
})

_COUNTRIES_OF = MappingProxyType({
    "northern-africa": "DZ EG EH LY MA SD TN",
    "eastern-africa": "BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW",
    "middle-africa": "AO CD CF CG CM GA GQ ST TD",
    "southern-africa": "BW LS NA SZ ZA",
    "western-africa": "BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG",
    "caribbean": "AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI",
    "central-america": "BZ CR GT HN MX NI PA SV",
    "south-america": "AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE",
    "northern-america": "BM CA GL PM US",
    "central-asia": "KG KZ TJ TM UZ",
    "eastern-asia": "CN HK JP KP KR MN MO TW",
    "southeast-asia": "BN ID KH LA MM MY PH SG TH TL VN",
    "southern-asia": "AF BD BT IN IR LK MV NP PK",
    "western-asia": "AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE",
    "eastern-europe": "BG BY CZ HU MD PL RO SK UA",
    "northern-europe": "AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ",
    "southern-europe": "AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK",
    "western-europe": "AT BE CH DE FR LI LU MC NL",
    "australasia": "AU CC CX HM NF NZ",
    "melanesia": "FJ NC PG SB VU",
    "micronesian-region": "FM GU KI MH MP NR PW UM",
    "polynesia": "AS CK NU PF PN TK TO TV WF WS",
    EUROPEAN_UNION: "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK",
})
# fmt: on


def find_region(given: str) -> str | None:
    """Find the handle of the region that an English or French name stands for; None if none.

    >>> find_region("Afrique subsaharienne"), find_region("West Africa"), find_region("France")
    ('sub-saharan-africa', 'western-africa', None)
    """
    return _index().get(fold_place(given))


def find_place_name(given: str) -> str | None:
    """Find the handle of a place that everybody knows: the code of a country, "world", or the handle of a region."""
    return find_country(given) or find_region(given)


def holders_of(handle: str) -> tuple[str, ...]:
    """Give what a country (by code) or region (by handle) lies in, nearest first and the world last.

    >>> holders_of("SN")
    ('western-africa', 'sub-saharan-africa', 'africa', 'world')
    >>> holders_of("FR"), holders_of("world"), holders_of("lyon")
    (('western-europe', 'EU', 'europe', 'world'), (), ())
    """
    return _holders().get(handle, ())


@cache
def _index() -> MappingProxyType[str, str]:
    names = {fold_place(name): handle for handle, both in REGIONS.items() for name in (handle, *both)}
    names |= {fold_place(name): handle for handle, others in OTHER_NAMES.items() for name in others}
    return MappingProxyType(names)


@cache
def _holders() -> MappingProxyType[str, tuple[str, ...]]:
    found = {handle: (*_LIES_IN.get(handle, ()), WORLD) for handle in (*REGIONS, EUROPEAN_UNION)}
    regions: dict[str, list[str]] = {code: [] for code in ("RU", "AQ")}
    for region, codes in _COUNTRIES_OF.items():
        for code in codes.split():
            regions.setdefault(code, []).append(region)
    for code, direct in regions.items():
        above = dict.fromkeys(holder for region in direct for holder in _LIES_IN.get(region, ()))
        found[code] = (*direct, *above, WORLD)
    return MappingProxyType(found)
