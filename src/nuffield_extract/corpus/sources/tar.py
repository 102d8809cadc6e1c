"""Tar files (POSIX.1-2001 pax, ustar, GNU), read once from front to back, nothing unpacked."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, assert_never

import attrs

from nuffield_extract.corpus.archives import uncut
from nuffield_extract.corpus.archives.compressed import BROKEN, is_compressed, open_stream
from nuffield_extract.corpus.archives.entries import Names, asset_folders, reason_against
from nuffield_extract.corpus.archives.tape import CutOff, Entry, entries
from nuffield_extract.corpus.records import Damage, NotAPage, Page, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from nuffield_extract.corpus.records import Piece, Record

EXTENSIONS = (
    ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz", ".tar.zst",
)  # fmt: skip

starts = uncut.starts
has_byte_positions = uncut.has_byte_positions


def read(piece: Piece, most: int) -> Iterator[Record]:
    """Entries in their order; positions are offsets in the decompressed file.

    Raises:
        MissingExtra: a package for the compression is not installed.
        OSError: the file cannot be read, or is damaged.
    """
    assets = asset_folders(_names(piece.path))
    names = Names()
    placed = _place_in_compressed if is_compressed(piece.path) else _place
    with open_stream(piece.path) as stream:
        for entry in entries(stream):
            record = _record(entry, placed(piece.source, entry, names), assets, most)
            yield record
            if isinstance(record, Damage):
                return


def _names(path: Path) -> Iterator[str]:
    """The names of the entries, as far as the file can be read."""
    with open_stream(path) as stream, suppress(*BROKEN):
        yield from (entry.name for entry in entries(stream) if isinstance(entry, Entry))


def _record(entry: Entry | CutOff, place: Place, assets: frozenset[str], most: int) -> Record:
    match entry:
        case CutOff(message=message):
            return Damage(place=place, message=message)
        case Entry(kind=kind):
            reason = kind or reason_against(entry.name, assets)
            if reason:
                return NotAPage(place=place, reason=reason)
            content = entry.read(most)
            if len(content) < (entry.size if most < 0 else min(most, entry.size)):
                return Damage(place=place, message=f"cut off: {len(content)} bytes are there")
            return Page(place=place, content=content)
        case _:
            assert_never(entry)


def _place(source: str, entry: Entry | CutOff, names: Names) -> Place:
    """Where an entry stands in a file that is not compressed."""
    position = entry.position
    match entry:
        case CutOff():
            return Place(
                id=f"{source}#{position}", source=source, position=position, offset=position
            )
        case Entry(end=end):
            return Place(
                id=f"{source}/{names.unique(entry.name)}",
                source=source,
                position=position,
                offset=position,
                length=end - position,
            )
        case _:
            assert_never(entry)


def _place_in_compressed(source: str, entry: Entry | CutOff, names: Names) -> Place:
    return attrs.evolve(_place(source, entry, names), offset=None, length=None)
