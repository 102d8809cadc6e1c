"""A comparison of two saves: read, compared, written."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import click

from nuffield_extract.cli.output import harmless, write_stdout
from nuffield_extract.cli.run import read_stdin
from nuffield_extract.cli.voice import in_colour
from nuffield_extract.corpus import sinks
from nuffield_extract.corpus.inputs import STANDARD_INPUT
from nuffield_extract.corpus.plan import format_by_name
from nuffield_extract.corpus.refusals import Refused, UnusableInput, UnusableTarget
from nuffield_extract.diff import diff
from nuffield_extract.diff.rendering import (
    difference_extension,
    difference_formats,
    render_difference,
)
from nuffield_extract.diff.renderings.text.page import pieces
from nuffield_extract.diff.saved import read_saved
from nuffield_extract.errors import NuffieldExtractError
from nuffield_extract.exporting import encoded
from nuffield_extract.links import is_absolute
from nuffield_extract.options import Options

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from nuffield_extract.diff import Difference
    from nuffield_extract.diff.renderings.text.pieces import Style
    from nuffield_extract.model import Article

_DEFAULT_FORMAT = "text"


@attrs.frozen(kw_only=True)
class Comparison:
    """What was asked for."""

    old: str
    """A file, or "-" for standard input."""

    new: str
    to: str | None
    """Name of the format; None to go by the name of the output."""

    output: str | None
    """A file; None for standard output."""

    around: int
    """How many unchanged parts are shown beside what changed."""

    url: str | None


def compare(asked: Comparison, *, in_colour: bool | None) -> bool:
    """Whether the articles differ; how, has been written.

    Args:
        asked: what to compare.
        in_colour: what click was told about colours; None where nothing was said.

    Raises:
        Refused: it cannot be done as asked, an input is no article, or the output fails.
        UnknownFormat: no such format.
    """
    to = _format(asked)
    target = _target(asked)
    old, new = (_article(name, asked.url) for name in (asked.old, asked.new))
    difference = diff(old, new)
    if target is not None:
        _write(target, render_difference(difference, to, context=asked.around))
    elif to == _DEFAULT_FORMAT and _is_coloured(in_colour):
        _print_coloured(difference, asked.around)
    else:
        write_stdout(encoded(render_difference(difference, to, context=asked.around)))
    return not difference.is_empty


def _format(asked: Comparison) -> str:
    if asked.old == asked.new == STANDARD_INPUT:
        raise Refused("only one of OLD and NEW can be standard input")
    if asked.url is not None and not is_absolute(asked.url):
        raise Refused(f"the url {asked.url!r} is not whole: it begins with no scheme")
    if asked.to is not None:
        difference_extension(asked.to)  # raises UnknownFormat
        return asked.to
    extensions = {name: difference_extension(name) for name in difference_formats()}
    return format_by_name(asked.output or "", extensions) or _DEFAULT_FORMAT


def _target(asked: Comparison) -> Path | None:
    """The file to write, if it can be written."""
    if asked.output is None:
        return None
    if not asked.output:
        raise UnusableTarget("the output has an empty name")
    path = Path(asked.output)
    sinks.refuse_unwritable_file(path)
    inputs = (Path(name) for name in (asked.old, asked.new) if name != STANDARD_INPUT)
    sinks.refuse_inputs([path], inputs)
    return path


def _article(name: str, url: str | None) -> Article:
    options = Options()
    try:
        return read_saved(_read(name, options.limits.reading), url=url, options=options)
    except OSError as error:
        raise UnusableInput(f"{name}: {error.strerror or error}") from error
    except NuffieldExtractError as error:
        raise UnusableInput(f"{name}: {type(error).__name__}: {error}") from error


def _read(name: str, size: int) -> bytes:
    if name == STANDARD_INPUT:
        return read_stdin(size)
    with open(name, "rb") as file:
        return file.read(size)


def _write(path: Path, text: str) -> None:
    try:
        sinks.atomic_write(path, text)
    except OSError as error:
        raise UnusableTarget(f"{path}: {error.strerror or error}") from error


def _is_coloured(asked: bool | None) -> bool:  # noqa: FBT001 - as click has it
    return asked is not False and in_colour(sys.stdout)


def _print_coloured(difference: Difference, around: int) -> None:
    """Nothing; a terminal shows the text, in which nothing but our own colours steers it."""
    shown = [
        click.style(harmless(encoded(piece.text)).decode(), **_COLOURS[piece.style])
        for piece in pieces(difference, around)
    ]
    sys.stdout.buffer.write("".join(shown).encode())
    sys.stdout.buffer.flush()


_COLOURS: Mapping[Style, Mapping[str, Any]] = {
    "plain": {"reset": False},
    "heading": {"bold": True},
    "faint": {"dim": True},
    "added": {"fg": "green"},
    "removed": {"fg": "red"},
    "changed": {"fg": "yellow"},
    "moved": {"fg": "cyan"},
}
"""How click shows each style."""
