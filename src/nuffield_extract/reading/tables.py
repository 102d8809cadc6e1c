"""Tables of data; a table that only lays out the page is read through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.model import Cell, Paragraph, Row, Span, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.dom import Node
    from nuffield_extract.reading.reader import BlockReader, Flowing

# Marks of a table that lays out text: what no cell of data holds.
_LAYOUT = "table, h1, h2, h3, h4, h5, h6, blockquote, figure, pre, iframe"
_PARTS = ("thead", "tbody", "tfoot")

# A span beyond this is a slip of the author: the HTML standard clips colspan here too.
_MAX_SPAN = 1_000


def read_table(node: Node, reader: BlockReader) -> list[Flowing]:
    """The table; of a layout table, what is in it."""
    rows = [row for row in _rows(node) if not reader.drops(row)]
    if _is_layout(node, rows):
        return reader.flow(node)
    read = tuple(Row(cells=cells) for row in rows if (cells := tuple(_cells(row, reader))))
    captions = map(reader.line, _children(node, ("caption",)))
    caption = " ".join(filter(None, captions)) or None
    if not any(cell.spans for row in read for cell in row.cells):
        return [Paragraph(spans=(Span(text=caption),))] if caption else []
    return [Table(rows=read, caption=caption)]


def _is_layout(node: Node, rows: list[Node]) -> bool:
    if node.attributes.get("role") in ("presentation", "none"):
        return True
    if all(len(list(_children(row, ("td", "th")))) <= 1 for row in rows):
        return True
    return any(inner.mem_id != node.mem_id for inner in node.css(_LAYOUT))


def _rows(node: Node) -> Iterator[Node]:
    for child in node.iter():
        if child.tag == "tr":
            yield child
        elif child.tag in _PARTS:
            yield from _children(child, ("tr",))


def _children(node: Node, tags: tuple[str, ...]) -> Iterator[Node]:
    return (child for child in node.iter() if child.tag in tags)


def _cells(row: Node, reader: BlockReader) -> Iterator[Cell]:
    for cell in _children(row, ("td", "th")):
        attributes = cell.attributes
        yield Cell(
            spans=() if reader.drops(cell) else reader.spans(cell),
            header=cell.tag == "th",
            colspan=_span(attributes.get("colspan")),
            rowspan=_span(attributes.get("rowspan")),
        )


def _span(text: str | None) -> int:
    try:
        return min(max(int(text or "1"), 1), _MAX_SPAN)
    except ValueError:
        return 1
