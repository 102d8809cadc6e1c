"""Open Graph and its article properties (https://ogp.me), and Twitter's cards beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.metadata.head import Head
    from nuffield_extract.metadata.statements import Value

SOURCE = "og"

_FIELDS = {
    "og:title": "title",
    "og:description": "standfirst",
    "og:url": "url",
    "og:image": "image",
    "og:site_name": "site",
    "og:locale": "language",
    "article:published_time": "published",
    "article:published": "published",
    "og:article:published_time": "published",
    "og:published_time": "published",
    "article:modified_time": "modified",
    "article:modified": "modified",
    "og:updated_time": "modified",
    "twitter:title": "title",
    "twitter:description": "standfirst",
    "twitter:image": "image",
}

_AUTHORS = frozenset(("article:author", "og:article:author", "article:author_name", "og:author"))


def values(head: Head) -> Iterator[tuple[str, Value]]:
    """What the properties say; twitter's only of fields on which Open Graph is silent."""
    spoken: set[str] = set()
    tags: list[str] = []
    for name, content in head.metas:
        field = _FIELDS.get(name)
        if field is not None and field not in spoken:
            spoken.add(field)
            yield field, content.replace("_", "-") if field == "language" else content
        elif name == "article:tag":
            tags.append(content)
    if tags:
        yield "topics", tuple(tags)
    authors = tuple(text for name, text in head.metas if name in _AUTHORS and " " in text)
    if authors:  # a lone word or url is an account, not a name
        yield "authors", authors
