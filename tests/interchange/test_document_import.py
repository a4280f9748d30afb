"""A document file becomes the records that it speaks of, all of them or none."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from claimdb.errors import InputError
from claimdb.interchange.document import Imported, import_document
from claimdb.model import (
    Assertion,
    Citation,
    Claim,
    Derivation,
    Event,
    Figure,
    Lineage,
    Measure,
    Mention,
    Place,
    Source,
)
from claimdb.record.derivations import key_of
from claimdb.record.recorder import Recorder
from claimdb.store.shipped import shipped_folder
from tests.interchange.samples import FERRIES, REPLY
from tests.record.conftest import Desk

EVERYTHING = (Source, Place, Measure, Claim, Figure, Assertion, Mention, Citation, Derivation, Lineage, Event)


@pytest.fixture
def ferries(tmp_path: Path) -> Path:
    return write(tmp_path, FERRIES)


def write(folder: Path, text: str, name: str = "ferries.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def bring(desk: Desk, path: Path, **options: Any) -> Imported:
    return desk.record(lambda recorder: import_document(recorder, path, **options), "import")


def counted(desk: Desk) -> list[int | None]:
    return desk.store.read(
        lambda session: [session.scalar(select(func.count()).select_from(one)) for one in EVERYTHING]
    )


def one(desk: Desk, model: Any, *conditions: Any) -> Any:
    return desk.store.read(lambda session: session.scalars(select(model).where(*conditions)).one())


def every(desk: Desk, model: Any, *columns: Any) -> list[Any]:
    return desk.store.read(lambda session: list(session.execute(select(*columns).order_by(model.id)).all()))


def test_a_file_is_recorded_once(desk: Desk, ferries: Path):
    assert bring(desk, ferries) == Imported(read=3, added=3, there=0, refused=0)
    before = counted(desk)
    assert bring(desk, ferries) == Imported(read=3, added=0, there=3, refused=0)
    assert counted(desk) == before


def test_a_file_is_one_event(file_desk: Desk, ferries: Path):
    bring(file_desk, ferries)
    event = one(file_desk, Event)
    assert (event.command, event.by) == ("import", "ana")


def test_the_document_becomes_the_source_that_asserts(file_desk: Desk, ferries: Path):
    bring(file_desk, ferries)
    said = one(file_desk, Assertion, Assertion.words == "Fourteen ferries, nine of them public")
    source = one(file_desk, Source, Source.id == said.source_id)
    assert (source.cite_key, source.authors, source.issued) == ("royHarbour2024", "Ana Roy", "2024-03-05")
    assert (said.quote, said.line, said.language) == ("a fleet of 14", 12, "en")


def test_an_uncertain_date_of_a_work_is_kept_to_the_letter(file_desk: Desk, ferries: Path):
    bring(file_desk, ferries)
    assert one(file_desk, Source, Source.cite_key == "portofficeYearbook2023").issued == "2023?"


def test_a_remark_on_a_work_is_no_part_of_its_reference(file_desk: Desk, tmp_path: Path):
    bring(file_desk, write(tmp_path, FERRIES.replace("primary = true", 'note = "Seen in a library."')))
    source = one(file_desk, Source, Source.cite_key == "portofficeYearbook2023")
    assert source.note == "Seen in a library."
    assert "note" not in source.csl


def test_a_citation_keeps_its_marker_words_outcome_and_place(file_desk: Desk, ferries: Path):
    bring(file_desk, ferries)
    cited = one(file_desk, Citation)
    assert (cited.marker, cited.as_cited, cited.outcome, cited.locator) == ("3", "ibid.", "resolved", "p. 7")


def test_speaker_page_and_hedge_are_kept(file_desk: Desk, ferries: Path):
    bring(file_desk, ferries)
    said = one(file_desk, Assertion, Assertion.speaker == "Ferry Company")
    assert (said.page, said.hedged) == ("4", True)


def test_words_without_figures_are_a_proposition(file_desk: Desk, ferries: Path):
    bring(file_desk, ferries)
    assert every(file_desk, Claim, Claim.proposition) == [(None,), ("The old ferries are safe",), (None,)]


def test_a_figure_has_the_scope_that_the_file_gives(file_desk: Desk, ferries: Path):
    bring(file_desk, ferries)
    figure = one(file_desk, Figure, Figure.value == Decimal(9))
    place = one(file_desk, Place, Place.id == figure.place_id)
    assert (place.handle, figure.as_of, figure.qualifiers) == ("inner-harbour", "2023-12", {"owner": "public"})
    assert one(file_desk, Place, Place.id == place.part_of_id).handle == "IE"


def test_the_value_of_a_date_is_a_day(file_desk: Desk, ferries: Path):
    bring(file_desk, ferries)
    mention = one(file_desk, Mention, Mention.wording == "3 May 1998")
    assert one(file_desk, Figure, Figure.id == mention.figure_id).value == 729512


def test_a_date_may_be_edtf(file_desk: Desk, tmp_path: Path):
    bring(file_desk, write(tmp_path, FERRIES.replace('"3 May 1998"', '"1998-05?"')))
    figure = one(file_desk, Figure, Figure.unit == "date")
    assert (figure.value, figure.value_high) == (729510, 729540)


def test_a_measure_is_found_again_by_its_handle(file_desk: Desk, ferries: Path):
    bring(file_desk, ferries)
    measure = one(file_desk, Measure, Measure.handle == "ferries")
    assert (measure.label, measure.unit, measure.kind, measure.separators) == (
        "ferries in service", "ferry", "stock", ["owner"],
    )  # fmt: skip


def test_a_derivation_names_figures_in_the_order_of_the_file(file_desk: Desk, ferries: Path):
    bring(file_desk, ferries)
    derivation = one(file_desk, Derivation)
    result = one(file_desk, Figure, Figure.id == derivation.result_figure_id)
    assert (derivation.kind, result.value) == ("part", 14)


def test_a_link_between_works_may_hold_for_one_measure(file_desk: Desk, ferries: Path):
    bring(file_desk, ferries)
    assert one(file_desk, Lineage).measure_id == one(file_desk, Measure, Measure.handle == "ferries").id


def test_a_denial_names_a_claim_of_another_file(file_desk: Desk, ferries: Path, tmp_path: Path):
    bring(file_desk, ferries)
    assert bring(file_desk, write(tmp_path, REPLY, "reply.toml")) == Imported(read=1, added=1, there=0)
    denial = one(file_desk, Assertion, Assertion.stance == "denies")
    denied = one(file_desk, Assertion, Assertion.words == "Fourteen ferries, nine of them public")
    assert (denial.claim_id, denial.speaker) == (denied.claim_id, "Ferry Company")


def test_a_derivation_names_figures_of_another_file(file_desk: Desk, ferries: Path, tmp_path: Path):
    bring(file_desk, ferries)
    sums = (
        '\n[[derivations]]\nkind = "difference"\nresult = "ferries:all.2"\nterms = ["ferries:all.1", "ferries:all.2"]'
    )
    with pytest.raises(InputError, match=r"derivations\[0\]: .* cannot be derived from itself"):
        bring(file_desk, write(tmp_path, REPLY + sums, "reply.toml"))
    ratio = '\n[[derivations]]\nkind = "part"\nresult = "ferries:all.2"\nterms = ["ferries:all.1"]'
    bring(file_desk, write(tmp_path, REPLY + ratio, "reply.toml"))
    results = [row[0] for row in every(file_desk, Derivation, Derivation.result_figure_id)]
    assert len(set(results)) == 2


def test_a_file_that_must_come_first_is_named(file_desk: Desk, ferries: Path, tmp_path: Path):
    reply = write(tmp_path, REPLY, "reply.toml")
    before = counted(file_desk)
    with pytest.raises(InputError, match=r"claims\[0\]\.denies: 'ferries:all' is not recorded yet; import ferries"):
        bring(file_desk, reply)
    assert counted(file_desk) == before


@pytest.mark.parametrize("name", ["fairies:all", "../ferries:all", "/etc/hosts:all", ":all"])
def test_a_file_that_is_not_beside_this_one_is_named(name: str, file_desk: Desk, ferries: Path, tmp_path: Path):
    bring(file_desk, ferries)
    reply = write(tmp_path, REPLY.replace("ferries:all", name), "reply.toml")
    with pytest.raises(InputError, match="which is not beside this file; put"):
        bring(file_desk, reply)


def test_a_claim_that_the_other_file_does_not_make_is_named(file_desk: Desk, ferries: Path, tmp_path: Path):
    bring(file_desk, ferries)
    reply = write(tmp_path, REPLY.replace("ferries:all", "ferries:al"), "reply.toml")
    with pytest.raises(InputError, match=r"'ferries:al' is not in ferries\.toml"):
        bring(file_desk, reply)


def test_a_correction_names_the_claim_that_it_puts_right(file_desk: Desk, ferries: Path, tmp_path: Path):
    bring(file_desk, ferries)
    words = 'stance = "corrects"\ncorrects = "ferries:safe"\ntext = "Two of the old ferries are unsafe"'
    bring(file_desk, write(tmp_path, REPLY.replace('stance = "denies"\ndenies = "ferries:all"', words), "reply.toml"))
    correction = one(file_desk, Assertion, Assertion.stance == "corrects")
    assert correction.corrects_claim_id == one(file_desk, Claim, Claim.proposition == "The old ferries are safe").id


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('value = "14"', 'value = "fleet"', r"claims\[0\]\.figures\[0\]\.value: 'fleet' is not one figure"),
        ('value = "3 May 1998"', 'value = "one day"', r"claims\[2\]\.figures\[0\]\.value: no date can be read from"),
        ('as_of = "2023-12"', 'period = "2023"', r"claims\[0\]\.figures\[0\]: the measure 'ferries in service' is a"),
        ('value = "9"', 'value = "9 %"', r"claims\[0\]\.figures\[1\]: .*is counted in ferry, not in 'percent'"),
    ],
)
def test_what_recording_refuses_is_named_with_its_place(
    old: str, new: str, sentence: str, file_desk: Desk, tmp_path: Path
):
    before = counted(file_desk)
    with pytest.raises(InputError, match=r"ferries\.toml: " + sentence):
        bring(file_desk, write(tmp_path, FERRIES.replace(old, new, 1)))
    assert counted(file_desk) == before


def test_a_work_with_other_content_is_refused_unless_it_may_be_replaced(file_desk: Desk, ferries: Path, tmp_path: Path):
    bring(file_desk, ferries)
    other = write(tmp_path, FERRIES.replace("Yearbook 2023", "Annual of 2023"), "other.toml")
    with pytest.raises(InputError, match=r"works\[0\]: 'portofficeYearbook2023' is already another source: title"):
        bring(file_desk, other)
    bring(file_desk, other, update=True)
    assert one(file_desk, Source, Source.cite_key == "portofficeYearbook2023").title == "Annual of 2023"


def test_the_example_of_the_readme_comes_in(file_desk: Desk, tmp_path: Path):
    readme = (shipped_folder("seeds") / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```toml\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)
    assert bring(file_desk, write(tmp_path, example)).added == 2


def test_figures_keep_their_order_for_those_who_name_them(file_desk: Desk, ferries: Path):
    bring(file_desk, ferries)

    def keys(recorder: Recorder) -> list[str]:
        figures = recorder.session.scalars(select(Figure).order_by(Figure.claim_id, Figure.ordinal))
        return [key_of(recorder, figure).partition(".")[2] for figure in figures]

    assert file_desk.record(keys) == ["f1", "f2", "f1"]
