"""Pieces of one look, put together so that each keeps its meaning."""

from __future__ import annotations

import string
import unicodedata
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Sequence


@attrs.frozen
class Piece:
    """Markdown of one look, the white space around it apart, for asterisks must touch words."""

    lead: str
    core: str
    trail: str
    stars: int = 0
    """Asterisks still to go around the core: 1 for em, 2 for strong, 3 for both."""

    clashes: str = ""
    """What would be read as a part of the core if it followed directly."""

    @property
    def first(self) -> str:
        """The first character, or none where the piece is empty."""
        return self.lead[:1] or ("*" if self.stars else self.core[:1]) or self.trail[:1]


def apart(text: str) -> tuple[str, str, str]:
    """The white space before, the text, the white space after."""
    core = text.strip()
    lead, _, trail = text.partition(core) if core else (text, "", "")
    return lead, core, trail


def joined(pieces: Sequence[Piece]) -> str:
    """The pieces one after the other, kept apart where they would mean something together."""
    written = ""
    befores, afters = [_NOTHING, *pieces], [*pieces[1:], _NOTHING]
    for before, piece, after in zip(befores, pieces, afters, strict=False):
        if piece.first == "[" and written.endswith("!"):
            written = f"{written[:-1]}\\!"  # no image
        if piece.first and not before.trail and piece.first in before.clashes:
            written += "\\"
        written += piece.lead
        written += emphasised(piece, written[-1:], piece.trail[:1] or after.first) + piece.trail
    return written


def emphasised(piece: Piece, before: str, after: str) -> str:
    """The core between asterisks, or between tags where asterisks would stay asterisks.

    Args:
        piece: the piece.
        before: the character before the core, or nothing.
        after: the character after it, or nothing.
    """
    if not piece.stars:
        return piece.core
    opens = _is_edge(before) or not _may_be_punctuation(piece.core[0])
    closes = _is_edge(after) or not _may_be_punctuation(piece.core[-1])
    if opens and closes and "*" not in (before, after):
        stars = "*" * piece.stars
        return f"{stars}{piece.core}{stars}"
    start, end = _TAGS[piece.stars]
    return f"{start}{piece.core}{end}"


def _is_edge(char: str) -> bool:
    """Whether words end here by every version of the standard: at white space and punctuation."""
    if not char or char in _ASCII_EDGES:
        return True
    category = unicodedata.category(char)
    return category == "Zs" or (category[0] == "P" and char < _ASTRAL)


def _may_be_punctuation(char: str) -> bool:
    """Whether any version of the standard takes this for punctuation."""
    return unicodedata.category(char)[0] in "PS"


_NOTHING = Piece("", "", "")
_TAGS = {
    1: ("<em>", "</em>"),
    2: ("<strong>", "</strong>"),
    3: ("<strong><em>", "</em></strong>"),
}
_ASCII_EDGES = frozenset(string.punctuation + " \n")

# Renderers in JavaScript see characters from here on in two halves, neither a punctuation mark.
_ASTRAL = "\U00010000"
