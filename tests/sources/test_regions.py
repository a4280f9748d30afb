"""What stands around the body of plain text and Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.sources.regions import find_regions
from tests.figures.steps import calls_of
from tests.sources.told import read, words_of

ARTICLE = [
    "Le port compte ses bateaux",
    "Au printemps, 54 bateaux étaient à quai dans les ports de la côte, selon un relevé du service des ports.",
    "Le relevé précédent en comptait 48, mais il ne portait que sur 27 des 30 ports de la région.",
    "Les bateaux de plaisance n’y figurent pas, et les plus petits ports non plus, précise le service.",
]


def told(*lines: str, kind: str) -> list[str]:
    return words_of(read("\n\n".join(lines), "a.txt"), kind)


def test_an_article_alone_is_a_title_and_body():
    document = read("\n\n".join(ARTICLE), "a.txt")
    assert [(region.kind, region.start) for region in document.regions] == [("title", 0)]


@pytest.mark.parametrize(
    "appeal",
    [
        "Soutenez notre journal à partir de 2 € par mois. Nous ne vivons que de nos lecteurs.",
        "Did you like this article? Our newsroom depends on readers like you: support us from $3 a month.",
        "Abonnez-vous à notre lettre d’information pour ne rien manquer.",
    ],
)
def test_an_appeal_after_the_last_paragraph_is_a_teaser(appeal: str):
    assert told(*ARTICLE, "Le saviez-vous ?", appeal, kind="teaser") == ["Le saviez-vous ? " + appeal]


def test_titles_of_others_and_topics_after_the_end_are_no_body():
    tail = ["Monde", "Les phares ferment un à un sur la côte nord", "• Mer", "• Ports", "• Pêche"]
    assert told(*ARTICLE, *tail, kind="teaser") == ["Monde Les phares ferment un à un sur la côte nord"]
    assert told(*ARTICLE, *tail, kind="navigation") == ["• Mer • Ports • Pêche"]


def test_a_label_announces_titles_of_others_within_the_text_too():
    lines = [*ARTICLE[:2], "À lire aussi :", "Les 99 phares de la côte ferment un à un", *ARTICLE[2:]]
    assert told(*lines, kind="teaser") == ["À lire aussi : Les 99 phares de la côte ferment un à un"]
    lines = [*ARTICLE[:2], "Read also: The 99 lighthouses of the coast", *ARTICLE[2:]]
    assert told(*lines, kind="teaser") == ["Read also: The 99 lighthouses of the coast"]


def test_the_support_of_something_else_is_no_appeal():
    lines = [*ARTICLE, "La région soutient les ports : le soutien atteint 3 millions d’euros en 2024, dit-elle."]
    assert told(*lines, kind="teaser") == []


def test_a_menu_above_the_text_is_navigation_and_a_table_of_numbers_is_not():
    assert told("Accueil", "Mer", "Ports", "Pêche", "Contact", *ARTICLE[1:], kind="navigation") != []
    assert told(*ARTICLE, "Nord", "31", "Sud", "23", ARTICLE[1], kind="navigation") == []


def test_a_cookie_bar_comments_and_a_credited_caption_are_told():
    bar = "Nous utilisons des cookies pour mesurer l’audience. Tout accepter"
    assert told(bar, *ARTICLE, kind="cookies") == [bar]
    comments = ["3 commentaires", "Moi j’en ai compté 80, dit un lecteur qui n’y était pas."]
    assert told(*ARTICLE, *comments, kind="comments") == [" ".join(comments)]
    caption = "Le port vu du phare en mai 2023. (Ana Roy/Agence du quai)"
    assert told(*ARTICLE[:2], caption, *ARTICLE[2:], kind="caption") == [caption]


def test_an_article_about_cookies_is_no_cookie_bar():
    assert told(*ARTICLE, "En 2023, 12 sites sur 30 ont refusé les cookies de leurs partenaires.", kind="cookies") == []


def test_a_list_of_works_under_its_heading_is_references():
    works = ["Roy, Ana, Les bateaux, Quai, 2020.", "Lee, Bo, Boats, Harbour Press, 2021."]
    assert told(*ARTICLE, "Bibliographie", *works, kind="references") == [" ".join(works)]


def test_a_link_set_in_a_line_of_its_own_is_no_heading():
    lines = [
        *ARTICLE[:1],
        "Le relevé publié jeudi par le journal",
        "Le Quai",
        ", que personne ne conteste, en compte 54.",
        ARTICLE[2],
    ]
    assert told(*lines, kind="heading") == []


def pages(head: str, foot: str, between: str, count: int = 4) -> str:
    words = [f"{first}{second}rt" for first in "bcdfghjk" for second in "aeiou"]
    bodies = [
        "\n".join(
            f"A line of the {words[n]} {words[page]} that tells of boats and harbours at length." for n in range(30)
        )
        for page in range(count)
    ]
    return between.join(f"{head}\n{body}\n{foot.format(n=number + 7)}" for number, body in enumerate(bodies))


@pytest.mark.parametrize("between", ["\n", "\n\f"])
def test_heads_and_feet_that_come_back_page_after_page_are_told(between: str):
    document = read(pages("Port Office – Report 12", "{n}", between), "a.txt")
    assert words_of(document, "page_header") == ["Port Office – Report 12"] * 4
    assert words_of(document, "page_footer") == ["7", "8", "9", "10"]


def test_a_line_that_comes_back_within_a_page_is_no_head():
    text = "\n".join(["Same as above", "Some other words of the list"] * 12)
    assert words_of(read(text, "a.txt"), "page_header") == []


MARKDOWN = """---
title: "Boats"
author: Ana Roy
date: 2024-05-02
lang: en
---

# Boats of spring

- [Home](/)
- [Sea](/sea)
- [Ports](/ports)

In spring 54 boats left.[^1]

> Nobody counts them, she says.

| Port | Boats |
| --- | --- |
| North | 31 |

## References

Roy, Boats, 2020.

## After

```
# no heading
```

[^1]: Port Office, 2024.
    Second line.
"""


def test_the_marks_of_markdown_tell_its_parts():
    document = read(MARKDOWN, "a.md")
    assert words_of(document, "title") == ["# Boats of spring"]
    assert words_of(document, "heading") == ["## References", "## After"]
    assert words_of(document, "navigation") == ["- [Home](/) - [Sea](/sea) - [Ports](/ports)"]
    assert words_of(document, "quotation") == ["> Nobody counts them, she says."]
    assert words_of(document, "table") == ["| Port | Boats | | --- | --- | | North | 31 |"]
    assert words_of(document, "references") == ["Roy, Boats, 2020."]
    assert words_of(document, "notes") == ["[^1]: Port Office, 2024. Second line."]


def test_the_front_matter_describes_the_work_and_is_not_its_body():
    document = read(MARKDOWN, "a.md")
    assert document.csl == {
        "type": "document", "title": "Boats", "author": [{"family": "Roy", "given": "Ana"}],
        "issued": {"date-parts": [[2024, 5, 2]]}, "language": "en",
    }  # fmt: skip
    assert document.regions[0].start == 0


LINES = st.sampled_from(
    [
        "", "Port", "12", "3 commentaires", "[^1]: x", "1. x", "# T", "| a | b |", "| --- | --- |", "> q", "\f", "---",
        "- [a](b)", "Accueil", "À lire aussi :", "References", "```",
        "Some words that make a sentence of a good length, as one does.",
    ]
)  # fmt: skip


@given(st.lists(LINES, max_size=40), st.sampled_from(["text/plain", "text/markdown"]))
def test_regions_are_in_order_within_the_text_and_never_overlap(lines: list[str], media_type: str):
    text = "\n".join(lines)
    ends = [0]
    for region in find_regions(text, media_type):
        assert region.start < region.end
        ends.extend([region.start, region.end])
    assert [*ends, len(text)] == sorted([*ends, len(text)])


@pytest.mark.parametrize(
    "piece", ["a\n", "12\n", "x\n\n", "Port\n" * 3, "1. a\n", "(" * 50 + "\n", "À lire aussi\n", "• a\n"]
)
def test_steps_grow_with_the_length_of_the_text(piece: str):
    def steps(size: int) -> int:
        text = piece * (size // len(piece))
        return calls_of(lambda: find_regions(text))

    find_regions(piece)
    # Four times the text: sixteen times the steps would be quadratic.
    assert steps(20_000) < 5 * steps(5_000) + 1_000
