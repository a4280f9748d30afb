"""The overview as one HTML page without scripts, and its charts as files of their own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from markupsafe import Markup

from claimdb.report.charts import Bar, draw_bars, draw_timeline, draw_works, share_rows, stand_alone
from claimdb.report.dates import moment
from claimdb.report.drawings import draw_shapes
from claimdb.report.html import open_templates, read_style
from claimdb.report.language import find_template, translate
from claimdb.report.numbers import number
from claimdb.report.overviews import MOST_ORIGINS, Overview
from claimdb.report.phrases import DATE, interval
from claimdb.report.sentences import side_letter
from claimdb.version import __version__

PAGE = "overview.html"


def render_overview(overview: Overview, lang: str) -> str:
    """Render an overview as one self-contained page; the same overview has the same bytes."""
    style, style_hash = read_style()
    environment = open_templates()
    environment.globals.update(_phrases(lang))
    charts = dict(_charts(overview, lang))
    return environment.get_template(PAGE).render(
        overview=overview,
        version=__version__,
        style=Markup(style),  # noqa: S704 - our own file
        style_hash=style_hash,
        shapes=Markup(draw_shapes()),  # noqa: S704 - our own shapes
        origins=_origins(overview, lang),
        coverage_chart=_chart(charts, "coverage"),
        origins_chart=_chart(charts, "origins"),
        works_chart=_chart(charts, "works"),
        timelines=[(line, _chart(charts, _timeline_name(at))) for at, line in enumerate(overview.timelines, start=1)],
    )


def overview_files(overview: Overview, lang: str) -> dict[str, str]:
    """Give the page, and each chart as a file that stands alone, by file name."""
    titles = {
        "coverage": translate("What is sourced, captured, verified", lang),
        "origins": translate("Measures by number of origins", lang),
        "works": translate("Who cites whom", lang),
    }
    for at, line in enumerate(overview.timelines, start=1):
        titles[_timeline_name(at)] = ", ".join(part for part in (line.measure, line.about) if part)
    charts = {f"{name}.svg": stand_alone(chart, titles[name]) for name, chart in _charts(overview, lang) if chart}
    return {PAGE: render_overview(overview, lang), **charts}


def _charts(overview: Overview, lang: str) -> Iterator[tuple[str, str]]:
    shares = [(find_template(one.name, lang), one.count, one.of) for one in overview.shares]
    yield "coverage", draw_bars(share_rows(shares, lang))
    yield (
        "origins",
        draw_bars(
            [
                Bar(name, least, most, " – ".join(dict.fromkeys(number(n, lang) for n in (least, most))), stacked=False)
                for name, least, most in _origins(overview, lang)
            ]
        ),
    )
    yield "works", draw_works(overview.works)
    for at, line in enumerate(overview.timelines, start=1):
        yield _timeline_name(at), draw_timeline(line, lang)


def _origins(overview: Overview, lang: str) -> list[tuple[str, int, int]]:
    """Name the numbers of origins; the last stands for more as well."""
    last = translate("{count:n} origins and more", lang, count=MOST_ORIGINS)
    names = [translate("no origin", lang), translate("1 origin", lang)]
    names += [translate("{count:n} origins", lang, count=count) for count in range(2, MOST_ORIGINS)]
    return [(name, *counts) for name, counts in zip([*names, last], overview.origins, strict=True)]


def _timeline_name(at: int) -> str:
    return f"timeline-{at:02}"


def _chart(charts: dict[str, str], name: str) -> Markup:
    return Markup(charts[name])  # noqa: S704 - charts escape what they draw


def _phrases(lang: str) -> dict[str, Any]:
    return {
        "lang": lang,
        "t": lambda template, **params: translate(template, lang, **params),
        "column": partial(find_template, lang=lang),
        "number": partial(number, lang=lang),
        "moment": partial(moment, lang=lang),
        "letter": side_letter,
        "allowed": lambda values, unit: interval(values, lang, DATE if unit == DATE else unit),
    }
