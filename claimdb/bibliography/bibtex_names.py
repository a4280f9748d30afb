"""Names in BibTeX: split as BibTeX splits them, on raw LaTeX, before anything is decoded."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from bibtexparser.middlewares.names import InvalidNameError, parse_single_name_into_parts

from claimdb.bibliography.fields import one_line
from claimdb.bibliography.latex import LatexReader, drop_nocase, write_latex

_OTHERS = "others"
_SPLITTER = re.compile(r"\\.|[{}]| +and(?= )", re.IGNORECASE)
_KEY_INSIDE = re.compile(r"((?:family|given|prefix|suffix)(?:-i)?)(?=\s*=)")
_KEYED = re.compile(r"(family|given|prefix|suffix)(?:-i)?\s*=\s*")


def read_names(raw: str, latex: LatexReader) -> tuple[list[dict[str, Any]], list[str]]:
    """Read a BibTeX name list as CSL names; beside them, names that could only be read as a whole.

    A name in its own braces is one `literal`; "von" parts are the
    non-dropping particle; `and others` is the literal `others`.
    """
    names: list[dict[str, Any]] = []
    unsplit: list[str] = []
    for one in _split(re.sub(r"[ \t\r\n]+", " ", raw)):
        name = _read_name(one, latex)
        if name is None:
            unsplit.append(one)
            name = {"literal": latex.read(one)}
        if any(name.values()):
            names.append(name)
    return names, unsplit


def _split(raw: str) -> list[str]:
    r"""Cut a name list at each `and` outside braces.

    bibtexparser's own function drops a word such as `\&` that stands before an `and`.
    """
    cuts: list[int] = []
    depth = 0
    for match in _SPLITTER.finditer(raw):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if depth <= 0 and len(match[0]) > 3:
            cuts += [match.start(), match.end()]
    ends = [0, *cuts, len(raw)]
    names = (raw[start:end].strip() for start, end in zip(ends[::2], ends[1::2], strict=True))
    return [name for name in names if name]


def _read_name(one: str, latex: LatexReader) -> dict[str, Any] | None:
    if _is_braced(one) or one == _OTHERS:
        return {"literal": latex.read(one)}
    if _KEYED.match(one):
        return _read_keyed(one, latex)
    try:
        parts = parse_single_name_into_parts(one, strict=True)
    except InvalidNameError:
        try:
            # A comma too many at the end is all that is wrong with most of them.
            parts = parse_single_name_into_parts(one.rstrip(", "), strict=True)
        except InvalidNameError:
            return None
    read = {
        "family": latex.read(" ".join(parts.last)),
        "given": latex.read(" ".join(parts.first)),
        "non-dropping-particle": latex.read(" ".join(parts.von)),
        "suffix": latex.read(" ".join(parts.jr)),
    }
    return {part: text for part, text in read.items() if text}


def _read_keyed(one: str, latex: LatexReader) -> dict[str, Any] | None:
    """Read BibLaTeX's extended name format: `family=Brun, given=Jean, prefix=de`."""
    meaning = {"family": "family", "given": "given", "prefix": "non-dropping-particle", "suffix": "suffix"}
    name: dict[str, Any] = {}
    for part in re.split(r",\s*(?=[\w-]+\s*=)", one):
        keyed = _KEYED.match(part)
        if keyed:
            name.setdefault(meaning[keyed[1]], latex.read(part[keyed.end() :].strip('" ')))
    return name or None


def _is_braced(text: str) -> bool:
    r"""Tell whether the whole text stands in one pair of braces, not a mere accent such as `{\'E}`."""
    if not (text.startswith("{") and text.endswith("}")) or re.fullmatch(r"\{\\[`'^\"~=.](?:\{\\?\w\}|\w)\}", text):
        return False
    depth = 0
    for place, character in enumerate(text):
        escaped = place and text[place - 1] == "\\"
        depth += 0 if escaped else (character == "{") - (character == "}")
        if depth == 0 and place < len(text) - 1:
            return False
    return depth == 0


def write_names(names: Sequence[Mapping[str, object]]) -> tuple[str, list[str]]:
    """Write CSL names as a BibTeX name list, and the name parts that lost their role on the way."""
    written: list[str] = []
    merged: list[str] = []
    for name in names:
        text, lost = _write_name(tuple([pair for pair in name.items() if isinstance(pair[1], str)]))
        if text:
            written.append(text)
            merged.extend(lost)
    return " and ".join(written), merged


@lru_cache(maxsize=4096)
def _write_name(name: tuple[tuple[str, object], ...]) -> tuple[str, tuple[str, ...]]:
    """Write one name from its texts by part; most people have written more than one work."""
    given = ((key, one_line(drop_nocase(str(value)))) for key, value in name)
    part = {key: value for key, value in given if value}
    whole = part.get("literal")
    if whole:
        return (_OTHERS if whole == _OTHERS else "{" + _write_words(whole) + "}"), ()
    merged: list[str] = []
    return _write_person(part, merged), tuple(merged)


def _write_person(part: Mapping[str, str], merged: list[str]) -> str:
    von = part.get("non-dropping-particle", "")
    dropping = part.get("dropping-particle", "")
    if dropping:
        merged.append(dropping)
        von = f"{dropping} {von}".strip()
    family = part.get("family", "")
    if von and not _reads_as_von(von):
        # BibTeX knows a particle by its small letter only.
        if not dropping:
            merged.append(von)
        von, family = "", f"{von} {family}".strip()
    given, suffix = part.get("given", ""), part.get("suffix", "")
    if family and suffix and any("," in text for text in (family, given, suffix)):
        # biber takes a comma inside braces for one too many as soon as there are three parts.
        merged.append(", ".join(text for text in (family, suffix, given) if "," in text))
        family, given, suffix = (one_line(text.replace(",", " ")) for text in (family, given, suffix))
    if not family:
        whole = " ".join(word for word in (given, von, suffix) if word)
        return "{" + _write_words(whole) + "}" if whole else ""
    last = _brace_if_needed(family, splits=bool(von) or " " in family)
    if not given and not von and not suffix:
        if family == _OTHERS:
            return _OTHERS
        return last if last.startswith("{") or " " not in last else "{" + _write_words(family) + "}"
    head = f"{von} {last}".strip()
    rest = [_brace_if_needed(text) for text in (suffix, given)]
    if suffix:
        return f"{head}, {rest[0]}, {rest[1]}" if given else f"{head}, {rest[0]}, {{}}"
    return f"{head}, {rest[1]}" if given else f"{head}, {{}}"


def _write_words(text: str) -> str:
    """Encode a name or a part of one; biber takes "family=" for its extended format even inside braces."""
    latex = write_latex(text)
    return _KEY_INSIDE.sub(r"\1{}", latex) if "=" in latex else latex


def _reads_as_von(text: str) -> bool:
    words = text.split(" ")
    return "and" not in words and all(re.fullmatch(r"[^\W\d_]\w*['’]?", word) and word[0].islower() for word in words)


def _brace_if_needed(text: str, *, splits: bool = False) -> str:
    """Put braces around a name part that BibTeX would cut, or whose words it would take for a particle."""
    if text.isalnum() and text[0].isupper():
        return text
    words = text.split(" ")
    cut = "," in text or "and" in (word.casefold() for word in words) or "\u00a0" in text or "=" in text
    small = splits and not all(word[:1].isupper() for word in words)
    if cut or small or "" in words or text == _OTHERS:
        return "{" + _write_words(text) + "}"
    return _write_words(text)
