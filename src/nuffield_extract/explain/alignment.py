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
    from collections.abc import Sequence

LONG = 16
"""Letters from which a text tells itself where it stands; shorter ones go by their neighbours."""

NEAR = 4_000
"""Letters around its neighbours in which a text is looked for first."""

MOST_SEARCHES = 1_000
"""Texts that are looked for in all of the article; of more the cost would not be linear."""


def align(page: Sequence[str], article: Sequence[str]) -> list[int | None]:
    """For each text of the page, the index of the article's text in which it begins, or None.

    White space is not compared.

    Args:
        page: texts that were kept, in the order of the page.
        article: texts of the article in its order, which is the page's but for what moved.
    """
    parts = [letters(text) for text in article]
    begins = [0, *accumulate(map(len, parts))]
    search = _Search("".join(parts))
    texts = [letters(text) for text in page]
    offsets = search.offsets(texts, search.offsets(texts, [None] * len(page), LONG), 0)
    if None in offsets:
        texts = [letters(_without_first_word(text)) for text in page]
        offsets = search.offsets(texts, offsets, LONG)
    return [None if offset is None else bisect_right(begins, offset) - 1 for offset in offsets]


def letters(text: str) -> str:
    """All of a text but white space and control characters, in NFD."""
    return "".join(unicodedata.normalize("NFD", collapse(text)).split())


class _Search:
    """Looks texts up in the article, each where its neighbours say."""

    def __init__(self, article: str) -> None:
        self._article = article
        self._searches_left = MOST_SEARCHES

    def offsets(
        self, texts: Sequence[str], known: Sequence[int | None], shortest: int
    ) -> list[int | None]:
        """The offsets, with those of texts of so many letters that were not known."""
        behind = _next_known(known, len(self._article))
        found: list[int | None] = []
        end = 0
        for text, offset, limit in zip(texts, known, behind, strict=True):
            if offset is None and len(text) >= shortest:
                offset = self._find(text, end, limit)  # noqa: PLW2901 - it is known now
            found.append(offset)
            end = end if offset is None else offset + len(text)
        return found

    def _find(self, text: str, end: int, limit: int) -> int | None:
        """Where a text stands that follows on `end` and stands before `limit`, if in order."""
        if self._article.startswith(text, end):
            return end
        near = (
            self._article.find(text, end, min(max(limit, end), end + NEAR)),
            self._article.rfind(text, max(0, limit - NEAR), limit),
            self._article.find(text, max(0, end - NEAR), end + NEAR),
        )
        found = next((offset for offset in near if offset >= 0), None)
        return self._find_anywhere(text) if found is None else found

    def _find_anywhere(self, text: str) -> int | None:
        if not self._searches_left:
            return None
        self._searches_left -= 1
        offset = self._article.find(text)
        return offset if offset >= 0 else None


def _next_known(offsets: Sequence[int | None], last: int) -> list[int]:
    """For each text the offset of the next one that is known; the last of all where none is."""
    behind: list[int] = []
    for offset in reversed(offsets):
        behind.append(last)
        last = last if offset is None else offset
    return behind[::-1]


def _without_first_word(text: str) -> str:
    """A note's text without the mark that is typed before it, which is a field of its own."""
    return text.strip().partition(" ")[2] or text
