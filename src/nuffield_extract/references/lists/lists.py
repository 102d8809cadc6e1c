"""The entries of a list however it is marked up: paragraphs, items, rows, lines between breaks."""

from __future__ import annotations

import re
from itertools import filterfalse
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.model import ItemList, Paragraph, Quote, Span, Table
from nuffield_extract.model.walk import iter_spans
from nuffield_extract.references.lists.recognition import (
    UNDER_VAGUE_HEADING,
    citation_evidence,
    opens,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from nuffield_extract.model import Block, Item, Row

# What a part begins with that goes on with the entry before it.
_GOING_ON = ".,;:)]"

Entry = tuple[Span, ...]
"""The spans of what may be a reference."""


@attrs.frozen
class Listed:
    """A block as a list of entries."""

    entries: tuple[Entry, ...]
    rest: tuple[Block, ...] = ()
    """What is left of the block when its entries are taken."""


def listed(block: Block) -> Listed:
    """The entries that a block holds, none where it is no list and no text."""
    read = _READERS.get(type(block))
    return read(block) if read else Listed((), (block,))


def most_entries(block: Block) -> int:
    """The most citations that a paragraph or list, but of terms, is made of, by its years."""
    if isinstance(block, Paragraph):
        return min(_dates(block.spans), 1 + sum([span.text.count("\n") for span in block.spans]))
    if not isinstance(block, ItemList) or block.items[0].defines:
        return 0
    dates = sum([_dates(item_spans(item)) for item in block.items[:_SAMPLE]])
    return len(block.items) if 2 * dates >= min(_SAMPLE, len(block.items)) else 0


def _dates(spans: Iterable[Span]) -> int:
    return sum([len(_DATED.findall(span.text)) for span in spans if _has_century(span.text)])


def _has_century(text: str) -> bool:
    return "20" in text or "19" in text or "18" in text or "17" in text or "16" in text


# Items of a list that tell whether it names years.
_SAMPLE = 4

_DATED = re.compile(r"(?:1[6-9]|20)\d\d")


def _paragraph(block: Paragraph) -> Listed:
    """The paragraph, or each of its lines that begins a citation, with the lines that go on."""
    if not any("\n" in span.text for span in block.spans):
        return Listed((block.spans,))
    return Listed(tuple(_grouped(lines(block.spans), "\n")))


def _grouped(parts: Iterable[Entry], between: str) -> Iterator[Entry]:
    """The parts, each that begins no citation joined to the one before it."""
    entry: list[Span] = []
    for part in parts:
        if entry and _begins(part) and _is_whole(entry):
            yield tuple(entry)
            entry = [*part]
        else:
            entry += (Span(text=between), *part) if entry else part
    if entry:
        yield tuple(entry)


def _begins(line: Sequence[Span]) -> bool:
    return line[0].text[0] not in _GOING_ON and opens(line) and _is_whole(line)


def _is_whole(entry: Sequence[Span]) -> bool:
    return citation_evidence(entry) >= UNDER_VAGUE_HEADING


def lines(spans: Iterable[Span]) -> list[Entry]:
    """The spans of each line, empty lines left out."""
    found: list[list[Span]] = [[]]
    for span in spans:
        first, *more = span.text.split("\n")
        found[-1] += _part(span, first)
        found += [_part(span, text) for text in more]
    return [tuple(line) for line in found if line]


def _part(span: Span, text: str) -> list[Span]:
    return [attrs.evolve(span, text=text)] if text.strip() else []


def _list(block: ItemList) -> Listed:
    """The items; of one that heads a list in itself, the items of that."""
    entries: list[Entry] = []
    rest: list[Block] = []
    for item in block.items:
        inner = [part for part in item.blocks if isinstance(part, ItemList)]
        if inner and _heads_citations(inner):
            rest += [part for part in item.blocks if not isinstance(part, ItemList)]
            for part in map(_list, inner):
                entries += part.entries
                rest += part.rest
        elif spans := [*filter(None, (tuple(iter_spans(part)) for part in item.blocks))]:
            entries += _grouped(spans, " ")
        else:
            rest += item.blocks
    return Listed(tuple(entries), tuple(rest))


def _heads_citations(inner: Sequence[ItemList]) -> bool:
    entries = [entry for part in inner for entry in map(item_spans, part.items)]
    return 2 * sum(map(_is_whole, entries)) > len(entries) > 1


def item_spans(item: Item) -> Entry:
    """All spans of an item, with a space between its blocks."""
    return tuple(_joined(tuple(iter_spans(block)) for block in item.blocks))


def _table(block: Table) -> Listed:
    """The rows; rows of headers and the caption are left."""
    heads = tuple(filter(_is_head, block.rows))
    entries = tuple(filter(None, map(_row_spans, filterfalse(_is_head, block.rows))))
    has_rest = heads or block.caption
    rest = (attrs.evolve(block, rows=heads),) if has_rest else ()
    return Listed(entries, rest)


def _is_head(row: Row) -> bool:
    return all(cell.header for cell in row.cells)


def _row_spans(row: Row) -> Entry:
    return tuple(_joined(cell.spans for cell in row.cells))


def _quote(block: Quote) -> Listed:
    """The entries of a list that is set apart as quotations are."""
    if block.attribution or block.href or block.pull:
        return Listed((), (block,))
    inner = [*map(listed, block.blocks)]
    entries = tuple([entry for part in inner for entry in part.entries])
    return Listed(entries, tuple([kept for part in inner for kept in part.rest]))


def _joined(parts: Iterable[Sequence[Span]]) -> Iterator[Span]:
    is_first = True
    for part in parts:
        if part:
            yield from () if is_first else (Span(text=" "),)
            yield from part
            is_first = False


_READERS: dict[type, Callable[..., Listed]] = {
    Paragraph: _paragraph,
    ItemList: _list,
    Table: _table,
    Quote: _quote,
}
"""Reader by kind of block; figures, code and embeds hold no entries."""
