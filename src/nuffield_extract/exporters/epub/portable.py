"""An article as a book can hold it: nothing is loaded from elsewhere, and every name is of XML.

Three rules, by name:

- `image-as-link`: an image is "[image]" and its words, linked to where it is, before its caption.
- `embed-as-link`: what is shown from elsewhere is its kind and its address, linked.
- `address-in-full`: an address is completed by that of the page; one that cannot be is left
  out, and what it stood on stays.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, assert_never

import attrs

from nuffield_extract.exporters._addresses import image_source
from nuffield_extract.exporters.epub.addresses import language_tag, whole_address, xml_name
from nuffield_extract.model import (
    Block,
    Code,
    Embed,
    Figure,
    ItemList,
    Paragraph,
    Quote,
    Section,
    Span,
    Table,
)
from nuffield_extract.model.walk import map_spans

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from nuffield_extract.model import Article, Link, Note, Person, Reference

    Address = Callable[[str | None], str | None]
    """The address in full of one that the page prints; None where there is none."""


def portable(printed: Article) -> Article:
    """The article, `as_printed`, with addresses in full, names of XML, and no images."""
    page_url = whole_address(printed.url, None)
    address = partial(whole_address, page_url=page_url)
    return attrs.evolve(
        printed,
        url=page_url,
        language=language_tag(printed.language),
        authors=tuple([_person(each, address) for each in printed.authors]),
        sections=tuple([_section(each, address) for each in printed.sections]),
        references=tuple([_reference(each, address) for each in printed.references]),
        notes=tuple([_note(each, address) for each in printed.notes]),
        downloads=tuple([_link(each, address) for each in printed.downloads]),
        related=tuple([_link(each, address) for each in printed.related]),
    )


def _section(section: Section, address: Address) -> Section:
    return attrs.evolve(
        section,
        id=xml_name(section.id),
        href=address(section.href),
        blocks=_blocks(section.blocks, address),
        sections=tuple([_section(inner, address) for inner in section.sections]),
    )


def _note(note: Note, address: Address) -> Note:
    return attrs.evolve(note, id=xml_name(note.id), blocks=_blocks(note.blocks, address))


def _reference(entry: Reference, address: Address) -> Reference:
    spans = tuple([_span(span, address) for span in entry.spans])
    return attrs.evolve(entry, id=xml_name(entry.id), spans=spans, url=address(entry.url))


def _person(one: Person, address: Address) -> Person:
    return attrs.evolve(one, url=address(one.url))


def _link(one: Link, address: Address) -> Link:
    return attrs.evolve(one, url=address(one.url) or "")


def _span(span: Span, address: Address) -> Span:
    ref = xml_name(span.ref) if span.ref else None
    return attrs.evolve(span, href=address(span.href), ref=ref)


def _blocks(blocks: Iterable[Block], address: Address) -> tuple[Block, ...]:
    return tuple([found for block in blocks for found in _block(block, address)])


def _block(block: Block, address: Address) -> tuple[Block, ...]:
    match block:
        case Paragraph() | Table():
            return (map_spans(block, lambda span: _span(span, address)),)
        case ItemList():
            items = [attrs.evolve(i, blocks=_blocks(i.blocks, address)) for i in block.items]
            return (attrs.evolve(block, items=tuple(items)),)
        case Quote():
            blocks = _blocks(block.blocks, address)
            return (attrs.evolve(block, blocks=blocks, href=address(block.href)),)
        case Figure():
            return _figure(block, address)
        case Code():
            return (block,)
        case Embed():
            return (_told(block.kind or "embed", block.url, address(block.url)),)
        case _:
            assert_never(block)


def _figure(figure: Figure, address: Address) -> tuple[Block, ...]:
    """The image as a link to it, and then what stands below it."""
    source, target = address(image_source(figure.src)), address(figure.href)
    image = _told("image", figure.alt or source or "", source) if figure.alt or source else None
    said = figure.caption or figure.credit
    below = attrs.evolve(figure, src=None, alt=None, href=target) if said else None
    way = _told("link", target, target) if target and not said and target != source else None
    return tuple([part for part in (image, below, way) if part is not None])


def _told(kind: str, words: str, href: str | None) -> Block:
    return Paragraph(spans=(Span(text=f"[{kind}] "), Span(text=words, href=href)))
