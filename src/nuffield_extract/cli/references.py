"""The command `references`: saved pages in, one bibliography out."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

import click

from nuffield_extract.cli import options
from nuffield_extract.cli.manual import Manual, ManualCommand
from nuffield_extract.cli.output import write_stdout
from nuffield_extract.cli.run import follow, read_stdin
from nuffield_extract.corpus import catalogue
from nuffield_extract.corpus.gathering import gather, make_gathering
from nuffield_extract.corpus.plan import Request
from nuffield_extract.references import as_reference

if TYPE_CHECKING:
    from nuffield_extract.cli.voice import Telling
    from nuffield_extract.corpus.gathering import ReferencesOf
    from nuffield_extract.model import Article, Reference


_MANUAL = Manual(
    summary="Gather the references of saved pages into one bibliography.",
    reads='INPUT is a page, a folder, a pattern such as "saved/**/*.html", an archive such as '
    "site.zip or crawl.warc.gz, or - for standard input, as for the command convert.",
    writes="One bibliography of all pages, to a file or to standard output. A work that several "
    "pages refer to stands there once, with all that any of them says of it. Works are the same "
    "by DOI, PubMed, PMC or arXiv id, by ISBN and title, by address, or by title and year.\n\n"
    "A page that cannot be read is named on standard error, and the other pages go on. A file is "
    "written whole or not at all, never over an INPUT, and not where no page could be read.",
    tables={
        "Formats": (
            ("bibtex  .bib", "for LaTeX, JabRef and Zotero"),
            ("csl     .csl.json", "CSL-JSON, for Zotero, pandoc and other users of CSL styles"),
            (
                "csv     .csv",
                "a table, a row a work, with the pages that refer to it; a cell that a "
                "spreadsheet would take for a formula begins with '",
            ),
            ("json    .json", "all fields, with the pages that refer to it"),
            ("ris     .ris", "for EndNote, Zotero, Mendeley and screening tools"),
        )
    },
    exits=(
        ("0", "all pages were read"),
        ("1", "a page failed, archives held none, or the output could not be written"),
        ("2", "the command cannot run as it was given"),
        ("130", "it was interrupted"),
    ),
    examples=(
        "nuffield-extract references page.html -t bibtex",
        "nuffield-extract references saved/ -o references.ris -j 4",
        'nuffield-extract references "saved/**/*.html" -o references.csv',
        "nuffield-extract references site.zip -o refs.bib",
        "nuffield-extract references page.html --self -t csl",
    ),
    see_also=(
        "nuffield-extract convert -t bibtex writes a bibliography a page.",
        "nuffield-extract corpus --split-by references makes a table of them.",
    ),
)


@click.command(cls=ManualCommand, manual=_MANUAL)
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True, type=click.Path())
@click.option(
    "-t",
    "--to",
    metavar="FORMAT",
    shell_complete=options.completing(catalogue.catalogue_formats, catalogue.format_description),
    help="Format of the references; see the list above. Without this option, the ending of the "
    "name given with -o decides, and otherwise it is json.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(allow_dash=True),
    callback=options.dash_is_stdout,
    help="Where the references go. Without this option, or with -, to standard output.",
)
@click.option(
    "--self",
    "of_itself",
    is_flag=True,
    help="In place of the references of a page, take the page itself, as a thing to cite.",
)
@options.of_pages(fail_fast="Read no more pages after the first that fails.")
@click.pass_context
def references(
    context: click.Context, /, *, of_itself: bool, telling: Telling, **asked: Any
) -> None:
    """Gather the references of saved pages."""
    context.exit(_run(Request(**asked), _itself if of_itself else _listed, telling))


def _run(request: Request, references_of: ReferencesOf, telling: Telling) -> int:
    gathering = make_gathering(request, references_of)
    with closing(gather(gathering, read_stdin, write_stdout)) as outcomes:
        return follow(gathering.plan, outcomes, telling, done="read")


def _listed(article: Article) -> tuple[Reference, ...]:
    return article.references


def _itself(article: Article) -> tuple[Reference, ...]:
    return (as_reference(article),)
