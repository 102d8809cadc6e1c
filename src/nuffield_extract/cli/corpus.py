"""The command `corpus`: an archive of saved pages in, a table out."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, assert_never

import click

from nuffield_extract.cli import options
from nuffield_extract.cli.interruption import asked_to_stop
from nuffield_extract.cli.manual import Manual, ManualCommand
from nuffield_extract.cli.numbers import FROM_ONE
from nuffield_extract.cli.output import FAILED, INTERRUPTED, under_way
from nuffield_extract.cli.progress import ProgressLine
from nuffield_extract.cli.voice import say_summary, tell
from nuffield_extract.corpus.run.preparing import prepare
from nuffield_extract.corpus.run.request import CorpusRequest, Start
from nuffield_extract.corpus.run.running import Ended, carry_out
from nuffield_extract.corpus.shards.events import Finished, Progress
from nuffield_extract.options import Limits, Options

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from nuffield_extract.cli.voice import Telling
    from nuffield_extract.corpus.run.preparing import Prepared
    from nuffield_extract.corpus.run.running import RunEvent

_MANUAL = Manual(
    summary="Extract an archive of saved pages into a table.",
    reads='INPUT is a page, a folder, a pattern such as "saved/**/*.html", an archive, or - for '
    "paths on standard input, one a line. Archives are zip, tar, WARC, ARC and WACZ files, and "
    "Parquet and JSON Lines files with a column html.",
    writes="A table of the articles in FOLDER, in parts. Parquet, and reading WARC files, need: "
    'pip install "nuffield-extract[corpus]".\n\n'
    "A run that is interrupted, or killed, goes on where it was when the same command is "
    "given again. Its output is the same, byte for byte, as that of a run that was not, and the "
    "same for every number of jobs and every engine. After a change of the inputs, what has "
    "changed is extracted anew. A page that hangs, crashes or fills its process is a dead letter, "
    "and the others go on.",
    tables={
        "In FOLDER then stand": (
            ("part-*.parquet", "the articles, a row each"),
            ("references/", "with --split-by references: their references, a row each"),
            ("dead-letters.jsonl", "the pages that could not be extracted, and why"),
            ("manifest.jsonl", "which part came from which input"),
            ("report.html", "what is in the archive, to look at (report.json: for programs)"),
        )
    },
    exits=(
        ("0", "all pages were extracted"),
        ("1", "a page failed (see dead-letters.jsonl), or the output could not be written"),
        ("2", "the command cannot run as it was given"),
        ("130", "it was interrupted; the same command goes on"),
    ),
    examples=(
        "nuffield-extract corpus saved/ -o table/",
        "nuffield-extract corpus crawl.warc.gz *.wacz -o crawls/ --split-by references",
        'find . -name "*.html" | nuffield-extract corpus - -o lines/ --format jsonl.gz',
        "nuffield-extract corpus saved/ -o table/ --retry-dead --timeout 300",
    ),
    see_also=(
        "nuffield-extract convert writes articles as files of their own, and needs no pyarrow.",
        "duckdb, pandas or polars read the table: select title, published from 'table/*.parquet'.",
    ),
)

_PROMISE = (
    "interrupted: the pages under way are finished and written; interrupt again to end at once"
)


def _start(_context: click.Context, _option: click.Parameter, value: str | None) -> str:
    return value or "resume"


@click.command(cls=ManualCommand, manual=_MANUAL)
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True, type=click.Path())
@click.option(
    "-o",
    "--output",
    metavar="FOLDER",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder for the table.",
)
@click.option(
    "--format",
    "format",
    type=click.Choice(["parquet", "jsonl", "jsonl.gz", "jsonl.zst"]),
    default="parquet",
    show_default=True,
    help="Format of the parts.",
)
@click.option(
    "--split-by",
    type=click.Choice(["references"]),
    help="Write the references as a table of their own, too.",
)
@click.option(
    "--resume",
    "start",
    flag_value="resume",
    help="Go on with what is done in FOLDER. This is what happens without any option.",
)
@click.option(
    "--restart", "start", flag_value="restart", help="Remove what is in FOLDER, and begin anew."
)
@click.option(
    "--retry-dead",
    "start",
    flag_value="retry-dead",
    help="Go on, and try the dead letters again, perhaps with another --timeout or --memory.",
)
@click.option(
    "--limit",
    "most_pages",
    metavar="N",
    type=FROM_ONE,
    help="Extract only the first N pages.",
)
@click.option(
    "--engine",
    type=click.Choice(["local", "ray"]),
    default="local",
    show_default=True,
    help="What runs the jobs: this machine, or a Ray cluster.",
)
@click.option(
    "--address",
    metavar="HOST:PORT",
    help="Address of a Ray cluster that runs; without it, Ray starts one on this machine.",
)
@options.of_runs
def corpus(
    *,
    split_by: str | None,
    start: Start | None,
    limits: Limits,
    profiles: tuple[str, ...],
    telling: Telling,
    **asked: Any,
) -> None:
    """Extract an archive of saved pages into a table."""
    request = CorpusRequest(
        start=start or "resume",
        splits_references=split_by == "references",
        options=Options(limits=limits, profiles=tuple(map(os.path.abspath, profiles))),
        **{name: value for name, value in asked.items() if value is not None},
    )
    sys.exit(_run(request, telling))


def _run(request: CorpusRequest, telling: Telling) -> int:
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
    return sys.stdin or ()
