"""The table of claims as `export` writes it and `import` takes it back."""

from __future__ import annotations

import csv
import io
import shutil
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdb.interchange.leaving import select_leaving
from claimdb.interchange.leaving_losses import Loss
from claimdb.interchange.leaving_sheets import write_claims_csv, write_claims_xlsx
from claimdb.interchange.leaving_table import ClaimsTable, claims_table
from claimdb.interchange.table import TableImport, import_table
from claimdb.interchange.table_fields import CLAIM_FIELDS
from claimdb.model import Claim, Mention
from claimdb.reading import read_figure
from claimdb.record.assertions import add_citation
from claimdb.record.claims import CitationInput
from claimdb.record.editing import withdraw_assertion
from claimdb.record.recorder import Recorder
from claimdb.store.making import make_store
from claimdb.store.store import Store, open_store
from tests.check.conftest import CheckDesk
from tests.interchange.recorded import record
from tests.record.conftest import work

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)


def table_of(store: Store) -> ClaimsTable:
    return store.read(lambda session: claims_table(select_leaving(session)))


def rows_of(store: Store) -> list[dict[str, str]]:
    return [dict(row) for row in table_of(store).rows]


def taken_back(store: Store, folder: Path, suffix: str = ".csv") -> Store:
    """Export, import into an empty database, and give that database."""
    table = table_of(store)
    path = folder / f"claims{suffix}"
    if suffix == ".csv":
        path.write_bytes(write_claims_csv(table.rows).encode("utf-8-sig"))
    else:
        path.write_bytes(write_claims_xlsx(table.rows, at=AT)[0])
    other = folder / f"other{suffix}.db"
    make_store(str(other)).close()
    there = open_store(str(other))
    report = import_table(there, TableImport(path), by="ben", at=AT)
    assert [type(problem.error) for problem in report.problems] == []
    return there


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_what_is_exported_and_imported_is_exported_alike(file_desk: CheckDesk, tmp_path: Path, suffix: str) -> None:
    record(file_desk, ("54", "stations", {"as_of": "2022-09", "place": "FR"}), ("30", "countries", {}), quote="a, “b”")
    record(file_desk, ("plus de 1,5 million", "inhabitants", {"period": "2021"}), language="fr", source="bo2021")
    record(file_desk, ("about 7.3 %", "unemployment", {"unit": "percent", "qualifiers": {"sex": "women"}}), hedged=True)
    record(file_desk, proposition="The quay is safe", words="The quay is safe", speaker="Harbour", stance="denies")
    first = table_of(file_desk.store).rows
    assert len(first) == 5
    assert table_of(taken_back(file_desk.store, tmp_path, suffix)).rows == first


def test_the_import_comes_to_as_many_claims(file_desk: CheckDesk, tmp_path: Path) -> None:
    record(file_desk, ("4", "boats", {"place": "FR"}), ("3", "boats", {"place": "BE"}), words="4 boats, 3 in Belgium")
    record(file_desk, ("12", "boats", {"place": "DE"}), words="twelve boats")
    there = taken_back(file_desk.store, tmp_path)
    keys = [store.read(lambda session: session.query(Claim.key).all()) for store in (file_desk.store, there)]
    assert keys[0] == keys[1]


def test_a_value_stands_as_its_source_prints_it(file_desk: CheckDesk) -> None:
    record(file_desk, ("une cinquantaine", "stations", {}), language="fr")
    (row,) = rows_of(file_desk.store)
    assert (row["value"], row["value_printed"], row["value_language"]) == ("une cinquantaine", "", "fr")


def test_words_that_no_language_tells_stand_beside_what_they_mean(file_desk: CheckDesk, tmp_path: Path) -> None:
    given = replace(read_figure("54", "en"), wording="the usual lot", start=0, end=13)
    file_desk.say(given)
    (row,) = rows_of(file_desk.store)
    assert (row["value"], row["value_printed"]) == ("54", "the usual lot")
    there = taken_back(file_desk.store, tmp_path)
    assert there.read(lambda session: session.query(Mention.wording).all()) == [("the usual lot",)]


def test_a_column_in_millions_comes_back_in_millions(file_desk: CheckDesk, tmp_path: Path) -> None:
    path = tmp_path / "given.csv"
    path.write_text('measure,value,unit,source\nturnover,"1,835",USD million,roy\n', encoding="utf-8")
    import_table(file_desk.store, TableImport(path), by="ana", at=AT)
    (row,) = rows_of(file_desk.store)
    assert (row["value"], row["unit"]) == ("1,835", "USD million")


def test_a_date_comes_back(file_desk: CheckDesk, tmp_path: Path) -> None:
    path = tmp_path / "given.csv"
    path.write_text("measure,value,source\nlaunch,1998-05-03,roy\n", encoding="utf-8")
    import_table(file_desk.store, TableImport(path), by="ana", at=AT)
    first = rows_of(file_desk.store)
    assert first[0]["value"] == "1998-05-03"
    assert rows_of(taken_back(file_desk.store, tmp_path)) == first


def test_no_cell_is_a_formula(file_desk: CheckDesk) -> None:
    record(file_desk, ("54", "stations", {}), quote="=HYPERLINK(1)", note="@x", page="+1-2")
    text = write_claims_csv(table_of(file_desk.store).rows)
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert (row["quote"], row["note"], row["page"]) == ("'=HYPERLINK(1)", "'@x", "'+1-2")


def test_the_guard_of_formulas_is_taken_away_by_the_import(file_desk: CheckDesk, tmp_path: Path) -> None:
    record(file_desk, ("54", "stations", {}), quote="=1+1", note="'=x")
    assert rows_of(taken_back(file_desk.store, tmp_path))[0]["quote"] == "=1+1"


def test_raw_cells_have_no_guard(file_desk: CheckDesk) -> None:
    record(file_desk, ("54", "stations", {}), quote="=1+1")
    text = write_claims_csv(table_of(file_desk.store).rows, raw=True)
    assert next(csv.DictReader(io.StringIO(text, newline="")))["quote"] == "=1+1"


def test_a_sheet_holds_no_formula_and_no_link(file_desk: CheckDesk, tmp_path: Path) -> None:
    record(file_desk, ("54", "stations", {}), quote="=HYPERLINK(1)", note="https://example.org/")
    body, _losses = write_claims_xlsx(table_of(file_desk.store).rows, at=AT)
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet


def test_a_plain_number_is_a_number_in_a_sheet(file_desk: CheckDesk) -> None:
    record(file_desk, ("54", "stations", {}))
    body, _losses = write_claims_xlsx(table_of(file_desk.store).rows, at=AT)
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        assert "<v>54</v>" in archive.read("xl/worksheets/sheet1.xml").decode()


def test_a_text_that_no_cell_holds_is_left_out_and_named(file_desk: CheckDesk) -> None:
    record(file_desk, ("54", "stations", {}), quote="long " * 7000)
    _body, losses = write_claims_xlsx(table_of(file_desk.store).rows, at=AT)
    assert losses == (Loss("long_cells", 1, ("roy2022",)),)


def test_the_same_claims_give_the_same_sheet(file_desk: CheckDesk) -> None:
    record(file_desk, ("54", "stations", {}))
    rows = table_of(file_desk.store).rows
    assert write_claims_xlsx(rows, at=AT) == write_claims_xlsx(rows, at=AT)


def test_what_is_withdrawn_stays(file_desk: CheckDesk) -> None:
    recorded = file_desk.say("54", source="a2022")
    file_desk.say("60", source="b2022")
    file_desk.record(lambda recorder: withdraw_assertion(recorder, recorded.claim, recorded.assertion, None))
    assert [row["source"] for row in rows_of(file_desk.store)] == ["b2022"]


def test_what_a_table_cannot_say_is_counted(file_desk: CheckDesk) -> None:
    recorded = file_desk.say("54", start=3, end=9)

    def cite(recorder: Recorder) -> None:
        given = CitationInput(work(recorder, "annual2021"), locator="p. 7", primary=True)
        add_citation(recorder, recorded.claim, recorded.assertion, given)
        add_citation(
            recorder, recorded.claim, recorded.assertion, CitationInput(as_cited="ibid.", outcome="unresolved")
        )

    file_desk.record(cite)
    what = {loss.what: loss.count for loss in table_of(file_desk.store).losses}
    assert what == {"descriptions": 2, "locators": 1, "unresolved": 1, "primaries": 1, "passages": 1}


def test_rows_that_say_the_same_stand_once(file_desk: CheckDesk) -> None:
    record(file_desk, ("54", "stations", {}), line=4)
    record(file_desk, ("54", "stations", {}), line=9)
    table = table_of(file_desk.store)
    assert len(table.rows) == 1
    assert [loss.count for loss in table.losses if loss.what == "repeats"] == [1]


def test_every_row_has_the_fields_of_the_import(file_desk: CheckDesk) -> None:
    file_desk.say("54")
    assert tuple(rows_of(file_desk.store)[0]) == CLAIM_FIELDS


_WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0", exclude_categories=["Cs", "Cc"]), max_size=30)


@settings(max_examples=12)
@given(quote=_WORDS, note=_WORDS, speaker=_WORDS, page=_WORDS, words=_WORDS)
def test_hostile_words_come_back_to_the_letter(
    tmp_path_factory: pytest.TempPathFactory,
    file_template: Path,
    quote: str,
    note: str,
    speaker: str,
    page: str,
    words: str,
) -> None:
    folder = tmp_path_factory.mktemp("hostile")
    shutil.copy(file_template, folder / "one.db")
    desk = CheckDesk(open_store(str(folder / "one.db")), AT)
    has_words = any(character.isalnum() for character in quote)
    record(desk, ("54", "stations", {}), ("30", "countries", {}), quote=quote if has_words else None, note=note,
           speaker=speaker, page=page, words=words)  # fmt: skip
    first = table_of(desk.store).rows
    for suffix in (".csv", ".xlsx"):
        assert table_of(taken_back(desk.store, folder, suffix)).rows == first


def test_both_engines_write_the_same_table(desk: CheckDesk) -> None:
    record(desk, ("about 54", "stations", {"as_of": "2022-09", "place": "FR", "qualifiers": {"sex": "women"}}))
    record(desk, proposition="The quay is safe", source="bo2021", speaker="Harbour")
    first, second = rows_of(desk.store)
    assert (first["value"], first["place"], first["qualifiers"]) == ("about 54", "FR", "sex=women")
    assert (second["source"], second["claim_words"]) == ("bo2021", "The quay is safe")
