"""A run over an archive: what it says on standard error while it goes on, and its exit code."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from typing import TYPE_CHECKING, assert_never

from nuffield_extract.cli.interruption import asked_to_stop
from nuffield_extract.cli.output import FAILED, INTERRUPTED, under_way
from nuffield_extract.cli.progress import ProgressLine
from nuffield_extract.cli.voice import say_summary, tell
from nuffield_extract.corpus.run.preparing import prepare
from nuffield_extract.corpus.run.running import Ended, carry_out
from nuffield_extract.corpus.shards.events import Finished, Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from nuffield_extract.cli.voice import Telling
    from nuffield_extract.corpus.run.preparing import Prepared
    from nuffield_extract.corpus.run.request import CorpusRequest
    from nuffield_extract.corpus.run.running import RunEvent

_PROMISE = (
    "interrupted: the pages under way are finished and written; interrupt again to end at once"
)


def run(request: CorpusRequest, telling: Telling) -> int:
    """The exit code, once the archive is extracted, or the run was interrupted."""
    prepared = prepare(request, _stdin_lines())
    with (
        under_way(),
        asked_to_stop(_PROMISE) as is_over,
        closing(carry_out(prepared, is_over)) as events,
    ):
        ended = _follow(prepared, events, telling)
    failed = ended.tally.errors.total
    if telling != "quiet":
        say_summary(_summary(prepared, ended), failed=failed)
    if not ended.is_complete:
        return INTERRUPTED
    return FAILED if failed else 0


def _follow(prepared: Prepared, events: Iterable[RunEvent], telling: Telling) -> Ended:
    line = ProgressLine(sum(shard.size for shard in prepared.shards))
    see: Callable[[RunEvent], None]
    match telling:
        case "quiet":
            see = _not_shown
        case "plain":
            see = _shown(prepared, line)
        case "verbose":
            see = _shown_in_full
        case _:
            assert_never(telling)
    for event in events:
        if isinstance(event, Ended):
            line.close()
            return event
        see(event)
    raise AssertionError("a run that goes on to its end says so")


def _not_shown(_event: RunEvent) -> None:
    """Shows nothing."""


def _shown_in_full(event: RunEvent) -> None:
    if isinstance(event, Finished):
        tell(*_account(event))


def _account(finished: Finished) -> tuple[str, ...]:
    """What became of a part of the work: its inputs, its rows and dead letters, and the time."""
    receipt = finished.receipt
    sources = tuple(dict.fromkeys(source for source, _, _ in receipt.pieces))
    more = f" and {len(sources) - 1:,} more" if len(sources) > 1 else ""
    held = f"{receipt.tally.rows:,} extracted, {receipt.tally.errors.total:,} failed"
    took = f"{finished.seconds:.2f} s" if finished.pages else "done before"
    return sources[0] + more, held, took


def _shown(prepared: Prepared, line: ProgressLine) -> Callable[[RunEvent], None]:
    def see(event: RunEvent) -> None:
        match event:
            case Progress(pages=pages, failed=failed):
                line.add_pages(pages, failed)
            case Finished(number=number, pages=pages):
                line.add_bytes(prepared.shards[number].size, before=not pages)

    return see


def _summary(prepared: Prepared, ended: Ended) -> str:
    tally, folder = ended.tally, prepared.request.output
    counted = f"{tally.pages:,} pages: {tally.rows:,} extracted, {tally.errors.total:,} failed"
    if tally.others.total:
        counted += f"; {tally.others.total:,} other records"
    if not ended.is_complete:
        shards = len(prepared.shards)
        counted += f"; {ended.shards_done:,} of {shards:,} shards are done: "
        counted += "give the same command to go on"
    return f"{counted}\nsee {folder / 'report.html'}"


def _stdin_lines() -> Iterable[str]:
    """Names of files, which need be no text."""
    return () if sys.stdin is None else map(os.fsdecode, sys.stdin.buffer)
