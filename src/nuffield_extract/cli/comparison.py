"""A comparison of two saves: read, compared, written."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import attrs
import click

from nuffield_extract.cli.output import harmless, write_through
from nuffield_extract.cli.single import (
    DEFAULT_FORMAT,
    chosen_format,
    read_input,
    refuse_partial_url,
    target_of,
    write_text,
)
from nuffield_extract.cli.voice import in_colour
from nuffield_extract.corpus.inputs import STANDARD_INPUT
from nuffield_extract.corpus.refusals import Refused
from nuffield_extract.diff import diff
from nuffield_extract.diff.rendering import (
    difference_extension,
    difference_formats,
    render_difference,
)
from nuffield_extract.diff.renderings.text.page import pieces
from nuffield_extract.diff.saved import read_saved
from nuffield_extract.exporting import encoded
from nuffield_extract.options import Options

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from nuffield_extract.corpus.records import Page
    from nuffield_extract.diff import Difference
    from nuffield_extract.diff.renderings.text.pieces import Style
    from nuffield_extract.model import Article


@attrs.frozen(kw_only=True)
class Comparison:
    """What was asked for."""

    old: str
    """A file, a page of an archive, or "-" for standard input."""

    new: str
    to: str | None
    """Name of the format; None to go by the name of the output."""

    output: str | None
    """A file; None for standard output."""

    around: int
    """How many unchanged parts are shown beside what changed."""

    url: str | None


def compare(asked: Comparison, *, in_colours: bool | None) -> bool:
    """Whether the articles differ; how, has been written.

    Args:
        asked: what to compare.
        in_colours: what click was told about colours; None where nothing was said.

    Raises:
        Refused: it cannot be done as asked, an input is no article, or the output fails.
        UnknownFormat: no such format.
    """
    to = _format(asked)
    target = target_of(asked.output, (asked.old, asked.new))
    old, new = (_article(name, asked.url) for name in (asked.old, asked.new))
    difference = diff(old, new)
    if target is None and to == DEFAULT_FORMAT and _is_coloured(in_colours):
        _print_coloured(difference, asked.around)
    else:
        write_text(target, render_difference(difference, to, context=asked.around))
    return not difference.is_empty


def _format(asked: Comparison) -> str:
    if asked.old == asked.new == STANDARD_INPUT:
        raise Refused("only one of OLD and NEW can be standard input: save the other to a file")
    refuse_partial_url(asked.url)
    if asked.to is not None:
        difference_extension(asked.to)  # raises UnknownFormat
    extensions = {name: difference_extension(name) for name in difference_formats()}
    return chosen_format(asked.to, asked.output, extensions)


def _article(name: str, url: str | None) -> Article:
    options = Options()

    def article(saved: Page) -> Article:
        at = url or saved.url
        return read_saved(saved.content, url=at, charset=saved.charset, options=options)

    return read_input(name, options.limits.reading, article)


def _is_coloured(asked: bool | None) -> bool:  # noqa: FBT001 - as click has it
    return asked is not False and in_colour(sys.stdout)


def _print_coloured(difference: Difference, around: int) -> None:
    """Nothing; a terminal shows the text, in which nothing but our own colours steers it."""
    shown = [
        click.style(harmless(encoded(piece.text)).decode(), **_COLOURS[piece.style])
        for piece in pieces(difference, around)
    ]
    write_through("".join(shown).encode())


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
