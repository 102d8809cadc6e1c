"""The command `formats`: what an article can be exported to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from nuffield_extract import api
from nuffield_extract.cli.manual import Manual, ManualCommand
from nuffield_extract.cli.output import print_text
from nuffield_extract.cli.voice import on_one_line
from nuffield_extract.errors import PluginError
from nuffield_extract.exporting import SHIPPED, shadowed_formats

if TYPE_CHECKING:
    from collections.abc import Iterator

    Row = tuple[str, str, str]

_MANUAL = Manual(
    summary="List the formats.",
    writes="A line for each format that `convert` writes, on standard output: name, file "
    "extension and what it is. Behind one that an installed package adds stands the package.",
    examples=("nuffield-extract formats",),
    exits=(("0", "they are listed"), ("1", "standard output could not be written")),
    see_also=(
        "nuffield-extract convert writes them.",
        "nuffield-extract references writes references alone, also as a table.",
    ),
)


@click.command(cls=ManualCommand, manual=_MANUAL)
def formats() -> None:
    """List the formats."""
    print_text(_table([*map(_row, api.formats()), *_unused()]))


def description_of(name: str) -> str:
    """What a format holds and which package adds it, or why it cannot be used; one line."""
    try:
        description = on_one_line(api.format_description(name))
        origin = api.format_origin(name)
    except PluginError as error:
        return on_one_line(str(error))
    return description if origin == SHIPPED else f"{description} ({origin})"


def _row(name: str) -> Row:
    try:
        extension = api.format_extension(name)
    except PluginError:
        extension = "-"
    return name, extension, description_of(name)


def _unused() -> Iterator[Row]:
    for plugin in shadowed_formats():
        why = f"of {plugin.distribution} is not used: a shipped format has its name"
        yield plugin.name, "-", why


def _table(rows: list[Row]) -> str:
    first = max(len(name) for name, _, _ in rows)
    second = max(len(extension) for _, extension, _ in rows)
    return "\n".join(
        f"{name:<{first}}  {extension:<{second}}  {description}"
        for name, extension, description in rows
    )
