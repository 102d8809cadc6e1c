"""Spans out of the pieces of text between two block edges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.dom import collapse
from nuffield_extract.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nuffield_extract.model import Mark

Piece = tuple[str, str | None, "tuple[Mark, ...]"]
"""Text as in the page, with the link and the marks around it; "\\n" alone is a line break."""

BREAK: Piece = ("\n", None, ())


def spans_of(pieces: Sequence[Piece]) -> tuple[Span, ...]:
    """The spans of one paragraph: white space collapsed across pieces, equal neighbours joined."""
    if len(pieces) == 1:
        text, href, marks = pieces[0]
        text = collapse(text).strip(" \n")
        return (Span(text=text, href=href, marks=marks),) if text else ()
    return tuple(
        Span(text=text, href=href, marks=marks) for text, href, marks in _joined(_spaced(pieces))
    )


def _spaced(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces with one space or break between words, none at the ends."""
    kept: list[Piece] = []
    last = "\n"
    for piece in pieces:
        text, href, marks = piece
        if piece is BREAK:
            _strip_end(kept)
            text = "\n" if kept else ""
        else:
            text = collapse(text)
            if last in " \n":
                text = text.lstrip(" ")
        if text:
            kept.append((text, href, marks) if text != " " else (" ", None, ()))
            last = text[-1]
    _strip_end(kept)
    return kept


def _strip_end(kept: list[Piece]) -> None:
    """Takes white space from the end of the last piece, and empty pieces with it."""
    while kept:
        text, href, marks = kept[-1]
        stripped = text.rstrip(" \n")
        if stripped:
            kept[-1] = (stripped, href, marks)
            return
        kept.pop()


def _joined(pieces: Iterable[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    for piece in pieces:
        if joined and joined[-1][1:] == piece[1:]:
            joined[-1] = (joined[-1][0] + piece[0], piece[1], piece[2])
        else:
            joined.append(piece)
    return joined
