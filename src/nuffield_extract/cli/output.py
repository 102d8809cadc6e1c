"""Standard output for every command, and ends without traceback."""

from __future__ import annotations

import errno
import os
import signal
import sys
import threading
import unicodedata
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from nuffield_extract.cli.voice import on_one_line, tell, tell_error
from nuffield_extract.errors import EngineError, MissingExtra, NuffieldExtractError, reason_of

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "CANNOT_RUN",
    "FAILED",
    "INTERRUPTED",
    "harmless",
    "no_traceback",
    "on_one_line",
    "print_text",
    "tell",
    "under_way",
    "write_stdout",
    "write_through",
]

FAILED = 1
CANNOT_RUN = 2
INTERRUPTED = 130  # as shells report a program that Ctrl-C ended: 128 + SIGINT


def write_stdout(data: bytes) -> None:
    """Nothing; all of `data` has left the program.

    Pipes and files get the very bytes; a terminal gets none that would steer it.

    Raises:
        OSError: it cannot leave: a full disk, a pipe that nobody reads, no standard output.
    """
    if sys.stdout is None:
        raise OSError("standard output is closed")
    write_through(harmless(data) if sys.stdout.isatty() else data)


def write_through(data: bytes) -> None:
    """Nothing; all of `data`, as it is, has left the program. Raises as `write_stdout`."""
    left = memoryview(data)
    while left:  # with PYTHONUNBUFFERED the system may take a part, and say so
        taken = sys.stdout.buffer.write(left)
        if taken is None:
            raise BlockingIOError(errno.EAGAIN, "standard output takes nothing now")
        left = left[taken:]
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


@contextmanager
def no_traceback() -> Iterator[None]:
    """Turns what may go wrong in the block into a line on standard error and an exit code."""
    try:
        with _terminated_like_interrupted():
            yield
    except NuffieldExtractError as error:
        tell_error(str(error))
        sys.exit(CANNOT_RUN)
    except BrokenPipeError:  # `| head` has read what it wanted
        _discard_stdout()
        sys.exit(FAILED)
    except OSError as error:
        _discard_stdout()
        tell_error(str(error.filename or ""), reason_of(error))
        sys.exit(FAILED)
    except KeyboardInterrupt:
        tell("interrupted")
        sys.exit(INTERRUPTED)


@contextmanager
def under_way() -> Iterator[None]:
    """Ends the program with FAILED where an engine breaks in the block, amid its work.

    A refusal, or a package that is missing, is told as before the start.
    """
    from nuffield_extract.corpus.refusals import Refused  # noqa: PLC0415 - the help does without

    try:
        yield
    except (Refused, MissingExtra):
        raise
    except EngineError as error:
        tell_error(str(error))
        sys.exit(FAILED)


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


# Embeddings, overrides and isolates (Unicode Bidirectional Algorithm, UAX 9, table 4).
_TURNING = frozenset("LRE RLE LRO RLO PDF LRI RLI FSI PDI".split())
