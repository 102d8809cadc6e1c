"""The JSON Schema of what `codec` writes and reads, generated from the model's types."""

from __future__ import annotations

import ast
import inspect
import json
from datetime import date
from itertools import pairwise
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from nuffield_extract.model.article import Article
from nuffield_extract.model.blocks import BLOCK_TYPES, Block
from nuffield_extract.model.codec import schema_number
from nuffield_extract.model.converter import converter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

Schema = dict[str, Any]


def json_schema() -> Schema:
    """JSON Schema (draft 2020-12) of an article as `to_json` writes it and `from_json` reads it."""
    tags = {kind: tag for tag, kind in BLOCK_TYPES.items()}
    definitions: Schema = {"Block": {"oneOf": [_type_schema(kind) for kind in tags]}}
    for kind in _classes_below(Article):
        first = {"type": tags[kind]} if kind in tags else {}
        definitions[kind.__name__] = _class_schema(kind, first)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": Article.__name__,
        **_class_schema(Article, {"schema": schema_number}),
        "$defs": dict(sorted(definitions.items())),
    }


def _class_schema(kind: type, first: Mapping[str, str | int]) -> Schema:
    """The schema of a class: fixed members first, then its fields in order of declaration."""
    fields = attrs.fields(kind)
    types = get_type_hints(kind)
    texts = _field_texts(kind)
    properties: Schema = {name: {"const": value} for name, value in first.items()}
    for field in fields:
        properties[field.name] = {
            **({"description": texts[field.name]} if field.name in texts else {}),
            **_type_schema(types[field.name]),
            **_default(field),
        }
    required = [*first, *(field.name for field in fields if field.default is attrs.NOTHING)]
    return {
        "description": inspect.getdoc(kind) or kind.__name__,  # no docstrings under python -OO
        "type": "object",
        "properties": properties,
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _default(field: attrs.Attribute[Any]) -> Schema:
    if field.default is attrs.NOTHING:
        return {}
    return {"default": json.loads(json.dumps(converter().unstructure(field.default)))}


def _field_texts(kind: type) -> dict[str, str]:
    """The strings that stand below the fields of a class; none where its source is not at hand."""
    try:
        source = inspect.getsource(kind)
    except OSError:
        return {}
    texts = {}
    for before, after in pairwise(ast.walk(ast.parse(source))):
        match before, after:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                texts[name] = inspect.cleandoc(text)
    return texts


def _type_schema(kind: Any) -> Schema:
    if kind == Block or attrs.has(kind):
        name = "Block" if kind == Block else kind.__name__
        return {"$ref": f"#/$defs/{name}"}
    if kind in _PRIMITIVES:
        return dict(_PRIMITIVES[kind])
    return _COMPOSITES[get_origin(kind)](get_args(kind))


def _classes_below(root: type) -> Iterator[type]:
    """The attrs classes that the fields of a class are made of, each once, without the class."""
    waiting, seen = [root], {root}
    while waiting:
        for kind in _leaves(*get_type_hints(waiting.pop()).values()):
            if attrs.has(kind) and kind not in seen:
                seen.add(kind)
                waiting.append(kind)
                yield kind


def _leaves(*kinds: Any) -> Iterator[Any]:
    for kind in kinds:
        yield from _leaves(*get_args(kind)) if get_args(kind) else (kind,)


_PRIMITIVES: dict[Any, dict[str, str]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    date: {"type": "string", "format": "date"},
    NoneType: {"type": "null"},
}

_COMPOSITES: dict[Any, Callable[[tuple[Any, ...]], Schema]] = {
    Literal: lambda values: {"enum": list(values)},
    tuple: lambda parts: {"type": "array", "items": _type_schema(parts[0])},
    Union: lambda kinds: {"anyOf": [_type_schema(kind) for kind in kinds]},
    UnionType: lambda kinds: {"anyOf": [_type_schema(kind) for kind in kinds]},
}
