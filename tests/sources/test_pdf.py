"""PDF: notes by the boxes of glyphs, labels of pages, heads and feet, and what cannot be read."""

from __future__ import annotations

import pytest

from claimdb.sources.failures import DamagedDocument, LockedDocument, NoTextInPdf
from claimdb.text import read_notes
from tests.sources.pdf_writer import Line, Pdf, Run, pages_of
from tests.sources.told import body_of, needs, read, words_of


@pytest.fixture(autouse=True)
def _parts() -> None:
    needs("pypdfium2")


def raised(text: str) -> Run:
    return Run(text, 6.5, 4)


def one_page(*lines: object) -> str:
    return read(Pdf(pages_of([list(lines)])).write(), "a.pdf").text


def test_a_raised_number_is_a_note_where_one_stands_below():
    text = one_page(
        [Run("En 2012"), raised("3"), Run(" les ports gardaient 129 bateaux"), raised("14"), Run(".")],
        [Run("3", 4.8, 3), Run(" Service des ports, 2012, p. 4.", 8)],
        [Run("14. Ibid., p. 7.", 8)],
    )
    assert text.startswith("En 2012[^3] les ports gardaient 129 bateaux[^14].\n")
    bodies, markers = read_notes(text)
    assert [body.label for body in bodies] == ["3", "14"]
    assert [marker.label for marker in markers] == ["3", "14"]


@pytest.mark.parametrize(
    ("before", "raised_as", "text"),
    [
        ("Le port d’Aln compte 129", "14", "Le port d’Aln compte 129[^14]"),
        ("The harbour of Aln holds 129", "14", "The harbour of Aln holds 129[^14]"),
        ("Some 10", "6", "Some 10⁶"),
        ("Sur 12 km", "2", "Sur 12 km²"),
    ],
)
def test_a_number_raised_as_browsers_print_it_is_told_from_the_figure_before_it(before: str, raised_as: str, text: str):
    """Browsers print what is raised at 5/6 of the size of the line."""
    note = [Run("14. Port Office.", 8)]
    page = one_page([Run(before, 12), Run(raised_as, 10, 4), Run(" boats.", 12)], [Run("A line.", 12)], note)
    assert page.startswith(text + " boats.")


def test_a_raised_number_without_a_note_is_kept_as_raised():
    assert one_page([Run("En 2012"), raised("3"), Run(" les bateaux partent.")]) == "En 2012³ les bateaux partent."


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ([Run("Sur 12 m"), raised("2"), Run(" de quai.")], "Sur 12 m² de quai."),
        ([Run("Sur 12 km"), raised("3"), Run(" de mer.")], "Sur 12 km³ de mer."),
        ([Run("Au XXI"), raised("e"), Run(" siècle.")], "Au XXIe siècle."),
        ([Run("Le 1"), raised("er"), Run(" mai.")], "Le 1er mai."),
        ([Run("On the 2"), raised("nd"), Run(" day.")], "On the 2nd day."),
        ([Run("Some 10"), raised("6"), Run(" of them.")], "Some 10⁶ of them."),
        ([Run("Le CO"), Run("2", 6.5, -2), Run(" baisse.")], "Le CO₂ baisse."),
    ],
)
def test_exponents_ordinals_and_formulas_are_no_notes(runs: list[Run], text: str):
    note = [Run("2. Port Office.", 8)]
    assert one_page(runs, "A line of plain words in the size of the body.", note).startswith(text)


def test_digits_of_the_size_of_the_line_are_digits():
    assert one_page("In 2012 the ports kept 20123 boats.") == "In 2012 the ports kept 20123 boats."


def test_several_notes_at_one_place_are_each_called():
    text = one_page([Run("Boats"), raised("1,2"), Run(" leave.")], [Run("1. A.", 8)], [Run("2. B.", 8)])
    assert text.startswith("Boats[^1][^2] leave.")


def test_pages_go_by_the_labels_that_the_document_gives_them():
    pdf = Pdf(pages_of([["Preface."], ["One."], ["Two."]]), labels="0 << /S /r /St 4 >> 1 << /S /D /St 12 >>")
    document = read(pdf.write(), "a.pdf")
    assert [sheet.label for sheet in document.sheets] == ["iv", "12", "13"]
    assert [document.text[s.start : s.end].strip() for s in document.sheets] == ["Preface.", "One.", "Two."]


def test_without_labels_pages_go_by_the_numbers_that_their_feet_print():
    pages = [[f"Words of page {word}.", "", "Port Office 2024", f"– {number} –"] for word, number in PRINTED]
    assert [sheet.label for sheet in read(Pdf(pages_of(pages)).write(), "a.pdf").sheets] == ["41", "42", "43", "44"]


PRINTED = (("one", 41), ("two", 42), ("three", 43), ("four", 44))


def test_heads_and_feet_that_come_back_are_told_from_the_body():
    pages = [["Boats of spring", "", f"The {word} chapter tells of boats.", "", f"page {n}"] for word, n in PRINTED]
    document = read(Pdf(pages_of(pages)).write(), "a.pdf")
    assert words_of(document, "page_header") == ["Boats of spring"] * 4
    assert words_of(document, "page_footer") == ["page 41", "page 42", "page 43", "page 44"]
    assert body_of(document).split(". ")[0] == "The one chapter tells of boats"


def test_a_word_cut_at_a_line_end_keeps_its_hyphen_and_its_line_end():
    assert one_page("The ports counted some forty ves-", "sels in spring.") == (
        "The ports counted some forty ves-\nsels in spring."
    )


def test_a_gap_parts_two_paragraphs_and_large_print_is_a_heading():
    document = read(
        Pdf(
            pages_of([[[Run("Boats of spring", 18)], "", "In spring they leave.", "Some stay.", "", "", "In summer."]])
        ).write(),
        "a.pdf",
    )
    assert words_of(document, "heading") == ["Boats of spring"]
    assert "In spring they leave.\nSome stay.\n\nIn summer." in document.text
    assert document.csl["title"] == "Boats of spring"


def test_two_columns_are_read_one_after_the_other():
    left = [Line([Run(f"left {n} of a long enough line")], 700 - 14 * n, 60) for n in range(3)]
    right = [Line([Run(f"right {n} of a long enough line")], 700 - 14 * n, 320) for n in range(3)]
    text = read(Pdf([left + right]).write(), "a.pdf").text
    assert text.index("left 2") < text.index("right 0")


def test_information_that_a_program_put_there_is_no_title():
    pages = pages_of([["Some words."]])
    info = {"Title": "Microsoft Word - boats.docx", "Author": "user7"}
    assert read(Pdf(pages, info=info).write(), "a.pdf").csl == {"type": "document"}
    info = {"Title": "Les bateaux d’été", "Author": "Roy, Ana"}
    assert read(Pdf(pages, info=info).write(), "a.pdf").csl == {
        "type": "document", "title": "Les bateaux d’été", "author": [{"family": "Roy", "given": "Ana"}],
    }  # fmt: skip


def test_a_pdf_of_pictures_says_that_it_has_no_text():
    with pytest.raises(NoTextInPdf, match=r"no text in this PDF: its 2 pages"):
        read(Pdf([[], []]).write(), "scan.pdf")


def test_a_locked_pdf_says_so():
    with pytest.raises(LockedDocument, match="password"):
        read(Pdf(pages_of([["Secret boats."]]), password="quay").write(), "locked.pdf")


def test_a_pdf_that_locks_nothing_but_printing_is_read():
    assert read(Pdf(pages_of([["Open boats."]]), password="").write(), "open.pdf").text == "Open boats."


@pytest.mark.parametrize("keep", [20, 60, 300])
def test_a_pdf_cut_short_is_refused(keep: int):
    whole = Pdf(pages_of([["Some words."]])).write()
    with pytest.raises((DamagedDocument, NoTextInPdf)):
        read(whole[:keep], "cut.pdf")


def test_a_pdf_is_known_by_its_bytes():
    assert read(Pdf(pages_of([["Some words."]])).write(), "boats.txt").media_type == "application/pdf"
