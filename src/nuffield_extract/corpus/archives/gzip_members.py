"""Members of a gzip file (RFC 1952), each a stream of its own."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING, BinaryIO

from nuffield_extract.corpus.archives.searching import find
from nuffield_extract.corpus.archives.slices import Pulled

if TYPE_CHECKING:
    from collections.abc import Callable

MAGIC = b"\x1f\x8b"

_STEP = 32 * 1024  # bytes of a file that are read at once; few members are longer
_HEADER = re.compile(rb"\x1f\x8b\x08[\x00-\x1f]")  # deflate, and no reserved flag
_GLANCE = 4_096  # compressed bytes that show how a member begins
_BEGINNING = 512  # bytes of a member that are looked at
_TELLING = 8  # bytes at the beginning of a member that tell a record from the rest of one
_WITH_GZIP_HEADER = 16 + zlib.MAX_WBITS


class Member(Pulled):
    """What a member holds, decompressed as it is read.

    The members behind it are read with it, up to one in which a record begins: some tools write a
    record as several members.

    Reading raises EOFError where the file ends inside of it, and zlib.error where it is damaged.
    """

    def __init__(self, file: BinaryIO, start: int, begins: Callable[[bytes], bool]) -> None:
        super().__init__(self._inflate)
        file.seek(start)
        self.start = start
        self._file = file
        self._begins = begins
        self._inflater = zlib.decompressobj(_WITH_GZIP_HEADER)
        self._is_done = False
        self.end = start
        """Position in the file behind what has been decompressed."""

    def _inflate(self, size: int) -> bytes:
        while not self._is_done:
            fed = self._inflater.unconsumed_tail or self._file.read(_STEP)
            if not fed:
                raise EOFError("the file ends inside of a gzip member")
            found = self._inflater.decompress(fed, size)
            rest = self._inflater.unused_data or self._inflater.unconsumed_tail
            self.end = self._file.tell() - len(rest)
            if self._inflater.eof:
                self._turn()
            if found:
                return found
        return b""

    def _turn(self) -> None:
        """Goes on to the next member, if it belongs to this one."""
        start = beginning(self._file, self.end)
        self._is_done = (
            not start or self._begins(start) or (len(start) < _TELLING and self._is_cut_off())
        )
        self._inflater = zlib.decompressobj(_WITH_GZIP_HEADER)
        self._file.seek(self.end)

    def _is_cut_off(self) -> bool:
        """Whether the file ends inside of the member behind this one, in a few bytes of it."""
        self._file.seek(self.end)
        inflater = zlib.decompressobj(_WITH_GZIP_HEADER)
        return len(inflater.decompress(self._file.read(_GLANCE))) < _TELLING and not inflater.eof


def next_member(file: BinaryIO, at: int, begins: Callable[[bytes], bool]) -> int | None:
    """Position, from `at` on, of the first member that begins in a certain way."""
    return find(file, at, _HEADER, lambda start: begins(beginning(file, start)))


def beginning(file: BinaryIO, start: int) -> bytes:
    """The first bytes of a member; none where it is damaged."""
    file.seek(start)
    try:
        return zlib.decompressobj(_WITH_GZIP_HEADER).decompress(file.read(_GLANCE), _BEGINNING)
    except zlib.error:
        return b""
