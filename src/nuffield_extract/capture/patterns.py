"""Encodings that a page's bytes show for sure: by a mark, by NULs, or by escape sequences."""

from __future__ import annotations

import re

import attrs

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\x00\x00\xfe\xff", "utf-32be"),
    (b"\xff\xfe\x00\x00", "utf-32le"),  # as UTF-16 the page would begin with a NUL
    (b"\xfe\xff", "utf-16be"),
    (b"\xff\xfe", "utf-16le"),
)

# ISO-2022 in ASCII bytes: designations of a double-byte set (ECMA-35, RFC 1468, RFC 1557).
_ESCAPE = 0x1B
_DESIGNATIONS = (
    (b"\x1b$)C", "iso-2022-kr"),
    (b"\x1b$B", "iso-2022-jp"),
    (b"\x1b$@", "iso-2022-jp"),
)

_SAMPLE = 4_096  # bytes, even: markup stands at the start of every page
_NUL = 0
_LEAST_PADDING = 4  # times as many NULs pad ASCII as are halves of U+4E00, "one" in Chinese
_TAG = re.compile(r"<(?:[a-zA-Z]|!doctype)", re.IGNORECASE)


@attrs.frozen
class Mark:
    """A byte order mark at the start of a page."""

    encoding: str
    length: int
    """In bytes."""


def byte_order_mark(raw: bytes) -> Mark | None:
    """The mark that a page begins with. That of UTF-32 is none of the web's."""
    return next((Mark(name, len(bom)) for bom, name in _MARKS if raw.startswith(bom)), None)


def has_nuls(raw: bytes) -> bool:
    """Whether the start of a page holds NULs, which only UTF-16 and UTF-32 need."""
    return _NUL in raw[:_SAMPLE]


def pattern(raw: bytes) -> str | None:
    """The encoding that NULs or escape sequences show, or None."""
    if has_nuls(raw):
        return _by_nuls(raw[:_SAMPLE])
    if _ESCAPE in raw and raw.isascii():
        return next((name for escape, name in _DESIGNATIONS if escape in raw), None)
    return None


def _by_nuls(start: bytes) -> str | None:
    """UTF-16 without a mark: NULs in every other byte only, and tags among them."""
    even, odd = start[0::2].count(_NUL), start[1::2].count(_NUL)
    name = "utf-16le" if odd > even else "utf-16be"
    is_padding = max(odd, even) >= _LEAST_PADDING * min(odd, even)
    return name if is_padding and _TAG.search(start.decode(name, "ignore")) else None
