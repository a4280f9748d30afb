"""Names of people as documents print them: given name first."""

from __future__ import annotations

import re

_SEVERAL = re.compile(r"\s*(?:;|,(?=\s)|\bet\b|\band\b|&)\s*")
_PARTICLES = frozenset(["de", "du", "van", "von", "der", "di", "da", "del", "le", "la", "d’"])


def split_name(name: str) -> dict[str, str]:
    """Part a name into given and family name where it is plain; a name of one word or of many is left whole.

    >>> split_name("Ana Roy"), split_name("Jean de Brun"), split_name("Port Watch of Ayr")
    ({'family': 'Roy', 'given': 'Ana'}, {'family': 'de Brun', 'given': 'Jean'}, {'literal': 'Port Watch of Ayr'})
    """
    parts = name.split()
    small = next((at for at, part in enumerate(parts) if at and part.islower()), None)
    if small is not None and parts[small].lower() in _PARTICLES and len(parts) - small <= 3 and small <= 2:
        return {"family": " ".join(parts[small:]), "given": " ".join(parts[:small])}
    if len(parts) in {2, 3} and all(part[:1].isupper() for part in parts) and not any(c.isdigit() for c in name):
        return {"family": parts[-1], "given": " ".join(parts[:-1])}
    return {"literal": name}


def split_names(names: str) -> list[dict[str, str]]:
    """Part the names of several people; two words around a comma are one name, family name first.

    >>> split_names("Roy, Ana"), split_names("Ana Roy and Bo Lee")
    ([{'family': 'Roy', 'given': 'Ana'}], [{'family': 'Roy', 'given': 'Ana'}, {'family': 'Lee', 'given': 'Bo'}])
    """
    family, comma, given = (part.strip() for part in names.partition(","))
    if comma and " " not in family and given and "," not in given and not _SEVERAL.search(f" {given} "):
        return [{"family": family, "given": given}]
    return [split_name(name) for name in _SEVERAL.split(names) if name.strip()]
