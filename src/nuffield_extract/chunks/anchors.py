"""Anchors: the words by which a browser may find a chunk, and those that end it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.chunks.page_lines import page_words, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nuffield_extract.chunks.page_lines import Line

Gram = tuple[str, ...]
"""Words in a row."""

_SIZES = (4, 8, 16)  # words by which texts are told apart; fewer stand in menus, too
_EXACT = 10  # words of a line that is named as a whole
_LONGEST = 300  # characters of a term
_FULL_LINES = 3  # lines of a chunk that are tried


@attrs.frozen(kw_only=True)
class Anchor:
    """Where a directive may begin."""

    start: str
    behind: int
    """Place behind its words among all words of the article."""

    gram: Gram
    """Words of prefix and start; where they stand nowhere else, the anchor is the chunk's own."""

    prefix: str | None = None


def anchors(lines: Sequence[Line], before: Line | None, words: Sequence[str]) -> Iterator[Anchor]:
    """The anchors of a chunk to be tried, the best first.

    The first words of its first full line, more of them, those of the lines behind; a short line
    whole; its words behind those of the line before, though the page may print more between them.
    Headings, which a page repeats in its menus, and captions, which it may print in parts, are
    taken only where there is nothing else.

    Args:
        lines: of the chunk.
        before: the line before these.
        words: of the article.
    """
    shown = [line for line in lines if line.is_prose] or lines
    full = [line for line in shown if line.behind - line.first >= _SIZES[0]]
    for line in islice(full, _FULL_LINES):
        for size in _SIZES:
            yield from _start(line, size, words)
    first = shown[0]
    place = lines.index(first)
    for size in (3, 2):
        yield from _start(first, size, words)
    for size in _SIZES:
        yield from _prefixed(first, lines[place - 1] if place else before, size, words)
    yield from _start(first, 1, words)


def ending(lines: Sequence[Line], behind: int, words: Sequence[str]) -> str | None:
    """The last words of a chunk; None where none behind the start are told from those before.

    Args:
        lines: of the chunk.
        behind: place behind the words of the start.
        words: of the article.
    """
    shown = [line for line in lines if line.is_prose] or lines
    for line in islice(reversed(shown), _FULL_LINES):
        free = line.behind - max(line.first, behind)
        for size in (*_SIZES, free) if free > 0 else ():
            text, number = _last(line, min(size, free))
            is_own = number <= free and len(text) <= _LONGEST
            if is_own and _ends_first(words[behind : line.behind], number):
                return text
    return None


def _start(line: Line, size: int, words: Sequence[str]) -> Iterator[Anchor]:
    number = line.behind - line.first
    if number < size:
        return
    text, taken = (line.text, number) if number <= _EXACT else _leading(line.text, size)
    if len(text) <= _LONGEST:
        gram = tuple(words[line.first : line.first + size])
        yield Anchor(start=text, behind=line.first + taken, gram=gram)


def _prefixed(line: Line, before: Line | None, size: int, words: Sequence[str]) -> Iterator[Anchor]:
    """The line behind the last words of the one before, so many in all, where it has as many."""
    if before is None or before.behind != line.first:
        return
    start, taken = _leading(line.text, min(_SIZES[0], line.behind - line.first))
    prefix, put = _last(before, size)
    if put + taken >= size and len(prefix) <= _LONGEST and len(start) <= _LONGEST:
        gram = tuple(words[line.first - put : line.first - put + size])
        yield Anchor(start=start, behind=line.first + taken, gram=gram, prefix=prefix)


def _leading(text: str, size: int) -> tuple[str, int]:
    """The first tokens of a text that have so many words, and how many they have."""
    return _joined(text, tokens(text), size)


def _last(line: Line, size: int) -> tuple[str, int]:
    """The last tokens of a line that have so many words, if it has as many, and their number."""
    tail = line.text[-2 * _LONGEST :]
    places = [*tokens(tail)]
    if len(tail) < len(line.text):
        places = places[1:]  # the first is not all there
    return _joined(tail, reversed(places), size)


def _joined(text: str, places: Iterable[tuple[int, int]], size: int) -> tuple[str, int]:
    number = 0
    bounds: list[int] = []
    for place in places:
        bounds += place
        number += len(page_words(text[slice(*place)]))
        if number >= size:
            break
    return (text[min(bounds) : max(bounds)] if bounds else ""), number


def _ends_first(words: Sequence[str], size: int) -> bool:
    """Whether the last words, so many, stand nowhere before."""
    last = words[len(words) - size :]
    place = -1
    while size:
        place = words.index(last[0], place + 1)
        if words[place : place + size] == last:
            return place == len(words) - size
    return False
