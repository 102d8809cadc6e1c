"""Facets: what is compared of a part of a page, whatever the part is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.diff.alignment import align
from nuffield_extract.diff.difference import FieldChange, LineChange, LinkChange
from nuffield_extract.diff.likeness import in_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@attrs.frozen(kw_only=True, eq=False)
class Facets:
    """What is compared of a part."""

    kind: str
    """Its type, such as `paragraph`: parts of two kinds are hardly matched."""

    key: str
    """Parts of one key are matched first."""

    fields: Mapping[str, str | None] = attrs.field(factory=dict)
    lines: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    """Text and address of each link."""

    markup: str = ""
    """All that is compared, looks too; empty where fields, lines and links are all."""

    telling: str = ""
    """The text by which its likeness to others is judged; empty where it is like none."""

    weight: int = 1
    """How much it is to say that this has moved."""


@attrs.frozen(kw_only=True)
class Details:
    """What differs between two parts that are matched."""

    fields: tuple[FieldChange, ...] = ()
    lines: tuple[LineChange, ...] = ()
    links: tuple[LinkChange, ...] = ()


def details(old: Facets, new: Facets) -> Details:
    """What differs; of looks only where nothing else does."""
    fields = tuple(field_changes(old.fields, new.fields))
    lines = tuple(_line_changes(old.lines, new.lines)) if old.lines != new.lines else ()
    links = tuple(_link_changes(old.links, new.links)) if old.links != new.links else ()
    if old.markup != new.markup and not (fields or lines or links):
        fields = (FieldChange(name="markup", old=old.markup, new=new.markup),)
    return Details(fields=fields, lines=lines, links=links)


def field_changes(
    old: Mapping[str, str | None], new: Mapping[str, str | None]
) -> Iterator[FieldChange]:
    """The fields whose values differ, in the order of their names' first appearance."""
    for name in {**old, **new}:
        if old.get(name) != new.get(name):
            yield FieldChange(name=name, old=old.get(name), new=new.get(name))


def _line_changes(old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[LineChange]:
    """All lines of both; lines that are alike are one that changed, and so are single ones."""
    matched = [(0, 0)] if len(old) == len(new) == 1 else _matched(old, new)
    for i, j in _filled(matched, len(old), len(new)):
        yield LineChange(old=None if i is None else old[i], new=None if j is None else new[j])


def _matched(old: tuple[str, ...], new: tuple[str, ...]) -> list[tuple[int, int]]:
    equal = align(old, new)
    return sorted([*equal, *in_order(old, new, equal)])


def _link_changes(
    old: tuple[tuple[str, str], ...], new: tuple[tuple[str, str], ...]
) -> Iterator[LinkChange]:
    """Links of one text that lead elsewhere; then those that are gone, and the new ones."""
    same = align([f"{text}\n{url}" for text, url in old], [f"{text}\n{url}" for text, url in new])
    ours = _but(old, {i for i, _ in same})
    theirs = _but(new, {j for _, j in same})
    texts = align([text for text, _ in ours], [text for text, _ in theirs])
    for i, j in texts:
        yield LinkChange(text=ours[i][0], old=ours[i][1], new=theirs[j][1])
    for text, url in _but(ours, {i for i, _ in texts}):
        yield LinkChange(text=text, old=url, new=None)
    for text, url in _but(theirs, {j for _, j in texts}):
        yield LinkChange(text=text, old=None, new=url)


def _but(links: tuple[tuple[str, str], ...], positions: set[int]) -> tuple[tuple[str, str], ...]:
    return tuple([link for number, link in enumerate(links) if number not in positions])


def _filled(
    matched: list[tuple[int, int]], old: int, new: int
) -> Iterator[tuple[int | None, int | None]]:
    """The pairs, and all positions between them that are in none: the old ones first."""
    i = j = 0
    for next_i, next_j in [*matched, (old, new)]:
        yield from ((n, None) for n in range(i, next_i))
        yield from ((None, n) for n in range(j, next_j))
        if next_i < old or next_j < new:
            yield next_i, next_j
        i, j = next_i + 1, next_j + 1
