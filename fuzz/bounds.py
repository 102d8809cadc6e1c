"""The time that an input may take, and how it may grow."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Callable

    Check = Callable[[bytes], None]

SECONDS = 1.0
"""Of one core, for an input of up to 100 kB; inputs of the fuzzer are shorter."""

TIMES, GROWTH, SLACK = 4, 8, 0.2
"""So many times an input may take `GROWTH` times the time of one, and `SLACK` seconds."""

ONE_IN = 32
"""Inputs of which the growth is measured: those whose check sum this divides."""


class TooSlow(Exception):
    """An input took longer than `SECONDS`, or grew faster than `GROWTH`, twice."""


def bounded(check: Check, data: bytes) -> None:
    """Nothing, for an input that holds what its target asks for, in time.

    Raises:
        TooSlow: it took too long.
        Exception: whatever the check raises.
    """
    if _seconds(check, data) > SECONDS < (seconds := _seconds(check, data)):
        raise TooSlow(f"{seconds:.1f} s for {len(data)} bytes")
    if crc32(data) % ONE_IN == 0 and _is_steep(check, data) and _is_steep(check, data):
        raise TooSlow(f"{TIMES} times the {len(data)} bytes take more than {GROWTH} times as long")


def _is_steep(check: Check, data: bytes) -> bool:
    return _seconds(check, data * TIMES) > GROWTH * _seconds(check, data) + SLACK


def _seconds(check: Check, data: bytes) -> float:
    began = time.process_time()
    check(data)
    return time.process_time() - began
