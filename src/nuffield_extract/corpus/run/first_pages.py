"""The first pages of some shards: the shards cut where so many pages have been read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.corpus import opening
from nuffield_extract.corpus.records import NotAPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nuffield_extract.corpus.records import Piece, Record
    from nuffield_extract.corpus.shards.shard import Shard

_BEGINNING = 4_096  # bytes of a page that show whether it is one


def first_pages(shards: Iterable[Shard], most: int) -> tuple[Shard, ...]:
    """The shards up to the page behind which so many have been, pages that fail counted too.

    The archives are read up to there for it.
    """
    return tuple(_first(shards, most))


def _first(shards: Iterable[Shard], most: int) -> Iterator[Shard]:
    left = most
    for shard in shards:
        cut, pages = _cut(shard, left)
        yield cut
        left -= pages
        if left <= 0:
            return


def _cut(shard: Shard, most: int) -> tuple[Shard, int]:
    """The shard up to its last page of so many, and how many it has."""
    taken: list[Piece] = []
    pages = 0
    for piece in shard.pieces:
        for record in opening.read(piece, _BEGINNING):
            if isinstance(record, NotAPage):
                continue
            if pages == most:
                pieces = (*taken, _up_to(piece, record))
                return attrs.evolve(shard, pieces=pieces, most_pages=most), pages
            pages += 1
        taken.append(piece)
        if pages == most:
            break
    return attrs.evolve(shard, pieces=tuple(taken)), pages


def _up_to(piece: Piece, record: Record) -> Piece:
    """The piece, ended before a record, where its position is not that of another one too."""
    position = record.place.position
    return attrs.evolve(piece, stop=position) if position > piece.start else piece
