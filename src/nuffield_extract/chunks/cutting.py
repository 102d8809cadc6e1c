"""Cutting: parts that are too large into what stays whole: sentences, items, rows."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.chunks.sentences import sentences
from nuffield_extract.chunks.slices import sliced
from nuffield_extract.chunks.words import clusters, spaced_words
from nuffield_extract.exporters.text import block_text
from nuffield_extract.model import ItemList, Paragraph, Table
from nuffield_extract.model.walk import spans_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nuffield_extract.chunks.passages import Part
    from nuffield_extract.chunks.tokens import Meter
    from nuffield_extract.model import Block, Row

    Place = tuple[int, int]

WHOLE = frozenset(("quote", "code", "figure", "embed", "note", "reference"))
"""Kinds of parts that are never cut."""

_SLICES = 4  # of a sentence that is too long in each chunk, so that chunks can be filled


@attrs.frozen(kw_only=True)
class Cut:
    """What a part was cut into, as fields of a Piece."""

    block: Block
    text: str
    tokens: int | None = None
    """None where they are not counted yet."""

    joiner: str = "\n"
    keeps: bool = False
    header: str = ""
    starts_amid: bool = False


def cut(part: Part, meter: Meter, most: int, language: str | None) -> Iterator[Cut]:
    """What the part is cut into, at least one, in order.

    A paragraph is cut into sentences, those of more than `most` tokens between words, a list into
    items, a table into rows, below its caption and its header.
    """
    if part.kind in WHOLE:
        return iter((Cut(block=part.block, text=part.text),))
    match part.block:
        case Paragraph() as paragraph:
            return _sentences(paragraph, meter, most, language)
        case ItemList() as listed:
            return _items(listed)
        case Table() as table:
            return _rows(table, meter, most)
        case other:
            return iter((Cut(block=other, text=part.text),))


def _sentences(
    paragraph: Paragraph, meter: Meter, most: int, language: str | None
) -> Iterator[Cut]:
    text = spans_text(paragraph.spans)
    counted = list(_within(text, sentences(text, language), meter, most))
    blocks = sliced(paragraph.spans, [place for place, _ in counted])
    end = 0
    for ((start, stop), tokens), spans in zip(counted, blocks, strict=True):
        joiner = text[end:start]
        yield Cut(
            block=Paragraph(spans=spans),
            text=text[start:stop],
            tokens=tokens,
            joiner=joiner,
            starts_amid=not joiner and text[end - 1 : end].isalnum(),
        )
        end = stop


def _within(
    text: str, places: Iterator[Place], meter: Meter, most: int
) -> Iterator[tuple[Place, int]]:
    """Each place with its tokens; those of more than `most` cut into smaller ones between words."""
    waiting = [*places][::-1]
    while waiting:
        start, end = waiting.pop()
        tokens = meter(text[start:end])
        smaller = _between_words(text, (start, end), tokens, most) if tokens > most else ()
        if len(smaller) > 1:
            waiting.extend(reversed(smaller))
        else:
            yield (start, end), tokens


def _between_words(text: str, place: Place, tokens: int, most: int) -> Sequence[Place]:
    start, end = place
    within = text[start:end]
    words = spaced_words(within)
    if len(words) == 1:
        words = clusters(within)
    number = min(len(words), -(-_SLICES * tokens // most))
    firsts = [len(words) * each // number for each in range(number + 1)]
    return [
        (start + words[first][0], start + words[behind - 1][1])
        for first, behind in pairwise(firsts)
    ]


def _items(listed: ItemList) -> Iterator[Cut]:
    for number, item in enumerate(listed.items, listed.start):
        single = attrs.evolve(listed, items=(item,), start=number)
        text = block_text(single).strip("\n")
        if text.strip():
            yield Cut(block=single, text=text)


def _rows(table: Table, meter: Meter, most: int) -> Iterator[Cut]:
    headers = _header_rows(table.rows)
    opening = [
        cut
        for each in (Table(rows=(), caption=table.caption), *map(_single, headers))
        if (cut := Cut(block=each, text=block_text(each), keeps=True)).text.strip()
    ]
    yield from opening
    header = "\n".join([cut.text for cut in opening])
    is_short = header and 2 * meter(header) <= most  # else chunks would hold little besides
    for row in map(_single, table.rows[len(headers) :]):
        text = block_text(row)
        if text.strip():
            yield Cut(block=row, text=text, header=header if is_short else "")


def _single(row: Row) -> Table:
    return Table(rows=(row,))


def _header_rows(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows of header cells at the top; none where there are no others below."""
    number = next(
        (place for place, row in enumerate(rows) if not all(cell.header for cell in row.cells)), 0
    )
    return rows[:number]
