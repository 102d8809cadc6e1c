from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from nuffield_extract import export, formats, plain_text
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


@pytest.mark.parametrize("name", formats())
@given(article=articles())
def test_every_article_can_be_written_in_every_format(name: str, article: Article) -> None:
    assert isinstance(export(article, name), str)


@pytest.mark.parametrize("name", ["json", "markdown", "text"])
@given(article=articles())
def test_a_file_ends_in_one_line_feed(name: str, article: Article) -> None:
    text = export(article, name)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@given(articles())
def test_jsonl_is_one_line(article: Article) -> None:
    text = export(article, "jsonl")
    assert text.endswith("\n")
    assert text.count("\n") == 1


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
