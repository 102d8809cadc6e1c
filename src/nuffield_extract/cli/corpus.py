"""The command `corpus`: an archive of saved pages in, a table out."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nuffield_extract.cli import options
from nuffield_extract.cli.archive_run import run
from nuffield_extract.cli.manual import Manual, ManualCommand
from nuffield_extract.cli.numbers import FROM_ONE
from nuffield_extract.corpus.run.request import CorpusRequest, Start
from nuffield_extract.options import Limits, Options

if TYPE_CHECKING:
    from nuffield_extract.cli.voice import Telling

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
    sys.exit(run(request, telling))
