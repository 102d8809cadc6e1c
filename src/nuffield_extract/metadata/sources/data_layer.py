"""Google Tag Manager's `dataLayer`, as themes and the datalayer module fill it."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.metadata.head import Head
    from nuffield_extract.metadata.statements import Value

SOURCE = "data-layer"

_FILLED = re.compile(r"dataLayer(?:\.push\(|\s*=\s*\[)\s*(?=\{)")

# Objects that one script puts there, and objects in one another; no page needs more.
_MOST_PUSHES = 50
_DEPTH = 8

_FIELDS = {
    "type": "kind",
    "contenttype": "kind",
    "pagetype": "kind",
    "title": "title",
    "entitylabel": "title",
    "publishdate": "published",
    "publisheddate": "published",
    "datepublished": "published",
    "entitycreated": "published",
    "datemodified": "modified",
    "entitychanged": "modified",
    "entitylangcode": "language",
    "author": "authors",
    "authors": "authors",
    "topic": "topics",
    "topics": "topics",
    "tags": "topics",
}
"""Field by key, in lower case."""


def values(head: Head) -> Iterator[tuple[str, Value]]:
    """What the objects that the page itself puts on the data layer say."""
    for script in head.scripts:
        if script.kind:
            continue
        for found in islice(_FILLED.finditer(script.text), _MOST_PUSHES):
            yield from _said(script.object_at(found.end()), _DEPTH)


def _said(data: dict[str, object], depth: int) -> Iterator[tuple[str, Value]]:
    for key, value in data.items():
        if isinstance(value, dict):
            yield from _said(value, depth - 1) if depth and key.lower() not in _FIELDS else ()
        elif (field := _FIELDS.get(key.lower())) is not None:
            yield from ((field, said) for said in _texts(value))


def _texts(value: object) -> Iterator[Value]:
    if isinstance(value, str) and value:
        yield value
    elif isinstance(value, list):
        texts = tuple(text for text in value if isinstance(text, str) and text)
        if texts:
            yield texts
