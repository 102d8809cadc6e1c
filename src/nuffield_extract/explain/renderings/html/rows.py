"""Groups in rows: a block of the article with the drops inside it, a table's row, or one drop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.explain.explanation import Dropped, Kept

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nuffield_extract.explain.explanation import Fate
    from nuffield_extract.explain.grouping import Group

    Numbered = tuple[int, Group]
    """A group with its number on the page, from 1."""

MOST_INSIDE = 3
"""Drops that stand side by side inside a block."""

LONGEST_INSIDE = 200
"""Characters of a drop inside a block; a longer one is a block of its own."""


def rows(numbered: Iterable[Numbered]) -> Iterator[tuple[Numbered, ...]]:
    """The groups in their order, those of one block of the article together.

    Where a few words were dropped out of the middle of a paragraph, it stays one paragraph.
    """
    row: list[Numbered] = []
    waiting: list[Numbered] = []
    for part in numbered:
        fate = part[1].fate
        if row and _line(fate) == _line(row[0][1].fate):
            row += [*waiting, part]
            waiting = []
        elif row and _may_be_inside(part[1], waiting):
            waiting.append(part)
        else:
            yield from _closed(row, waiting)
            is_dropped = isinstance(fate, Dropped)
            row, waiting = ([], [part]) if is_dropped else ([part], [])
    yield from _closed(row, waiting)


def _line(fate: Fate) -> str | Fate:
    """What texts of one line share: the place of a block, or of a row of a table."""
    return fate.place.partition(".cells[")[0] if isinstance(fate, Kept) else fate


def _may_be_inside(group: Group, waiting: Sequence[Numbered]) -> bool:
    is_short = sum(len(one.text) for one in group.texts) <= LONGEST_INSIDE
    return isinstance(group.fate, Dropped) and is_short and len(waiting) < MOST_INSIDE


def _closed(row: Sequence[Numbered], waiting: Sequence[Numbered]) -> Iterator[tuple[Numbered, ...]]:
    if row:
        yield tuple(row)
    yield from ((part,) for part in waiting)
