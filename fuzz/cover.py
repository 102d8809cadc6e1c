"""Few inputs that run most of the lines that many run: greedy set cover."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from types import FrameType

    Line = tuple[str, int]
    Trace = Callable[[FrameType, str, object], "Trace | None"]

OURS = "nuffield_extract"


def lines_of(check: Callable[[bytes], None], data: bytes) -> frozenset[Line]:
    """File and number of each line of the library that an input runs."""
    found: set[Line] = set()

    def line(frame: FrameType, _: str, __: object) -> Trace:
        found.add((frame.f_code.co_filename, frame.f_lineno))
        return line

    def call(frame: FrameType, event: str, argument: object) -> Trace | None:
        if OURS not in frame.f_code.co_filename:
            return None
        return line(frame, event, argument)

    before = sys.gettrace()
    sys.settrace(call)
    try:
        check(data)
    finally:
        sys.settrace(before)
    return frozenset(found)


def few(lines: Mapping[Path, frozenset[Line]], most: int) -> list[Path]:
    """At most so many files, the one with the most lines that no other has run before first."""
    left = dict(lines)
    chosen: list[Path] = []
    covered: set[Line] = set()
    while left and len(chosen) < most:
        best = max(left, key=lambda path: len(left[path] - covered))
        if not left[best] - covered:
            break
        covered |= left.pop(best)
        chosen.append(best)
    return chosen
