"""Files that are read from front to back, by one worker each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def starts(_path: Path, _size: int) -> tuple[int, ...]:
    """The one position, 0."""
    return (0,)


def has_byte_positions(_path: Path) -> bool:
    """Whether positions are offsets in the file: they are not."""
    return False
