"""The promise of docs/schema-versions.md: what version 1 wrote is read for ever."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin, get_type_hints

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from nuffield_extract import Article, SchemaError, export, load, model
from nuffield_extract.model import Claim, Code, Item, Person, Table
from nuffield_extract.model.codec import schema_number
from nuffield_extract.model.schema import json_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

VERSIONS = Path(__file__).resolve().parents[1] / "schemas" / "versions"
FIRST = VERSIONS / "1"
NUMBERS = sorted(int(folder.name) for folder in VERSIONS.iterdir())


def written(number: int) -> list[str]:
    """The articles of a version."""
    folder = VERSIONS / str(number)
    alone = [path.read_text("utf-8") for path in sorted(folder.glob("*.json")) if path != frozen()]
    lines = [line for path in folder.glob("*.jsonl") for line in path.read_text().splitlines()]
    return alone + lines


def frozen() -> Path:
    """The JSON Schema of version 1 as it was when it was promised."""
    return FIRST / "schema.json"


def test_every_version_has_its_articles() -> None:
    assert list(range(1, schema_number + 1)) == NUMBERS


@pytest.mark.parametrize("number", NUMBERS)
def test_what_an_older_version_wrote_is_read_and_written_again(number: int) -> None:
    assert written(number)
    for text in written(number):
        article = load(text)
        assert load(export(article, "json")) == article


def test_what_version_1_wrote_is_read_with_every_value() -> None:
    assert schema_number == 1  # a later version says here what it makes of these
    for text in written(1):
        assert json.loads(export(load(text), "json")) == json.loads(text)


def test_values_of_version_1_mean_what_they_meant() -> None:
    article = load((FIRST / "lamps.json").read_text("utf-8"))
    bell, board = article.authors
    assert (article.title, article.published) == (
        "The lamps of the harbour",
        datetime.date(2021, 2, 3),
    )
    assert (bell.family, board) == ("Bell", Person(name="Harbour Board"))
    lead, size = article.sections
    assert (lead.level, lead.heading, lead.role) == (0, None, "body")
    numbered, terms, table, *_, code, _embed = size.blocks
    assert (numbered.start, numbered.ordered, numbered.items[0].defines) == (3, True, False)
    assert terms.items[0] == Item(blocks=terms.items[0].blocks, defines=True)
    assert isinstance(table, Table)
    assert [[cell.colspan for cell in row.cells] for row in table.rows] == [[2], [1, 1]]
    assert code == Code(code="if dusk:\n\tlight()\n", language="python")
    assert article.references[0].fields[1].confidence == 1.0
    assert article.evidence[1] == Claim(
        field="title", value="Lamps", source="og", won=False
    )  # fmt: skip


def test_the_articles_of_version_1_have_every_field() -> None:
    parts = [part for text in written(1) for part in parts_of(load(text))]
    told = {
        (type(part).__name__, field.name)
        for part in parts
        for field in attrs.fields(type(part))
        if getattr(part, field.name) != field.default
    }
    classes = [getattr(model, name) for name in model.__all__]
    wanted = {
        (one.__name__, f.name) for one in classes if attrs.has(one) for f in attrs.fields(one)
    }
    assert wanted - told == set()


def test_the_articles_of_version_1_have_every_word_that_stands_for_something() -> None:
    parts = [part for text in written(1) for part in parts_of(load(text))]
    for kind in {type(part) for part in parts}:
        for name, annotation in get_type_hints(kind).items():
            said = [getattr(part, name) for part in parts if type(part) is kind]
            found = {word for one in said for word in (one if isinstance(one, tuple) else (one,))}
            allowed = {word for one in literals(annotation) for word in get_args(one)}
            assert allowed - found == set()


def parts_of(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple):
        for inner in value:
            yield from parts_of(inner)
    if attrs.has(type(value)):
        yield value
        for field in attrs.fields(type(value)):
            yield from parts_of(getattr(value, field.name))


def literals(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is Literal:
        yield annotation
    for inner in get_args(annotation):
        yield from literals(inner)


@given(st.integers(min_value=schema_number + 1) | st.floats(1.5, allow_infinity=False))
def test_a_newer_version_is_refused_with_what_to_do(number: float) -> None:
    with pytest.raises(
        SchemaError, match=r"expected schema 1, found .*: upgrade to read it"
    ) as raised:
        load(json.dumps({"schema": number, "lamps": 3}))
    assert raised.value.path == "$.schema"


@given(st.integers(max_value=0) | st.text() | st.none() | st.booleans())
def test_what_is_no_version_is_refused_without_that_advice(number: object) -> None:
    with pytest.raises(SchemaError, match=r"^expected schema 1, found ") as raised:
        load(json.dumps({"schema": number}))
    assert "upgrade" not in str(raised.value)


# What may change within a version


def test_the_articles_of_version_1_follow_its_schema() -> None:
    validator = Draft202012Validator(json.loads(frozen().read_text("utf-8")))
    for text in written(1):
        validator.validate(json.loads(text))


def test_within_version_1_nothing_was_taken_away_or_changed() -> None:
    assert schema_number == 1
    assert list(broken_promises(json.loads(frozen().read_text("utf-8")), json_schema())) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda schema: schema["properties"].pop("title"),
        lambda schema: schema["properties"]["topics"].update(default=["all"]),
        lambda schema: schema["properties"]["published"].update(anyOf=[{"type": "string"}]),
        lambda schema: schema["required"].append("title"),
        lambda schema: schema["$defs"].pop("Embed"),
        lambda schema: schema["$defs"]["Cell"].update(required=["spans"]),
        lambda schema: schema["$defs"]["Section"]["properties"]["role"]["enum"].remove("notes"),
    ],
)
def test_a_broken_promise_is_found(change: Any) -> None:
    changed = json_schema()
    change(changed)
    assert list(broken_promises(json_schema(), changed)) != []


def test_a_new_field_and_a_new_word_keep_the_promise() -> None:
    changed = json_schema()
    changed["properties"]["lamps"] = {"type": "string", "default": ""}
    changed["$defs"]["Section"]["properties"]["role"]["enum"].append("glossary")
    assert list(broken_promises(json_schema(), changed)) == []


def broken_promises(old: Any, new: Any, path: str = "$") -> Iterator[str]:
    """Where a schema no longer takes what another took, or makes something else of it."""
    match old, new:
        case dict(), dict():
            for key in old.keys() - {"description"}:
                if key not in new:
                    yield f"{path}.{key}"
                elif key == "required":
                    yield from (f"{path}.required: {one}" for one in {*new[key]} - {*old[key]})
                elif key in {"enum", "oneOf"}:
                    yield from (f"{path}.{key}: {one}" for one in old[key] if one not in new[key])
                else:
                    yield from broken_promises(old[key], new[key], f"{path}.{key}")
            if "required" in new and "required" not in old:
                yield f"{path}.required"
        case _:
            if old != new:
                yield path


def test_an_empty_article_is_as_small_as_can_be() -> None:
    assert load((FIRST / "nothing.json").read_text("utf-8")) == Article()
