"""An article as one line of units: each section, and behind it its blocks."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.diff.blocks import block_facets, section_facets
from nuffield_extract.diff.increasing import heaviest_increasing
from nuffield_extract.diff.likeness import alike, counted, each_once, gaps_between
from nuffield_extract.diff.pairing import Sides, pair
from nuffield_extract.model import Block, Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nuffield_extract.diff.facets import Facets
    from nuffield_extract.model import Article

    Pairs = list[tuple[int, int]]

_MOST_SHARED = 0.5  # of the text of two sections, so that they are one under two headings


@attrs.frozen(kw_only=True, eq=False)
class Unit:
    """A section without what stands in it, or a block of one."""

    part: Section | Block
    parent: int | None
    """Position of the section that holds it."""

    path: tuple[str, ...]
    """The headings above it; of a section, its own is the last."""

    facets: Facets


def units(article: Article) -> tuple[Unit, ...]:
    """The sections and blocks of an article, in reading order."""
    found: list[Unit] = []
    waiting: list[tuple[Section, int | None, tuple[str, ...]]] = [
        (section, None, ()) for section in reversed(article.sections)
    ]
    while waiting:
        section, parent, above = waiting.pop()
        path = above if section.heading is None else (*above, section.heading)
        here = len(found)
        found.append(Unit(part=section, parent=parent, path=path, facets=section_facets(section)))
        found += [
            Unit(part=block, parent=here, path=path, facets=block_facets(block))
            for block in section.blocks
        ]
        waiting += [(inner, here, path) for inner in reversed(section.sections)]
    return tuple(found)


def pair_units(old: Sequence[Unit], new: Sequence[Unit]) -> Pairs:
    """Positions of units that are the same, each in one pair at most, sorted.

    Sections under other headings are the same where they share half of what they hold, or where
    the headings are alike.
    """
    found = pair(Sides(old=[unit.facets for unit in old], new=[unit.facets for unit in new]))
    found += _sharing_text(old, new, found)
    found += _under_alike_headings(old, new, found)
    return sorted(found)


def _sharing_text(old: Sequence[Unit], new: Sequence[Unit], found: Pairs) -> Pairs:
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for i, j in found:
        parents = old[i].parent, new[j].parent
        if parents[0] is not None and parents[1] is not None:
            shared[parents[0], parents[1]] += old[i].facets.weight + new[j].facets.weight
    held = _held(old), _held(new)
    taken = {i for i, _ in found}, {j for _, j in found}
    scored = [
        (-share, i, j)
        for (i, j), weight in shared.items()
        if i not in taken[0]
        and j not in taken[1]
        and (share := weight / (held[0][i] + held[1][j])) >= _MOST_SHARED
    ]
    return each_once((i, j) for _, i, j in sorted(scored))


def _held(listed: Sequence[Unit]) -> dict[int, int]:
    """How much each section holds, blocks and headings right below it, by its position."""
    weights: dict[int, int] = defaultdict(int)
    for unit in listed:
        if unit.parent is not None:
            weights[unit.parent] += unit.facets.weight
    return weights


def _under_alike_headings(old: Sequence[Unit], new: Sequence[Unit], found: Pairs) -> Pairs:
    ours, theirs = _sections(old), _sections(new)
    numbers = (
        {place: n for n, place in enumerate(ours)},
        {place: n for n, place in enumerate(theirs)},
    )
    known = [(numbers[0][i], numbers[1][j]) for i, j in sorted(found) if i in numbers[0]]
    kept = heaviest_increasing([j for _, j in known], [1] * len(known))
    aligned = [known[n] for n in sorted(kept)]
    gaps = gaps_between(aligned, known, len(ours), len(theirs))
    counts = [
        {n: counted(_heading(listed[at[n]])) for gap in unmatched for n in gap}
        for listed, at, unmatched in ((old, ours, gaps.old), (new, theirs, gaps.new))
    ]
    return [(ours[i], theirs[j]) for i, j in alike(counts[0], counts[1], gaps, lambda *_: True)]


def _sections(listed: Sequence[Unit]) -> list[int]:
    return [place for place, unit in enumerate(listed) if isinstance(unit.part, Section)]


def _heading(unit: Unit) -> str:
    return (isinstance(unit.part, Section) and unit.part.heading) or ""
