"""The command `formats`: what an article can be exported to."""

from __future__ import annotations

import click

from nuffield_extract import api
from nuffield_extract.cli.output import print_text

_HELP = """\
List the formats: name, file extension and what it is.

\b
Example:
  nuffield-extract formats
"""


@click.command(short_help="List the formats.", help=_HELP)
def formats() -> None:
    """List the formats."""
    rows = [
        (name, api.format_extension(name), api.format_description(name)) for name in api.formats()
    ]
    print_text(_table(rows))


def _table(rows: list[tuple[str, str, str]]) -> str:
    first = max(len(name) for name, _, _ in rows)
    second = max(len(extension) for _, extension, _ in rows)
    return "\n".join(
        f"{name:<{first}}  {extension:<{second}}  {description}"
        for name, extension, description in rows
    )
