"""Bars: a name above each, its number behind it."""

from __future__ import annotations

import unicodedata
from itertools import islice
from typing import TYPE_CHECKING

from nuffield_extract.corpus.report.figures import Mark, Series, drawing, percent, tip
from nuffield_extract.corpus.report.numerals import number, share
from nuffield_extract.exporters._markup import Markup, element, text

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME_COLUMNS = 36
"""Width of a name, where a wide character such as 漢 has two; so much stands on a phone."""

_ROW = 40  # pixels
_LONGEST = 55  # percent of the width; the number behind it needs the rest


def bars(series: Series) -> Markup:
    """The series as horizontal bars, from top to bottom."""
    most = max((mark.count for mark in series.marks), default=0) or 1
    drawn = [
        _bar(series, mark, top=number * _ROW, length=_LONGEST * mark.count / most)
        for number, mark in enumerate(series.marks)
    ]
    return drawing(series, _ROW * len(series.marks), drawn)


def shortened(name: str) -> str:
    """The name on one line, cut with "…" where it is wider than `NAME_COLUMNS`."""
    line = " ".join(name.split())
    kept = "".join(_within_width(line))
    return line if len(kept) == len(line) else f"{kept}…"


def _bar(series: Series, mark: Mark, *, top: int, length: float) -> Markup:
    words = f"{number(mark.count)} · {share(mark.count, series.whole)}"
    return element(
        "g",
        tip(series, mark),
        _name(mark, top),
        element("rect", x=0, y=top + 19, width=percent(length), height=12, rx=2, class_=mark.look),
        element("text", text(words), x=percent(length), dx=7, y=top + 30, class_="value"),
    )


def _name(mark: Mark, top: int) -> Markup:
    """The name in a frame of its own, which cuts off what letters wider than most take."""
    words = element("text", text(shortened(mark.name)), x=0, y=13, class_="name")
    return element("svg", words, y=top, width="100%", height=19)


def _within_width(line: str) -> Iterator[str]:
    width = 0
    for char in islice(line, NAME_COLUMNS + 1):
        width += 2 if unicodedata.east_asian_width(char) in "WF" else 1
        if width > NAME_COLUMNS:
            return
        yield char
