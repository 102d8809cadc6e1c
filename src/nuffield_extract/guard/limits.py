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
from typing import TYPE_CHECKING

if sys.platform == "linux":
    import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def limit_memory(growth: int) -> None:
    """Nothing; from now on the process may take so many bytes more than it has."""
    if sys.platform == "linux":
        with open("/proc/self/statm", encoding="ascii") as file:
            pages = int(file.read().split()[0])  # proc(5): the whole address space
        _set_memory_limit(pages * resource.getpagesize() + growth)


def lift_memory_limit() -> None:
    """Nothing; the process may take as much as its parent may."""
    if sys.platform == "linux":
        _set_memory_limit(sys.maxsize)


def _set_memory_limit(size: int) -> None:
    if sys.platform == "linux":
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        if hard != resource.RLIM_INFINITY:
            size = min(size, hard)
        resource.setrlimit(resource.RLIMIT_AS, (size, hard))
