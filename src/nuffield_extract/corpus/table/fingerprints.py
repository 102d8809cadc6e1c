"""Fingerprints of texts: a hash that equal texts share, and one that near texts nearly share."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SHINGLE = 3
"""Words of a shingle."""

_BITS = 64
_BYTES = _BITS // 8

# Chinese characters and kana, which are written without spaces: each is a word.
_ALONE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HAS_ALONE = re.compile(f"[{_ALONE}]")
_WORD = re.compile(rf"[{_ALONE}]|[^\s{_ALONE}]+")


def text_hash(text: str) -> str:
    """The `hash_of` `words_of(text)`."""
    return hash_of(words_of(text))


def hash_of(words: Sequence[str]) -> str:
    """SHA-256 of the words in NFC with nothing between them, as 64 hexadecimal digits."""
    letters = unicodedata.normalize("NFC", "".join(words))
    return hashlib.sha256(letters.encode("utf-8", "replace")).hexdigest()


def words_of(text: str) -> list[str]:
    """What white space parts, and each Chinese character or kana by itself."""
    if not text.isascii() and _HAS_ALONE.search(text):
        return _WORD.findall(text)
    return text.split()


def simhash(text: str) -> int:
    """The simhash of `words_of(text)`."""
    return simhash_of(words_of(text))


def simhash_of(words: Sequence[str]) -> int:
    """64 bits, as a signed number, most of which near texts have in common; 0 of no words.

    A bit is set where it is in most hashes of the shingles, the runs of `SHINGLE` words (Charikar
    2002; Manku, Jain and Das Sarma 2007), each weighted by how often it stands there. It is the
    same on every platform. A shingle's hash is the exclusive or of one hash for each word and its
    place in it (simple tabulation, three-wise independent: Patrascu and Thorup 2012), so that the
    hashes of all shingles are had in a few operations on large integers.
    """
    if not words:
        return 0
    padded = [*words, *[""] * (SHINGLE - len(words))]
    count = len(padded) - SHINGLE + 1
    value = _majority(_shingle_hashes(padded, count), count)
    return value - (1 << _BITS) if value >> (_BITS - 1) else value


def distance(one: int, other: int) -> int:
    """The bits, of 64, in which two simhashes differ."""
    return ((one ^ other) & _ALL).bit_count()


def _shingle_hashes(words: Sequence[str], count: int) -> int:
    """The hash of each shingle, 64 bits each, the first in the lowest."""
    numbers = memoryview(b"".join(map(_word_hashes, words))).cast("Q")
    mixed = 0
    for place in range(SHINGLE):
        first = place * SHINGLE + place
        column = numbers[first : first + count * SHINGLE : SHINGLE]
        mixed ^= int.from_bytes(column.tobytes(), "little")
    return mixed


def _majority(hashes: int, count: int) -> int:
    """The bits that are set in more than half of the hashes.

    The hashes are folded in half, and both halves added bit by bit, until one is left. A number
    for each bit is kept across planes, plane n holding bit n of all the numbers; planes are added
    as by full adders (Warren, Hacker's Delight, 5-1).
    """
    planes = [hashes]
    for fold in reversed(range((count - 1).bit_length())):
        width = _BITS << fold
        lower = (1 << width) - 1
        carry = 0
        for number, plane in enumerate(planes):
            one, other = plane & lower, plane >> width
            planes[number] = one ^ other ^ carry
            carry = (one & other) | ((one ^ other) & carry)
        planes.append(carry)
    return _greater(planes, count // 2)


def _greater(planes: Sequence[int], limit: int) -> int:
    """The bits whose number across the planes is greater than the limit."""
    greater, equal = 0, _ALL
    for number, plane in reversed(list(enumerate(planes))):
        if limit >> number & 1:
            equal &= plane
        else:
            greater |= equal & plane
            equal &= ~plane
    return greater


class _WordHashes(dict[str, bytes]):
    """For each word a hash for each place in a shingle, 8 bytes each.

    Most words of a page were on the pages before; what is kept takes some 14 MB at most.
    """

    def __missing__(self, word: str) -> bytes:
        if len(self) == _MOST_WORDS:
            self.clear()
        size = SHINGLE * _BYTES
        made = hashlib.blake2b(word.encode("utf-8", "replace"), digest_size=size).digest()
        self[word] = made
        return made


_ALL = (1 << _BITS) - 1
_MOST_WORDS = 2**16
_word_hashes = _WordHashes().__getitem__
