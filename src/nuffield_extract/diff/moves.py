"""Which matched parts moved: the least that explains another order."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from nuffield_extract.diff.increasing import heaviest_increasing
from nuffield_extract.model import Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nuffield_extract.diff.outline import Unit

    Pair = tuple[int, int]


def displaced(pairs: Sequence[Pair], weights: Sequence[int]) -> frozenset[Pair]:
    """The pairs that stand in another order: the lightest that can be, so that the rest stays.

    Args:
        pairs: positions, sorted by the old ones.
        weights: how much it is to say of a pair that it moved.
    """
    kept = heaviest_increasing([j for _, j in pairs], weights)
    return frozenset(pair for number, pair in enumerate(pairs) if number not in kept)


def moved_units(pairs: Sequence[Pair], old: Sequence[Unit], new: Sequence[Unit]) -> frozenset[Pair]:
    """The pairs of units that moved; what goes along with its section has not.

    Neither has what stands where it stood, though a heading above it came or went. A section
    has where it came under another one without another level.
    """
    same = set(pairs)
    away = displaced(pairs, [old[i].facets.weight for i, _ in pairs])
    groups: dict[Pair | None, list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair in away:
            groups[_carrier(pair, old, new, away)].append(pair)
    moved = {pair for pair in same if _came_under_another(pair, old, new, same)}
    moved.update(groups.pop(None, ()))
    for along in groups.values():
        moved |= displaced(along, [old[i].facets.weight for i, _ in along])
    return frozenset(moved)


def _parents(pair: Pair, old: Sequence[Unit], new: Sequence[Unit]) -> tuple[int | None, int | None]:
    return old[pair[0]].parent, new[pair[1]].parent


def _carrier(
    pair: Pair, old: Sequence[Unit], new: Sequence[Unit], away: frozenset[Pair]
) -> Pair | None:
    """The section that took both along, where it stands elsewhere itself."""
    i, j = _parents(pair, old, new)
    if i is None or j is None:
        return None
    return (i, j) if (i, j) in away else None


def _came_under_another(
    pair: Pair, old: Sequence[Unit], new: Sequence[Unit], same: set[Pair]
) -> bool:
    before, after = old[pair[0]].part, new[pair[1]].part
    if not (isinstance(before, Section) and isinstance(after, Section)):
        return False
    parents = _parents(pair, old, new)
    stayed = parents == (None, None) or parents in same
    return before.level == after.level and not stayed
