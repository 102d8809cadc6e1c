"""Sources opened: what kind a file is, the pieces it is cut into, and the records in them."""

from __future__ import annotations

import hashlib
import lzma
import struct
import tarfile
import zipfile
import zlib
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Protocol, cast

from nuffield_extract import registry
from nuffield_extract.corpus import sources
from nuffield_extract.corpus.pages import PAGE_SUFFIXES
from nuffield_extract.corpus.records import Damage, Piece, Place
from nuffield_extract.corpus.sniffing import kind_by_content

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from nuffield_extract.corpus.records import Record

PIECE = 64 * 1024 * 1024
"""Bytes of a file that one worker reads in one go, where the file can be cut."""

_PAGE_FILE = "page_file"
_STEP = 1024 * 1024  # bytes hashed at once

# What libraries raise about damaged files; those of pyarrow are ValueError, OSError and the rest.
_BROKEN = (
    zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, struct.error, OSError,
    EOFError, ValueError, RuntimeError, LookupError, TypeError, ArithmeticError,
)  # fmt: skip


class SourceKind(Protocol):
    """A module of `corpus.sources`: one kind of file."""

    EXTENSIONS: tuple[str, ...]
    """In lower case, each with its dot."""

    def starts(self, path: Path, size: int) -> tuple[int, ...]:
        """Positions at which a file can be cut into pieces of about `size` bytes; first is 0."""

    def has_byte_positions(self, path: Path) -> bool:
        """Whether positions are offsets in the file."""

    def read(self, piece: Piece, most: int) -> Iterator[Record]:
        """Records of the piece in order; contents of pages of at most `most` bytes (-1: all)."""


def kind_of(path: Path) -> SourceKind | None:
    """What holds the pages of a file: by its extension, or else by its first bytes.

    None for what is no source, or cannot be read.
    """
    return kind_by_name(path.name) or _kinds().get(kind_by_content(path) or "")


def kind_by_name(name: str) -> SourceKind | None:
    """What holds the pages of files of such a name; the longest extension that fits wins."""
    lowered = name.lower()
    at = lowered.find(".", 1)
    while at >= 0:
        if lowered[at:] in _extensions():
            return _extensions()[lowered[at:]]
        at = lowered.find(".", at + 1)
    return None


def is_archive(path: Path) -> bool:
    """Whether a file holds pages as archives and tables do; what is no plain file does not."""
    if path.suffix.lower() in PAGE_SUFFIXES or not path.is_file():  # a pipe is read once only
        return False
    kind = kind_of(path)
    return kind is not None and kind is not _kinds()[_PAGE_FILE]


def pieces(source: str, path: Path, size: int = PIECE) -> tuple[Piece, ...]:
    """The file, cut where it can be read in parts of about `size` bytes.

    Raises:
        MissingExtra: a package that reads such files is not installed.
    """
    try:
        starts = _kind(path).starts(path, size)
    except _BROKEN:
        starts = (0,)  # reading it says what is wrong
    return tuple(
        Piece(source=source, path=path, start=start, stop=stop)
        for start, stop in zip(starts, [*starts[1:], None], strict=True)
    )


def read(piece: Piece, most: int = -1) -> Iterator[Record]:
    """The records of a piece, in order. Where it breaks, the rest is one Damage.

    Args:
        piece: of `pieces`.
        most: bytes of a page's content that are kept; -1 for all.

    Raises:
        MissingExtra: a package that reads such files is not installed.
    """
    last: Record | None = None
    try:
        for last in _kind(piece.path).read(piece, most):
            yield last
    except _BROKEN as error:
        yield _rest(piece, last, error)


def iter_pages(inputs: Sequence[tuple[str, Path]], most: int = -1) -> Iterator[Record]:
    """The records of files, one file after the other, by their names. Raises as `read`."""
    for source, path in inputs:
        yield from read(Piece(source=source, path=path), most)


def digest(piece: Piece) -> str:
    """SHA-256, in hexadecimal, of the bytes that a piece is read from.

    That is the piece itself where positions are offsets in the file, and else the whole file.

    Raises:
        OSError: the file cannot be read.
    """
    found = piece.path.stat()
    if not _kind(piece.path).has_byte_positions(piece.path):
        return _digest(piece.path, 0, None, found.st_size, found.st_mtime_ns)
    return _digest(piece.path, piece.start, piece.stop, found.st_size, found.st_mtime_ns)


@lru_cache(maxsize=1024)
def _digest(path: Path, start: int, stop: int | None, size: int, changed: int) -> str:  # noqa: ARG001 - the cache
    """Of the bytes from `start` to `stop`; size and time of change are there for the cache."""
    left = (size if stop is None else stop) - start
    hashed = hashlib.sha256()
    with path.open("rb") as file:
        file.seek(start)
        while part := file.read(min(_STEP, left)):
            hashed.update(part)
            left -= len(part)
    return hashed.hexdigest()


def _rest(piece: Piece, last: Record | None, error: Exception) -> Damage:
    message = (error.strerror if isinstance(error, OSError) else None) or str(error)
    position = piece.start if last is None else last.place.position
    is_whole = last is None and piece.start == 0
    place = Place(
        id=piece.source if is_whole else f"{piece.source}#{position}+rest",
        source=piece.source,
        position=position,
        offset=0 if is_whole else None,
        length=_size(piece.path) if is_whole else None,
    )
    return Damage(place=place, message=message or type(error).__name__)


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None


def _kind(path: Path) -> SourceKind:
    return kind_of(path) or _kinds()[_PAGE_FILE]


@cache
def _kinds() -> Mapping[str, SourceKind]:
    """By the name of the module."""
    found = registry.modules(sources)
    return {module.__name__.rpartition(".")[2]: cast("SourceKind", module) for module in found}


@cache
def _extensions() -> Mapping[str, SourceKind]:
    return {extension: kind for kind in _kinds().values() for extension in kind.EXTENSIONS}
