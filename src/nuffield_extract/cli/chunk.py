"""The command `chunk`: saved pages in, pieces of their articles out, for retrieval."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from nuffield_extract.chunks.chunking import MAX_TOKENS
from nuffield_extract.chunks.lines import ChunkLines
from nuffield_extract.cli import options
from nuffield_extract.cli.manual import Manual, ManualCommand
from nuffield_extract.cli.numbers import FROM_ONE, FROM_ZERO
from nuffield_extract.cli.run import run
from nuffield_extract.corpus.plan import Request

if TYPE_CHECKING:
    from nuffield_extract.cli.voice import Telling

_MANUAL = Manual(
    summary="Cut saved pages into pieces for search and retrieval.",
    reads='INPUT is a page, a folder, a pattern such as "saved/**/*.html", an archive such as '
    "site.zip, or - for standard input, as for the command convert.",
    writes="A JSON object a line, for each piece (chunk). It holds text of one section: whole "
    "paragraphs, items of lists, rows of tables, quotations and references. It carries the "
    "headings above it, a link that leads to its place on the page, how to cite the page, and an "
    "id that stays while its text does.\n\n"
    "A page that cannot be read is named on standard error, and the other pages go on. A file is "
    "written whole or not at all, and never over an INPUT.",
    tables={
        "Where the chunks go": (
            ("no -o", "to standard output"),
            ("-o FILE.jsonl", "to that file, those of all pages"),
            ("-o FOLDER", "to one file a page; names and subfolders are kept"),
        )
    },
    exits=(
        ("0", "all pages were read"),
        ("1", "a page failed, archives held none, or the output could not be written"),
        ("2", "the command cannot run as it was given"),
        ("130", "it was interrupted"),
    ),
    examples=(
        "nuffield-extract chunk page.html",
        "nuffield-extract chunk saved/ -o chunks.jsonl -j 4",
        "nuffield-extract chunk saved/ -o chunks.jsonl --max-tokens 200 --min-tokens 50",
    ),
    see_also=("nuffield-extract convert writes the whole article.",),
)


@click.command(cls=ManualCommand, manual=_MANUAL)
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True, type=click.Path())
@click.option(
    "--max-tokens",
    metavar="N",
    type=FROM_ONE,
    default=MAX_TOKENS,
    show_default=True,
    help="Words of a chunk. Only a list item, row, quotation or the like of more is more.",
)
@click.option(
    "--min-tokens",
    metavar="N",
    type=FROM_ZERO,
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
    help="Where the chunks go; see the list above. Without this option, or with -, to "
    "standard output.",
)
@options.of_pages(fail_fast="Stop after the first page that fails.")
@click.pass_context
def chunk(
    context: click.Context,
    /,
    *,
    max_tokens: int,
    min_tokens: int,
    telling: Telling,
    **asked: Any,
) -> None:
    """Cut saved pages into pieces for retrieval."""
    if min_tokens > max_tokens:
        raise click.UsageError(
            f"--min-tokens {min_tokens} is more than --max-tokens {max_tokens}: "
            f"lower the one, or raise the other"
        )
    rendering = ChunkLines(max_tokens, min_tokens)
    context.exit(run(Request(**asked, to="jsonl", rendering=rendering), telling))
