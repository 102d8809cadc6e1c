"""The plots of a report as SVG: the same bytes for the same report and matplotlib."""

from __future__ import annotations

from typing import TYPE_CHECKING

import matplotlib as mpl
from benchmarks.report import hostile_tables, speed_tables
from benchmarks.report.drawing import (
    COLOURS,
    GROUND,
    INK,
    SETTINGS,
    Look,
    looks,
    svg,
    without_frame,
)
from benchmarks.report.figures import KINDS, PARSE, US
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator, NullFormatter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.report.figures import Quality, Report, Speed
    from matplotlib.axes import Axes

BLACK, WHITE = "#000000", "#ffffff"
KIND_COLOURS = (
    ("#0072b2", WHITE), ("#56b4e9", BLACK), ("#cc79a7", BLACK), ("#a0a0a8", BLACK),
    ("#c0b040", BLACK), ("#7a5230", WHITE), ("#d55e00", BLACK), ("#902018", WHITE),
)  # fmt: skip
"""Of KINDS, in order: the part of the bar, and the number in it."""

LEADING = 1.26
"""Between the names of lines, as a ratio of times: 11 points of a decade's 110."""

LEADER = {"arrowstyle": "-", "linewidth": 0.8, "relpos": (0, 0.5), "shrinkA": 2, "shrinkB": 3}


def plots(report: Report) -> dict[str, str]:
    """By name of the file, the SVG; of the parts that were measured."""
    with mpl.rc_context(SETTINGS):
        drawn = {}
        if report.quality:
            drawn["quality.svg"] = svg(_quality(report.quality), "Text F1 by tool and corpus")
        if report.speed:
            drawn["speed.svg"] = svg(_speed(report.speed), "Time by tool and size of the page")
        if report.hostile:
            drawn["hostile.svg"] = svg(_hostile(report), "Outcomes of hostile pages by tool")
    return drawn


def _quality(rows: Sequence[Quality]) -> Figure:
    """A panel a corpus, best tool on top, with intervals."""
    texts = [row for row in rows if "text_f1" in row.measures]
    corpora = list(dict.fromkeys(row.corpus for row in texts))
    tools = list(dict.fromkeys(row.tool for row in texts))
    figure = Figure(figsize=(9.2, 0.55 * len(tools) + 1.2 if len(corpora) > 2 else 4))
    columns = min(2, len(corpora))
    for at, corpus in enumerate(corpora):
        axes = figure.add_subplot(-(-len(corpora) // columns), columns, at + 1)
        own = [row for row in texts if row.corpus == corpus]
        _panel(axes, sorted(own, key=lambda row: row.measures["text_f1"]))
        axes.set_title(f"{corpus}, {own[0].text_pages} pages")
    figure.tight_layout()
    return figure


def _panel(axes: Axes, rows: Sequence[Quality]) -> None:
    for at, row in enumerate(rows):
        is_ours = row.tool == US
        value, (low, high) = row.measures["text_f1"], row.interval or (0.0, 1.0)
        colour = INK if is_ours else COLOURS[0]
        axes.plot([low, high], [at, at], color=colour, linewidth=2.4 if is_ours else 1.2)
        axes.plot([value], [at], color=colour, marker="D" if is_ours else "o", markersize=5)
    axes.set_yticks(range(len(rows)), [row.tool for row in rows])
    axes.set_xlabel("text F1, with 95 % interval")
    axes.grid(axis="x", linewidth=0.5)
    without_frame(axes)


def _speed(speed: Speed) -> Figure:
    """Medians by size of the page, a line a tool; of ours each page too."""
    figure = Figure(figsize=(9.2, 7))
    axes = figure.add_subplot()
    found = looks(speed.tools)
    ends = {tool: _line(axes, speed, tool, look) for tool, look in found.items()}
    _label(axes, {tool: end for tool, end in ends.items() if end}, found)
    _own_pages(axes, speed)
    axes.set(
        xscale="log", yscale="log", xlabel="characters of the page", ylabel=f"time, {PARSE} = 1"
    )
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,g}"))
        axis.set_minor_formatter(NullFormatter())
    axes.grid(linewidth=0.5)
    without_frame(axes)
    return figure


def _line(axes: Axes, speed: Speed, tool: str, look: Look) -> tuple[float, float] | None:
    """Draws a tool's medians; gives the right end of the line."""
    points = [
        (sorted(page.characters for page in pages)[len(pages) // 2], value)
        for pages in speed_tables.binned(speed_tables.of_corpora(speed)).values()
        if pages and (value := speed_tables.median(speed, tool, pages)) is not None
    ]
    if not points:
        return None
    xs, ys = zip(*points, strict=True)
    axes.plot(xs, ys, color=look.colour, marker=look.marker, linewidth=look.width, markersize=5)
    return points[-1]


def _own_pages(axes: Axes, speed: Speed) -> None:
    at = speed.tools.index(US)
    own = [
        (page.characters, value)
        for page in speed_tables.of_corpora(speed)
        if (value := page.ratios[at])
    ]
    xs, ys = zip(*own, strict=True)
    axes.plot(xs, ys, linestyle="none", marker=".", markersize=3, color=INK, alpha=0.45)


def _label(axes: Axes, ends: dict[str, tuple[float, float]], found: dict[str, Look]) -> None:
    """Names the lines at their right ends, far enough apart to be read, each led to its name."""
    lowest = 0.0
    right = max(end[0] for end in ends.values())
    for tool, end in sorted(ends.items(), key=lambda pair: pair[1][1]):
        lowest = max(end[1], lowest * LEADING)
        weight = "bold" if tool == US else "normal"
        axes.annotate(
            tool,
            end,
            (right * 1.7, lowest),
            verticalalignment="center",
            fontweight=weight,
            annotation_clip=False,
            arrowprops=LEADER | {"color": found[tool].colour},
        )


def _hostile(report: Report) -> Figure:
    """A bar a tool, of parts by outcome, each with its number."""
    tools = list(report.hostile[0].outcomes)
    ranked = sorted(tools, key=lambda tool: _good(report, tool))
    figure = Figure(figsize=(9.2, 0.36 * len(tools) + 1.1))
    axes = figure.add_subplot()
    for at, tool in enumerate(ranked):
        _bar(axes, at, hostile_tables.counts(report.hostile, tool))
    for kind, (colour, _) in zip(KINDS, KIND_COLOURS, strict=True):
        axes.barh([0], [0], color=colour, label=kind)
    axes.set_yticks(range(len(ranked)), ranked)
    axes.set_xlabel(f"of {len(report.hostile)} hostile pages")
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.legend(ncols=8, loc="lower left", bbox_to_anchor=(0, 1), frameon=False, handlelength=1)
    without_frame(axes)
    return figure


def _good(report: Report, tool: str) -> int:
    """How many pages end as they should: with an answer in time, or a refusal that says why."""
    found = hostile_tables.counts(report.hostile, tool)
    return found["answered"] + found["refused"]


def _bar(axes: Axes, at: int, counts: dict[str, int]) -> None:
    left = 0
    for number, (colour, ink) in zip(counts.values(), KIND_COLOURS, strict=True):
        if number:
            axes.barh([at], [number], left=left, color=colour, edgecolor=GROUND)
            axes.text(left + number / 2, at, str(number), color=ink, ha="center", va="center")
        left += number
