"""Words by Unicode's rules: how many a text has, and where a text may be cut between them."""

from __future__ import annotations

import functools
import re
import unicodedata

# Scripts that set no space between words: South East Asian ones, hiragana and ideographs. Without
# a dictionary each letter is a word there (Unicode Standard Annex 29, rules WB4 and WB999).
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\uaa60-\uaa7f"
    "\u3005-\u3007\u3041-\u309f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)

# Rules WB5 to WB13b: letters, figures and "_" hold together, across "." and the like amid
# letters, across "," and the like amid figures.
_INNER = r"(?:(?:(?<=\d)[.,;'’](?=\d)|(?<=[^\W\d_])[.:'’·‧](?=[^\W\d_]))\w+)*"
_ASCII_WORD = re.compile(rf"\w+{_INNER}", re.ASCII)
_WORD = re.compile(rf"(?=\w)[{UNSPACED}]|[^\W{UNSPACED}]+(?:{_INNER.removesuffix('*')})*")

_SPACED = re.compile(r"\S+")
_CLUSTER = re.compile(rf"(?=\w)[{UNSPACED}](?:(?!\w)\S)*|[^\s{UNSPACED}]+|\S")


def count_words(text: str) -> int:
    """The number of words in a text (Unicode Standard Annex 29).

    Punctuation and pictures are no words. Of scripts that set no space between words, Chinese,
    Japanese hiragana, Thai and the like, each letter counts as one.
    """
    if text.isascii():
        return len(_ASCII_WORD.findall(text))
    return len(_WORD.findall(_without_marks(text)))


def spaced_words(text: str) -> list[tuple[int, int]]:
    """The start and end of each run of what is no space."""
    return [match.span() for match in _SPACED.finditer(text)]


def clusters(text: str) -> list[tuple[int, int]]:
    """The start and end of what a run without spaces may be cut into.

    A letter of an unspaced script goes with the marks and the punctuation behind it; all else
    stays together.
    """
    return [match.span() for match in _CLUSTER.finditer(text)]


def _without_marks(text: str) -> str:
    """The text without characters that belong to the letter before them (rule WB4)."""
    found = _marks().intersection(text)
    return text.translate(dict.fromkeys(map(ord, found))) if found else text


@functools.cache
def _marks() -> frozenset[str]:
    """Built once, in some 20 ms; but for variation selectors, none stands behind these."""
    return frozenset(char for char in map(chr, (0xAD, *range(0x300, 0x1F000))) if _is_mark(char))


def _is_mark(char: str) -> bool:
    return unicodedata.category(char) in _EXTENDING and char != "\u200b"


_EXTENDING = frozenset(("Mn", "Mc", "Me", "Cf"))
