"""Drawn articles in the formats of exchange: what holds of all of them."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import attrs
from extruct.jsonld import JsonLdExtractor
from hypothesis import given
from hypothesis import strategies as st

from book_reading import Book, hrefs, ids, letters
from nuffield_extract import Person, export, extract, load, plain_text
from nuffield_extract.exporting import export_bytes
from nuffield_extract.model import Article, Embed, Figure, Quote
from nuffield_extract.model.walk import article_spans, iter_blocks, iter_sections
from nuffield_extract.testing import articles, dates, urls
from payloads import PAYLOADS, filled

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from nuffield_extract.model import Block

FORMULA = ("=", "+", "-", "@")
WORDS = "The lamps of the harbour are lit by hand each evening by a woman on a ladder. "


def blocks(article: Article) -> Iterator[Block]:
    for section in iter_sections(article.sections):
        yield from iter_blocks(section.blocks)
    for note in article.notes:
        yield from iter_blocks(note.blocks)


def links(article: Article) -> set[str]:
    """Where headings, figures, quotations, spans and entries lead."""
    parts = (
        *iter_sections(article.sections),
        *(block for block in blocks(article) if isinstance(block, Figure | Quote)),
        *article_spans(article),
        *(span for entry in article.references for span in entry.spans),
    )
    return {part.href for part in parts if part.href}


def texts(article: Article) -> list[str]:
    """All that an article prints."""
    said = (
        *(article.title, article.standfirst, article.kind, article.citation),
        *(author.name for author in article.authors),
        *(section.heading for section in iter_sections(article.sections)),
        *(span.text for span in article_spans(article)),
        *(reference.text for reference in article.references),
        *(link.text for link in (*article.downloads, *article.related)),
        *(getattr(block, "caption", None) for block in blocks(article)),
    )
    return [text for text in said if text]


# JSON-LD


def node_of(article: Article) -> dict[str, object]:
    found: dict[str, object] = json.loads(export(article, "schema-org"))
    return found


@given(articles(), st.sampled_from(PAYLOADS))
def test_json_ld_in_a_script_is_read_whole_whatever_stands_in_it(
    article: Article, payload: str
) -> None:
    for each in (article, filled(article, payload)):
        script = export(each, "schema-org")
        page = f'<html><head><script type="application/ld+json">{script}</script></head></html>'
        assert not {"<", ">", "&", "\u2028", "\u2029"} & set(script)
        assert JsonLdExtractor().extract(page) == [json.loads(script)]


@given(articles())
def test_the_body_is_the_plain_text_without_its_opening_and_end(article: Article) -> None:
    bare = attrs.evolve(
        article, title=None, standfirst=None, kind=None, published=None, authors=(), citation=None
    )
    found = node_of(article)
    assert found.get("articleBody", "") == plain_text(bare)
    assert found.get("wordCount", 0) == len(plain_text(bare).split())


@given(articles())
def test_every_link_and_every_entry_stands_in_json_ld(article: Article) -> None:
    found = node_of(article)
    page = found.get("mainEntityOfPage") or {}
    assert isinstance(page, dict)
    assert set(page.get("significantLink", ())) == links(article)
    assert set(page.get("relatedLink", ())) == {link.url for link in article.related}
    works = found.get("citation", [])
    assert isinstance(works, list)
    assert [work["creditText"] for work in works] == [one.text for one in article.references]
    assert [work.get("name") for work in works] == [one.title for one in article.references]


def names() -> st.SearchStrategy[tuple[Person, ...]]:
    given_names = st.sampled_from(("Nora", "Ann Marie", "J. B.", "Zoë"))
    family = st.sampled_from(("Bell", "van Dorn", "O'Hara", "Ramírez"))
    named = st.builds(
        lambda first, last, url: Person(name=f"{first} {last}", given=first, family=last, url=url),
        given_names,
        family,
        st.none() | urls(),
    )
    return st.lists(named, max_size=3, unique_by=lambda one: one.name).map(tuple)


@given(
    title=st.lists(st.sampled_from(WORDS[:-2].split()), min_size=2, max_size=6).map(" ".join),
    authors=names(),
    published=st.none() | dates(),
    modified=st.none() | dates(),
    topics=st.lists(st.sampled_from(("Oil", "Ladders and lamps")), unique=True).map(tuple),
)
def test_a_page_that_embeds_the_json_ld_gives_it_back(
    title: str,
    authors: tuple[Person, ...],
    published: datetime.date | None,
    modified: datetime.date | None,
    topics: tuple[str, ...],
) -> None:
    article = Article(
        title=title,
        authors=authors,
        published=published,
        modified=modified,
        topics=topics,
        site="Harbour Board",
        language="en",
        image="https://x.example/lamp.png",
        licence="https://x.example/by",
    )
    script = export(article, "schema-org")
    page = f'<script type="application/ld+json">{script}</script><p>{WORDS * 3}</p>'
    found = extract(f"<!DOCTYPE html><html><body>{page}</body></html>")
    fields = ("title", "authors", "topics", "site", "language", "image", "licence")
    assert [getattr(found, name) for name in fields] == [getattr(article, name) for name in fields]
    assert (found.published, found.modified) == (published, modified)


# Tables


def table(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode(), newline="")))


@given(st.lists(articles(), max_size=3), st.sampled_from(PAYLOADS))
def test_a_table_has_a_row_an_article_and_runs_no_formula(
    several: list[Article], payload: str
) -> None:
    for drawn in (several, [filled(article, payload) for article in several]):
        data = export_bytes(drawn, "csv")
        header, *rows = table(data)
        assert len(rows) == len(drawn) == data.count(b"\r\n") - 1
        assert {len(row) for row in rows} <= {len(header)}
        assert not [cell for row in rows for cell in row if cell.startswith(FORMULA)]


@given(articles())
def test_a_row_says_what_the_article_says(article: Article) -> None:
    header, row = table(export(article, "csv").encode())
    found = dict(zip(header, row, strict=True))
    assert found["title"].removeprefix("'") == (article.title or "")
    assert found["published"] == str(article.published or "")
    assert found["references"] == str(len(article.references))
    assert found["notices"].removeprefix("'") == "; ".join(
        dict.fromkeys(notice.code for notice in article.notices)
    )


# Books


@given(st.lists(articles(), min_size=1, max_size=3), st.sampled_from(PAYLOADS))
def test_a_book_is_whole_loads_nothing_and_is_the_same_to_the_byte_each_time(
    several: list[Article], payload: str
) -> None:
    for drawn in (several, [filled(article, payload) for article in several]):
        written = export_bytes(drawn, "epub")
        book = Book(written)
        assert book.faults() == []
        assert len(book.chapters) == len(drawn)
        assert export_bytes([load(export(article)) for article in drawn], "epub") == written


@given(articles())
def test_every_word_and_link_stands_in_the_book_and_citations_lead_to_their_entries(
    article: Article,
) -> None:
    (chapter,) = Book(export_bytes(article, "epub")).chapters
    shown = letters("".join(chapter.itertext()))
    assert [text for text in texts(article) if letters(text) not in shown] == []
    images = {block.src for block in blocks(article) if isinstance(block, Figure) and block.src}
    embeds = {block.url for block in blocks(article) if isinstance(block, Embed)}
    files = {link.url for link in (*article.downloads, *article.related)}
    marks = {span.href for span in article_spans(article) if (span.ref or "").startswith("notes")}
    assert ((links(article) - marks) | images | embeds | files) <= set(hrefs(chapter))
    inner = [href[1:] for href in hrefs(chapter) if href.startswith("#")]
    cited = {span.ref for span in article_spans(article) if span.ref and not span.href}
    assert len({name for name in inner if "ref-" not in name}) >= len(cited)
    assert set(inner) <= set(ids(chapter))
