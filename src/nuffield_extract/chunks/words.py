"""Words by Unicode's rules: how many a text has, and where a text may be cut between them."""

from __future__ import annotations

import functools
import re
import sys
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
    return len(_WORD.findall(_marks().sub("", text)))


def spaced_words(text: str) -> list[tuple[int, int]]:
    """The start and end of each run of what is no space."""
    return [match.span() for match in _SPACED.finditer(text)]


def clusters(text: str) -> list[tuple[int, int]]:
    """The start and end of what a run without spaces may be cut into.

    A letter of an unspaced script goes with the marks and the punctuation behind it; all else
    stays together.
    """
    return [match.span() for match in _CLUSTER.finditer(text)]


@functools.cache
def _marks() -> re.Pattern[str]:
    """Characters that belong to the letter before them (rule WB4); built once, in some 10 ms."""
    found = [char for char in map(chr, range(0x300, _LAST_MARK)) if _is_mark(char)]
    return re.compile(f"[\u00ad{''.join(found)}{chr(0xE0100)}-{chr(0xE01EF)}]")


_LAST_MARK = min(0x1F000, sys.maxunicode)  # only variation selectors stand behind it


def _is_mark(char: str) -> bool:
    return unicodedata.category(char) in ("Mn", "Mc", "Me", "Cf") and char != "\u200b"
