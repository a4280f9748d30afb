"""What rules say at their edges, beyond whether a line is flagged: which message, with which figures."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from claimdb.check.assemble import assemble_quantities, assemble_supports
from claimdb.check.catalogue import all_rules
from claimdb.check.linting import lint_readings
from claimdb.check.rules.fig002_rounded_away import rounded_away
from claimdb.check.rules.fig012_falling_cumulative_series import falling_cumulative_series
from claimdb.values.hit import Hit, Severity
from claimdb.values.interval import Interval
from tests.check.cases import run_block
from tests.check.notation import parse
from tests.check.written import read_written


def hits(body: str) -> list[Hit]:
    return [one.hit for one in run_block(parse(body)).hits]


def lint(text: str, language: str = "en") -> list[Hit]:
    document = read_written(text, language)
    return [one.found.hit for one in lint_readings([document.reading], all_rules(), document.rates).noticed]


def of_shares(first: str, second: str, result: str, kind: str = "percent_change a = b -> c") -> list[str]:
    lines = (f"{label}) A: {name}, Mali, 2022 = {value}" for label, name, value in
             (("a", "gap", result), ("b", "before", first), ("c", "after", second)))  # fmt: skip
    return [hit.message_id for hit in hits("\n".join([*lines, kind]))]


@pytest.mark.parametrize(
    ("first", "second", "result", "messages"),
    [
        ("5 percent", "7 percent", "2 percent", ["percent_for_points"]),
        ("5 percent", "7 percent", "6 percent", ["percent_mismatch"]),
        ("5 percent", "7 percent", "40 percent", []), ("7 percent", "5 percent", "29 percent", []),
        ("5 percent", "7 percent", "2 pp", []), ("5 percent", "7 percent", "40 pp", ["points_for_percent"]),
        ("5 percent", "7 percent", "6 pp", ["percent_mismatch"]), ("50 person", "60 person", "35 pp", []),
        ("50 person", "60 person", "35 percent", ["percent_mismatch"]), ("50 person", "60 person", "20 percent", []),
    ],
)  # fmt: skip
def test_percent_and_points_are_told_apart_in_changes(first: str, second: str, result: str, messages: list[str]):
    assert of_shares(first, second, result) == messages


def test_a_quotient_printed_in_percent_is_a_share():
    assert of_shares("5 person", "20 person", "25 percent", "ratio a = b / c") == []
    assert of_shares("5 person", "20 person", "35 percent", "ratio a = b / c") == ["percent_mismatch"]
    assert of_shares("20 person", "5 person", "4 times", "ratio a = b / c") == []


@pytest.mark.parametrize(
    ("terms", "gap"),
    [(("3", "4"), "-13"), (("30", "4"), "14"), (("between 3 and 5", "4"), ""), (("at least 30", "4"), "")],
)
def test_the_gap_of_a_sum_is_told_where_it_is_one_number(terms: tuple[str, str], gap: str):
    some, rest = terms
    lines = ["a) A: all, Mali, 2022 = 20", f"b) A: some, Mali, 2022 = {some}", f"c) A: rest, Mali, 2022 = {rest}"]
    (hit,) = hits("\n".join([*lines, "sum a = b + c"]))
    assert (hit.message_id, hit.params["gap"]) == ("sum_mismatch", gap)


@pytest.mark.parametrize(
    ("whole", "part", "flagged"),
    [
        ("40 person", "41 expert", True),
        ("40 EUR", "41 USD", False),
        ("1 km", "1001 m", True),
        ("1 km", "1000 m", False),
    ],
)
def test_a_declared_part_exceeds_its_whole_in_comparable_units_only(whole: str, part: str, flagged: bool):
    body = f"a) A: agents, Mali, as of 2022-09 = {whole}\nb) A: experts, Mali, as of 2022-09 = {part}\npart b of a"
    assert [hit.message_id for hit in hits(body)] == ["part_exceeds_whole"] * flagged


def test_a_part_by_place_or_period_says_which():
    places = "place Paris: part of France\nmeasure stations: stock, unit station\n"
    places += "A: stations, France, 2022-09 = 3 station\nB: stations, Paris, 2022-09 = 4 station"
    periods = "measure arrests: flow, unit person\n"
    periods += "A: arrests, France, 2023 = 120 person\nB: arrests, France, 2023-06 = 131 person"
    assert [hit.params["axis"] for body in (places, periods) for hit in hits(body)] == ["place", "period"]


def test_an_ambiguous_number_behind_a_clear_one_is_noticed_with_both_readings():
    (hit,) = lint("The port has 12 quays and 3.500 sailors.")
    assert hit.params == {"printed": "3.500 sailors", "reading": "3500", "other_reading": "3.5"}


def test_a_contradiction_says_what_its_figures_have_in_common():
    body = "A: stations, France, 2022-09 = 54\nB: stations, France, 2022-09 = 60\nC: stations, France, 2022-09 = 70"
    (hit,) = hits("measure stations: stock, unit station\n" + body)
    assert (hit.params["labels"], hit.params["count"], hit.params["axes"]) == ("54 | 60 | 70", "3", "place | time")
    (hit,) = hits("measure stations: stock, unit station, without place\n" + body)
    assert hit.params["axes"] == "time"


def test_a_scope_with_one_figure_hides_no_contradiction_of_another():
    body = "A: stations, Chad, 2022-09 = 9\nA: stations, France, 2022-09 = 54\nB: stations, France, 2022-09 = 60"
    assert [hit.message_id for hit in hits("measure stations: stock, unit station\n" + body)] == ["disjoint_figures"]


def test_one_line_that_is_clean_hides_no_fault_of_the_next():
    found = lint("Of the 4 singers, 25 % were ill. Of the 5 sailors, 34 % were ill.")
    assert [(hit.params["share"], hit.params["base"]) for hit in found] == [("34 %", "5 sailors")]


def test_a_share_that_no_count_gives_is_a_fault_and_a_mean_a_note():
    (share,) = lint("Of the 5 sailors, 34 % were ill.")
    (mean,) = lint("The waves were high (n = 7, mean = 3.45).")
    assert (share.message_id, share.severity) == ("impossible_percent", None)
    assert (mean.message_id, mean.severity) == ("impossible_mean", Severity.NOTE)


def test_among_decimals_a_bare_integer_is_a_rounded_number_in_a_sum():
    lines = [
        "a) A: all, Mali, 2022 = {}",
        "b) A: some, Mali, 2022 = 3.2",
        "c) A: rest, Mali, 2022 = 4.1",
        "sum a = b + c",
    ]
    assert hits("\n".join(lines).format("7")) == []
    assert [hit.message_id for hit in hits("\n".join(lines).format("8"))] == ["sum_mismatch"]


def series(*rows: str) -> list[Hit]:
    head = "measure deaths: stock, unit person, without place, separators series"
    return hits("\n".join([head, *(f"S{number}: deaths, {row}" for number, row in enumerate(rows))]))


def test_a_cumulative_series_is_held_against_the_date_before_in_whatever_order_it_stands():
    rows = [
        "2021-03-01, series=cumulative = 120",
        "2021-01-01, series=cumulative = 90",
        "2021-02-01, series=cumulative = 131",
    ]
    assert [hit.message_id for hit in series(*rows)] == [hit.message_id for hit in series(*sorted(rows))]
    assert len(series(*rows)) == 1


def test_a_series_that_stands_still_does_not_fall():
    assert series("2021-01-01, series=cumulative = 90", "2021-02-01, series=cumulative = 90") == []


def test_a_source_that_its_citer_prints_right_hides_no_rounding_of_another():
    lines = [
        "measure rate: ratio, unit percent",
        "Report: rate, France, 2023 = 7.3 %",
        "Herald: rate, France, 2023 = 7 % [cites Herald, Report]",
    ]
    assert [hit.message_id for hit in hits("\n".join(lines))] == ["rounded_away"]


@pytest.mark.parametrize(("part", "severity"), [("44", None), ("about 44", Severity.WARNING)])
def test_a_part_that_exceeds_its_whole_by_convention_only_is_a_warning(part: str, severity: Severity | None):
    lines = [
        "place Paris: part of France",
        "measure stations: stock, unit station",
        "A: stations, France, 2022-09 = 3 station",
        f"B: stations, Paris, 2022-09 = {part} station",
    ]
    assert [(hit.message_id, hit.severity) for hit in hits("\n".join(lines))] == [("part_exceeds_whole", severity)]


def test_each_work_cited_is_held_against_what_is_printed():
    lines = [
        "measure rate: ratio, unit percent, separators sex",
        "Report: rate, France, 2023, sex=men = 7.3 %",
        "Atlas: rate, France, 2023, sex=men = 7.4 %",
        "Herald: rate, France, 2023, sex=men = 7 % [cites Report]",
        "Mirror: rate, France, 2023, sex=men = 7 % [cites Atlas, Report]",
    ]
    rounded = [hit.params for hit in hits("\n".join(lines)) if hit.message_id == "rounded_away"]
    assert [(one["source"], one["work"], one["cited"]) for one in rounded] == [
        ("Herald", "Report", "7.3 %"), ("Mirror", "Atlas", "7.4 %"), ("Mirror", "Report", "7.3 %"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Of the 3 singers, 33 % were ill.", 0), ("Of the 3 singers, 35 % were ill.", 1),
        ("Of the 8 singers, 12.5 % were ill.", 0), ("Of the 8 singers, 12.7 % were ill.", 1),
    ],
)  # fmt: skip
def test_a_share_may_be_rounded_to_its_last_digit_and_no_further(text: str, count: int):
    assert len(lint(text)) == count


@pytest.mark.parametrize(("later", "falls"), [("2022-01-01", 0), ("2021-12-01", 1)])
def test_a_series_that_falls_to_less_than_half_over_new_year_begins_again(later: str, falls: int):
    assert len(series("2021-11-01, series=cumulative = 120", f"{later}, series=cumulative = 50")) == falls


def test_a_series_that_falls_a_little_over_new_year_has_fallen():
    assert len(series("2021-11-01, series=cumulative = 120", "2022-01-01, series=cumulative = 60")) == 1


def test_a_series_is_held_in_the_order_of_its_dates_whatever_the_keys_of_its_figures():
    rows = [f"S{n}: deaths, 2021-0{n}-01, series=cumulative = {value}" for n, value in enumerate((120, 90, 131), 1)]
    body = "\n".join(["measure deaths: stock, unit person, without place, separators series", *rows])
    (quantity,) = assemble_quantities(parse(body).recorded())
    backwards = replace(quantity, figures=quantity.figures[::-1])
    assert [hit.identity for hit in falling_cumulative_series.notice(backwards)] == [
        hit.identity for hit in falling_cumulative_series.notice(quantity)
    ]
    assert len(list(falling_cumulative_series.notice(backwards))) == 1


def test_a_value_within_a_margin_and_beyond_half_a_step_was_not_rounded():
    lines = [
        "measure rate: ratio, unit percent",
        "Report: rate, France, 2023 = 7.9 %",
        "Herald: rate, France, 2023 = 7 % [cites Report]",
    ]
    (support,) = [one for one in assemble_supports(parse("\n".join(lines)).recorded()) if one.cited_figures]
    margin = Interval(Decimal(6), Decimal(8))
    wide = replace(support, figures=tuple(replace(one, strict=margin, printed=margin) for one in support.figures))
    assert list(rounded_away.notice(wide)) == []
