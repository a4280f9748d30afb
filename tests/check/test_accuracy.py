"""The weight of a vote: learned from other quantities only, drawn hard to one where little is known."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from claimdb.check.accuracy import Accuracies, _fold, _stand_alone, _without, learn
from claimdb.check.assemble import assemble_quantities
from claimdb.check.ranking import Ballot, Poll, poll, rank
from claimdb.check.standing import weigh_all
from claimdb.values.position import Positions
from tests.check.notation import parse
from tests.competing.worlds import World, make_cities, make_flights


def weigh(text: str) -> dict[str, Positions]:
    """Give the positions by measure."""
    groups = weigh_all(assemble_quantities(parse(text).recorded()))
    return {group.measure.label: group for group in groups}


def ranked(group: Positions) -> tuple[object, ...]:
    return group.best, group.margin, group.flips, [position.support for position in group.positions]


def disputed(quantities: int, right: str = "ABC", wrong: str = "DE") -> str:
    """Write quantities on which some agree and each of the others has a value of its own."""
    lines = []
    for n in range(quantities):
        lines.append(f"measure q{n}: stock, without place")
        lines.extend(f"{source}: q{n}, 2022 = {1001 + n}" for source in right)
        lines.extend(f"{source}: q{n}, 2022 = {3001 + 50 * n + 7 * ord(source)}" for source in wrong)
    return "\n".join(lines)


LAST = """
measure last: stock, without place
A: last, 2022 = 41
B: last, 2022 = 41
D: last, 2022 = 77
E: last, 2022 = 77
"""


def test_sources_that_were_right_elsewhere_outweigh_as_many_that_were_not():
    assert weigh(LAST)["last"].best is None
    assert weigh(disputed(12) + LAST)["last"].best == 0


def test_little_evidence_moves_little():
    (known,) = [weigh(disputed(1) + LAST)["last"]]
    assert known.best == 0
    assert Fraction(known.margin or 0) < Fraction(1, 8)


def test_a_source_of_which_nothing_is_known_weighs_one():
    polls = [Poll(f"u{n}", "t", {"A": (0,), "B": (0,), "C": (1,), "D": (0,)}) for n in range(9)]
    asked = Poll("u", "t", {"A": (0,), "New": (1,), "C": (2,)})
    weights = Accuracies.among(polls).weights(asked)
    assert weights["New"] == 1
    assert weights["C"] < 1 < weights["A"]


def test_errors_that_nobody_shares_leave_a_shared_vote_as_it_weighs():
    """C errs alone and E with somebody else each time: where a value is shared, only what E says has been wrong."""
    right = dict.fromkeys("ABCDEGH", (0,))
    polls = [
        Poll(f"u{n}", "t", {**right, "C": (1,), "E": (2,), "ABDGH"[n % 5]: (2,)} if n % 2 else {**right, "F": (1,)})
        for n in range(40)
    ]
    shared = Accuracies.among(polls).weights(Poll("u", "t", {"A": (0,), "C": (0,), "B": (1,), "E": (1,)}))
    assert shared["C"] > shared["E"]
    alone = Accuracies.among(polls).weights(Poll("u", "t", {"A": (0,), "B": (0,), "C": (1,)}))
    assert alone["C"] < shared["C"]


def test_a_vote_that_only_undeclared_copies_share_stands_alone():
    votes = {"A": (0,), "B": (0,), "C": (1,), "D": (1,)}
    assert _stand_alone(votes, {"C": "C", "D": "C"}) == {"A": False, "B": False, "C": True, "D": True}
    assert _stand_alone({"A": (0, 1), "B": (1,), "C": (2, 3)}, {}) == {"A": False, "B": False, "C": True}


def quarrel() -> list[Poll]:
    """Polls of two kinds: shared and lone errors, ties, a split vote, and two origins (Y, Z) that copy each other."""
    polls = []
    for n in range(18):
        votes = {"A": (0,), "B": (n % 7 // 6,), "C": (n % 5 // 3,), "D": (n % 3,), "E": (2 + n % 2,)}
        votes |= {"Y": (7,), "Z": (7,)} if n < 13 else {"Y": (n % 2,), "Z": (0,)}
        polls.append(Poll(f"u{n}", "odd" if n % 2 else "even", votes))
    polls.append(Poll("tie", "odd", {"A": (0,), "B": (0,), "C": (1,), "D": (1,), "E": (2,)}))
    polls.append(Poll("split", "odd", {"A": (0, 1), "B": (0,), "C": (1,), "D": (1,), "E": (1,)}))
    return polls


def test_what_is_learned_is_exact_to_the_last_ten_thousandth():
    learned = learn(quarrel())
    assert learned.overall == {
        "A": (11406, 11052), "B": (12549, 10462), "C": (12039, 8782), "D": (7249, 4039), "E": (6387, 1000),
        "Y": (11371, 1000), "Z": (10162, 1418),
    }  # fmt: skip
    assert learned.by_topic["even"] == {
        "A": (12155, 12510), "B": (12950, 11249), "C": (12311, 9149), "D": (5665, 3326), "E": (4675, 1000),
        "Y": (11838, 1000), "Z": (10644, 1000),
    }  # fmt: skip


TIE = {"A": (0,), "B": (0,), "C": (1,), "D": (1,)}


def test_where_as_many_stand_on_either_side_all_are_wrong_by_the_others():
    # Of four votes none was right, drawn to three quarters in 30: 22.5 of 34, and for each alone 13.2 of 21. What such
    # a vote weighs is ln(13.2/7.8) beside ln(22.5/11.5), and alone, against two wrong values, ln(2 * 13.2/7.8).
    assert learn([Poll("u", "t", TIE)]).overall == dict.fromkeys("ABCD", (7_946, 18_273))


def test_one_that_stands_against_two_that_are_as_strong_is_not_judged():
    assert "E" not in learn([Poll("u", "t", {**TIE, "E": (2,)})]).overall


def test_three_that_all_differ_are_not_judged():
    assert learn([Poll("u", "t", {"A": (0,), "B": (1,), "C": (2,)})]).overall == {}


def test_where_origins_are_mostly_wrong_all_weigh_one():
    learned = learn([Poll(f"u{n}", "t", TIE) for n in range(60)])
    assert learned.overall == dict.fromkeys("ABCD", (10_000, 10_000))


def test_without_a_group_what_it_votes_for_is_left_to_the_others():
    assert _without({0: 5}, {0: 5, 1: 7, 2: 7}, 0) == (0, 7, True)
    assert _without({0: 5, 1: 5}, {0: 12, 1: 9, 2: 7}, 0) == (7, 7, False)
    assert _without({0: 5, 1: 5}, {0: 15, 1: 5}, 0) == (10, 0, True)


def test_among_many_a_fifth_of_all_is_left_out_together():
    assert {_fold(f"u{n}") for n in range(99)} == {f"fold {n}" for n in range(5)}


def test_accuracy_is_learned_first_for_the_same_kind_of_quantity():
    easy = [Poll(f"e{n}", "easy", {"A": (0,), "B": (0,), "C": (0,), "D": (1,)}) for n in range(30)]
    hard = [Poll(f"h{n}", "hard", {"A": (1,), "B": (0,), "C": (0,), "D": (0,)}) for n in range(30)]
    learned = Accuracies.among([*easy, *hard])
    of_easy = learned.weights(Poll("x", "easy", {"A": (0,), "D": (1,)}))
    of_hard = learned.weights(Poll("x", "hard", {"A": (0,), "D": (1,)}))
    assert of_easy["A"] > of_easy["D"]
    assert of_hard["A"] < of_hard["D"]


def test_what_nobody_disputes_teaches_nothing():
    agreed = [Poll(f"u{n}", "t", {"A": (0,), "B": (0,), "C": (0,)}) for n in range(9)]
    assert Accuracies.among(agreed).polls == ()


VOTES = st.dictionaries(st.sampled_from("ABCDEF"), st.integers(0, 3).map(lambda n: (n,)), max_size=6)


@settings(max_examples=30)
@given(st.lists(VOTES, min_size=1, max_size=12), VOTES, VOTES)
def test_a_quantity_never_weighs_its_own_votes(elsewhere: list[dict], here: dict, changed: dict):
    others = [Poll(f"u{n}", "t", votes) for n, votes in enumerate(elsewhere)]
    asked = Poll("here", "t", dict.fromkeys("ABCDEF", (0,)))
    before = Accuracies.among([*others, Poll("here", "t", here)]).weights(asked)
    after = Accuracies.among([*others, Poll("here", "t", changed)]).weights(asked)
    assert before == after == Accuracies.among(others).weights(asked)


@settings(max_examples=30)
@given(VOTES, VOTES)
def test_nor_does_one_among_very_many(here: dict, changed: dict):
    others = [Poll(f"u{n}", "t", {"A": (0,), "B": (n % 2,), "C": (0,), "D": (n % 3,)}) for n in range(60)]
    asked = Poll("here", "t", dict.fromkeys("ABCDEF", (0,)))
    before = Accuracies.among([*others, Poll("here", "t", here)]).weights(asked)
    assert before == Accuracies.among([*others, Poll("here", "t", changed)]).weights(asked)


@settings(max_examples=30)
@given(st.permutations(range(20)))
def test_the_order_of_the_input_changes_nothing(order: list[int]):
    polls = [Poll(f"u{n}", f"t{n % 3}", {"A": (0,), "B": (n % 2,), "C": (n % 3,), "D": (0,)}) for n in range(20)]
    asked = Poll("here", "t1", dict.fromkeys("ABCD", (0,)))
    assert Accuracies.among(polls[n] for n in order).weights(asked) == Accuracies.among(polls).weights(asked)


@settings(max_examples=12)
@given(st.integers(1, 4), st.sampled_from("ABDE"))
def test_copies_whose_lineage_is_declared_change_no_ranking(copies: int, copied: str):
    text = disputed(3) + LAST
    lines = text.splitlines()
    for n in range(copies):
        lines.append(f"lineage Copy{n}: same_data of {copied}")
        lines.extend(line.replace(f"{copied}:", f"Copy{n}:") for line in text.splitlines() if line.startswith(copied))
    was, now = weigh(text), weigh("\n".join(lines))
    assert {m: ranked(g) for m, g in was.items()} == {m: ranked(g) for m, g in now.items()}


@settings(max_examples=12)
@given(st.permutations(disputed(4).splitlines() + LAST.strip().splitlines()))
def test_the_order_of_recording_changes_no_ranking(lines: list[str]):
    measures = [line for line in lines if line.startswith("measure")]
    claims = [line for line in lines if not line.startswith("measure")]
    now, was = weigh("\n".join(measures + claims)), weigh(disputed(4) + LAST)
    # Keys of figures count lines, which decide no vote.
    assert {m: ranked(g) for m, g in now.items()} == {m: ranked(g) for m, g in was.items()}


def share_right(world: World, *, copies_known: bool, weighed: bool) -> Fraction:
    """Give the share of items whose leading value is the true one; a tie is none."""
    of = dict(world.lineage) if copies_known else {}
    polls: dict[str, tuple[Poll, list[int]]] = {}
    for item in world.truth:
        said = {source: told[item][0] for source, told in sorted(world.said.items()) if item in told}
        values = sorted(set(said.values()))
        ballots = [Ballot(of.get(source, source), values.index(value), source) for source, value in said.items()]
        polls[item] = poll(item, "minute", ballots), values
    learned = Accuracies.among(one for one, _ in polls.values())
    right = 0
    for item, (one, values) in polls.items():
        best = rank(one, len(values), learned.weights(one) if weighed else None).best
        right += best is not None and values[best] == world.truth[item]
    return Fraction(right, len(world.truth))


def test_what_is_known_of_copies_and_of_accuracy_finds_more_of_the_truth():
    world = make_flights(seed=5)
    plain = share_right(world, copies_known=False, weighed=False)
    known = share_right(world, copies_known=True, weighed=False)
    assert plain < known < share_right(world, copies_known=True, weighed=True)


def test_of_what_many_edit_the_careful_are_heard():
    world = make_cities(seed=5)
    plain = share_right(world, copies_known=True, weighed=False)
    assert share_right(world, copies_known=True, weighed=True) > plain + Fraction(3, 100)
