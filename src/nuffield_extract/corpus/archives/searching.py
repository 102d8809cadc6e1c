"""Where a pattern of bytes stands in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

_STEP = 1024 * 1024  # bytes searched at once
_OVERLAP = 16  # longer than any pattern of ours


def find(
    file: BinaryIO, at: int, pattern: re.Pattern[bytes], fits: Callable[[int], bool]
) -> int | None:
    """Position, from `at` on, of the first hit of a short pattern that fits; None without one."""
    while True:
        file.seek(at)
        window = file.read(_STEP)
        for hit in pattern.finditer(window):
            if fits(at + hit.start()):
                return at + hit.start()
        if len(window) < _STEP:
            return None
        at += len(window) - _OVERLAP
