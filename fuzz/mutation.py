"""Mutations of markup and other texts, piece by piece, so that a fuzzer gets behind the parser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

    Pieces = list[bytes]
    Mutation = Callable[[Pieces, Sequence[bytes], Random], Pieces]

_PIECE = re.compile(rb"""<[^<>]*>|"[^"<>]*"|[\w.:/-]+|\s+|.""", re.DOTALL)

LONGEST_RANGE = 30
"""Pieces that one mutation moves or doubles at most."""

MOST_COPIES = 40
"""Of a range of pieces; what costs more than its share shows with so many."""


def mutated(data: bytes, tokens: Sequence[bytes], random: Random) -> bytes:
    """The input after one to four mutations of its pieces."""
    pieces = _PIECE.findall(data)
    for _ in range(random.randint(1, 4)):
        pieces = random.choice(MUTATIONS)(pieces, tokens, random)
    return b"".join(pieces)


def _inserted(pieces: Pieces, tokens: Sequence[bytes], random: Random) -> Pieces:
    at = random.randint(0, len(pieces))
    return [*pieces[:at], random.choice(tokens), *pieces[at:]]


def _replaced(pieces: Pieces, tokens: Sequence[bytes], random: Random) -> Pieces:
    start, end = _range(pieces, random)
    return [*pieces[:start], random.choice(tokens), *pieces[end:]]


def _removed(pieces: Pieces, _: Sequence[bytes], random: Random) -> Pieces:
    start, end = _range(pieces, random)
    return [*pieces[:start], *pieces[end:]]


def _copied(pieces: Pieces, _: Sequence[bytes], random: Random) -> Pieces:
    start, end = _range(pieces, random)
    copies = pieces[start:end] * random.choice((1, 1, 2, 3, MOST_COPIES))
    return [*pieces[:end], *copies, *pieces[end:]]


def _moved(pieces: Pieces, _: Sequence[bytes], random: Random) -> Pieces:
    start, end = _range(pieces, random)
    rest = [*pieces[:start], *pieces[end:]]
    at = random.randint(0, len(rest))
    return [*rest[:at], *pieces[start:end], *rest[at:]]


def _wrapped(pieces: Pieces, tokens: Sequence[bytes], random: Random) -> Pieces:
    start, end = _range(pieces, random)
    opened = random.choice(tokens)
    closed = re.sub(rb"<(\w+).*", rb"</\1>", opened, flags=re.DOTALL)
    return [*pieces[:start], opened, *pieces[start:end], closed, *pieces[end:]]


def _range(pieces: Pieces, random: Random) -> tuple[int, int]:
    start = random.randint(0, len(pieces))
    return start, min(len(pieces), start + random.randint(0, LONGEST_RANGE))


MUTATIONS: tuple[Mutation, ...] = (_inserted, _replaced, _removed, _copied, _moved, _wrapped)
