"""Merging: small sections that stand beside each other become one passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.chunks.pieces import BETWEEN_PARTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nuffield_extract.chunks.passages import Passage
    from nuffield_extract.chunks.tokens import Meter

    Path = tuple[tuple[str, str], ...]


def merged(passages: Iterable[Passage], meter: Meter, least: int, most: int) -> Iterator[Passage]:
    """The passages, neighbours joined where each has fewer than `least` tokens, up to `most`.

    Only sections of one role below the same section are joined. What is joined has the headings
    above all of them as its path; their own stand in the text.
    """
    if not least:
        yield from passages
        return
    group: list[Passage] = []
    size = 0
    for passage in passages:
        own = sum([meter(part.text) + meter.joiner(BETWEEN_PARTS) for part in passage.parts])
        fits = group and size < least and own < least and size + own <= most
        if group and not (fits and _are_beside(group[-1], passage)):
            yield _joined(group)
            group, size = [], 0
        group.append(passage)
        size += own
    if group:
        yield _joined(group)


def _are_beside(one: Passage, other: Passage) -> bool:
    same_parent = len(one.path) == len(other.path) and one.path[:-1] == other.path[:-1]
    return one.role == other.role and same_parent


def _joined(group: list[Passage]) -> Passage:
    first = group[0]
    if len(group) == 1:
        return first
    parts = tuple([part for passage in group for part in passage.parts])
    return attrs.evolve(first, path=first.path[:-1], parts=parts)
