"""One vote an origin; a ranking is clear from three origins and a fifth of the votes up."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from claimdb.check.assemble import assemble_quantities
from claimdb.check.ranking import Ballot, Ranking, poll, share
from claimdb.check.ranking import rank as rank_poll
from claimdb.check.standing import weigh_positions
from claimdb.values.position import Positions, Standing
from tests.check.notation import parse


def rank(ballots: list[Ballot], positions: int) -> Ranking:
    return rank_poll(poll("unit", "topic", ballots), positions)


def weigh(text: str) -> list[Positions]:
    (quantity,) = assemble_quantities(parse(text).recorded())
    return weigh_positions(quantity)


def test_copies_of_one_origin_have_one_vote():
    ballots = [Ballot("wire", 0, "a"), Ballot("wire", 0, "b"), Ballot("x", 1, "x"), Ballot("y", 1, "y")]
    ranking = rank(ballots, 2)
    assert (ranking.votes, ranking.best) == ((1, 2), 1)


def test_two_origins_decide_nothing_for_people():
    ranking = rank([Ballot("x", 0, "x"), Ballot("y", 0, "y")], 2)
    assert (ranking.best, ranking.is_clear) == (0, False)


def test_nobody_leads_a_tie():
    assert rank([Ballot("x", 0, "x"), Ballot("y", 1, "y")], 2).best is None


def test_an_origin_that_asserts_a_value_itself_votes_for_that():
    ranking = rank([Ballot("r", 0, "a"), Ballot("r", 1, "r")], 2)
    assert ranking.votes == (0, 1)


def test_the_latest_of_several_values_counts_and_undated_ones_share_the_vote():
    early, late = date(2020, 1, 1), date(2021, 1, 1)
    assert rank([Ballot("r", 0, "r", late), Ballot("r", 1, "r", early)], 2).votes == (1, 0)
    assert rank([Ballot("r", 0, "r"), Ballot("r", 1, "r")], 2).votes == (Fraction(1, 2), Fraction(1, 2))


def test_a_narrow_lead_is_not_clear_and_says_what_would_flip_it():
    ballots = [Ballot(f"x{n}", n % 2, f"x{n}") for n in range(11)]
    ranking = rank(ballots, 2)
    assert (ranking.best, ranking.margin, ranking.is_clear, ranking.flips) == (
        0,
        Fraction(1, 11),
        False,
        2,
    )
    assert ranking.runner_up == 1


def test_a_position_that_three_origins_back_is_best():
    (group,) = weigh(
        """
        measure minute: stock, without place
        A: minute, 2022-09-01 = 17
        B: minute, 2022-09-01 = 17
        C: minute, 2022-09-01 = 17
        D: minute, 2022-09-01 = 25
        """
    )
    assert (group.outcome, group.best, group.margin) == (Standing.CONTRADICTION, 0, "0.5")
    assert [(p.label, p.support) for p in group.positions] == [("17", "0.75"), ("25", "0.25")]


def test_copying_that_is_declared_turns_the_majority():
    (group,) = weigh(
        """
        measure minute: stock, without place
        lineage B: same_data of A
        lineage C: same_data of A for minute
        A: minute, 2022-09-01 = 17
        B: minute, 2022-09-01 = 17
        C: minute, 2022-09-01 = 17
        D: minute, 2022-09-01 = 25
        E: minute, 2022-09-01 = 25
        """
    )
    assert (group.best, [p.backing.origins_max for p in group.positions]) == (1, [1, 2])


def test_one_value_is_agreed_and_unknown_scopes_stay_unresolved():
    assert [g.outcome for g in weigh("measure m: stock, without place\nA: m, 2022 = 5\nB: m, 2022 = 5")] == ["agreed"]
    assert [g.outcome for g in weigh("measure m: stock, without place\nA: m, ? = 5\nB: m, ? = 6")] == ["unresolved"]


def test_what_a_newer_edition_supersedes_is_an_update():
    (group,) = weigh(
        """
        measure m: stock, without place
        source Second: edition of First
        First: m, 2022 = 5
        Second: m, 2022 = 6
        """
    )
    assert group.outcome is Standing.UPDATE


@pytest.mark.parametrize("kind", ["reprint", "translation", "edition", "same_data"])
def test_a_work_and_what_derives_from_it_count_once(kind: str):
    (group,) = weigh(
        f"""
        measure m: stock, without place
        lineage Second: {kind} of First
        lineage Third: {kind} of Second
        First: m, 2022 = 5
        Second: m, 2022 = 5
        Third: m, 2022 = 5
        """
    )
    (position,) = group.positions
    assert (position.backing.documents, position.backing.origins_min, position.backing.origins_max) == (3, 1, 1)


def test_lineage_for_one_measure_leaves_the_others_alone():
    text = """
    measure m: stock, without place
    measure n: stock, without place
    lineage Copy: same_data of First for m
    First: m, 2022 = 5
    Copy: m, 2022 = 5
    First: n, 2022 = 6
    Copy: n, 2022 = 6
    """
    groups = [group for quantity in assemble_quantities(parse(text).recorded()) for group in weigh_positions(quantity)]
    assert {g.measure.label: g.positions[0].backing.origins_max for g in groups} == {"m": 1, "n": 2}


def votes(*counts: int) -> Ranking:
    ballots = [
        Ballot(f"r{position}.{number}", position, "s") for position, n in enumerate(counts) for number in range(n)
    ]
    return rank(ballots, len(counts))


def test_three_origins_and_a_fifth_of_the_votes_are_enough():
    assert votes(2, 1).is_clear
    assert votes(3, 2).is_clear
    assert not votes(4, 3).is_clear
    assert not votes(2, 0).is_clear


def test_where_nobody_votes_nobody_leads():
    assert rank([], 2) == Ranking((Fraction(0), Fraction(0)), None, None, is_clear=False)


def test_the_only_position_leads_and_nothing_flips_it():
    assert votes(1) == Ranking((Fraction(1),), 0, Fraction(1), is_clear=False)
    assert votes(3).is_clear


def test_the_position_that_would_lead_next_needs_one_vote_more_than_the_lead():
    ranking = votes(1, 4, 2)
    assert (ranking.best, ranking.runner_up, ranking.flips, ranking.margin) == (1, 2, 3, Fraction(2, 7))


def test_of_equal_positions_behind_the_leader_the_first_would_lead_next():
    assert votes(1, 3, 1).runner_up == 0


def test_a_root_weighs_one_where_nothing_was_learned_of_it():
    taken = poll("unit", "topic", [Ballot("a", 0, "s"), Ballot("b", 1, "s")])
    assert rank_poll(taken, 2, {"b": Fraction(3)}).votes == (1, 3)


def test_a_share_of_no_votes_is_none():
    assert share(Fraction(1), Fraction(3)) == "0.3333"
    assert share(Fraction(0), Fraction(0)) == "0"
