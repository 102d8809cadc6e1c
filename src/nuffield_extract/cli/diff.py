"""The command `diff`: two saves of a page in, what changed out."""

from __future__ import annotations

from typing import Any

import click

from nuffield_extract.cli import options
from nuffield_extract.cli.comparison import Comparison, compare
from nuffield_extract.cli.manual import Manual, ManualCommand
from nuffield_extract.cli.numbers import FROM_ZERO
from nuffield_extract.diff.rendering import (
    DEFAULT_CONTEXT,
    difference_description,
    difference_formats,
)

_MANUAL = Manual(
    summary="Tell what changed between two saves of a page.",
    reads="OLD and NEW are saved pages, or JSON that the command convert made of them; one of them "
    "may be - for standard input. A page of an archive is named by the id that the commands "
    "convert and corpus give it, or by its address behind a #.",
    writes="What changed between the articles, not the pages around them: title, dates, authors "
    "and other metadata, sections, paragraphs and other blocks, references, notes and downloads. "
    "What moved is told as moved, and in a text that was edited the words that went and came.",
    tables={
        "Formats": (
            (
                "text  .txt",
                "to read: [-words that went-] and {+words that came+}, in colours on a terminal "
                "unless NO_COLOR is set",
            ),
            ("html  .html", "a page to look at: the old text on the left, the new on the right"),
            ("json  .json", "for programs"),
        )
    },
    exits=(
        ("0", "the articles were compared"),
        ("1", "with --exit-code: they differ"),
        (
            "2",
            "the command cannot run as it was given, an input holds no article, or the output "
            "could not be written",
        ),
        ("130", "it was interrupted"),
    ),
    examples=(
        "nuffield-extract diff 2023.html 2024.html",
        "nuffield-extract diff 2023.html 2024.html -o changes.html",
        "nuffield-extract diff old.json new.json -t json",
        "nuffield-extract diff 2023.warc.gz#https://example.org/page "
        "2024.warc.gz#https://example.org/page",
        "nuffield-extract diff 2023.html 2024.html --exit-code > changes.txt || echo changed",
    ),
    see_also=("nuffield-extract convert page.html -o page.json keeps an article to compare.",),
)


@click.command(cls=ManualCommand, manual=_MANUAL)
@click.argument("old", type=click.Path(allow_dash=True))
@click.argument("new", type=click.Path(allow_dash=True))
@options.of_report(options.completing(difference_formats, difference_description))
@click.option(
    "-U",
    "--context",
    "around",
    metavar="N",
    type=FROM_ZERO,
    default=DEFAULT_CONTEXT,
    show_default=True,
    help="How many unchanged parts are shown before and after what changed.",
)
@click.option("--exit-code", "tells", is_flag=True, help="Exit with 1 if the articles differ.")
@click.option(
    "--url",
    metavar="URL",
    help="Address at which the page was, to complete the links of both saves.",
)
@click.pass_context
def diff(context: click.Context, /, *, tells: bool, **asked: Any) -> None:
    """Tell what changed between two saves of one page."""
    differ = compare(Comparison(**asked), in_colours=context.color)
    context.exit(1 if tells and differ else 0)
