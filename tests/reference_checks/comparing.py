"""What a page says otherwise than the code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reference_checks.pages import Row

Cells: TypeAlias = Mapping[str, str]
"""Cells by the head of their column: those that the code has a say in."""

Tables: TypeAlias = Mapping[tuple[str, str], Mapping[str, Cells]]
"""By heading and head of the first column: what the rows must be, by their plain first cell."""


def complaints(rows: Iterable[Row], tables: Tables) -> list[str]:
    """What of a page is missing, too much or wrong, a sentence each; none where all is right."""
    found: dict[tuple[str, str], dict[str, Cells]] = {key: {} for key in tables}
    said = []
    for row in rows:
        table = found.setdefault((row.heading, row.kind), {})
        if row.name in table:
            said.append(f"{row.heading}: {row.name} stands there twice")
        if not all(row.cells.values()):
            said.append(f"{row.heading}: {row.name} has an empty cell")
        table[row.name] = row.cells
    for key, table in found.items():
        said += _of_table(" / ".join(key), table, tables.get(key, {}))
    return said


def _of_table(where: str, found: Mapping[str, Cells], wanted: Mapping[str, Cells]) -> list[str]:
    said = [f"{where}: {name} is not in the code" for name in found if name not in wanted]
    for name, cells in wanted.items():
        if name not in found:
            said.append(f"{where}: {name} is missing; its row begins | {_row(name, cells)} |")
            continue
        for head, value in cells.items():
            there = found[name].get(head)
            if there != value:
                said.append(f"{where}: {name}: {head} is {there!r}, and in the code {value!r}")
    return said


def _row(name: str, cells: Cells) -> str:
    return " | ".join((f"`{name}`", *(value.replace("|", r"\|") for value in cells.values())))
