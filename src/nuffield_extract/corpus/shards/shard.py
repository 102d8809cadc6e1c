"""Shards of a list of files: pieces that are read, extracted and written together."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.corpus import opening
from nuffield_extract.corpus.records import Piece
from nuffield_extract.options import MEBIBYTE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

# A part of an output is read whole by some readers, and a shard that is lost is done again, so
# none is very large; a file system and a manifest hold no millions of them, so few are small.
SMALLEST = 16 * MEBIBYTE
LARGEST = 1_024 * MEBIBYTE
MOST_FILES = 512

_SHARDS_WANTED = 64  # enough for the workers of one machine to be busy to the end
_FEWEST_FILES = 32  # in the mean; a part takes 40 kB of its own
_MOST_FILES_IN_THE_MEAN = 256


@attrs.frozen(kw_only=True)
class Shard:
    """Pieces that end in one part."""

    pieces: tuple[Piece, ...]
    size: int
    """Bytes of the files, or of their parts, that it is read from."""

    most_pages: int | None = None
    """Pages after which it ends, what is damaged counted too; None for all."""


def make_shards(files: Sequence[tuple[str, Path]]) -> tuple[Shard, ...]:
    """The shards of named files, in their order; the same files give the same shards.

    A large file is cut into pieces, a shard each. Small ones share a shard, which ends where the
    hash of a name says so (content-defined chunking, as in Muthitacharoen and others 2001), so a
    file that is added changes its own shard and leaves the others as they are. What is gone has no
    size: reading it ends in a dead letter.
    """
    sizes = [_size(path) for _, path in files]
    most = _power_of_two(sum(sizes) // _SHARDS_WANTED, SMALLEST, LARGEST)
    mean = _power_of_two(len(files) // _SHARDS_WANTED, _FEWEST_FILES, _MOST_FILES_IN_THE_MEAN)
    return tuple(_shards(zip(files, sizes, strict=True), most, mean))


def _shards(files: Iterable[tuple[tuple[str, Path], int]], most: int, mean: int) -> Iterator[Shard]:
    small: list[Piece] = []
    held = 0
    for (source, path), size in files:
        if size > most:
            yield from _cut(opening.pieces(source, path, most), size)
            continue
        small.append(Piece(source=source, path=path))
        held += size
        if held >= most or len(small) >= MOST_FILES or _ends_shard(source, mean):
            yield Shard(pieces=tuple(small), size=held)
            small, held = [], 0
    if small:
        yield Shard(pieces=tuple(small), size=held)


def _ends_shard(source: str, mean: int) -> bool:
    """Whether the hash of a name says so, as it does once in `mean` names."""
    name = source.encode("utf-8", "surrogatepass")  # of a file, so it need not be text
    return zlib.crc32(name) % mean == 0


def _cut(pieces: Sequence[Piece], size: int) -> Iterator[Shard]:
    share = size // len(pieces)
    return (Shard(pieces=(piece,), size=share) for piece in pieces)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _power_of_two(wanted: int, least: int, most: int) -> int:
    """The largest power of two up to `wanted`, so that it seldom changes as an archive grows."""
    return min(max(1 << max(wanted.bit_length() - 1, 0), least), most)
