"""Drawn articles, written as HTML and read back: what holds of all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from hypothesis import given

from html_reading import targets
from nuffield_extract import Section, Span, export, extract
from nuffield_extract.model import Paragraph
from nuffield_extract.model.walk import iter_sections, map_section_spans
from nuffield_extract.testing import articles

if TYPE_CHECKING:
    from nuffield_extract.model import Article

WORDS = "The lamps of the harbour are lit by hand each evening by a woman on a ladder"
LEAD = Section(id="lead", blocks=(Paragraph(spans=(Span(text=f"{WORDS}. {WORDS}."),)),))


def readable(article: Article) -> Article:
    """The article with words enough, without entries and authors: drawn ones look like none."""
    body = [part for part in article.sections if part.role == "body"]
    whole = [map_section_spans(part, lambda span: attrs.evolve(span, ref=None)) for part in body]
    return attrs.evolve(article, sections=(LEAD, *whole), references=(), notes=(), authors=())


def letters(article: Article) -> str:
    """All letters and figures of the text, in order."""
    return "".join(filter(str.isalnum, export(article, "text")))


@given(articles())
def test_all_letters_come_back_in_their_order(article: Article) -> None:
    whole = readable(article)
    assert letters(extract(export(whole, "html"))) == letters(whole)


@given(articles())
def test_every_link_comes_back(article: Article) -> None:
    whole = readable(article)
    assert set(targets(extract(export(whole, "html")))) == set(targets(whole))


@given(articles())
def test_every_heading_comes_back_with_its_level(article: Article) -> None:
    whole = readable(article)
    found = iter_sections(extract(export(whole, "html")).sections)
    wanted = iter_sections(whole.sections)
    assert [(part.level, part.heading, part.href) for part in found if part.heading] == [
        (part.level, part.heading, part.href) for part in wanted if part.heading
    ]


FIELDS = ("standfirst", "kind", "language", "url", "image", "citation", "published", "modified")


@given(articles())
def test_what_is_said_about_an_article_comes_back(article: Article) -> None:
    whole = readable(article)
    found = extract(export(whole, "html"))
    assert [getattr(found, name) for name in FIELDS] == [getattr(whole, name) for name in FIELDS]
