"""Web archives as files: WARC and ARC, plain, of gzip members, or of Zstandard frames."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol

import attrs

from nuffield_extract.corpus.archives import gzip_members, zstd_frames
from nuffield_extract.corpus.archives.captures import record_of, wanted
from nuffield_extract.corpus.archives.framing import Framing
from nuffield_extract.corpus.archives.heads import Arc, Warc
from nuffield_extract.corpus.records import Damage, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator

    from nuffield_extract.corpus.archives.heads import HeadFormat
    from nuffield_extract.corpus.records import Record

_BROKEN = (OSError, EOFError, zlib.error)
_BEGINNING = 512  # bytes that show what an archive is
_MANY = 64  # damaged members in a row, after which what they cover is not looked at again, nor
# what follows so many damaged frames: each may reach to the end of the file
_MOST_COVERED = (
    8  # times the size of the file: the same, for damaged members with sound ones between
)


@attrs.frozen(kw_only=True)
class WebArchive:
    """A web archive that is open, and what its records are called."""

    file: io.BufferedReader[Any]
    """Seekable."""

    name: str
    """What stands before "#" in the ids."""

    source: str
    origin: int = 0
    """Position of the archive's first byte, where it is part of a file."""

    is_in_file: bool = True
    """False where the archive is compressed as a whole, so that no bytes are its records' own."""

    most: int = -1
    """Bytes of a page; -1 for all."""

    def place(self, locator: str, position: int, end: int | None) -> Place:
        """Where a record stands that begins at `position` of the archive, and ends at `end`."""
        has_bytes = self.is_in_file and end is not None
        at = self.origin + position if self.is_in_file else self.origin
        return Place(
            id=f"{self.name}#{locator}",
            source=self.source,
            position=at,
            offset=at if has_bytes else None,
            length=(end or 0) - position if has_bytes else None,
        )


class _Unit(Protocol):
    """A part of a compressed archive that is decompressed by itself: a member or a frame."""

    start: int
    end: int


@attrs.frozen
class _Break:
    """Where and why a unit cannot be read further."""

    locator: str
    error: Exception


@attrs.frozen(kw_only=True)
class _Layout:
    """How the bytes of an archive are laid out."""

    read: Callable[[WebArchive, HeadFormat, int, int | None], Iterator[Record]]
    starts: Callable[[io.BufferedReader[Any], HeadFormat, int], tuple[int, ...]]
    beginning: Callable[[BinaryIO, int], bytes]
    """The first bytes of the record at a position."""


def read(archive: WebArchive, start: int, stop: int | None) -> Iterator[Record]:
    """The records that begin from `start` on and before `stop`, in bytes of the archive.

    Raises:
        MissingExtra: fastwarc is not installed.
    """
    layout = _layout(archive.file)
    return layout.read(archive, _form(archive.file, layout), start, stop)


def starts(file: io.BufferedReader[Any], size: int) -> tuple[int, ...]:
    """Positions at which an archive can be cut into pieces of about `size` bytes.

    Raises:
        MissingExtra: fastwarc is not installed.
    """
    layout = _layout(file)
    return layout.starts(file, _form(file, layout), size)


def begins(content: bytes) -> bool:
    """Whether content begins as a web archive does."""
    line = content.lstrip(b"\r\n").partition(b"\n")[0]
    return line.startswith(b"WARC/") or Arc().begins(line)


def _layout(file: BinaryIO) -> _Layout:
    file.seek(0)
    return _LAYOUTS.get(file.read(4)[:2], _PLAIN)


def _form(file: BinaryIO, layout: _Layout) -> HeadFormat:
    line = layout.beginning(file, 0).lstrip(b"\r\n").partition(b"\n")[0]
    return Arc() if Arc().begins(line) else Warc()


def _read_plain(
    archive: WebArchive, form: HeadFormat, start: int, stop: int | None
) -> Iterator[Record]:
    archive.file.seek(start)
    for frame in _framing(archive, form, archive.file):
        if stop is not None and frame.position >= stop:
            return
        place = archive.place(str(frame.position), frame.position, frame.end)
        yield record_of(frame, place, archive.most)


def _read_members(
    archive: WebArchive, form: HeadFormat, start: int, stop: int | None
) -> Iterator[Record]:
    size = archive.file.seek(0, io.SEEK_END)
    at, damaged, covered = start, 0, 0
    while at < size and (stop is None or at < stop):
        member = gzip_members.Member(archive.file, at, begins)
        broken = yield from _records_of_unit(archive, form, member, member)
        if broken is None:
            at, damaged = member.end, 0
            continue
        damaged, covered = damaged + 1, covered + member.end - at
        is_looked_into = damaged < _MANY and covered < _MOST_COVERED * size
        behind = at + 1 if is_looked_into else max(at + 1, member.end)
        following = gzip_members.next_member(archive.file, behind, begins)
        yield _damage(archive, broken, at, following or size)
        at = following or size


def _read_frames(
    archive: WebArchive, form: HeadFormat, start: int, stop: int | None
) -> Iterator[Record]:
    dictionary = zstd_frames.dictionary_of(archive.file)
    for at, end, following in _frames(archive.file, start, stop):
        if end is None:
            yield _damage(archive, _Break(str(at), OSError("no frame")), at, following)
            continue
        frame = zstd_frames.Frame(archive.file, at, end, dictionary)
        broken = yield from _records_of_unit(archive, form, frame, frame)
        if broken is not None:
            yield _damage(archive, broken, at, end)


def _frames(file: BinaryIO, start: int, stop: int | None) -> Iterator[tuple[int, int | None, int]]:
    """Where frames begin and end, and where the next begins; no end where damage begins."""
    size = file.seek(0, io.SEEK_END)
    at, damaged = start, 0
    while at < size and (stop is None or at < stop):
        end = zstd_frames.end_of_frame(file, at)
        damaged = 0 if end else damaged + 1
        following = end or _next_frame(file, at + 1, damaged) or size
        yield at, end, following
        at = following


def _next_frame(file: BinaryIO, at: int, damaged: int) -> int | None:
    return zstd_frames.next_frame(file, at, begins) if damaged < _MANY else None


def _records_of_unit(
    archive: WebArchive, form: HeadFormat, unit: _Unit, stream: io.RawIOBase
) -> Generator[Record, None, _Break | None]:
    """The records of one member or frame; its bytes belong to a record that is alone in it."""
    framing = _framing(archive, form, io.BufferedReader(stream))
    locator, is_first = str(unit.start), True
    try:
        for frame in framing:
            end = unit.end if is_first and frame.is_last else None
            yield record_of(frame, archive.place(locator, unit.start, end), archive.most)
            locator, is_first = f"{unit.start}+{frame.end}", False
    except _BROKEN as error:
        return _Break(locator, error)
    return None


def _framing(archive: WebArchive, form: HeadFormat, stream: io.BufferedReader[Any]) -> Framing:
    return Framing(stream, form, lambda head: wanted(head, archive.most))


def _damage(archive: WebArchive, broken: _Break, start: int, end: int) -> Damage:
    place = archive.place(broken.locator, start, end)
    return Damage(place=place, message=f"damaged: {broken.error}")


def _starts_of_records(
    file: io.BufferedReader[Any], form: HeadFormat, size: int
) -> tuple[int, ...]:
    file.seek(0)
    return _spaced((frame.position for frame in Framing(file, form, lambda _: 0)), size)


def _starts_of_members(file: io.BufferedReader[Any], _: HeadFormat, size: int) -> tuple[int, ...]:
    total = file.seek(0, io.SEEK_END)
    found = [0]
    while (near := found[-1] + size) < total:
        start = gzip_members.next_member(file, near, begins)
        if start is None:
            break
        found.append(start)
    return tuple(found)


def _starts_of_frames(file: io.BufferedReader[Any], _: HeadFormat, size: int) -> tuple[int, ...]:
    return _spaced((at for at, *_ in _frames(file, 0, None)), size)


def _spaced(positions: Iterable[int], size: int) -> tuple[int, ...]:
    found = [0]
    for position in positions:
        if position >= found[-1] + size:
            found.append(position)
    return tuple(found)


def _beginning_of_plain(file: BinaryIO, start: int) -> bytes:
    file.seek(start)
    return file.read(_BEGINNING)


_PLAIN = _Layout(read=_read_plain, starts=_starts_of_records, beginning=_beginning_of_plain)
_FRAMES = _Layout(read=_read_frames, starts=_starts_of_frames, beginning=zstd_frames.beginning)
_LAYOUTS = {
    gzip_members.MAGIC: _Layout(
        read=_read_members, starts=_starts_of_members, beginning=gzip_members.beginning
    ),
    zstd_frames.MAGIC[:2]: _FRAMES,
    zstd_frames.DICTIONARY_MAGIC[:2]: _FRAMES,
}
"""By the first two bytes."""
