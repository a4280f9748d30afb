"""The JSON Schema of document files: `python -m tests.interchange.document_schema` writes it, a test compares."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from claimdb.interchange.document_format import Document

SCHEMA = Path(__file__).parents[2] / "docs" / "reference" / "document.schema.json"


class TomlSchema(GenerateJsonSchema):
    """TOML has no null: what need not be there is left out."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        made = super().default_schema(schema)
        return {name: value for name, value in made.items() if name != "default" or value is not None}

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def schema() -> dict[str, Any]:
    """Give the schema of format 1, from the records that read it."""
    said = Document.model_json_schema(by_alias=True, schema_generator=TomlSchema)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **said}


def text() -> str:
    """Write the schema as it is published."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    SCHEMA.parent.mkdir(parents=True, exist_ok=True)
    SCHEMA.write_text(text(), encoding="utf-8")
