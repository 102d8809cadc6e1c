"""Blocks as JATS."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from nuffield_extract.exporters._xml import element, filled, group, token, worded
from nuffield_extract.exporters._xml_addresses import picture, pointer
from nuffield_extract.exporters._xml_runs import term_of
from nuffield_extract.exporters.jats.inline import broken, link, linked, run
from nuffield_extract.exporters.jats.table import table
from nuffield_extract.model import (
    Block,
    Code,
    Embed,
    Figure,
    ItemList,
    Paragraph,
    Quote,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nuffield_extract.exporters._xml import Element
    from nuffield_extract.exporters._xml_places import Places
    from nuffield_extract.model import Item


def blocks(parts: Iterable[Block], places: Places) -> list[Element]:
    """The blocks, those that hold nothing left out."""
    return [made for part in parts if (made := _block(part, places))]


def paragraphs(parts: Iterable[Block], places: Places) -> list[Element]:
    """The blocks for what takes paragraphs alone: other blocks are in a `p`; one at the least."""
    return _within(("p",), blocks(parts, places))


def _within(taken: tuple[str, ...], made: list[Element]) -> list[Element]:
    """The blocks, in a `p` where they are not taken as they are; an empty one for none."""
    return [part if part.tag in taken else group("p", part) for part in made] or [element("p")]


def _block(part: Block, places: Places) -> Element | None:
    match part:
        case Paragraph():
            return element("p", *run(part.spans, places))
        case ItemList():
            return _list(part, places)
        case Table():
            return table(part, places)
        case Figure():
            return _figure(part)
        case Quote():
            return _quote(part, places)
        case Code():
            return element("code", part.code, language=token(part.language), xml_space="preserve")
        case Embed():
            return _embed(part)
        case _:
            assert_never(part)


def _list(part: ItemList, places: Places) -> Element | None:
    """The list, each number as a label; one of terms throughout is a `def-list`."""
    if not part.items:
        return None
    if not part.ordered and all(term_of(item) is not None for item in part.items):
        return group("def-list", *[_defined(item, places) for item in part.items])
    items = [
        _item(item, places, f"{number}." if part.ordered else None)
        for number, item in enumerate(part.items, part.start)
    ]
    return group("list", *items, list_type="order" if part.ordered else "bullet")


def _defined(item: Item, places: Places) -> Element:
    rest = item.blocks[1:]
    meaning = group("def", *paragraphs(rest, places)) if rest else None
    return group("def-item", element("term", *run(term_of(item) or (), places)), meaning)


def _item(item: Item, places: Places, label: str | None) -> Element:
    """The item; a term among other items is its title."""
    term = term_of(item)
    inside = blocks(item.blocks if term is None else item.blocks[1:], places)
    return group(
        "list-item",
        worded("label", label),
        None if term is None else element("title", *run(term, places)),
        *_within(("p", "list", "def-list"), inside),
    )


def _figure(part: Figure) -> Element | None:
    """The image with its caption, what stands for it, where it leads and whose it is."""
    address, target = picture(part.src), pointer(part.href)
    caption = element("p", *broken(part.caption)) if part.caption else None
    return filled(
        "fig",
        filled("caption", caption),
        worded("alt-text", part.alt),
        link(address=target) if target else None,
        element("graphic", xlink_href=address) if address else None,
        element("attrib", *broken(part.credit)) if part.credit else None,
    )


def _quote(part: Quote, places: Places) -> Element:
    """The quotation; its source is its `attrib`."""
    target = pointer(part.href)
    source = linked(part.attribution, part.href) or ([link(address=target)] if target else [])
    return group(
        "disp-quote",
        *blocks(part.blocks, places),
        element("attrib", *source) if source else None,
        content_type="pull-quote" if part.pull else None,
    )


def _embed(part: Embed) -> Element:
    """What is shown from elsewhere, as a link to it, in the words of the plain text."""
    lead = f"[{part.kind or 'embed'}] "
    return element("p", lead, *linked(part.url, part.url), content_type="embed")
