"""Frames of a Zstandard file (RFC 8878, section 3.1), each a stream of its own."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, BinaryIO

from nuffield_extract.corpus.archives.extras import extra
from nuffield_extract.corpus.archives.searching import find
from nuffield_extract.corpus.archives.slices import Pulled, Slice

if TYPE_CHECKING:
    from collections.abc import Callable

MAGIC = b"\x28\xb5\x2f\xfd"
DICTIONARY_MAGIC = b"\x5d\x2a\x4d\x18"
"""Of the skippable frame that holds the dictionary of a WARC file (IIPC, WARC-Zstd 1.0)."""

_HEADER = re.compile(re.escape(MAGIC))
_SKIPPABLE = re.compile(rb"[\x50-\x5f]\x2a\x4d\x18")
_DICTIONARY_ID_BYTES = (0, 1, 2, 4)
_CONTENT_SIZE_BYTES = (0, 2, 4, 8)
_SINGLE_SEGMENT, _CHECKSUM = 0x20, 0x04
_RUN_LENGTH, _RESERVED = 1, 3
_BEGINNING = 512  # bytes of a frame that are looked at
_FIRST_BLOCK = 256 * 1024  # bytes that hold the first block of a frame, which is at most 128 KiB
_LARGEST_DICTIONARY = 16 * 1024 * 1024  # bytes; those of Archive Team have some 1 MB


class Frame(Pulled):
    """What a frame holds, decompressed as it is read. Reading raises OSError where it is damaged.

    Raises:
        MissingExtra: fastwarc is not installed.
    """

    def __init__(self, file: BinaryIO, start: int, end: int, dictionary: bytes | None) -> None:
        stream_io = extra("fastwarc.stream_io")
        inner = Slice(file, start, end)
        super().__init__(stream_io.ZstdReader(inner, dictionary=dictionary).read)
        self.start = start
        self.end = end


def end_of_frame(file: BinaryIO, start: int) -> int | None:
    """Position behind the frame at `start`, found without decompressing it; None for no frame."""
    file.seek(start)
    magic = file.read(4)
    if _SKIPPABLE.match(magic):
        return _within(file, start + 8 + int.from_bytes(file.read(4), "little"))
    if magic != MAGIC:
        return None
    flags = int.from_bytes(file.read(1), "little")
    single = bool(flags & _SINGLE_SEGMENT)
    size = _CONTENT_SIZE_BYTES[flags >> 6] or int(single)
    at = start + 5 + int(not single) + _DICTIONARY_ID_BYTES[flags & 3] + size
    behind = _end_of_blocks(file, at)
    return None if behind is None else _within(file, behind + (4 if flags & _CHECKSUM else 0))


def dictionary_of(file: BinaryIO) -> bytes | None:
    """The dictionary that a file of frames begins with, or None."""
    file.seek(0)
    if file.read(4) != DICTIONARY_MAGIC:
        return None
    found = file.read(min(int.from_bytes(file.read(4), "little"), _LARGEST_DICTIONARY))
    if not found.startswith(MAGIC):
        return found
    unpacked = Frame(io.BytesIO(found), 0, len(found), None)
    return io.BufferedReader(unpacked).read(_LARGEST_DICTIONARY)


def next_frame(file: BinaryIO, at: int, begins: Callable[[bytes], bool]) -> int | None:
    """Position, from `at` on, of the first frame that begins in a certain way."""
    dictionary = dictionary_of(file)
    return find(file, at, _HEADER, lambda start: begins(_glance(file, start, dictionary)))


def beginning(file: BinaryIO, start: int) -> bytes:
    """The first bytes of a frame; none where it is damaged."""
    dictionary = dictionary_of(file)
    first = end_of_frame(file, start) if start == 0 and dictionary else start
    return _glance(file, first or 0, dictionary)


def _glance(file: BinaryIO, start: int, dictionary: bytes | None) -> bytes:
    end = min(start + _FIRST_BLOCK, file.seek(0, io.SEEK_END))
    try:
        return io.BufferedReader(Frame(file, start, end, dictionary)).read(_BEGINNING)
    except (OSError, EOFError):
        return b""


def _end_of_blocks(file: BinaryIO, at: int) -> int | None:
    while True:
        file.seek(at)
        header = file.read(3)
        if len(header) < 3:  # noqa: PLR2004 - the size of a block's header
            return None
        fields = int.from_bytes(header, "little")
        kind, size = fields >> 1 & 3, fields >> 3
        if kind == _RESERVED:
            return None
        at += 3 + (1 if kind == _RUN_LENGTH else size)
        if fields & 1:
            return at


def _within(file: BinaryIO, position: int) -> int | None:
    return position if position <= file.seek(0, io.SEEK_END) else None
