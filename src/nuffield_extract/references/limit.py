"""The number of references that are read of a page."""

from __future__ import annotations

from nuffield_extract.errors import PageTooLarge


def check_number(number: int, most: int) -> None:
    """Nothing, or PageTooLarge where a number of references is above the most that are read."""
    if number > most:
        raise PageTooLarge(f"more than {most:,} references")
