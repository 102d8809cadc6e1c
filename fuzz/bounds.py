"""The time that an input may take."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS = 1.0
"""Of one core, for an input of up to 100 kB; inputs of the fuzzer are shorter."""


class TooSlow(Exception):
    """An input took longer than `SECONDS`, twice."""


def bounded(check: Callable[[bytes], None], data: bytes) -> None:
    """Nothing, for an input that holds what its target asks for, in time.

    Raises:
        TooSlow: it took too long.
        Exception: whatever the check raises.
    """
    if _seconds(check, data) > SECONDS < (seconds := _seconds(check, data)):
        raise TooSlow(f"{seconds:.1f} s for {len(data)} bytes")


def _seconds(check: Callable[[bytes], None], data: bytes) -> float:
    began = time.process_time()
    check(data)
    return time.process_time() - began
