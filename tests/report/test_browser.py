"""The HTML report in a real browser: it asks for nothing, runs nothing of others, and fits a phone."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from claimdb.report.html import LISTED
from claimdb.values.digest import Digest
from claimdb.values.hit import Severity
from tests.report.conftest import Opener
from tests.report.samples import HOSTILE, hostile_digest, large_digest, small_digest

if TYPE_CHECKING:
    from playwright.sync_api import Page

PAYLOADS = (
    "<script>window.ran=1</script>", '"><img src=x onerror=window.ran=1>', "<svg onload=window.ran=1>",
    "</script><script>window.ran=1</script>", "</style><script>window.ran=1</script>",
    "' autofocus onfocus=window.ran=1 x='", "{{ 7*7 }}", "]]><script>window.ran=1</script>",
)  # fmt: skip


def mixed_digest() -> Digest:
    """Three errors and two warnings, one of them about buoys."""
    digest = large_digest(5)
    findings = [
        replace(finding, severity=Severity.ERROR if at < 3 else Severity.WARNING)
        for at, finding in enumerate(digest.findings)
    ]
    findings[4] = replace(findings[4], message="Deux bouées ne font pas trois.")
    return replace(digest, findings=tuple(findings))


def scrolls_sideways(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_report_asks_for_nothing_and_complains_of_nothing(opened: Opener, lang: str):
    shown = opened(large_digest(20), lang)
    assert shown.asked == []
    assert shown.complaints == []


@pytest.mark.parametrize("text", PAYLOADS)
def test_nothing_that_a_document_says_is_run(opened: Opener, text: str):
    shown = opened(hostile_digest(text))
    assert shown.page.evaluate("window.ran") is None
    assert shown.page.evaluate("document.querySelectorAll('script').length") == 1
    assert shown.page.evaluate("document.querySelectorAll('img, iframe, object, embed, link').length") == 0
    assert shown.asked == []
    assert shown.complaints == []


@pytest.mark.parametrize("width", [320, 380])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_report_never_scrolls_sideways_on_a_phone(opened: Opener, lang: str, width: int):
    assert not scrolls_sideways(opened(small_digest(), lang, width=width).page)


@pytest.mark.parametrize("text", ["Unabbrechbar" * 20, "one word after another " * 40, "".join(HOSTILE)])
def test_no_word_of_a_document_pushes_the_page_sideways(opened: Opener, text: str):
    assert not scrolls_sideways(opened(hostile_digest(text), width=380).page)


def test_headings_come_in_order_and_name_every_finding(opened: Opener):
    page = opened(large_digest(3)).page
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(one => +one.tagName[1])")
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert page.evaluate("[...document.querySelectorAll('article')].every(one => one.querySelector('h3'))")


def test_a_screen_reader_finds_landmarks_and_named_tables(opened: Opener):
    page = opened(small_digest()).page
    for role in ("banner", "main", "contentinfo", "search"):
        assert page.get_by_role(role).count() == 1  # type: ignore[arg-type]
    assert page.get_by_role("region", name="Findings", exact=True).count() == 1
    assert page.evaluate("[...document.querySelectorAll('table')].every(one => one.caption.textContent.trim())")
    assert page.get_by_role("columnheader", name="as-of date").count() == 1
    assert page.get_by_role("rowheader", name="A 37").count() == 1


def test_search_finds_words_without_regard_to_accents_and_capitals(opened: Opener):
    page = opened(mixed_digest()).page
    page.get_by_label("Search").fill("BOUEES trois")
    assert page.locator("article:visible").count() == 1
    assert page.locator("#count").inner_text() == "1 of 5 findings shown"


def test_findings_are_chosen_by_severity_and_rule(opened: Opener):
    page = opened(mixed_digest()).page
    page.get_by_label("Severity").select_option("warning")
    assert page.locator("article:visible").count() == 2
    page.get_by_label("Severity").select_option("")
    page.locator("#rule").select_option("FIG001")
    assert page.locator("article:visible").count() == 5


def test_a_link_to_a_finding_that_is_filtered_away_shows_it_again(opened: Opener):
    digest = mixed_digest()
    page = opened(digest).page
    page.get_by_label("Search").fill("bouées")
    page.locator(f'.tiles ~ .scroll a[href="#{digest.findings[0].key}"]').click()
    assert page.locator(f"#{digest.findings[0].key}").is_visible()


def test_without_javascript_every_finding_is_there_and_no_empty_search(opened: Opener):
    page = opened(mixed_digest(), java_script_enabled=False).page
    assert page.locator("article:visible").count() == 5
    assert page.locator("#bar").is_hidden()


def test_the_first_key_leads_to_the_findings(opened: Opener):
    page = opened(small_digest()).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the findings"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#findings"


def test_printed_it_shows_what_was_filtered_away_and_no_search(opened: Opener):
    page = opened(mixed_digest()).page
    page.get_by_label("Search").fill("bouées")
    page.emulate_media(media="print")
    assert page.locator("article:visible").count() == 5
    assert page.locator("#bar").is_hidden()


def test_what_is_off_the_screen_of_a_long_report_is_not_laid_out_but_printed(opened: Opener):
    page = opened(large_digest(LISTED + 30)).page
    laid_out = "[...document.querySelectorAll('article')].map(one => getComputedStyle(one).contentVisibility)"
    assert page.evaluate(laid_out) == ["visible"] * LISTED + ["auto"] * 30
    page.emulate_media(media="print")
    assert set(page.evaluate(laid_out)) == {"visible"}


def test_a_link_leads_to_a_finding_far_down_a_long_report(opened: Opener):
    digest = large_digest(300)
    page = opened(digest, reduced_motion="reduce").page
    page.evaluate("key => { location.hash = key; }", digest.findings[-5].key)
    page.wait_for_function(
        """key => {
          const box = document.getElementById(key).getBoundingClientRect();
          return box.top >= 0 && box.top < innerHeight;
        }""",
        arg=digest.findings[-5].key,
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_what_they_stand_on(opened: Opener, scheme: str):
    """By 4.5 to 1, as WCAG 2.2 asks of text (success criterion 1.4.3)."""
    page = opened(small_digest(), color_scheme=scheme).page
    contrast = """
      () => {
        const style = getComputedStyle(document.documentElement);
        const light = name => {
          const hex = style.getPropertyValue(name).trim().replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
          const [r, g, b] = [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16) / 255)
            .map(one => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const against = (one, other) => {
          const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
          return (high + 0.05) / (low + 0.05);
        };
        const words = ['--ink', '--dim', '--link', '--error', '--warning', '--note'];
        return Math.min(...words.flatMap(word => ['--bg', '--card', '--soft'].map(under => against(word, under))),
                        against('--ink', '--mark'));
      }
    """
    assert page.evaluate(contrast) >= 4.5
