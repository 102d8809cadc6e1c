"""Records of a stream, one behind the other, wrong lengths and garbage between them found out."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from nuffield_extract.corpus.archives.heads import LONGEST_LINE, Head, HeadFormat

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_STEP = 1024 * 1024  # bytes skipped at once
_SHOWN = 40  # bytes of garbage in a message
_LINE_ENDS = b"\r\n"
_BETWEEN = 2  # line feeds between two records
_LONGEST_GAP = 64 * 1024  # bytes in which they stand; many lengths may lead to one long gap


@attrs.frozen(kw_only=True)
class Framed:
    """A record."""

    head: Head
    content: bytes
    """As much as was asked for."""

    position: int
    """Of its first byte, in the stream."""

    end: int
    """Of the next record's first byte, or of the end of the stream."""

    is_last: bool


@attrs.frozen(kw_only=True)
class Lost:
    """What is no record, or a damaged one, up to where the next record begins."""

    message: str
    position: int
    end: int
    is_last: bool


Frame: TypeAlias = Framed | Lost


class Framing:
    """The records of a stream.

    Where the stream can be searched, a wrong length costs one record. In one that is read
    forwards only, too long a length costs all that it covers.
    """

    def __init__(
        self, stream: io.BufferedReader[Any], form: HeadFormat, wanted: Callable[[Head], int]
    ) -> None:
        """Begins at the stream's position; `wanted` says how many bytes of a content to keep."""
        self._stream = stream
        self._form = form
        self._wanted = wanted
        self._size = self._measured() if stream.seekable() else None
        self._at = self._line_at = stream.tell()
        self._line = b""

    def __iter__(self) -> Iterator[Frame]:
        self._read_gap()
        while self._line:
            yield self._next()

    def _next(self) -> Frame:
        start, first = self._line_at, self._line
        if not self._form.begins(first):
            self._search()
            return self._lost(start, f"no record begins with {first[:_SHOWN]!r}")
        try:
            head = self._form.read(first, self._stream.readline)
        except ValueError as error:
            if self._size is not None:
                self._stream.seek(start + len(first))
            self._search()
            return self._lost(start, str(error))
        if self._size is None:
            return self._forwards(start, head)
        return self._checked(start, head, self._size)

    def _forwards(self, start: int, head: Head) -> Frame:
        content = self._kept(head)
        skipped = self._skip(head.length - len(content))
        if len(content) + skipped < head.length:
            self._read_gap()
            return self._lost(
                start, f"cut off: {len(content) + skipped} of {head.length} bytes are there"
            )
        if not self._read_gap():
            self._search()
            return self._lost(start, f"goes on behind the {head.length} bytes that it should have")
        return self._framed(start, head, content)

    def _checked(self, start: int, head: Head, size: int) -> Frame:
        """A record whose end is looked at before its content is read."""
        begin = self._stream.tell()
        if begin + head.length > size:
            self._search()
            return self._lost(
                start, f"cut off, or {head.length} bytes is a wrong length of its content"
            )
        self._stream.seek(begin + head.length)
        is_sound = self._read_gap()
        self._stream.seek(begin)
        if not is_sound:
            self._search()
            return self._lost(start, f"{head.length} bytes is a wrong length of its content")
        content = self._kept(head)
        self._stream.seek(self._line_at + len(self._line))
        return self._framed(start, head, content)

    def _kept(self, head: Head) -> bytes:
        wanted = self._wanted(head)
        left = head.length if wanted < 0 else min(wanted, head.length)
        parts: list[bytes] = []  # a length may be told that no memory holds
        while left > 0 and (part := self._stream.read(min(_STEP, left))):
            parts.append(part)
            left -= len(part)
        return b"".join(parts)

    def _read_gap(self) -> bool:
        """Whether a record may end here; the line behind what stands between is the next."""
        line_feeds = passed = 0
        while (line_feeds >= _BETWEEN or passed < _LONGEST_GAP) and (ahead := self._stream.peek(1)):
            breaks = self._stream.read(len(ahead) - len(ahead.lstrip(_LINE_ENDS)))
            line_feeds += breaks.count(b"\n")
            passed += len(breaks)
            if len(breaks) < len(ahead):
                break
        self._line_at = self._stream.tell()
        self._line = self._stream.readline(LONGEST_LINE)
        return line_feeds >= _BETWEEN or not self._line or self._form.begins(self._line)

    def _search(self) -> None:
        """Goes on to the next line with which a record begins."""
        while True:
            self._line_at = self._stream.tell()
            self._line = self._stream.readline(LONGEST_LINE)
            if not self._line or self._form.begins(self._line):
                return

    def _skip(self, size: int) -> int:
        """Number of bytes that were there to skip."""
        skipped = 0
        while skipped < size and (passed := len(self._stream.read(min(_STEP, size - skipped)))):
            skipped += passed
        return skipped

    def _framed(self, start: int, head: Head, content: bytes) -> Framed:
        is_last = not self._line
        return Framed(
            head=head, content=content, position=start, end=self._line_at, is_last=is_last
        )

    def _lost(self, start: int, message: str) -> Lost:
        return Lost(message=message, position=start, end=self._line_at, is_last=not self._line)

    def _measured(self) -> int:
        here = self._stream.tell()
        size = self._stream.seek(0, io.SEEK_END)
        self._stream.seek(here)
        return size
