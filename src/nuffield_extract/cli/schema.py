"""The command `schema`: the JSON Schema of an article."""

from __future__ import annotations

import json

import click

from nuffield_extract.cli.output import print_text
from nuffield_extract.model.schema import json_schema

_HELP = """\
Print the JSON Schema of what `convert --to json` writes.

\b
Example:
  nuffield-extract schema > article.schema.json
"""


@click.command(short_help="Print the JSON Schema of an article.", help=_HELP)
def schema() -> None:
    """Print the JSON Schema of an article."""
    print_text(json.dumps(json_schema(), indent=2, ensure_ascii=False))
