"""Where the text of an article leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.links import inner_name
from nuffield_extract.model import Embed
from nuffield_extract.model.walk import article_spans, iter_blocks, iter_sections, section_hrefs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.model import Article


def outlinks(article: Article) -> Iterator[str]:
    """The addresses of all links and embeds of the text, its notes and references.

    Links to places on the page itself are left out.
    """
    return (url for url in _addresses(article) if not inner_name(url, article.url))


def _addresses(article: Article) -> Iterator[str]:
    for section in iter_sections(article.sections):
        yield from section_hrefs(section)
        blocks = iter_blocks(section.blocks)
        yield from (block.url for block in blocks if isinstance(block, Embed))
    yield from (span.href for span in article_spans(article) if span.href)
    for entry in article.references:
        yield from (span.href for span in entry.spans if span.href)
