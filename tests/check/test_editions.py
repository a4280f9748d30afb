"""A newer edition supersedes the older one, and so do copies of either."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.check.editions import find_editions
from claimdb.values.material import LineageLink


def editions(*links: str) -> dict[str, set[str]]:
    """Read links such as "new edition old" or "copy reprint work for 1"."""
    read = []
    for link in links:
        source, kind, of, *measure = link.split()
        read.append((int(measure[1]) if measure else None, LineageLink(source, of, kind)))
    return {source: set(works) for source, works in find_editions(read).items()}


def test_an_edition_is_newer_than_all_before_it() -> None:
    assert editions("third edition second", "second edition first") == {
        "second": {"first"},
        "third": {"first", "second"},
    }


def test_copies_of_two_editions_are_as_old_as_these() -> None:
    links = ("new edition old", "app same_data new", "site same_data old", "mirror reprint site")
    assert editions(*links) == {"new": {"old", "site", "mirror"}, "app": {"old", "site", "mirror"}}


def test_two_copies_of_one_edition_are_of_one_age() -> None:
    assert editions("new edition old", "app same_data new", "site same_data new")["app"] == {"old"}


def test_a_copy_of_both_editions_is_no_older_one() -> None:
    assert editions("new edition old", "both same_data new", "both same_data old")["new"] == {"old"}


def test_a_copy_of_one_measure_says_nothing_of_the_others() -> None:
    assert editions("new edition old", "app same_data new for 1") == {"new": {"old"}}


def test_without_an_edition_nothing_is_newer() -> None:
    assert editions("app same_data work", "site reprint work") == {}


def test_editions_in_a_circle_are_not_newer_than_themselves() -> None:
    assert editions("a edition b", "b edition a") == {"a": {"b"}, "b": {"a"}}


@given(
    st.lists(
        st.tuples(st.sampled_from("abcdef"), st.sampled_from(["edition", "reprint"]), st.sampled_from("abcdef")),
        max_size=10,
    )
)
def test_nothing_is_newer_than_itself_or_what_it_copies(links: list[tuple[str, str, str]]) -> None:
    found = editions(*(" ".join(link) for link in links if link[0] != link[2]))
    assert all(source not in works for source, works in found.items())
    for source, kind, of in links:
        if kind == "reprint" and (source, "edition", of) not in links and source in found:
            assert of not in found[source]


@pytest.mark.parametrize("kind", ["reprint", "translation", "same_data"])
def test_every_kind_of_copy_counts(kind: str) -> None:
    assert editions("new edition old", f"copy {kind} old")["new"] == {"old", "copy"}
