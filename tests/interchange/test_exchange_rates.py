"""Rates come from a person's table, or from the archive that the European Central Bank publishes."""

from __future__ import annotations

import importlib.util
import io
import sys
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import ModuleType
from zipfile import ZipFile

import pytest

from claimdb.errors import InputError
from claimdb.interchange.exchange_rates import (
    NoRates,
    UnfitRate,
    UnreadableReferenceRates,
    find_reference_rates,
    read_rates,
    read_reference_rates,
)
from claimdb.values.calendar import read_calendar
from claimdb.values.rates import Quote
from tests.conftest import missing_part

HISTORY = "Date,USD,JPY,CYP,CNY,\n2021-05-17,1.2152,132.59,N/A,7.8238,\n2021-05-14,1.2123,132.68,N/A,7.8083,\n"


def archive(text: str) -> bytes:
    held = io.BytesIO()
    with ZipFile(held, "w") as file:
        file.writestr("eurofxref-hist.csv", text)
    return held.getvalue()


def table(folder: Path, *lines: str, header: str = "date,from,to,rate") -> Path:
    path = folder / "rates.csv"
    path.write_text("\n".join((header, *lines)) + "\n", encoding="utf-8")
    return path


def test_a_row_of_a_table_is_a_rate(tmp_path: Path):
    rates = read_rates(table(tmp_path, "2021-05-14,CNY,EUR,0.1283", "2020,usd,eur,0.876"))
    assert rates.origin == "rates.csv"
    assert rates.pairs == {
        ("CNY", "EUR"): (Quote(date(2021, 5, 14), date(2021, 5, 14), Decimal("0.1283")),),
        ("USD", "EUR"): (Quote(date(2020, 1, 1), date(2020, 12, 31), Decimal("0.876")),),
    }


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("soon,CNY,EUR,0.1283", "date"),
        (",CNY,EUR,0.1283", "date"),
        ("2021-05-14,yuan,EUR,0.1283", "from"),
        ("2021-05-14,EUR,EUR,1", "to"),
        ("2021-05-14,CNY,EUR,0", "rate"),
        ("2021-05-14,CNY,EUR,much", "rate"),
        ("2021-05-14,CNY,EUR,1e999", "rate"),
        ("2021-05-14,CNY,EUR,NaN", "rate"),
    ],
)
def test_a_row_that_is_no_rate_is_named_with_its_field(tmp_path: Path, line: str, field: str):
    with pytest.raises(UnfitRate) as caught:
        read_rates(table(tmp_path, "2021-05-13,CNY,EUR,0.1281", line))
    assert (caught.value.params["field"], caught.value.where) == (field, f"{tmp_path / 'rates.csv'}:3")


def test_an_empty_table_holds_no_rate(tmp_path: Path):
    with pytest.raises(NoRates):
        read_rates(table(tmp_path))


def test_a_table_that_is_not_there_is_an_error_of_input(tmp_path: Path):
    with pytest.raises(InputError):
        read_rates(tmp_path / "none.csv")


def test_the_archive_of_the_bank_gives_so_many_for_one_euro():
    rates = read_reference_rates(archive(HISTORY))
    assert rates.origin == "ECB"
    assert sorted(rates.pairs) == [("EUR", "CNY"), ("EUR", "JPY"), ("EUR", "USD")]
    found = rates.over("CNY", "USD", read_calendar("2021-05-15"))  # type: ignore[arg-type]
    assert found
    assert found.low == Fraction("1.2123") / Fraction("7.8083")


def test_only_the_currencies_that_are_asked_for_are_read():
    assert sorted(read_reference_rates(archive(HISTORY), {"CNY"}).pairs) == [("EUR", "CNY")]


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04 damaged", archive(""), archive("Day,USD\n2021-05-14,1.2\n"), archive("Date,USD\nsoon,1\n")],
)
def test_an_archive_of_another_form_is_an_error_of_input(data: bytes):
    with pytest.raises(UnreadableReferenceRates):
        read_reference_rates(data)


def test_the_installed_package_is_asked_for_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    file = tmp_path / "eurofxref-hist.zip"
    file.write_bytes(archive(HISTORY))
    module = ModuleType("currency_converter")
    module.CURRENCY_FILE = str(file)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "currency_converter", module)
    rates = find_reference_rates({"USD"})
    assert rates
    assert rates.pairs["EUR", "USD"][0].rate == Decimal("1.2123")
    file.unlink()
    with pytest.raises(UnreadableReferenceRates):
        find_reference_rates()


def test_without_the_package_there_are_no_reference_rates(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "currency_converter", None)
    assert find_reference_rates() is None


def test_the_package_ships_rates_from_the_first_day_of_the_euro_on():
    if importlib.util.find_spec("currency_converter") is None:
        missing_part("rates")
    rates = find_reference_rates({"USD"})
    assert rates
    assert rates.pairs["EUR", "USD"][0].first == date(1999, 1, 4)
