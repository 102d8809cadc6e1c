"""Lists: bulleted, numbered, and lists of terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.model import Figure, Item, ItemList
from nuffield_extract.reading.headings import as_blocks, read_title
from nuffield_extract.reading.reader import Heading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nuffield_extract.dom import Node
    from nuffield_extract.model import Block
    from nuffield_extract.reading.reader import BlockReader, Flowing

# Word of the class of a list of terms whose terms are the titles of panels.
_ACCORDION = "accordion"


def read_list(node: Node, reader: BlockReader) -> Sequence[Flowing]:
    """The list, an item for each `li`; what stands between them is an item of its own.

    Of a list that lays out parts with headings of their own: those parts.
    """
    elements = [found for child in _children(node) if (found := reader.element(child))]
    if not elements:
        return []
    if _is_layout(elements):
        return [part for found in elements for part in found]
    ordered = node.tag == "ol"
    start = _number(node.attributes.get("start")) if ordered else 1
    items = tuple([Item(blocks=as_blocks(found)) for found in elements])
    return [ItemList(items=items, ordered=ordered, start=start)]


def read_terms(node: Node, reader: BlockReader) -> Sequence[Flowing]:
    """A list with an item for each term and what defines it; of an accordion, its panels."""
    if _ACCORDION in (node.attributes.get("class") or ""):
        return [part for child in _terms(node, reader) for part in _panel(child, reader)]
    elements = [(child.tag, reader.element(child)) for child in _terms(node, reader)]
    if _is_layout([found for tag, found in elements if tag == "dt"]):
        return [part for _, found in elements for part in found]
    items = tuple(_defined(elements))
    return [ItemList(items=items)] if items else []


def _is_layout(elements: Sequence[Sequence[Flowing]]) -> bool:
    """Whether most elements begin with a heading, apart from images above it."""
    return 2 * sum(map(_is_headed, elements)) > len(elements)


def _is_headed(found: Sequence[Flowing]) -> bool:
    return isinstance(next((part for part in found if type(part) is not Figure), None), Heading)


def _panel(node: Node, reader: BlockReader) -> Sequence[Flowing]:
    if node.tag == "dt" and not reader.drops(node):
        return read_title(node, reader)
    return reader.element(node)


def _defined(elements: Sequence[tuple[str | None, Sequence[Flowing]]]) -> Iterator[Item]:
    """An item for each term, with all that stands up to the next one."""
    waiting: list[Block] = []
    defines = False
    for tag, found in elements:
        blocks = as_blocks(found)
        if blocks and waiting and tag != "dd":
            yield Item(blocks=tuple(waiting), defines=defines)
            waiting = []
        if blocks and not waiting:
            defines = tag == "dt"
        waiting += blocks
    if waiting:
        yield Item(blocks=tuple(waiting), defines=defines)


def _terms(node: Node, reader: BlockReader) -> Iterator[Node]:
    """The children of a list of terms; those of a `div` around a term and what defines it."""
    for child in _children(node):
        if child.tag == "div" and not reader.drops(child):
            yield from _children(child)
        else:
            yield child


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
