"""Pieces: what chunks are put together from, each cut no further."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.chunks.cutting import Cut, cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nuffield_extract.chunks.passages import Part
    from nuffield_extract.chunks.tokens import Meter

BETWEEN_PARTS = "\n\n"


@attrs.frozen(kw_only=True)
class Piece:
    """A part, or what it was cut into."""

    part: Part
    """What is in the piece, and no more."""

    tokens: int
    joiner: str
    """What stands between it and the piece before, where both are in one chunk."""

    keeps: bool = False
    """Whether it belongs with what follows: a heading, what introduces a list, a header."""

    header: str = ""
    """What stands above the piece again where a chunk begins with it."""

    starts_amid: bool = False
    """Whether it begins inside of what a text directive would take for one word."""


def pieces(parts: Sequence[Part], meter: Meter, most: int, language: str | None) -> Iterator[Piece]:
    """The pieces of a passage.

    A part is cut where it has more than `most` tokens, and where it would leave behind what it
    belongs with: the heading above it, or the paragraph that introduces it.

    Args:
        parts: of the passage.
        meter: counts tokens.
        most: tokens of a chunk.
        language: BCP 47.
    """
    held = 0
    for part, following in zip_longest(parts, parts[1:]):
        keeps = _keeps(part, following)
        tokens = meter(part.text)
        if held + tokens <= most:
            whole = Piece(part=part, tokens=tokens, joiner=BETWEEN_PARTS, keeps=keeps)
            made: Iterable[Piece] = (whole,)
        else:
            made = _cut_pieces(part, cut(part, meter, most, language), meter, keeps=keeps)
        for piece in made:
            held = held + piece.tokens + meter.joiner(BETWEEN_PARTS) if piece.keeps else 0
            yield piece


def _keeps(part: Part, following: Part | None) -> bool:
    if following is None:
        return False
    return part.kind == "heading" or (part.kind == "paragraph" and following.kind == "list")


def _cut_pieces(part: Part, cuts: Iterable[Cut], meter: Meter, *, keeps: bool) -> Iterator[Piece]:
    """The pieces of a part; where it belongs with what follows, the last of them does."""
    joiner = BETWEEN_PARTS
    waiting: Piece | None = None
    for each in cuts:
        if waiting is not None:
            yield waiting
        waiting = Piece(
            part=attrs.evolve(part, block=each.block, text=each.text),
            tokens=meter(each.text) if each.tokens is None else each.tokens,
            joiner=joiner if waiting is None else each.joiner,
            keeps=each.keeps,
            header=each.header,
            starts_amid=each.starts_amid,
        )
    if waiting is not None:
        yield attrs.evolve(waiting, keeps=waiting.keeps or keeps)
