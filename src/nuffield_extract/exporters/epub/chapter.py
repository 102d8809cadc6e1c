"""A chapter of a book: an article as XHTML, and what the table of contents says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.exporters._bibliographic import one_line
from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text, within
from nuffield_extract.exporters.epub.portable import portable
from nuffield_extract.exporters.html import body
from nuffield_extract.exporters.html.inline import linked
from nuffield_extract.exporters.html.places import Places
from nuffield_extract.model.entries import as_printed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nuffield_extract.model import Article, Section

XHTML = "http://www.w3.org/1999/xhtml"

UNTITLED = "Untitled"


@attrs.frozen(kw_only=True)
class Entry:
    """A line of the table of contents."""

    label: str
    """On one line, and never empty."""

    target: str
    """Where it leads: a file of the book, and a place in it."""

    entries: tuple[Entry, ...]
    """The lines below it."""


@attrs.frozen(kw_only=True)
class Chapter:
    """An article of a book."""

    file: str
    """Its name beside the package document."""

    entry: Entry
    about: Article
    """The article without its text, notes and references."""


def chapter(article: Article, file: str) -> tuple[Chapter, str]:
    """The chapter in a file of this name, and the text of the file."""
    whole = portable(as_printed(article))
    title = one_line(whole.title) or UNTITLED
    entries = tuple(_entries(whole.sections, Places(whole), file))
    entry = Entry(label=title, target=file, entries=entries)
    about = attrs.evolve(whole, sections=(), references=(), notes=(), downloads=(), related=())
    inside = within(lines((body(whole), _source(whole))))
    return Chapter(file=file, entry=entry, about=about), page(title, whole.language, inside)


def page(title: str, language: str | None, inside: Markup) -> str:
    """A file of XHTML with this in its body (EPUB 3.3, section 6.1)."""
    head = lines((element("meta", charset="utf-8"), element("title", text(title))))
    html = element(
        "html",
        within(lines((element("head", within(head)), element("body", inside)))),
        **{
            "xmlns": XHTML,
            "xmlns:epub": "http://www.idpf.org/2007/ops",
            "lang": language,
            "xml:lang": language,
        },
    )
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n{html}\n'


def _entries(sections: Sequence[Section], places: Places, file: str) -> Iterator[Entry]:
    """A line a heading; what stands below a section without one stands in its place."""
    for part in sections:
        name = places.heading(part.id) if part.heading or part.role != "body" else None
        inner = tuple(_entries(part.sections, places, file))
        label = one_line(part.heading)
        if label:
            target = f"{file}#{name}" if name else file
            yield Entry(label=label, target=target, entries=inner)
        else:
            yield from inner


def _source(article: Article) -> Markup:
    """Where the article was, for those who cite it."""
    if not article.url:
        return NOTHING
    address = linked(text(article.url), article.url)
    return element("footer", within(element("p", text("Source: "), address)))
