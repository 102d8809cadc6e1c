"""The visible texts of a page that was read, each with the drop that takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract import dom
from nuffield_extract.content import drops
from nuffield_extract.reading.tags import BREAKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.api import PageReading
    from nuffield_extract.content import Drop
    from nuffield_extract.dom import Node


@attrs.frozen
class Entry:
    """A text node that a browser shows."""

    node: Node
    text: str
    """With collapsed white space."""

    begins_line: bool
    """Whether the edge of a block or a line break stands before it."""

    drop: Drop | None
    """What takes it; None where the article keeps it."""


def entries(reading: PageReading) -> Iterator[Entry]:
    """The text nodes of a page in page order, those of white space alone left out."""
    by_node = {drop.node.mem_id: drop for drop in drops(reading.tree, reading.content)}
    root = reading.content.root
    entered = {node.mem_id for node in (root, *dom.ancestors(root))}  # it may be a `noscript`
    stack: list[tuple[Node | None, Drop | None, bool]] = [(reading.tree.root, None, True)]
    begins_line, space = True, ""
    while stack:
        node, around, edge = stack.pop()
        begins_line = begins_line or edge
        if node is None:
            continue
        is_line = node.tag in _LINES
        stack.append((node.next, around, is_line))
        drop = around or by_node.get(node.mem_id)
        if node.is_text_node:
            text = dom.collapse(f"{space}{node.text_content or ''}")
            space = " " if text == " " else ""
            if text and not space:
                yield Entry(node, text, begins_line, drop)
                begins_line = False
        elif node.tag not in dom.UNSEEN or node.mem_id in entered:
            stack.append((node.first_child, drop, is_line))


_LINES = BREAKING | {"br"}
