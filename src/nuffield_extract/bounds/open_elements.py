"""The stack of open elements (HTML Standard, 13.2.4.2), as an upper bound of what it holds."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.bounds import tables

if TYPE_CHECKING:
    from nuffield_extract.bounds.formatting import Formatting


@attrs.define(eq=False, weakref_slot=False)
class Element:
    """An element that is open, or, where it is not sure, may be."""

    name: bytes
    """In lower case; of SVG and MathML with "svg:" or "math:" before it."""

    tag: bytes
    """What its end tag says."""

    root: int = 0
    """Where the SVG or MathML around it begins, if it is of these."""

    mode: bytes = b""
    """What a template has been found to hold."""

    is_sure: bool = True
    is_foreign: bool = False
    """Whether it is of SVG or MathML."""

    formatting: Formatting | None = None


@attrs.define
class Size:
    """What the parser makes of a page up to a place, at most."""

    depth: int = 0
    """Elements in the body that are nested in one another."""

    nodes: int = 0
    """Elements, comments, declarations, and end tags that end nothing."""

    attributes: int = 0
    most_attributes: int = 0
    """Of one element."""

    text: int = 0
    """Bytes of text, without scripts and style sheets."""


WALLS = (
    tables.SCOPE,
    tables.BUTTON_SCOPE,
    tables.LIST_SCOPE,
    tables.TABLE_SCOPE,
    tables.CAPTION_OR_CELL,
    tables.SECTIONS,
    tables.SPECIAL,
    tables.SOLID,
)
SCOPE, BUTTON_SCOPE, LIST_SCOPE, TABLE_SCOPE, CAPTION_OR_CELL, SECTIONS, SPECIAL, SOLID = range(
    len(WALLS)
)

_WALLS_OF = {
    name: tuple(wall for wall, names in enumerate(WALLS) if name in names)
    for name in frozenset[bytes]().union(*WALLS)
}


class OpenElements:
    """The stack, with the places of each name in it, so that no search walks it.

    What the parser has open is among these elements, in this order; those that are sure are open.
    So a tag that ends a sure element ends it here too, and one that ends an unsure element makes
    all above it unsure: depth is never told too low.
    """

    def __init__(self) -> None:
        self.stack: list[Element] = []
        self.size = Size()
        self.ended = 0
        """How many elements were ended."""

        self.has_closed_formatting = False
        """Whether formatting elements may have been ended that are to be opened anew."""

        self._places: defaultdict[bytes, list[int]] = defaultdict(list)
        self._walls: tuple[list[int], ...] = tuple([] for _ in WALLS)

    @property
    def top(self) -> Element | None:
        """The current node."""
        return self.stack[-1] if self.stack else None

    def place(self, name: bytes) -> int:
        """Where the innermost element of a name stands; -1 where there is none."""
        places = self._places.get(name)
        return places[-1] if places else -1

    def wall(self, kind: int) -> int:
        """Where the innermost element of a kind stands; -1 where there is none."""
        walls = self._walls[kind]
        return walls[-1] if walls else -1

    def count_above(self, kind: int, place: int) -> int:
        """The number of elements of a kind above a place, counted up to eight."""
        return sum(wall > place for wall in self._walls[kind][-8:])

    def reach(self, depth: int) -> None:
        """An element is made at a depth, and not opened."""
        self.size.depth = max(self.size.depth, depth)

    def assume(self, number: int) -> None:
        """So many elements may be made within one another."""
        self.size.nodes += number
        self.reach(len(self.stack) + number)

    def push(self, element: Element) -> None:
        """Opens an element."""
        place = len(self.stack)
        self.stack.append(element)
        self._places[element.name].append(place)
        for wall in _WALLS_OF.get(element.name, ()):
            self._walls[wall].append(place)
        if place >= self.size.depth:
            self.size.depth = place + 1

    def pop_to(self, place: int) -> None:
        """Ends the element at a place and all above it."""
        self.ended += len(self.stack) - place
        while len(self.stack) > place:
            element = self.stack.pop()
            self._places[element.name].pop()
            for wall in _WALLS_OF.get(element.name, ()):
                self._walls[wall].pop()
            if element.formatting is not None:
                element.formatting.place = None
                self.has_closed_formatting = True

    def holds(self, place: int, wall: int) -> bool:
        """Whether the element at a place is surely open, and no wall stands above it.

        Where that is not sure, nothing is any more.
        """
        if self._is_out_of_reach(place, wall):
            return False
        if self.wall(wall) <= place and self.stack[place].is_sure:
            return True
        self.doubt(0)
        return False

    def end(self, place: int, wall: int) -> bool:
        """Whether the element at a place is surely ended; one that a wall stands above is not."""
        if self._is_out_of_reach(place, wall):
            return False
        if self.wall(wall) <= place:
            return self.end_from(place)
        self.doubt(place)
        return False

    def _is_out_of_reach(self, place: int, wall: int) -> bool:
        """Whether there is no element at a place, or a wall surely stands above it."""
        above = self.wall(wall)
        return place < 0 or (above > place and self.stack[above].is_sure)

    def end_from(self, place: int) -> bool:
        """Whether the element at a place, and all above it, are surely ended."""
        if self.stack[place].is_sure:
            self.pop_to(place)
            return True
        self.doubt(place)
        return False

    def doubt(self, place: int) -> None:
        """Makes all elements from a place on unsure; they may be ended, and opened anew."""
        self.size.nodes += len(self.stack) - place
        for element in self.stack[place:]:
            element.is_sure = False
