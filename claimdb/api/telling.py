"""What a database is asked from Python: checks, positions, reports, bibliographies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal, get_args

from claimdb.api.checking import run_check
from claimdb.api.failures import WrongWord
from claimdb.api.kept import Bibliography
from claimdb.api.leaving import read_for_others
from claimdb.api.results import Check, Missing, Report
from claimdb.report.told import Positions, findings_of, positions_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.api.desk import Desk
    from claimdb.bibliography import Loss, Problem
    from claimdb.report.digest import Selection
    from claimdb.values.digest import Digest

Layout = Literal["text", "html", "markdown"]


def check_all(
    desk: Desk,
    rules: Sequence[str],
    *,
    coverage: bool,
    documents: bool,
    full: bool,
    remember: bool,
    everything: bool,
    include: Sequence[str] = (),
) -> Check:
    """Cross-check, and give what was found as objects."""
    from claimdb.check.catalogue import choose_rules
    from claimdb.extract.documents import read_asserting

    chosen = choose_rules(rules)
    readings = desk.read(read_asserting) if documents and any(not one.is_of_records for one in chosen) else None
    checked = run_check(
        desk, chosen, lambda session: _selection(session, (), (), (), everything=everything), readings,
        coverage=coverage, full=full, remember=remember, include=include,
    )  # fmt: skip
    digest, lang = checked.digest, desk.settings.lang
    return Check(
        findings=findings_of(digest, lang),
        rules_run=digest.compared.rules_run,
        rules_failed=digest.compared.rules_failed,
        lang=lang,
        positions_checked=digest.compared.positions,
        missing=tuple(Missing(one.measure, one.measure_label, one.field, one.pairs) for one in digest.unknown),
        is_remembered=checked.is_remembered,
        report=Report(digest, lang),
    )


def _selection(
    session: Session, claims: Sequence[str], measures: Sequence[str], sources: Sequence[str], *, everything: bool
) -> Selection:
    from claimdb.record.lookup import find_by_prefix
    from claimdb.report.digest import OPEN_STATES, Selection
    from claimdb.values.hit import FindingState

    return Selection(
        claims=tuple(find_by_prefix(session, "claim", given).key for given in claims),
        measures=tuple(find_by_prefix(session, "measure", given).key for given in measures),
        sources=tuple(find_by_prefix(session, "source", given).key for given in sources),
        states=tuple(FindingState) if everything else OPEN_STATES,
    )


def make_report(
    desk: Desk,
    claims: Sequence[str],
    measures: Sequence[str],
    sources: Sequence[str],
    *,
    everything: bool,
    include: Sequence[str] = (),
) -> Report:
    """Make the contradiction report; nothing is written."""
    from claimdb.api.rates import published_rates
    from claimdb.report.digest import build_digest

    settings = desk.settings

    def build(session: Session) -> Digest:
        selection = _selection(session, claims, measures, sources, everything=everything)
        return build_digest(session, now=settings.now, lang=settings.lang, selection=selection, rates=published_rates)

    return Report(read_for_others(desk, build, include), settings.lang)


def find_all_positions(desk: Desk, measure: str | None, include: Sequence[str] = ()) -> tuple[Positions, ...]:
    """Give the positions on one measure or on all."""
    return read_for_others(desk, lambda session: _positions(session, measure, desk.settings.lang), include)


def _positions(session: Session, measure: str | None, lang: str) -> tuple[Positions, ...]:
    from claimdb.check.questions import find_positions
    from claimdb.record.lookup import find_by_prefix
    from claimdb.report.labels import load_names, load_works
    from claimdb.report.positions import positions_record

    key = find_by_prefix(session, "measure", measure).key if measure else None
    _, places = load_names(session, lang)
    works = {number: work.cite_key for number, work in load_works(session).items()}
    return tuple(positions_of(positions_record(group, places, works), lang) for group in find_positions(session, key))


def write_bibliography(
    desk: Desk,
    format_name: str,
    given: Sequence[str],
    *,
    style: str | None,
    annotate: bool,
    include: Sequence[str] = (),
) -> Bibliography:
    """Write works in a format, or laid out in a CSL style."""
    from claimdb.bibliography import export_bibliography, format_bibliography
    from claimdb.bibliography.pages import lay_out
    from claimdb.bibliography.shelf import read_shelf

    lang = desk.settings.lang
    shelf = read_for_others(desk, lambda session: read_shelf(session, given, annotate=annotate), include)
    if style is None:
        exported = export_bibliography(shelf.works, format_name)
        losses = tuple(f"{one.key}: {one.field}: {_say(one, lang)}" for one in exported.losses)
        return Bibliography(exported.text, format_name, losses, shelf.stubs)
    layouts: dict[str, Any] = {"biblatex": "text", **{one: one for one in get_args(Layout)}}
    if format_name not in layouts:
        raise WrongWord(given=format_name, choices=", ".join(get_args(Layout)))
    notes = {work.cite_key: (work.text("annote") or "").splitlines() for work in shelf.works} if annotate else {}
    shape = layouts[format_name]
    formatted = format_bibliography(shelf.works, style, lang, output=shape)
    notices = tuple(f"{one.key}: {_say(one, lang)}" if one.key else _say(one, lang) for one in formatted.notices)
    return Bibliography(lay_out(formatted, shape, notes), shape, notices, shelf.stubs)


def _say(one: Loss | Problem, lang: str) -> str:
    from claimdb.bibliography.outcome import SENTENCES
    from claimdb.report.language import translate

    return translate(SENTENCES[one.message], lang, **one.params)
