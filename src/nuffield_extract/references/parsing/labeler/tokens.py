"""An entry cut into words, numbers and single signs."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

# An address or a DOI is one token; then letters, digits, and single signs.
_TOKEN = re.compile(
    r"(?:https?://|www\.|10\.\d{4,9}/)[^\s<>\"]*[^\s<>\".,;:)\]}’”]|[^\W\d_]+|\d+|[^\w\s]|_"
)


class Token(NamedTuple):
    """A token and where it stands."""

    word: str
    start: int
    end: int
    spaced: bool
    """Whether white space stands before it."""


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of a text, in its order; a word is cut where a capital follows a small letter.

    Texts copied from PDF files glue words together: "RachenPhys. Rev." has two words in its first.
    """
    return tuple(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    last = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        word = match[0]
        spaced = start > last
        last = end
        if word.islower() or word.isupper() or word.istitle() or not word.isalpha():
            yield Token(word, start, end, spaced)
        else:
            yield from _pieces(word, start, spaced=spaced)


def _pieces(word: str, start: int, *, spaced: bool) -> Iterator[Token]:
    cuts = [i + 1 for i, (a, b) in enumerate(pairwise(word)) if a.islower() and b.isupper()]
    for begin, end in pairwise((0, *cuts, len(word))):
        yield Token(word[begin:end], start + begin, start + end, spaced and not begin)
