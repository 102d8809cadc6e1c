"""Blocks as TEI."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from nuffield_extract.exporters._xml import element, group, token, worded
from nuffield_extract.exporters._xml_addresses import picture, pointer
from nuffield_extract.exporters._xml_runs import term_of
from nuffield_extract.exporters.tei.inline import broken, linked, run
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
    from nuffield_extract.model import Cell, Item


def blocks(parts: Iterable[Block], places: Places) -> list[Element]:
    """The blocks, those that hold nothing left out."""
    return [made for part in parts if (made := _block(part, places))]


def _block(part: Block, places: Places) -> Element | None:
    match part:
        case Paragraph():
            return element("p", *run(part.spans, places))
        case ItemList():
            return _list(part, places)
        case Table():
            return _table(part, places)
        case Figure():
            return _figure(part)
        case Quote():
            return _quote(part, places)
        case Code():
            return _code(part)
        case Embed():
            return _embed(part)
        case _:
            assert_never(part)


def _list(part: ItemList, places: Places) -> Element | None:
    """The list; one of terms throughout is a gloss list, others number their items by `n`."""
    if not part.items:
        return None
    if not part.ordered and all(term_of(item) is not None for item in part.items):
        pairs = [one for item in part.items for one in _glossed(item, places)]
        return group("list", *pairs, type="gloss")
    items = [
        _item(item, places, number if part.ordered else None)
        for number, item in enumerate(part.items, part.start)
    ]
    return group("list", *items, rend="numbered" if part.ordered else "bulleted")


def _glossed(item: Item, places: Places) -> tuple[Element, Element]:
    rest = blocks(item.blocks[1:], places)
    return element("label", *run(term_of(item) or (), places)), group("item", *rest)


def _item(item: Item, places: Places, number: int | None) -> Element:
    term = term_of(item)
    if term is None:
        return group("item", *blocks(item.blocks, places), n=number)
    label = element("label", *run(term, places))
    return group("item", label, *blocks(item.blocks[1:], places), n=number)


def _table(part: Table, places: Places) -> Element | None:
    """The table; its caption alone where it has no cells."""
    rows = [
        group("row", *[_cell(cell, places) for cell in row.cells]) for row in part.rows if row.cells
    ]
    if not rows:
        return element("p", *broken(part.caption)) if part.caption else None
    return group("table", _head(part.caption), *rows)


def _cell(cell: Cell, places: Places) -> Element:
    return element(
        "cell",
        *run(cell.spans, places),
        role="label" if cell.header else None,
        cols=cell.colspan if cell.colspan > 1 else None,
        rows=cell.rowspan if cell.rowspan > 1 else None,
    )


def _figure(part: Figure) -> Element | None:
    """The image, its caption as `head`, what stands for it as `figDesc`, and where it leads."""
    address, target = picture(part.src), pointer(part.href)
    credit = [*broken(part.credit or "")]
    made = group(
        "figure",
        element("graphic", url=address) if address else None,
        _head(part.caption),
        worded("figDesc", part.alt),
        element("ab", *credit, type="credit") if part.credit else None,
        element("ab", element("ptr", target=target), type="link") if target else None,
    )
    return made if made.inside else None


def _head(caption: str | None) -> Element | None:
    return element("head", *broken(caption)) if caption else None


def _quote(part: Quote, places: Places) -> Element:
    """The quotation; with its source, both in a `cit`."""
    kind = "pull" if part.pull else None
    target = pointer(part.href)
    inside = blocks(part.blocks, places)
    if not part.attribution:
        return group("quote", *inside, type=kind, source=target)
    source = element("bibl", *linked(part.attribution, part.href))
    return group("cit", group("quote", *inside), source, type=kind)


def _code(part: Code) -> Element:
    return element("ab", element("code", part.code, lang=token(part.language)), type="code")


def _embed(part: Embed) -> Element:
    """What is shown from elsewhere, as a link to it, in the words of the plain text."""
    kind = part.kind or "embed"
    lead = f"[{kind}] "
    return element("ab", lead, *linked(part.url, part.url), type="embed", subtype=token(part.kind))
