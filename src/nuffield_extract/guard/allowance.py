"""The allowance: the time and the memory that one page may take."""

from __future__ import annotations

from typing import Any

import attrs

from nuffield_extract.errors import EngineError
from nuffield_extract.guard import limits
from nuffield_extract.options import MEBIBYTE

DEFAULT_SECONDS = 60.0  # of one core; a page of 16 MB takes half a second (docs/guard.md)
MOST_SECONDS = 1e6  # 11 days; what is far beyond it, timers of the system refuse

# Bytes. A page of 64 MiB, the largest that `options.Limits` lets in, takes about half of it.
DEFAULT_MEMORY = 2_048 * MEBIBYTE if limits.MEMORY_CAN_BE_LIMITED else None

# A child that is not running, for it sleeps, waits or was stopped, uses no processor time; but nor
# does one that waits for its turn on a busy machine, so the clock on the wall gets more.
WALL_SECONDS_PER_SECOND = 4.0
MORE_WALL_SECONDS = 10.0


def _positive(_self: object, field: attrs.Attribute[Any], value: float | None) -> None:
    if value is not None and not value > 0:
        raise ValueError(f"{field.name} must be more than 0, not {value}")


def _not_endless(_self: object, field: attrs.Attribute[Any], value: float) -> None:
    if value > MOST_SECONDS:
        raise ValueError(f"{field.name} must be at most {MOST_SECONDS:.0f}, not {value}")


def _whole(_self: object, field: attrs.Attribute[Any], value: object) -> None:
    if value is not None and not isinstance(value, int):  # 2e9 is none to the system
        raise ValueError(f"{field.name} must be a whole number of bytes, not {value}")


def _possible_here(_self: object, _field: attrs.Attribute[Any], value: int | None) -> None:
    if value is not None and not limits.MEMORY_CAN_BE_LIMITED:
        raise EngineError(
            "the memory of a process cannot be limited on this system: ask for no limit of memory"
        )


@attrs.frozen(kw_only=True)
class Allowance:
    """What one page may take.

    Raises:
        ValueError: a limit that is not more than 0, more than `MOST_SECONDS`, or bytes that are
            no whole number.
        EngineError: a limit to the memory, on a system that has none.
    """

    seconds: float = attrs.field(default=DEFAULT_SECONDS, validator=[_positive, _not_endless])
    """Processor time, in seconds of one core."""

    memory: int | None = attrs.field(
        default=DEFAULT_MEMORY, validator=[_positive, _whole, _possible_here]
    )
    """Bytes that the child may take beyond its size at its start; None for no limit."""

    wall_seconds: float = attrs.field(init=False)
    """Seconds on the clock after which a page is given up, whatever its processor time."""

    @wall_seconds.default
    def _patience(self) -> float:
        return self.seconds * WALL_SECONDS_PER_SECOND + MORE_WALL_SECONDS
