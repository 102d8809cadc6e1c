from __future__ import annotations

import json
from typing import Any

import attrs
import pytest
from jsonschema import Draft202012Validator, FormatChecker

from nuffield_extract import model
from nuffield_extract.errors import SchemaError
from nuffield_extract.model.codec import from_json
from nuffield_extract.model.schema import json_schema

SCHEMA = json_schema()
DEFINITIONS = SCHEMA["$defs"]


def test_the_schema_is_a_schema_of_draft_2020_12_and_plain_json() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_each_caller_gets_a_schema_of_its_own() -> None:
    json_schema()["properties"].clear()
    assert json_schema() == SCHEMA


def test_every_class_of_the_model_is_defined_once() -> None:
    classes = {name for name in model.__all__ if attrs.has(getattr(model, name))}
    assert set(DEFINITIONS) == classes - {"Article"} | {"Block"}
    assert SCHEMA["title"] == "Article"


@pytest.mark.parametrize("name", sorted(set(DEFINITIONS) - {"Block"}))
def test_a_class_has_its_fields_in_order_and_no_others(name: str) -> None:
    fields = [field.name for field in attrs.fields(getattr(model, name))]
    definition = DEFINITIONS[name]
    assert [key for key in definition["properties"] if key in fields] == fields
    assert set(definition["properties"]) - set(fields) <= {"type"}
    assert definition["additionalProperties"] is False
    assert definition["description"]


def test_fields_without_a_default_are_required() -> None:
    assert DEFINITIONS["Section"]["required"] == ["id"]
    assert DEFINITIONS["Link"]["required"] == ["text", "url"]
    assert "required" not in DEFINITIONS["Cell"]


def test_the_top_requires_the_schema_number_and_each_block_its_type() -> None:
    assert SCHEMA["required"] == ["schema"]
    assert SCHEMA["properties"]["schema"] == {"const": 1}
    assert DEFINITIONS["ItemList"]["required"] == ["type", "items"]
    assert DEFINITIONS["ItemList"]["properties"]["type"] == {"const": "list"}


def undescribed(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        name: {key: value for key, value in each.items() if key != "description"}
        for name, each in properties.items()
    }


def test_types_become_schemas() -> None:
    section, link = (undescribed(DEFINITIONS[name]["properties"]) for name in ("Section", "Link"))
    assert section["blocks"] == {
        "type": "array",
        "items": {"$ref": "#/$defs/Block"},
        "default": [],
    }
    assert section["role"]["enum"] == ["body", "references", "notes"]
    assert section["role"]["default"] == "body"
    assert link["text"] == {"type": "string"}
    assert link["date"] == {
        "anyOf": [{"type": "string", "format": "date"}, {"type": "null"}],
        "default": None,
    }
    capture = undescribed(SCHEMA["properties"])["capture"]
    assert capture == {"$ref": "#/$defs/CaptureInfo", "default": {}}


def test_what_the_code_says_of_a_field_is_its_description() -> None:
    properties = DEFINITIONS["Section"]["properties"]
    assert (
        properties["level"]["description"] == "1 to 6 as on the page; 0 before the first heading."
    )


@pytest.mark.parametrize("name", ["Article", *sorted(set(DEFINITIONS) - {"Block"})])
def test_every_property_is_described_but_those_of_one_value(name: str) -> None:
    properties = {"Article": SCHEMA, **DEFINITIONS}[name]["properties"].items()
    assert all(("description" in each) != ("const" in each) for _, each in properties)


DOCUMENTS: list[tuple[dict[str, Any], bool]] = [
    ({"schema": 1}, True),
    ({"schema": 1, "title": None, "published": "2024-05-31"}, True),
    ({"schema": 1, "sections": [{"id": "s", "level": 2.0}]}, True),
    ({"schema": 1, "sections": [{"id": "s", "blocks": [{"type": "list", "items": []}]}]}, True),
    ({"schema": 1, "sections": [{"id": "s", "blocks": [{"type": "figure"}]}]}, True),
    ({}, False),
    ({"schema": 2}, False),
    ({"schema": True}, False),
    ({"schema": 1, "titel": "T"}, False),
    ({"schema": 1, "published": "31/05/2024"}, False),
    ({"schema": 1, "topics": None}, False),
    ({"schema": 1, "sections": [{}]}, False),
    ({"schema": 1, "sections": [{"id": "s", "level": True}]}, False),
    ({"schema": 1, "sections": [{"id": "s", "role": "aside"}]}, False),
    ({"schema": 1, "sections": [{"id": "s", "blocks": [{"items": []}]}]}, False),
    ({"schema": 1, "sections": [{"id": "s", "blocks": [{"type": "code", "items": []}]}]}, False),
]


@pytest.mark.parametrize(("document", "valid"), DOCUMENTS)
def test_schema_and_codec_agree_on_what_is_valid(document: dict[str, Any], *, valid: bool) -> None:
    validator = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
    assert validator.is_valid(document) is valid
    try:
        from_json(json.dumps(document))
    except SchemaError:
        assert not valid
    else:
        assert valid
