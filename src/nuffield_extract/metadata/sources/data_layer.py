"""Google Tag Manager's `dataLayer`, as themes and the datalayer module fill it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.metadata.head import Head
    from nuffield_extract.metadata.statements import Value

SOURCE = "data-layer"

_FILLED = re.compile(r"dataLayer(?:\.push\(|\s*=\s*\[)\s*(?=\{)")

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
        for found in _FILLED.finditer(script.text):
            yield from _said(script.object_at(found.end()))


def _said(data: dict[str, object]) -> Iterator[tuple[str, Value]]:
    for key, value in data.items():
        if isinstance(value, dict):
            yield from _said(value) if key.lower() not in _FIELDS else ()
        elif (field := _FIELDS.get(key.lower())) is not None:
            yield from ((field, said) for said in _texts(value))


def _texts(value: object) -> Iterator[Value]:
    if isinstance(value, str) and value:
        yield value
    elif isinstance(value, list):
        texts = tuple(text for text in value if isinstance(text, str) and text)
        if texts:
            yield texts
