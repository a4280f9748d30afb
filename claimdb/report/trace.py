"""Who says it, on whose authority, down to the origins; and where the chain breaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from claimdb.errors import UsageError
from claimdb.report.dates import moment, period
from claimdb.report.escaping import escape_markdown, write_json
from claimdb.report.language import semicolons, translate, translate_count, word
from claimdb.report.record_words import VERDICTS
from claimdb.report.sentences import BREAKS, STANCES, link_words
from claimdb.report.tables import plain_value
from claimdb.report.terminal import display_width, safe, wrap
from claimdb.values.digest import Break, Edge, Graph, Node, NodeKind, Trace
from claimdb.values.material import Stance


class UnknownTraceFormat(UsageError):
    """A trace cannot be printed that way."""

    message = "a trace cannot be printed as {given}"
    hint = "use text, json or markdown"


@dataclass(frozen=True, slots=True)
class TraceLine:
    """One node as it is reached: its depth from 0, the lines of the tree before it, what is said of it."""

    depth: int
    branch: str
    text: str


def trace_lines(graph: Graph, lang: str, *, brief: bool = False) -> list[TraceLine]:
    """Draw a graph as a tree from its documents down; a node that was drawn already is only named again.

    A document that nobody else rests on starts a tree; so does the first work of a ring that no
    other document leads to. `brief` leaves out titles and dates, where these stand elsewhere.
    """
    lines: list[TraceLine] = []
    drawn: set[str] = set()
    reached = {edge.target for edge in graph.edges}
    starts = [node for node in graph.nodes if node.key not in reached]
    for node in [*starts, *graph.nodes]:
        if node.key not in drawn:
            _draw(graph, node, drawn, lines, partial(_line, lang=lang, brief=brief))
    return lines


def _draw(graph: Graph, start: Node, drawn: set[str], lines: list[TraceLine], say: Callable[..., str]) -> None:
    # The stack is our own, so that a long chain is no deep recursion.
    waiting: list[tuple[Node, Edge | None, str, tuple[str, ...], bool]] = [(start, None, "", (), True)]
    while waiting:
        node, edge, stem, path, last = waiting.pop()
        again = node.key in drawn
        branch = "" if edge is None else stem + ("└─ " if last else "├─ ")
        lines.append(TraceLine(len(path), branch, say(node, edge, ring=node.key in path, again=again)))
        drawn.add(node.key)
        if again:
            continue
        below = "" if edge is None else stem + ("   " if last else "│  ")
        edges = graph.leading_from(node.key)
        for at in range(len(edges) - 1, -1, -1):
            further = edges[at]
            waiting.append((graph.node(further.target), further, below, (*path, node.key), at == len(edges) - 1))


def _line(node: Node, edge: Edge | None, *, lang: str, brief: bool, ring: bool, again: bool) -> str:
    name = node_words(node, lang, brief=brief)
    said = translate("{link}: {name}", lang, link=link_words(edge, lang), name=name) if edge else name
    if ring:
        return translate("{said} (leads back here)", lang, said=said)
    if again:
        return translate("{said} (see above)", lang, said=said)
    return said


def node_words(node: Node, lang: str, *, brief: bool = False) -> str:
    """Say what stands at a node: name, title and date unless `brief`, how it speaks, where the chain breaks there."""
    parts = [node.label]
    if node.title and not brief:
        # A work without author is called by its title, cut where that is long.
        is_called_so = node.title.startswith(node.label.removesuffix("…"))
        parts = [node.title] if is_called_so else [node.label, node.title]
    if node.issued and not brief:
        parts.append(period(node.issued, lang) or "")
    if node.stance is not None and node.stance is not Stance.ASSERTS:
        parts.append(word(STANCES, node.stance, lang))
    if node.speaker:
        parts.append(translate("according to {speaker}", lang, speaker=node.speaker))
    if node.kind is NodeKind.SPEAKER:
        parts.append(translate("speaker, no work recorded", lang))
    said = ", ".join(parts)
    if node.primary:
        said = translate("{said} [first-hand]", lang, said=said)
    breaks = semicolons((word(BREAKS, one, lang) for one in node.breaks), lang)
    return f"{said} — {breaks}" if breaks else said


def broken(graph: Graph) -> tuple[tuple[Node, Break], ...]:
    """Give every place where the chain breaks, in the order of the nodes."""
    return tuple((node, one) for node in graph.nodes for one in node.breaks)


def render_trace(trace: Trace, lang: str, shape: str = "text", width: int = 80) -> str:
    """Draw a trace as text, markdown or json; raises UnknownTraceFormat."""
    if shape == "json":
        return write_json(_record(trace), indent=2) + "\n"
    if shape == "markdown":
        return "\n".join(_markdown(trace, lang)) + "\n"
    if shape == "text":
        return "\n".join(line.rstrip() for line in _text(trace, lang, width)) + "\n"
    raise UnknownTraceFormat(given=shape)


def _text(trace: Trace, lang: str, width: int) -> Iterator[str]:
    yield from wrap(safe(f"{trace.claim}  {trace.text}"), width)
    yield ""
    for line in trace_lines(trace.graph, lang):
        yield from branched(line, width)
    yield ""
    for sentence in _closing(trace, lang):
        yield from wrap(safe(sentence), width)


def branched(line: TraceLine, width: int, indent: str = "") -> Iterator[str]:
    """Lay one line of a tree out in `width` columns; what is too long hangs under its branch."""
    branch = f"{indent}{line.branch}"
    room = width - display_width(branch) - 2
    if room < width // 3:
        # Deeper than the terminal is wide: the depth is said in a number instead of drawn.
        branch = f"{indent}… {line.depth} "
        room = width - display_width(branch) - 2
    under = branch.replace("├─ ", "│  ").replace("└─ ", "   ")
    for at, text in enumerate(wrap(safe(line.text), room)):
        yield f"{under}  {text}" if at else f"{branch}{text}"


def _markdown(trace: Trace, lang: str) -> Iterator[str]:
    yield f"## {escape_markdown(trace.text)} ({escape_markdown(trace.claim)})"
    yield ""
    for line in trace_lines(trace.graph, lang):
        yield f"{'  ' * line.depth}- {escape_markdown(line.text)}"
    yield ""
    for sentence in _closing(trace, lang):
        yield escape_markdown(sentence)
        yield ""


def _closing(trace: Trace, lang: str) -> Sequence[str]:
    documents = translate_count("{count:n} document", "{count:n} documents", trace.documents, lang)
    low, high = trace.origins_min, trace.origins_max
    if low == high:
        origins = translate_count("{count:n} origin", "{count:n} origins", high, lang)
    else:
        origins = translate("{low:n} to {high:n} origins", lang, low=low, high=high)
    said = [translate("{documents}, {origins}.", lang, documents=documents, origins=origins)]
    if trace.documents > 1:
        said.extend(translate("All of it rests on {work}.", lang, work=work) for work in trace.choke_points)
    breaks = broken(trace.graph)
    if breaks:
        count = len(breaks)
        said.append(
            translate_count(
                "The chain breaks in {count:n} place.", "The chain breaks in {count:n} places.", count, lang
            )
        )
    for verdict in trace.verdicts:
        given = translate(
            "{verdict}, by {person}, {moment}: {because}", lang, verdict=word(VERDICTS, verdict.verdict, lang),
            person=verdict.by, moment=moment(verdict.at, lang), because=verdict.because,
        )  # fmt: skip
        if verdict.stale:
            given = translate("{verdict} (stale: its evidence has changed since)", lang, verdict=given)
        said.append(given)
    return said


def _record(trace: Trace) -> dict[str, object]:
    return {
        "claim": trace.claim,
        "text": trace.text,
        "documents": trace.documents,
        "origins": {"min": trace.origins_min, "max": trace.origins_max},
        "choke_points": list(trace.choke_points),
        "nodes": [
            {
                "key": node.key,
                "label": node.label,
                "kind": node.kind.value,
                "title": node.title,
                "issued": node.issued,
                "primary": node.primary,
                "stance": node.stance.value if node.stance else None,
                "speaker": node.speaker,
                "breaks": [one.value for one in node.breaks],
            }
            for node in trace.graph.nodes
        ],
        "edges": [
            {
                "source": edge.source,
                "target": edge.target,
                "kind": edge.kind,
                "locator": edge.locator,
                "as_cited": edge.as_cited,
                "checked": edge.checked,
            }
            for edge in trace.graph.edges
        ],
        "verdicts": [
            {
                "verdict": verdict.verdict,
                "because": verdict.because,
                "by": verdict.by,
                "at": plain_value(verdict.at),
                "stale": verdict.stale,
            }
            for verdict in trace.verdicts
        ],
    }
