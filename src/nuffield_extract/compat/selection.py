"""The article without what was not asked for: links, emphasis, tables, images, authors."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, assert_never

import attrs

from nuffield_extract.compat.blocks import with_blocks
from nuffield_extract.model import (
    Code,
    Embed,
    Figure,
    ItemList,
    Paragraph,
    Quote,
    Span,
    Table,
)
from nuffield_extract.model.walk import map_spans

if TYPE_CHECKING:
    from nuffield_extract.compat.request import Request
    from nuffield_extract.model import Article, Block, Reference, Section


def selected(article: Article, request: Request) -> Article:
    """The article with its text, and of tables, images, links and emphasis what is asked for."""
    chosen = with_blocks(article, partial(_block, request=request))
    refused = {name.casefold() for name in request.refused_authors}
    authors = [each for each in article.authors if each.name.casefold() not in refused]
    return attrs.evolve(
        chosen,
        authors=tuple(authors),
        sections=tuple([_section(each, request) for each in chosen.sections]),
        references=tuple([_reference(each, request) for each in article.references]),
        downloads=(),
        related=(),
    )


def _section(section: Section, request: Request) -> Section:
    inner = tuple([_section(each, request) for each in section.sections])
    return attrs.evolve(section, href=section.href if request.links else None, sections=inner)


def _reference(reference: Reference, request: Request) -> Reference:
    spans = tuple([_span(span, request) for span in reference.spans])
    return attrs.evolve(reference, spans=spans, url=reference.url if request.links else None)


def _block(block: Block, request: Request) -> tuple[Block, ...]:
    """What is asked for of a block; those inside it are as asked already."""
    match block:
        case Table():
            return (_plainer(block, request),) if request.tables else ()
        case Figure():
            return _figure(block, request)
        case Quote():
            return (attrs.evolve(block, href=block.href if request.links else None),)
        case Paragraph():
            return (_plainer(block, request),)
        case ItemList() | Code() | Embed():
            return (block,)
        case _:
            assert_never(block)


def _figure(figure: Figure, request: Request) -> tuple[Block, ...]:
    """The image, or else its caption and credit as a paragraph."""
    if request.images:
        return (attrs.evolve(figure, href=figure.href if request.links else None),)
    words = "\n".join(filter(None, (figure.caption, figure.credit)))
    return (Paragraph(spans=(Span(text=words),)),) if words else ()


def _plainer(block: Block, request: Request) -> Block:
    return map_spans(block, partial(_span, request=request))


def _span(span: Span, request: Request) -> Span:
    href = span.href if request.links else None
    return attrs.evolve(span, href=href, marks=span.marks if request.formatting else ())
