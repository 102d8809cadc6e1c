"""Columns: years, and histograms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.corpus.report.figures import Mark, Series, drawing, percent, tip
from nuffield_extract.corpus.report.numerals import number
from nuffield_extract.exporters._markup import Markup, element, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TOP = 16  # pixels above the highest column
_FLOOR = 156
_HEIGHT = 180
_LINES = 3  # at most so many lines across the plot
_BREADTH = 0.78  # of the room of a column
_FEWEST = 6  # columns that would fill the width; fewer stand in its middle


def columns(series: Series, labels: Sequence[str]) -> Markup:
    """The series as columns from left to right.

    Args:
        series: what to show; every mark has the same room.
        labels: what stands below each mark; it may be empty.
    """
    highest = max((mark.count for mark in series.marks), default=0) or 1
    scale = (_FLOOR - _TOP) / highest
    room = 100 / max(_FEWEST, len(series.marks))
    left = (100 - room * len(series.marks)) / 2
    parts = [
        *_lines(highest, scale),
        *[
            _column(series, mark, left + place * room, room, scale)
            for place, mark in enumerate(series.marks)
        ],
        *_labels(labels, left, room),
    ]
    return drawing(series, _HEIGHT, parts)


def _column(series: Series, mark: Mark, left: float, room: float, scale: float) -> Markup:
    height = max(mark.count * scale, 1.5 if mark.count else 0)
    return element(
        "rect",
        tip(series, mark),
        x=percent(left + room * (1 - _BREADTH) / 2),
        y=f"{_FLOOR - height:.1f}",
        width=percent(room * _BREADTH),
        height=f"{height:.1f}",
        class_=mark.look,
    )


def _lines(highest: int, scale: float) -> Iterator[Markup]:
    """The floor, and lines across at round numbers."""
    yield element("line", x1=0, x2="100%", y1=_FLOOR, y2=_FLOOR, class_="floor")
    step = _round_step(highest)
    for value in range(step, highest + 1, step):
        height = f"{_FLOOR - value * scale:.1f}"
        yield element("line", x1=0, x2="100%", y1=height, y2=height, class_="line")
        yield element("text", text(number(value)), x=0, y=height, dy=-3, class_="scale")


def _round_step(highest: int) -> int:
    """The least of 1, 2, 5, 10, 20, ... that leaves few lines."""
    power = 1
    while True:
        for digit in (1, 2, 5):
            if highest // (digit * power) <= _LINES:
                return digit * power
        power *= 10


def _labels(labels: Sequence[str], left: float, room: float) -> Iterator[Markup]:
    for place, label in enumerate(labels):
        if label:
            where = percent(left + room * (place + 0.5))
            yield element("text", text(label), x=where, y=_FLOOR + 17, class_="label")
