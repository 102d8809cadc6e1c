"""What of an article is elsewhere: where its text leads, and what is shown in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._addresses import image_source, link_target
from nuffield_extract.exporters.schema_org.nodes import Node, node
from nuffield_extract.links import inner_name
from nuffield_extract.model import Embed, Figure
from nuffield_extract.model.walk import article_spans, iter_blocks, iter_sections, section_hrefs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.model import Article, Block


def outlinks(article: Article) -> Iterator[str]:
    """The addresses of all links of the text, its notes and references.

    Links to places on the page itself are left out.
    """
    return (url for url in _addresses(article) if not inner_name(url, article.url))


def media(article: Article) -> Iterator[Node]:
    """The images of the text, and what is played or shown in it from elsewhere."""
    for block in _blocks(article):
        if isinstance(block, Embed):
            yield node(
                _PLAYED.get(block.kind or "", "MediaObject"), embedUrl=link_target(block.url)
            )
        if isinstance(block, Figure) and image_source(block.src):
            yield node(
                "ImageObject",
                contentUrl=image_source(block.src),
                name=block.alt,
                caption=block.caption,
                creditText=block.credit,
            )


def _addresses(article: Article) -> Iterator[str]:
    for section in iter_sections(article.sections):
        yield from section_hrefs(section)
    yield from (span.href for span in article_spans(article) if span.href)
    for entry in article.references:
        yield from (span.href for span in entry.spans if span.href)


def _blocks(article: Article) -> Iterator[Block]:
    for section in iter_sections(article.sections):
        yield from iter_blocks(section.blocks)
    for note in article.notes:
        yield from iter_blocks(note.blocks)


_PLAYED = {"video": "VideoObject", "audio": "AudioObject"}
"""Types by kind of embed."""
