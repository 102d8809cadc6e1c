"""Shards whose reading kills the process that reads: accounted for, file by file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.corpus.records import Place
from nuffield_extract.corpus.shards.events import Finished
from nuffield_extract.corpus.shards.extraction import store
from nuffield_extract.corpus.shards.output import dead_letter
from nuffield_extract.corpus.shards.receipt import Receipt
from nuffield_extract.corpus.shards.settings import shard_name
from nuffield_extract.corpus.tally import Counting
from nuffield_extract.errors import WorkerLost

if TYPE_CHECKING:
    from nuffield_extract.corpus.records import Piece
    from nuffield_extract.corpus.shards.extraction import Work
    from nuffield_extract.corpus.shards.shard import Shard

ATTEMPTS = 2  # a process may die for another's sake, when memory is short


def lost(number: int, shard: Shard, work: Work) -> Finished:
    """The end of a shard that was given up after so many attempts, once it is on the disk.

    Raises:
        OSError: the output cannot be written, or an input is gone.
    """
    error = WorkerLost(f"the process that read it died, {ATTEMPTS} times over")
    receipt = lost_receipt(shard, shard_name(shard, work.settings), error)
    return Finished(number=number, receipt=store(receipt, work.folder))


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
