"""The command `chunk`: saved pages in, pieces of their articles out, for retrieval."""

from __future__ import annotations

from typing import Any

import click

from nuffield_extract.chunks.chunking import MAX_TOKENS
from nuffield_extract.chunks.lines import ChunkLines
from nuffield_extract.cli import options
from nuffield_extract.cli.output import no_traceback
from nuffield_extract.cli.run import run
from nuffield_extract.corpus.plan import Request

_HELP = """\
Cut saved pages into pieces for search and retrieval, a JSON object a line.

INPUT is a page, a folder, a pattern such as "saved/**/*.html", or - for standard input, as for
the command convert.

A piece (chunk) holds text of one section: whole paragraphs, items of lists, rows of tables,
quotations and references. It carries the headings above it, a link that leads to its place on
the page, how to cite the page, and an id that stays while its text does.

\b
Where the chunks go:
  no -o            to standard output
  -o FILE.jsonl    to that file, those of all pages
  -o FOLDER        to one file a page; names and subfolders are kept

A page that cannot be read is named on standard error, and the other pages go on. A file is
written whole or not at all, and never over an INPUT.

\b
Exit code:
  0  all pages were read
  1  a page failed, or the output could not be written
  2  the command cannot run as it was given

\b
Examples:
  nuffield-extract chunk page.html
  nuffield-extract chunk saved/ -o chunks.jsonl -j 4
  nuffield-extract chunk saved/ -o chunks.jsonl --max-tokens 200 --min-tokens 50
"""


@click.command(short_help="Cut saved pages into pieces for retrieval.", help=_HELP)
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True, type=click.Path())
@click.option(
    "--max-tokens",
    metavar="N",
    type=click.IntRange(min=1),
    default=MAX_TOKENS,
    show_default=True,
    help="Words of a chunk. Only a list item, row, quotation or the like of more is more.",
)
@click.option(
    "--min-tokens",
    metavar="N",
    type=click.IntRange(min=0),
    default=0,
    show_default=True,
    help="Join small sections that stand beside each other until they have N words; 0 joins none.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE_OR_FOLDER",
    type=click.Path(allow_dash=True),
    callback=options.dash_is_stdout,
    help="Where the chunks go; see above. Without this option, or with -, to standard output.",
)
@options.of_pages(fail_fast="Stop after the first page that fails.")
@click.pass_context
def chunk(
    context: click.Context, /, *, max_tokens: int, min_tokens: int, quiet: bool, **asked: Any
) -> None:
    """Cut saved pages into pieces for retrieval."""
    if min_tokens > max_tokens:
        raise click.UsageError("--min-tokens is more than --max-tokens.")
    rendering = ChunkLines(max_tokens, min_tokens)
    with no_traceback():
        context.exit(run(Request(**asked, to="jsonl", rendering=rendering), quiet=quiet))
