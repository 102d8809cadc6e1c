"""A run over pages: what it says on standard error while it goes on, and its exit code."""

from __future__ import annotations

import sys
from contextlib import closing, nullcontext
from typing import TYPE_CHECKING

import click

from nuffield_extract.cli.output import FAILED, tell, write_stdout
from nuffield_extract.corpus.conversion import convert_all
from nuffield_extract.corpus.outcomes import PassedOver
from nuffield_extract.corpus.places import ToStream
from nuffield_extract.corpus.plan import make_plan
from nuffield_extract.corpus.refusals import UnusableInput, UnusableTarget
from nuffield_extract.exporting import is_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from contextlib import AbstractContextManager
    from typing import TextIO

    from nuffield_extract.corpus.outcomes import Outcome
    from nuffield_extract.corpus.plan import Plan, Request

_CLEAR_LINE = "\r\x1b[K"  # the progress bar stands there


def run(request: Request, *, quiet: bool) -> int:
    """The exit code, once each page is converted or told of as failed."""
    plan = make_plan(request)
    _refuse_bytes_on_screen(plan)
    with closing(convert_all(plan, read_stdin, write_stdout)) as outcomes:
        return follow(plan, outcomes, wordy=plan.several and not quiet)


def follow(
    plan: Plan,
    outcomes: Iterable[Outcome | PassedOver],
    *,
    wordy: bool,
    done: str = "converted",
) -> int:
    """The exit code, once the outcome of each page is known; pages that failed are told of.

    Args:
        plan: the run.
        outcomes: of its pages, in order.
        wordy: whether a progress bar and a summary are printed.
        done: what became of a page that did not fail, for the summary.
    """
    barred = wordy and _bar_is_seen(plan)
    converted = failed = passed_over = 0
    with _bar(plan, outcomes) if barred else nullcontext(outcomes) as seen:
        for outcome in seen:
            if isinstance(outcome, PassedOver):
                passed_over = outcome.records
                continue
            if outcome.error is None:
                converted += 1
                continue
            failed += 1
            click.echo(_CLEAR_LINE if barred else "", nl=False, err=True)
            tell(": ".join(filter(None, (outcome.source, outcome.error, outcome.message))))
    tried = converted + failed
    if wordy:
        pages = tried if plan.pages is None else plan.pages
        told = _summary(pages, f"{converted} {done}", failed, pages - tried)
        click.echo(told + _others(passed_over), err=True)
    if not tried:
        tell("no page is in the archives")
    return FAILED if failed or not tried else 0


def _refuse_bytes_on_screen(plan: Plan) -> None:
    """Nothing, unless what is no text would go to a terminal. Raises UnusableTarget then."""
    if isinstance(plan.place, ToStream) and not is_text(plan.to) and _is_terminal(sys.stdout):
        raise UnusableTarget(f"{plan.to} is no text for a terminal: name a file with --output")


def _bar(
    plan: Plan, outcomes: Iterable[Outcome | PassedOver]
) -> AbstractContextManager[Iterable[Outcome | PassedOver]]:
    return click.progressbar(outcomes, length=plan.pages, show_pos=True, file=sys.stderr)


def _bar_is_seen(plan: Plan) -> bool:
    articles_on_screen = isinstance(plan.place, ToStream) and _is_terminal(sys.stdout)
    return _is_terminal(sys.stderr) and not articles_on_screen


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()  # None: closed before the start


def _summary(pages: int, done: str, failed: int, left: int) -> str:
    counted = f"{pages} page{'' if pages == 1 else 's'}: {done}, {failed} failed"
    return f"{counted}, {left} not tried" if left else counted


def _others(records: int) -> str:
    return f"; {records} other record{'' if records == 1 else 's'}" if records else ""


def read_stdin(size: int) -> bytes:
    """The page on standard input, up to so many bytes; all of it for -1.

    Raises:
        UnusableInput: there is no standard input.
    """
    if sys.stdin is None:
        raise UnusableInput("standard input is closed")
    return sys.stdin.buffer.read(size)
