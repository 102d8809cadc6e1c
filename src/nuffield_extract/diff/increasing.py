"""What stays in its order when a sequence is shuffled, and what moved: the least of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def heaviest_increasing(places: Sequence[int], weights: Sequence[int]) -> frozenset[int]:
    """The positions of an increasing subsequence of the greatest weight.

    Places differ from each other, weights are above 0. A Fenwick tree of the best weight that
    ends at each rank; takes n log n steps.
    """
    ranks = {place: rank for rank, place in enumerate(sorted(places), 1)}
    best: list[tuple[int, int]] = [(0, -1)] * (len(places) + 1)
    before: list[int] = []
    for position, place in enumerate(places):
        weight, last = _best_below(best, ranks[place])
        before.append(last)
        _enter(best, ranks[place], (weight + weights[position], position))
    return frozenset(_followed(before, _best_below(best, len(places) + 1)[1]))


def _best_below(best: Sequence[tuple[int, int]], rank: int) -> tuple[int, int]:
    """Greatest weight of those that end below a rank, with the position where it ends."""
    rank -= 1
    found = (0, -1)
    while rank:
        found = max(found, best[rank])
        rank &= rank - 1
    return found


def _enter(best: list[tuple[int, int]], rank: int, ending: tuple[int, int]) -> None:
    while rank < len(best):
        best[rank] = max(best[rank], ending)
        rank += rank & -rank


def _followed(before: Sequence[int], last: int) -> list[int]:
    """The positions from the last one backwards."""
    found = []
    while last >= 0:
        found.append(last)
        last = before[last]
    return found
