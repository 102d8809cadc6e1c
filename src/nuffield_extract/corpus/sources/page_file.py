"""Files that are one page each: HTML, and MHTML as browsers save it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.capture.mhtml import saved_at
from nuffield_extract.corpus.archives import uncut
from nuffield_extract.corpus.pages import PAGE_SUFFIXES
from nuffield_extract.corpus.records import Page, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.corpus.records import Piece, Record

_HEAD = 16_384  # bytes in which an MHTML file says when it was saved

EXTENSIONS = tuple(sorted(PAGE_SUFFIXES))

starts = uncut.starts
has_byte_positions = uncut.has_byte_positions


def read(piece: Piece, most: int) -> Iterator[Record]:
    """The page. Only MHTML files say when it was saved.

    Raises:
        OSError: the file cannot be read.
    """
    with piece.path.open("rb") as file:
        content = file.read(most)
    size = piece.path.stat().st_size
    place = Place(id=piece.source, source=piece.source, offset=0, length=size)
    yield Page(place=place, content=content, fetched=saved_at(content[:_HEAD]))
