"""End tags of formatting elements: the adoption agency (HTML Standard, 13.2.6.4.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.bounds import open_elements as kinds
from nuffield_extract.bounds import tables

if TYPE_CHECKING:
    from nuffield_extract.bounds.construction import Construction
    from nuffield_extract.bounds.formatting import Formatting

ADOPTIONS = 8  # blocks out of which an element is taken at most
NODES_OF_AN_ADOPTION = 4  # the element and up to three between it and the block


def end_formatting(page: Construction, name: bytes) -> None:
    """Ends the last formatting element of a name."""
    top = page.open.top
    one = page.formatting.last(name)
    if top is not None and top.name == name and not (top.formatting and top.formatting.is_active):
        if not page.open.end_from(len(page.open.stack) - 1) and one is not None:
            _doubt(page, one)
    elif one is None:
        end_any_other(page, name)
    elif one.place is None:
        one.is_active = False
    elif page.open.holds(one.place, kinds.SCOPE):
        _adopt(page, one.place)


def _doubt(page: Construction, one: Formatting) -> None:
    one.is_sure = False
    if one.place is not None:
        page.open.doubt(one.place)


def end_any_other(page: Construction, name: bytes) -> None:
    """Ends an element and all in it, unless a block stands between."""
    page.open.end(page.open.place(name), kinds.SPECIAL)


def _adopt(page: Construction, place: int) -> None:
    element = page.open.stack[place]
    assert element.formatting is not None
    blocks = page.open.count_above(kinds.SPECIAL, place)
    if blocks < ADOPTIONS:
        element.formatting.is_active = False
    if not blocks:
        page.open.end_from(place)
        return
    page.open.size.nodes += NODES_OF_AN_ADOPTION * blocks + len(page.open.stack) - place
    if blocks >= ADOPTIONS:
        page.open.doubt(place)
        return
    page.open.pop_to(page.open.wall(kinds.SPECIAL) + 1)
    for between in page.open.stack[place:]:
        if between.name not in tables.SPECIAL:
            between.is_sure = False
