"""Standard output and standard error for every command: whole bytes, plain lines, no traceback."""

from __future__ import annotations

import os
import signal
import sys
import threading
import unicodedata
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import click

from nuffield_extract.errors import NuffieldExtractError

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRAM = "nuffield-extract"

FAILED = 1
INTERRUPTED = 130  # as shells report a program that Ctrl-C ended: 128 + SIGINT


def write_stdout(data: bytes) -> None:
    """Nothing; all of `data` has left the program.

    Pipes and files get the very bytes; a terminal gets none that would steer it.

    Raises:
        OSError: it cannot leave: a full disk, a pipe that nobody reads, no standard output.
    """
    if sys.stdout is None:
        raise OSError("standard output is closed")
    sys.stdout.buffer.write(harmless(data) if sys.stdout.isatty() else data)
    sys.stdout.buffer.flush()


def harmless(data: bytes) -> bytes:
    """UTF-8 without what steers a terminal: control characters, and what turns text around.

    Line feeds and tabs stay, and so do joiners, without which some scripts and pictures break.
    """
    text = data.decode("utf-8", "replace")
    if text.isprintable():
        return data
    return "".join([char for char in text if not _steers(char)]).encode()


def _steers(char: str) -> bool:
    is_control = unicodedata.category(char) == "Cc" and char not in "\n\t"
    return is_control or unicodedata.bidirectional(char) in _TURNING


def print_text(text: str) -> None:
    """Nothing; the text stands on standard output as a line or more, in UTF-8 in every locale."""
    write_stdout(f"{text}\n".encode())


def tell(text: str) -> None:
    """Nothing; the text stands on standard error as one line that names the program."""
    click.echo(f"{PROGRAM}: {on_one_line(text)}", err=True)


def on_one_line(text: str) -> str:
    """The text without line breaks, and without characters that steer a terminal."""
    spaced = "".join(" " if char.isspace() else char for char in text)
    return "".join(char for char in spaced if unicodedata.category(char) not in _STEERING)


@contextmanager
def no_traceback() -> Iterator[None]:
    """Turns what may go wrong in the block into a line on standard error and an exit code."""
    try:
        with _terminated_like_interrupted():
            yield
    except NuffieldExtractError as error:
        raise click.UsageError(on_one_line(str(error))) from error
    except BrokenPipeError:  # `| head` has read what it wanted
        _discard_stdout()
        sys.exit(FAILED)
    except OSError as error:
        _discard_stdout()
        where = f"{error.filename}: " if error.filename else ""
        tell(f"{where}{error.strerror or error}")
        sys.exit(FAILED)
    except KeyboardInterrupt:
        tell("interrupted")
        sys.exit(INTERRUPTED)


@contextmanager
def _terminated_like_interrupted() -> Iterator[None]:
    """SIGTERM ends the block as Ctrl-C does, so that workers and temporary files go too."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _discard_stdout() -> None:
    # Otherwise the interpreter tries to write the rest as it ends, and prints its own complaint.
    if sys.stdout is None:
        return
    with suppress(OSError, ValueError):  # a stream of a test has no number
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


_STEERING = frozenset({"Cc", "Cf"})  # Unicode categories: control, format

# Embeddings, overrides and isolates (Unicode Bidirectional Algorithm, UAX 9, table 4).
_TURNING = frozenset("LRE RLE LRO RLO PDF LRI RLI FSI PDI".split())
