"""Text out of a page's bytes, in the order of the WHATWG Encoding Standard and HTML 13.2.3."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.capture.encodings import decode_with, encoding_name
from nuffield_extract.errors import Undecodable

if TYPE_CHECKING:
    from nuffield_extract.model.article import EncodingSource

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xfe\xff", "utf-16be"), (b"\xff\xfe", "utf-16le"))

# Bytes searched for a meta element. The standard's prescan reads 1,024, but its parser still
# obeys a later meta; saved pages push theirs down with mirror text and comments.
_META_WINDOW = 16_384

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([a-z0-9_:.\-]+)""")
_META = b"<meta"
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)

# What a meta element may not declare, for a page whose meta is readable as ASCII is neither.
_CORRECTED = {"utf-16le": "utf-8", "utf-16be": "utf-8", "x-user-defined": "windows-1252"}


@attrs.frozen
class Decoded:
    """A page's text and what decided its encoding."""

    text: str
    encoding: str
    decided_by: EncodingSource


def decode(raw: bytes, charset: str | None = None) -> Decoded:
    """The text of `raw`: by BOM, `charset` of the transport, meta, UTF-8, then windows-1252.

    Raises:
        Undecodable: `charset` is no label of the standard.
    """
    for bom, name in _BOMS:
        if raw.startswith(bom):
            return Decoded(decode_with(raw[len(bom) :], name), name, "bom")
    if charset is not None:
        return Decoded(decode_with(raw, name := _known(charset)), name, "transport")
    declared = _declared(raw)
    if declared is not None:
        return Decoded(decode_with(raw, declared), declared, "meta")
    try:
        return Decoded(raw.decode(), "utf-8", "utf-8")
    except UnicodeDecodeError:
        return Decoded(decode_with(raw, "windows-1252"), "windows-1252", "fallback")


def _known(charset: str) -> str:
    name = encoding_name(charset)
    if name is None:
        raise Undecodable(f"unknown charset {charset!r}")
    return name


def _declared(raw: bytes) -> str | None:
    """The encoding that a meta element near the start declares."""
    start = raw[:_META_WINDOW].lower()
    start = _COMMENT.sub(b"", start) if b"<!--" in start else start
    labels = (found[1] for found in _CHARSET.finditer(start) if _is_in_meta(start, found.start()))
    name = encoding_name(next(labels, b"").decode("ascii"))
    return _CORRECTED.get(name, name) if name else None


def _is_in_meta(page: bytes, position: int) -> bool:
    """Whether a meta element's tag is open at a position."""
    opened = page.rfind(_META, 0, position)
    tag = page[opened + len(_META) : position] if opened >= 0 else b""
    return tag[:1].isspace() and b">" not in tag
