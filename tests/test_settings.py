"""Settings: one order of precedence, and nothing in the file that is passed over in silence."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from claimdb.errors import ClaimdbError
from claimdb.report.language import error_sentence
from claimdb.settings import BrokenSettings, UnknownLanguage, UnknownSetting, UnreadableTime, read_settings


def written(folder: Path, text: str) -> Path:
    (folder / "claimdb.toml").write_text(text, encoding="utf-8")
    return folder


def test_the_option_comes_before_the_environment_before_the_file(tmp_path: Path):
    folder = written(tmp_path, 'lang = "fr"\nperson = "file"\n')
    assert read_settings({}, {}, folder).person == "file"
    assert read_settings({}, {"CLAIMDB_AS": "env"}, folder).person == "env"
    assert read_settings({"person": "option"}, {"CLAIMDB_AS": "env"}, folder).person == "option"


def test_a_database_in_the_file_is_meant_from_where_the_file_stands(tmp_path: Path):
    below = written(tmp_path, 'db = "facts.db"\n') / "a" / "b"
    below.mkdir(parents=True)
    assert read_settings({}, {}, below).db == str(tmp_path / "facts.db")


def test_a_server_in_the_file_is_no_path(tmp_path: Path):
    folder = written(tmp_path, 'db = "postgresql://ana@db/facts"\n')
    assert read_settings({}, {}, folder).db == "postgresql://ana@db/facts"


def test_a_slip_of_the_pen_in_the_file_is_told(tmp_path: Path):
    folder = written(tmp_path, 'langue = "fr"\n')
    with pytest.raises(UnknownSetting) as caught:
        read_settings({}, {}, folder)
    assert error_sentence(caught.value, "en").endswith(
        "claimdb.toml: langue is no setting with a text; the settings are db, lang, person, copies"
    )


def test_a_file_that_is_no_toml_is_told_with_its_place(tmp_path: Path):
    with pytest.raises(BrokenSettings) as caught:
        read_settings({}, {}, written(tmp_path, "lang = fr\n"))
    assert "claimdb.toml" in error_sentence(caught.value, "en")


@pytest.mark.parametrize(
    ("given", "family"), [({"lang": "xx"}, UnknownLanguage), ({"now": "yesterday"}, UnreadableTime)]
)
def test_what_cannot_be_is_refused(given: dict[str, str], family: type[ClaimdbError], tmp_path: Path):
    with pytest.raises(family):
        read_settings(given, {}, tmp_path)


def test_the_only_clock_can_be_set(tmp_path: Path):
    assert read_settings({"now": "2026-11-24T16:00:00+01:00"}, {}, tmp_path).now == datetime(
        2026, 11, 24, 15, tzinfo=UTC
    )
    assert read_settings({}, {"SOURCE_DATE_EPOCH": "86400"}, tmp_path).now == datetime(1970, 1, 2, tzinfo=UTC)


@pytest.mark.parametrize(("spoken", "lang"), [("fr_CA.UTF-8", "fr"), ("de_DE.UTF-8", "en"), ("", "en")])
def test_the_language_of_the_surroundings_is_taken_where_none_is_given(spoken: str, lang: str, tmp_path: Path):
    assert read_settings({}, {"LANG": spoken}, tmp_path).lang == lang
