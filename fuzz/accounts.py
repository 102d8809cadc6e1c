"""The ledger of a page: what no rule drops is what the reader reads, letter for letter."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, assert_never

from tests.readings import UNSEEN, ledger

from nuffield_extract import Code, Embed, Figure, ItemList, Paragraph, Quote, Table
from nuffield_extract.content import drops
from nuffield_extract.dom import ancestors
from nuffield_extract.model.walk import spans_text
from nuffield_extract.reading import Heading

if TYPE_CHECKING:
    from nuffield_extract.api import PageReading
    from nuffield_extract.reading import Flowing


def check_kept(reading: PageReading) -> None:
    """Nothing, if kept and read letters are the same, and no node is dropped twice.

    Of an article in a `noscript` the ledger does not tell: it counts what browsers show.
    """
    root = reading.content.root
    if any(node.tag in UNSEEN for node in (root, *ancestors(root))):
        return
    kept = "".join(text for rule, text in ledger(reading) if rule is None)
    assert letters("".join(map(text_of, reading.flow))) == letters(kept)
    keys = [drop.node.mem_id for drop in drops(reading.tree, reading.content)]
    assert len(keys) == len(set(keys))


def letters(text: str) -> Counter[str]:
    """How often each character of the NFC text stands in it; spaces and controls are none."""
    normal = unicodedata.normalize("NFD", text)
    return Counter(
        {
            character: count
            for character, count in Counter(normal).items()
            if not character.isspace() and unicodedata.category(character) != "Cc"
        }
    )


def text_of(part: Flowing) -> str:
    """All text of a block or heading."""
    match part:
        case Heading():
            return part.text
        case Paragraph():
            return spans_text(part.spans)
        case ItemList():
            return "".join(text_of(block) for item in part.items for block in item.blocks)
        case Quote():
            return "".join(map(text_of, part.blocks)) + (part.attribution or "")
        case Table():
            cells = (cell for row in part.rows for cell in row.cells)
            return (part.caption or "") + "".join(spans_text(cell.spans) for cell in cells)
        case Figure():
            return (part.caption or "") + (part.credit or "")
        case Code():
            return part.code
        case Embed():
            return ""
        case _:
            assert_never(part)
