"""Text out of a page's bytes, in the order of the WHATWG Encoding Standard and HTML 13.2.3.

Where bytes contradict what is declared, bytes are believed. docs/encodings.md has the order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.capture import doubts
from nuffield_extract.capture.declared import read_declared
from nuffield_extract.capture.detector import likeness, sample
from nuffield_extract.capture.encodings import SINGLE_BYTE, WIDE, decode_with
from nuffield_extract.capture.mixed import is_mostly_utf8, read_mixed
from nuffield_extract.capture.patterns import byte_order_mark, has_nuls, pattern

if TYPE_CHECKING:
    from nuffield_extract.capture.declared import Claim
    from nuffield_extract.capture.detector import Sample
    from nuffield_extract.capture.mixed import Mixed
    from nuffield_extract.model import Notice
    from nuffield_extract.model.article import EncodingSource

FALLBACK = "windows-1252"
"""What browsers read a page as that says nothing of its encoding."""

# Bytes inside of characters above which text that is strictly UTF-8 is no accident of an East
# Asian encoding. Of pairs of bytes of GB 2312 one in seven could be a character of UTF-8.
_ENOUGH = 8


@attrs.frozen
class Decoded:
    """A page's text, what decided its encoding, and what is to be told of that."""

    text: str
    encoding: str
    decided_by: EncodingSource
    notices: tuple[Notice, ...] = ()
    utf8: bytes | None = None
    """The bytes of the page, where they are the UTF-8 of its text."""


def decode(raw: bytes, charset: str | None = None) -> Decoded:
    """The text of `raw`; `charset` is what the transport says of it.

    Raises:
        Undecodable: `charset` is no label of the standard.
    """
    mark = byte_order_mark(raw)
    if mark is not None:
        return _marked(raw[mark.length :], mark.encoding)
    declared = read_declared(raw, charset)
    found = _by_pattern(raw, declared.claims) or _by_bytes(raw, declared.claims)
    if declared.unknown is None:
        return found
    return attrs.evolve(found, notices=(doubts.unknown(declared.unknown), *found.notices))


def _marked(raw: bytes, name: str) -> Decoded:
    """What stands behind a byte order mark."""
    if name != "utf-8":
        return _read(raw, name, "bom", ())
    try:
        return Decoded(raw.decode(), name, "bom", utf8=raw)
    except UnicodeDecodeError:
        mixed = read_mixed(raw)
        return Decoded(mixed.text, name, "bom", doubts.of_strays(mixed))


def _by_pattern(raw: bytes, claims: tuple[Claim, ...]) -> Decoded | None:
    found = pattern(raw)
    if found is None:
        return None
    if claims and claims[0].name == found:
        return _read(raw, found, claims[0].source, ())
    return _read(raw, found, "pattern", tuple(doubts.wrong(claim, found) for claim in claims[:1]))


def _by_bytes(raw: bytes, claims: tuple[Claim, ...]) -> Decoded:
    if claims and claims[0].name in WIDE and not has_nuls(raw):
        narrow = _by_bytes(raw, claims[1:])
        wrong = doubts.wrong(claims[0], narrow.encoding)
        return attrs.evolve(narrow, notices=(wrong, *narrow.notices))
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return _beyond_utf8(raw, claims)
    return _within_utf8(raw, text, claims)


def _within_utf8(raw: bytes, text: str, claims: tuple[Claim, ...]) -> Decoded:
    """A page whose bytes are UTF-8, which may be an accident."""
    if not claims:
        return Decoded(text, "utf-8", "utf-8", utf8=raw)
    claim, name = claims[0], claims[0].name
    if name == "utf-8":
        return Decoded(text, "utf-8", claim.source, utf8=raw)
    inner = len(raw) - len(text)
    if inner == 0:
        return _read(raw, name, claim.source, ())
    if name in SINGLE_BYTE or inner >= _ENOUGH:
        return Decoded(text, "utf-8", "utf-8", (doubts.wrong(claim, "utf-8"),), raw)
    return _read(raw, name, claim.source, (doubts.doubtful(claim, "utf-8"),))


def _beyond_utf8(raw: bytes, claims: tuple[Claim, ...]) -> Decoded:
    """A page with bytes that are no UTF-8."""
    some = sample(raw)
    first = claims[0] if claims else None
    other = next((claim for claim in claims if claim.name != "utf-8"), None)
    if first is not None and first is other and not is_mostly_utf8(some.texts):
        return _read(raw, first.name, first.source, doubts.of_likeness(some, first))
    mixed = read_mixed(raw)
    if mixed.is_utf8:
        return _mixed(mixed, first)
    if other is not None:
        found = _read(raw, other.name, other.source, doubts.of_likeness(some, other))
    else:
        found = _guessed(raw, some)
        if found.encoding == FALLBACK and mixed.has_utf8:
            return _mixed(mixed, first)
    wrong = [doubts.wrong(claim, found.encoding) for claim in claims[:1] if claim is not other]
    return attrs.evolve(found, notices=(*wrong, *found.notices))


def _mixed(mixed: Mixed, claim: Claim | None) -> Decoded:
    """A page of UTF-8 with strays, whatever is claimed of it."""
    strays = doubts.of_strays(mixed)
    if claim is None or claim.name == "utf-8":
        return Decoded(mixed.text, "utf-8", claim.source if claim else "utf-8", strays)
    return Decoded(mixed.text, "utf-8", "utf-8", (doubts.wrong(claim, "utf-8"), *strays))


def _guessed(raw: bytes, some: Sample) -> Decoded:
    """The last resort."""
    found = likeness(some)
    if found is None:
        return _read(raw, FALLBACK, "fallback", (doubts.guessed(FALLBACK),))
    return _read(raw, found.encoding, "detected", (doubts.guessed(found.encoding),))


def _read(
    raw: bytes, name: str, decided_by: EncodingSource, notices: tuple[Notice, ...]
) -> Decoded:
    refused = doubts.of_refused(name)
    return Decoded(decode_with(raw, name), name, decided_by, (*notices, *refused))
