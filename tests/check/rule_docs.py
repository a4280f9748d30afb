"""The pages of docs/rules: what a rule says of itself, and the cases that are run for it.

`python -m tests.check.rule_docs` writes them; a test compares.
"""

from __future__ import annotations

from pathlib import Path

from claimdb.check.catalogue import all_rules
from claimdb.check.rule import Rule
from claimdb.report.escaping import escape_markdown
from claimdb.report.sentences_rules import say_message
from tests.check.cases import BLOCK, CASES, REMEMBERED, Case, cases_of, hits_of, remembered
from tests.check.cases import PAGES as BLOCKS

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "rules"


def file_name(rule: Rule) -> str:
    """Give the name that a rule's page has, here and among the cases."""
    return rule.page.rpartition("/")[2]


def page(rule: Rule) -> str:
    """Write the page of a rule."""
    path = BLOCKS / file_name(rule)
    said = iter([_said(case) for case in cases_of(path)])
    cases = BLOCK.sub(lambda block: block[0] + next(said), path.read_text(encoding="utf-8").strip() + "\n").strip()
    when = " It runs for claims in question, or for all with `--coverage`." if rule.coverage else ""
    return (
        f"# {rule.code} {rule.name}\n\n"
        f"{rule.definition}\n\n"
        f"{rule.explanation}\n\n"
        f"Severity: {rule.severity.value}, less where a hit says so. Since {rule.since}.{when}\n\n"
        "## Cases\n\n"
        "Every block is run with all rules: a line that is marked is flagged by these rules and by no others, one\n"
        "without a mark by none. Below it stands what is said. [How cases are written](README.md).\n\n"
        f"{cases}\n"
    )


def _said(case: Case) -> str:
    """Write what is said of a case, a line a finding."""
    lines = []
    for found in hits_of(case):
        message = say_message(found.hit.message_id, found.hit.params, "en")
        lines.append("> " + escape_markdown(f"{found.rule.code}, {found.severity.value}: {message}"))
    return "\n\n" + "\n>\n".join(lines) if lines else ""


def index() -> str:
    """Write the page that lists all rules and explains the notation."""
    rows = "\n".join(
        f"| [{rule.code}]({file_name(rule)}) | {rule.name} | {rule.severity.value} | {rule.definition} |"
        for rule in all_rules()
    )
    return f"{HEAD}\n| code | fault | severity | what it is |\n|---|---|---|---|\n{rows}\n{NOTATION}"


HEAD = """# Rules

What `claimdb check` and `claimdb lint` look for. `claimdb rules explain CODE` prints the same. One pair of
figures gives one finding: the most specific rule that sees it keeps it.
"""
NOTATION_ROWS = (
    ("`place Paris: part of France`", "one place lies in another"),
    (
        "`measure jobs: stock, unit person, separators sector, without place, holds for P5Y, exact`",
        "what is known of a measure",
    ),
    (
        "`source Report: issued 2022-09, primary, captured, retracted by Journal, edition of First`",
        "what is known of a source",
    ),
    ("`lineage Copy: reprint of Report for jobs`", "one source derives from another, for one measure or all"),
    (
        "`a) Times: jobs, Paris, 2022-09, sector=steel = about 50 [cites Report, Atlas; hedged; by A. Speaker]`",
        "a claim with a figure, called a",
    ),
    ('`b) Herald: "The firm sold cameras."`', "a claim without figures"),
    ("`Mirror says a [cites Times]` · `Firm denies b`", "another source says the same, or denies it"),
    (
        '`check a Report: differs "60 jobs"`',
        "a person read the work cited: `holds`, `differs`, `absent`",
    ),
    (
        "`sum a = b + c` · `difference a = b - c` · `percent_of a = b / c` · `ratio a = b / c`",
        "what should follow",
    ),
    ("`rate 2021-05-14, 1 EUR = 7.81 CNY`", "a rate of exchange that was published"),
    ("`percent_change a = b -> c` · `conversion a = b * 0.305` · `part b of a`", "the same"),
)
NOTATION_TABLE = "\n".join(f"| {line} | {says} |" for line, says in NOTATION_ROWS)
NOTATION = f"""
## How cases are written

A case is a block of lines; `# FIG001` at the end of a line says which rules flag it.

| line | says |
|---|---|
{NOTATION_TABLE}

In brackets also `quote "…"`, `resolved` (the time was taken from the document's date) and `corrects a`. A place or
time that is left out or `?` is unknown. "About n" allows a tenth on either side here. A block that begins with
`claims coverage` is run with `--coverage`.

A block that begins with `document en` or `document fr` is a Markdown document, and is read as `claimdb lint` does: a
mark at the end of a line names the rules that point into it. Before it may stand `dated: 2021-05-20`, the date of the
document, and `rate: 2021-05-14, 1 EUR = 7.81 CNY`, as often as needed. Lines `kept: …` are the newest copy that is kept
of a source, lines `older: …` one that was kept before it, and lines `quote: …` the quotes that were recorded of it:
from the older copy, where it holds them.
"""


def pages() -> dict[str, str]:
    """Give every page by its file name."""
    return {"README.md": index(), **{file_name(rule): page(rule) for rule in all_rules()}}


if __name__ == "__main__":
    PAGES.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (PAGES / name).write_text(text, encoding="utf-8")
    REMEMBERED.write_text("".join(f"{line}\n" for case in CASES for line in remembered(case)), encoding="utf-8")
