"""What the readers of single kinds of block are handed, and what they give back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import attrs

from nuffield_extract.model import Code, Embed, Figure, ItemList, Paragraph, Quote, Table

if TYPE_CHECKING:
    from collections import Counter

    from nuffield_extract.dom import Node
    from nuffield_extract.links import Links
    from nuffield_extract.model import Block, Span


@attrs.frozen(kw_only=True)
class Heading:
    """A heading in the flow of blocks, before sections are folded."""

    level: int
    text: str
    id: str | None = None


Flowing = Paragraph | ItemList | Table | Figure | Quote | Code | Embed | Heading
"""What stands in a flow: blocks and headings, in page order."""


class BlockReader(Protocol):
    """Reads what is inside an element of a kind of its own."""

    links: Links
    losses: Counter[str]

    def flow(self, node: Node) -> list[Flowing]:
        """The blocks and headings inside `node`."""

    def blocks(self, node: Node) -> tuple[Block, ...]:
        """The blocks inside `node`; a heading in it becomes a paragraph in bold."""

    def blocks_without(self, node: Node, part: Node) -> tuple[Block, ...]:
        """The blocks inside `node`, but for those of one part of it."""

    def element(self, node: Node) -> tuple[Block, ...]:
        """The blocks that `node` itself makes."""

    def spans(self, node: Node) -> tuple[Span, ...]:
        """All text inside `node` as one run; edges of blocks become line breaks."""

    def line(self, node: Node | None) -> str | None:
        """All text inside `node` on one line, or None where there is none."""

    def forget_names(self) -> None:
        """Ends the wait of names for their paragraph: a heading stands at them."""

    def drops(self, node: Node) -> bool:
        """Whether `node` is not of the article."""
