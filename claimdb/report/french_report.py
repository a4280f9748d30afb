"""French of the reports."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

REPORT: Mapping[str, str] = MappingProxyType(
    {
        "yes": "oui",
        "no": "non",
        # Dates
        "{day}, {time} UTC": "{day}, {time} UTC",
        "{day} {month} {year}": "{day} {month} {year}",
        "{month} {year}": "{month} {year}",
        "at any time": "à toute date",
        "until {day}": "jusqu’au {day}",
        "until {date}": "jusqu’en {date}",
        "since {day}": "depuis le {day}",
        "since {date}": "depuis {date}",
        "{first_day} to {last_day}": "du {first_day} au {last_day}",
        "{first} to {last}": "de {first} à {last}",
        "as of {day}": "au {day}",
        "as of {date}": "en {date}",
        "about {date}": "vers {date}",
        "{date} (uncertain)": "{date} (incertain)",
        "about {date} (uncertain)": "vers {date} (incertain)",
        "spring {year}": "printemps {year}",
        "summer {year}": "été {year}",
        "autumn {year}": "automne {year}",
        "winter {year}": "hiver {year}",
        "the {year}s": "années {year}",
        "the years {first} to {last}": "années {first} à {last}",
        # Intervals and scopes
        "any value": "toute valeur",
        "at least {low}": "au moins {low}",
        "more than {low}": "plus de {low}",
        "at most {high}": "au plus {high}",
        "less than {high}": "moins de {high}",
        "from {low} to {high}": "de {low} à {high}",
        "from {low} to less than {high}": "de {low} à moins de {high}",
        "more than {low}, up to {high}": "plus de {low}, jusqu’à {high}",
        "more than {low}, less than {high}": "plus de {low}, moins de {high}",
        "{name}: {value}": "{name} : {value}",
    }
)
