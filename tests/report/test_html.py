"""The HTML report: one valid file that asks for nothing."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from claimdb.report.html import LISTED, render_html
from tests.report.samples import HOSTILE, hostile_digest, large_digest, small_digest

VOID = {"meta", "br", "input", "link", "img", "hr"}


class Outline(HTMLParser):
    """Checks that tags are balanced, and gathers ids, links, headings and texts."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append((tag, given))
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if given.get("href"):
            self.links.append(str(given["href"]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        href = dict(attrs).get("href")
        if href:
            self.links.append(href)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag

    def count(self, tag: str) -> int:
        return sum(name == tag for name, _ in self.tags)


def outline(page: str) -> Outline:
    read = Outline()
    read.feed(page)
    read.close()
    assert read.open == []
    return read


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_tags_are_balanced_ids_are_unique_and_links_lead_somewhere(lang: str):
    read = outline(render_html(small_digest(), lang))
    assert len(read.ids) == len(set(read.ids))
    inside = [link.removeprefix("#") for link in read.links if link.startswith("#")]
    assert set(inside) <= set(read.ids)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_leave_the_tags_balanced(text: str):
    read = outline(render_html(hostile_digest(text), "en"))
    assert read.count("script") == 1
    assert not any(name.startswith("on") for _, attributes in read.tags for name in attributes)


def test_a_report_loads_nothing():
    page = render_html(small_digest(), "en")
    read = outline(page)
    assert not {"link", "img", "iframe", "object", "embed", "base", "source"} & {tag for tag, _ in read.tags}
    assert all("src" not in attributes and "style" not in attributes for _, attributes in read.tags)
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style
    assert "url(" not in style[1].replace("url(#ar)", "")
    assert "@import" not in style[1]


def test_the_page_allows_itself_only_its_own_style_and_script():
    page = render_html(small_digest(), "en")
    for tag in ("style", "script"):
        text = re.search(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert text
        named = b64encode(sha256(text[1].encode()).digest()).decode()
        assert f"{tag}-src &#39;sha256-{named}" in page or f"{tag}-src 'sha256-{named}" in page
    assert "default-src 'none'" in page


def test_the_page_names_its_language_and_that_of_each_quote():
    page = render_html(small_digest(), "fr")
    assert '<html lang="fr">' in page
    assert re.search(r'<blockquote lang="fr">Il ne reste que <mark>37</mark>', page)
    assert re.search(r'<blockquote lang="en">The harbour runs <mark>at least 41</mark>', page)


def test_headings_follow_each_other_and_landmarks_have_names():
    read = outline(render_html(small_digest(), "en"))
    levels = [int(tag[1]) for tag, _ in read.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert {"header", "main", "footer"} <= {tag for tag, _ in read.tags}
    assert all("aria-labelledby" in attributes for tag, attributes in read.tags if tag == "section")


def test_drawings_are_for_the_eye_and_the_same_stands_in_words():
    page = render_html(small_digest(), "en")
    read = outline(page)
    hidden = [attributes.get("aria-hidden") for tag, attributes in read.tags if tag == "svg" and "class" in attributes]
    assert hidden
    assert set(hidden) == {"true"}
    assert "cites (p. 12): Port Authority 2024 [first-hand]" in page


def test_only_links_to_the_web_are_links():
    works = [
        replace(small_digest().works[0], url=url) for url in ("javascript:alert(1)", "data:text/html,x", "ftp://x/y")
    ]
    for work in works:
        page = render_html(replace(small_digest(), works=(work,)), "en")
        assert not [link for link in outline(page).links if not link.startswith("#")]
    page = render_html(small_digest(), "en")
    assert "https://example.org/report?a=1&amp;b=2" in page


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_five_hundred_findings_stay_under_a_megabyte(lang: str):
    page = render_html(large_digest(500), lang)
    assert len(page.encode()) < 1_000_000
    read = outline(page)
    assert read.count("article") == 500
    assert len(read.ids) == len(set(read.ids))


def test_findings_after_the_first_are_told_in_words_only():
    page = render_html(large_digest(LISTED + 5), "en")
    assert page.count('<svg class="og"') == LISTED
    assert page.count("cites (p. 12): Port Authority 2024 [first-hand]") == LISTED + 5
    assert "More that stand below: 5." in page


def test_a_finding_names_the_copy_that_its_quotes_were_read_in():
    assert f"ligne 14, copie sha256 {'ab' * 6}…" in render_html(small_digest(), "fr")
