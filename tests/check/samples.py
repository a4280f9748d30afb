"""Small figures for tests of comparing, and strategies that make many."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from claimdb.values.material import Mention, ScopedFigure, SourceRef
from claimdb.values.scope import Measure, MeasureKind, Place, Scope
from tests.check.notation import read_figure, read_period

STOCK = Measure("stations", "stations", kind=MeasureKind.STOCK, without=("place",))
FLOW = Measure("returned", "returned", kind=MeasureKind.FLOW, without=("place",))
FRANCE = Place("FR", "France", ("world",))
PARIS = Place("paris", "Paris", ("FR", "world"))


def figure(text: str, time: str | None = "2022-09", **changes: Any) -> ScopedFigure:
    """A figure of a stock (or another `measure`) as the notation writes it, said by one source."""
    read = read_figure(text)
    measure: Measure = changes.pop("measure", STOCK)
    source: str = changes.pop("source", "A")
    hedged: bool = changes.pop("hedged", False)
    cites: tuple[str, ...] = changes.pop("cites", ())
    key = changes.pop("key", f"{text}|{time}|{source}")
    period = read_period(time) if time else None
    scope = Scope(as_of=period) if measure.kind is MeasureKind.STOCK else Scope(period=period)
    mention = Mention("a" + key, SourceRef(source, source), text, hedged=hedged, cites=cites)
    made = ScopedFigure(
        key=key,
        claim="c" + key,
        measure=measure,
        value=read.value,
        value_high=read.value_high,
        comparator=read.comparator,
        unit=read.unit,
        strict=read.strict,
        printed=read.printed,
        step=read.step,
        conventional=read.conventional,
        scope=scope,
        mentions=(mention,),
    )
    place, qualifiers = changes.pop("place", None), changes.pop("qualifiers", ())
    return replace(made, scope=replace(made.scope, place=place, qualifiers=qualifiers), **changes)


WORDS = st.one_of(
    st.integers(0, 40).map(str),
    st.integers(1, 40).map(lambda n: f"about {n}"),
    st.integers(0, 40).map(lambda n: f"at least {n}"),
    st.integers(0, 40).map(lambda n: f"more than {n}"),
    st.integers(0, 40).map(lambda n: f"at most {n}"),
    st.integers(0, 40).map(lambda n: f"less than {n + 1}"),
    st.tuples(st.integers(0, 40), st.integers(0, 9)).map(lambda pair: f"between {pair[0]} and {sum(pair)}"),
    st.integers(1, 400).map(lambda n: f"{n / 10:.1f}"),
    st.integers(1, 9).map(lambda n: f"{n}00"),
)
TIMES = st.sampled_from(["2022-09", "2022-09-12", "2022-11", "2022", "2021/2022", "2020", None])


@st.composite
def many_figures(draw: st.DrawFn, *, same_time: bool = True, least: int = 1) -> list[ScopedFigure]:
    """Figures of one measure, with one time or any; some hedged, some with an end by convention ("dozens")."""
    texts = draw(st.lists(WORDS, min_size=least, max_size=7))
    times = ["2022-09"] * len(texts) if same_time else [draw(TIMES) for _ in texts]
    hedges = [draw(st.booleans()) and draw(st.booleans()) for _ in texts]
    made = [
        figure(text, time, key=f"f{number}", hedged=hedged, source=f"s{number}")
        for number, (text, time, hedged) in enumerate(zip(texts, times, hedges, strict=True))
    ]
    return [
        replace(one, conventional=one.conventional or (one.strict.high is None and draw(st.booleans()))) for one in made
    ]
