"""The title that a text gives itself; none is made up."""

from __future__ import annotations

import re
from itertools import dropwhile, takewhile

# A longer first line is a paragraph. The longest titles of reports run to some 150 characters.
LONGEST = 200

_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(?P<title>.*?)(?:[ \t]+#+)?[ \t]*")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*")
_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})")
_FIELD = re.compile(r"title[ \t]*:[ \t]*(?P<title>.+?)[ \t]*", re.IGNORECASE)
_EMPHASIS = re.compile(r"(?P<mark>\*\*|__|\*|`)(?P<inside>[^*`]+?)(?P=mark)")
_STOP = re.compile(r"(?<!\.)[.;,][\"»”’)\]\s]*(?:\[\^\w+\]|(?<=[^\W\d]\.)\d{1,3}|[¹²³⁰⁴-⁹]+)?\Z")
_INITIALS = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}\Z")
_LINK = re.compile(r"!?\[(?P<words>[^\]]*)\]\([^)]*\)")


def find_title(text: str, *, is_markdown: bool) -> str | None:
    r"""Find the title of a text: of Markdown the first heading or the `title` of its front matter, else the first line.

    A first line that is longer than a title or ends as a sentence is a paragraph, and a document without a title has
    none.

    >>> find_title("A preface.\n\n## **The** [year](y.html) 2022 ##\n", is_markdown=True)
    'The year 2022'
    >>> find_title("The harbour holds 54 boats.\nMost of them sail.", is_markdown=False)
    """
    lines = text.splitlines()
    if is_markdown:
        found = _front_matter(lines) or _first_heading(lines)
        if found:
            return found
    return None if is_markdown else _first_line(lines)


def _first_line(lines: list[str]) -> str | None:
    """Give the first line, unless it is a sentence or the beginning of one that the next line goes on with."""
    filled = dropwhile(lambda line: not line.strip(), lines)
    paragraph = [" ".join(line.split()) for line in takewhile(lambda line: line.strip(), filled)]
    if not paragraph or len(paragraph[0]) > LONGEST or _ends_sentence(paragraph[0]):
        return None
    goes_on = len(paragraph) > 1 and paragraph[1][0].islower()
    return None if goes_on and _ends_sentence(paragraph[-1]) else paragraph[0]


def _ends_sentence(line: str) -> bool:
    # "Who counts?" and "Stop!" are titles too, and "U.N." ends in a stop without ending anything.
    return _STOP.search(line) is not None and _INITIALS.search(line) is None


def _front_matter(lines: list[str]) -> str | None:
    if not lines or lines[0].strip() != "---":
        return None
    for line in lines[1:]:
        if line.strip() in {"---", "..."}:
            return None
        if field := _FIELD.fullmatch(line):
            return _plain(field["title"].strip("\"'"))
    return None


def _first_heading(lines: list[str]) -> str | None:
    fence: str | None = None
    start = 0
    if lines and lines[0].strip() == "---":
        # The rule that ends the front matter is no underline of a heading.
        start = next((at + 1 for at, line in enumerate(lines) if at and line.strip() in {"---", "..."}), 0)
    for at in range(start, len(lines)):
        line = lines[at]
        if mark := _FENCE.match(line):
            opens = fence is None
            if opens:
                fence = mark["fence"][0]
            elif mark["fence"][0] == fence:
                fence = None
            continue
        if fence is not None:
            continue
        if heading := _HEADING.fullmatch(line):
            return _plain(heading["title"])
        if line.strip() and at + 1 < len(lines) and _UNDERLINE.fullmatch(lines[at + 1]):
            return _plain(line)
    return None


def _plain(markup: str) -> str | None:
    text = _LINK.sub(lambda link: link["words"], markup)
    text = _EMPHASIS.sub(lambda mark: mark["inside"], text)
    return " ".join(text.split()) or None
