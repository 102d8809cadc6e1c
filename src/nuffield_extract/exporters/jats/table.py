"""Tables as JATS, which has those of XHTML."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from nuffield_extract.exporters._xml import element, filled, group
from nuffield_extract.exporters.jats.inline import broken, run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nuffield_extract.exporters._xml import Element
    from nuffield_extract.exporters._xml_places import Places
    from nuffield_extract.model import Cell, Row, Table


def table(block: Table, places: Places) -> Element | None:
    """The table in its `table-wrap`; its caption alone where it has no cells."""
    caption = element("p", *broken(block.caption)) if block.caption else None
    rows = [row for row in block.rows if row.cells]
    return filled("table-wrap", filled("caption", caption), _grid(rows, places) if rows else None)


def _grid(rows: Sequence[Row], places: Places) -> Element:
    """The rows; those of headers at the beginning as `thead`, if none reaches further."""
    heads = [*takewhile(_is_head, rows)]
    number = 0 if len(heads) == len(rows) or _reach_further(heads) else len(heads)
    head = [_row(row, "col", places) for row in rows[:number]]
    body = [_row(row, "row", places) for row in rows[number:]]
    return group("table", filled("thead", *head), group("tbody", *body))


def _is_head(row: Row) -> bool:
    return all(cell.header for cell in row.cells)


def _reach_further(rows: Sequence[Row]) -> bool:
    """Whether a cell of the rows reaches into the row behind them."""
    left = range(len(rows), 0, -1)
    return any(
        cell.rowspan > most for most, row in zip(left, rows, strict=True) for cell in row.cells
    )


def _row(row: Row, scope: str, places: Places) -> Element:
    return group("tr", *[_cell(cell, scope, places) for cell in row.cells])


def _cell(cell: Cell, scope: str, places: Places) -> Element:
    return element(
        "th" if cell.header else "td",
        *run(cell.spans, places),
        scope=scope if cell.header else None,
        colspan=cell.colspan if cell.colspan > 1 else None,
        rowspan=cell.rowspan if cell.rowspan > 1 else None,
    )
