"""What of an article comes back from its HTML page: articles made alike in what cannot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.links import inner_name
from nuffield_extract.model import (
    Article,
    Block,
    CaptureInfo,
    Embed,
    Figure,
    Item,
    ItemList,
    Paragraph,
    Quote,
    Reference,
    Section,
    Span,
)
from nuffield_extract.model.walk import iter_blocks, iter_sections, map_section_spans, map_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

# The mark that an editor typed before a footnote that is a reference.
_TYPED = re.compile(r"\[\d+\] ")


def comparable(article: Article) -> Article:
    """The article without what its page does not hold, or holds in another way (docs/html.md).

    - Evidence, notices and the capture are gone.
    - What is shown from elsewhere is a paragraph that names and links it.
    - A citation leads to its entry, wherever in the page it led before.
    - How sure a reference is, and where its fields stand in its text, are gone, and so is the
      mark before a footnote that is one.
    """

    def change(span: Span) -> Span:
        is_inner = span.ref and inner_name(span.href, article.url)
        return attrs.evolve(span, href=None) if is_inner else span

    sections = [map_section_spans(part, change) for part in article.sections]
    notes = [
        attrs.evolve(note, blocks=tuple(map_spans(block, change) for block in note.blocks))
        for note in article.notes
    ]
    return attrs.evolve(
        article,
        sections=tuple(map(_section, sections)),
        notes=tuple(notes),
        references=tuple(map(_reference, article.references)),
        evidence=(),
        notices=(),
        capture=CaptureInfo(),
    )


def _section(section: Section) -> Section:
    return attrs.evolve(
        section,
        blocks=tuple(map(_block, section.blocks)),
        sections=tuple(map(_section, section.sections)),
    )


def _block(block: Block) -> Block:
    if isinstance(block, Embed):
        lead = Span(text=f"[{block.kind or 'embed'}] ")
        return Paragraph(spans=(lead, Span(text=block.url, href=block.url)))
    if isinstance(block, Quote):
        return attrs.evolve(block, blocks=tuple(map(_block, block.blocks)))
    if isinstance(block, ItemList):
        items = [Item(blocks=tuple(map(_block, i.blocks)), defines=i.defines) for i in block.items]
        return attrs.evolve(block, items=tuple(items))
    return block


def _reference(reference: Reference) -> Reference:
    typed = _TYPED.match(reference.text)
    text = reference.text[typed.end() :] if typed else reference.text
    spans = () if typed else reference.spans
    return attrs.evolve(reference, text=text, spans=spans, fields=(), confidence=0.0)


def targets(article: Article) -> Iterator[str]:
    """Where all that an article shows leads to, in page order."""
    for section in iter_sections(article.sections):
        yield from filter(None, [section.href])
        for block in iter_blocks(section.blocks):
            yield from _targets(block)


def _targets(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield from (span.href for span in block.spans if span.href)
        case Figure():
            is_shown = block.src or block.alt or block.caption or block.credit
            yield from filter(None, [block.src, block.href if is_shown else None])
        case Quote():
            yield from filter(None, [block.href])
        case Embed():
            yield block.url
        case _:
            rows = getattr(block, "rows", ())
            spans = (span for row in rows for cell in row.cells for span in cell.spans)
            yield from (span.href for span in spans if span.href)
