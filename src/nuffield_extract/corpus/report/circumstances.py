"""The circumstances of a run, as a part of the page: options, machine, speed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.corpus.report.numerals import duration, number, rate, size
from nuffield_extract.exporters._markup import Markup, element, lines, text, within
from nuffield_extract.options import UNLIMITED

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from nuffield_extract.corpus.report.facts import RunFacts

INPUTS = 20
"""Inputs that the page names; report.json names all."""

Fact = tuple[str, str]
"""What it is, and what it is in this run."""


def circumstances(run: RunFacts) -> Markup:
    """How the run was done."""
    cards = (
        _card("Speed", _speed(run)),
        _card("Options", _options(run)),
        _card("Machine", _machine(run)),
        _inputs(run.inputs),
    )
    return element(
        "section",
        element("h2", text("The run")),
        element("div", within(lines(cards)), class_="cards"),
    )


def moment(when: datetime.datetime) -> str:
    """The moment to the second, with its distance from UTC: `2024-05-31 14:05:09 UTC+02:00`."""
    return f"{when:%Y-%m-%d %H:%M:%S} {when.tzname()}"


def _speed(run: RunFacts) -> tuple[Fact, ...]:
    return (
        ("started", moment(run.started)),
        ("ended", moment(run.ended)),
        ("on the clock", duration(run.seconds)),
        ("processor time", duration(run.cpu_seconds)),
        ("pages read", number(run.pages)),
        ("pages a second", rate(run.pages_a_second)),
        ("pages a second of one core", rate(run.pages_a_cpu_second)),
        ("read from disk", size(run.bytes_read)),
        ("shards done", number(run.shards)),
        ("shards done before", number(run.shards_before)),
        ("shards left", number(run.shards_left)),
    )


def _options(run: RunFacts) -> tuple[Fact, ...]:
    limits = attrs.asdict(run.limits)
    return (
        ("engine", run.engine),
        ("workers", number(run.workers)),
        ("format", run.format),
        *_allowance(run),
        *[(f"limit: {name}", _bound(limit)) for name, limit in limits.items()],
    )


def _allowance(run: RunFacts) -> tuple[Fact, ...]:
    if run.allowance is None:
        return (("time and memory a page", "no limit"),)
    memory = run.allowance.memory
    return (
        ("processor time a page", duration(run.allowance.seconds)),
        ("memory a page", "no limit" if memory is None else size(memory)),
    )


def _machine(run: RunFacts) -> tuple[Fact, ...]:
    return (
        ("extractor", run.extractor),
        ("Python", run.machine.python),
        ("platform", run.machine.platform),
        ("processors", number(run.machine.cpus)),
    )


def _bound(limit: int) -> str:
    return "no limit" if limit == UNLIMITED else number(limit)


def _card(title: str, facts: Sequence[Fact]) -> Markup:
    rows = [
        element("div", element("dt", text(name)), element("dd", element("bdi", text(value))))
        for name, value in facts
    ]
    return element(
        "section",
        element("h3", text(title)),
        element("dl", within(lines(rows)), class_="facts"),
        class_="card",
    )


def _inputs(inputs: Sequence[str]) -> Markup:
    named = [element("li", element("bdi", text(name))) for name in inputs[:INPUTS]]
    more = len(inputs) - len(named)
    if more > 0:
        named.append(element("li", text(f"and {number(more)} more, in report.json")))
    return element(
        "section",
        element("h3", text("Inputs")),
        element("ul", within(lines(named)), class_="inputs"),
        class_="card",
    )
