"""Tables of a tally as series of marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.corpus.report.document import NAMES
from nuffield_extract.corpus.report.figures import Mark

if TYPE_CHECKING:
    from nuffield_extract.corpus.counts import Counts

BARS = 8
"""Names that a plot shows; the table below it tells more."""

YEARS = 35
"""Years that a plot shows side by side."""


LABELS = 7
"""Labels that stand side by side on a phone."""

_APART = 2  # years between the label of the years before and the first of their own


@attrs.frozen(kw_only=True)
class Column:
    """A mark, and what stands below it, if anything."""

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
    labelled = _labelled(shown, first=shown[0] + bool(before) * _APART)
    return [
        *_rest(f"before {shown[0]}", before),
        *[_column(str(year), by_year.get(year, 0), year in labelled) for year in shown],
        *_rest(f"after {shown[-1]}", behind),
    ]


def powers_of_two(counts: Counts) -> list[Column]:
    """A column for each power of two, from the least to the greatest that was counted."""
    by_bound = {int(name): count for name, count in counts.named}
    if not by_bound:
        return []
    bounds = [0, *[1 << power for power in range(max(by_bound).bit_length())]]
    shown = [bound for bound in bounds if min(by_bound) <= bound <= max(by_bound)]
    step = -(-len(shown) // LABELS)
    return [
        Column(
            mark=Mark(name=_range(bound), count=by_bound.get(bound, 0)),
            label=f"{bound:,}" if place % step == 0 else "",
        )
        for place, bound in enumerate(shown)
    ]


def _range(bound: int) -> str:
    last = max(bound, 2 * bound - 1)
    return f"{bound:,}" if last == bound else f"{bound:,} to {last:,}"


def _column(year: str, count: int, is_labelled: bool) -> Column:  # noqa: FBT001 - see years
    return Column(mark=Mark(name=year, count=count), label=year if is_labelled else "")


def _rest(name: str, count: int) -> list[Column]:
    return [Column(mark=Mark(name=name, count=count, look="rest"), label="…")] if count else []


def _labelled(shown: range, *, first: int) -> set[int]:
    """The years that have their number below them: round ones, and not too many."""
    step = next(step for step in (1, 2, 5, 10) if len(shown) <= LABELS * step)
    return {year for year in shown if year % step == 0 and year >= first}


def _fullest_window(by_year: dict[int, int]) -> int:
    """The first year of the `YEARS` years that have the most pages; of several, the latest."""
    return max(
        by_year,
        key=lambda first: (
            sum(count for year, count in by_year.items() if first <= year < first + YEARS),
            first,
        ),
    )
