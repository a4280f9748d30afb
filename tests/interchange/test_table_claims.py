"""What a row of claims becomes: its figure, scope, measure, source, and the claim that it shares with other rows."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from claimdb.interchange.table import TableImport, TableReport, import_table
from claimdb.model import Assertion, Claim, Figure, Measure, Place, Source
from claimdb.store.store import Store, open_store

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Sheet:
    """A table that is written and imported into a file."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store = store
        self.path = folder / "rows.csv"

    def bring_in(self, content: str, **options: Any) -> TableReport:
        self.path.write_text(content, encoding="utf-8")
        return import_table(self.store, TableImport(self.path, **options), by="ana", at=NOON)

    def rows(self, model: Any) -> list[Any]:
        return self.store.read(lambda session: list(session.scalars(select(model).order_by(model.id))))

    def refusal(self, content: str, **options: Any) -> tuple[str | None, str]:
        """Column and kind of what is wrong with the one refused row."""
        report = self.bring_in(content, **options)
        assert report.refused == 1
        return report.problems[0].column, type(report.problems[0].error).__name__


@pytest.fixture
def sheet(file_database: str, tmp_path: Path) -> Sheet:
    return Sheet(open_store(file_database), tmp_path)


def test_rows_of_one_label_and_source_are_figures_of_one_claim(sheet: Sheet) -> None:
    sheet.bring_in("claim,measure,value,source\ns,stations,54,a\ns,stations,54,b\ns,countries,30,a\n")
    claims = {figure.claim_id for figure in sheet.rows(Figure) if figure.value in (54, 30)}
    assert len(sheet.rows(Claim)) == 2
    assert sorted(sum(figure.claim_id == claim for figure in sheet.rows(Figure)) for claim in claims) == [1, 2]


@pytest.mark.parametrize(
    "second",
    [
        "s,stations,60,a,,",
        "s,countries,30,a,other words,",
        "s,countries,30,a,,denies",
        ",countries,30,a,,",
        "t,countries,30,a,,",
    ],
)
def test_another_statement_is_another_claim(sheet: Sheet, second: str) -> None:
    sheet.bring_in(f"claim,measure,value,source,quote,stance\ns,stations,54,a,these words,\n{second}\n")
    assert len(sheet.rows(Claim)) == 2


def test_a_row_without_a_label_is_a_claim_of_its_own(sheet: Sheet) -> None:
    sheet.bring_in("measure,value,source\nstations,54,a\ncountries,30,a\n")
    assert len(sheet.rows(Claim)) == 2


def test_a_second_source_joins_the_claim(sheet: Sheet) -> None:
    sheet.bring_in("measure,value,as_of,source\nstations,54,2022,a\nstations,54,2022,b\n")
    assert (len(sheet.rows(Claim)), len(sheet.rows(Assertion))) == (1, 2)


def test_a_label_is_read_as_words_only_without_a_value(sheet: Sheet) -> None:
    sheet.bring_in("claim,measure,value,source\n54 stations in 30 countries,stations,12,a\n")
    assert [figure.value for figure in sheet.rows(Figure)] == [12]
    sheet.bring_in("claim,measure,value,source\n54 stations in 30 countries,,,a\n")
    assert [figure.value for figure in sheet.rows(Figure)] == [12, 54, 30]


def test_words_without_a_figure_are_a_proposition(sheet: Sheet) -> None:
    sheet.bring_in("claim,source\nThe mayor opened the bridge,a\n")
    assert [claim.proposition for claim in sheet.rows(Claim)] == ["The mayor opened the bridge"]


def test_an_as_of_date_makes_a_stock_a_period_a_flow_and_neither_nothing(sheet: Sheet) -> None:
    sheet.bring_in("measure,value,as_of,period,source\na,1,2022,,x\nb,1,,2022,x\nc,1,,,x\n")
    assert {measure.label: measure.kind for measure in sheet.rows(Measure)} == {"a": "stock", "b": "flow", "c": None}


def test_the_date_of_the_source_is_never_the_time_of_a_figure(sheet: Sheet) -> None:
    sheet.bring_in("measure,value,source,source_date\nstations,54,a,2022-09-12\n")
    assert [(figure.as_of, figure.period) for figure in sheet.rows(Figure)] == [(None, None)]
    assert [(source.issued, source.is_stub) for source in sheet.rows(Source)] == [("2022-09-12", True)]


def test_another_date_of_a_source_is_refused_unless_it_is_updated(sheet: Sheet) -> None:
    sheet.bring_in("measure,value,source,source_date\nstations,54,a,2022-09-12\n")
    other = "measure,value,source,source_date\nstations,54,a,2022-09-13\n"
    assert sheet.refusal(other) == ("source_date", "ClashingSource")
    assert sheet.bring_in(other, update=True).is_kept
    assert [source.issued for source in sheet.rows(Source)] == ["2022-09-13"]


def test_a_second_address_of_a_source_stays_with_its_row(sheet: Sheet) -> None:
    sheet.bring_in("measure,value,source,url,note\na,1,s,https://x.org/1,\nb,2,s,https://x.org/2,seen\n")
    assert [source.url for source in sheet.rows(Source)] == ["https://x.org/1"]
    assert [assertion.note for assertion in sheet.rows(Assertion)] == [None, "seen https://x.org/2"]


def test_cited_works_are_stubs_until_somebody_describes_them(sheet: Sheet) -> None:
    sheet.bring_in("measure,value,source,cites\nstations,54,a,b; c\n")
    assert [(source.cite_key, source.is_stub) for source in sheet.rows(Source)] == [
        ("a", True),
        ("b", True),
        ("c", True),
    ]


def test_a_subject_that_is_a_known_place_becomes_the_place(sheet: Sheet) -> None:
    sheet.bring_in("subject,measure,value,source\nFrance,unemployment,7,a\nAcme,staff,7,a\n")
    assert [measure.subject for measure in sheet.rows(Measure)] == ["", "Acme"]
    places = {place.id: place.handle for place in sheet.rows(Place)}
    assert [places.get(figure.place_id or 0) for figure in sheet.rows(Figure)] == ["FR", None]


def test_measures_are_told_apart_by_the_kind_of_their_unit(sheet: Sheet) -> None:
    sheet.bring_in("measure,value,unit,source\ncost,5,EUR,a\ncost,5,USD,a\ncost,5,blorps,a\ncost,5,Blorps,b\n")
    assert [measure.unit_kind for measure in sheet.rows(Measure)] == ["currency", "blorps"]


def test_the_unit_of_the_words_counts_where_none_is_given(sheet: Sheet) -> None:
    sheet.bring_in("measure,value,source\nshare,38.5 %,a\n")
    assert [figure.unit for figure in sheet.rows(Figure)] == ["percent"]


def test_a_table_is_read_in_one_language(sheet: Sheet) -> None:
    sheet.bring_in("measure;value;source\npart;38,5 %;a\ntotal;1,234;a\n")
    assert [figure.value for figure in sheet.rows(Figure)] == [Decimal("38.5"), Decimal("1.234")]


def test_an_integer_that_ends_in_zeros_is_rounded_unless_the_table_is_exact(sheet: Sheet) -> None:
    sheet.bring_in("measure,value,source\nrounded,5000,a\n")
    sheet.bring_in("measure,value,source\nexact,5000,a\n", exact=True)
    assert [figure.printed_low for figure in sheet.rows(Figure)] == [Decimal(4500), Decimal(5000)]


def test_a_day_is_a_value_of_a_measure_of_dates(sheet: Sheet) -> None:
    sheet.bring_in("measure,value,unit,source\nopening,1949-10-01,,a\nclosing,1951,date,a\n")
    assert [measure.kind for measure in sheet.rows(Measure)] == ["date", "date"]
    assert sheet.rows(Figure)[0].value == datetime(1949, 10, 1, tzinfo=UTC).toordinal()


@pytest.mark.parametrize(
    ("row", "column", "error"),
    [
        ("m,1,,,,,", "source", "MissingCell"),
        (",1,,,a,,", "measure", "MissingCell"),
        ("m,5 and 6,,,a,,", "value", "UnreadableFigure"),
        ("m,1,soon,,a,,", "as_of", "UnreadableDate"),
        ("m,1,2022-02-30,,a,,", "as_of", "UnreadableDate"),
        ("m,1,2022,2022,a,,", "period", "TwoTimes"),
        ("m,1,,,a,a,", "cites", "OneRecordTwice"),
        ("m,1,,,a,,doubts", "stance", "UnknownWord"),
    ],
)
def test_a_row_that_cannot_be_kept_says_why(sheet: Sheet, row: str, column: str, error: str) -> None:
    table = f"measure,value,as_of,period,source,cites,stance\n{row}\n"
    assert sheet.refusal(table) == (column, error)


def test_a_value_in_another_unit_than_its_column_is_refused(sheet: Sheet) -> None:
    assert sheet.refusal("measure,value,unit,source\nm,5 %,EUR,a\n") == ("unit", "UnfitCell")


def test_a_number_of_two_readings_is_refused_and_not_guessed(sheet: Sheet) -> None:
    table = "measure,value,source\nm,1.200,a\n"
    assert sheet.refusal(table, language="fr") == ("value", "AmbiguousValue")


def test_numbers_of_json_are_never_ambiguous(sheet: Sheet) -> None:
    sheet.path = sheet.path.with_suffix(".jsonl")
    sheet.bring_in('{"measure": "m", "value": 1.200, "source": "a"}\n', language="fr")
    assert [figure.value for figure in sheet.rows(Figure)] == [Decimal("1.2")]


def test_times_of_day_compare_as_minutes(sheet: Sheet) -> None:
    sheet.bring_in("measure,value,as_of,source\nleaves,7:45 AM,2019-03-05,a\nleaves,2019-03-05 07:45,,b\n")
    assert [(figure.value, figure.as_of) for figure in sheet.rows(Figure)] == [(465, "2019-03-05")]
    assert [measure.unit for measure in sheet.rows(Measure)] == ["min"]
