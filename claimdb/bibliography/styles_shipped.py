"""CSL styles: the ones that we ship, and any style file by its path."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from types import MappingProxyType

from claimdb.errors import InputError

SHIPPED: Mapping[str, str] = MappingProxyType(
    {
        name: f"claimdb-{name}.csl"
        for name in (
            "acs", "ama", "apa", "chicago-author-date", "chicago-notes", "harvard", "ieee", "iso690", "iso690-notes",
            "iso690-numeric", "mla", "nature", "oscola", "press", "vancouver",
        )
    }
)  # fmt: skip
"""Our own styles by name: each works in English and French."""

_LOCALES: Mapping[str, str] = MappingProxyType({"en": "en-US", "fr": "fr-FR", "de": "de-DE", "es": "es-ES"})


class NoSuchStyle(InputError):
    """A style was asked for that is neither shipped nor a file."""

    message = "there is no citation style {style}"
    hint = "take one of {styles}, or give the path of a .csl file"


class UnusableStyle(InputError):
    """A file is no CSL style that can write a bibliography."""

    message = "this is no citation style that can be used: {reason}"
    hint = "take an independent CSL 1.0 style that has a bibliography"


class NoSuchLanguage(InputError):
    """A language was asked for that is no language tag, or has no CSL locale."""

    message = "there is no citation locale for the language {language}"
    hint = "take a language such as en, fr or en-GB"


def read_style(style: str) -> str:
    """Give the XML of a shipped style by name, or of a `.csl` file by path.

    Raises NoSuchStyle, and UnusableStyle for what is no style or only points to another one.
    """
    if style in SHIPPED:
        return resources.files("claimdb.bibliography").joinpath("styles", SHIPPED[style]).read_text(encoding="utf-8")
    path = Path(style)
    if not style.lower().endswith(".csl") or not path.is_file():
        raise NoSuchStyle(style=style, styles=", ".join(SHIPPED))
    try:
        xml = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnusableStyle(where=style, reason=str(error)) from error
    if re.search(r"<!(?:DOCTYPE|ENTITY)", xml, re.IGNORECASE):
        # A style needs none, and entities can grow without end or read files.
        raise UnusableStyle(where=style, reason="it declares a document type or entities")
    if not re.search(r"<style\b", xml):
        raise UnusableStyle(where=style, reason="it has no style element")
    if not re.search(r"<bibliography\b", xml):
        raise UnusableStyle(where=style, reason="it has no bibliography of its own")
    return xml


def locale_of(language: str, xml: str = "") -> str:
    """Give the CSL locale of a language: `fr` is `fr-FR`, a tag with a region stays.

    A language without a region takes that of the style's XML, if the style is written in it: Harvard is British.
    Raises NoSuchLanguage.
    """
    if not re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", language):
        raise NoSuchLanguage(language=language)
    own = re.search(r"<style\b[^>]*\bdefault-locale=[\"']([A-Za-z]{2,3}-[A-Za-z]{2})[\"']", xml)
    if own and own[1].partition("-")[0].lower() == language.lower():
        return own[1]
    return _LOCALES.get(language.lower(), language)
