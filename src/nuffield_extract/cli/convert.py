"""The command `convert`: saved pages in, articles out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from nuffield_extract import api
from nuffield_extract.cli import options
from nuffield_extract.cli.formats import description_of
from nuffield_extract.cli.manual import Manual, ManualCommand
from nuffield_extract.cli.run import run
from nuffield_extract.corpus.plan import Request

if TYPE_CHECKING:
    from nuffield_extract.cli.voice import Telling


_MANUAL = Manual(
    summary="Convert saved pages to articles.",
    reads='INPUT is a page, a folder, a pattern such as "saved/**/*.html", or - for standard '
    "input. Of a folder, all pages below it are taken (.html, .htm, .xhtml, .shtml, .mhtml, .mht), "
    "but not hidden ones, nor those in the folders that browsers make beside a page (page_files "
    "beside page.html).\n\n"
    "INPUT may be an archive of pages too: zip, tar, WARC, ARC, WACZ, or a Parquet or JSON Lines "
    "file with a column html. Archives that stand in a folder are left alone: name them, or a "
    'pattern such as "crawls/*.warc.gz". WARC and Parquet need: '
    'pip install "nuffield-extract[corpus]".',
    writes="An article of each page. A file is written whole or not at all, and never over an "
    "INPUT. A page that cannot be converted, or a damaged record of an archive, is named on "
    "standard error, and the other pages go on. What an archive holds beside pages is passed over "
    "and counted.\n\n"
    "A name that ends in / or is already a folder is a folder. A folder, a pattern or an archive "
    "counts as several pages, whatever it holds. A table (-t csv) and a book (-t epub) of several "
    "pages are one on standard output, too. A name whose ending is that of no format is refused, "
    "unless --to names one.",
    tables={
        "Where the articles go": (
            ("One page, no -o", "to standard output"),
            ("Several pages, no -o", "to standard output, one line of JSON for each page"),
            ("One page, -o FILE", "to that file"),
            ("Several, -o FOLDER", "to one file a page; names and subfolders are kept"),
            ("Several, -o FILE.jsonl", "to that file, one line of JSON for each page"),
            ("Several, -o FILE.csv", "to that table, one row for each page"),
            ("Several, -o FILE.epub", "to that book, one chapter for each page"),
            (
                "An archive",
                "as several pages; a file is named by the page's address where the archive knows "
                "it (example.org/blog/post.json), else by its name",
            ),
        )
    },
    exits=(
        ("0", "all pages were converted"),
        ("1", "a page failed, archives held none, or the output could not be written"),
        ("2", "the command cannot run as it was given"),
        ("130", "it was interrupted"),
    ),
    examples=(
        "nuffield-extract convert page.html",
        "nuffield-extract convert page.html -o page.md",
        "curl -s https://example.org/page | nuffield-extract convert - -t text",
        "nuffield-extract convert saved/ -o articles/ -j 4 --errors failed.jsonl",
        'nuffield-extract convert "saved/**/*.html" -o articles.jsonl',
        "nuffield-extract convert saved/ -o table.csv",
        "nuffield-extract convert saved/ -o book.epub",
        "nuffield-extract convert crawl.warc.gz -o articles/ -j 4",
        "nuffield-extract convert site.zip -o all.jsonl",
    ),
    see_also=(
        "nuffield-extract formats lists the formats.",
        "nuffield-extract references writes the references of many pages as one bibliography.",
        "nuffield-extract corpus reads large archives, and goes on where it was stopped.",
    ),
)


@click.command(cls=ManualCommand, manual=_MANUAL)
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True, type=click.Path())
@click.option(
    "-t",
    "--to",
    metavar="FORMAT",
    shell_complete=options.completing(api.formats, description_of),
    help="Format of the articles; `nuffield-extract formats` lists them. Without this option, the "
    "ending of the name given with -o decides, and a name without one means json.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE_OR_FOLDER",
    type=click.Path(allow_dash=True),
    callback=options.dash_is_stdout,
    help="Where the articles go; see the list above. Without this option, or with -, to "
    "standard output.",
)
@options.of_pages(fail_fast="Stop after the first page that fails.")
@click.pass_context
def convert(context: click.Context, /, *, telling: Telling, **asked: Any) -> None:
    """Convert saved pages to articles."""
    context.exit(run(Request(**asked), telling))
