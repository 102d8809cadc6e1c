"""Parts that are alike but not equal, matched in time that grows with their number alone."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.diff.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    Pairs = list[tuple[int, int]]

ALIKE = 0.5  # of the words in common: an edited text, wherever it stands now
ALIKE_IN_PLACE = 0.3  # the same between neighbours that stayed
ALIKE_OF_KINDS = 0.8  # the same where the kind differs: a paragraph that became a quotation
_IN_PLACE = 0.1  # by how much a text in its place goes before a text elsewhere
_MOST_PAIRS = 256  # compared in one gap; of longer gaps the first with the first, and so on
_RARE = 6  # parts that have a word: by frequent ones nothing is looked up
_CANDIDATES = 4  # parts elsewhere that one is compared with
_COUNTED = 2_000  # words by which the likeness of two texts is judged: the first of each
_LONG = 20  # characters that hardly any word has


@attrs.frozen
class Gaps:
    """What is unmatched on both sides between two neighbours that are matched, gap by gap."""

    old: Sequence[Sequence[int]]
    new: Sequence[Sequence[int]]


def counted(text: str) -> Counter[str]:
    """The words of a text, in lower case; those at its beginning stand for a long one."""
    return Counter(words(text[: _COUNTED * _LONG].lower())[:_COUNTED])


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """The share of words in common, 0 to 1 (Sorensen and Dice), each as often as it occurs."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def in_order(old: Sequence[str], new: Sequence[str], aligned: Pairs) -> Pairs:
    """Pairs of alike texts between the aligned ones, in the order of both sides."""
    gaps = gaps_between(aligned, [], len(old), len(new))
    found: Pairs = []
    for ours, theirs in zip(gaps.old, gaps.new, strict=True):
        if not (ours and theirs):
            continue
        counts = {i: counted(old[i]) for i in ours}, {j: counted(new[j]) for j in theirs}
        scored = ((likeness(counts[0][i], counts[1][j]), i, j) for i, j in _compared(ours, theirs))
        likely = [each for each in scored if each[0] >= ALIKE_IN_PLACE]
        found += _without_crossings(sorted(likely, key=lambda each: (-each[0], *each[1:])))
    return found


def alike(
    old: Mapping[int, Counter[str]],
    new: Mapping[int, Counter[str]],
    gaps: Gaps,
    same_kind: Callable[[int, int], bool],
) -> Pairs:
    """Pairs of alike parts, each in one pair at most, the most alike first.

    Args:
        old: the words of each unmatched part of the old page, by position.
        new: of the new page.
        gaps: what is still unmatched, and where.
        same_kind: whether an old and a new part are of one kind.
    """
    near = {pair for each in zip(gaps.old, gaps.new, strict=True) for pair in _compared(*each)}
    far = _sharing_rare_words(old, new, gaps)
    scored = []
    for i, j in sorted(near.union(far)):
        score = likeness(old[i], new[j])
        needed = ALIKE_IN_PLACE if (i, j) in near else ALIKE
        if score >= (needed if same_kind(i, j) else ALIKE_OF_KINDS):
            scored.append((score + _IN_PLACE * ((i, j) in near), i, j))
    ranked = sorted(scored, key=lambda each: (-each[0], abs(each[1] - each[2]), *each[1:]))
    return each_once((i, j) for _, i, j in ranked)


def gaps_between(aligned: Pairs, moved: Pairs, old: int, new: int) -> Gaps:
    """What is in no pair, between the aligned ones.

    Args:
        aligned: pairs of positions that increase on both sides.
        moved: all other pairs.
        old: how many parts the old page has.
        new: how many the new one has.
    """
    edges = [(-1, -1), *aligned, (old, new)]
    sides = []
    for side in (0, 1):
        paired = {pair[side] for pair in moved}
        sides.append(
            [
                [n for n in range(before[side] + 1, after[side]) if n not in paired]
                for before, after in pairwise(edges)
            ]
        )
    return Gaps(*sides)


def _compared(ours: Sequence[int], theirs: Sequence[int]) -> Iterator[tuple[int, int]]:
    if len(ours) * len(theirs) <= _MOST_PAIRS:
        yield from ((i, j) for i in ours for j in theirs)
        return
    yield from zip(ours, theirs, strict=False)
    yield from zip(reversed(ours), reversed(theirs), strict=False)


def _sharing_rare_words(
    old: Mapping[int, Counter[str]], new: Mapping[int, Counter[str]], gaps: Gaps
) -> Iterator[tuple[int, int]]:
    """For each new part those old ones that share the most rare words with it."""
    holders = defaultdict(list)
    for i in (i for gap in gaps.old for i in gap):
        for word in old[i]:
            holders[word].append(i)
    for j in (j for gap in gaps.new for j in gap):
        shared: dict[int, int] = defaultdict(int)
        for word in new[j]:
            for i in holders.get(word, ()) if len(holders.get(word, ())) <= _RARE else ():
                shared[i] += 1
        best = sorted(shared, key=lambda i: (-shared[i], i))
        yield from ((i, j) for i in best[:_CANDIDATES])


def each_once(pairs: Iterable[tuple[int, int]]) -> Pairs:
    """The pairs, but for those with a position that an earlier one has."""
    found: Pairs = []
    ours, theirs = set(), set()
    for i, j in pairs:
        if i not in ours and j not in theirs:
            ours.add(i)
            theirs.add(j)
            found.append((i, j))
    return found


def _without_crossings(ranked: Iterable[tuple[float, int, int]]) -> Pairs:
    """The best pairs that cross no better one."""
    found: Pairs = []
    for _, i, j in ranked:
        at = bisect_left(found, (i, j))
        before = found[at - 1] if at else (-1, -1)
        after = found[at] if at < len(found) else (i + 1, j + 1)
        if before[0] < i < after[0] and before[1] < j < after[1]:
            found.insert(at, (i, j))
    return found
