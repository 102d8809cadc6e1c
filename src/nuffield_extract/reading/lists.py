"""Lists: bulleted, numbered, and lists of terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.model import Item, ItemList

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.dom import Node
    from nuffield_extract.reading.reader import BlockReader, Flowing


def read_list(node: Node, reader: BlockReader) -> list[Flowing]:
    """The list, an item for each `li`; what stands between them is an item of its own."""
    items = tuple(_items(node, reader))
    if not items:
        return []
    ordered = node.tag == "ol"
    start = _number(node.attributes.get("start")) if ordered else 1
    return [ItemList(items=items, ordered=ordered, start=start)]


def read_terms(node: Node, reader: BlockReader) -> list[Flowing]:
    """A list with an item for each term and what defines it."""
    items: list[Item] = []
    for child in _children(node):
        for part in _children(child) if child.tag == "div" else (child,):
            blocks = reader.element(part)
            if part.tag == "dd" and items:
                items[-1] = Item(blocks=items[-1].blocks + blocks)
            elif blocks:
                items.append(Item(blocks=blocks))
    return [ItemList(items=tuple(items))] if items else []


def _items(node: Node, reader: BlockReader) -> Iterator[Item]:
    for child in _children(node):
        blocks = reader.element(child)
        if blocks:
            yield Item(blocks=blocks)


def _children(node: Node) -> Iterator[Node]:
    child = node.first_child
    while child is not None:
        yield child
        child = child.next


def _number(text: str | None) -> int:
    try:
        return int(text or "1")
    except ValueError:
        return 1
