"""Blocks, as far as an output has room for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.chunks.words import count_words
from nuffield_extract.exporters._markup import Markup, element, text
from nuffield_extract.exporters.html.blocks import blocks
from nuffield_extract.exporters.text import block_text
from nuffield_extract.model import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nuffield_extract.exporters.html.places import Places
    from nuffield_extract.model import Block
    from nuffield_extract.notebook.room import Room

_ROWS = 50  # of a table: as many as a screen or two hold
_BYTES = 5  # that a character may take: `&amp;`
_TAGS = 20  # bytes around a beginning


def block_markup(block: Block, room: Room, places: Places) -> tuple[Markup, int]:
    """The block, or the beginning of its text where there is no room for more; and its words."""
    shown, left = _first_rows(block), room.left
    markup = blocks((_with_count(shown, block),), places)
    if room.holds(markup):
        return markup, block_words(shown)
    beginning = block_text(block)[: max(0, left - _TAGS) // _BYTES]
    return element("p", text(f"{beginning}…")), count_words(beginning)


def block_words(block: Block) -> int:
    """The number of words in the text of a block."""
    return count_words(block_text(block))


def split_at(parts: Sequence[Block], most: int) -> int:
    """The number of blocks, one at least, with which so many words are reached."""
    words = 0
    for number, part in enumerate(parts, 1):
        words += block_words(part)
        if words >= most:
            return number
    return len(parts)


def _first_rows(block: Block) -> Block:
    """The block; of a long table the first rows."""
    if not isinstance(block, Table) or len(block.rows) <= _ROWS:
        return block
    return attrs.evolve(block, rows=block.rows[:_ROWS])


def _with_count(shown: Block, block: Block) -> Block:
    """What is shown; of a table in which rows are missing the caption says so."""
    if shown is block or not isinstance(block, Table) or not isinstance(shown, Table):
        return shown
    told = f"(the first {_ROWS} of {len(block.rows):,} rows)"
    return attrs.evolve(shown, caption=" ".join(filter(None, (block.caption, told))))
