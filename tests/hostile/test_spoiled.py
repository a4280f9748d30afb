"""Every reader reads its samples, and reads or refuses them spoiled; what broke one once stays here."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from claimdb.sources.documents import read_bytes
from claimdb.sources.origin import Origin
from tests.hostile.fuzzing import spoiled, try_reader
from tests.hostile.house import EVERY
from tests.hostile.readers import READERS
from tests.hostile.samples import SAMPLES
from tests.sources.told import needs

HEAVY = {"pdf", "docx", "odt", "epub", "warc", "xlsx", "html", "markdown"}


@pytest.fixture(autouse=True)
def _parts() -> None:
    needs("lxml", "mammoth", "warcio", "pypdfium2", "python_calamine", "xlsxwriter")


@pytest.mark.parametrize("name", READERS)
def test_a_good_sample_is_read(name: str, tmp_path: Path):
    assert all(try_reader(name, sample, tmp_path) for sample in SAMPLES[name])


@pytest.mark.parametrize("name", READERS)
def test_a_spoiled_sample_is_read_or_refused(name: str, tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("spoiled")

    times = 3 if name in HEAVY else 8

    @settings(
        max_examples=20 * times if EVERY == 1 else times, deadline=None, database=None, derandomize=True,
        suppress_health_check=list(HealthCheck), phases=(Phase.generate,),
    )  # fmt: skip
    @given(spoiled(name))
    def attempt(raw: bytes) -> None:
        try_reader(name, raw, folder)

    attempt()


SIGNS = ("\x1f", "\x0c", "&#1;", "&#x1f;", "&#0", "&#11;", "&#31;", "&#xfffe;", "&#65535;", "&#xd800;", "\ufffe")


@pytest.mark.parametrize("sign", SIGNS)
def test_a_page_with_signs_that_no_tree_takes_is_read(sign: str):
    page = (
        f"<html><body>{sign}<script>x</script>a{sign} <b id='{sign}' href='{sign}'>54</b>"
        f"<a name='{sign}' href='#{sign}'>b</a> boats<style>y</style>{sign}</body></html>"
    )
    assert "54" in read_bytes(page.encode(), Origin("a.html", "a.html")).text


@pytest.mark.parametrize("space", ["\n", " "])
def test_a_note_of_thousands_of_spaces_is_read_before_long(space: str):
    emptiness = space * 2000
    text = f"The port1 has 54 boats{emptiness}.\n\n1. Roy,{emptiness} Boats, 2019, p. 3{emptiness}\n"
    assert try_reader("notes", text.encode(), Path())
