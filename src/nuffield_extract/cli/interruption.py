"""Interruption: the first Ctrl-C asks a run to come to an end, the second ends it."""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from nuffield_extract.cli.voice import PROGRAM

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

_SIGNALS = (signal.SIGINT, signal.SIGTERM)

_STANDARD_ERROR = 2


@contextmanager
def asked_to_stop(promise: str) -> Iterator[Callable[[], bool]]:
    """Whether the user, or the system, has asked the block to end.

    A second time raises KeyboardInterrupt in it.

    Args:
        promise: what is told when it is asked.
    """
    asked = False

    def ask(_number: int, _frame: FrameType | None) -> None:
        nonlocal asked
        if asked:
            raise KeyboardInterrupt
        asked = True
        with suppress(OSError):  # print() may be under way, and cannot be entered twice
            os.write(_STANDARD_ERROR, f"\n{PROGRAM}: {promise}\n".encode())

    before = [(number, signal.signal(number, ask)) for number in _SIGNALS]
    try:
        yield lambda: asked
    finally:
        for number, handler in before:
            signal.signal(number, handler)
