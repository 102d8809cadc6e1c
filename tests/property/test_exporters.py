from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import given

from nuffield_extract import export, formats, plain_text
from nuffield_extract.exporting import export_bytes
from nuffield_extract.model import Figure, Table
from nuffield_extract.model.walk import article_spans, iter_blocks, iter_sections
from nuffield_extract.testing import articles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.model import Article, Block


def article_blocks(article: Article) -> Iterator[Block]:
    for section in iter_sections(article.sections):
        yield from iter_blocks(section.blocks)
    for note in article.notes:
        yield from iter_blocks(note.blocks)


def captions(article: Article) -> Iterator[str | None]:
    for block in article_blocks(article):
        if isinstance(block, Figure | Table):
            yield block.caption


@given(articles())
def test_every_article_can_be_written_in_every_format(article: Article) -> None:
    for name in formats():
        assert isinstance(export_bytes(article, name), bytes), name


@given(articles())
def test_a_file_of_one_article_ends_in_one_line_feed(article: Article) -> None:
    for name in ("json", "markdown", "text"):
        assert re.search(r"[^\n]\n\Z|\A\n\Z", export(article, name)), name


@given(articles())
def test_jsonl_is_one_line(article: Article) -> None:
    text = export(article, "jsonl")
    assert text.index("\n") == len(text) - 1


@given(articles())
def test_every_word_of_the_article_is_in_its_text(article: Article) -> None:
    printed = [
        *(article.title, article.standfirst, article.kind, article.citation),
        *(author.name for author in article.authors),
        *(section.heading for section in iter_sections(article.sections)),
        *(span.text for span in article_spans(article)),
        *captions(article),
        *(reference.text for reference in article.references),
    ]
    text = export(article, "text")
    assert not [word for part in printed if part for word in part.split() if word not in text]


@given(articles())
def test_plain_text_is_the_text_without_its_last_line_feed(article: Article) -> None:
    assert plain_text(article) + "\n" == export(article, "text")
