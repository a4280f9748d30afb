"""The published schema is that of the records that read a file, and accepts what they accept."""

from __future__ import annotations

import re
import tomllib

import jsonschema
import pytest

from claimdb.store.shipped import shipped_folder
from tests.interchange.document_schema import SCHEMA, schema, text
from tests.interchange.samples import FERRIES

SEEDS = shipped_folder("seeds")


def test_the_published_schema_is_that_of_the_records():
    assert SCHEMA.read_text(encoding="utf-8") == text()


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.toml")), ids=lambda path: path.stem)
def test_the_shipped_files_are_valid(path):
    jsonschema.Draft202012Validator(schema()).validate(tomllib.loads(path.read_text(encoding="utf-8")))


def test_the_example_of_the_readme_is_valid():
    readme = (SEEDS / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```toml\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)
    jsonschema.Draft202012Validator(schema()).validate(tomllib.loads(example))


@pytest.mark.parametrize(
    ("old", "new"),
    [('"14"', "14"), ("quote = ", "qoute = "), ('type = "report"', 'type = "raport"'), ("line = 12", "line = 0")],
)
def test_the_schema_refuses_what_the_records_refuse(old, new):
    given = tomllib.loads(FERRIES.replace(old, new, 1))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema()).validate(given)
