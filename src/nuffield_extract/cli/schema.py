"""The command `schema`: the JSON Schema of an article."""

from __future__ import annotations

import json

import click

from nuffield_extract.cli.manual import Manual, ManualCommand
from nuffield_extract.cli.output import print_text
from nuffield_extract.model.schema import json_schema

_MANUAL = Manual(
    summary="Print the JSON Schema of an article.",
    writes="The schema of what `convert --to json` writes, on standard output, as JSON Schema "
    "2020-12.",
    examples=("nuffield-extract schema > article.schema.json",),
    exits=(("0", "it was printed"), ("1", "standard output could not be written")),
    see_also=("nuffield-extract formats lists what else an article can become.",),
)


@click.command(cls=ManualCommand, manual=_MANUAL)
def schema() -> None:
    """Print the JSON Schema of an article."""
    print_text(json.dumps(json_schema(), indent=2, ensure_ascii=False))
