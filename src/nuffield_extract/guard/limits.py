"""The limits of a child, set by the child itself and kept by the system.

The timers of setitimer(2) end a process by a signal whose default action needs no turn of the
interpreter, so they end it inside C as well, with a resolution of a few milliseconds;
RLIMIT_CPU counts whole seconds, and from the start of the process. RLIMIT_AS (setrlimit(2))
makes allocations fail. All measured in docs/guard.md.
"""

from __future__ import annotations

import signal
import sys
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

if sys.platform == "linux":
    import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MEMORY_CAN_BE_LIMITED = sys.platform == "linux"  # macOS and Windows have no limit that is kept


def reset_signals() -> None:
    """Nothing; Ctrl-C is left to the parent, and what ends a process ends this one.

    A child that was forked inherits its parent's handlers, a spawned one what is blocked.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform == "win32":
        return
    for number in (signal.SIGPROF, signal.SIGALRM):
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGPROF, signal.SIGALRM, signal.SIGTERM})


@contextmanager
def time_limited(seconds: float, wall_seconds: float) -> Iterator[None]:
    """A block that ends the process by SIGPROF or SIGALRM where it takes longer.

    On Windows it takes as long as it takes: the parent alone looks at the clock.

    Args:
        seconds: processor time of the process, in user mode and in the system's.
        wall_seconds: on the clock; an orphan that sleeps ends by it.
    """
    if sys.platform == "win32":
        yield
        return
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, wall_seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)


def limited_memory(growth: int | None) -> Callable[[], None]:
    """What lifts the limit to the memory that this function sets; it takes no memory itself.

    Args:
        growth: bytes that the process may take beyond those that it has; None for no limit.
    """
    if sys.platform != "linux" or growth is None:
        return _no_limit
    before = resource.getrlimit(resource.RLIMIT_AS)
    with open("/proc/self/statm", encoding="ascii") as file:
        pages = int(file.read().split()[0])  # proc(5): the whole address space
    size = pages * resource.getpagesize() + growth
    soft, hard = before
    most = sys.maxsize if soft == resource.RLIM_INFINITY else soft
    if size < most:  # what is beyond the largest number of C is no limit
        resource.setrlimit(resource.RLIMIT_AS, (size, hard))
    return partial(resource.setrlimit, resource.RLIMIT_AS, before)


def _no_limit() -> None:
    """There is none to lift."""
