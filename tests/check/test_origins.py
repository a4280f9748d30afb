"""Support is counted in origins: at least what links prove, at most one for each source that names nothing."""

from __future__ import annotations

from itertools import chain, combinations

from hypothesis import given
from hypothesis import strategies as st

from claimdb.check.origins import (
    Assertor,
    Web,
    back,
    find_cycles,
    find_roots,
    lineage_of,
    make_web,
    overlay,
    speaker_node,
)
from claimdb.values.material import LineageLink
from claimdb.values.position import Backing


def counted(*assertors: Assertor, lineage: dict[str, tuple[str, ...]] | None = None, primary: str = "") -> Backing:
    return back(assertors, make_web(assertors, lineage or {}, primary.split()))


def origins(backing: Backing) -> tuple[int, int, int]:
    return backing.documents, backing.origins_min, backing.origins_max


def test_three_documents_that_cite_one_report_have_one_origin():
    found = counted(*(Assertor(name, ("report",)) for name in "abc"))
    assert origins(found) == (3, 1, 1)
    assert found.choke_points == ("report",)


def test_a_document_that_names_nothing_may_or_may_not_be_an_origin_of_its_own():
    assert origins(counted(Assertor("a"), Assertor("b"))) == (2, 1, 2)
    assert origins(counted(Assertor("a", ("report",)), Assertor("b"))) == (2, 1, 2)


def test_two_roots_are_two_origins_even_for_one_document():
    assert origins(counted(Assertor("a", ("x", "y")))) == (1, 2, 2)


def test_a_work_that_all_paths_run_through_bounds_the_origins_from_below():
    web = (Assertor("a", ("hub",)), Assertor("b", ("hub",)), Assertor("hub", ("x", "y")))
    found = back(web[:2], make_web(web, {}))
    assert origins(found) == (2, 1, 2)
    assert found.choke_points == ("hub",)


def test_a_reprint_leads_to_what_it_reprints():
    lineage = {"b": ("a",), "c": ("b",)}
    assert origins(counted(Assertor("a"), Assertor("b"), Assertor("c"), lineage=lineage)) == (3, 1, 1)


def test_citations_come_before_lineage():
    assert counted(Assertor("a", ("x",)), lineage={"a": ("y",)}).origins == ("x",)


def test_one_speaker_without_a_work_is_one_origin():
    found = counted(Assertor("a", speaker="Jo  Doe"), Assertor("b", speaker="jo doe"))
    assert (origins(found), found.origins) == ((2, 1, 1), (speaker_node("Jo Doe"),))


def test_a_ring_of_citations_is_one_origin():
    found = counted(Assertor("a", ("b",)), Assertor("b", ("a",)))
    assert (origins(found), found.origins) == ((2, 1, 1), ("a",))


def test_a_ring_with_a_way_out_is_no_root():
    found = counted(Assertor("a", ("b",)), Assertor("b", ("a", "x")))
    assert found.origins == ("x",)


def test_a_primary_source_is_an_origin_whatever_it_cites():
    found = counted(Assertor("a", ("ledger",)), Assertor("ledger", ("elsewhere",)), primary="ledger")
    assert (origins(found), found.origins) == ((2, 1, 1), ("ledger",))


def test_a_citation_may_mark_the_work_as_first_hand():
    a, ledger = Assertor("a", ("ledger",), frozenset({"ledger"})), Assertor("ledger", ("elsewhere",))
    assert back([a], make_web((a, ledger), {})).origins == ("ledger",)


def test_nobody_has_no_origins():
    assert origins(counted()) == (0, 0, 0)


def test_a_document_that_cites_only_itself_names_nothing():
    assert origins(counted(Assertor("a", ("a",)))) == (1, 1, 1)


def test_cycles_are_listed():
    graph = {"a": ("b",), "b": ("c",), "c": ("b",), "d": ("d",)}
    assert find_cycles(graph) == [("b", "c"), ("d",)]


def test_a_chain_of_thousands_is_followed():
    web = [Assertor(f"s{n:05}", (f"s{n + 1:05}",)) for n in range(20_000)]
    assert find_roots(web[0], make_web(web, {})) == ("s20000",)


NAMES = "abcdef"
LINKS = st.dictionaries(st.sampled_from(NAMES), st.lists(st.sampled_from(NAMES + "xyz"), max_size=3).map(tuple))


def paths_without(assertors: list[Assertor], web: Web, missing: set[str]) -> bool:
    """Tell whether some known path is left when works are missing; the slow way."""
    everything = {name for links in web.onward.values() for name in links} | set(web.onward)
    for assertor in assertors:
        steps = [step for step in assertor.cites if step != assertor.source]
        waiting, seen = [step for step in steps if step not in missing], set(missing)
        while waiting:
            node = waiting.pop()
            seen.add(node)
            after = [n for n in web.onward.get(node, ()) if n in everything]
            if not after:
                return True
            waiting.extend(n for n in after if n not in seen)
    return False


@given(LINKS, st.sets(st.sampled_from(NAMES), min_size=1))
def test_the_least_cut_is_the_fewest_works_whose_loss_leaves_no_path(links, speaking):
    ordered = {source: tuple(sorted({w for w in works if w > source})) for source, works in links.items()}
    web_of = [Assertor(name, ordered.get(name, ())) for name in sorted({*ordered, *speaking})]
    given_ = [one for one in web_of if one.source in speaking and one.cites]
    web = make_web(web_of, {})
    nodes = sorted({w for works in ordered.values() for w in works})
    subsets = chain.from_iterable(combinations(nodes, size) for size in range(len(nodes) + 1))
    fewest = next(len(some) for some in subsets if not paths_without(given_, web, set(some)))
    assert back(given_, web).origins_min == (max(1, fewest) if given_ else 0)


@given(LINKS, st.sets(st.sampled_from(NAMES), min_size=1))
def test_there_are_never_more_proven_origins_than_possible_ones(links, speaking):
    web_of = [Assertor(name, links.get(name, ())) for name in sorted({*links, *speaking})]
    found = back([one for one in web_of if one.source in speaking], make_web(web_of, {}))
    assert 1 <= found.origins_min <= found.origins_max
    assert found.origins_max == len(found.origins)


def test_works_that_a_source_derives_from_are_sorted_and_each_named_once():
    links = [LineageLink("copy", of, kind) for of, kind in (("b", "reprint"), ("a", "edition"), ("b", "same_data"))]
    assert lineage_of([*links, LineageLink("again", "copy", "reprint")]) == {"again": ("copy",), "copy": ("a", "b")}


def test_what_names_nothing_is_its_own_root():
    assert find_roots(Assertor("a"), Web()) == ("a",)


def test_what_a_source_cites_near_by_goes_before_what_it_cites_elsewhere():
    near, wide = (
        Web({"a": ("x",)}, primary=frozenset({"p"})),
        Web({"a": ("y",), "b": ("z",)}, {"c": ("d",)}, frozenset({"q"})),
    )
    both = overlay(near, wide)
    assert (both.onward["a"], both.onward["b"], both.lineage) == (("x",), ("z",), {"c": ("d",)})
    assert both.primary == {"p", "q"}


def test_a_work_on_every_path_is_a_single_point_of_failure():
    web = Web({"a": ("hub",), "b": ("hub",), "hub": ("x", "y")})
    assert back([Assertor("a", ("hub",)), Assertor("b", ("hub",))], web).choke_points == ("hub",)
    assert back([Assertor("a", ("hub",)), Assertor("c")], web).choke_points == ()


def test_speakers_are_told_apart_by_their_names_and_not_by_case_or_spaces():
    assert speaker_node(" Ana  ROY ") == speaker_node("ana roy") != speaker_node("Bo Lind")
    said = [Assertor("a", speaker="Ana Roy"), Assertor("b", speaker="ana  roy"), Assertor("c", speaker="Bo Lind")]
    assert back(said, Web()).origins_max == 2


def test_a_speaker_is_what_a_source_rests_on_where_it_cites_nothing():
    assert make_web([Assertor("a", speaker="Ana")], {}).onward == {"a": (speaker_node("Ana"),)}
    assert make_web([Assertor("a", ("x",), speaker="Ana")], {}).onward == {"a": ("x",)}
