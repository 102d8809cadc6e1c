"""Fragments: for each chunk, the text directive that leads to it and to no other place."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from nuffield_extract.chunks.anchors import anchors, ending
from nuffield_extract.chunks.directives import directive
from nuffield_extract.chunks.page_lines import joined, page_lines, page_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from nuffield_extract.chunks.anchors import Anchor, Gram
    from nuffield_extract.chunks.packing import Pack
    from nuffield_extract.chunks.page_lines import Line
    from nuffield_extract.model import Article


def fragments(article: Article, packs: Sequence[Pack]) -> tuple[str | None, ...]:
    """The text directive of each chunk; None for a chunk none of whose words are its own.

    Words are a chunk's own where they stand nowhere else in the article, nor in what the page is
    known to print around it. Each round passes once over all words for what is still open, and
    the number of rounds is bounded.
    """
    words: list[str] = []
    by_piece = page_lines([piece for pack in packs for piece in pack.pieces], words)
    by_chunk = _by_chunk(by_piece, packs)
    chosen = _chosen(by_chunk, words, _beside(article))
    return tuple(
        directive(anchor.start, end=ending(lines, anchor.behind, words), prefix=anchor.prefix)
        if anchor is not None
        else None
        for anchor, lines in zip(chosen, by_chunk, strict=True)
    )


def _by_chunk(
    by_piece: Iterable[tuple[Line, ...]], packs: Iterable[Pack]
) -> list[tuple[Line, ...]]:
    waiting = iter(by_piece)
    return [
        tuple(joined(line for lines in islice(waiting, len(pack.pieces)) for line in lines))
        for pack in packs
    ]


def _chosen(
    by_chunk: Sequence[tuple[Line, ...]], words: Sequence[str], beside: Sequence[list[str]]
) -> list[Anchor | None]:
    """The first anchor of each chunk whose words stand once."""
    before: Line | None = None
    attempts: dict[int, Iterator[Anchor]] = {}
    for number, lines in enumerate(by_chunk):
        if lines:
            attempts[number] = anchors(lines, before, words)
            before = lines[-1]
    chosen: list[Anchor | None] = [None] * len(by_chunk)
    while attempts:
        tried = {
            number: anchor
            for number, waiting in attempts.items()
            if (anchor := next(waiting, None)) is not None
        }
        times = _times({anchor.gram for anchor in tried.values()}, (words, *beside))
        for number, anchor in tried.items():
            if times[anchor.gram] == 1:
                chosen[number] = anchor
        attempts = {n: attempts[n] for n in tried if chosen[n] is None}
    return chosen


def _times(grams: set[Gram], texts: Iterable[Sequence[str]]) -> Mapping[Gram, int]:
    """How often each gram stands in the texts."""
    times: Counter[Gram] = Counter()
    sizes = {len(gram) for gram in grams}
    firsts = {gram[0] for gram in grams}
    for text in texts:
        for place in [place for place, word in enumerate(text) if word in firsts]:
            found = (tuple(text[place : place + size]) for size in sizes)
            times.update(gram for gram in found if gram in grams)
    return times


def _beside(article: Article) -> list[list[str]]:
    """The words of what stands beside the text: title, authors, topics, links to other pages."""
    texts = [
        article.title,
        article.kind,
        article.site,
        *[author.name for author in article.authors],
        *article.topics,
        *[link.text for link in (*article.downloads, *article.related)],
        article.citation,
    ]
    return [page_words(text) for text in texts if text]
