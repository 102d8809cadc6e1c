"""The report for people: one page of HTML that needs nothing but itself, and runs nothing."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from nuffield_extract.corpus.report.circumstances import circumstances, moment
from nuffield_extract.corpus.report.collection import collection
from nuffield_extract.corpus.report.numerals import counted, duration, number, rate, share, size
from nuffield_extract.corpus.report.records import records
from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text, within
from nuffield_extract.exporters._page import whole_page

if TYPE_CHECKING:
    from nuffield_extract.corpus.report.facts import RunFacts
    from nuffield_extract.corpus.tally import Tally


def page(run: RunFacts, tally: Tally) -> str:
    """The whole page."""
    parts = (_opening(run, tally), records(tally), collection(tally), circumstances(run))
    footer = f"{run.extractor} · the same numbers for machines: report.json"
    body = (_PATTERNS, element("main", within(lines(parts))), element("footer", text(footer)))
    return whole_page(f"Corpus report: {verdict(tally)}", lines(body), style=_style())


def verdict(tally: Tally) -> str:
    """The run in one sentence."""
    if not tally.records:
        return "There was nothing to read."
    if not tally.pages:
        return f"No page among {counted(tally.records, 'record')}."
    if tally.rows == tally.pages == 1:
        return "The one page became an article."
    if tally.rows == tally.pages:
        return f"All of {counted(tally.pages, 'page')} became articles."
    return (
        f"{number(tally.rows)} of {counted(tally.pages, 'page')} became articles, "
        f"{number(tally.errors.total)} failed."
    )


@cache
def _style() -> Markup:
    sheet = resources.files(__package__).joinpath("style.css").read_text("utf-8")
    return Markup(sheet)


def _opening(run: RunFacts, tally: Tally) -> Markup:
    when = f"{moment(run.started)}, {duration(run.seconds)}, {_shards(run)}."
    return element(
        "header",
        element("p", text("Corpus report"), class_="kicker"),
        element("h1", text(verdict(tally))),
        element("p", text(when), class_="soft"),
        element("p", text(_INTERRUPTED), class_="warning") if run.interrupted else NOTHING,
        _numbers(run, tally),
    )


def _shards(run: RunFacts) -> str:
    before = f", {number(run.shards_before)} done before" if run.shards_before else ""
    left = f", {number(run.shards_left)} left" if run.shards_left else ""
    return f"{counted(run.shards, 'shard')} done{before}{left}"


def _numbers(run: RunFacts, tally: Tally) -> Markup:
    told = (
        (number(tally.rows), "articles"),
        (share(tally.errors.total, tally.pages), "of pages failed"),
        (number(tally.words), "words"),
        (number(tally.references), "references"),
        (rate(run.pages_a_second), "pages a second"),
        (size(tally.page_bytes), "of pages"),
    )
    tiles = [
        element("div", element("dd", text(value)), element("dt", text(name)))
        for value, name in told
    ]
    return element("dl", within(lines(tiles)), class_="numbers")


_INTERRUPTED = (
    "This run was stopped before its end; the numbers are of what was done. The same command "
    "goes on where it stopped."
)

_PATTERNS = Markup(
    '<svg width="0" height="0" aria-hidden="true" class="patterns"><defs>'
    '<pattern id="hatched" width="8" height="8" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><rect width="8" height="8" class="ground-failed"></rect>'
    '<rect width="3" height="8" class="ink-failed"></rect></pattern>'
    '<pattern id="dotted" width="8" height="8" patternUnits="userSpaceOnUse">'
    '<rect width="8" height="8" class="ground-aside"></rect>'
    '<circle cx="4" cy="4" r="1.6" class="ink-aside"></circle></pattern>'
    "</defs></svg>"
)
"""Fills that tell marks apart without their colour."""
