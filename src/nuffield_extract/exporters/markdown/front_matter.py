"""The fields of an article as YAML front matter."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING

from nuffield_extract.exporters._addresses import image_source, link_target

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
        if value and (name not in _URLS or _URLS[name](value)):
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
    if author.url and link_target(author.url):
        yield f"    url: {_scalar(author.url)}"


def _scalar(value: str | date) -> str:
    """The value as every version of YAML reads it: a plain date, or a string in double quotes."""
    if isinstance(value, date):
        return value.isoformat()
    written = "".join(map(_visible, json.dumps(value, ensure_ascii=False)))
    return _ACTIVE.sub(_escaped, written)


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _visible(char: str) -> str:
    """The character, escaped where YAML forbids it or takes it for the end of a line."""
    if char.isprintable():
        return char
    return f"\\u{ord(char):04x}" if char < "\U00010000" else f"\\U{ord(char):08x}"


_FIELDS = (
    *("title", "standfirst", "kind", "site", "url", "published", "modified"),
    *("language", "licence", "image"),
)
# What renderers that do not know front matter would take for a tag or the end of a link's text.
_ACTIVE = re.compile(r"<(?=[A-Za-z/!?])|\](?=[(\[:])")

_URLS = {"url": link_target, "image": image_source}
