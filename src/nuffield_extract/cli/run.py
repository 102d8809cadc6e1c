"""A run over pages: what it says on standard error while it goes on, and its exit code."""

from __future__ import annotations

import sys
from contextlib import closing, nullcontext
from typing import TYPE_CHECKING

import click

from nuffield_extract.cli.accounts import ADVICE, tell_of_failure, tell_of_reading
from nuffield_extract.cli.output import FAILED, under_way, write_stdout
from nuffield_extract.cli.voice import (
    CLEAR_LINE,
    can_redraw,
    is_terminal,
    say_summary,
    tell_error,
)
from nuffield_extract.corpus.conversion import convert_all
from nuffield_extract.corpus.outcomes import PassedOver
from nuffield_extract.corpus.places import ToStream
from nuffield_extract.corpus.plan import make_plan
from nuffield_extract.corpus.refusals import UnusableInput, UnusableTarget
from nuffield_extract.exporting import is_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from contextlib import AbstractContextManager

    from nuffield_extract.cli.voice import Telling
    from nuffield_extract.corpus.outcomes import Outcome
    from nuffield_extract.corpus.plan import Plan, Request


def run(request: Request, telling: Telling) -> int:
    """The exit code, once each page is converted or told of as failed."""
    plan = make_plan(request)
    _refuse_bytes_on_screen(plan)
    with closing(convert_all(plan, read_stdin, write_stdout)) as outcomes:
        return follow(plan, outcomes, telling)


def follow(
    plan: Plan,
    outcomes: Iterable[Outcome | PassedOver],
    telling: Telling,
    *,
    done: str = "converted",
) -> int:
    """The exit code, once the outcome of each page is known; pages that failed are told of.

    Args:
        plan: the run.
        outcomes: of its pages, in order.
        telling: how much is told beside.
        done: what became of a page that did not fail, for the summary.
    """
    is_barred = telling == "plain" and plan.several and _bar_is_seen(plan)
    count = _Count(tell_of_reading if telling == "verbose" else _nothing, is_barred=is_barred)
    with under_way(), _bar(plan, outcomes) if is_barred else nullcontext(outcomes) as seen:
        for outcome in seen:
            count.add(outcome)
    if telling != "quiet" and (plan.several or telling == "verbose"):
        say_summary(count.summary(plan.pages, done), failed=count.failed)
    if not count.tried:
        tell_error("no page is in the archives: a page is HTML, or a response that says it is")
    return FAILED if count.failed or not count.tried else 0


class _Count:
    """How many pages went well, and how many did not; each that failed is told of.

    Args:
        tell_of: what says more of each page.
        is_barred: whether a progress bar stands where the lines go.
    """

    def __init__(self, tell_of: Callable[[Outcome], None], *, is_barred: bool) -> None:
        self.failed = 0
        self._done = self._passed_over = 0
        self._tell_of = tell_of
        self._is_barred = is_barred
        self._advised: set[str | None] = set()

    @property
    def tried(self) -> int:
        return self._done + self.failed

    def add(self, outcome: Outcome | PassedOver) -> None:
        """Nothing; it is counted, and told of as it is asked for."""
        if isinstance(outcome, PassedOver):
            self._passed_over = outcome.records
            return
        if outcome.error is None:
            self._done += 1
        else:
            self.failed += 1
            click.echo(CLEAR_LINE if self._is_barred else "", nl=False, err=True)
            first = outcome.error not in self._advised
            tell_of_failure(outcome, advice=ADVICE.get(outcome.error, "") if first else "")
            self._advised.add(outcome.error)
        self._tell_of(outcome)

    def summary(self, pages: int | None, done: str) -> str:
        """How it went, on one line; of so many pages, None where archives hold some."""
        pages = self.tried if pages is None else pages
        counted = f"{_plural(pages, 'page')}: {self._done} {done}, {self.failed} failed"
        left = f", {pages - self.tried} not tried" if pages > self.tried else ""
        others = f"; {_plural(self._passed_over, 'other record')}" if self._passed_over else ""
        return counted + left + others


def _nothing(_outcome: Outcome) -> None:
    """Tells nothing more of a page."""


def _plural(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _refuse_bytes_on_screen(plan: Plan) -> None:
    """Nothing, unless what is no text would go to a terminal. Raises UnusableTarget then."""
    if isinstance(plan.place, ToStream) and not is_text(plan.to) and is_terminal(sys.stdout):
        raise UnusableTarget(f"{plan.to} is no text for a terminal: name a file with --output")


def _bar(
    plan: Plan, outcomes: Iterable[Outcome | PassedOver]
) -> AbstractContextManager[Iterable[Outcome | PassedOver]]:
    return click.progressbar(outcomes, length=plan.pages, show_pos=True, file=sys.stderr)


def _bar_is_seen(plan: Plan) -> bool:
    articles_on_screen = isinstance(plan.place, ToStream) and is_terminal(sys.stdout)
    return can_redraw(sys.stderr) and not articles_on_screen


def read_stdin(size: int) -> bytes:
    """The page on standard input, up to so many bytes; all of it for -1.

    Raises:
        UnusableInput: there is no standard input.
    """
    if sys.stdin is None:
        raise UnusableInput("standard input is closed: pipe a page in, or name its file")
    return sys.stdin.buffer.read(size)
