"""Sections: the flow of an article folded into a tree by its headings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.model import Section
from nuffield_extract.reading.reader import Heading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nuffield_extract.model import Block
    from nuffield_extract.reading.reader import Flowing

_WORDS = re.compile(r"[^\W_]+")

# Characters of a section's id: enough to tell headings apart, short enough for a url.
_ID_LENGTH = 60


@attrs.define
class _Open:
    """A section while blocks and deeper sections may still come into it."""

    heading: Heading | None
    blocks: list[Block] = attrs.field(factory=list)
    sections: list[Section] = attrs.field(factory=list)


def fold(flow: Iterable[Flowing]) -> tuple[Section, ...]:
    """The section tree: each section holds the deeper ones that follow it.

    The text before the first heading is a section without heading, of level 0.
    """
    ids = _Ids()
    top: list[Section] = []
    lead = _Open(None)
    open_: list[_Open] = [lead]
    for part in flow:
        if not isinstance(part, Heading):
            open_[-1].blocks.append(part)
            continue
        _close(open_, top, part.level, ids)
        open_.append(_Open(part))
    _close(open_, top, 0, ids)
    return tuple(top)


def _close(open_: list[_Open], top: list[Section], level: int, ids: _Ids) -> None:
    """Ends the open sections that a heading of this level does not fall under."""
    while open_ and (open_[-1].heading is None or open_[-1].heading.level >= level):
        ended = open_.pop()
        if ended.heading is None and not ended.blocks:
            continue
        (open_[-1].sections if open_ else top).append(_section(ended, ids))


def _section(ended: _Open, ids: _Ids) -> Section:
    heading = ended.heading
    return Section(
        heading=heading.text if heading else None,
        href=heading.href if heading else None,
        level=heading.level if heading else 0,
        id=ids.unique(heading.id or heading.text if heading else "lead"),
        blocks=tuple(ended.blocks),
        sections=tuple(ended.sections),
    )


class _Ids:
    """Ids out of headings, each given once."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def unique(self, text: str) -> str:
        base = "-".join(_WORDS.findall(text[:_ID_LENGTH].lower())) or "section"
        found, number = base, self._given.get(base, 1)
        while found in self._given:
            number += 1
            found = f"{base}-{number}"
        self._given[base] = number
        self._given[found] = 1
        return found
