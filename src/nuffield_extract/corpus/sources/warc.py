"""WARC and ARC files, plain or compressed: pages as crawlers fetched them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from nuffield_extract.corpus.archives import web_archive
from nuffield_extract.corpus.archives.web_archive import WebArchive

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from nuffield_extract.corpus.records import Piece, Record

EXTENSIONS = (".warc", ".warc.gz", ".warc.zst", ".arc", ".arc.gz")

_BUFFER = 256 * 1024  # bytes


def starts(path: Path, size: int) -> tuple[int, ...]:
    """Positions, in bytes, of records about `size` bytes apart.

    Raises:
        OSError: the file cannot be read.
        MissingExtra: fastwarc is not installed.
    """
    with io.BufferedReader(io.FileIO(path), _BUFFER) as file:
        return web_archive.starts(file, size)


def has_byte_positions(path: Path) -> bool:  # noqa: ARG001 - so of every file
    """Whether positions are offsets in the file."""
    return True


def read(piece: Piece, most: int) -> Iterator[Record]:
    """Records whose positions, in bytes, are in the piece. Raises as `starts`."""
    with io.BufferedReader(io.FileIO(piece.path), _BUFFER) as file:
        archive = WebArchive(file=file, name=piece.source, source=piece.source, most=most)
        yield from web_archive.read(archive, piece.start, piece.stop)
