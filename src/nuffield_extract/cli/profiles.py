"""The command `profiles`: the sites that the library knows in detail."""

from __future__ import annotations

import click

from nuffield_extract import api
from nuffield_extract.cli.output import print_text

_HELP = """\
List the site profiles that come with the program, one a line.

A profile says where the pages of one site print what. Pages of other sites are read without.

\b
Example:
  nuffield-extract profiles
"""


@click.command(short_help="List the site profiles.", help=_HELP)
def profiles() -> None:
    """List the site profiles."""
    print_text("\n".join(api.profile_names()))
