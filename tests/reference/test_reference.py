"""The generated pages of docs/reference say what the code says.

`python -m tests.reference.commands`, `…errors` and `…schema` write them anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.reference import commands, errors, machine, schema

GENERATED = [
    (commands.PAGE, commands.page),
    (errors.PAGE, errors.page),
    (machine.PAGE, machine.page),
    (schema.PAGE, schema.page),
    (schema.PICTURE, schema.picture),
]


@pytest.mark.parametrize(("path", "write"), GENERATED, ids=lambda one: getattr(one, "name", ""))
def test_a_page_is_what_its_generator_writes(path: Path, write: Callable[[], str]):
    assert path.read_text(encoding="utf-8") == write()


@pytest.mark.parametrize("write", [commands.page, errors.page, machine.page, schema.page])
def test_a_page_is_the_same_each_time(write: Callable[[], str]):
    assert write() == write()


def test_a_link_within_a_page_leads_to_a_heading():
    for page in (commands.page(), schema.page()):
        headings = {heading.strip().replace(" ", "-") for heading in re.findall(r"^#+ (.*)$", page, re.MULTILINE)}
        assert set(re.findall(r"\]\(#([^)]*)\)", page)) <= headings


def test_every_error_has_a_sentence_of_its_own():
    errors.load_everything()
    for family in errors.families():
        for one in errors.members(family):
            assert one.message != family.message, one.__name__
            assert one.__doc__, one.__name__
            assert not one.message[0].isupper() or one.message[0] == "{", one.__name__
            assert not one.message.endswith("."), one.__name__


def test_every_error_belongs_to_a_family_with_an_exit_code():
    errors.load_everything()
    codes = [family.exit_code for family in errors.families()]
    assert codes == [2, 3, 4, 5]
    for family in errors.families():
        assert {one.exit_code for one in errors.members(family)} <= {family.exit_code}


def test_every_command_and_option_says_what_it_does():
    for line in commands.page().splitlines():
        assert not re.fullmatch(r"- `[^`]*`", line), line
