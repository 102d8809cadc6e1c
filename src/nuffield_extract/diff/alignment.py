"""What two sequences have in common, in order: patience diff, bounded for repetitive ones.

What is in both sequences once is an anchor (Bram Cohen's patience diff); between the anchors it
goes on. Where nothing is there once, short stretches are aligned exactly, by a longest common
subsequence; in long ones the first of a kind stands for the first, the second for the second.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Pairs = list[tuple[int, int]]

MOST_CELLS = 1_024  # of the table for an exact alignment
MOST_ROUNDS = 12  # of anchors within anchors: time stays linear but for sorting


@attrs.frozen
class _Stretch:
    """A stretch of both sequences, from `start` up to `end`."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int
    round: int = 0


def align(old: Sequence[str], new: Sequence[str]) -> Pairs:
    """Positions of equal members, both increasing; about as many as there can be."""
    found: Pairs = []
    waiting = [_Stretch(0, len(old), 0, len(new))]
    while waiting:
        ends, inner = _trimmed(old, new, waiting.pop())
        found += ends
        if inner.old_start == inner.old_end or inner.new_start == inner.new_end:
            continue
        if _cells(inner) <= MOST_CELLS:
            found += _exact(old, new, inner)
            continue
        anchors = _increasing(_anchors(old, new, inner) or _counted(old, new, inner))
        found += anchors
        if anchors and inner.round < MOST_ROUNDS:
            waiting += _between(inner, anchors)
    return sorted(found)


def _trimmed(old: Sequence[str], new: Sequence[str], whole: _Stretch) -> tuple[Pairs, _Stretch]:
    """What the stretch has in common at its ends, and what is between."""
    most = min(whole.old_end - whole.old_start, whole.new_end - whole.new_start)
    head = 0
    while head < most and old[whole.old_start + head] == new[whole.new_start + head]:
        head += 1
    tail = 0
    while tail < most - head and old[whole.old_end - tail - 1] == new[whole.new_end - tail - 1]:
        tail += 1
    ends = [(whole.old_start + n, whole.new_start + n) for n in range(head)]
    ends += [(whole.old_end - n, whole.new_end - n) for n in range(1, tail + 1)]
    return ends, _Stretch(
        whole.old_start + head, whole.old_end - tail,
        whole.new_start + head, whole.new_end - tail, whole.round,
    )  # fmt: skip


def _cells(stretch: _Stretch) -> int:
    return (stretch.old_end - stretch.old_start) * (stretch.new_end - stretch.new_start)


def _anchors(old: Sequence[str], new: Sequence[str], stretch: _Stretch) -> Pairs:
    """What is once in each sequence, in the order of the old one."""
    ours = _once(old, stretch.old_start, stretch.old_end)
    theirs = _once(new, stretch.new_start, stretch.new_end)
    return [(place, theirs[key]) for key, place in ours.items() if key in theirs]


def _once(sequence: Sequence[str], start: int, end: int) -> dict[str, int]:
    counts = Counter(sequence[start:end])
    return {sequence[n]: n for n in range(start, end) if counts[sequence[n]] == 1}


def _counted(old: Sequence[str], new: Sequence[str], stretch: _Stretch) -> Pairs:
    """The first of a kind with the first, the second with the second, in the old order."""
    places = defaultdict(list)
    for place in range(stretch.new_end - 1, stretch.new_start - 1, -1):
        places[new[place]].append(place)
    found = []
    for place in range(stretch.old_start, stretch.old_end):
        left = places.get(old[place])
        if left:
            found.append((place, left.pop()))
    return found


def _increasing(pairs: Pairs) -> Pairs:
    """The longest run of pairs that increase on both sides (patience sorting)."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for position, (_, place) in enumerate(pairs):
        pile = bisect_left(tops, place)
        before.append(ends[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [place]
        ends[pile : pile + 1] = [position]
    last = ends[-1] if ends else -1
    found = []
    while last >= 0:
        found.append(pairs[last])
        last = before[last]
    return found[::-1]


def _between(whole: _Stretch, anchors: Pairs) -> Iterator[_Stretch]:
    edges = [
        (whole.old_start - 1, whole.new_start - 1),
        *anchors,
        (whole.old_end, whole.new_end),
    ]
    for (old, new), (next_old, next_new) in pairwise(edges):
        if next_old - old > 1 and next_new - new > 1:
            yield _Stretch(old + 1, next_old, new + 1, next_new, whole.round + 1)


def _exact(old: Sequence[str], new: Sequence[str], stretch: _Stretch) -> Iterator[tuple[int, int]]:
    """A longest common subsequence of a stretch."""
    ours = range(stretch.old_start, stretch.old_end)
    theirs = range(stretch.new_start, stretch.new_end)
    table = [[0] * (len(theirs) + 1)]
    for i in reversed(ours):
        below, row = table[-1], [0]
        for n, j in enumerate(reversed(theirs)):
            row.append(below[n] + 1 if old[i] == new[j] else max(below[n + 1], row[n]))
        table.append(row)
    i, j = len(ours), len(theirs)
    while i and j:
        if old[ours[-i]] == new[theirs[-j]]:
            yield ours[-i], theirs[-j]
            i, j = i - 1, j - 1
        elif table[i - 1][j] >= table[i][j - 1]:
            i -= 1
        else:
            j -= 1
