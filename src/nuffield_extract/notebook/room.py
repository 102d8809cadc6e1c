"""Room for markup: an output that is too large makes the whole notebook slow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text

if TYPE_CHECKING:
    from collections.abc import Iterable


class Room:
    """How much more markup there is room for; once something does not fit, nothing does."""

    def __init__(self, most: int) -> None:
        self.left = most
        """In bytes of UTF-8."""

    def holds(self, part: Markup) -> bool:
        """Whether there is room for the part, which takes it; nothing takes none."""
        size = len(part.encode())
        self.left = max(0, self.left - size)
        return not size or self.left > 0


def listed(items: Iterable[Markup], number: int, room: Room) -> Markup:
    """As many items of a list as there is room for, and how many of this number there is none."""
    shown: list[Markup] = []
    for item in items:
        if not room.holds(item):
            break
        shown.append(item)
    more = number - len(shown)
    rest = element("li", told(f"{more:,} more"), class_="told") if more else NOTHING
    return element("ul", lines((*shown, rest)))


def folded(label: str, count: str, inside: Markup) -> Markup:
    """What is inside, folded under its label and how much it is; nothing stays nothing."""
    if not inside:
        return NOTHING
    summary = element("summary", text(label), text(" "), told(count))
    return element("details", summary, inside)


def told(words: str) -> Markup:
    """Words that are the library's, and not the page's."""
    return element("small", text(words))


def short(words: str | None, most: int) -> str:
    """The words, or as many of their characters, and dots behind them."""
    words = words or ""
    return words if len(words) <= most else f"{words[: most - 1]}…"
