"""Two articles in, their Difference out."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from nuffield_extract.diff import entries
from nuffield_extract.diff.difference import Difference, Match, Placed
from nuffield_extract.diff.facets import details, field_changes
from nuffield_extract.diff.mirror import mirrored, parted
from nuffield_extract.diff.moves import displaced, moved_units
from nuffield_extract.diff.order import in_reading_order
from nuffield_extract.diff.outline import pair_units, units
from nuffield_extract.diff.pairing import Sides, pair
from nuffield_extract.model.depth import check_depth

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from nuffield_extract.diff.outline import Unit
    from nuffield_extract.model import Article, Block, Section

Part = TypeVar("Part")


def diff(old: Article, new: Article) -> Difference:
    """What changed from one article to another, best of two saves of one page.

    Compared are metadata, sections, blocks, references, notes and downloads; not ids, what spans
    cite, related pages, evidence, notices and how the page was saved. Time grows with the size of
    both. `diff(new, old)` is the mirror of `diff(old, new)`.

    Raises:
        SchemaError: an article is nested more than 60 levels deep; none of `extract` is.
    """
    check_depth(old)
    check_depth(new)
    lines = units(old), units(new)
    if _is_later(_told(old, lines[0]), _told(new, lines[1])):
        return mirrored(_diff(new, old, lines[1], lines[0]))
    return _diff(old, new, *lines)


def _is_later(one: Iterator[str], other: Iterator[str]) -> bool:
    """Whether the first text that differs is the greater one."""
    pairs = zip(one, other, strict=True)
    return next((first > second for first, second in pairs if first != second), False)


def _told(article: Article, listed: Sequence[Unit]) -> Iterator[str]:
    """An article as texts: of two, the one whose texts come first is compared with the other."""
    yield repr([*entries.metadata_fields(article).values(), len(listed)])
    yield from (f"{unit.facets.key}{unit.facets.fields}" for unit in listed)
    yield from (repr(getattr(article, name)) for name in entries.ENTRIES)


def _diff(
    old: Article, new: Article, old_units: Sequence[Unit], new_units: Sequence[Unit]
) -> Difference:
    told = entries.metadata_fields(old), entries.metadata_fields(new)
    return Difference(
        old=old,
        new=new,
        fields=tuple(field_changes(*told)),
        **{
            name: _entries(getattr(old, name), getattr(new, name), sides)
            for name, sides in entries.ENTRIES.items()
        },
        **parted(_body(old_units, new_units)),
    )


def _entries(
    old: Sequence[Part],
    new: Sequence[Part],
    sides_of: Callable[[Sequence[Part], Sequence[Part]], Sides],
) -> tuple[Match[Part], ...]:
    sides = sides_of(old, new)
    pairs = pair(sides)
    moved = displaced(pairs, [1] * len(pairs))
    placed = (
        [Placed(part=part, place=n) for n, part in enumerate(old)],
        [Placed(part=part, place=n) for n, part in enumerate(new)],
    )
    return in_reading_order(_matches(placed, sides, pairs, moved))


def _body(old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[Match[Section | Block]]:
    pairs = pair_units(old, new)
    placed = _placed(old), _placed(new)
    sides = Sides(old=[unit.facets for unit in old], new=[unit.facets for unit in new])
    return _matches(placed, sides, pairs, moved_units(pairs, old, new))


def _placed(listed: Sequence[Unit]) -> list[Placed[Section | Block]]:
    return [Placed(part=unit.part, place=n, path=unit.path) for n, unit in enumerate(listed)]


def _matches(
    placed: tuple[Sequence[Placed[Part]], Sequence[Placed[Part]]],
    sides: Sides,
    pairs: Sequence[tuple[int, int]],
    moved: Collection[tuple[int, int]],
) -> Iterator[Match[Part]]:
    """Every part of both sides in one match."""
    old, new = placed
    for i, j in pairs:
        found = details(sides.old[i], sides.new[j])
        yield Match(
            old=old[i], new=new[j], moved=(i, j) in moved,
            fields=found.fields, lines=found.lines, links=found.links,
        )  # fmt: skip
    gone, come = {i for i, _ in pairs}, {j for _, j in pairs}
    yield from (Match(old=each, new=None) for n, each in enumerate(old) if n not in gone)
    yield from (Match(old=None, new=each) for n, each in enumerate(new) if n not in come)
