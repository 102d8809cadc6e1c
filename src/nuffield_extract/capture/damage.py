"""Text that can be parsed and written anywhere, and what had been wrong with it.

Each check is a search for single bytes, which costs next to nothing; only where a byte is found
that damage needs is the page looked at again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.capture.encodings import decode_with
from nuffield_extract.model import Notice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LOST = "\ufffd"

# Control characters that browsers show as nothing, and `dom.collapse` takes out. Of the others
# five are white space.
_CONTROLS = tuple({*range(0x20), 0x7F} - {*b"\t\n\v\f\r"})

# U+0080 to U+009F are control characters that no page means: they are bytes of windows-1252
# which somebody read as ISO 8859-1. The HTML standard reads `&#146;` in the same way.
_MISREAD_LEAD, _MISREAD_END = 0xC2, 0xA0
_MISREAD = re.compile(rb"\xc2[\x80-\x9f]")
_FEW = 200  # candidates that are looked at one by one, before a regex searches the rest
_READ = {
    chr(code): decode_with(bytes([code]), "windows-1252") for code in range(0x80, _MISREAD_END)
}
_MEANT = {char: meant for char, meant in _READ.items() if char != meant}
_UNDEFINED = tuple(char for char, meant in _READ.items() if char == meant)

# UTF-8 read as windows-1252 and written as UTF-8 again: the start of quotation marks and dashes,
# of accented letters, and of what stands beside NBSP.
_DOUBLED_LEAD = 0xC3
_DOUBLED = {
    b"\xc3\xa2\xe2\x82\xac": (0x82, 0xA2),
    b"\xc3\x83\xc2": (0x83, 0xC2),
    b"\xc3\x82\xc2": (0x82, 0xC2),
}
"""Bytes that are searched for one by one before all of them are, by what they are part of."""

_MESSAGES = {
    "surrogates": "{} halves of surrogate pairs stand for no character, and are U+FFFD",
    "misread-windows-1252": "{} characters U+0080 to U+009F are read as windows-1252 has them",
    "undecodable": "{} characters were lost in decoding, or before the page was saved",
    "control-characters": "{} control characters are left out",
    "mojibake": "{} times text looks as if it was encoded twice; it stays as it is",
}
"""Message of a Notice by its code."""


@attrs.frozen
class Sound:
    """Text without half surrogate pairs, as characters and as UTF-8."""

    text: str
    utf8: bytes
    notices: tuple[Notice, ...]


def sound(text: str, utf8: bytes | None = None) -> Sound:
    """The text with what can be put right put right, and a Notice for each kind of damage.

    Args:
        text: of a page.
        utf8: its bytes, where they are at hand.
    """
    halves = left = misread = 0
    if utf8 is None:
        text, utf8, halves = _encoded(text)
    if _has_misread(utf8):
        left = sum(map(text.count, _UNDEFINED))
        text, misread = _read_right(text)
        utf8 = text.encode()
    counts = {
        "surrogates": halves,
        "misread-windows-1252": misread,
        "undecodable": (text.count(_LOST) if _LOST in text else 0) - halves,
        "control-characters": sum(_found(_CONTROLS, utf8)) + left,
        "mojibake": sum(_doubled(utf8)) if _DOUBLED_LEAD in utf8 else 0,
    }
    return Sound(text, utf8, tuple(_notices(counts)))


def _encoded(text: str) -> tuple[str, bytes, int]:
    """Text and its UTF-8, and how many halves of surrogate pairs were in it."""
    try:
        return text, text.encode(), 0
    except UnicodeEncodeError:
        whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        return whole, whole.encode(), whole.count(_LOST) - text.count(_LOST)


def _found(bytes_: Iterable[int], utf8: bytes) -> list[int]:
    """How often each of some bytes that are there is there."""
    return [utf8.count(byte) for byte in bytes_ if byte in utf8]


def _has_misread(utf8: bytes) -> bool:
    at = utf8.find(_MISREAD_LEAD)
    for _ in range(_FEW):
        if at < 0:
            return False
        if utf8[at + 1] < _MISREAD_END:
            return True
        at = utf8.find(_MISREAD_LEAD, at + 2)
    return _MISREAD.search(utf8, max(at, 0)) is not None


def _read_right(text: str) -> tuple[str, int]:
    """The text with each character that windows-1252 has, and how many there are."""
    count = sum(map(text.count, _MEANT))
    for char, meant in _MEANT.items():
        text = text.replace(char, meant)
    return text, count


def _doubled(utf8: bytes) -> Iterator[int]:
    """How often each sign of double encoding is there."""
    for sign, needed in _DOUBLED.items():
        if all(byte in utf8 for byte in needed):
            yield utf8.count(sign)


def _notices(counts: dict[str, int]) -> Iterator[Notice]:
    for code, count in counts.items():
        if count:
            yield Notice(code=code, message=_MESSAGES[code].format(count), where="capture")
