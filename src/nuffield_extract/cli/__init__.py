"""The command `nuffield-extract`."""

from __future__ import annotations

import sys

try:
    import click

    from nuffield_extract import __version__
    from nuffield_extract.cli.layout import WIDEST
    from nuffield_extract.cli.listing import modules
    from nuffield_extract.cli.program import Program
    from nuffield_extract.cli.shelf import Shelf
except KeyboardInterrupt:  # Ctrl-C before there is a command that could tell of it
    sys.stderr.write("nuffield-extract: interrupted\n")
    sys.exit(130)

__all__ = ["main"]


@click.group(
    cls=Program,
    commands=Shelf(__name__, modules()),
    invoke_without_command=True,
    subcommand_metavar="COMMAND ...",
    options_metavar="",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": WIDEST},
)
@click.version_option(__version__, prog_name="nuffield-extract")
@click.pass_context
def main(context: click.Context) -> None:
    """The command `nuffield-extract`; alone it prints its help."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
