"""Chunks as lines of JSON, for files of many."""

from __future__ import annotations

import json

import attrs

from nuffield_extract.chunks.chunking import MAX_TOKENS, chunks
from nuffield_extract.model import Article  # noqa: TC001 - attrs resolves the types
from nuffield_extract.model.converter import converter


@attrs.frozen
class ChunkLines:
    """Renders an article as its chunks, a JSON object a line; it may travel to a worker."""

    max_tokens: int = MAX_TOKENS
    min_tokens: int = 0

    def __call__(self, source: str, article: Article) -> str:
        """A line for each chunk, its `source` first; empty fields are left out.

        Args:
            source: name of the page.
            article: read from it.
        """
        found = chunks(article, max_tokens=self.max_tokens, min_tokens=self.min_tokens)
        objects = ({"source": source, **converter().unstructure(chunk)} for chunk in found)
        return "".join([f"{json.dumps(each, ensure_ascii=False)}\n" for each in objects])
