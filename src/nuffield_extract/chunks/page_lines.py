"""Lines of a page as a browser searches it: within each, and not beyond, a text can be found."""

from __future__ import annotations

import re
import unicodedata
from itertools import zip_longest
from typing import TYPE_CHECKING, assert_never

import attrs

from nuffield_extract.chunks.words import UNSPACED
from nuffield_extract.model import Code, Embed, Figure, ItemList, Paragraph, Quote, Table
from nuffield_extract.model.walk import spans_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nuffield_extract.chunks.pieces import Piece
    from nuffield_extract.model import Block

_WORD = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+")
_ACCENTS = re.compile("[\u0300-\u036f]+")

# Words that are surely such for a browser, which knows dictionaries: between spaces, or behind
# the punctuation of Chinese and Japanese.
_STOPS = "。、，！？；：」』）"
_TOKEN = re.compile(rf"[^\s{_STOPS}]+[{_STOPS}]*|[{_STOPS}]+")


@attrs.frozen(kw_only=True)
class Line:
    """A line of a chunk, or what of it is in the chunk; it begins and ends with whole tokens."""

    text: str
    """Spaces in it are single."""

    first: int
    """Place of its first word among all words of the article."""

    behind: int
    """Place behind its last word."""

    is_prose: bool = True
    """Whether it is of neither a heading nor a caption."""

    joiner: str | None = None
    """A space or nothing behind the line before, where both are of one line of the page."""


def tokens(text: str) -> Iterator[tuple[int, int]]:
    """The start and end of what a directive may begin and end with: words with punctuation."""
    return (match.span() for match in _TOKEN.finditer(text))


def page_lines(pieces: Sequence[Piece], words: list[str]) -> tuple[tuple[Line, ...], ...]:
    """The lines of each piece; the words of all are put behind those in `words`."""
    return tuple(
        tuple(_piece_lines(piece, following, words))
        for piece, following in zip_longest(pieces, pieces[1:])
    )


def _piece_lines(piece: Piece, following: Piece | None, words: list[str]) -> Iterator[Line]:
    texts = [*_lines(_texts(piece.part.block))]
    for number, text in enumerate(texts):
        is_last = number == len(texts) - 1
        skipped = piece.starts_amid and number == 0
        left = is_last and following is not None and following.starts_amid
        start, end = _without(text, first=int(skipped), last=int(left))
        if start:
            words += page_words(text[:start])
        place = len(words)
        words += page_words(text[start:end])
        if place < len(words):
            is_prose = piece.part.kind not in ("heading", "figure")
            yield Line(
                text=text[start:end],
                first=place,
                behind=len(words),
                is_prose=is_prose,
                joiner=None if number or "\n" in piece.joiner else piece.joiner[:1] and " ",
            )
        if end < len(text):
            words += page_words(text[end:])


def joined(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, those that go on joined to those before them."""
    waiting: list[Line] = []
    for line in lines:
        if waiting and (line.joiner is None or line.first != waiting[-1].behind):
            yield _one(waiting)
            waiting = []
        waiting.append(line)
    if waiting:
        yield _one(waiting)


def _one(lines: list[Line]) -> Line:
    if len(lines) == 1:
        return lines[0]
    first, *others = lines
    text = "".join([first.text, *[f"{line.joiner}{line.text}" for line in others]])
    return attrs.evolve(first, text=text, behind=others[-1].behind)


def _without(text: str, *, first: int, last: int) -> tuple[int, int]:
    """Start and end of the text without so many tokens, which are not all there."""
    if not first and not last:
        return 0, len(text)
    places = [*tokens(text)][first:]
    places = places[: len(places) - last]
    return (places[0][0], places[-1][1]) if places else (len(text), len(text))


def page_words(text: str) -> list[str]:
    """The words of a text as they are compared: without case, accents and punctuation.

    Texts that a browser takes for the same, by the primary weights of Unicode Technical
    Standard 10, have the same words; a letter of an unspaced script is one.
    """
    if text.isascii():
        return _WORD.findall(text.lower())
    return _WORD.findall(_ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold())))


def _lines(texts: Iterable[str | None]) -> Iterator[str]:
    for text in texts:
        for line in (text or "").split("\n"):
            spaced = " ".join(line.split())
            if spaced:
                yield spaced


def _texts(block: Block) -> Iterator[str | None]:
    match block:
        case Paragraph():
            yield spans_text(block.spans)
        case ItemList():
            for item in block.items:
                for inner in item.blocks:
                    yield from _texts(inner)
        case Table():
            yield block.caption
            for row in block.rows:
                yield from (spans_text(cell.spans) for cell in row.cells)
        case Figure():
            yield from (block.caption, block.credit)
        case Quote():
            for inner in block.blocks:
                yield from _texts(inner)
            yield block.attribution
        case Code():
            yield block.code
        case Embed():
            pass
        case _:
            assert_never(block)
