"""A Difference seen from the other side."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import attrs

from nuffield_extract.diff.difference import (
    LISTS,
    Difference,
    FieldChange,
    LineChange,
    LinkChange,
    Match,
)
from nuffield_extract.diff.order import in_reading_order
from nuffield_extract.model import Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

Part = TypeVar("Part")
_Change = TypeVar("_Change", FieldChange, LineChange, LinkChange)


def mirrored(difference: Difference) -> Difference:
    """The difference from the new article to the old: what was added is removed."""
    turned = {name: [_turned(each) for each in getattr(difference, name)] for name in LISTS}
    body = [*turned.pop("sections"), *turned.pop("blocks")]
    beside = {name: in_reading_order(matches) for name, matches in turned.items()}
    return Difference(
        old=difference.new,
        new=difference.old,
        fields=_swapped(difference.fields),
        **beside,
        **parted(body),
    )


def parted(body: Iterable[Match[Any]]) -> dict[str, tuple[Match[Any], ...]]:
    """The matches of sections and of blocks, each in reading order."""
    ordered = in_reading_order(body)
    of_sections = [isinstance(match.either.part, Section) for match in ordered]
    pairs = tuple(zip(ordered, of_sections, strict=True))
    return {
        "sections": tuple([match for match, of_section in pairs if of_section]),
        "blocks": tuple([match for match, of_section in pairs if not of_section]),
    }


def _turned(match: Match[Part]) -> Match[Part]:
    return attrs.evolve(
        match,
        old=match.new,
        new=match.old,
        fields=_swapped(match.fields),
        lines=_lines(match.lines),
        links=tuple(sorted(_swapped(match.links), key=_rank)),
    )


def _swapped(changes: Sequence[_Change]) -> tuple[_Change, ...]:
    return tuple([attrs.evolve(each, old=each.new, new=each.old) for each in changes])


def _lines(changes: Sequence[LineChange]) -> tuple[LineChange, ...]:
    """The lines swapped, those that are gone before the new ones wherever they meet."""
    found: list[LineChange] = []
    waiting: list[LineChange] = []
    for change in _swapped(changes):
        if change.old is not None and change.new is not None:
            found += [*sorted(waiting, key=_rank), change]
            waiting = []
        else:
            waiting.append(change)
    return (*found, *sorted(waiting, key=_rank))


def _rank(change: LineChange | LinkChange) -> tuple[bool, bool]:
    """Sorts what both pages have first, then what is gone, then what is new."""
    return change.old is None, change.new is None
