"""Tables of a tally as series of marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.corpus.report.document import NAMES
from nuffield_extract.corpus.report.figures import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nuffield_extract.corpus.counts import Counts

BARS = 8
"""Names that a plot shows; the table below it tells more."""

YEARS = 35
"""Years that a plot shows side by side."""


@attrs.frozen(kw_only=True)
class Column:
    """A mark, and what stands below it."""

    mark: Mark
    label: str


def ranked(counts: Counts, most: int, *, unnamed: int = 0, look: str = "named") -> list[Mark]:
    """The most frequent names, then the rest in one mark, then what has no name."""
    top = counts.top(most)
    marks = [Mark(name=name, count=count, look=look) for name, count in top.named]
    if top.other:
        marks.append(Mark(name="all others", count=top.other, look="rest"))
    if unnamed:
        marks.append(Mark(name="not told", count=unnamed, look="rest"))
    return marks


def in_full(counts: Counts, *, unnamed: int = 0) -> list[Mark]:
    """The same with as many names as the report tells."""
    return ranked(counts, NAMES, unnamed=unnamed)


def years(counts: Counts) -> list[Column]:
    """A column for each year, also for those without pages.

    Where they are too many, those of the years with the most pages, and one for all before and
    behind them: a wrong date far away spoils no plot.
    """
    by_year = {int(name): count for name, count in counts.named}
    if not by_year:
        return []
    first = _fullest_window(by_year)
    window = [year for year in by_year if first <= year < first + YEARS]
    shown = range(min(window), max(window) + 1)
    before = sum(count for year, count in by_year.items() if year < shown[0])
    behind = sum(count for year, count in by_year.items() if year > shown[-1])
    return [
        *_rest(f"before {shown[0]}", "earlier", before),
        *[_column(str(year), str(year), by_year.get(year, 0)) for year in shown],
        *_rest(f"after {shown[-1]}", "later", behind),
    ]


def powers_of_two(counts: Counts) -> list[Column]:
    """A column for each power of two, from the least to the greatest that was counted."""
    by_bound = {int(name): count for name, count in counts.named}
    if not by_bound:
        return []
    bounds = [0, *[1 << power for power in range(max(by_bound).bit_length())]]
    shown = [bound for bound in bounds if min(by_bound) <= bound <= max(by_bound)]
    return [_column(_range(bound), f"{bound:,}", by_bound.get(bound, 0)) for bound in shown]


def _range(bound: int) -> str:
    last = max(bound, 2 * bound - 1)
    return f"{bound:,}" if last == bound else f"{bound:,} to {last:,}"


def _column(name: str, label: str, count: int) -> Column:
    return Column(mark=Mark(name=name, count=count), label=label)


def _rest(name: str, label: str, count: int) -> Sequence[Column]:
    mark = Mark(name=name, count=count, look="rest")
    return [Column(mark=mark, label=label)] if count else []


def _fullest_window(by_year: dict[int, int]) -> int:
    """The first year of the `YEARS` years that have the most pages; of several, the latest."""
    return max(
        by_year,
        key=lambda first: (
            sum(count for year, count in by_year.items() if first <= year < first + YEARS),
            first,
        ),
    )
