"""A stacked bar: what a whole consists of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.corpus.report.figures import Mark, Series, drawing, percent, tip
from nuffield_extract.corpus.report.numerals import number, share
from nuffield_extract.exporters._markup import Markup, element, lines, text, within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NARROWEST = 1.2
"""Percent of the width: less than this no segment is, for a few errors must be seen."""

_HEIGHT = 44  # pixels


def stack(series: Series) -> Markup:
    """The series as one bar, with a table below it that is its legend."""
    marks = [mark for mark in series.marks if mark.count]
    segments = _segments(series, marks)
    frame = element("rect", width="100%", height=_HEIGHT, rx=4, class_="empty")
    return lines((drawing(series, _HEIGHT, [frame, *segments]), _legend(series)))


def widths(counts: Sequence[int]) -> list[float]:
    """The width of each segment in percent; they are 100 in all, and none is below `NARROWEST`."""
    room = 100 - NARROWEST * len(counts)
    whole = sum(counts)
    return [NARROWEST + room * count / whole for count in counts]


def _segments(series: Series, marks: Sequence[Mark]) -> Iterator[Markup]:
    left = 0.0
    for mark, width in zip(marks, widths([mark.count for mark in marks]), strict=True):
        yield element(
            "rect",
            tip(series, mark),
            x=percent(left),
            width=percent(width),
            height=_HEIGHT,
            class_=f"{mark.look} segment",
        )
        left += width


def _legend(series: Series) -> Markup:
    head = element(
        "tr",
        element("th", text("what became of it"), scope="col"),
        element("th", text(series.unit), scope="col"),
        element("th", text("share"), scope="col"),
    )
    rows = lines([_entry(series, mark) for mark in series.marks])
    return element("table", element("thead", head), element("tbody", within(rows)), class_="legend")


def _entry(series: Series, mark: Mark) -> Markup:
    square = element("rect", width=16, height=16, rx=3, class_=mark.look)
    swatch = element("svg", square, width=16, height=16, aria_hidden="true", class_="swatch")
    return element(
        "tr",
        element("th", swatch, text(mark.name), scope="row"),
        element("td", text(number(mark.count))),
        element("td", text(share(mark.count, series.whole))),
    )
