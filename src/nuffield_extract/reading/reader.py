"""What the readers of single kinds of block are handed, and what they give back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

import attrs

from nuffield_extract.model import Code, Embed, Figure, ItemList, Paragraph, Quote, Table

if TYPE_CHECKING:
    from collections import Counter

    from nuffield_extract.dom import Node
    from nuffield_extract.links import Links
    from nuffield_extract.model import Block, Span

# Level of a heading that only its place can tell: the title of a panel.
BY_PLACE = 0


@attrs.frozen(kw_only=True)
class Heading:
    """A heading in the flow of blocks, before sections are folded."""

    level: int
    """1 to 6; `BY_PLACE` until `outlined` has seen what stands before it."""

    text: str
    id: str | None = None
    href: str | None = None


Flowing = Paragraph | ItemList | Table | Figure | Quote | Code | Embed | Heading
"""What stands in a flow: blocks and headings, in page order."""


@attrs.frozen(kw_only=True)
class Caption:
    """What is said of an image beside it, until the image is found."""

    blocks: tuple[Block, ...]
    """The caption as blocks of its own, for where there is no image."""

    text: str | None = None
    credit: str | None = None
    href: str | None = None
    """The first link in it."""


Part = Flowing | Caption
"""What a reader may give back."""


class BlockReader(Protocol):
    """Reads what is inside an element of a kind of its own."""

    links: Links
    losses: Counter[str]

    href: str | None
    """Where the link leads that stands around what is being read."""

    def flow(self, node: Node) -> list[Flowing]:
        """The blocks and headings inside `node`."""

    def parts(self, node: Node) -> list[Part]:
        """The blocks, headings and captions inside `node`."""

    def element(self, node: Node) -> Sequence[Flowing]:
        """The blocks and headings that `node` itself makes."""

    def blocks(self, node: Node) -> tuple[Block, ...]:
        """The blocks inside `node`; a heading in it becomes a paragraph in bold."""

    def spans(self, node: Node) -> tuple[Span, ...]:
        """All text inside `node` as one run; edges of blocks become line breaks."""

    def line(self, node: Node | None) -> str | None:
        """All text inside `node` on one line, or None where there is none."""

    def forget_names(self) -> None:
        """Ends the wait of names for their paragraph: a heading stands at them."""

    def drops(self, node: Node) -> bool:
        """Whether `node` is not of the article."""


Read = Callable[["Node", BlockReader], Sequence[Part]]
"""Reads one element."""
