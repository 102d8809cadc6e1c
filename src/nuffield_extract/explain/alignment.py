"""Which text of the article each kept text of the page became.

Nothing of this is remembered while a page is read: it is found again from page and article alone,
so that it costs nothing when nobody asks, and does not believe what the reader says of itself.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from nuffield_extract.dom import collapse

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LONG = 16
"""Letters from which a text tells by itself where it stands; shorter ones go by their neighbours."""

NEAR = 2_000
"""Letters before and behind its neighbours in which a text is looked for first."""

MOST_SEARCHES = 1_000
"""Texts that are looked for in all of the article; of more the cost would not be linear."""


def letters(text: str) -> str:
    """All of a text but white space and control characters, in NFD."""
    return "".join(unicodedata.normalize("NFD", collapse(text)).split())


def align(page: Sequence[str], article: Sequence[str]) -> list[int | None]:
    """For each text of the page the index of the article's text in which it begins, or None.

    Args:
        page: texts that were kept, in the order of the page.
        article: texts of the article, in its order, which is the page's but for what moved.
    """
    parts = [letters(text) for text in article]
    begins = [0, *accumulate(map(len, parts))]
    aligned = _Search("".join(parts)).find_all([letters(text) for text in page])
    # Where empty texts share a place with the one behind them, bisect gives the last: that one.
    return [None if at is None else bisect_right(begins, at) - 1 for at in aligned]


class _Search:
    """Looks texts up in the article, each where its neighbours say."""

    def __init__(self, article: str) -> None:
        self._article = article
        self._searches = 0

    def find_all(self, texts: Sequence[str]) -> list[int | None]:
        """The offset of each text: of long ones first, then of short ones between them."""
        found: list[int | None] = [None] * len(texts)
        for is_turn in (_is_long, _is_short):
            at = 0
            following = _following(found, len(self._article))
            for number, text in enumerate(texts):
                if found[number] is None and is_turn(text):
                    found[number] = self._find(text, at, following[number])
                place = found[number]
                at = place + len(text) if place is not None else at
        return found

    def _find(self, text: str, at: int, end: int) -> int | None:
        """Where a text stands: right here, near, anywhere, or without a mark typed before it."""
        if self._article.startswith(text, at):
            return at
        windows = ((at, max(at, end)), (at, at + NEAR), (max(0, at - NEAR), at + NEAR))
        near = (self._article.find(text, begin, min(last, begin + 2 * NEAR)) for begin, last in windows)
        return next((place for place in near if place >= 0), None)
