"""The short lines around a headline, the nearest first: where pages print dates and authors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.dom import clean
from nuffield_extract.metadata.cues import AUTHORS, ELSEWHERE, PUBLISHED, Cues, cues_of
from nuffield_extract.metadata.names import BARE_LEAD, bare_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.dom import Node

# Steps from node to node. Gold pages have their author line within 60 nodes after the headline,
# half of them within 20; before it stand menus.
_STEPS_AFTER = 110
_STEPS_BEFORE = 15
_LEVELS = 9  # elements around the headline whose other parts are looked at

MAX_LINE = 200  # characters; a longer text is prose, or a list of other things
_SHORTEST = 2  # characters: "By"
_PROSE = 110  # characters; a longer text is no line of names and dates
_MAX_PROSE = 2  # paragraphs of prose after which no author line comes

_SKIPPED = frozenset(
    "-comment nav form script style noscript template svg button select iframe video audio canvas"
    " object textarea dialog blockquote address img picture map figure h1".split()
)
_YEAR = re.compile(r"\d{4}|by\b(?<!\wby)")
_NONE: Cues = frozenset()
_BY: Cues = frozenset((AUTHORS,))
_TIME: Cues = frozenset((PUBLISHED,))
_BLOCKS = frozenset("div p li ul ol td tr dd dt section article header footer h2 h3 h4".split())


@attrs.frozen
class Line:
    """A short text near the headline."""

    node: Node
    runs: tuple[str, ...]
    """The texts in the element, one after the other."""

    cues: Cues
    """What the element says it is; empty where only the text itself speaks."""

    @property
    def text(self) -> str:
        """All of its text."""
        return " ".join(self.runs)


@attrs.define
class _Budget:
    """How far the walk goes on."""

    steps: int
    prose: int = _MAX_PROSE

    def is_left(self) -> bool:
        """Whether the walk goes on at all."""
        return self.steps > 0 and self.prose > 0


def lines_around(headline: Node) -> Iterator[Line]:
    """The lines around a headline: what follows it in its element, what precedes, then outwards."""
    after, before = _Budget(_STEPS_AFTER), _Budget(_STEPS_BEFORE)
    node: Node | None = headline
    for _ in range(_LEVELS):
        if node is None or node.tag == "body":
            return
        following = node.next
        while following is not None and after.is_left():
            if not _is_blank(following):
                yield from lines_in(following, after)
            following = following.next
        preceding = node.prev
        while preceding is not None and before.is_left():
            if not _is_blank(preceding):
                yield from lines_in(preceding, before)
            preceding = preceding.prev
        node = node.parent


def lines_in(root: Node, budget: _Budget) -> Iterator[Line]:
    """The lines in an element, in page order."""
    last = root.mem_id
    node: Node | None = root
    while node is not None and budget.steps > 0 and budget.prose > 0:
        tag = node.tag
        line, child = None, None
        if tag == "-text":
            text = (node.text_content or "").strip()
            if len(text) >= _SHORTEST:
                budget.steps -= 1
                line = _bare_line(node, text, last, budget)
        elif tag not in _SKIPPED:
            budget.steps -= 1
            cues = cues_of(node) if tag != "time" else cues_of(node) | _TIME
            if ELSEWHERE not in cues:
                line = line_of(node, cues) if cues else None
                child = node.first_child if line is None else None
        if line is not None:
            yield line
            node = line.node
        node = child if child is not None else _next(node, last)


def _is_blank(node: Node) -> bool:
    """Whether a node is but the white space between two elements."""
    return node.is_text_node and (node.text_content or "").isspace()


def _next(node: Node, last: int) -> Node | None:
    """What follows a node and all that is in it, inside the last element."""
    current: Node | None = node
    while current is not None and current.mem_id != last:
        following = current.next
        if following is not None:
            return following
        current = current.parent
    return None


def line_of(node: Node, cues: Cues) -> Line | None:
    """The element as a line, where it is short enough."""
    text = node.text(separator="\n")
    if len(text) > 3 * MAX_LINE:
        return None
    runs = tuple(run for part in text.split("\n") if (run := clean(part)))
    return Line(node, runs, cues) if sum(map(len, runs)) <= MAX_LINE else None


def _bare_line(node: Node, text: str, last: int, budget: _Budget) -> Line | None:
    """The element around a text that begins with "By", or has a year: perhaps an author line."""
    if len(text) > _PROSE:
        budget.prose -= 1
        return None
    if not (_YEAR.search(text) or BARE_LEAD.match(text) or bare_names(text)):
        return None
    if BARE_LEAD.fullmatch(text) and node.next is not None and node.next.is_element_node:
        return line_of(node.next, _BY)
    around: Node | None = node
    for _ in range(2):  # a text in a link in a paragraph
        if around is None or around.mem_id == last or around.tag in _BLOCKS:
            break
        around = around.parent
    if around is None or around.mem_id == node.mem_id or len(around.text()) > _PROSE:
        return Line(node, (clean(text),), _NONE)
    return line_of(around, _NONE)
