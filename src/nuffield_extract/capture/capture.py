"""Bytes or text of a saved page in, the page's own HTML out, with how it had been saved."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import attrs

from nuffield_extract import registry
from nuffield_extract.capture import wrappers
from nuffield_extract.capture.damage import sound
from nuffield_extract.capture.decode import decode
from nuffield_extract.capture.mhtml import unwrap_mhtml, with_locations
from nuffield_extract.capture.patterns import byte_order_mark, pattern
from nuffield_extract.errors import NotHtml, PageTooLarge
from nuffield_extract.model import CaptureInfo, Notice

if TYPE_CHECKING:
    from nuffield_extract.capture.decode import Decoded
    from nuffield_extract.capture.mhtml import SavedPage
    from nuffield_extract.capture.unwrapped import Unwrapped, Wrapper

_MAGIC = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a zip archive"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x7fELF", "a program"),
)

# Share of control characters in the first bytes above which a page is no text.
MAX_CONTROL_SHARE = 0.05
_SAMPLE = 4_096
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\f\r\x1b"})  # escape: ISO-2022 shifts by it

_TAG = re.compile(r"<(?:[a-zA-Z]|!doctype)", re.IGNORECASE)


@attrs.frozen(kw_only=True)
class Captured:
    """A page's HTML and how it had been saved."""

    html: str
    utf8: bytes
    """The same as UTF-8: what is to be parsed."""

    info: CaptureInfo
    notices: tuple[Notice, ...] = ()


def capture(page: bytes | str, *, charset: str | None, max_size: int) -> Captured:
    """The HTML of a saved page.

    Raises:
        PageTooLarge: more than `max_size` bytes (or characters, for text).
        NotHtml: no markup in it.
        Undecodable: `charset` is unknown.
    """
    if len(page) > max_size:
        raise PageTooLarge(f"{len(page)} bytes, the limit is {max_size}")
    saved = unwrap_mhtml(page if isinstance(page, bytes) else _bytes_of_mhtml(page))
    if saved is not None:
        return _of_mhtml(saved)
    if isinstance(page, str):
        return _unwrapped(page, None, CaptureInfo())
    decoded = _decoded(page, charset)
    captured = _unwrapped(decoded.text, decoded.utf8, _info(decoded))
    if not decoded.notices:
        return captured
    return attrs.evolve(captured, notices=(*decoded.notices, *captured.notices))


def _decoded(page: bytes, charset: str | None) -> Decoded:
    for magic, what in _MAGIC:
        if page.startswith(magic):
            raise NotHtml(f"{what}, not HTML")
    if charset is None and _is_binary(page):
        raise NotHtml("binary data, not HTML")
    return decode(page, charset)


def _of_mhtml(saved: SavedPage) -> Captured:
    decoded = _decoded(saved.html, saved.charset)
    text = with_locations(decoded.text, saved.locations)
    captured = _unwrapped(text, decoded.utf8 if text is decoded.text else None, _info(decoded))
    source_url = saved.source_url or captured.info.source_url
    return attrs.evolve(
        captured,
        info=attrs.evolve(captured.info, wrapper="mhtml", source_url=source_url),
        notices=(*saved.notices, *decoded.notices, *captured.notices),
    )


def _bytes_of_mhtml(page: str) -> bytes:
    """A page that came as text, as bytes if it may be an MHTML file; else none."""
    return b"" if page[:_SAMPLE].lstrip()[:1] in {"<", ""} else page.encode("utf-8", "replace")


def _info(decoded: Decoded) -> CaptureInfo:
    return CaptureInfo(encoding=decoded.encoding, encoding_from=decoded.decided_by)


def _is_binary(page: bytes) -> bool:
    """Whether the start of a page holds more control characters than any text does."""
    start = page[:_SAMPLE]
    if byte_order_mark(start) or pattern(start):
        return False
    controls = len(start) - len(start.translate(None, _CONTROLS))
    return controls > MAX_CONTROL_SHARE * len(start)


def _unwrapped(text: str, utf8: bytes | None, info: CaptureInfo) -> Captured:
    if not _TAG.search(text):
        raise NotHtml("no markup" if text.strip() else "an empty page")
    found: list[Unwrapped] = []
    for wrapper in _wrappers():
        unwrapped = wrapper.unwrap(text)
        if unwrapped is not None:
            found.append(unwrapped)
            text = unwrapped.html
    if found:
        source_url = next((one.source_url for one in found if one.source_url), None)
        info = attrs.evolve(info, wrapper=found[0].wrapper, source_url=source_url)
    whole = sound(text, None if found else utf8)
    notices = (*whole.notices, *map(_notice, found))
    return Captured(html=whole.text, utf8=whole.utf8, info=info, notices=notices)


def _notice(one: Unwrapped) -> Notice:
    return Notice(code="unwrapped", message=one.message, where=f"capture:{one.wrapper}")


@cache
def _wrappers() -> tuple[Wrapper, ...]:
    """The wrappers, the outermost first."""
    return tuple(sorted(registry.modules(wrappers), key=lambda module: module.ORDER))
