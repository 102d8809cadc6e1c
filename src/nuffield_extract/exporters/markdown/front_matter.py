"""The fields of an article as YAML front matter."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from nuffield_extract.exporters.markdown.escape import is_safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.model import Article, Person


def front_matter(article: Article) -> str:
    """The fields that the article has, between lines of three hyphens; nothing without any."""
    lines = "\n".join(_lines(article))
    return f"---\n{lines}\n---" if lines else ""


def _lines(article: Article) -> Iterator[str]:
    for name in _FIELDS:
        value = getattr(article, name)
        if value and (name not in _URLS or is_safe(value)):
            yield f"{name}: {_scalar(value)}"
    if article.authors:
        yield "authors:"
        for author in article.authors:
            yield from _author(author)
    if article.topics:
        yield "topics:"
        yield from (f"  - {_scalar(topic)}" for topic in article.topics)
    if article.citation:
        yield f"citation: {_scalar(article.citation)}"


def _author(author: Person) -> Iterator[str]:
    yield f"  - name: {_scalar(author.name)}"
    if author.url and is_safe(author.url):
        yield f"    url: {_scalar(author.url)}"


def _scalar(value: str | date) -> str:
    """The value as every version of YAML reads it: a plain date, or a string in double quotes."""
    if isinstance(value, date):
        return value.isoformat()
    return "".join(map(_visible, json.dumps(value, ensure_ascii=False)))


def _visible(char: str) -> str:
    """The character, escaped where YAML forbids it or takes it for the end of a line."""
    if char.isprintable():
        return char
    return f"\\u{ord(char):04x}" if char < "\U00010000" else f"\\U{ord(char):08x}"


_FIELDS = (
    *("title", "standfirst", "kind", "site", "url", "published", "modified"),
    *("language", "licence", "image"),
)
_URLS = frozenset(("url", "image"))
