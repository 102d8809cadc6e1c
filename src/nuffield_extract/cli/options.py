"""Options that every command over many pages has."""

from __future__ import annotations

from pathlib import Path

import click

jobs = click.option(
    "-j",
    "--jobs",
    metavar="N",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Number of pages read at the same time. The output is the same for every number.",
)
url = click.option(
    "--url",
    metavar="URL",
    help="Address at which the page was, to complete its links. Only for a single page.",
)
errors = click.option(
    "--errors",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the pages that failed to FILE, a JSON object a line: source, error, message.",
)
quiet = click.option("-q", "--quiet", is_flag=True, help="Print no summary and no progress bar.")
