"""One claim of one source, as words print its figures."""

from __future__ import annotations

from typing import Any

from claimdb.reading import read_figure
from claimdb.record.claims import AssertionInput, FigureInput, record_claim
from claimdb.record.dates import read_edtf
from claimdb.record.measures import find_or_add_measure
from claimdb.record.places import find_or_add_place
from claimdb.record.recorder import Recorder
from tests.check.conftest import CheckDesk
from tests.record.conftest import work


def record(desk: CheckDesk, *figures: tuple[str, str, dict[str, Any]], **said: Any) -> None:
    """Record one claim of a source: words of figures with their measures and scopes."""

    def unit(recorder: Recorder) -> None:
        language = said.get("language") or "en"
        given = [
            FigureInput(
                measure=find_or_add_measure(recorder, {"en": measure}, unit=scope.get("unit")).measure,
                figure=read_figure(words, language),
                unit=scope.get("unit"),
                place=find_or_add_place(recorder, scope["place"]) if "place" in scope else None,
                as_of=read_edtf(scope["as_of"]) if "as_of" in scope else None,
                period=read_edtf(scope["period"]) if "period" in scope else None,
                qualifiers=scope.get("qualifiers", {}),
            )
            for words, measure, scope in figures
        ]
        source = work(recorder, said.pop("source", "roy2022"))
        proposition = said.pop("proposition", None)
        record_claim(recorder, figures=given, proposition=proposition, assertion=AssertionInput(source, **said))

    desk.record(unit)
