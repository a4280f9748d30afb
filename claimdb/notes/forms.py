"""Parts of a citation that are neither author nor title nor publisher: editions, series, signatures, kinds of text."""

from __future__ import annotations

import re

from claimdb.notes.masking import QUOTED

_EDITION = re.compile(
    r"""(?:
      \d{1,2}\s?(?:e|è|ème|re|ère|nd|rd|th|st)\s+(?:éd(?:ition)?|ed(?:ition|n)?)\b\.?
    | (?:nouvelle|new|revised|rev\.|première|first|second|third)\s+(?:éd|ed)(?:ition)?\b\.?
      (?:\s+revue(?:\s+et\s+augmentée)?)?
    | rééd\.?(?:\s+\d{4})?
    | (?:trad(?:uit|uction)?|trans(?:l(?:ated)?)?)\b\.?\s.*
    | (?:préface|postface)\s+de\s.* | (?:foreword|introduction)\s+by\s.*
    | [A-Z]{1,8}(?:/[A-Z0-9.-]+)+
    | [A-Z]{2,8}\s+n[o°º]s?\.?\s?\d+
    | \d{1,4}\s?(?:p\.?|pages|pp\.) | is[bs]n\s.* | s\.\s?[ld]\. | n\.\s?[dp]\.
    | sans\s+(?:date|lieu) | forthcoming | in\s+press | à\s+paraître | sous\s+presse
    )\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_SERIES = re.compile(
    rf"""(?:
      coll(?:ection)?\b\.?\s.* | .*\bseries\b.* | {QUOTED}*\s*\bcoll\b.*
    | (?:special|technical|research|policy|working|occasional|discussion)\s+(?:report|paper|brief)s?
      (?:\s+series)?\s*(?:n[o°º]\.?\s?|\#|no\.\s?)?\d+.*
    | .*(?:policy|working|research|discussion|occasional)\s+papers?(?:\s+(?:n[o°º]\.?\s?|\#)?\d+)?
    )\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_SIGNED = re.compile(
    r"""\s*(?:
      (?:,?\s*(?:signée?s?|adoptée?s?|conclue?s?|faite?s?|ouverte?s?\s+à\s+la\s+signature
        |signed|adopted|concluded|opened\s+for\s+signature
        |entrée?s?\s+en\s+vigueur|entered\s+into\s+force|published|publiée?s?
        |mise?s?\s+(?:en\s+ligne|à\s+jour)|posted|(?:last\s+)?updated
        |modified|datée?s?|dated|prononcée?s?|delivered|released)\b(?:\s+(?:par|by)\s[^,]*)?\s*)+(?:à|at|in|en|le|on|du)?[^,]*
    | (?:du|le|on|the)\s*
    )\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_GENRE = re.compile(
    r"""(?:
      rapport(?:\s+(?:final|annuel|d[’']information|d[’']enquête))? | (?:final\s+|annual\s+)?report
    | communiqué(?:\s+de\s+presse)? | press\s+release
    | étude | working\s+paper | policy\s+(?:paper|brief(?:ing)?)
    | thèse(?:\s+de\s+doctorat)?(?:\s+(?:en|de|d[’'])\s?[^,]*)?
    | mémoire\s+de\s+[^,]*
    | (?:unpublished\s+)?(?:ph\.?\s?d\.?|doctoral|master[’']?s?)\s+(?:thesis|dissertation|diss\.)
    | ms\.? | mimeo | unpublished | inédit | non\s+publié | kindle(?:\s+edition)? | manuscrit | brochure | dossier
    | (?:web\s?site|site\s+(?:web|internet)|blog|podcast|vidéo|video|tweet|billet\s+de\s+blog)
    )\Z""",
    re.IGNORECASE | re.VERBOSE,
)


EDITED = re.compile(
    r"(?:eds?\.|edited\s+by|éds?\.|éditée?s?\s+par|(?:sous\s+la\s+)?dir(?:ection|\.)(?:\s+de)?|dirigée?s?\s+par|coordonnée?s?\s+par|"
    r"coord\.(?:\s+par)?|hrsg\.(?:\s+von)?)\s+(?P<names>[A-ZÀ-Þ].*)",
)
"""Who edited a book, behind its title: "éd. Ana Roy", "edited by Ida Lee"."""


def is_series(part: str) -> bool:
    """Tell a series or numbered paper: "coll. « Mondes »", "SIPRI Policy Paper 41"."""
    return _SERIES.fullmatch(part) is not None


def is_signed(part: str) -> bool:
    """Tell what happened on a day: "signé à Paris le", "last updated"."""
    return _SIGNED.fullmatch(part) is not None


def is_imprint(part: str) -> bool:
    """Tell what is said of an edition, a signature or the kind of text, and names no one."""
    return any(pattern.fullmatch(part) for pattern in (_EDITION, _SIGNED, _GENRE))
