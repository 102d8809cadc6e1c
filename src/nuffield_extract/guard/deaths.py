"""Deaths: what the end of a child says of the page that it held."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from nuffield_extract.errors import EngineError, TimeExceeded, WorkerLost
from nuffield_extract.options import MEBIBYTE

if TYPE_CHECKING:
    from nuffield_extract.guard.allowance import Allowance


def error_of_death(exit_code: int | None, allowance: Allowance) -> EngineError:
    """The error of a page whose child died without a word.

    Args:
        exit_code: as `multiprocessing` has it: below zero the signal; None where it is not known.
        allowance: the limits that the child had.
    """
    match _signal_name(exit_code):
        case None:
            return WorkerLost(f"its process ended with exit code {exit_code}")
        case "SIGPROF":
            return TimeExceeded(f"it took more than {allowance.seconds:g} s of processor time")
        case "SIGALRM":
            return not_done_in_time(allowance)
        case name:
            return WorkerLost(f"its process died by {name}{_suspicion(name, allowance)}")


def not_done_in_time(allowance: Allowance) -> TimeExceeded:
    """The error of a page that is not done though its time on the wall is over."""
    return TimeExceeded(f"it was not done after {allowance.wall_seconds:g} s on the clock")


def in_mebibytes(size: int) -> str:
    """A size in bytes as people read it."""
    return f"{size / MEBIBYTE:,.10g} MiB"


def _signal_name(exit_code: int | None) -> str | None:
    if exit_code is None or exit_code >= 0:
        return None
    try:
        return signal.Signals(-exit_code).name
    except ValueError:  # one of the real-time signals, which have no names
        return f"signal {-exit_code}"


def _suspicion(name: str, allowance: Allowance) -> str:
    if allowance.memory is None or name not in _DEATHS_BY_C:
        return ""
    return f", perhaps for want of memory, of which it had {in_mebibytes(allowance.memory)}"


_DEATHS_BY_C = frozenset({"SIGSEGV", "SIGABRT", "SIGBUS", "SIGILL", "SIGTRAP"})
"""By which C code dies whose allocation failed."""
