"""Writes claimdb/values/countries.py's table from the names of the Unicode CLDR, as Babel ships them.

Run it by hand after a new CLDR: `python tests/values/make_countries.py > table`, then replace the table.
The test beside it says whether the committed table is still what this makes.
"""

from __future__ import annotations

from babel import Locale

# Codes of the CLDR that ISO 3166-1 does not assign, except Kosovo and the European Union, which documents name.
NOT_COUNTRIES = frozenset(["AC", "CP", "CQ", "DG", "EA", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"])


def read_names() -> dict[str, tuple[str, str]]:
    """Give English and French name by ISO 3166-1 alpha-2 code, in the order of codes."""
    english, french = Locale("en").territories, Locale("fr").territories
    codes = sorted(code for code in english if len(code) == 2 and code not in NOT_COUNTRIES)
    return {code: (english[code], french[code]) for code in codes}


def main() -> None:
    """Print the table as Python."""
    for code, (english, french) in read_names().items():
        print(f'    "{code}": ("{english}", "{french}"),')  # noqa: T201 - printing is what it does


if __name__ == "__main__":
    main()
