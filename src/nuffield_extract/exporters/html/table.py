"""Tables as HTML."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text, within
from nuffield_extract.exporters.html.inline import run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nuffield_extract.exporters.html.places import Places
    from nuffield_extract.model import Cell, Row, Table

# Columns and rows that a cell may reach over: the HTML standard clips them here (4.9.11).
_MOST_COLUMNS = 1_000
_MOST_ROWS = 65_534


def table(block: Table, places: Places) -> Markup:
    """The table: its caption, the rows of headers that it begins with, and the others.

    A browser cuts a cell at the end of its `thead`, so one that reaches further has none.
    """
    rows = [row for row in block.rows if row.cells]
    heads = [*takewhile(_is_head, rows)]
    if len(heads) == len(rows):
        heads = []
    head = [_row(row, "col", places) for row in heads]
    body = [_row(row, "row", places) for row in rows[len(heads) :]]
    if _reach_further(heads):
        head, body = [], [*head, *body]
    parts = (
        element("caption", text(block.caption)) if block.caption else NOTHING,
        _group("thead", head),
        _group("tbody", body),
    )
    return element("table", within(lines(parts)))


def _is_head(row: Row) -> bool:
    return all(cell.header for cell in row.cells)


def _reach_further(rows: Sequence[Row]) -> bool:
    """Whether a cell of the rows reaches into the row behind them."""
    left = range(len(rows), 0, -1)
    return any(
        cell.rowspan > most for most, row in zip(left, rows, strict=True) for cell in row.cells
    )


def _group(tag: str, rows: Sequence[Markup]) -> Markup:
    return element(tag, within(lines(rows))) if rows else NOTHING


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
