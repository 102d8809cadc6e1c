"""Content codings of HTTP (RFC 9110, section 8.4.1) undone, whether they were declared rightly."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING

from nuffield_extract.corpus.archives.extras import extra
from nuffield_extract.corpus.archives.kinds import looks_like_html

if TYPE_CHECKING:
    from collections.abc import Callable

_STEP = 1024 * 1024  # bytes undone at once
_FED = 64 * 1024  # bytes looked at once: what zlib leaves of them is copied

_BROKEN = (OSError, EOFError, zlib.error)
_ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"
_GZIP_MAGIC = b"\x1f\x8b"
_ZLIB_METHOD, _ZLIB_CHECK = 8, 31  # RFC 1950, section 2.2


def undo(name: str, content: bytes, most: int, *, is_whole: bool) -> bytes:
    """At most `most` bytes (-1: all) of content without one of its codings.

    Content that plainly does not have the coding is as it was: crawlers undo codings and keep the
    header. Where the content is not whole, what can be undone of it is enough.

    Raises:
        ValueError: the coding is unknown, or broken.
        MissingExtra: fastwarc is not installed.
    """
    if name in {"", "identity"} or not content:
        return content
    if name not in _CODINGS:
        raise ValueError(f"unknown content coding {name[:40]!r}")
    has_coding, reader = _CODINGS[name]
    if not has_coding(content):
        return content
    parts: list[bytes] = []
    try:
        _gather(reader(content), most, parts)
    except _BROKEN as error:
        if not is_whole:
            return b"".join(parts)
        got = sum(map(len, parts))
        raise ValueError(f"content coding {name} breaks after {got} bytes: {error}") from error
    return b"".join(parts)


def _gather(read: Callable[[int], bytes], most: int, parts: list[bytes]) -> None:
    left = most
    while left != 0 and (part := read(_STEP if left < 0 else min(_STEP, left))):
        parts.append(part)
        left -= len(part) if left > 0 else 0


def _is_deflate(content: bytes) -> bool:
    return not looks_like_html(content)


def _inflating(content: bytes) -> Callable[[int], bytes]:
    return _zlib_reader(content, 32 + zlib.MAX_WBITS)


def _deflating(content: bytes) -> Callable[[int], bytes]:
    """Of `deflate`, which some servers send without the zlib format around it."""
    is_zlib = content[0] & 15 == _ZLIB_METHOD and not int.from_bytes(content[:2]) % _ZLIB_CHECK
    return _zlib_reader(content, zlib.MAX_WBITS if is_zlib else -zlib.MAX_WBITS)


def _zlib_reader(content: bytes, window: int) -> Callable[[int], bytes]:
    inflater = zlib.decompressobj(window)
    file = io.BytesIO(content)

    def read(size: int) -> bytes:
        while not inflater.eof:
            fed = inflater.unconsumed_tail or file.read(_FED)
            found = inflater.decompress(fed, size)
            if found:
                return found
            if not fed:
                raise EOFError("it is cut off")
        return b""

    return read


def _fastwarc_reader(kind: str) -> Callable[[bytes], Callable[[int], bytes]]:
    def reader(content: bytes) -> Callable[[int], bytes]:
        read: Callable[[int], bytes] = getattr(extra("fastwarc.stream_io"), kind)(
            io.BytesIO(content)
        ).read
        return read

    return reader


_GZIP = (lambda content: content.startswith(_GZIP_MAGIC), _inflating)

_CODINGS: dict[str, tuple[Callable[[bytes], bool], Callable[[bytes], Callable[[int], bytes]]]] = {
    "gzip": _GZIP,
    "x-gzip": _GZIP,
    "deflate": (_is_deflate, _deflating),
    "br": (_is_deflate, _fastwarc_reader("BrotliReader")),
    "zstd": (lambda content: content.startswith(_ZSTD_MAGIC), _fastwarc_reader("ZstdReader")),
}
"""By name: whether content has the coding, and what reads so many bytes of it without."""
