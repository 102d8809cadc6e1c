"""The table of contents of a book (EPUB 3.3, section 7, "Navigation document")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text, within
from nuffield_extract.exporters.epub.chapter import page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nuffield_extract.exporters.epub.chapter import Chapter, Entry

_LABEL = "Contents"


def contents(chapters: Sequence[Chapter]) -> str:
    """A list by article and its sections, as XHTML."""
    inside = lines((element("h1", text(_LABEL)), _list([one.entry for one in chapters])))
    nav = element("nav", within(inside), **{"epub:type": "toc", "role": "doc-toc", "id": "toc"})
    return page(_LABEL, None, within(nav))


def _list(entries: Sequence[Entry]) -> Markup:
    return element("ol", within(lines(map(_line, entries)))) if entries else NOTHING


def _line(entry: Entry) -> Markup:
    inner = within(_list(entry.entries))
    return element("li", element("a", text(entry.label), href=entry.target), inner)
