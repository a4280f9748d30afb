"""A small harbour that leaves in open formats: its records, and what is written of them."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from claimdb.interchange.leaving_formats import Wishes, write_format
from claimdb.interchange.leaving_wikidata import read_wikidata_ids
from claimdb.model import Snapshot, Source
from claimdb.reading import read_figure
from claimdb.record.assertions import add_citation
from claimdb.record.claims import AssertionInput, CitationInput, FigureInput, deny_claim, record_claim
from claimdb.record.dates import read_edtf
from claimdb.record.lookup import find_by_prefix
from claimdb.record.measures import find_or_add_measure
from claimdb.record.places import find_or_add_place
from claimdb.record.recorder import Recorder
from claimdb.record.sources import add_lineage, add_snapshot, edit_source
from claimdb.values.verdict import RATINGS
from claimdb.verify.giving import give_verdict
from tests.check.conftest import CheckDesk
from tests.record.conftest import NOON, work

TEXT = "The harbour office counts boats.\nIt says: “54 boats lie in the\nharbour”, and no more.\n"
HOSTILE = '</script><b>"x" \u202e\n=1+1 \t<javascript:alert(1)>'


def written(desk: CheckDesk, name: str, **wishes: Any) -> Any:
    ratings = {str(word): rating.name for word, rating in RATINGS.items()}
    given = Wishes(at=NOON, **{"ratings": ratings, **wishes})
    return desk.store.read(lambda session: write_format(session, name, given))


def keep_copy(recorder: Recorder, source: Source, raw: bytes, text: str, **more: Any) -> Snapshot:
    hashes = {"raw_hash": sha256(raw).hexdigest(), "text_hash": sha256(text.encode()).hexdigest()}
    return add_snapshot(recorder, source, raw=raw, text=text, **{"media_type": "text/plain", **hashes, **more})


def measured(desk: CheckDesk, words: str, **more: Any) -> None:
    """Say a figure of boats in France, as words print it."""
    desk.say(read_figure(words, "en"), measure="boats", place="FR", **more)


def describe(desk: CheckDesk, cite_key: str, **csl: Any) -> None:
    def unit(recorder: Recorder) -> None:
        source = find_by_prefix(recorder.session, "source", cite_key)
        edit_source(recorder, source, {"type": "webpage", "title": "T", **csl})

    desk.record(unit)


def document(desk: CheckDesk, name: str) -> Any:
    return json.loads(written(desk, name).body)


def losses(desk: CheckDesk, name: str, **wishes: Any) -> dict[str, int]:
    return {loss.what: loss.count for loss in written(desk, name, **wishes).losses}


@pytest.fixture
def harbour(file_desk: CheckDesk) -> CheckDesk:
    """A claim of two sources, one quoted from a copy, one denied, one that cites; a verdict and a lineage."""

    def unit(recorder: Recorder) -> None:
        boats = find_or_add_measure(recorder, {"en": "boats"}).measure
        place = find_or_add_place(recorder, "FR")
        paper, office = work(recorder, "roy2022"), work(recorder, "office2021")
        paper_csl = {
            "type": "article-newspaper", "title": "Boats", "author": [{"family": "Roy"}],
            "URL": "https://paper.example/boats", "issued": {"date-parts": [[2022, 5, 4]]},
        }  # fmt: skip
        edit_source(recorder, paper, paper_csl)
        office_csl = {
            "type": "report", "title": "Yearbook", "author": [{"literal": "Office"}],
            "issued": {"date-parts": [[2021]]},
        }  # fmt: skip
        edit_source(recorder, office, office_csl)
        copy = keep_copy(recorder, paper, TEXT.encode(), TEXT)
        given = FigureInput(boats, read_figure("54", "en"), place=place, as_of=read_edtf("2022-05"))
        said = record_claim(
            recorder, figures=[given],
            assertion=AssertionInput(paper, quote="54 boats lie in the harbour", language="en", snapshot=copy),
        )  # fmt: skip
        record_claim(recorder, figures=[given], assertion=AssertionInput(office, speaker="The Office"))
        add_citation(recorder, said.claim, said.assertion, CitationInput(office, locator="p. 3", primary=True))
        add_lineage(recorder, paper, office, "same_data")
        deny_claim(recorder, said.claim, AssertionInput(work(recorder, "reply2023"), stance="denies"))
        give_verdict(recorder, said.claim, "supported", "Two works agree.", [office])

    file_desk.record(unit)
    return file_desk


IDS = """\
kind,name,id
measure,boats,P1120
place,FR,Q142
source,office2021,Q7
qualifier,sex,P21
value,sex=women,Q6581072
measure,quays,P2043
"""


def read_ids(folder: Path, text: str = IDS) -> Any:
    path = folder / "ids.csv"
    path.write_text(text, encoding="utf-8")
    return read_wikidata_ids(path)
