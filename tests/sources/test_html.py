"""HTML pages: their text, notes, body and metadata."""

from __future__ import annotations

import doctest
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.errors import InputError
from claimdb.sources import addresses, dates, html, metadata, names, warc
from claimdb.sources.failures import EmptyDocument, MissingReader, UnfoldsTooFar
from claimdb.text import find_note_bodies
from claimdb.values.work import Work
from tests.sources.samples import PAGE_EN, PAGE_FR
from tests.sources.told import body_of, needs, read, words_of


@pytest.fixture(autouse=True)
def _parts() -> None:
    needs("lxml", "trafilatura")


@pytest.mark.parametrize("module", [addresses, dates, html, metadata, names, warc], ids=lambda module: module.__name__)
def test_the_examples_of_docstrings_hold(module):
    assert doctest.testmod(module).failed == 0


def test_the_body_is_told_from_what_stands_around_it():
    page = read(PAGE_FR, "page.html")
    assert body_of(page).startswith("Par Ana Roy et Jean de Brun Au printemps, 54 bateaux")
    assert body_of(page).endswith("(1) Compter les bateaux. (2) Compter les quais.")
    assert words_of(page, "cookies") == ["Nous utilisons des cookies pour mesurer 12 choses. Tout accepter"]
    assert words_of(page, "navigation") == ["• Accueil • Mer"]
    assert words_of(page, "teaser") == ["À lire aussi • Les 99 phares de la côte ferment un à un"]
    assert words_of(page, "comments") == ["3 commentaires Moi j’en ai compté 80, et votre article ne vaut rien."]
    assert words_of(page, "page_footer") == ["© 2024 Le Courrier du quai. Tous droits réservés."]
    assert words_of(page, "caption") == ["Le port en mai 2023. (Ana Roy/Agence du quai)"]
    assert words_of(page, "table") == ["Port | Bateaux Nord | 31 Sud | 23"]
    assert words_of(page, "title") == ["Les ports d’été comptent 54 bateaux"]


def test_classes_of_the_whole_page_say_nothing_of_its_body():
    assert 'class="has-sidebar no-comments"' in PAGE_FR
    assert "54 bateaux étaient à quai" in body_of(read(PAGE_FR, "page.html"))


def test_a_sentence_of_the_article_is_body_where_the_library_leaves_it_out():
    long = (
        "The northern port keeps 54 boats in its two basins, the office says, and all of them are counted twice. " * 4
    )
    page = f"<h2>Menu of the site</h2><main><h1>Boats</h1><p>{long}</p><p>Three more are lost.</p></main><p>Shop</p>"
    document = read(page, "a.html")
    assert body_of(document).endswith("Three more are lost.")
    assert words_of(document, "title") == ["Boats"]


def test_what_is_no_part_is_said_by_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "lxml", None)
    monkeypatch.setitem(sys.modules, "lxml.html", None)
    with pytest.raises(MissingReader, match=r'pip install "claimdb\[capture\]"'):
        read("<p>12 boats</p>", "a.html")


def test_without_the_library_for_bodies_the_marks_of_the_page_decide(monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    page = read(PAGE_FR, "page.html")
    assert words_of(page, "comments") != []
    assert "54 bateaux étaient à quai" in body_of(page)


def test_notes_are_written_in_the_one_form_and_exponents_are_none():
    page = read(PAGE_FR, "page.html")
    assert "du service des ports[^1]. La surface est de 12 m² par bateau au XXIe siècle." in page.text
    assert words_of(page, "notes") == ["[^1]: Service des ports, Relevé de printemps, 2024, p. 4. [^2]: Ibid., p. 7."]
    assert [body.label for body in find_note_bodies(page.text)] == ["1", "2"]


def test_a_note_may_be_called_in_brackets_without_a_way_back():
    page = read(PAGE_EN, "page.html")
    assert "all of its districts.[^1]" in page.text
    assert words_of(page, "notes") == ["[^1]: Harbour Office, Lights of the coast, 2022, p. 3."]
    assert words_of(page, "references") == ["• Harbour Office, Lights of the coast, 2022."]
    assert words_of(page, "teaser") == ["Sign up for 2 newsletters a week in your inbox."]


def test_raised_numbers_that_no_link_leads_from_are_notes_if_a_block_begins_with_them():
    page = read("<p>Some 40 boats left<sup>1</sup> on 3 m<sup>2</sup>.</p><p><sup>1</sup> Port Office.</p>", "a.html")
    assert page.text == "Some 40 boats left[^1] on 3 m².\n\n[^1]: Port Office."


def notes_page(called: str, items: str, name: str = "footnotes") -> str:
    linked = '<a href="#n3"><sup>3</sup></a>'
    first = '<li id="n3" value="3">Port Office, <i>Boats</i>, 2012, p. 3.</li>'
    return f'<p>Aln has 54 boats.{linked} {called}</p><ol class="{name}">{first}{items}</ol>'


@pytest.mark.parametrize(
    ("called", "item", "text"),
    [
        ("It has 20 trees<sup>5</sup>.", '<li value="5">Ibid., p. 4.</li>', "It has 20 trees[^5]."),
        ("Le port a 20 arbres<sup>4</sup>.", "<li>Ibid., p. 4.</li>", "Le port a 20 arbres[^4]."),
        ("Le port a changé en 2010<sup>4</sup>.", "<li>Ibid., p. 4.</li>", "Le port a changé en 2010[^4]."),
    ],
)
@pytest.mark.parametrize("name", ["footnotes", "plain"])
def test_a_raised_number_calls_the_item_that_is_shown_with_it(called: str, item: str, text: str, name: str):
    page = read(notes_page(called, item, name), "a.html")
    assert text in page.text
    assert [body.label for body in find_note_bodies(page.text)] == ["3", text[-3]]


@pytest.mark.parametrize("called", ["It covers 20 km<sup>5</sup>.", "It has 10<sup>5</sup> fish.", "It has 5 trees."])
def test_an_exponent_calls_no_item_of_the_notes(called: str):
    page = read(notes_page(called, '<li value="5">Ibid., p. 4.</li>'), "a.html")
    assert [body.label for body in find_note_bodies(page.text)] == ["3"]
    assert "(5) Ibid., p. 4." in page.text


def test_an_item_of_a_list_that_holds_no_notes_is_called_by_no_number():
    page = read("<p>Aln has 20 trees<sup>2</sup>.</p><ol><li>Oaks.</li><li>Elms.</li></ol>", "a.html")
    assert "[^" not in page.text
    assert "(1) Oaks." in page.text


def test_items_are_shown_with_the_numbers_that_their_list_gives_them():
    page = read('<ol start="4"><li>Oaks.</li><li value="9">Elms.</li><li>Limes.</li></ol>', "a.html")
    assert page.text.split("\n\n") == ["(4) Oaks.", "(9) Elms.", "(10) Limes."]


@pytest.mark.parametrize(
    "link",
    ['<a href="#part2">2</a>', '<a href="?page=2">2</a>', '<a href="#figure3">Figure 3</a>', '<a href="#gone">4</a>'],
)
def test_a_link_to_another_part_is_no_note(link: str):
    page = read(f'<p>See {link} of 12.</p><h2 id="part2">Two</h2><p id="figure3">A figure of boats.</p>', "a.html")
    assert "[^" not in page.text


def test_the_work_is_described_by_what_the_page_says_of_it():
    work = Work("", read(PAGE_FR, "page.html", address="https://quai.example/a?x=1").csl)
    assert (work.type, work.title) == ("article-newspaper", "Les ports d’été comptent 54 bateaux")
    assert work.authors == "Ana Roy, Jean de Brun"
    assert work.text("container-title") == "Le Courrier du quai"
    assert (work.issued, work.language) == ("2024-06-03", "fr-FR")
    assert work.url == "https://quai.example/ports-ete"
    assert work.text("publisher") is None


def test_without_json_ld_the_fields_of_the_head_are_read():
    work = Work("", read(PAGE_EN, "page.html").csl)
    assert (work.title, work.authors) == ("Fewer lighthouses", "Bo Lee, Ana Roy")
    assert (work.issued, work.text("container-title")) == ("2022-09-12", "Harbour Post")
    assert work.url is None


def test_what_a_page_does_not_say_stays_empty():
    csl = read("<p>There are 12 boats in the harbour.</p>", "a.html").csl
    assert csl == {"type": "webpage"}


def test_a_block_of_json_ld_that_is_broken_says_nothing_of_the_others():
    blocks = [
        '{"@type": "WebSite", }',
        '{"@type":"Report","name":"Boats","author":"Port Office","datePublished":"2024"}',
    ]
    scripts = "".join(f'<script type="application/ld+json">{block}</script>' for block in blocks)
    work = Work("", read(f"<head>{scripts}</head><body><p>Boats.</p></body>", "a.html").csl)
    assert (work.type, work.title, work.issued) == ("report", "Boats", "2024")


def test_a_scholarly_page_is_cited_with_its_journal():
    metas = {
        "citation_title": "Boats", "citation_author": "Roy, Ana", "citation_journal_title": "Sea",
        "citation_firstpage": "3", "citation_lastpage": "9", "citation_date": "2021/03/04", "citation_doi": "10.1/x",
    }  # fmt: skip
    head = "".join(f'<meta name="{name}" content="{value}">' for name, value in metas.items())
    work = Work("", read(f"<html><head>{head}</head><body><p>Text.</p></body></html>", "a.html").csl)
    assert (work.type, work.text("container-title"), work.text("page")) == ("article-journal", "Sea", "3-9")
    assert (work.names("author"), work.issued, work.doi) == (
        [{"family": "Roy", "given": "Ana"}],
        "2021-03-04",
        "10.1/x",
    )


@pytest.mark.parametrize("charset", ["windows-1252", "iso-8859-1", "iso-8859-15", "windows-1250", "shift_jis"])
def test_the_charset_that_a_page_declares_is_read(charset: str):
    words = {"shift_jis": "日本", "windows-1250": "ąę"}.get(charset, "été")
    page = read(f'<meta charset="{charset}"><p>{words} 12</p>'.encode(charset), "a.html")
    assert page.text == f"{words} 12"
    assert not page.is_assumed


def test_a_page_in_utf_8_that_declares_another_charset_is_read_as_utf_8():
    assert read('<meta charset="iso-8859-1"><p>été</p>', "a.html").text == "été"


def test_a_page_cut_within_a_letter_is_read_and_says_that_it_is_not_sure():
    page = read(('<meta charset="utf-8"><p>été ' + "mot " * 50).encode() + b"\xc3", "a.html")
    assert page.text.startswith("été mot")
    assert page.is_assumed


@pytest.mark.parametrize(
    "broken",
    [
        "<p>12 boats",
        "<p>12 <b>boats<p></b>",
        "<table><tr><td>12 boats",
        "</div></p><p>12 boats</html></html>",
        "12 boats",
    ],
)
def test_broken_html_gives_its_words(broken: str):
    assert "12" in read(broken, "a.html").text


def test_what_nobody_sees_is_not_read():
    page = read('<p>12 boats<span style="display: none"> 13</span><script>14</script></p><p hidden>15</p>', "a.html")
    assert page.text == "12 boats"


def test_a_page_without_words_is_empty():
    for raw in (b"<html><body><img></body></html>", b"<!-- x -->", b"<script>x</script>"):
        with pytest.raises(EmptyDocument):
            read(raw, "a.html")


def test_many_elements_within_one_another_are_read_and_too_many_are_refused():
    assert read("<div>" * 1000 + "<p>12 boats</p>" + "</div>" * 1000 + "<p>after</p>", "a.html").text.endswith("after")
    with pytest.raises(UnfoldsTooFar):
        read("<div>" * 5000 + "12 boats", "a.html")


def test_entities_of_a_page_do_not_unfold():
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><p>&b;&b; 12</p>'
    assert len(read(bomb, "a.html").text) < 100


@given(st.text(max_size=200))
def test_any_page_is_read_or_refused(page: str):
    try:
        document = read(f"<p>{page}</p>".encode("utf-8", "replace"), "a.html")
    except InputError:
        return
    ends = [0, *(place for region in document.regions for place in (region.start, region.end)), len(document.text)]
    assert ends == sorted(ends)


def test_headings_tell_what_stands_under_them_and_signs_tell_a_menu_where_no_class_does():
    page = (
        "<html><body><div>Home | News | Sport | 24 hours</div><h1>Elms</h1>"
        "<p>The town planted 54 elms in 2020, said the mayor, who promised as many for the year that follows.</p>"
        "<h2>Comments (3)</h2><div>Bob: I counted 99 of them!</div>"
        "<h2>Read also</h2><ul><li><a href=x>12 ways to prune</a></li></ul></body></html>"
    )
    document = read(page, "elms.html")
    assert not any(number in body_of(document) for number in ("24", "99", "12"))
    assert "54 elms" in body_of(document)
    assert words_of(document, "navigation") == ["Home | News | Sport | 24 hours"]
    assert words_of(document, "comments") == ["Comments (3) Bob: I counted 99 of them!"]
