"""Colours for a terminal: the word for how grave a finding is, where a line begins with it; nothing needs them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimdb.report.language import word
from claimdb.report.sentences import SEVERITIES
from claimdb.values.hit import Severity

# Select Graphic Rendition (ECMA-48, 8.3.117): bold, and red, yellow or cyan as the terminal has them.
COLOURS: Mapping[Severity, str] = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}
_PLAIN = "\x1b[0m"


def paint(text: str, lang: str) -> str:
    r"""Colour the gravity of findings: behind a key or a place of a file, or at the beginning of a line.

    >>> paint("f3adjc5i  error FIG001 disjoint figures", "en")
    'f3adjc5i  \x1b[1;31merror\x1b[0m FIG001 disjoint figures'
    """
    colours = {word(SEVERITIES, severity, lang): colour for severity, colour in COLOURS.items()}
    names = "|".join(map(re.escape, colours))
    heads = re.compile(rf"^(\S+  |\S+:\d+:\d+: |)({names})(?= [A-Z]{{3}}\d{{3}} )", re.MULTILINE | re.IGNORECASE)
    return heads.sub(lambda found: f"{found[1]}\x1b[{colours[found[2].lower()]}m{found[2]}{_PLAIN}", text)
