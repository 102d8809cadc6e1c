"""The text of an article, plain or in Markdown, without its metadata."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import attrs

from nuffield_extract import api
from nuffield_extract.compat.blocks import with_blocks
from nuffield_extract.model import Figure, Paragraph, Span
from nuffield_extract.model.walk import map_runs, spans_text

if TYPE_CHECKING:
    from nuffield_extract.compat.request import Request
    from nuffield_extract.model import Article, Block, Reference
    from nuffield_extract.model.walk import Run


def text_of(article: Article, request: Request) -> str:
    """Title, standfirst, body, references and notes; a blank line between blocks, none at the end.

    With formatting it is Markdown; without, links and images alone are written as in Markdown.
    """
    if request.formatting and request.format != "json":
        return _markdown(article)
    spelled = with_blocks(article, _spelled)
    references = tuple([_spelled_reference(each) for each in article.references])
    bare = attrs.evolve(spelled, references=references, kind=None, published=None, authors=())
    return api.plain_text(bare)


def _markdown(article: Article) -> str:
    """The Markdown behind the front matter, none of whose lines is a mere `---`."""
    written = api.export(article, "markdown")
    if written.startswith("---\n"):
        _, _, written = written.partition("\n---\n")
    return written.strip("\n")


def _spelled(block: Block) -> tuple[Block, ...]:
    """The block with the targets of its links, and the image of a figure, as text."""
    if isinstance(block, Figure):
        image = f"![{_line(block.alt or '')}]({block.src})" if block.src else ""
        words = "\n".join(filter(None, (image, block.caption, block.credit)))
        return (Paragraph(spans=(Span(text=words),)),) if words else ()
    return (map_runs(block, _spelled_run),)


def _spelled_reference(reference: Reference) -> Reference:
    spans = reference.spans
    return attrs.evolve(reference, text=spans_text(_spelled_run(spans))) if spans else reference


def _spelled_run(spans: Run) -> Run:
    if not any(span.href for span in spans):
        return spans
    groups = groupby(spans, lambda span: span.href)
    return tuple([_spelled_link(href, spans_text(part)) for href, part in groups])


def _spelled_link(href: str | None, text: str) -> Span:
    return Span(text=f"[{text}]({href})" if href and text.strip() else text)


def _line(text: str) -> str:
    return " ".join(text.split())
