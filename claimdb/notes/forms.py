"""Parts of a citation that are neither author nor title nor publisher: editions, series, signatures, kinds of text."""

from __future__ import annotations

import re

from claimdb.notes.masking import QUOTED

EDITION = re.compile(
    r"(?:\d{1,2}\s?(?:e|è|ème|re|ère|nd|rd|th|st)\s+(?:éd(?:ition)?|ed(?:ition|n)?)\b\.?|(?:nouvelle|new|revised|rev\.|2nd|première|first)\s+(?:éd|ed)(?:ition)?\b\.?"
    r"(?:\s+revue(?:\s+et\s+augmentée)?)?|rééd\.?(?:\s+\d{4})?|trad(?:uit|uction)?\.?\s.*|trans(?:lated|\.)\s.*|préface\s+de\s.*|foreword\s+by\s.*|"
    r"isbn\s.*|issn\s.*|s\.\s?[ld]\.|n\.\s?[dp]\.)\Z",
    re.IGNORECASE,
)
SERIES = re.compile(
    rf"(?:coll(?:ection)?\.?\s.*|[«“]?[^,]*\bseries\b[^,]*|(?:special|technical|research|policy|working|occasional|discussion)\s+(?:report|paper|brief)s?"
    rf"(?:\s+(?:series))?\s*(?:n[o°º]\.?\s?|#|no\.\s?)?\d+.*|.*(?:policy|working|research)\s+paper\s+\d+|{QUOTED}*\s*\bcoll\b.*)\Z",
    re.IGNORECASE,
)
SIGNED = re.compile(
    r"\s*(?:,?\s*(?:signée?s?|adoptée?s?|conclue?s?|ouverte?s?\s+à\s+la\s+signature|signed|adopted|concluded|entrée?s?\s+en\s+vigueur|entered\s+into\s+force|"
    r"published|publiée?s?|mise?\s+en\s+ligne|posted|updated|datée?s?|last\s+updated|mise?\s+à\s+jour)\b(?:\s+(?:par|by)\s[^,]*)?\s*)+(?:à|at|in|en|le|on|du)?[^,]*\Z|(?:du|le|on|the)\s*\Z",
    re.IGNORECASE,
)
GENRE = re.compile(
    r"(?:rapport(?:\s+(?:final|annuel|d[’']information|d[’']enquête))?|(?:final\s+)?report|communiqué(?:\s+de\s+presse)?|press\s+release|étude|"
    r"working\s+paper|policy\s+(?:paper|brief(?:ing)?)|thèse(?:\s+de\s+doctorat)?(?:\s+(?:en|de|d[’'])\s?[^,]*)?|mémoire\s+de\s+[^,]*|(?:unpublished\s+)?"
    r"(?:ph\.?\s?d\.?|doctoral|master[’']?s?)\s+(?:thesis|dissertation|diss\.)|ms\.?|mimeo|manuscrit|brochure|dossier)\Z",
    re.IGNORECASE,
)
