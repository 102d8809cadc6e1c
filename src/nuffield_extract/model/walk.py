"""Walks over the model: sections, blocks and spans in page order, and blocks with spans changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, assert_never

import attrs

from nuffield_extract.model.blocks import (
    Block,
    Cell,
    Code,
    Embed,
    Figure,
    Item,
    ItemList,
    Paragraph,
    Quote,
    Row,
    Span,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from nuffield_extract.model.article import Article, Section

_Part = TypeVar("_Part")
Run = tuple[Span, ...]
"""The spans of one paragraph or cell."""


def iter_sections(sections: Iterable[Section]) -> Iterator[Section]:
    """Every section, each before the sections inside it."""
    waiting = [*sections][::-1]
    while waiting:
        section = waiting.pop()
        yield section
        waiting.extend(reversed(section.sections))


def iter_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block, each before the blocks inside it: those of list items and quotes."""
    waiting = [*blocks][::-1]
    while waiting:
        block = waiting.pop()
        yield block
        waiting.extend(reversed(_inner_blocks(block)))


def iter_runs(block: Block) -> Iterator[Run]:
    """The spans of every paragraph and cell of a block and of the blocks inside it."""
    for inner in iter_blocks((block,)):
        yield from _own_runs(inner)


def iter_spans(block: Block) -> Iterator[Span]:
    """Every span of a block and of the blocks inside it."""
    for inner in iter_blocks((block,)):
        yield from _own_spans(inner)


def article_spans(article: Article) -> Iterator[Span]:
    """Every span of an article: of its sections, then of its notes."""
    for section in iter_sections(article.sections):
        for block in section.blocks:
            yield from iter_spans(block)
    for note in article.notes:
        for block in note.blocks:
            yield from iter_spans(block)


def section_hrefs(section: Section) -> Iterator[str]:
    """Every link target of a section, the sections inside it left out."""
    blocks = tuple(iter_blocks(section.blocks))
    linked = (block for block in blocks if isinstance(block, Figure | Quote))
    spans = (span for block in blocks for span in _own_spans(block))
    yield from filter(None, (part.href for part in (section, *linked, *spans)))


def spans_text(spans: Iterable[Span]) -> str:
    """The text of spans, without their looks."""
    return "".join([span.text for span in spans])


def map_section_spans(section: Section, change: Callable[[Span], Span]) -> Section:
    """The section with every span changed, or the section itself where no span changes."""
    blocks = _each(section.blocks, lambda block: map_spans(block, change))
    sections = _each(section.sections, lambda inner: map_section_spans(inner, change))
    if blocks is section.blocks and sections is section.sections:
        return section
    return attrs.evolve(section, blocks=blocks, sections=sections)


def map_spans(block: Block, change: Callable[[Span], Span]) -> Block:
    """The block with every span changed, or the block itself where no span changes."""
    return map_runs(block, lambda spans: _changed(spans, change))


def map_runs(block: Block, change: Callable[[Run], Run]) -> Block:
    """The block with the spans of every paragraph and cell changed, or itself where none does.

    Args:
        block: with blocks inside it.
        change: gives back the very same tuple where nothing changes.
    """
    match block:
        case Paragraph():
            spans = change(block.spans)
            return block if spans is block.spans else attrs.evolve(block, spans=spans)
        case ItemList():
            items = _each(block.items, lambda item: _map_item(item, change))
            return block if items is block.items else attrs.evolve(block, items=items)
        case Table():
            rows = _each(block.rows, lambda row: _map_row(row, change))
            return block if rows is block.rows else attrs.evolve(block, rows=rows)
        case Quote():
            blocks = _each(block.blocks, lambda inner: map_runs(inner, change))
            return block if blocks is block.blocks else attrs.evolve(block, blocks=blocks)
        case Figure() | Code() | Embed():
            return block
        case _:
            assert_never(block)


def _map_item(item: Item, change: Callable[[Run], Run]) -> Item:
    blocks = _each(item.blocks, lambda block: map_runs(block, change))
    return item if blocks is item.blocks else attrs.evolve(item, blocks=blocks)


def _map_row(row: Row, change: Callable[[Run], Run]) -> Row:
    cells = _each(row.cells, lambda cell: _map_cell(cell, change))
    return row if cells is row.cells else attrs.evolve(row, cells=cells)


def _map_cell(cell: Cell, change: Callable[[Run], Run]) -> Cell:
    spans = change(cell.spans)
    return cell if spans is cell.spans else attrs.evolve(cell, spans=spans)


def _changed(spans: tuple[Span, ...], change: Callable[[Span], Span]) -> tuple[Span, ...]:
    changed = tuple(map(change, spans))
    return spans if changed == spans else changed


def _each(parts: tuple[_Part, ...], change: Callable[[_Part], _Part]) -> tuple[_Part, ...]:
    """The parts changed, or the very same tuple where each part stays the same object."""
    changed = tuple(map(change, parts))
    same = all(after is before for after, before in zip(changed, parts, strict=True))
    return parts if same else changed


def _inner_blocks(block: Block) -> tuple[Block, ...]:
    match block:
        case ItemList():
            return tuple([inner for item in block.items for inner in item.blocks])
        case Quote():
            return block.blocks
        case Paragraph() | Table() | Figure() | Code() | Embed():
            return ()
        case _:
            assert_never(block)


def _own_spans(block: Block) -> tuple[Span, ...]:
    return tuple([span for run in _own_runs(block) for span in run])


def _own_runs(block: Block) -> tuple[Run, ...]:
    match block:
        case Paragraph():
            return (block.spans,)
        case Table():
            return tuple([cell.spans for row in block.rows for cell in row.cells])
        case ItemList() | Figure() | Quote() | Code() | Embed():
            return ()
        case _:
            assert_never(block)
