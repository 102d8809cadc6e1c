"""Lines of a group: its texts, apart where a browser would begin a new line."""

from __future__ import annotations

from functools import reduce
from itertools import groupby, takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nuffield_extract.explain.explanation import PageText

STEP = " > "
"""Between two steps of a CSS path."""

# Elements that stand in a line of text (HTML standard, 3.2.5.2.5: phrasing content).
_INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em"),
        *("font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span"),
        *("strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
    )
)


def lines(texts: Iterable[PageText]) -> Iterator[str]:
    """The texts, those of one block of the page together."""
    for _, together in groupby(texts, key=lambda one: _block(one.element)):
        yield joined(tuple(together))


def joined(texts: Sequence[PageText]) -> str:
    """The texts as one line, with a space between elements that stand side by side."""
    parts = [texts[0].text]
    for before, after in zip(texts, texts[1:], strict=False):
        parts += [" " if _are_siblings(before.element, after.element) else "", after.text]
    return " ".join("".join(parts).split())


def common_path(texts: Iterable[PageText]) -> str:
    """CSS path of the nearest element around all the texts; empty where there is none."""
    paths = [path.split(STEP) for path in {one.element for one in texts}]
    return STEP.join(reduce(_beginning, paths)) if paths else ""


def _beginning(one: list[str], other: list[str]) -> list[str]:
    """The steps with which both paths begin."""
    pairs = zip(one, other, strict=False)
    return [step for step, _ in takewhile(lambda pair: pair[0] == pair[1], pairs)]


def _block(path: str) -> str:
    """The path of the block around an element; an id alone says nothing of a tag, and is one."""
    around, _, step = path.rpartition(STEP)
    while around and step.partition(":")[0] in _INLINE:
        path = around
        around, _, step = path.rpartition(STEP)
    return path


def _are_siblings(one: str, other: str) -> bool:
    around = one.rpartition(STEP)[0]
    return one != other and around != "" and around == other.rpartition(STEP)[0]
