"""How long a call takes, told so that a busy machine does not fail the tests."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ATTEMPTS = 3  # a neighbour on the machine may slow one down


def processor_seconds(call: Callable[[], object]) -> float:
    """The seconds of one core that a call takes.

    Without the collector, as `timeit` measures: what that takes grows with all that the tests
    before have left.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        began = time.process_time()
        call()
        return time.process_time() - began
    finally:
        if was_enabled:
            gc.enable()


def takes_less_than(seconds: float, call: Callable[[], object]) -> bool:
    """Whether one of a few attempts at a call takes less than so many seconds of one core."""
    return any(processor_seconds(call) < seconds for _ in range(ATTEMPTS))
