"""Pieces of an article for retrieval."""

from nuffield_extract.chunks.chunk import Chunk, Cited
from nuffield_extract.chunks.chunking import chunks
from nuffield_extract.chunks.words import count_words

__all__ = ["Chunk", "Cited", "chunks", "count_words"]
