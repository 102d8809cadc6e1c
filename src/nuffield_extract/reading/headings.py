"""Headings in the flow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.dom import collapse
from nuffield_extract.model import Paragraph
from nuffield_extract.model.walk import spans_text
from nuffield_extract.reading.reader import Heading

if TYPE_CHECKING:
    from nuffield_extract.dom import Node
    from nuffield_extract.reading.reader import BlockReader, Flowing

LEVELS = {f"h{level}": level for level in range(1, 7)}
"""Level by tag."""

# What a heading may hold to be read as the mere text that it is.
_PLAIN = frozenset("-text a span strong b em i u small font code sub sup".split())


def read_heading(node: Node, reader: BlockReader) -> list[Flowing]:
    """The heading, and behind it what else an author put inside its tag."""
    inner = [*node.traverse(include_text=True)][1:]
    others: list[Flowing] = []
    if all(part.tag in _PLAIN and not reader.drops(part) for part in inner):
        text = collapse("".join([part.text_content or "" for part in inner])).strip(" ")
    else:
        blocks = reader.blocks(node)
        lines = (spans_text(block.spans) for block in blocks if isinstance(block, Paragraph))
        text = " ".join(lines).replace("\n", " ")
        others += (block for block in blocks if not isinstance(block, Paragraph))
    reader.forget_names()
    if text:
        others.insert(0, Heading(level=LEVELS[node.tag or ""], text=text, id=node.id))
    return others
