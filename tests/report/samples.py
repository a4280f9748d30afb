"""Reports to render: a small one about harbours, a hostile one, and one of any size. All of it is made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from claimdb.values.difference import Outcome
from claimdb.values.digest import (
    Break,
    Compared,
    Digest,
    Edge,
    EventView,
    FigureView,
    FindingView,
    Graph,
    MentionView,
    Node,
    NodeKind,
    RuleView,
    ScopeRow,
    Unknown,
    WorkView,
)
from claimdb.values.hit import FindingState, Severity
from claimdb.values.interval import Interval
from claimdb.values.material import Stance
from claimdb.values.period import Period
from claimdb.values.scope import Place, Scope

NOW = datetime(2026, 11, 1, 8, 30, tzinfo=UTC)
# As long as real keys are.
AUTHORITY_KEY, GAZETTE_KEY, COURIER_KEY = "SAAA2Q7XN4KD8WZP", "SBBB2Q7XN4KD8WZP", "SCCC2Q7XN4KD8WZP"
CLAIM_37, CLAIM_41 = "C37A2Q7XN4KD8WZP", "C41B2Q7XN4KD8WZP"
AUTHORITY = WorkView(
    AUTHORITY_KEY, "portauthorityAnnualReport2024", "Annual report on ferries", "Port Authority", None, "2024-03", "en",
    "https://example.org/report?a=1&b=2", None, None,
)  # fmt: skip
GAZETTE = WorkView(
    GAZETTE_KEY, "moreauTraversierPerdu2024", "Le traversier perdu", "Moreau, Léa", "La Gazette du port", "2024-04-12",
    "fr", "https://example.org/gazette", "gazette.txt", "ab" * 32,
)  # fmt: skip
COURIER = WorkView(
    COURIER_KEY,
    "northharbourCourier",
    "Fewer ferries than promised",
    None,
    "Harbour Courier",
    "2024-05-02",
    "en",
)
RULE = RuleView(
    "FIG001",
    "disjoint figures",
    "disjoint figures",
    "Two figures for one quantity cannot both be true.",
    "Correct a reading, give a verdict, or explain the gap.",
)


def _exactly(value: str) -> Interval:
    return Interval(Decimal(value), Decimal(value))


def small_scope() -> Scope:
    return Scope(
        Place("PNHB", "North Harbour"), as_of=Period("fin mars", "2024-03", date(2024, 3, 1), date(2024, 3, 31))
    )


def small_figures() -> tuple[FigureView, ...]:
    gazette = MentionView(GAZETTE, "37", "Il ne reste que 37 traversiers au port du Nord.", "fr", "3", 14, 120, 122)
    courier = MentionView(
        COURIER, "at least 41", "The harbour runs at least 41 ferries, an official said.", "en", line=3,
        speaker="a harbour official", hedged=True, said_on="2024-05-01",
    )  # fmt: skip
    return (
        FigureView(
            f"{CLAIM_37}.1", CLAIM_37, "ferries", Decimal(37), _exactly("37"), _exactly("37"), None, 0, small_scope(),
            (gazette,),
        ),
        FigureView(
            f"{CLAIM_41}.1", CLAIM_41, "ferries", Decimal(41), Interval(Decimal(41), None), Interval(Decimal(41), None),
            None, 1, small_scope(), (courier,),
        ),
    )  # fmt: skip


def small_graph() -> Graph:
    return Graph(
        (
            Node(GAZETTE_KEY, "Moreau 2024", NodeKind.DOCUMENT, GAZETTE.title, GAZETTE.issued),
            Node(COURIER_KEY, "Harbour Courier 2024", NodeKind.DOCUMENT, COURIER.title, COURIER.issued),
            Node(AUTHORITY_KEY, "Port Authority 2024", NodeKind.ROOT, AUTHORITY.title, AUTHORITY.issued, primary=True,
                 breaks=(Break.NOT_OPENED,)),
            Node("speaker:a harbour official", "a harbour official", NodeKind.SPEAKER),
        ),
        (
            Edge(GAZETTE_KEY, AUTHORITY_KEY, locator="p. 12", as_cited="Annual report, p. 12"),
            Edge(COURIER_KEY, "speaker:a harbour official", "says"),
        ),
    )  # fmt: skip


def small_finding() -> FindingView:
    return FindingView(
        key="F7QKX2",
        rule=RULE,
        severity=Severity.ERROR,
        state=FindingState.OPEN,
        message="37 and at least 41 cannot both be the number of ferries.",
        evidence="e" * 64,
        since=NOW,
        outcome=Outcome.CONTRADICTION,
        axis="value",
        measure="MFERR",
        measure_label="ferries",
        scope=small_scope(),
        claims=(CLAIM_37, CLAIM_41),
        claim_texts=((CLAIM_37, "37 ferries"), (CLAIM_41, "at least 41 ferries")),
        figures=small_figures(),
        documents=2,
        origins_min=1,
        origins_max=2,
        scope_rows=(
            ScopeRow("place", ("North Harbour", "North Harbour")),
            ScopeRow("as_of", ("2024-03", None), differs=True),
        ),
        graph=small_graph(),
        history=(
            EventView("opened", NOW, "check"),
            EventView("dismissed", NOW, "lea", "counted twice", date(2026, 12, 1)),
            EventView("reopened", NOW, "check"),
        ),
    )


def small_digest() -> Digest:
    return Digest(
        title="Contradiction report",
        generated=NOW,
        compared=Compared(3, 2, 2, 2, 1, 2, ("FIG001", "SRC002"), ()),
        findings=(small_finding(),),
        unknown=(Unknown("MFERR", "ferries", "as_of", 12), Unknown("MBOAT", "boats", "place", 3)),
        works=(AUTHORITY, GAZETTE, COURIER),
        hidden=(("explained", 2), ("gone", 0)),
        selection=("measure: ferries",),
    )


HOSTILE = (
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style></svg><b>", "{{ 7*7 }}{% x %}",
    "=HYPERLINK(\"http://evil.example\")", "\x1b[31m\x1b]0;t\x07", "\u202eabc\u2066", "| a | b |\n# title\n- x",
    "`code` **b** _i_ [l](javascript:1)",
    "&lt;&amp;", "]]>", "'", "\ud800", "@SUM(1+1)*cmd|'/C calc'!A0", "\t=1+1", "-2+3", "\uff1d1+1", "a\u2028b\u2029c",
    "![x](http://evil.example/x.png)", "[x]: http://evil.example", "www.evil.example a@evil.example",
    "\r\n\r\n# title", "    code", "- [ ] x", "\u200b\u200d\ufeff", "\x9b31m", "<!-- -->", "javascript:alert(1)",
)  # fmt: skip


def hostile_digest(text: str) -> Digest:
    """The small report with every word of a document replaced by `text`."""
    work = WorkView(text, text, text, text, text, text, text, f"javascript:{text}", text, text)
    mention = MentionView(
        work, text, f"before {text} after", text, text, 1, 0, 1, Stance.DENIES, text, hedged=True, said_on=text,
        resolved_from=text,
    )  # fmt: skip
    figures = tuple(
        replace(figure, mentions=(mention,), measure=text, unit=text, claim=text) for figure in small_figures()
    )
    scope = Scope(Place(text, text), Period(text, text, None, None), None, ((text, text),))
    graph = Graph(
        (
            Node("a", text, NodeKind.DOCUMENT, text, text, speaker=text),
            Node("b", text, NodeKind.UNRESOLVED, breaks=tuple(Break)),
        ),
        (Edge("a", "b", text, text, text, text), Edge("b", "a")),
    )
    finding = replace(
        small_finding(), message=text, explanation=text, measure_label=text, axis=text, scope=scope, figures=figures,
        mentions=(mention,), claim_texts=((text, text),), graph=graph,
        scope_rows=(ScopeRow(text, (text, text), differs=True),),
        rule=RuleView("X1", text, text, text, text),
        history=(EventView("explained", NOW, text, text),), flagged_by=text,
    )  # fmt: skip
    return replace(
        small_digest(), title=text, findings=(finding,), works=(work,), unknown=(Unknown(text, text, text, 1),),
        selection=(text,), database=text, hidden=((text, 1),),
    )  # fmt: skip


def large_digest(count: int) -> Digest:
    """A report of `count` findings, each with two figures, three passages and four works."""
    findings = []
    for at in range(count):
        finding = small_finding()
        first, second = finding.figures
        again = replace(
            first.mentions[0], work=COURIER, quote="Only 37 ferries are left in the northern harbour, it was said."
        )
        findings.append(
            replace(
                finding,
                key=f"F{at:016d}",
                figures=(replace(first, mentions=(*first.mentions, again)), second),
                history=finding.history[:1],
            )
        )
    return replace(small_digest(), findings=tuple(findings))
