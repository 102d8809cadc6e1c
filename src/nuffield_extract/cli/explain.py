"""The command `explain`: a saved page in, what became of each of its texts out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from nuffield_extract.cli import options
from nuffield_extract.cli.manual import Manual, ManualCommand
from nuffield_extract.cli.output import FAILED
from nuffield_extract.cli.single import (
    chosen_format,
    read_input,
    refuse_partial_url,
    target_of,
    write_text,
)
from nuffield_extract.cli.voice import tell_error
from nuffield_extract.explain.explaining import explain as explain_page
from nuffield_extract.explain.grouping import only_with
from nuffield_extract.explain.rendering import (
    explanation_description,
    explanation_extension,
    explanation_formats,
    render_explanation,
)
from nuffield_extract.options import Limits, Options

if TYPE_CHECKING:
    from nuffield_extract.corpus.records import Page
    from nuffield_extract.explain.explanation import Explanation


_MANUAL = Manual(
    summary="Tell what became of every text of a page.",
    reads="PAGE is a saved page, - for standard input, or a page of an archive: by the id that the "
    "commands convert and corpus give it, or by its address behind a #.",
    writes="Each text that a browser would show is told of: kept, with its place in the article "
    "and its section, or dropped, by which rule and with which element. So are all claims on the "
    "metadata, with the one that won, the fields of each reference with their confidence, and "
    "what was repaired or guessed. A page without an article is explained too.\n\n"
    "If a paragraph that you want is gone, name a few of its words with --find. The rule that "
    "took it can be overruled by a profile.",
    tables={
        "Formats": (
            (
                "html  .html",
                "a page to look at: dropped parts are shaded and name their rule; it is one file, "
                "and loads nothing",
            ),
            ("text  .txt", "to read and to search"),
            ("json  .json", "for programs"),
        )
    },
    exits=(
        ("0", "the page was explained"),
        ("1", "with --find: the words stand nowhere on the page"),
        (
            "2",
            "the command cannot run as it was given, the page cannot be read, or the output could "
            "not be written",
        ),
        ("130", "it was interrupted"),
    ),
    examples=(
        "nuffield-extract explain page.html",
        "nuffield-extract explain page.html -o report.html",
        'nuffield-extract explain page.html --find "a lost paragraph"',
        "nuffield-extract explain page.html -t json > explanation.json",
        "nuffield-extract explain site.zip/a.html",
        "nuffield-extract explain crawl.warc.gz#https://example.org/page",
    ),
    see_also=(
        "nuffield-extract profiles check tests a profile that overrules a rule.",
        "nuffield-extract convert --verbose tells in short how pages were read.",
    ),
)


@click.command(cls=ManualCommand, manual=_MANUAL)
@click.argument("page", type=click.Path(allow_dash=True))
@options.of_report(options.completing(explanation_formats, explanation_description))
@click.option(
    "--find",
    "words",
    metavar="WORDS",
    help="Tell only of the parts of the page in which these words stand.",
)
@options.of_page
@click.pass_context
def explain(
    context: click.Context, /, *, page: str, to: str | None, output: str | None, **asked: Any
) -> None:
    """Tell what became of every visible text of a page."""
    to = _format(to, output)
    target = target_of(output, [page])
    explanation = _explained(page, asked["url"], asked["limits"], asked["profiles"])
    if asked["words"] is not None:
        explanation = only_with(explanation, asked["words"])
    write_text(target, render_explanation(explanation, to))
    if not explanation.texts and asked["words"] is not None:
        tell_error(f"{page}: the words {asked['words']!r} stand nowhere on the page: try fewer")
        context.exit(FAILED)


def _format(to: str | None, output: str | None) -> str:
    if to is not None:
        explanation_extension(to)  # raises UnknownFormat
    extensions = {name: explanation_extension(name) for name in explanation_formats()}
    return chosen_format(to, output, extensions)


def _explained(
    page: str, url: str | None, limits: Limits, profiles: tuple[str, ...]
) -> Explanation:
    refuse_partial_url(url)
    chosen = Options(limits=limits, profiles=profiles)

    def explained(saved: Page) -> Explanation:
        at = url or saved.url
        return explain_page(saved.content, url=at, charset=saved.charset, options=chosen)

    return read_input(page, limits.reading, explained)
