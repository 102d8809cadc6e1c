"""JSON-LD in schema.org's words: the page's article, and the page about it."""

from __future__ import annotations

import html
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from nuffield_extract.dom import clean
from nuffield_extract.metadata.names import is_name
from nuffield_extract.metadata.persons import person, persons

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nuffield_extract.metadata.head import Head
    from nuffield_extract.metadata.statements import Value
    from nuffield_extract.model import Person

SOURCE = "json-ld"

# schema.org's Article, its subtypes by the end of their names, and their neighbours, from the
# one that says most of an article to the one that is only the page around it.
_TYPES = (
    "Article", "Posting", "Report", "Recipe", "Question", "HowTo", "Review", "Episode", "Dataset",
    "CreativeWork", "VideoObject", "Page",
)  # fmt: skip

_WORK = {
    "headline": "title",
    "name": "title",
    "datePublished": "published",
    "dateModified": "modified",
    "keywords": "topics",
    "inLanguage": "language",
    "license": "licence",
    "publisher": "site",
    "image": "image",
    "author": "authors",
}
"""Field by property, of the best node."""

_PAGE = {
    "datePublished": "published",
    "dateModified": "modified",
    "dateCreated": "published",
    "inLanguage": "language",
    "license": "licence",
    "primaryImageOfPage": "image",
}
"""Field by property, of the best node and then of the page's: what the article does not say."""

# Properties that hold the article itself, in a node about the page.
_INNER = ("@graph", "mainEntity", "mainEntityOfPage")
_MOST_THINGS = 5_000  # values of one property
_MOST_PAGES = 20  # nodes about the page itself
_DEPTH = 4  # of such properties in one another; no page needs more

_KINDS = {
    "ScholarlyArticle": "Scholarly article",
    "Report": "Report",
    "Recipe": "Recipe",
    "PodcastEpisode": "Podcast episode",
    "RadioEpisode": "Radio episode",
    "Review": "Review",
}
"""What a type says of the article that a reader would say too."""

Node = dict[str, Any]


def values(head: Head) -> Iterator[tuple[str, Value]]:
    """What the best node says, one value a field, and the page's where that one is silent."""
    nodes = [node for value in head.json_ld for node in _nodes(value, _DEPTH)]
    ranked = sorted((node for node in nodes if _rank(node)), key=_rank)
    if not ranked:
        return
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    spoken: set[str] = set()
    for node, fields in ((ranked[0], _WORK), *((one, _PAGE) for one in _pages(ranked))):
        for key, field in fields.items():
            if field not in spoken and (value := _value(node.get(key), field, by_id)):
                spoken.add(field)
                yield field, value
    kind = next((_KINDS[name] for name in _types(ranked[0]) if name in _KINDS), None)
    if kind:
        yield "kind", kind


def _pages(ranked: list[Node]) -> Iterable[Node]:
    """The best node once more, and those about the page itself."""
    others = (node for node in ranked[1:] if _rank(node) == len(_TYPES))
    return (ranked[0], *islice(others, _MOST_PAGES))


def _value(said: Any, field: str, by_id: dict[str, Node]) -> Value:
    resolved = (_resolved(thing, by_id) for thing in _listed(said)[:_MOST_THINGS])
    things = list({id(thing): thing for thing in resolved}.values())  # each once
    if field == "authors":
        return tuple(dict.fromkeys(one for thing in things for one in _persons(thing)))
    texts = tuple(_texts(things, "url" if field == "image" else "name"))
    if field == "topics":
        return texts
    return texts[0] if texts else ""


def _nodes(value: Any, depth: int) -> Iterator[Node]:
    """The nodes of a list, of a graph, and those that are what a page is about."""
    for node in _listed(value):
        if isinstance(node, dict):
            yield node
            if depth:
                inner = (node[key] for key in _INNER if isinstance(node.get(key), (dict, list)))
                yield from (one for part in inner for one in _nodes(part, depth - 1))


def _types(node: Node) -> list[str]:
    return [name for name in _listed(node.get("@type")) if isinstance(name, str)]


def _rank(node: Node) -> int:
    """1 for the best type, 0 for no article at all."""
    return min(filter(None, map(_rank_of_type, _types(node))), default=0)


@lru_cache(maxsize=1024)
def _rank_of_type(name: str) -> int:
    return next((rank for rank, known in enumerate(_TYPES, 1) if name.endswith(known)), 0)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _resolved(thing: Any, by_id: dict[str, Node]) -> Any:
    """The node that an `@id` alone names; anything else as it is."""
    if isinstance(thing, dict) and "name" not in thing and "url" not in thing:
        return by_id.get(str(thing.get("@id")), thing)
    return thing


def _persons(thing: Any) -> tuple[Person, ...]:
    """The persons of one thing: a name, several names in one text, an organisation as a whole."""
    texts = tuple(_texts([thing], "name"))
    if not isinstance(thing, dict):
        return persons(texts)
    url = thing.get("url")
    url = url if isinstance(url, str) else None
    if "Organization" in _types(thing):
        return tuple(person(text, url) for text in texts)
    return persons(texts, url) or tuple(person(text, url) for text in texts if is_name(text))


def _texts(things: Iterable[Any], key: str) -> Iterator[str]:
    """The texts of things: themselves, or the names in them, as a reader would see them."""
    for thing in things:
        for text in _listed(thing.get(key) if isinstance(thing, dict) else thing)[:_MOST_THINGS]:
            if isinstance(text, str) and text.strip():
                yield clean(html.unescape(text) if "&" in text else text)
