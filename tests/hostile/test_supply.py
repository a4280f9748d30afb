"""What claimdb brings with it, and from where: licences, and the locked versions."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.conftest import missing_part
from tests.hostile.licences import COPYLEFT, EXCEPTIONS, PAGE, PERMISSIVE, USED, needs, packages

ROOT = PAGE.parents[1]
LOCK = ROOT / ".ci" / "requirements.lock"
LISTED = re.compile(r"^\| ([\w.-]+) \| (.+) \| ([\w-]+) \|$", re.MULTILINE)


def test_no_package_asks_for_more_than_to_be_named_but_known_exceptions():
    asking = {
        one.name: one.licence
        for one in packages()
        if one.name not in EXCEPTIONS and (COPYLEFT.search(one.licence) or not PERMISSIVE.search(one.licence))
    }
    assert asking == {}


def test_the_core_has_no_exception():
    assert [one.name for one in packages() if not one.extra and one.name in EXCEPTIONS] == []


def test_every_package_that_is_installed_is_listed():
    listed = {name for name, _, _ in LISTED.findall(PAGE.read_text(encoding="utf-8"))}
    assert {one.name for one in packages()} - listed == set()


def test_an_extra_of_a_package_is_followed():
    assert needs("psycopg[binary]>=3.3 ; extra == 'postgres'", "postgres") == ("psycopg", ["binary"])
    assert needs("psycopg[binary]>=3.3 ; extra == 'postgres'", "") is None


def test_the_lock_names_no_address():
    assert "://" not in LOCK.read_text(encoding="utf-8")


def test_every_locked_version_has_its_hashes():
    for entry in re.split(r"\n(?=\S)", LOCK.read_text(encoding="utf-8").strip()):
        if not entry.startswith("#"):
            assert re.match(r"[\w.-]+==\S+", entry), entry
            assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), entry


def test_everything_that_is_asked_for_is_locked():
    locked = {
        re.sub(r"[-_.]+", "-", name).lower() for name in re.findall(r"^([\w.-]+)==", LOCK.read_text(), re.MULTILINE)
    }
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
    found = {named[0] for named in (needs(one, "") for one in asked) if named is not None}
    assert found - {"claimdb"} - locked == set()


def test_the_versions_that_are_tested_are_those_that_may_be_installed():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(USED) - {""} <= set(project["optional-dependencies"])


@pytest.fixture(autouse=True)
def _parts() -> None:
    from importlib.metadata import PackageNotFoundError, distribution

    for name in ("trafilatura", "psycopg", "textual"):
        try:
            distribution(name)
        except PackageNotFoundError:
            missing_part(name)
