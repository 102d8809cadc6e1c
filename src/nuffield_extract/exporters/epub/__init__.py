"""EPUB 3.3: a book of one article or many, with contents by article and section; of bytes."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from nuffield_extract.errors import UnfitFormat
from nuffield_extract.exporters.epub.chapter import Chapter, chapter
from nuffield_extract.exporters.epub.container import Container
from nuffield_extract.exporters.epub.contents import contents
from nuffield_extract.exporters.epub.package import PACKAGE, package

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nuffield_extract.model import Article

EXTENSION = ".epub"


def export_bytes(articles: Iterable[Article]) -> bytes:
    """The articles as chapters of one book; docs/exchange.md says what becomes of each part.

    The same articles give the same bytes: nothing in them is of today or of this machine.

    Raises:
        UnfitFormat: there is no article.
    """
    stream = io.BytesIO()
    with Container(stream) as book:
        chapters = [_added(book, number, each) for number, each in enumerate(articles, 1)]
        if not chapters:
            raise UnfitFormat("epub holds one article or more, not 0")
        book.add(f"{PACKAGE}/nav.xhtml", contents(chapters))
        book.add(f"{PACKAGE}/package.opf", package(chapters, book.digest))
    return stream.getvalue()


def _added(book: Container, number: int, article: Article) -> Chapter:
    """The chapter, without its text, which is in the book."""
    made, text = chapter(article, f"article-{number:04}.xhtml")
    book.add(f"{PACKAGE}/{made.file}", text)
    return made
