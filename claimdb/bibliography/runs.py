"""Styled text between an engine and its output: pieces with marks, never markup, so nothing needs trust.

An engine's result is turned into runs first. Only the renderers here write
HTML or Markdown, and they escape every character of every run.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Output = Literal["text", "html", "markdown"]

_MARKDOWN_SYNTAX = re.compile(r"([\\`*_{}\[\]<>#|~^$]|(?<!\w)[+!](?=\s|\[)|&(?=#?\w+;))")
_MARKDOWN_LINE_START = re.compile(r"^(\d+)([.)])(?=\s)|^([-+=>])")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef]")
_LINKABLE = re.compile(r"https?://[^\s<>\"\u00a0\u202f]+")
_TAGS = {"italic": "i", "bold": "b", "superscript": "sup", "subscript": "sub"}
_STARS = {"italic": "*", "bold": "**"}


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one style; `marks` are of italic, bold, small-caps, superscript, subscript."""

    text: str
    marks: frozenset[str] = frozenset()


def render(runs: Iterable[Run], output: Output) -> str:
    """Write runs as one line of plain text, HTML or CommonMark; web addresses become links in HTML."""
    joined = join_runs(runs)
    if output == "html":
        return "".join(map(_to_html, joined)).strip()
    if output == "markdown":
        line = "".join(map(_to_markdown, joined)).strip()
        return _MARKDOWN_LINE_START.sub(lambda match: f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}", line)
    return "".join(run.text for run in joined).strip()


def join_runs(runs: Iterable[Run]) -> list[Run]:
    """Join neighbours of one style, drop control and direction characters, and make runs of spaces one."""
    joined: list[Run] = []
    for run in runs:
        text = re.sub("[ \t]+", " ", _CONTROL.sub(" ", run.text))
        if joined and joined[-1].text.endswith(" "):
            text = text.lstrip(" ")
        if joined and joined[-1].marks == run.marks:
            joined[-1] = Run(joined[-1].text + text, run.marks)
        elif text:
            joined.append(Run(text, run.marks))
    return joined


def _to_html(run: Run) -> str:
    text = _link(run.text)
    for mark, tag in _TAGS.items():
        if mark in run.marks:
            text = f"<{tag}>{text}</{tag}>"
    if "small-caps" in run.marks:
        text = f'<span style="font-variant: small-caps">{text}</span>'
    return text


def _link(text: str) -> str:
    parts: list[str] = []
    at = 0
    for match in _LINKABLE.finditer(text):
        # The full stop that ends a reference is not part of its address.
        address = match[0].rstrip(".,;:!?)]")
        parts.append(html.escape(text[at : match.start()]))
        parts.append(f'<a href="{html.escape(address)}">{html.escape(address)}</a>')
        at = match.start() + len(address)
    parts.append(html.escape(text[at:]))
    return "".join(parts)


def _to_markdown(run: Run) -> str:
    inner = run.text.strip(" ")
    if not inner:
        return run.text
    before, after = run.text[: run.text.index(inner[0])], run.text[len(run.text.rstrip(" ")) :]
    text = "".join(
        part if place % 2 else _MARKDOWN_SYNTAX.sub(r"\\\1", part)
        for place, part in enumerate(re.split(r"(https?://[^\s<>\"*`\[\]\\]+)", inner))
    )
    for mark, stars in _STARS.items():
        if mark in run.marks:
            text = f"{stars}{text}{stars}"
    for mark in ("superscript", "subscript"):
        if mark in run.marks:
            text = f"<{_TAGS[mark]}>{text}</{_TAGS[mark]}>"
    return before + text + after


_CSL_TAG = re.compile(
    r"<(/?)(i|b|sup|sub|sc)>|<span (?:style=\"font-variant: ?small-caps;?\"|class=\"nocase\")>|</span>"
)
_CSL_MARKS = {"i": "italic", "b": "bold", "sup": "superscript", "sub": "subscript", "sc": "small-caps"}


def split_csl_tags(runs: Sequence[Run]) -> list[Run]:
    """Turn the tags that CSL allows inside fields into marks, in an engine's text that left them as they were.

    A mark is open from its tag to its closing tag, at most to the end; italic within italic is upright.
    """
    split: list[Run] = []
    open_tags: list[tuple[str, str | None]] = []
    whole = "".join(run.text for run in runs)
    closable = {tag: f"</{tag}>" in whole for tag in (*_CSL_MARKS, "span")}
    for run in runs:
        at = 0
        for match in _CSL_TAG.finditer(run.text):
            tag = match[2] or "span"
            closing = match[0].startswith("</")
            places = [place for place, (name, _) in enumerate(open_tags) if name == tag]
            if not closable[tag] or (closing and not places):
                continue
            split.append(Run(run.text[at : match.start()], _marked(run.marks, open_tags)))
            at = match.end()
            if closing:
                del open_tags[places[-1]]
            else:
                open_tags.append((tag, "small-caps" if "small-caps" in match[0] else _CSL_MARKS.get(tag)))
        split.append(Run(run.text[at:], _marked(run.marks, open_tags)))
    return [run for run in split if run.text]


def _marked(marks: frozenset[str], tags: Iterable[tuple[str, str | None]]) -> frozenset[str]:
    for _, mark in tags:
        marks = marks ^ {mark} if mark else marks
    return marks
