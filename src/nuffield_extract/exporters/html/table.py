"""Tables as HTML."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from nuffield_extract.exporters._markup import Markup, element, lines, text, within
from nuffield_extract.exporters.html.inline import run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nuffield_extract.exporters.html.places import Places
    from nuffield_extract.model import Cell, Row, Table

# Columns and rows that a cell may reach over: the HTML standard clips them here (4.9.11).
_MOST_COLUMNS = 1_000
_MOST_ROWS = 65_534


def table(block: Table, places: Places) -> Markup:
    """The table: its caption, the rows of headers that it begins with, and the others."""
    rows = [row for row in block.rows if row.cells]
    heads = [*takewhile(_is_head, rows)]
    if len(heads) == len(rows):
        heads = []
    parts = (
        element("caption", text(block.caption)) if block.caption else Markup(""),
        _rows("thead", heads, "col", places),
        _rows("tbody", rows[len(heads) :], "row", places),
    )
    return element("table", within(lines(parts)))


def _is_head(row: Row) -> bool:
    return all(cell.header for cell in row.cells)


def _rows(tag: str, rows: Sequence[Row], scope: str, places: Places) -> Markup:
    written = lines(_row(row, scope, places) for row in rows)
    return element(tag, within(written)) if written else written


def _row(row: Row, scope: str, places: Places) -> Markup:
    return element("tr", *[_cell(cell, scope, places) for cell in row.cells])


def _cell(cell: Cell, scope: str, places: Places) -> Markup:
    return element(
        "th" if cell.header else "td",
        run(cell.spans, places),
        scope=scope if cell.header else None,
        colspan=_reach(cell.colspan, _MOST_COLUMNS),
        rowspan=_reach(cell.rowspan, _MOST_ROWS),
    )


def _reach(cells: int, most: int) -> int | None:
    return min(cells, most) if cells > 1 else None
