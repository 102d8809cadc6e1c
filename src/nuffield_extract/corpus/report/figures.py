"""Figures: a plot with the numbers that it shows, for those who read them or cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.corpus.report.numerals import number, share
from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text, within

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@attrs.frozen(kw_only=True)
class Mark:
    """One bar, column or segment."""

    name: str
    count: int
    look: str = "named"
    """Class of the style sheet: "named", "rest", "failed", "aside"."""


@attrs.frozen(kw_only=True)
class Series:
    """What one figure shows."""

    title: str
    unit: str
    """What is counted: "pages"."""

    marks: tuple[Mark, ...]
    whole: int
    """What shares are shares of."""

    note: str = ""
    """A sentence below the plot."""

    @property
    def shown(self) -> int:
        """All that the marks count."""
        return sum(mark.count for mark in self.marks)

    @property
    def summary(self) -> str:
        """The plot in one sentence: its alternative for those who cannot see it."""
        most = sorted(self.marks, key=lambda mark: -mark.count)[:_TOLD]
        told = ", ".join([f"{mark.name} {number(mark.count)}" for mark in most])
        more = len(self.marks) - len(most)
        rest = f", and {number(more)} more in the table below" if more else ""
        return f"{self.title}, in {self.unit}: {told}{rest}."


def figure(series: Series, plot: Markup, *, rows: Sequence[Mark] = ()) -> Markup:
    """The plot under its title, with its numbers in a table that opens.

    Args:
        series: what it shows.
        plot: its drawing.
        rows: the marks in the table, where there are more than in the plot.
    """
    parts = [
        element("h3", text(series.title)),
        plot,
        element("p", text(series.note), class_="note") if series.note else NOTHING,
        element("details", element("summary", text("Numbers")), _table(series, rows)),
    ]
    return element("section", within(lines(parts)), class_="card")


def drawing(series: Series, height: int, parts: Iterable[Markup]) -> Markup:
    """The parts as a picture as wide as its place, `height` pixels high."""
    return element(
        "svg",
        *parts,
        role="img",
        aria_label=series.summary,
        width="100%",
        height=height,
        class_="plot",
    )


def percent(value: float) -> str:
    """A length in SVG, as a part of its width."""
    return f"{value:.3f}".rstrip("0").rstrip(".") + "%"


def tip(series: Series, mark: Mark) -> Markup:
    """What a mark shows when pointed at."""
    words = f"{mark.name}: {number(mark.count)} ({share(mark.count, series.whole)})"
    return element("title", text(words))


def _table(series: Series, rows: Sequence[Mark]) -> Markup:
    head = element(
        "tr",
        element("th", text(series.title), scope="col"),
        element("th", text(series.unit), scope="col"),
        element("th", text("share"), scope="col"),
    )
    body = lines([_row(mark, series.whole) for mark in rows or series.marks])
    return element("table", element("thead", head), element("tbody", within(body)))


def _row(mark: Mark, whole: int) -> Markup:
    return element(
        "tr",
        element("th", element("bdi", text(mark.name)), scope="row"),
        element("td", text(number(mark.count))),
        element("td", text(share(mark.count, whole))),
    )


_TOLD = 5  # names that a sentence bears
