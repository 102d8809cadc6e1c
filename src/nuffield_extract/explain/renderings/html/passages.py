"""The page's text in its order: kept parts plain, dropped parts shaded, each with its reason."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, assert_never

from nuffield_extract.explain.explanation import Dropped, Kept
from nuffield_extract.explain.renderings.html.families import family_of
from nuffield_extract.explain.renderings.html.lines import lines as page_lines
from nuffield_extract.explain.renderings.html.reasons import reason
from nuffield_extract.explain.renderings.html.rows import rows
from nuffield_extract.explain.renderings.html.words import plain
from nuffield_extract.exporters._markup import Markup, element, lines, text, within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nuffield_extract.explain.grouping import Group
    from nuffield_extract.explain.renderings.html.rows import Numbered

CHUNK = 40
"""Rows that a browser lays out together, once they are near the window."""

LONG_LINE = 80
"""Characters from which a dropped line stands on a line of its own; others share one."""


def passages(numbered: Iterable[Numbered]) -> Markup:
    """The part of the page that holds all texts."""
    chunks = [
        element("div", within(lines(map(_row, chunk))), class_="chunk")
        for chunk in _chunks(rows(numbered))
    ]
    parts = (
        element("h2", text("The page's text"), id="text", tabindex=-1),
        element("p", text(_HINT), class_="soft"),
        element("div", within(lines(chunks)), class_="passages"),
    )
    return element("section", within(lines(parts)), aria_labelledby="text")


def group_id(number: int) -> str:
    """The id of a group, to which links lead."""
    return f"t{number}"


def _chunks(every: Iterator[tuple[Numbered, ...]]) -> Iterator[Sequence[tuple[Numbered, ...]]]:
    while chunk := tuple(islice(every, CHUNK)):
        yield chunk


def _row(row: tuple[Numbered, ...]) -> Markup:
    inside = [_group(number, group) for number, group in row]
    return inside[0] if len(inside) == 1 else element("div", *inside, class_="run")


def _group(number: int, group: Group) -> Markup:
    fate = group.fate
    match fate:
        case Kept():
            shown = element("span", text(group.text), class_="text", dir="auto")
            return _part(number, group, shown, class_=_kept_looks(fate.place), aria_label="Kept")
        case Dropped():
            shown = element("span", _dropped_lines(group), class_="text")
            rule, hue = plain(fate.rule), family_of(fate.rule).hue
            told = {"data_rule": rule, "aria_label": f"Dropped by {rule}"}
            return _part(number, group, shown, class_=f"group dropped {hue}", **told)
        case _:
            assert_never(fate)


def _part(number: int, group: Group, shown: Markup, **attributes: str) -> Markup:
    """A group as an element that can have the focus, described by its reason."""
    named = group_id(number)
    told = reason(group, f"{named}-why")
    ways = {"id": named, "role": "group", "tabindex": "0", "aria_describedby": f"{named}-why"}
    return element("div", shown, told, **ways, **attributes)


def _dropped_lines(group: Group) -> Markup:
    return lines(
        element("span", text(line), class_="long" if len(line) >= LONG_LINE else None, dir="auto")
        for line in page_lines(group.texts)
    )


def _kept_looks(place: str) -> str:
    found = _PLACES.search(place)
    return f"group kept {found.lastgroup}" if found else "group kept"


_PLACES = re.compile(
    r"(?P<heading>\.heading$)|(?P<cell>\.cells\[)|(?P<item>\.items\[)|(?P<code>\.code$)"
    r"|(?P<aside>\.(?:caption|credit|attribution|mark)$)|(?P<entry>^\$\.(?:references|notes)\[)"
)
"""What a kept text is, by the end of its place or a step on the way: class of the style sheet."""

_HINT = (
    "Plain text was kept; shaded text was dropped, and begins with the rule that dropped it. "
    "Point at a part, or move to it with the Tab key, to see why; Escape hides that again."
)
