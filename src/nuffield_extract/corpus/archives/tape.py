"""Entries of a tar file (POSIX.1-2001, pax and ustar; GNU's long names), from front to back.

The standard library's `tarfile` takes a cut for the end, and reads headers of any size.
"""

from __future__ import annotations

import tarfile
from typing import TYPE_CHECKING, BinaryIO

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

BLOCK = 512  # bytes

_STEP = 1024 * 1024  # bytes skipped at once
_LONGEST_HEADER = 1024 * 1024  # bytes of names and pax records
_PAX, _PAX_OF_ALL = tarfile.XHDTYPE, tarfile.XGLTYPE
_LONG_NAME, _LONG_LINK = tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK
_EXTENSIONS = (_PAX, _PAX_OF_ALL, _LONG_NAME, _LONG_LINK)
_KINDS = {
    tarfile.DIRTYPE: "folder",
    tarfile.LNKTYPE: "link",
    tarfile.SYMTYPE: "link",
    tarfile.CHRTYPE: "device",
    tarfile.BLKTYPE: "device",
    tarfile.FIFOTYPE: "device",
    tarfile.GNUTYPE_SPARSE: "sparse file",
}
_EMPTY_KINDS = frozenset({"folder", "link", "device"})


@attrs.frozen(kw_only=True)
class Entry:
    """A file of the tar file."""

    name: str
    """Parts joined by "/"; that of a folder ends with one."""

    kind: str | None
    """What it is, where it is no regular file."""

    size: int
    """Of its content, in bytes."""

    position: int
    """Of its first header, in the decompressed tar file."""

    end: int
    """Position behind its content."""

    read: Callable[[int], bytes]
    """At most so many bytes of its content (-1: all); to be called before the next entry."""


@attrs.frozen(kw_only=True)
class CutOff:
    """Where the tar file is damaged, or ends too early; nothing can be read behind it."""

    position: int
    message: str


class _Tape:
    """A stream that knows where it is."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.at = 0

    def read(self, size: int) -> bytes:
        found = self._stream.read(size)
        self.at += len(found)
        return found

    def skip_to(self, position: int) -> bool:
        """Whether the stream is as long."""
        while self.at < position and self.read(min(_STEP, position - self.at)):
            pass
        return self.at >= position


def entries(stream: BinaryIO) -> Iterator[Entry | CutOff]:
    """What the stream holds, in its order. Raises as the stream."""
    tape = _Tape(stream)
    while True:
        position = tape.at
        try:
            entry = _entry(tape, position)
        except (tarfile.HeaderError, ValueError) as error:
            yield CutOff(position=position, message=f"damaged: {error}")
            return
        if entry is None:
            return
        yield entry
        if not tape.skip_to(_in_blocks(entry.end)):
            yield CutOff(position=tape.at, message="cut off")
            return


def _entry(tape: _Tape, position: int) -> Entry | None:
    """The next entry, with what the headers before its own say of it; None at the end."""
    long_name: bytes | None = None
    pax: Mapping[str, bytes] = {}
    while True:
        block = tape.read(BLOCK)
        if block.count(0) == BLOCK:
            return None
        header = tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
        if header.type not in _EXTENSIONS:
            name = header.name.encode("utf-8", "surrogateescape")
            return _with_content(
                tape, position, header, pax.get("path") or long_name or name, pax.get("size")
            )
        content = _extension(tape, header.size)
        if header.type == _PAX:
            pax = _pax_records(content)
        elif header.type == _LONG_NAME:
            long_name = content.rstrip(b"\0")


def _extension(tape: _Tape, size: int) -> bytes:
    if size > _LONGEST_HEADER:
        raise ValueError(f"a header of {size} bytes")
    return tape.read(_in_blocks(size))[:size]


def _with_content(
    tape: _Tape, position: int, header: tarfile.TarInfo, name: bytes, pax_size: bytes | None
) -> Entry:
    kind = _KINDS.get(header.type)
    size = 0 if kind in _EMPTY_KINDS else max(0, int(pax_size or header.size))
    end = tape.at + size

    def read(most: int) -> bytes:
        return tape.read(end - tape.at if most < 0 else min(most, end - tape.at))

    return Entry(
        name=name.decode("utf-8", "replace").removeprefix("./"),
        kind=kind,
        size=size,
        position=position,
        end=end,
        read=read,
    )


def _pax_records(content: bytes) -> dict[str, bytes]:
    """Keywords and values. Raises ValueError where a length is wrong."""
    records: dict[str, bytes] = {}
    at = 0
    while at < len(content):
        length = int(content[at : content.index(b" ", at)])
        if length <= 0:
            raise ValueError("a pax record without length")
        record = content[at : at + length].partition(b" ")[2].removesuffix(b"\n")
        keyword, _, value = record.partition(b"=")
        records[keyword.decode("utf-8", "replace")] = value
        at += length
    return records


def _in_blocks(size: int) -> int:
    return -(-size // BLOCK) * BLOCK
