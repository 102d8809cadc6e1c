"""JSON-LD in schema.org's words: the first node on the page that is an article."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from nuffield_extract.metadata.persons import person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.metadata.head import Head
    from nuffield_extract.metadata.statements import Value
    from nuffield_extract.model import Person

SOURCE = "json-ld"

# schema.org's Article, its subtypes by the end of their names, and their neighbours.
_TYPES = ("Article", "BlogPosting", "Report", "WebPage")

_FIELDS = {
    "headline": "title",
    "name": "title",
    "datePublished": "published",
    "dateModified": "modified",
    "author": "authors",
    "keywords": "topics",
    "inLanguage": "language",
    "license": "licence",
    "publisher": "site",
    "image": "image",
}


def values(head: Head) -> Iterator[tuple[str, Value]]:
    """What the article's node says, one value a field."""
    nodes = [
        node
        for script in head.scripts
        if script.kind == "application/ld+json"
        for node in _nodes(_loaded(script.text))
    ]
    article = min(filter(_rank, nodes), key=_rank, default={})
    spoken: set[str] = set()
    for key, field in _FIELDS.items():
        if field == "authors":
            value: Value = tuple(_persons(article.get(key)))
        else:
            texts = tuple(_texts(article.get(key), "url" if key == "image" else "name"))
            value = texts if field == "topics" else texts[:1] and texts[0]
        if value and field not in spoken:
            spoken.add(field)
            yield field, value


def _loaded(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """The nodes of a list, a graph, or a single node."""
    for node in value if isinstance(value, list) else [value]:
        if isinstance(node, dict):
            yield node
            graph = node.get("@graph")
            yield from (
                (inner for inner in graph if isinstance(inner, dict))
                if isinstance(graph, list)
                else ()
            )


def _rank(node: dict[str, Any]) -> int:
    """1 for the best type, 0 for no article at all."""
    types = node.get("@type")
    names = [name for name in (types if isinstance(types, list) else [types]) if name]
    ranks = (
        index
        for index, known in enumerate(_TYPES, 1)
        for name in names
        if isinstance(name, str) and name.endswith(known)
    )
    return min(ranks, default=0)


def _persons(value: Any) -> Iterator[Person]:
    for part in value if isinstance(value, list) else [value]:
        for name in _texts(part, "name"):
            url = part.get("url") if isinstance(part, dict) else None
            yield person(name, url if isinstance(url, str) else None)


def _texts(value: Any, key: str) -> Iterator[str]:
    """The texts of a value: itself, or the names of the things in it."""
    for part in value if isinstance(value, list) else [value]:
        text = part.get(key) if isinstance(part, dict) else part
        if isinstance(text, str) and text.strip():
            yield text.strip()
