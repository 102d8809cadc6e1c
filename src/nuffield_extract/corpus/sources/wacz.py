"""WACZ files (Web Archive Collection Zipped, 1.1.1): zip files with WARC files in `archive/`."""

from __future__ import annotations

import io
import shutil
import struct
import tempfile
import zipfile
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from nuffield_extract.corpus.archives import web_archive
from nuffield_extract.corpus.archives.slices import Slice
from nuffield_extract.corpus.archives.web_archive import WebArchive
from nuffield_extract.corpus.archives.zip_entries import stored_bytes
from nuffield_extract.corpus.records import Damage, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from nuffield_extract.corpus.records import Piece, Record

EXTENSIONS = (".wacz",)

_FOLDER = "archive/"
_WARC_SUFFIXES = (".warc", ".warc.gz", ".warc.zst")
_BUFFER = 256 * 1024  # bytes
_MOST_INFLATION = 200  # times; WARC files are nowhere near, and deflate's own limit is 1,032
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, ValueError, RuntimeError,
)  # fmt: skip


def starts(path: Path, size: int) -> tuple[int, ...]:
    """Offsets of WARC files in the file, at least about `size` bytes from one to the next.

    Raises:
        OSError: the file cannot be read.
        BadZipFile: it is no zip file.
    """
    found = [0]
    with zipfile.ZipFile(path) as archive:
        for entry in _web_archives(archive):
            if entry.header_offset >= found[-1] + size:
                found.append(entry.header_offset)
    return tuple(found)


def has_byte_positions(path: Path) -> bool:  # noqa: ARG001 - so of every file
    """Whether positions are offsets in the file."""
    return False


def read(piece: Piece, most: int) -> Iterator[Record]:
    """Records of the WARC files that begin in the piece, in bytes of the file.

    Raises:
        MissingExtra: fastwarc is not installed.
        OSError, BadZipFile: as `starts`.
    """
    with zipfile.ZipFile(piece.path) as archive:
        for entry in _web_archives(archive):
            if piece.start <= entry.header_offset and (
                piece.stop is None or entry.header_offset < piece.stop
            ):
                yield from _records(archive, entry, piece, most)


def _web_archives(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The WARC files, as they stand in the file."""
    found = [
        entry
        for entry in archive.infolist()
        if entry.filename.startswith(_FOLDER) and entry.filename.lower().endswith(_WARC_SUFFIXES)
    ]
    return sorted(found, key=lambda entry: entry.header_offset)


def _records(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, piece: Piece, most: int
) -> Iterator[Record]:
    name = f"{piece.source}/{entry.filename}"
    opened = _stored if entry.compress_type == zipfile.ZIP_STORED else _unpacked
    try:
        with opened(archive, entry, piece.path) as (file, origin):
            found = WebArchive(
                file=file,
                name=name,
                source=piece.source,
                origin=origin,
                is_in_file=opened is _stored,
                most=most,
            )
            yield from web_archive.read(found, 0, None)
    except _BROKEN as error:
        place = Place(id=f"{name}#damaged", source=piece.source, position=entry.header_offset)
        yield Damage(place=place, message=str(error) or type(error).__name__)


@contextmanager
def _stored(
    archive: zipfile.ZipFile,  # noqa: ARG001 - as `_unpacked`
    entry: zipfile.ZipInfo,
    path: Path,
) -> Iterator[tuple[io.BufferedReader, int]]:
    """A WARC file as it stands in the WACZ file, and where that is."""
    with stored_bytes(path, entry) as stored:
        yield stored


@contextmanager
def _unpacked(
    archive: zipfile.ZipFile,
    entry: zipfile.ZipInfo,
    path: Path,  # noqa: ARG001 - as `_stored`
) -> Iterator[tuple[io.BufferedReader, int]]:
    """A WARC file that the WACZ file compresses once more, and where its entry begins."""
    if entry.compress_type == zipfile.ZIP_BZIP2:  # whose bombs fill the memory; nobody writes so
        raise ValueError("compressed by bzip2, which WARC files in WACZ files are not")
    if entry.file_size > _MOST_INFLATION * entry.compress_size:
        raise ValueError(f"{entry.compress_size} bytes would become {entry.file_size}")
    with tempfile.TemporaryFile() as copy, archive.open(entry) as file:
        shutil.copyfileobj(file, copy, _BUFFER)
        copied = Slice(copy, 0, copy.tell())
        yield io.BufferedReader(copied, _BUFFER), entry.header_offset
