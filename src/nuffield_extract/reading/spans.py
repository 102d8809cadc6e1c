"""Spans out of the pieces of text between two block edges."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from nuffield_extract.dom import collapse
from nuffield_extract.model.blocks import make_span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nuffield_extract.model import Mark, Span

Piece = tuple[str, str | None, "tuple[Mark, ...]"]
"""Text as in the page, with the link and the marks around it; "\\n" alone is a line break."""

BREAK: Piece = ("\n", None, ())


def spans_of(pieces: Sequence[Piece]) -> tuple[Span, ...]:
    """The spans of one paragraph: white space collapsed across pieces, equal neighbours joined."""
    if len(pieces) == 1:
        text, href, marks = pieces[0]
        text = collapse(text).strip(" \n")
        return (make_span(text, href, marks),) if text else ()
    return tuple([make_span(*piece) for piece in _joined(_spaced(pieces))])


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces, equal neighbours made one."""
    for (href, marks), alike in groupby(pieces, itemgetter(1, 2)):
        yield "".join([text for text, _, _ in alike]), href, marks


def _spaced(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces with one space or break between words, none at the ends."""
    kept: list[Piece] = []
    for piece in pieces:
        text, href, marks = piece
        if piece is BREAK:
            _strip_end(kept)
        else:
            text = collapse(text)
        if not kept or kept[-1][0][-1] in " \n":
            text = text.lstrip(" \n")
        if not text:
            continue
        if text == " ":
            href, marks = None, ()
        kept.append((text, href, marks))
    _strip_end(kept)
    return kept


def _strip_end(kept: list[Piece]) -> None:
    """Takes white space from the end of the last piece, and empty pieces with it."""
    while kept:
        text, href, marks = kept[-1]
        if text[-1] not in " \n":
            return
        kept.pop()
        stripped = text.rstrip(" \n")
        if stripped:
            kept.append((stripped, href, marks))
            return
