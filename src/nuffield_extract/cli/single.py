"""What commands share that read a page or two and write one text: formats, inputs, the target."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from nuffield_extract.cli.output import write_stdout
from nuffield_extract.cli.run import read_stdin
from nuffield_extract.corpus import sinks
from nuffield_extract.corpus.inputs import STANDARD_INPUT
from nuffield_extract.corpus.picking import file_of, pick
from nuffield_extract.corpus.places import EMPTY_NAME
from nuffield_extract.corpus.plan import format_by_name
from nuffield_extract.corpus.records import Page, Place
from nuffield_extract.corpus.refusals import Refused, UnusableInput, UnusableTarget
from nuffield_extract.errors import NuffieldExtractError, reason_of
from nuffield_extract.exporting import encoded
from nuffield_extract.links import is_absolute

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import TypeVar

    Read = TypeVar("Read")

DEFAULT_FORMAT = "text"


def chosen_format(asked: str | None, output: str | None, extensions: Mapping[str, str]) -> str:
    """The format that was asked for, else the one of the output's name, else text.

    Raises:
        Refused: the name has the extension of no format.
    """
    return asked or format_by_name(output or "", extensions) or DEFAULT_FORMAT


def refuse_partial_url(url: str | None) -> None:
    """Nothing. Raises Refused where an url has no scheme."""
    if url is not None and not is_absolute(url):
        raise Refused(f"the url {url!r} is not whole: begin it with a scheme such as https://")


def target_of(output: str | None, inputs: Sequence[str]) -> Path | None:
    """The file to write, if it can be written; None for standard output.

    Raises:
        Refused: it cannot be written, or is an input.
    """
    if output is None:
        return None
    if not output:
        raise UnusableTarget(EMPTY_NAME)
    path = Path(output)
    sinks.refuse_unwritable_file(path)
    sinks.refuse_inputs([path], (file_of(name) for name in inputs if name != STANDARD_INPUT))
    return path


def read_input(name: str, size: int, read: Callable[[Page], Read]) -> Read:
    """What is read of an input, up to so many bytes.

    Args:
        name: a file, a page of an archive, or "-" for standard input.
        size: most bytes to take; -1 for all.
        read: makes a value of the page.

    Raises:
        Refused: the input cannot be opened, is no one page, or `read` refuses it.
    """
    try:
        return read(_page(name, size))
    except Refused:
        raise
    except OSError as error:
        raise UnusableInput(f"{name}: {reason_of(error)}") from error
    except NuffieldExtractError as error:
        raise UnusableInput(f"{name}: {type(error).__name__}: {error}") from error


def write_text(target: Path | None, text: str) -> None:
    """Nothing; the text stands in the file, whole, or on standard output.

    Raises:
        UnusableTarget: the file cannot be written.
    """
    if target is None:
        write_stdout(encoded(text))
        return
    try:
        sinks.atomic_write(target, text)
    except OSError as error:
        raise UnusableTarget(f"{target}: {reason_of(error)}") from error


def _page(name: str, size: int) -> Page:
    if name == STANDARD_INPUT:
        return Page(place=Place(id=name, source=name), content=read_stdin(size))
    return pick(name, size)
