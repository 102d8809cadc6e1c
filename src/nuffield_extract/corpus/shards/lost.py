"""Shards whose reading kills the process that reads: accounted for, file by file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.corpus.records import Place
from nuffield_extract.corpus.shards.output import dead_letter
from nuffield_extract.corpus.shards.receipt import Receipt
from nuffield_extract.corpus.tally import Counting

if TYPE_CHECKING:
    from nuffield_extract.corpus.records import Piece
    from nuffield_extract.corpus.shards.shard import Shard
    from nuffield_extract.errors import WorkerLost


def lost_receipt(shard: Shard, name: str, error: WorkerLost) -> Receipt:
    """The receipt of a shard that ended its process each time: all of its files are dead."""
    kind = type(error).__name__
    counting = Counting()
    for _ in shard.pieces:
        counting.add_error(kind, 0)
    return Receipt(
        name=name,
        pieces=tuple((piece.source, piece.start, piece.stop) for piece in shard.pieces),
        dead=tuple(dead_letter(_place(piece), kind, str(error)) for piece in shard.pieces),
        tally=counting.tally(),
    )


def _place(piece: Piece) -> Place:
    whole = piece.start == 0 and piece.stop is None
    locator = "" if whole else f"#{piece.start}"
    return Place(id=f"{piece.source}{locator}", source=piece.source, position=piece.start)
