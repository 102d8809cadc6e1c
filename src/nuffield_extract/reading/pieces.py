"""Blocks flattened into one run: for cells, captions and other places that hold text alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from nuffield_extract.model import Code, Embed, Figure, ItemList, Paragraph, Quote, Table
from nuffield_extract.reading.spans import BREAK, spans_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nuffield_extract.model import Block, Span
    from nuffield_extract.reading.spans import Piece


def run_of(blocks: Sequence[Block]) -> tuple[Span, ...]:
    """All text of the blocks as one run; their edges become line breaks."""
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
        return blocks[0].spans
    return spans_of([piece for block in blocks for piece in block_pieces(block)])


def line_of(blocks: Sequence[Block]) -> str | None:
    """All text of the blocks on one line, or None where there is none."""
    text = "".join([span.text for span in run_of(blocks)])
    return " ".join(text.split("\n")) or None


def block_pieces(block: Block) -> Iterator[Piece]:
    """The text of a block as pieces of one run, a line break behind each part."""
    match block:
        case Paragraph():
            yield from ((span.text, span.href, span.marks) for span in block.spans)
            yield BREAK
        case ItemList():
            yield from (
                p for item in block.items for inner in item.blocks for p in block_pieces(inner)
            )
        case Quote():
            yield from (piece for inner in block.blocks for piece in block_pieces(inner))
            yield from _plain_pieces(block.attribution)
        case Table():
            cells = (cell for row in block.rows for cell in row.cells)
            yield from (p for cell in cells for p in block_pieces(Paragraph(spans=cell.spans)))
            yield from _plain_pieces(block.caption)
        case Figure():
            yield from _plain_pieces(block.caption, block.credit)
        case Code():
            yield from _plain_pieces(block.code)
        case Embed():
            return
        case _:
            assert_never(block)


def _plain_pieces(*texts: str | None) -> Iterator[Piece]:
    for text in filter(None, texts):
        yield (text, None, ())
        yield BREAK
