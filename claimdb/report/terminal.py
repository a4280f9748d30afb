"""Text for a terminal: what documents smuggle in is made visible, and width is counted in columns."""

from __future__ import annotations

import unicodedata

# Joiners belong to the spelling of several scripts and of emoji; a soft hyphen shows nothing wrong.
_KEPT = frozenset("\u200c\u200d\u00ad")
_PICTURES = 0x2400
# Spaces that French is set with; what is printable but for them holds nothing that hides.
_SPACES = {0xA0: None, 0x202F: None}


def safe(text: str, *, keep_lines: bool = False) -> str:
    r"""Make control characters, bidirectional marks and other invisible signs visible.

    C0 controls become their control pictures (␛), others their code point (<U+202E>). A line
    break counts as a control, so that words of a document cannot forge a line of ours, unless
    `keep_lines` is set; a tab becomes a space.

    >>> safe("\x1b[31mred\u202e")
    '␛[31mred<U+202E>'
    """
    if text.isprintable() or text.translate(_SPACES).isprintable():
        return text
    return "".join(character if keep_lines and character == "\n" else _visible(character) for character in text)


def _visible(character: str) -> str:
    code = ord(character)
    if character == "\t":
        return " "
    if code < 0x20:
        return chr(_PICTURES + code)
    if code == 0x7F:
        return "\u2421"
    hidden = unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and character not in _KEPT
    return f"<U+{code:04X}>" if hidden else character


def display_width(text: str) -> int:
    r"""Count the columns that a text takes: two for wide East Asian signs, none for combining ones.

    >>> display_width("中国"), display_width("é"), display_width("e\u0301")
    (4, 1, 1)
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def cut(text: str, width: int) -> str:
    """Cut a text to a width in columns; what was cut off is marked by an ellipsis.

    >>> cut("postes de police", 10)
    'postes de…'
    """
    if display_width(text) <= width:
        return text
    kept, used = [], 0
    for character in text:
        used += _columns(character)
        if used > width - 1:
            break
        kept.append(character)
    return "".join(kept).rstrip() + "…"


def pad(text: str, width: int, *, right: bool = False) -> str:
    """Fill a text with spaces to a width in columns, on its left side when `right` aligned."""
    missing = " " * max(0, width - display_width(text))
    return missing + text if right else text + missing


def wrap(text: str, width: int) -> list[str]:
    """Break a text at spaces into lines of at most `width` columns; longer words are broken anywhere.

    A no-break space stays whole. At least one line, perhaps empty.
    """
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if display_width(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *whole, line = _break(word, width)
        lines.extend(whole)
    return [*lines, line]


def _break(word: str, width: int) -> list[str]:
    pieces, piece = [], ""
    for character in word:
        if piece and display_width(piece) + _columns(character) > width:
            pieces.append(piece)
            piece = ""
        piece += character
    return [*pieces, piece]
