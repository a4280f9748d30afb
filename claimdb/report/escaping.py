"""Words of documents, made harmless for what will read them: Markdown, spreadsheets, JSON, links."""

from __future__ import annotations

import json
import re
import unicodedata
from urllib.parse import quote, urlsplit

from claimdb.report.terminal import safe
from claimdb.values.formulas import guard_formula

__all__ = ["escape_markdown", "guard_formula", "safe_url", "write_json"]

# Every sign that starts something in CommonMark or GitHub's dialect inside a line.
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~$&#@]|:(?=//)|(?<=www)\.)", re.IGNORECASE)
_MARKDOWN_START = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))")
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_URL_SAFE = "!#$%&'()*+,/:;=?@[]~"


def escape_markdown(text: str) -> str:
    r"""Give a text that Markdown prints as it is: no markup, no HTML, no link, one line.

    >>> escape_markdown("*a* <b> www.x.org")
    '\\*a\\* \\<b\\> www\\.x.org'
    """
    line = safe(" ".join(text.split("\n")))
    escaped = _MARKDOWN.sub(r"\\\1", line)
    return _MARKDOWN_START.sub(_escape_start, escaped)


def _escape_start(found: re.Match[str]) -> str:
    # A number that opens a line would start a list; its dot or bracket cannot then be plain.
    return f"{found[1]}{found[2]}\\" if found[2][0].isdigit() else f"{found[1]}\\{found[2]}"


def write_json(value: object, *, indent: int | None = None) -> str:
    r"""Write JSON as people can read it, keys in the order given; no sign that a terminal obeys stands in it raw.

    >>> write_json({"b": "\u202e", "a": "é"})
    '{"b": "\\u202e", "a": "é"}'
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return text if text.isascii() else "".join(map(_escape_hidden, text))


def _escape_hidden(character: str) -> str:
    if character.isascii() or unicodedata.category(character) not in _HIDDEN:
        return character
    code = ord(character)
    if code < 0x10000:
        return f"\\u{code:04x}"
    return f"\\u{0xD7C0 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"


def safe_url(text: str | None) -> str | None:
    """Let through only links to the web, with every odd sign percent-encoded; a bare DOI becomes its link.

    >>> safe_url("javascript:alert(1)"), safe_url("doi:10.1000/182")
    (None, 'https://doi.org/10.1000/182')
    """
    if text is None:
        return None
    given = text.strip()
    if given.lower().startswith("doi:"):
        given = given[4:].strip()
    if given.startswith("10.") and "/" in given:
        return f"https://doi.org/{quote(given, safe=_URL_SAFE)}"
    try:
        parts = urlsplit(given)
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not parts.netloc or re.search(r"[\s\x00-\x1f\\]", given):
        return None
    return quote(given, safe=_URL_SAFE)
