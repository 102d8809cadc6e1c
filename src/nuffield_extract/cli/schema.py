"""The command `schema`: the JSON Schema of an article."""

from __future__ import annotations

import json

import click

from nuffield_extract.cli.output import no_traceback, print_text
from nuffield_extract.model.schema import json_schema


@click.command(short_help="Print the JSON Schema of an article.")
def schema() -> None:
    """Print the JSON Schema of what `convert --to json` writes.

    \b
    Example:
      nuffield-extract schema > article.schema.json
    """
    with no_traceback():
        print_text(json.dumps(json_schema(), indent=2, ensure_ascii=False))
