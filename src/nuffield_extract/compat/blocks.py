"""Articles with their blocks changed one by one, from the inside out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.model import ItemList, Quote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from nuffield_extract.model import Article, Block, Section

    Change = Callable[[Block], tuple[Block, ...]]


def with_blocks(article: Article, change: Change) -> Article:
    """The article with every block, of sections and notes, replaced by what `change` gives."""
    notes = [attrs.evolve(note, blocks=_all(note.blocks, change)) for note in article.notes]
    sections = [_section(section, change) for section in article.sections]
    return attrs.evolve(article, sections=tuple(sections), notes=tuple(notes))


def _section(section: Section, change: Change) -> Section:
    inner = tuple([_section(each, change) for each in section.sections])
    return attrs.evolve(section, blocks=_all(section.blocks, change), sections=inner)


def _all(blocks: Iterable[Block], change: Change) -> tuple[Block, ...]:
    return tuple([new for block in blocks for new in _replaced(block, change)])


def _replaced(block: Block, change: Change) -> tuple[Block, ...]:
    """What stands for a block; a list or a quotation that lost all that it held goes."""
    if isinstance(block, ItemList):
        items = [attrs.evolve(item, blocks=_all(item.blocks, change)) for item in block.items]
        left = tuple([item for item in items if item.blocks])
        return change(attrs.evolve(block, items=left)) if left else ()
    if isinstance(block, Quote):
        inner = _all(block.blocks, change)
        return change(attrs.evolve(block, blocks=inner)) if inner else ()
    return change(block)
