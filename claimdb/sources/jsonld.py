"""JSON-LD on a page: what its makers say of the work in the vocabulary of schema.org, block by block."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from claimdb.sources.html_tree import Element

WORKS = {
    "NewsArticle": "article-newspaper",
    "ReportageNewsArticle": "article-newspaper",
    "AnalysisNewsArticle": "article-newspaper",
    "OpinionNewsArticle": "article-newspaper",
    "BackgroundNewsArticle": "article-newspaper",
    "ScholarlyArticle": "article-journal",
    "Report": "report",
    "BlogPosting": "post-weblog",
    "LiveBlogPosting": "post-weblog",
    "Article": "webpage",
    "TechArticle": "webpage",
    "Book": "book",
    "Chapter": "chapter",
    "Thesis": "thesis",
    "Dataset": "dataset",
    "WebPage": "webpage",
    "ClaimReview": "webpage",
}
"""What a work is in CSL by its type in schema.org; the first that a page has is taken."""

_DEEPEST = 20
_MOST = 2000


def find_items(tree: Element) -> list[dict[str, Any]]:
    """Give the items of all blocks of a page, those within others too; a block that is no JSON is passed over."""
    return [item for block in read_blocks(tree) for item in _items(block, 0)][:_MOST]


def read_blocks(tree: Element) -> Iterator[Any]:
    """Give the JSON of every block of a page; one that is no JSON is passed over."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            yield json.loads(_cleaned(script.text or ""), strict=False)
        except (ValueError, RecursionError):
            # Blocks are written by hand and by plugins: one that is broken says nothing of the others.
            continue


def find_work(items: list[dict[str, Any]]) -> tuple[str, dict[str, Any]] | None:
    """Give the item that is the work on the page, and its CSL type; None where none says so."""
    for name, csl_type in WORKS.items():
        for item in items:
            if name in types_of(item):
                return csl_type, item
    return None


def types_of(item: dict[str, Any]) -> list[str]:
    """Give the types of an item, without the address of the vocabulary."""
    given = item.get("@type")
    named = given if isinstance(given, list) else [given]
    return [name.rpartition("/")[2].rpartition(":")[2] for name in named if isinstance(name, str)]


def words(value: Any) -> str | None:
    """Give a value as words: a text, or the name of a thing; the first of several; None for all else."""
    if isinstance(value, list):
        return next((said for said in map(words, value) if said), None)
    if isinstance(value, dict):
        return words(value.get("name") or value.get("@value") or value.get("headline"))
    if isinstance(value, str):
        return " ".join(value.split()) or None
    return None


def people(value: Any, items: list[dict[str, Any]]) -> list[tuple[str, bool]]:
    """Give the names of authors, each with whether it is a body; one that only points to another item is looked up."""
    found: list[tuple[str, bool]] = []
    for one in value if isinstance(value, list) else [value]:
        person = one
        if isinstance(one, dict) and "name" not in one and isinstance(one.get("@id"), str):
            person = next((item for item in items if item.get("@id") == one["@id"] and "name" in item), one)
        name = words(person)
        if name:
            is_body = isinstance(person, dict) and any("Organization" in kind for kind in types_of(person))
            found.append((name, is_body))
    return found


def _cleaned(text: str) -> str:
    bare = text.strip()
    for start, end in (("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("<![CDATA[", "]]>")):
        if bare.startswith(start):
            bare = bare.removeprefix(start).removesuffix(end).strip()
    return bare.rstrip(";")


def _items(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for one in value[:_MOST]:
            yield from _items(one, depth + 1)
    elif isinstance(value, dict):
        if "@type" in value or "@id" in value:
            yield value
        for name, one in value.items():
            if name not in {"comment", "review", "hasPart", "isPartOf", "citation", "mentions", "about"}:
                yield from _items(one, depth + 1) if isinstance(one, dict | list) else ()
