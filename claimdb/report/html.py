"""The report as one HTML file: no network, no asset beside it, complete without JavaScript.

Every value that reaches the page is made visible (controls, bidirectional marks) and then
escaped; only our own drawings and the two files of the template are markup. The page forbids
itself everything but its own style and script, by their hashes (Content Security Policy, level 3).
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from claimdb.report.dates import day, moment, period
from claimdb.report.drawings import RangePlot, draw_origins, draw_shapes, plot_ranges
from claimdb.report.escaping import safe_url
from claimdb.report.language import find_template, translate, translate_count, word
from claimdb.report.numbers import number
from claimdb.report.overview import listed_about, overview
from claimdb.report.sentences import (
    SEVERITIES,
    STANCES,
    STATES,
    allowed_words,
    axis_name,
    axis_value,
    claims_words,
    event_words,
    extent_words,
    failed_sentence,
    gravity_words,
    hidden_sentence,
    origins_sentence,
    passage_words,
    scope_words,
    side_letter,
    sides_phrase,
    split_quote,
    stance_groups,
    stance_words,
    unknown_words,
    work_name,
    work_rest,
)
from claimdb.report.terminal import safe
from claimdb.report.trace import trace_lines
from claimdb.values.digest import Digest, FindingView, Graph, MentionView
from claimdb.version import __version__

# The first findings, the gravest, are listed at the top and drawn; the rest of a long report is told
# in words only, so that five hundred findings stay under a megabyte and open at once.
LISTED = 60
HASH_SHOWN = 12


@dataclass(frozen=True, slots=True)
class ListLine:
    """An item of a nested list: its text, and the tags that close it or open what is below it."""

    text: str
    after: Markup


def render_html(digest: Digest, lang: str) -> str:
    """Render a digest as one self-contained HTML file; same digest, same bytes."""
    style, style_hash = read_style()
    script = _read("report.js")
    environment = open_templates()
    environment.globals.update(_phrases(lang))
    environment.globals["anchors"] = _anchors(digest)
    rules = {finding.rule.code: finding.rule for finding in digest.findings}
    return environment.get_template("report.html").render(
        digest=digest,
        version=__version__,
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        style_hash=style_hash,
        script_hash=_source_hash(script),
        shapes=Markup(draw_shapes()),  # noqa: S704 - our own shapes
        tiles=_tiles(digest, lang),
        failed=failed_sentence(digest, lang),
        listed=LISTED,
        overview=overview(digest.findings),
        rules=[rules[code] for code in sorted(rules)],
        severities=[(value, find_template(shown, lang)) for value, shown in SEVERITIES.items()],
    )


def open_templates() -> Environment:
    """Give the templates of pages: all that reaches one is made visible and then escaped."""
    return Environment(
        loader=FunctionLoader(_read_dense),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )


def read_style() -> tuple[str, str]:
    """Give the style of pages, and the hash by which a page allows it to itself."""
    style = _read("report.css")
    return style, _source_hash(style)


def _anchors(digest: Digest) -> Mapping[str, str | None]:
    """Give each work a short name to link to, by key; None for a work that the list does not hold."""
    named: dict[str, str | None] = {
        mention.work.key: None for finding in digest.findings for mention in finding.all_mentions
    }
    named.update((work.key, f"w{number}") for number, work in enumerate(digest.works, start=1))
    return named


def _tiles(digest: Digest, lang: str) -> list[tuple[str, str, str]]:
    """Give the three numbers that open the report: each with its name, and what it is made of."""
    figures, findings = digest.compared.figures, len(digest.findings)
    pairs = sum(one.pairs for one in digest.unknown)
    found = [part for part in (gravity_words(digest, lang), hidden_sentence(digest, lang)) if part]
    return [
        (
            number(figures, lang),
            translate_count("figure compared", "figures compared", figures, lang),
            extent_words(digest, lang),
        ),
        (number(findings, lang), translate_count("finding", "findings", findings, lang), ". ".join(found)),
        (
            number(pairs, lang),
            translate_count("pair that cannot be compared", "pairs that cannot be compared", pairs, lang),
            unknown_words(digest, lang),
        ),
    ]


def _phrases(lang: str) -> dict[str, Any]:
    """Give the functions that templates call: each takes values and gives text in the language."""
    return {
        "lang": lang,
        "t": lambda template, **params: translate(template, lang, **params),
        "number": partial(number, lang=lang),
        "moment": partial(moment, lang=lang),
        "day": partial(day, lang=lang),
        "severity": lambda one: word(SEVERITIES, one.severity, lang),
        "state": lambda one: word(STATES, one.state, lang),
        "axis": partial(axis_name, lang=lang),
        "axis_value": partial(axis_value, lang=lang),
        "allowed": partial(allowed_words, lang=lang),
        "origins": partial(origins_sentence, lang=lang),
        "event_words": partial(event_words, lang=lang),
        "work_rest": partial(work_rest, lang=lang),
        "stance_groups": stance_groups,
        "stance": lambda stance: word(STANCES, stance, lang),
        "work_name": work_name,
        "about": scope_words,
        "listed_about": lambda line: listed_about(line, lang),
        "claims": partial(claims_words, lang=lang),
        "sides": sides_phrase,
        "letter": side_letter,
        "split_quote": split_quote,
        "url": safe_url,
        "place_words": partial(_place_words, lang=lang),
        "ranges": partial(_ranges, lang=lang),
        "drawing": lambda graph: Markup(draw_origins(graph)),  # noqa: S704 - escapes what it draws
        "tree": partial(_tree, lang=lang),
    }


def _place_words(mention: MentionView, name: str, lang: str, *, whole: bool) -> str:
    """Say where a passage stands; not `whole`, the title and the copy are left to the list of works."""
    work = mention.work
    title = work.title if whole and work.title != name else None
    parts = [title, period(work.issued, lang), passage_words(mention, lang), *stance_words(mention, lang)]
    if whole and work.snapshot_hash:
        parts.append(translate("copy sha256 {hash}…", lang, hash=work.snapshot_hash[:HASH_SHOWN]))
    return "".join([f", {part}" for part in parts if part])


def _ranges(finding: FindingView, lang: str) -> RangePlot | None:
    plot = plot_ranges(finding.figures, lang)
    if plot is None:
        return None
    bars = tuple(replace(bar, svg=Markup(bar.svg)) for bar in plot.bars)  # noqa: S704 - numbers only
    return RangePlot(bars, plot.low, plot.high)


def _tree(graph: Graph, lang: str) -> Sequence[ListLine]:
    lines = trace_lines(graph, lang, brief=True)
    nested = []
    for at, line in enumerate(lines):
        next_depth = lines[at + 1].depth if at + 1 < len(lines) else 0
        after = "<ul>" if next_depth > line.depth else "</li>" + "</ul></li>" * (line.depth - next_depth)
        nested.append(ListLine(line.text, Markup(after)))  # noqa: S704 - tags only
    return nested


def _finalize(value: Any) -> Any:
    if type(value) is not str or value.isprintable():
        return value
    return safe(value, keep_lines=True)


def _source_hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode('ascii')}"


def _read(name: str) -> str:
    return (files("claimdb.report") / "templates" / name).read_text(encoding="utf-8")


def _read_dense(name: str) -> str:
    # Indentation is for those who read the template; 500 findings of it would be a third of the file.
    # No line of a template ends in a tag behind which a space would be seen.
    return re.sub(r">\n(?=[<{])", ">", "\n".join(line.lstrip() for line in _read(name).split("\n")))
