"""The visible texts of a page that was read, each with the drop that takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract import dom
from nuffield_extract.content import drops

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

    drop: Drop | None
    """What takes it; None where the article keeps it."""


def entries(reading: PageReading) -> Iterator[Entry]:
    """The text nodes of a page in page order, those of white space alone left out."""
    by_node = {drop.node.mem_id: drop for drop in drops(reading.tree, reading.content)}
    root = reading.content.root
    entered = {node.mem_id for node in (root, *dom.ancestors(root))}  # it may be a `noscript`
    stack: list[tuple[Node | None, Drop | None]] = [(reading.tree.root, None)]
    while stack:
        node, around = stack.pop()
        if node is None:
            continue
        stack.append((node.next, around))
        drop = around or by_node.get(node.mem_id)
        if node.is_text_node:
            text = dom.collapse(node.text_content or "")
            if not text.isspace() and text:
                yield Entry(node, text, drop)
        elif node.tag not in dom.UNSEEN or node.mem_id in entered:
            stack.append((node.first_child, drop))
