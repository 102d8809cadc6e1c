"""Tables of Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NONE = "–"
"""In cells without a figure."""


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table, a line a row."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def figure(value: float | None) -> str:
    """A share with three digits."""
    return NONE if value is None else f"{value:.3f}"


def ratio(value: float | None) -> str:
    """A ratio with two digits that count."""
    if value is None:
        return NONE
    return f"{value:.1f}" if value < 10 else f"{value:.0f}"


def escaped(text: str) -> str:
    """Text that is no HTML and ends no cell."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|")
