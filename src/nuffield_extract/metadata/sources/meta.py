"""The plain head: html lang, title, canonical link, named metas, Dublin Core and Highwire tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.metadata.head import Head
    from nuffield_extract.metadata.statements import Value

SOURCE = "meta"

_FIELDS = {
    "description": "standfirst",
    "dcterms.title": "title",
    "citation_title": "title",
    "dcterms.date": "published",
    "dcterms.issued": "published",
    "dcterms.created": "published",
    "citation_publication_date": "published",
    "citation_date": "published",
    "dcterms.modified": "modified",
    "dcterms.language": "language",
    "dcterms.rights": "licence",
    "dcterms.type": "kind",
    "application-name": "site",
}
_MANY = {
    "author": "authors",
    "dcterms.creator": "authors",
    "dc.creator": "authors",
    "citation_author": "authors",
    "dcterms.subject": "topics",
    "keywords": "topics",
}


def values(head: Head) -> Iterator[tuple[str, Value]]:
    """What html, title, link and named meta elements say."""
    single = {
        "title": head.title,
        "language": head.language,
        "url": head.link("canonical"),
        "licence": head.link("license"),
    }
    yield from ((field, value) for field, value in single.items() if value)
    _, separator, site = (head.title or "").rpartition(" | ")
    if separator and site:
        yield "site", site
    many: dict[str, list[str]] = {}
    for name, content in head.metas:
        if name in _FIELDS:
            yield _FIELDS[name], content
        elif name in _MANY:
            parts = content.split(",") if name == "keywords" else [content]
            many.setdefault(_MANY[name], []).extend(parts)
    yield from ((field, tuple(contents)) for field, contents in many.items())
