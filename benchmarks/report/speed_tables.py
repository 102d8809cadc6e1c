"""The part of the page on speed."""

from __future__ import annotations

import itertools
import statistics
from typing import TYPE_CHECKING

from benchmarks.report.figures import US
from benchmarks.report.markdown import NONE, ratio, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.report.figures import Report, Speed, Timed

BOUNDS = (10_000, 30_000, 100_000, 300_000)
"""Characters of a page between the bins of size."""

INTRODUCTION = """## Speed

![Time of each tool, as a ratio to the bare parse, against the size of the page, both axes \
logarithmic; the table below has the medians](benchmarks/speed.svg)

Processor time of one call on the text of a page, divided by that of the bare parse of the same page
in the same run; the median of the rounds, in each of which every tool had its turn, each in a
process of its own that has read a page before. `total` is all time over all pages of the corpora
together, in which large pages weigh more; the rest are medians over so many pages: of the corpora,
by size in characters, of the invented fixtures (small, and many of them full of references), and of
the Nuffield Trust's page that this library began with. This library gives structure, references and
metadata in that time, the peers what the table of tools says. Its slowest pages are those with
references that are not plain, and those that are nearly all article."""


def part(report: Report) -> str:
    """Headings, words and table; empty where speed was not measured."""
    speed = report.speed
    if speed is None:
        return ""
    real = of_corpora(speed)
    columns = [
        ("median", real),
        *binned(real).items(),
        ("fixtures", [page for page in speed.pages if page.collection == "fixtures"]),
        ("Nuffield", [page for page in speed.pages if page.collection == "seed"]),
    ]
    filled = [(name, pages) for name, pages in columns if pages]
    head = ("tool", "total", *(f"{name} ({len(pages)})" for name, pages in filled), "no answer")
    ranked = sorted(speed.tools, key=lambda tool: median(speed, tool, real) or float("inf"))
    rows = [_row(speed, tool, [pages for _, pages in filled]) for tool in ranked]
    return f"{INTRODUCTION}\n\n{table(head, rows)}"


def of_corpora(speed: Speed) -> list[Timed]:
    """The pages that are neither ours nor those we began with."""
    return [page for page in speed.pages if page.collection not in ("fixtures", "seed")]


def binned(pages: Sequence[Timed]) -> dict[str, list[Timed]]:
    """The pages by size, smallest first."""
    edges = itertools.pairwise([0, *BOUNDS, 1 << 62])
    names = [
        f"under {BOUNDS[0] // 1000} kB",
        *(f"{low // 1000} to {high // 1000} kB" for low, high in itertools.pairwise(BOUNDS)),
        f"over {BOUNDS[-1] // 1000} kB",
    ]
    return {
        name: [page for page in pages if low <= page.characters < high]
        for name, (low, high) in zip(names, edges, strict=True)
    }


def median(speed: Speed, tool: str, pages: Sequence[Timed]) -> float | None:
    """The median ratio of a tool over the pages that it answered."""
    at = speed.tools.index(tool)
    ratios = [value for page in pages if (value := page.ratios[at]) is not None]
    return statistics.median(ratios) if ratios else None


def _row(speed: Speed, tool: str, columns: Sequence[Sequence[Timed]]) -> tuple[str, ...]:
    at = speed.tools.index(tool)
    silent = sum(page.ratios[at] is None for page in speed.pages)
    return (
        f"**{tool}**" if tool == US else tool,
        ratio(speed.totals[tool]),
        *(ratio(median(speed, tool, pages)) for pages in columns),
        str(silent) if silent else NONE,
    )
