"""The first pages of some shards: the shards cut where so many pages have been read."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.corpus import opening
from nuffield_extract.corpus.records import NotAPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nuffield_extract.corpus.records import Piece
    from nuffield_extract.corpus.shards.shard import Shard


def first_pages(shards: Iterable[Shard], most: int) -> tuple[Shard, ...]:
    """The shards up to the page behind which so many have been, pages that fail counted too.

    The archives are read up to there for it.
    """
    left = _Left(most)
    cut = (attrs.evolve(shard, pieces=tuple(_pieces(shard, left))) for shard in shards)
    return tuple(takewhile(lambda shard: shard.pieces, cut))


@attrs.define
class _Left:
    pages: int


def _pieces(shard: Shard, left: _Left) -> Iterator[Piece]:
    for piece in shard.pieces:
        if left.pages <= 0:
            return
        yield attrs.evolve(piece, stop=_stop(piece, left))


def _stop(piece: Piece, left: _Left) -> int | None:
    """Where the piece is to end; it takes its pages from those that are left."""
    for record in opening.read(piece, 0):
        if isinstance(record, NotAPage):
            continue
        if left.pages <= 0:
            return record.place.position
        left.pages -= 1
    return piece.stop
