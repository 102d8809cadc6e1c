"""Where inputs are, and how pages are cut into them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).resolve().parent
FIXTURES = FOLDER.parent / "fixtures"
TARGETS = tuple(
    sorted(path.stem for path in (FOLDER / "targets").glob("*.py") if path.stem != "__init__")
)

CUT = 2_500
"""Bytes of a piece of a page: short inputs are tried more often."""


def inputs(kind: str, target: str) -> list[Path]:
    """The files of a target in `fuzz/corpus` or `fuzz/finds`."""
    return sorted(path for path in (FOLDER / kind / target).glob("*") if path.is_file())


def cuts(page: bytes) -> Iterator[bytes]:
    """The page, and pieces of it that begin at a tag."""
    if len(page) <= CUT:
        yield page
    for start in range(0, len(page), CUT):
        first = page.find(b"<", start)
        if first >= 0:
            yield page[first : first + CUT]
