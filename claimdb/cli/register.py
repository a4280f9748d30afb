"""Every command, in the order in which help lists them. To add one, add its line here; a test says what it must be."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Line(NamedTuple):
    """Where a command is: the module of `claimdb.cli` that hangs it on the root, and the first sentence of its help."""

    module: str
    help: str


# The help of claimdb shows these sentences without loading any command: single ones first, then groups.
COMMANDS: Mapping[str, Line] = MappingProxyType({
    "init": Line("start", "Make a new, empty database."),
    "demo": Line("demo", "Show the whole job on five shipped documents, in ./claimdb-demo/."),
    "add": Line("add", "Record a claim."),
    "capture": Line("capture", "Capture documents."),
    "extract": Line(
        "extract",
        "Propose candidates: each figure of a document, with who says it, when, where, and resting on what.",
    ),
    "review": Line("review", "Decide about candidates."),
    "import": Line(
        "importing",
        "Import claims, lineage or sources of a table, a document file, reviews, or a dump; the same command resumes.",
    ),
    "export": Line(
        "exporting",
        "Write everything that is recorded as JSON Lines, for claimdb import to load, or some of it in an open format.",
    ),
    "search": Line("search", "Find claims, quotes and sources by words."),
    "coverage": Line("search", "Count for each source what is not sourced, not captured, not checked."),
    "figures": Line("figures", "Show the figures of a text: what each says, in exact numbers, and where it stands."),
    "notes": Line(
        "notes",
        "Show the notes of a text: the works that each cites, and the notes that short citations point to.",
    ),
    "lint": Line("lint", "Say what does not add up inside documents: sums, lists, percentages, dates, notes."),
    "check": Line("check", "Cross-check the claims and list what does not add up."),
    "positions": Line(
        "check",
        "Show what the sources hold on a measure, and how many origins stand behind each position.",
    ),
    "suggest-lineage": Line(
        "suggest",
        "Say which sources seem to copy each other, by rare values they share; csv is a table of lineage to import.",
    ),
    "flag": Line("finding", "Record a conflict of two claims that no rule notices."),
    "verify": Line("verify", "Give a verdict about a claim, with reason and evidence; earlier verdicts stay."),
    "assign": Line(
        "assign",
        "Say who is to judge a claim, who reads it after them, and until when; verify --next lists it.",
    ),
    "report": Line(
        "report",
        "Write the contradiction report: what does not add up, who says it where, and what would settle it.",
    ),
    "trace": Line(
        "report",
        "Draw who says a claim, on whose authority, down to the origins; says where the chain breaks.",
    ),
    "log": Line("history", "List what was done, by whom and when, the newest first."),
    "diff": Line(
        "diff",
        "Say what changed since a day or an event: records before and after, findings opened and closed.",
    ),
    "undo": Line("history", "Take back what an event did."),
    "purge": Line(
        "purge",
        "Erase for ever what the log keeps of a record's former words; hashes stay, and who purged why.",
    ),
    "batch": Line("batch", "Run many commands in one process, one a line: quoted as in a shell, or a JSON array."),
    "source": Line("source", "Sources: add, list, show, edit, merge, withdraw, link."),
    "speaker": Line("speaker", "Speakers: list, edit."),
    "measure": Line("measure", "Measures: add, list, show, set, merge, suggest."),
    "place": Line("place", "Places: add, list, show."),
    "claim": Line("claim", "Claims: list, show, edit, cite, derive, compare, withdraw."),
    "cite": Line("cite", "What cited works hold."),
    "finding": Line("finding", "Findings: list, show, explain, dismiss, baseline, trend."),
    "bib": Line("bib", "Bibliographies: export, import, check."),
    "rules": Line("rules", "The faults that checks look for."),
    "db": Line("db", "The database itself: upgrade it, check that it is whole, seal its log, back it up, restore it."),
})  # fmt: skip
