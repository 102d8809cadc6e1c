"""Which parts of the old page are which of the new one: equal ones first, then alike ones."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.diff.alignment import align
from nuffield_extract.diff.likeness import alike, counted, gaps_between

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from nuffield_extract.diff.facets import Facets

    Pairs = list[tuple[int, int]]
    Names = Sequence[Hashable | None]


@attrs.frozen(kw_only=True)
class Sides:
    """The parts of both pages, with what else names them."""

    old: Sequence[Facets]
    new: Sequence[Facets]
    names: Sequence[tuple[Names, Names]] = ()
    """Names of each old and each new part: such of one name are the same, whatever they say.
    Sets of names that count more come first; None names nothing."""


def pair(sides: Sides) -> Pairs:
    """Positions of parts that are the same, each in one pair at most, sorted.

    First those of one key, in order; then those of one key elsewhere; then of one name; then
    those that are alike.
    """
    keys = [each.key for each in sides.old], [each.key for each in sides.new]
    aligned = align(*keys)
    found = [*aligned]
    for names in (keys, *sides.names):
        found += _of_one_name(names, found)
    gaps = gaps_between(aligned, found, len(sides.old), len(sides.new))
    counts = [
        {n: counted(parts[n].telling) for gap in unmatched for n in gap}
        for parts, unmatched in ((sides.old, gaps.old), (sides.new, gaps.new))
    ]
    found += alike(counts[0], counts[1], gaps, lambda i, j: sides.old[i].kind == sides.new[j].kind)
    return sorted(found)


def _of_one_name(names: tuple[Names, Names], found: Pairs) -> Pairs:
    """Of what is in no pair yet, the first of a name with the first, and so on."""
    old, new = names
    taken = {i for i, _ in found}, {j for _, j in found}
    waiting = defaultdict(list)
    for j in range(len(new) - 1, -1, -1):
        if new[j] is not None and j not in taken[1]:
            waiting[new[j]].append(j)
    free = (i for i in range(len(old)) if i not in taken[0] and waiting.get(old[i]))
    return [(i, waiting[old[i]].pop()) for i in free]
