"""The records of a run, as a part of the page: what became of each, errors, what was no page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.corpus.report.advice import advice_on
from nuffield_extract.corpus.report.bars import bars
from nuffield_extract.corpus.report.figures import Mark, Series, figure
from nuffield_extract.corpus.report.numerals import counted
from nuffield_extract.corpus.report.stack import stack
from nuffield_extract.corpus.report.tables import BARS, in_full, ranked
from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text, within

if TYPE_CHECKING:
    from nuffield_extract.corpus.tally import Tally


def records(tally: Tally) -> Markup:
    """What became of every record, first of all."""
    return lines((_whole(tally), _losses(tally)))


def _whole(tally: Tally) -> Markup:
    series = Series(
        title="What became of every record",
        unit="records",
        marks=(
            Mark(name="article, a row of the table", count=tally.rows),
            Mark(name="failed, a dead letter", count=tally.errors.total, look="failed"),
            Mark(name="no page, counted only", count=tally.others.total, look="aside"),
        ),
        whole=tally.records,
    )
    return element("section", element("h2", text(series.title)), stack(series), class_="card wide")


def _losses(tally: Tally) -> Markup:
    cards = lines((_errors(tally), _others(tally)))
    if not cards:
        return NOTHING
    title = "What failed, and what to do" if tally.errors.total else "What was no page"
    inside = element("div", within(cards), class_="cards losses")
    return element("section", element("h2", text(title)), inside)


def _errors(tally: Tally) -> Markup:
    if not tally.errors.total:
        return NOTHING
    series = Series(
        title="Pages that failed, by class of error",
        unit="pages",
        marks=tuple(ranked(tally.errors, BARS, look="failed")),
        whole=tally.pages,
        note="Shares are of all pages. Each is a line of dead-letters.jsonl, with its reason.",
    )
    drawn = figure(series, bars(series), rows=in_full(tally.errors))
    heading = element("h3", text("What the errors mean"))
    return lines((drawn, element("section", heading, _advice(tally), class_="card tall")))


def _advice(tally: Tally) -> Markup:
    entries = [_words(name, count) for name, count in tally.errors.top(BARS).named]
    return element("dl", within(lines(entries)), class_="advice")


def _words(error_class: str, count: int) -> Markup:
    advice = advice_on(error_class)
    return lines(
        (
            element(
                "dt",
                element("bdi", text(error_class)),
                element("span", text(f" {counted(count, 'page')}"), class_="soft"),
            ),
            element("dd", text(advice.meaning)),
            element("dd", element("b", text("To do: ")), text(advice.remedy)),
        )
    )


def _others(tally: Tally) -> Markup:
    if not tally.others.total:
        return NOTHING
    series = Series(
        title="Records that are no pages, by what they are",
        unit="records",
        marks=tuple(ranked(tally.others, BARS, look="aside")),
        whole=tally.records,
        note="Shares are of all records. Archives keep more than pages: this is no loss.",
    )
    return figure(series, bars(series), rows=in_full(tally.others))
