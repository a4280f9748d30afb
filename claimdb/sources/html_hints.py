"""What the marks of a page say of its parts: their elements, roles, classes and ids."""

from __future__ import annotations

import re

from claimdb.sources.html_tree import Element
from claimdb.values.reading import RegionKind

_ROLES = {
    "navigation": RegionKind.NAVIGATION,
    "search": RegionKind.NAVIGATION,
    "menu": RegionKind.NAVIGATION,
    "menubar": RegionKind.NAVIGATION,
    "contentinfo": RegionKind.PAGE_FOOTER,
    "complementary": RegionKind.TEASER,
    "doc-bibliography": RegionKind.REFERENCES,
    "doc-toc": RegionKind.NAVIGATION,
}
_TAGS = {
    "nav": RegionKind.NAVIGATION,
    "menu": RegionKind.NAVIGATION,
    "aside": RegionKind.TEASER,
    "figcaption": RegionKind.CAPTION,
    "dialog": RegionKind.TEASER,
    "button": RegionKind.NAVIGATION,
    "form": RegionKind.NAVIGATION,
}


def _named(*words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{'|'.join(words)})")


# Names as the makers of sites give them; asked in this order. A short word must stand alone.
_NAMES: tuple[tuple[re.Pattern[str], RegionKind], ...] = (
    (
        _named(
            "cookie", "consent", "gdpr", "rgpd", "didomi", "onetrust", "axeptio", "tarteaucitron", "cmp(?![a-z])",
        ),
        RegionKind.COOKIES,
    ),
    (
        _named("comments", "commentaires", "comment(?![a-z])", "commentlist", "disqus", "respond(?![a-z])"),
        RegionKind.COMMENTS,
    ),
    (
        _named(
            "related", "recommend", "recirc", "teaser", "promo", "newsletter", "subscri", "abonn", "paywall", "advert",
            "ads?(?![a-z])", "sponsor", "outbrain", "taboola", "most-?read", "plus-?lus", "lire-?aussi", "a-lire",
            "read-?(?:more|next|also)", "trending", "more-?(?:stories|news|articles)", "donation", "infolettre",
            "cta(?![a-z])", "sidebar", "widget",
        ),
        RegionKind.TEASER,
    ),
    (
        _named(
            "nav(?![a-z])", "navbar", "navigation", "menu", "breadcrumb", "ariane", "fil-d-?ariane", "pagination",
            "pager(?![a-z])", "share(?![a-z])", "sharing", "social", "partage", "toolbar", "skip-?(?:link|to)",
            "search-?form", "toc(?![a-z])", "topbar", "tags?(?![a-z])", "tag-?list", "sommaire",
        ),
        RegionKind.NAVIGATION,
    ),
    (_named("footer", "colophon"), RegionKind.PAGE_FOOTER),
    (
        _named("references?-?list", "reflist", "references(?![a-z])", "bibliography", "bibliographie"),
        RegionKind.REFERENCES,
    ),
)  # fmt: skip
_CAPTIONS = _named("caption", "legend", "légende", "legende", "credit(?![a-z])", "photo-?credit")
_CAPTIONED = frozenset(["p", "span", "div", "figcaption", "small"])


def hint_of(element: Element) -> RegionKind | None:
    """Tell what an element says of itself that it is; None where it says nothing, or that it is the body."""
    by_element = _ROLES.get(element.get("role") or "") or _TAGS.get(element.tag)
    if by_element is not None:
        return by_element
    if element.tag in {"header", "footer"} and not _is_in_article(element):
        return RegionKind.NAVIGATION if element.tag == "header" else RegionKind.PAGE_FOOTER
    named = f"{element.get('class') or ''} {element.get('id') or ''}".strip().lower()
    if not named or element.tag in {"body", "html", "article", "main"}:
        return None
    if _CAPTIONS.search(named) and element.tag in _CAPTIONED:
        return RegionKind.CAPTION
    return next((kind for pattern, kind in _NAMES if pattern.search(named)), None)


def _is_in_article(element: Element) -> bool:
    return any(above.tag in {"article", "main", "section", "blockquote"} for above in element.iterancestors())
