"""The plain head: html lang, title, canonical link, named metas, Dublin Core and Highwire tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.metadata.head import Head
    from nuffield_extract.metadata.statements import Value

SOURCE = "meta"

_TITLE, _PUBLISHED, _MODIFIED = "title", "published", "modified"

_FIELDS = {
    "description": "standfirst",
    "dcterms.title": _TITLE,
    "dc.title": _TITLE,
    "dc:title": _TITLE,
    "citation_title": _TITLE,
    "parsely-title": _TITLE,
    "sailthru.title": _TITLE,
    "dcterms.issued": _PUBLISHED,
    "dcterms.date": _PUBLISHED,
    "dcterms.created": _PUBLISHED,
    "dc.date.issued": _PUBLISHED,
    "dc.date": _PUBLISHED,
    "dc:date": _PUBLISHED,
    "dc:created": _PUBLISHED,
    "citation_publication_date": _PUBLISHED,
    "citation_date": _PUBLISHED,
    "citation_online_date": _PUBLISHED,
    "parsely-pub-date": _PUBLISHED,
    "sailthru.date": _PUBLISHED,
    "datepublished": _PUBLISHED,
    "pubdate": _PUBLISHED,
    "publishdate": _PUBLISHED,
    "publish-date": _PUBLISHED,
    "publication_date": _PUBLISHED,
    "date": _PUBLISHED,
    "dcterms.modified": _MODIFIED,
    "dc.date.modified": _MODIFIED,
    "dc:modified": _MODIFIED,
    "last-modified": _MODIFIED,
    "datemodified": _MODIFIED,
    "dcterms.language": "language",
    "dc.language": "language",
    "citation_language": "language",
    "dcterms.rights": "licence",
    "dcterms.license": "licence",
    "dc.rights": "licence",
    "dcterms.type": "kind",
    "dc.type": "kind",
    "application-name": "site",
}
_MANY = {
    "author": "authors",
    "dcterms.creator": "authors",
    "dc.creator": "authors",
    "dc:creator": "authors",
    "citation_author": "authors",
    "parsely-author": "authors",
    "sailthru.author": "authors",
    "dcterms.subject": "topics",
    "dc.subject": "topics",
    "parsely-tags": "topics",
    "keywords": "topics",
}
_COMMAS = frozenset(("keywords", "parsely-tags"))
"""Names whose content is a list with commas."""


def values(head: Head) -> Iterator[tuple[str, Value]]:
    """What html, title, link and named meta elements say."""
    single = {
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
            parts = content.split(",") if name in _COMMAS else [content]
            many.setdefault(_MANY[name], []).extend(parts)
    yield from ((field, tuple(contents)) for field, contents in many.items())
    if head.title:  # after the named titles, which have no site's name in them
        yield "title", head.title
