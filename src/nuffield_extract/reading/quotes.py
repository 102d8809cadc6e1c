"""Quotations, and the article's own words pulled out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.dom import text_of
from nuffield_extract.model import Paragraph, Quote
from nuffield_extract.model.walk import spans_text
from nuffield_extract.reading.spans import spans_of

if TYPE_CHECKING:
    from nuffield_extract.dom import Node
    from nuffield_extract.model import Block, Span
    from nuffield_extract.reading.reader import BlockReader, Flowing

    Spans = tuple[Span, ...]

_ATTRIBUTION = 'footer, cite, [class*="attribution"], [class*="author"], [class*="source"]'
_DASHES = "—–-― \u00a0"
_LONG_DASHES = "—–―"

# Characters; a last paragraph that begins with a dash and is longer is speech.
_LONGEST_ATTRIBUTION = 150


def read_quote(node: Node, reader: BlockReader) -> list[Flowing]:
    """The quotation, with its source where it names one at its end."""
    blocks = reader.blocks(node)
    if not blocks:
        return []
    address = reader.links.resolve(node.attributes.get("cite"))
    source = node.css_first(_ATTRIBUTION)
    named = text_of(source) if source is not None else None
    return [_attributed(blocks, named) or Quote(blocks=blocks, href=address)]


def read_boxed_quote(node: Node, reader: BlockReader) -> list[Flowing]:
    """The quotation in an element that is called one; it may hold a `blockquote`."""
    return [
        _unboxed(part) if isinstance(part, Quote) else part for part in read_quote(node, reader)
    ]


def read_pull_quote(node: Node, reader: BlockReader) -> list[Flowing]:
    """The words of the article that are pulled out here."""
    found = read_boxed_quote(node, reader)
    return [attrs.evolve(part, pull=True) if isinstance(part, Quote) else part for part in found]


def _unboxed(quote: Quote) -> Quote:
    match quote:
        case Quote(blocks=(Quote() as inner,)) if not (inner.attribution and quote.attribution):
            attribution = quote.attribution or inner.attribution
            return attrs.evolve(inner, attribution=attribution, href=quote.href or inner.href)
        case _:
            return quote


def _attributed(blocks: tuple[Block, ...], source: str | None) -> Quote | None:
    """The quotation with its last words as its source, if the page or a dash says so."""
    *before, last = blocks
    if not isinstance(last, Paragraph):
        return None
    spans, named = _parted(last.spans, source, is_alone=not before)
    rest = (*before, Paragraph(spans=spans)) if spans else tuple(before)
    if not rest or not named:
        return None
    attribution = spans_text(named).replace("\n", " ").strip()
    hrefs = [span.href for span in named if span.href]
    return Quote(blocks=rest, attribution=attribution, href=hrefs[-1] if hrefs else None)


def _parted(spans: Spans, source: str | None, *, is_alone: bool) -> tuple[Spans, Spans]:
    """The spans of the last paragraph before the source, and those of the source."""
    text = spans_text(spans).replace("\n", " ")
    if source and text.lstrip(_DASHES) == source.lstrip(_DASHES):
        return (), spans
    if not is_alone and text[0] in _LONG_DASHES and len(text) <= _LONGEST_ATTRIBUTION:
        return (), spans
    *rest, end = spans
    if not source or end.text.strip(_DASHES) != source.strip(_DASHES):
        return spans, ()
    return spans_of([(span.text, span.href, span.marks) for span in rest]), (end,)
