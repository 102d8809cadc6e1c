"""The progress of a run over an archive: a line that changes on a terminal, or one a minute."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, TextIO

import click

from nuffield_extract.cli.voice import CLEAR_LINE, PROGRAM, can_redraw

if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS_BETWEEN_LINES = 60.0
SECONDS_BETWEEN_DRAWINGS = 0.2

_BAR = 24  # characters


class ProgressLine:
    """Says on standard error how far a run is: pages, pages a second, failures, time left.

    Args:
        size: bytes of all inputs.
        stream: where it is said.
        clock: seconds, as `time.monotonic` gives them.
    """

    def __init__(
        self, size: int, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._size = size
        self._stream = stream or sys.stderr  # None where it was closed before the start
        self._clock = clock
        self._start = self._said = clock()
        self._is_drawn = can_redraw(self._stream)
        self._pages = self._failed = self._done = self._done_before = 0

    def add_pages(self, pages: int, failed: int) -> None:
        """Nothing; so many more pages are done."""
        self._pages += pages
        self._failed += failed
        self._say_now_and_then()

    def add_bytes(self, size: int, *, before: bool) -> None:
        """Nothing; so many more bytes of the inputs are done, in this run or in one before."""
        self._done += size
        self._done_before += size if before else 0
        self._say_now_and_then()

    def close(self) -> None:
        """Nothing; the line is gone from the terminal."""
        if self._is_drawn:
            click.echo(CLEAR_LINE, nl=False, file=self._stream)

    def line(self) -> str:
        """How far the run is."""
        passed = max(self._clock() - self._start, 1e-9)
        share = self._done / self._size if self._size else 1.0
        fresh = self._done - self._done_before
        left = (self._size - self._done) / fresh * passed if fresh else None
        return (
            f"{self._pages:,} pages, {self._pages / passed:,.1f} a second, "
            f"{self._failed:,} failed, {share:.0%} of the input, {_left(left)}"
        )

    def _say_now_and_then(self) -> None:
        pause = SECONDS_BETWEEN_DRAWINGS if self._is_drawn else SECONDS_BETWEEN_LINES
        if self._stream is None or self._clock() - self._said < pause:
            return
        self._said = self._clock()
        if self._is_drawn:
            filled = round(_BAR * (self._done / self._size if self._size else 1.0))
            bar = f"[{'#' * filled}{'-' * (_BAR - filled)}]"
            click.echo(f"{CLEAR_LINE}{bar} {self.line()}", nl=False, file=self._stream)
        else:
            click.echo(f"{PROGRAM}: {self.line()}", file=self._stream)


def _left(seconds: float | None) -> str:
    if seconds is None:
        return "time left unknown"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02} left"
