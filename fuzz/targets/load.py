"""Text of JSON: an article that comes back from each format that is read, or a SchemaError."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from fuzz import trees
from fuzz.places import FIXTURES
from nuffield_extract import SchemaError, export, export_bytes, formats, load

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random


def check(data: bytes) -> None:
    """Nothing, for any text; bytes that are no UTF-8 are lone surrogates in it."""
    try:
        article = load(data.decode("utf-8", "surrogateescape"))
    except SchemaError as error:
        assert error.path.startswith("$")
        return
    assert load(export(article)) == article
    for name in formats():
        export_bytes(article, name)


def mutated(data: bytes, random: Random) -> bytes | None:
    """The article with some values changed; None for what is no JSON."""
    return trees.mutated(data, random)


def seeds() -> Iterator[bytes]:
    """The articles of the fixtures with one of each kind of value in them."""
    for path in sorted(FIXTURES.glob("*/article.json")):
        article = json.loads(path.read_text("utf-8"))
        yield json.dumps(thinned(article), ensure_ascii=False).encode()
        for field, value in article.items():
            yield json.dumps({"schema": 1, field: thinned(value)}, ensure_ascii=False).encode()


def thinned(value: Any) -> Any:
    """The value with at most two elements of each list: a seed is to be short."""
    if isinstance(value, list):
        return [thinned(element) for element in value[:2]]
    if isinstance(value, dict):
        return {key: thinned(inner) for key, inner in value.items()}
    return value
