"""The chunking: passages into pieces, pieces into packs, packs into chunks."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from nuffield_extract.chunks.chunk import Chunk
from nuffield_extract.chunks.citing import Citing, links
from nuffield_extract.chunks.directives import with_directive
from nuffield_extract.chunks.fragments import fragments
from nuffield_extract.chunks.merging import merged
from nuffield_extract.chunks.packing import packs
from nuffield_extract.chunks.passages import passages
from nuffield_extract.chunks.pieces import pieces
from nuffield_extract.chunks.tokens import Meter
from nuffield_extract.chunks.words import count_words
from nuffield_extract.model.depth import check_depth
from nuffield_extract.references import as_reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.chunks.packing import Pack
    from nuffield_extract.chunks.passages import Passage
    from nuffield_extract.chunks.tokens import Tokenizer
    from nuffield_extract.model import Article

MAX_TOKENS = 400
"""Tokens of a chunk, where the caller does not say: words, of which models of 512 tokens take as
many in English."""


def chunks(
    article: Article,
    *,
    max_tokens: int = MAX_TOKENS,
    min_tokens: int = 0,
    tokenizer: Tokenizer = count_words,
) -> tuple[Chunk, ...]:
    """The text of an article in pieces for retrieval, in page order.

    A chunk holds text of one section. Its text is cut between blocks, or where a block is too
    large, between sentences, items of a list or rows of a table.

    Args:
        article: read from a page, or loaded.
        max_tokens: of a chunk; more stand only in a chunk that is `oversize`.
        min_tokens: small sections that stand beside each other are joined until they have as
            many; 0 joins none.
        tokenizer: gives the number of tokens in a text, or the tokens; counts words by default.

    Raises:
        ValueError: `max_tokens` is not 1 or more, or `min_tokens` not from 0 to `max_tokens`.
        TypeError: the tokenizer gives no number and nothing that has a length.
        SchemaError: the article is nested more than 60 levels deep; none of `extract` is.
    """
    if max_tokens < 1:
        raise ValueError(f"max_tokens is {max_tokens}, and a chunk has one token at least")
    if not 0 <= min_tokens <= max_tokens:
        raise ValueError(f"min_tokens is {min_tokens}, which is not from 0 to {max_tokens}")
    check_depth(article)
    meter = Meter(tokenizer)
    packed = [
        (passage, pack)
        for passage in merged(passages(article), meter, min_tokens, max_tokens)
        for pack in packs(
            tuple(pieces(passage.parts, meter, max_tokens, article.language)), meter, max_tokens
        )
    ]
    return tuple(_chunks(article, packed, max_tokens))


def _chunks(article: Article, packed: list[tuple[Passage, Pack]], most: int) -> Iterator[Chunk]:
    citing = Citing(article)
    citation = " ".join(as_reference(article).text.split())
    seen: Counter[str] = Counter()
    directives = fragments(article, [pack for _, pack in packed])
    for position, ((passage, pack), directive) in enumerate(zip(packed, directives, strict=True)):
        parts = tuple([piece.part for piece in pack.pieces])
        path = tuple([heading for _, heading in passage.path])
        name = identity(path, pack.text)
        seen[name] += 1
        yield Chunk(
            id=name if seen[name] == 1 else f"{name}-{seen[name]}",
            position=position,
            text=pack.text,
            tokens=pack.tokens,
            oversize=pack.tokens > most,
            repeated=pack.header,
            section_path=path,
            heading_ids=tuple([id_ for id_, _ in passage.path]),
            role=passage.role,
            blocks=tuple(dict.fromkeys(part.kind for part in parts)),
            title=article.title,
            language=article.language,
            url=article.url,
            fragment_url=with_directive(article.url, directive) if directive else None,
            citation=citation,
            references=citing.cited(parts),
            links=links(parts),
        )


def identity(path: tuple[str, ...], text: str) -> str:
    """16 hexadecimal digits: BLAKE2b of the headings and the text, each behind its length."""
    digest = hashlib.blake2b(digest_size=8)
    for part in (*path, text):
        data = part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()
