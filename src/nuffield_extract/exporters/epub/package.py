"""The package document of a book (EPUB 3.3, section 5): metadata, manifest and spine."""

from __future__ import annotations

import datetime
import uuid
from typing import TYPE_CHECKING

from nuffield_extract.exporters._bibliographic import one_line
from nuffield_extract.exporters._markup import Markup, element, lines, text, within
from nuffield_extract.exporters.epub.chapter import UNTITLED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nuffield_extract.exporters.epub.chapter import Chapter
    from nuffield_extract.model import Article

PACKAGE = "EPUB"
"""The folder of the package document, and of all that it names."""

_XHTML = "application/xhtml+xml"
_FIRST_DAY = datetime.date(1980, 1, 1)  # as of the files, where no article has a date
_UNKNOWN_LANGUAGE = "und"  # BCP 47


def package(chapters: Sequence[Chapter], digest: str) -> str:
    """The package document as XML.

    Args:
        chapters: in the order in which they are read.
        digest: of all texts of the book, which its identifier is made of.
    """
    articles = [chapter.about for chapter in chapters]
    said = lines(_metadata(articles, digest))
    inside = lines(
        (
            element("metadata", within(said), **{"xmlns:dc": "http://purl.org/dc/elements/1.1/"}),
            element("manifest", within(lines(_manifest(chapters)))),
            element("spine", within(lines(_spine(chapters)))),
        )
    )
    whole = element(
        "package",
        within(inside),
        xmlns="http://www.idpf.org/2007/opf",
        version="3.0",
        unique_identifier="book",
    )
    return f'<?xml version="1.0" encoding="utf-8"?>\n{whole}\n'


def _metadata(articles: Sequence[Article], digest: str) -> Iterator[Markup]:
    """What the book is, in the Dublin Core; some of it of a single article only."""
    name = uuid.uuid5(uuid.NAMESPACE_URL, f"urn:sha256:{digest}")
    yield element("dc:identifier", text(f"urn:uuid:{name}"), id="book")
    yield element("dc:title", text(_title(articles)))
    languages = _each(one.language for one in articles)
    for tag, values in (
        ("dc:language", languages or [_UNKNOWN_LANGUAGE]),
        ("dc:creator", _each(author.name for one in articles for author in one.authors)),
        ("dc:publisher", _each(one.site for one in articles)),
        ("dc:subject", _each(topic for one in articles for topic in one.topics)),
        ("dc:source", _each(one.url for one in articles)),
        *(_of_one(articles[0]) if len(articles) == 1 else ()),
    ):
        yield from (element(tag, text(value)) for value in values)
    yield element("meta", text(_modified(articles)), property="dcterms:modified")
    yield from (element("meta", text(value), property=name) for name, value in _ACCESS)


def _of_one(article: Article) -> Iterator[tuple[str, list[str]]]:
    published = article.published.isoformat() if article.published else None
    yield "dc:date", _each([published])
    yield "dc:description", _each([article.standfirst])
    yield "dc:rights", _each([article.licence])
    yield "dc:type", _each([article.kind])


def _title(articles: Sequence[Article]) -> str:
    """Of one article its own; of several the site that they are of, if it is one, and how many."""
    if len(articles) == 1:
        return one_line(articles[0].title) or UNTITLED
    sites = {one_line(one.site) for one in articles}
    number = f"{len(articles)} articles"
    site = sites.pop() if len(sites) == 1 else ""
    return f"{site}: {number}" if site else number


def _modified(articles: Sequence[Article]) -> str:
    """The last day that any of the articles names, as a time in UTC."""
    days = [day for one in articles for day in (one.published, one.modified) if day]
    return f"{max(days, default=_FIRST_DAY).isoformat()}T00:00:00Z"


def _manifest(chapters: Sequence[Chapter]) -> Iterator[Markup]:
    nav = {"properties": "nav", "media_type": _XHTML}
    yield element("item", id="nav", href="nav.xhtml", **nav)
    for number, chapter in enumerate(chapters, 1):
        yield element("item", id=_id(number), href=chapter.file, media_type=_XHTML)


def _spine(chapters: Sequence[Chapter]) -> Iterator[Markup]:
    return (element("itemref", idref=_id(number)) for number, _ in enumerate(chapters, 1))


def _id(number: int) -> str:
    return f"article-{number:04}"


def _each(values: Iterable[str | None]) -> list[str]:
    """The values that say something, on one line, each once."""
    return [*dict.fromkeys(filter(None, map(one_line, values)))]


_ACCESS = (
    ("schema:accessMode", "textual"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityHazard", "none"),
    ("schema:accessibilitySummary", "Text with headings; images are links to where they are."),
)
"""What readers who cannot see should know of the book (EPUB Accessibility 1.1, section 2.2)."""
