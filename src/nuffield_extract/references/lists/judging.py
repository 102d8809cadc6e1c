"""Whether blocks are a reference list, by how many of their entries look like citations."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.references.lists.lists import listed, most_entries
from nuffield_extract.references.lists.recognition import CITATION, UNDER_HEADING, reaches

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nuffield_extract.model import Block
    from nuffield_extract.references.lists.lists import Entry

# Share of the entries under a heading that must look like citations.
MIN_SHARE = 0.5

# Of a list without a heading: that share, and so many entries.
MIN_SHARE_ALONE = 0.8
MIN_ENTRIES_ALONE = 3

# Lines behind a list without a heading that may still follow: a credit, a date.
_MOST_AFTER = 2

# Lines before a list that may introduce it.
_MOST_BEFORE = 1


@attrs.frozen
class Taken:
    """A list taken out of blocks."""

    entries: tuple[Entry, ...]
    rest: tuple[Block, ...]
    """What is left, in its order."""


def taken(blocks: Sequence[Block], threshold: float, host: str | None) -> Taken | None:
    """The entries of a list, and the rest; None where the blocks are no list.

    Between two entries less evidence makes one; for a block of another kind than theirs, a line
    behind the list or a table of figures, it must be a citation by itself.
    """
    read = [(block, listed(block)) for block in blocks]
    counted = [(*pair, _count(pair[1].entries, threshold, host)) for pair in read]
    if not _is_list([(len(found.entries), good) for _, found, good in counted]):
        return None
    usual = type(max(counted, key=itemgetter(2))[0])
    last = max(number for number, (_, _, good) in enumerate(counted) if good)
    entries: list[Entry] = []
    rest: list[Block] = []
    for number, (block, found, count) in enumerate(counted):
        good = count
        if type(block) is not usual:
            good = _count(found.entries, CITATION, host)
        elif entries and not good and number < last:
            good = _count(found.entries, UNDER_HEADING, host)
        if good and good >= MIN_SHARE * len(found.entries):
            entries += found.entries
            rest += found.rest
        else:
            rest.append(block)
    return Taken(tuple(entries), tuple(rest))


def last_list(blocks: Sequence[Block], host: str | None) -> tuple[int, int]:
    """Where the citations that end an article begin and end; twice 0 where there are none."""
    end = _dated_end(blocks) if len(blocks) > 1 else 0
    start, count = end, 0
    for index in reversed(range(end)):
        good = _citations(blocks[index], host)
        if not good:
            break
        start, count = index, count + good
    return (start, end) if count >= MIN_ENTRIES_ALONE else (0, 0)


def _citations(block: Block, host: str | None) -> int:
    """How many citations a block is made of; 0 of one made of other things."""
    entries = listed(block).entries
    good, most_bad = 0, len(entries) * (1 - MIN_SHARE_ALONE)
    for number, entry in enumerate(entries):
        good += reaches(entry, CITATION, host)
        if number + 1 - good > most_bad:
            return 0
    return good


def _dated_end(blocks: Sequence[Block]) -> int:
    """Where the blocks at the end end that name years enough for a list; 0 of too few.

    A line or two may follow them.
    """
    end, years = 0, 0
    for index in reversed(range(len(blocks))):
        if more := most_entries(blocks[index]):
            end, years = end or index + 1, years + more
            if years >= MIN_ENTRIES_ALONE:
                return end
        elif end or len(blocks) - index > _MOST_AFTER:
            break
    return 0


def _count(entries: Iterable[Entry], threshold: float, host: str | None) -> int:
    return sum([reaches(entry, threshold, host) for entry in entries])


def _is_list(counts: Sequence[tuple[int, int]]) -> bool:
    """Whether most entries are citations, by how many each block holds and how many are good.

    Where the list begins at once, text that goes on behind it does not count.
    """
    goods = [number for number, (_, good) in enumerate(counts) if good]
    if not goods:
        return False
    counted = counts[: goods[-1] + 1] if goods[0] <= _MOST_BEFORE else counts
    entries = sum([entries for entries, _ in counted])
    return sum([good for _, good in counted]) >= MIN_SHARE * entries
