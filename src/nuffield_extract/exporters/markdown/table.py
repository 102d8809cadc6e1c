"""Tables in the syntax of GitHub Flavored Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters.markdown.inline import cell, text_paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from nuffield_extract.model import Cell, Row, Table

# Columns in which a cell may reach over others: keeps a page of wide cells from growing a
# hundredfold, and is more than anyone reads.
_MAX_SPANNED = 100


def table(block: Table, notes: Mapping[str, int]) -> str:
    """The caption, emphasised, and the rows; the first is the header if all its cells are."""
    rows = [row for row in block.rows if row.cells]
    caption = text_paragraph(block.caption, "em") if block.caption else ""
    if not rows:
        return caption
    grid = _grid(rows)
    columns = sorted({column for placed in grid for column in placed})
    texts = [_texts(placed, columns, notes) for placed in grid]
    if not all(one.header for one in rows[0].cells):
        texts.insert(0, [])
    texts[0] += [""] * (len(columns) - len(texts[0]))
    texts.insert(1, ["---"] * len(columns))
    lines = "\n".join(f"| {' | '.join(row)} |" for row in texts)
    return f"{caption}\n\n{lines}" if caption else lines


def _grid(rows: Iterable[Row]) -> list[dict[int, Cell]]:
    """The cells of each row by their column, past those that cells above reach into."""
    grid: list[dict[int, Cell]] = []
    taken: dict[int, int] = {}  # column: the first row in which it is free again
    for number, row in enumerate(rows):
        placed: dict[int, Cell] = {}
        column = 0
        for one in row.cells:
            while taken.get(column, 0) > number:
                column += 1
            placed[column] = one
            end = max(column + 1, min(column + one.colspan, _MAX_SPANNED))
            free = number + (one.rowspan if column < _MAX_SPANNED else 1)
            taken.update(dict.fromkeys(range(column, end), free))
            column = end
        grid.append(placed)
    return grid


def _texts(
    placed: Mapping[int, Cell], columns: Iterable[int], notes: Mapping[str, int]
) -> list[str]:
    """The texts of a row up to its last cell; columns in which no cell begins are left out."""
    last = max(placed)
    return [
        cell(placed[column].spans, notes) if column in placed else ""
        for column in columns
        if column <= last
    ]
