"""The command `nuffield-extract`."""

from __future__ import annotations

from typing import Any

import click

from nuffield_extract import __version__
from nuffield_extract.cli import (
    chunk,
    convert,
    corpus,
    diff,
    explain,
    formats,
    profiles,
    references,
    schema,
)
from nuffield_extract.cli.output import no_traceback

__all__ = ["main"]


_HELP = """\
Read saved web pages into articles.

A page saved from the Nuffield Trust's site, or from another site that runs on Drupal, goes in;
its title, authors, text, references and other parts come out, as JSON, HTML, Markdown or plain
text; its references as BibTeX, CSL-JSON or RIS too.

\b
Examples:
  nuffield-extract convert page.html
  nuffield-extract convert page.html -o page.md
  nuffield-extract convert saved/ -o articles/
  nuffield-extract references saved/ -o references.bib
  nuffield-extract diff 2023.html 2024.html

To let the Tab key complete commands and options, add the line for your shell to its startup
file:

\b
  bash (~/.bashrc)
    eval "$(_NUFFIELD_EXTRACT_COMPLETE=bash_source nuffield-extract)"
  zsh (~/.zshrc)
    eval "$(_NUFFIELD_EXTRACT_COMPLETE=zsh_source nuffield-extract)"
  fish (~/.config/fish/completions/nuffield-extract.fish)
    _NUFFIELD_EXTRACT_COMPLETE=fish_source nuffield-extract | source

"nuffield-extract COMMAND --help" explains a command.
"""


class _Commands(click.Group):
    """Commands, none of which ends in a traceback, even where click prints by itself."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """As of click."""
        with no_traceback():
            return super().main(*args, **kwargs)


@click.group(
    cls=_Commands,
    help=_HELP,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="nuffield-extract")
@click.pass_context
def main(context: click.Context) -> None:
    """The command `nuffield-extract`; alone it prints its help."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


main.add_command(chunk.chunk)
main.add_command(convert.convert)
main.add_command(corpus.corpus)
main.add_command(diff.diff)
main.add_command(explain.explain)
main.add_command(formats.formats)
main.add_command(profiles.profiles)
main.add_command(references.references)
main.add_command(schema.schema)
