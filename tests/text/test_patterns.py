"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re

import pytest

from claimdb.text.patterns import late


def test_a_pattern_is_compiled_when_it_is_first_used():
    pattern = late("(")
    with pytest.raises(re.error):
        pattern.search("(")


def test_a_pattern_is_compiled_once():
    pattern = late(r"port", re.IGNORECASE)
    assert pattern.search("Port") is not None
    assert pattern.search == pattern.search
