"""Zip files (APPNOTE.TXT 6.3): each entry that is named like a page is one."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from nuffield_extract.corpus.archives.entries import Names, asset_folders, reason_against
from nuffield_extract.corpus.archives.zip_entries import content
from nuffield_extract.corpus.records import Damage, NotAPage, Page, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from nuffield_extract.corpus.records import Piece, Record

EXTENSIONS = (".zip",)

_ENCRYPTED, _UTF_8 = 0x1, 0x800  # general purpose flags
_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error,
    OSError, EOFError, ValueError, RuntimeError,
)  # fmt: skip


def starts(path: Path, size: int) -> tuple[int, ...]:
    """Numbers of entries, with about `size` compressed bytes from one to the next.

    Raises:
        OSError: the file cannot be read.
        BadZipFile: it is no zip file.
    """
    with zipfile.ZipFile(path) as archive:
        found, gathered = [0], 0
        for number, entry in enumerate(archive.infolist()):
            if gathered >= size:
                found.append(number)
                gathered = 0
            gathered += entry.compress_size
    return tuple(found)


def has_byte_positions(path: Path) -> bool:  # noqa: ARG001 - so of every file
    """Whether positions are offsets in the file."""
    return False


def read(piece: Piece, most: int) -> Iterator[Record]:
    """Entries in the order of the central directory, which positions count; raises as `starts`."""
    with zipfile.ZipFile(piece.path) as archive:
        entries = archive.infolist()
        assets = asset_folders(map(_name, entries))
        names = Names()
        ids = [names.unique(_name(entry)) for entry in entries]
        for number in range(len(entries))[piece.start : piece.stop]:
            place = _place(piece.source, ids[number], number, entries[number])
            reason = reason_against(_name(entries[number]), assets)
            yield (
                NotAPage(place=place, reason=reason)
                if reason
                else _page(archive, piece.path, entries[number], place, most)
            )


def _page(
    archive: zipfile.ZipFile, path: Path, entry: zipfile.ZipInfo, place: Place, most: int
) -> Page | Damage:
    if entry.flag_bits & _ENCRYPTED:
        return Damage(place=place, message="encrypted")
    try:
        return Page(place=place, content=content(archive, path, entry, most))
    except _BROKEN as error:
        return Damage(place=place, message=str(error) or type(error).__name__)


def _place(source: str, name: str, number: int, entry: zipfile.ZipInfo) -> Place:
    return Place(
        id=f"{source}/{name}",
        source=source,
        position=number,
        offset=entry.header_offset,
        length=entry.compress_size,
    )


def _name(entry: zipfile.ZipInfo) -> str:
    """The name, also where a tool wrote UTF-8 and did not say so."""
    if entry.flag_bits & _UTF_8 or entry.filename.isascii():
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode()
    except UnicodeError:
        return entry.filename
