"""The tables of country figures are made from whatever packages are there."""

from __future__ import annotations

import csv
import json
import struct
from pathlib import Path

import pytest

from tests.datasets.country_figures import write_tables
from tests.datasets.country_packages import PACKAGES
from tests.datasets.package_files import assigned_literal, dbf_rows


def install(folder: Path, name: str, version: str, file: str, content: str) -> Path:
    """Lay out a package as installers do, with one file of made-up figures."""
    described = folder / f"{name}-{version}.dist-info" / "METADATA"
    described.parent.mkdir(parents=True)
    described.write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", encoding="utf-8")
    path = folder / file
    path.parent.mkdir(parents=True)
    path.write_text(content, encoding="utf-8")
    return folder


def people(count: int) -> str:
    return json.dumps([{"Country": "Atlantis", "Alpha_2": "FR", "Alpha_3": "FRA", "Population": count}])


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_without_packages_the_tables_are_empty_and_each_package_is_named(tmp_path: Path) -> None:
    lines = write_tables(tmp_path / "out", [tmp_path], "2000")
    assert lines == [f"{package.distribution}: not installed" for package in PACKAGES]
    assert [rows(tmp_path / "out", name) for name in ("claims", "sources", "lineage")] == [[], [], []]


def test_a_figure_without_a_year_has_no_time(tmp_path: Path) -> None:
    folder = install(tmp_path / "a", "pypopulation", "1.0", "pypopulation/resources/countries.json", people(12))
    write_tables(tmp_path / "out", [folder], "2000")
    [claim] = rows(tmp_path / "out", "claims")
    assert (claim["value"], claim["place"], claim["as_of"], claim["period"]) == ("12", "FR", "", "")
    assert claim["source"] == "pypopulation-1.0"


def test_two_versions_of_a_package_are_editions(tmp_path: Path) -> None:
    file = "pypopulation/resources/countries.json"
    new = install(tmp_path / "new", "pypopulation", "10.0", file, people(13))
    old = install(tmp_path / "old", "pypopulation", "9.1", file, people(12))
    write_tables(tmp_path / "out", [new, old], "2000")
    links = {(row["source"], row["kind"], row["of"]) for row in rows(tmp_path / "out", "lineage")}
    assert ("pypopulation-10.0", "edition", "pypopulation-9.1") in links
    assert ("pypopulation-9.1", "same_data", "worldbank-population") in links


def test_a_package_that_changed_its_form_is_named_and_left_out(tmp_path: Path) -> None:
    folder = install(tmp_path / "a", "pypopulation", "2.0", "pypopulation/resources/countries.json", '[{"People": 1}]')
    lines = write_tables(tmp_path / "out", [folder], "2000")
    assert "pypopulation 2.0: not read (KeyError: 'Population')" in lines
    assert rows(tmp_path / "out", "claims") == []


def test_literals_are_read_without_running_a_module(tmp_path: Path) -> None:
    path = tmp_path / "data.py"
    path.write_text("raise SystemExit\nFIGURES = {'a': 1}\n", encoding="utf-8")
    assert assigned_literal(path, "FIGURES") == {"a": 1}
    with pytest.raises(ValueError, match="assigns nothing to OTHER"):
        assigned_literal(path, "OTHER")


def test_the_attributes_of_a_shapefile_are_read(tmp_path: Path) -> None:
    fields = b"".join(
        name.encode().ljust(11, b"\0") + b"C" + bytes(4) + bytes([size]) + bytes(15)
        for name, size in (("name", 8), ("pop", 4))
    )
    header = struct.pack("<4BIHH20x", 3, 124, 1, 1, 1, 32 + len(fields) + 1, 13)
    path = tmp_path / "t.dbf"
    path.write_bytes(header + fields + b"\r" + b" " + b"Lagos   " + b"  12")
    assert list(dbf_rows(path)) == [{"name": "Lagos", "pop": "12"}]
