"""A table of articles, a row each: metadata and counts, for spreadsheets and data frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._rows import joined, row
from nuffield_extract.exporters.text import body_text
from nuffield_extract.model.walk import iter_sections

if TYPE_CHECKING:
    from collections.abc import Callable

    from nuffield_extract.model import Article

EXTENSION = ".csv"


def export(article: Article) -> str:
    """A header and a row (RFC 4180); docs/exchange.md says what each column holds."""
    return OPENING + row(value(article) for value in COLUMNS.values())


def _field(name: str) -> Callable[[Article], object]:
    return lambda article: getattr(article, name)


COLUMNS: dict[str, Callable[[Article], object]] = {
    **{name: _field(name) for name in ("title", "kind")},
    "authors": lambda article: joined(author.name for author in article.authors),
    **{name: _field(name) for name in ("published", "modified", "language", "site", "url")},
    "topics": lambda article: joined(article.topics),
    **{name: _field(name) for name in ("licence", "image", "standfirst", "citation")},
    "sections": lambda article: sum(
        section.heading is not None for section in iter_sections(article.sections)
    ),
    "words": lambda article: len(body_text(article).split()),
    "references": lambda article: len(article.references),
    "notes": lambda article: len(article.notes),
    "downloads": lambda article: len(article.downloads),
    "related": lambda article: len(article.related),
    "notices": lambda article: joined(notice.code for notice in article.notices),
    "wrapper": lambda article: article.capture.wrapper,
    "source_url": lambda article: article.capture.source_url,
}
"""The header of the table, and what stands below."""

OPENING = row(COLUMNS)
