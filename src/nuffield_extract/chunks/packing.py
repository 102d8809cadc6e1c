"""Packing: as many pieces into each chunk as fit, none of them torn from what it belongs with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nuffield_extract.chunks.pieces import Piece
    from nuffield_extract.chunks.tokens import Meter


@attrs.frozen(kw_only=True)
class Pack:
    """The pieces of one chunk."""

    pieces: tuple[Piece, ...]
    header: str
    """What stands above them again."""

    text: str
    tokens: int


def packs(pieces: Sequence[Piece], meter: Meter, most: int) -> Iterator[Pack]:
    """The pieces of a passage, in order, in chunks of at most `most` tokens.

    A piece of more tokens is alone in its chunk. The joined text of each chunk is counted once,
    and again only where it has more tokens than was foretold.
    """
    start = 0
    inflation = 1.0  # of counts, over those foretold
    while start < len(pieces):
        end, foretold = _reach(pieces, start, meter, most / inflation)
        pack = _pack(pieces[start:end], meter)
        while pack.tokens > most and (len(pack.pieces) > 1 or pack.header):
            inflation = max(inflation, pack.tokens / max(1, foretold))
            pack = _smaller(pack, meter, most)
        yield pack
        start += len(pack.pieces)


def _reach(pieces: Sequence[Piece], start: int, meter: Meter, most: float) -> tuple[int, int]:
    """Behind the last piece of the chunk, and the tokens that are foretold."""
    first = pieces[start]
    total = first.tokens
    if first.header:
        total += meter(first.header) - meter.added + meter.joiner("\n")
    end = start + 1
    while end < len(pieces) and total + _cost(pieces[end], meter) <= most:
        total += _cost(pieces[end], meter)
        end += 1
    return _without_kept(pieces, start, end, meter, most), total


def _without_kept(pieces: Sequence[Piece], start: int, end: int, meter: Meter, most: float) -> int:
    """The end before pieces that belong with the next one, if they fit into a chunk with it."""
    kept = end
    while kept > start and pieces[kept - 1].keeps:
        kept -= 1
    if kept in (start, end) or end == len(pieces):
        return end
    together = meter.added + sum([_cost(piece, meter) for piece in pieces[kept : end + 1]])
    return kept if together <= most else end


def _cost(piece: Piece, meter: Meter) -> int:
    return piece.tokens - meter.added + meter.joiner(piece.joiner)


def _pack(pieces: Sequence[Piece], meter: Meter, *, headed: bool = True) -> Pack:
    first, *others = pieces
    header = first.header if headed else ""
    opening = f"{header}\n{first.part.text}" if header else first.part.text
    text = "".join([opening, *[f"{piece.joiner}{piece.part.text}" for piece in others]])
    tokens = meter(text) if others or header else first.tokens
    return Pack(pieces=tuple(pieces), header=header, text=text, tokens=tokens)


def _smaller(pack: Pack, meter: Meter, most: int) -> Pack:
    """The first pieces of the pack, at most nine tenths; of one piece, without its header."""
    number = len(pack.pieces)
    if number == 1:
        return _pack(pack.pieces, meter, headed=False)
    fitting = min(number * 9 // 10, number * most // pack.tokens)
    return _pack(pack.pieces[: max(1, fitting)], meter)
