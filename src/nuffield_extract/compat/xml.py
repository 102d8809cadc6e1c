"""The article as the XML that trafilatura writes: `doc`, `main`, `head`, `p`, `list`, `hi`."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, assert_never

from nuffield_extract.exporters._addresses import image_source, link_target
from nuffield_extract.exporters._markup import Markup, element, lines, text, within
from nuffield_extract.model import (
    Code,
    Embed,
    Figure,
    ItemList,
    Paragraph,
    Quote,
    Span,
    Table,
)
from nuffield_extract.model.entries import Entries, as_printed, loose_notes, loose_references

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from nuffield_extract.model import Article, Block, Cell, Note, Reference, Section


def xml_of(article: Article, fields: Mapping[str, str | None]) -> str:
    """The article in one element `doc`, whose attributes are the fields that are not None."""
    article = as_printed(article)
    main = element("main", within(lines(_parts(article))))
    inside = within(lines((main, element("comments"))))
    return element("doc", inside, **{name: value or None for name, value in fields.items()})


def _parts(article: Article) -> Iterator[Markup]:
    entries = Entries.of(article)
    yield _head(article.title, 1)
    yield _paragraph(article.standfirst)
    for section in article.sections:
        yield from _section(section, entries)
    yield from map(_note, loose_notes(article))
    yield from map(_reference, loose_references(article))
    if article.citation:
        yield _head("Suggested citation", 2)
        yield _paragraph(article.citation)


def _section(section: Section, entries: Entries) -> Iterator[Markup]:
    yield _head(section.heading, max(section.level, 2))
    yield from map(_block, section.blocks)
    if section.role == "notes":
        yield from map(_note, entries.notes_in(section))
    if section.role == "references":
        yield from map(_reference, entries.references_in(section))
    for inner in section.sections:
        yield from _section(inner, entries)


def _head(heading: str | None, level: int) -> Markup:
    return element("head", text(heading), rend=f"h{level}") if heading else text(None)


def _paragraph(words: str | None) -> Markup:
    return element("p", _words(words)) if words else text(None)


def _note(note: Note) -> Markup:
    blocks = lines(map(_block, note.blocks))
    return element("note", within(blocks), n=note.mark)


def _reference(reference: Reference) -> Markup:
    return element("p", *map(_span, reference.spans or (Span(text=reference.text),)))


def _block(block: Block) -> Markup:
    match block:
        case Paragraph():
            return element("p", *map(_span, block.spans))
        case ItemList():
            items = lines(_item(item.blocks) for item in block.items)
            return element("list", within(items), rend="ol" if block.ordered else "ul")
        case Table():
            rows = lines(element("row", *map(_cell, row.cells)) for row in block.rows)
            return lines((_paragraph(block.caption), element("table", within(rows))))
        case Figure():
            return _figure(block)
        case Quote():
            inside = chain(map(_block, block.blocks), [_paragraph(block.attribution)])
            return element("quote", within(lines(inside)))
        case Code():
            return element("code", text(block.code))
        case Embed():
            return _linked(text(block.url), block.url)
        case _:
            assert_never(block)


def _item(blocks: Iterable[Block]) -> Markup:
    """The item; a first paragraph stands in it without an element of its own."""
    first, *rest = blocks
    lead = [_span(span) for span in first.spans] if isinstance(first, Paragraph) else []
    below = map(_block, rest if lead else (first, *rest))
    return element("item", *lead, *below)


def _cell(cell: Cell) -> Markup:
    return element("cell", *map(_span, cell.spans), role="head" if cell.header else None)


def _figure(figure: Figure) -> Markup:
    source = image_source(figure.src)
    graphic = element("graphic", src=source, alt=figure.alt) if source else text(None)
    return lines((graphic, _paragraph(figure.caption), _paragraph(figure.credit)))


def _span(span: Span) -> Markup:
    inside = _words(span.text)
    for mark in reversed(span.marks):
        rend = _RENDS.get(mark)
        inside = element("hi", inside, rend=rend) if rend else element("code", inside)
    return _linked(inside, span.href) if span.href else inside


def _linked(inside: Markup, href: str) -> Markup:
    target = link_target(href)
    return element("ref", inside, target=target) if target else inside


def _words(words: str | None) -> Markup:
    """The words, line breaks as elements."""
    return Markup(str(element("lb")).join(map(text, (words or "").split("\n"))))


_RENDS = {"strong": "#b", "em": "#i", "sub": "#sub", "sup": "#sup", "mark": "#mark"}
"""How `hi` tells a mark; code has an element of its own."""
