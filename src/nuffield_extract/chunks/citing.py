"""What a chunk cites and links to."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from nuffield_extract.chunks.chunk import Cited
from nuffield_extract.model import Embed, Figure, Link, Paragraph, Quote
from nuffield_extract.model.citations import ranges
from nuffield_extract.model.entries import as_printed
from nuffield_extract.model.walk import iter_blocks, iter_runs, spans_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from nuffield_extract.chunks.passages import Part
    from nuffield_extract.model import Article, Block
    from nuffield_extract.model.walk import Run

_WIDEST = 50  # works that a range such as "[4-6]" stands for; what names more is no citation


class Citing:
    """Knows the entries of an article."""

    def __init__(self, article: Article) -> None:
        notes = as_printed(article).notes
        self._texts: Mapping[str, str] = {
            **{note.id: " ".join(_note_texts(note.blocks)) for note in notes},
            **{reference.id: reference.text for reference in article.references},
        }
        self._listed = tuple(reference.id for reference in article.references)
        self._orders = {name: place for place, name in enumerate(self._listed)}

    def cited(self, parts: Iterable[Part]) -> tuple[Cited, ...]:
        """The entries that the parts are, and those that they cite, each once, in order."""
        found = dict.fromkeys(name for part in parts for name in self._names(part))
        return tuple([Cited(id=name, text=self._texts[name]) for name in found])

    def _names(self, part: Part) -> Iterator[str]:
        if part.entry is not None:
            yield part.entry
        for run in iter_runs(part.block):
            if any(span.ref for span in run):
                yield from filter(self._texts.__contains__, self._of_run(run))

    def _of_run(self, run: Run) -> Iterator[str]:
        """The ids of spans in a run, and what lies between the ends of a range."""
        groups = [(ref, spans_text(spans)) for ref, spans in groupby(run, lambda span: span.ref)]
        behind = {
            self._listed[first]: self._listed[first + 1 : last]
            for first, last in ranges(groups, self._orders)
            if last - first <= _WIDEST
        }
        for ref, _ in groups:
            if ref is not None:
                yield ref
                yield from behind.get(ref, ())


def links(parts: Iterable[Part]) -> tuple[Link, ...]:
    """The links of the parts, each once, in order: those of texts, images, quotations, embeds."""
    found = dict.fromkeys(pair for part in parts for pair in _links(part.block))
    return tuple([Link(text=text, url=url) for text, url in found])


def _links(block: Block) -> Iterator[tuple[str, str]]:
    for inner in () if isinstance(block, Paragraph) else iter_blocks((block,)):
        match inner:
            case Figure(href=str(href)):
                yield inner.caption or inner.alt or "", href
            case Quote(href=str(href)):
                yield inner.attribution or "", href
            case Embed():
                yield "", inner.url
            case _:
                pass
    for run in iter_runs(block):
        yield from _linked(run)


def _linked(run: Run) -> Iterator[tuple[str, str]]:
    if not any(span.href for span in run):
        return
    for href, spans in groupby(run, lambda span: span.href):
        if href:
            yield " ".join(spans_text(spans).split()), href


def _note_texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from (spans_text(run) for run in iter_runs(block))
