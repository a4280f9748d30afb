"""The notation of the rule pages: claims, who says them, and what they rest on, a line each.

    place Paris: part of France
    measure jobs: stock, unit person, separators sector, without place, holds for P5Y, subject Acme, exact
    source Report: issued 2022-09, primary, retracted by Journal, captured
    lineage Copy: reprint of Report for jobs
    rate 2021-05-14, 1 EUR = 7.81 CNY
    a) Times: jobs, Paris, 2022-09, sector=steel = about 50 [cites Report, Atlas; hedged; by A. Speaker]   # FIG001
    b) Herald: "the firm sold cameras"
    Firm denies b
    Mirror says a [cites Times]
    check a Report: differs "60 jobs"
    sum a = b + c                                         # FIG007
    difference a = b - c · percent_of a = b / c · ratio a = b / c · percent_change a = b -> c
    conversion a = b * 0.305 · part a of b

A place or time that is left out or "?" is unknown. Times are EDTF; "as of" before one makes it
an as-of date where the measure does not say so. A mark names the rules that flag the line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from claimdb.check.assemble import ClaimRecord, Recorded
from claimdb.values.calendar import read_calendar
from claimdb.values.figure import Comparator
from claimdb.values.interval import Interval
from claimdb.values.material import (
    AssertionRef,
    CheckResult,
    CitationRef,
    CiteCheck,
    Derivation,
    DerivationKind,
    LineageLink,
    Mention,
    ScopedFigure,
    SourceRef,
    Stance,
)
from claimdb.values.period import Period
from claimdb.values.rates import Quote
from claimdb.values.scope import Measure, MeasureKind, Place, Scope
from claimdb.values.units import unit_kind
from tests.check.written import read_quote

SCALES = {"thousand": 3, "million": 6, "billion": 9, "milliards": 9, "millions": 6}
_MARK = re.compile(r"\s+#\s*(?P<codes>[A-Z]{3}\d{3}(?:[ ,]+[A-Z]{3}\d{3})*)\s*$")
_CLAIM = re.compile(r"(?:(?P<label>\w+)\)\s*)?(?P<source>[^:]+?):\s*(?P<rest>.+)$")
_EXTRAS = re.compile(r"\s*\[(?P<extras>[^\]]*)\]$")
_NUMBER = re.compile(r"^(?P<digits>-?[\d ,]*\d(?:\.\d+)?)(?:\s*(?P<scale>thousand|million|billion))?\s*(?P<unit>.*)$")


@dataclass
class Line:
    """One line that can be marked: what it speaks of, and the rules that should flag it."""

    text: str
    expected: frozenset[str]
    assertion: str | None = None
    claim: str | None = None
    derivation: str | None = None


@dataclass
class Block:
    """What a block of the notation says, as the checks get it."""

    lines: list[Line] = field(default_factory=list)
    places: dict[str, Place] = field(default_factory=dict)
    measures: dict[str, Measure] = field(default_factory=dict)
    sources: dict[str, SourceRef] = field(default_factory=dict)
    lineage: list[LineageLink] = field(default_factory=list)
    claims: dict[str, ClaimRecord] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    derivations: list[Derivation] = field(default_factory=list)
    quotes: list[tuple[str, str, Quote]] = field(default_factory=list)

    def recorded(self) -> Recorded:
        """Give what was written as the checks take it, with every derivation's figures up to date."""
        figures = {figure.key: figure for claim in self.claims.values() for figure in claim.figures}
        derivations = tuple(
            replace(d, result=figures[d.result.key], terms=tuple(figures[term.key] for term in d.terms))
            for d in self.derivations
        )
        return Recorded(tuple(self.claims.values()), derivations, tuple(self.lineage), dict(self.sources))


def read_period(text: str) -> Period:
    """Read a year, month, day, or an interval of these."""
    first, _, last = text.partition("/")
    start, end = _bounds(first)[0], _bounds(last or first)[1]
    return Period(None, text, start, end)


def _bounds(text: str) -> tuple[date | None, date | None]:
    if text in {"", ".."}:
        return None, None
    period = read_calendar(text)
    assert period, text
    return period.start, period.end


@dataclass(frozen=True)
class Read:
    """A figure as the notation writes it."""

    value: Decimal
    value_high: Decimal | None
    comparator: Comparator
    strict: Interval
    printed: Interval
    step: Decimal
    unit: str | None
    conventional: bool


def read_number(text: str) -> tuple[Decimal, Decimal, bool, str | None]:
    """Give value, step, whether it is visibly rounded, and the unit."""
    match = _NUMBER.match(text.strip())
    assert match, f"no number in {text!r}"
    digits = match["digits"].replace(" ", "").replace(",", "")
    scale = Decimal(10) ** SCALES.get(match["scale"] or "", 0)
    value = Decimal(digits)
    if "." in digits:
        step, rounded = Decimal(1).scaleb(-len(digits.split(".")[1])), True
    else:
        zeros = len(digits) - len(digits.rstrip("0")) if value else 0
        step, rounded = Decimal(10) ** zeros, zeros >= 2
    rounded = rounded or bool(match["scale"])
    unit = match["unit"].strip() or None
    return value * scale, step * scale, rounded, "percent" if unit == "%" else unit


def read_figure(text: str) -> Read:
    """Read a figure with its comparator; "about n" allows a tenth on either side."""
    text = text.strip()
    for words, comparator in (
        ("about", Comparator.ABOUT),
        ("at least", Comparator.AT_LEAST),
        ("more than", Comparator.MORE_THAN),
        ("at most", Comparator.AT_MOST),
        ("less than", Comparator.LESS_THAN),
        ("between", Comparator.BETWEEN),
    ):
        if text.startswith(words + " "):
            return _compared(text[len(words) :].strip(), comparator)
    value, step, rounded, unit = read_number(text)
    strict = Interval(value, value)
    printed = Interval(value - step / 2, value + step / 2, high_closed=False) if rounded else strict
    return Read(value, None, Comparator.EXACT, strict, printed, step, unit, conventional=False)


def _compared(text: str, comparator: Comparator) -> Read:
    if comparator is Comparator.BETWEEN:
        first, _, last = text.partition(" and ")
        low, high = read_number(first), read_number(last)
        strict = Interval(low[0], high[0])
        return Read(low[0], high[0], comparator, strict, strict, high[1], high[3], conventional=False)
    value, step, _, unit = read_number(text)
    strict = {
        Comparator.ABOUT: Interval(value * Decimal("0.9"), value * Decimal("1.1")),
        Comparator.AT_LEAST: Interval(value, None),
        Comparator.MORE_THAN: Interval(value, None, low_closed=False),
        Comparator.AT_MOST: Interval(None, value),
        Comparator.LESS_THAN: Interval(None, value, high_closed=False),
    }[comparator]
    return Read(value, None, comparator, strict, strict, step, unit, conventional=comparator is Comparator.ABOUT)


def parse(text: str) -> Block:
    """Read a block of the notation; an unreadable line is an AssertionError that shows it."""
    block = Block()
    for raw in text.splitlines():
        line = raw.strip()
        if not line:
            continue
        mark = _MARK.search(line)
        codes = frozenset(re.findall(r"[A-Z]{3}\d{3}", mark["codes"])) if mark else frozenset()
        _read_line(block, line[: mark.start()] if mark else line, codes)
    return block


def _read_line(block: Block, line: str, codes: frozenset[str]) -> None:
    word, _, rest = line.partition(" ")
    if word == "rate":
        block.quotes.append(read_quote(rest))
    elif word in {"place", "measure", "source", "lineage", "check"}:
        {"place": _place, "measure": _measure, "source": _source, "lineage": _lineage, "check": _check}[word](
            block, rest
        )
    elif word in set(DerivationKind):
        _derivation(block, DerivationKind(word), rest, codes)
    elif match := re.match(r"(?P<source>.+?) (?P<verb>says|denies|corrects) (?P<label>\w+)(?P<more>.*)$", line):
        claim = block.claims[block.labels[match["label"]]]
        extras = _EXTRAS.match(match["more"])
        stance = {"says": Stance.ASSERTS, "denies": Stance.DENIES, "corrects": Stance.CORRECTS}[match["verb"]]
        _assert(block, claim, match["source"], extras["extras"] if extras else "", codes, line, stance)
    else:
        _claim(block, line, codes)


def _place(block: Block, rest: str) -> None:
    name, _, whole = rest.partition(": part of ")
    holder = block.places.setdefault(whole, Place(whole, whole)) if whole else None
    within = (holder.key, *holder.within) if holder else ()
    block.places[name] = Place(name, name, within)


def _measure(block: Block, rest: str) -> None:
    name, _, said = rest.partition(": ")
    measure = Measure(name, name)
    for part in filter(None, (part.strip() for part in said.split(","))):
        word, _, value = part.partition(" ")
        if part in set(MeasureKind):
            measure = replace(measure, kind=MeasureKind(part))
        elif word in {"separators", "without"}:
            measure = replace(measure, **{word: tuple(value.split())})
        elif part == "exact":
            measure = replace(measure, exact=True)
        elif part.startswith("holds for "):
            measure = replace(measure, holds_for=part.removeprefix("holds for "))
        else:
            assert word in {"unit", "subject"}, part
            measure = replace(measure, **{word: value})
    block.measures[name] = replace(measure, unit_kind=unit_kind(measure.unit))


def _source(block: Block, rest: str) -> None:
    name, _, said = rest.partition(": ")
    source = source_named(block, name)
    for part in filter(None, (part.strip() for part in said.split(","))):
        if part.startswith("issued "):
            source = replace(source, issued=read_period(part.removeprefix("issued ")))
        elif part.startswith("retracted"):
            by = part.removeprefix("retracted").removeprefix(" by ").strip()
            source = replace(source, is_retracted=True, retracted_by=(by,) if by else ())
        elif part.startswith("edition of "):
            source = replace(source, edition_of=(*source.edition_of, part.removeprefix("edition of ")))
            block.lineage.append(LineageLink(name, part.removeprefix("edition of "), "edition"))
        else:
            assert part in {"primary", "captured"}, part
            source = replace(source, **{part: True})
    block.sources[name] = source


def source_named(block: Block, name: str) -> SourceRef:
    """Find or make the source of that name."""
    return block.sources.setdefault(name, SourceRef(name, name))


def _lineage(block: Block, rest: str) -> None:
    match = re.match(r"(?P<source>.+?): (?P<kind>\w+) of (?P<of>.+?)(?: for (?P<measure>\w+))?$", rest)
    assert match, rest
    source_named(block, match["of"])
    source_named(block, match["source"])
    block.lineage.append(LineageLink(match["source"], match["of"], match["kind"], match["measure"]))


def _check(block: Block, rest: str) -> None:
    match = re.match(r'(?P<label>\w+) (?P<work>.+?): (?P<result>\w+)(?: "(?P<quote>[^"]*)")?$', rest)
    assert match, rest
    claim = block.claims[block.labels[match["label"]]]
    check = CiteCheck(CheckResult(match["result"]), match["quote"])
    assertions = tuple(
        replace(
            assertion,
            citations=tuple(
                replace(c, checks=(*c.checks, check)) if c.source and c.source.key == match["work"] else c
                for c in assertion.citations
            ),
        )
        for assertion in claim.assertions
    )
    block.claims[claim.key] = replace(claim, assertions=assertions)


def _derivation(block: Block, kind: DerivationKind, rest: str, codes: frozenset[str]) -> None:
    names = re.findall(r"[A-Za-z]\w*", rest.replace(" of ", " "))
    factor = re.search(r"\* ([\d.]+)", rest)
    figures = [block.claims[block.labels[name]].figures[0] for name in names]
    if kind is DerivationKind.PART:
        figures = figures[::-1]
    key = f"d{len(block.derivations)}"
    given = Decimal(factor[1]) if factor else None
    block.derivations.append(Derivation(key, kind, figures[0], tuple(figures[1:]), given))
    block.lines.append(Line(f"{kind} {rest}", codes, derivation=key))


def _claim(block: Block, line: str, codes: frozenset[str]) -> None:
    match = _CLAIM.match(line)
    assert match, f"not a claim: {line!r}"
    rest, extras = match["rest"], ""
    if found := _EXTRAS.search(rest):
        rest, extras = rest[: found.start()], found["extras"]
    is_proposition = rest.startswith('"')
    claim = ClaimRecord(f"c:{rest}", rest.strip('"')) if is_proposition else _claim_of_figure(block, rest)
    claim = block.claims.setdefault(claim.key, claim)
    if match["label"]:
        block.labels[match["label"]] = claim.key
    _assert(block, claim, match["source"], extras, codes, line, Stance.ASSERTS)


def _claim_of_figure(block: Block, rest: str) -> ClaimRecord:
    about, _, said = rest.rpartition(" = ")
    parts = [part.strip() for part in about.split(", ")]
    read = read_figure(said)
    if parts[0] not in block.measures:
        block.measures[parts[0]] = Measure(parts[0], parts[0], unit=read.unit, unit_kind=unit_kind(read.unit))
    measure = block.measures[parts[0]]
    scope = _scope(block, measure, parts[1:])
    key = f"c:{parts[0]}|{scope.key()}|{said}"
    figure = ScopedFigure(
        key=f"{key}.1",
        claim=key,
        measure=measure,
        value=read.value,
        value_high=read.value_high,
        comparator=read.comparator,
        unit=read.unit,
        strict=read.strict,
        printed=read.strict if measure.exact and read.comparator is Comparator.EXACT else read.printed,
        step=read.step,
        conventional=read.conventional,
        scope=scope,
    )
    return ClaimRecord(key, rest, (figure,))


def _scope(block: Block, measure: Measure, parts: list[str]) -> Scope:
    scope = Scope()
    for part in parts:
        if part == "?":
            continue
        if "=" in part:
            name, _, value = part.partition("=")
            scope = replace(scope, qualifiers=tuple(sorted((*scope.qualifiers, (name, value)))))
        elif re.match(r"(as of )?(\.\.|\d{4})", part):
            is_stock = part.startswith("as of ") or measure.kind in {MeasureKind.STOCK, MeasureKind.RANK}
            period = read_period(part.removeprefix("as of "))
            scope = replace(scope, as_of=period) if is_stock else replace(scope, period=period)
        else:
            scope = replace(scope, place=block.places.setdefault(part, Place(part, part)))
    return scope


def _assert(
    block: Block, claim: ClaimRecord, name: str, extras: str, codes: frozenset[str], line: str, stance: Stance
) -> None:
    said = [part.strip() for part in extras.split(";") if part.strip()]
    cites = [c.strip() for part in said if part.startswith("cites ") for c in part.removeprefix("cites ").split(",")]
    speaker = next((part.removeprefix("by ") for part in said if part.startswith("by ")), None)
    hedged = "hedged" in said
    resolved = "document date" if "resolved" in said else None
    quote = next((part.removeprefix("quote ").strip('"') for part in said if part.startswith("quote ")), None)
    corrects = next(
        (block.labels[part.removeprefix("corrects ")] for part in said if part.startswith("corrects ")), None
    )
    key = f"{claim.key}@{name}"
    source = source_named(block, name)
    citations = tuple(
        CitationRef(f"{key}>{c}", None if c == "?" else source_named(block, c), as_cited=c) for c in cites
    )
    assertion = AssertionRef(
        key, source, stance, speaker, hedged, quote=quote or claim.text[:40], citations=citations, corrects=corrects
    )
    figures = tuple(
        replace(
            figure,
            mentions=(
                *figure.mentions,
                Mention(
                    assertion=key,
                    source=source,
                    wording=_wording(claim.text),
                    stance=stance,
                    hedged=hedged,
                    comparator=figure.comparator,
                    step=figure.step,
                    speaker=speaker,
                    resolved_from=resolved,
                    quote=quote,
                    corrects=corrects,
                    cites=tuple(c for c in cites if c != "?"),
                    cites_primary=tuple(c for c in cites if c != "?" and source_named(block, c).primary),
                ),
            ),
        )
        for figure in claim.figures
    )
    block.claims[claim.key] = replace(claim, figures=figures, assertions=(*claim.assertions, assertion))
    block.lines.append(Line(line, codes, assertion=key, claim=claim.key))


def _wording(text: str) -> str:
    return text.rpartition(" = ")[2]
