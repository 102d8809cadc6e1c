"""Where a pattern of bytes stands in a file."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

_STEP = 1024 * 1024  # bytes searched at once
_OVERLAP = 16  # longer than any pattern of ours

# Where bytes are by chance, a magic number of three or four stands once in 16 MB or 4 GB; where it
# stands everywhere, somebody has put it there, and looking at each would take hours.
MOST_HITS = 1_000


def find(
    file: BinaryIO, at: int, pattern: re.Pattern[bytes], fits: Callable[[int], bool]
) -> int | None:
    """Position, from `at` on, of the first hit of a short pattern that fits.

    None without one, or where more than `MOST_HITS` before it do not fit.
    """
    hits = islice(_hits(file, at, pattern), MOST_HITS)
    return next((hit for hit in hits if fits(hit)), None)


def _hits(file: BinaryIO, at: int, pattern: re.Pattern[bytes]) -> Iterator[int]:
    while True:
        file.seek(at)
        window = file.read(_STEP)
        yield from (at + hit.start() for hit in pattern.finditer(window))
        if len(window) < _STEP:
            return
        at += len(window) - _OVERLAP
