"""What holds of TEI and JATS, whatever stands in the article."""

from __future__ import annotations

import gzip
import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import ada_url
import pytest
from hypothesis import given
from hypothesis import strategies as st

from html_reading import targets
from nuffield_extract import (
    Article,
    NuffieldExtractError,
    Paragraph,
    Section,
    Span,
    export,
    extract,
    extract_file,
    plain_text,
)
from nuffield_extract.exporters._characters import legal
from nuffield_extract.model import Figure, Person, Quote
from nuffield_extract.model.walk import article_spans, iter_blocks
from nuffield_extract.testing import articles
from payloads import PAYLOADS, example, filled
from timing import ATTEMPTS, processor_seconds
from xml_reader import read_xml
from xml_reading import addresses, jats_words, tei_words, words
from xml_schemas import faults

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FORMATS = ("jats", "tei")
READERS = {"jats": jats_words, "tei": tei_words}
SCHEMES = {"http:", "https:", "mailto:", "tel:", "ftp:", "doi:", "urn:", "image:"}
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
NAMES = sorted(path.parent.name for path in FIXTURES.glob("*/article.txt"))

formats = pytest.mark.parametrize("name", FORMATS)


# Valid by the public schemas


@formats
@pytest.mark.parametrize("page", NAMES)
def test_every_fixture_is_valid(name: str, page: str) -> None:
    assert faults(name, export(fixture(page), name)) == []


@cache
def fixture(page: str) -> Article:
    return extract_file(FIXTURES / page / "page.html")


@formats
@given(articles(), st.sampled_from(PAYLOADS))
def test_every_article_is_valid_and_so_it_is_full_of_payloads(
    name: str, article: Article, payload: str
) -> None:
    assert faults(name, export(article, name)) == []
    assert faults(name, export(filled(article, payload), name)) == []


@formats
@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_in_every_field_is_valid(name: str, payload: str) -> None:
    assert faults(name, export(filled(example(), payload), name)) == []


@formats
@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_any_text_in_every_field_is_valid(name: str, text: str) -> None:
    assert faults(name, export(filled(example(), text), name)) == []


@formats
def test_an_empty_article_is_valid(name: str) -> None:
    assert faults(name, export(Article(), name)) == []


@pytest.mark.parametrize("corpus", ["drupal", "scrapinghub"])
def test_real_pages_are_valid_and_keep_their_words(corpus: str, shared: Path) -> None:
    found = 0
    for article in corpus_articles(shared / "corpora" / corpus):
        found += 1
        for name in FORMATS:
            xml = export(article, name)
            assert faults(name, xml) == [], article.url
            assert READERS[name](xml) == words(legal(plain_text(article))), article.url
    assert found >= 10


def corpus_articles(folder: Path) -> Iterator[Article]:
    """The articles of one page in four."""
    rows = (folder / "manifest.jsonl").read_text("utf-8").splitlines()
    for row in map(json.loads, rows[::4]):
        try:
            yield extract(gzip.decompress((folder / row["page"]).read_bytes()), url=row.get("url"))
        except NuffieldExtractError:
            continue


@formats
def test_what_is_not_valid_is_found(name: str) -> None:
    xml = export(example(), name)
    assert faults(name, xml.replace("<body>", '<body rubbish="1">')) != []


# What is in it


@formats
@pytest.mark.parametrize("page", NAMES)
def test_the_words_of_every_fixture_come_back_in_their_order(name: str, page: str) -> None:
    article = fixture(page)
    assert READERS[name](export(article, name)) == words(plain_text(article))


@formats
@given(articles())
def test_the_words_come_back_in_their_order(name: str, article: Article) -> None:
    assert READERS[name](export(article, name)) == words(legal(plain_text(article)))


@formats
@given(articles())
def test_every_link_stands_in_it(name: str, article: Article) -> None:
    assert set(linked(article)) <= addresses(export(article, name))


def linked(article: Article) -> Iterator[str]:
    """All addresses of an article, those within a page left out where a span cites an entry."""
    yield from filter(None, (article.url, article.image))
    yield from (link.url for link in (*article.downloads, *article.related))
    yield from (author.url for author in article.authors if author.url)
    yield from (entry.url for entry in article.references if entry.url)
    plain = [
        span for span in article_spans(article) if not span.ref or "#" not in (span.href or "")
    ]
    yield from (span.href for span in plain if span.href)
    inner = {span.href for span in article_spans(article) if span.ref}
    yield from (url for url in targets(article) if url not in inner)
    for note in article.notes:
        for block in iter_blocks(note.blocks):
            yield from [block.href] if isinstance(block, Figure | Quote) and block.href else []


@formats
@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_address_leads_where_no_link_may(name: str, payload: str) -> None:
    found = addresses(export(filled(example(), payload), name))
    assert {scheme_of(url) for url in found} <= SCHEMES


def scheme_of(url: str) -> str:
    """The scheme that a browser reads on a page of `https`; `image:` of pixels in the address."""
    if url.startswith("data:image/") and not url.startswith("data:image/svg"):
        return "image:"
    return ada_url.URL(url, base="https://base.example/a").protocol


@formats
@given(articles())
def test_every_reference_to_an_entry_leads_to_one_element(name: str, article: Article) -> None:
    root = read_xml(export(article, name))
    ids = [value for node in root.iter() for value in [node.get(XML_ID) or node.get("id")] if value]
    cited = [
        node.get("target") or "#" for node in root.iter() if node.get("type") in ("bibr", "note")
    ]
    cited += [f"#{node.get('rid')}" for node in root.iter("xref")]
    assert len(ids) == len(set(ids))
    assert {target[1:] for target in cited} <= {*ids, ""}
    assert sum(len(target) > 1 for target in cited) >= has_citation(article)


def has_citation(article: Article) -> bool:
    entries = {entry.id for entry in (*article.notes, *article.references)}
    return any(span.ref in entries for span in article_spans(article))


# Cost


def of_sections(size: int) -> Article:
    """An article of so many sections whose ids meet."""
    return Article(
        sections=tuple(Section(id="a" + "?" * n, level=2, heading="A") for n in range(size))
    )


def of_spans(size: int) -> Article:
    """An article of one paragraph of so many spans."""
    spans = tuple(Span(text=f"a{n}\nb ", marks=("em",) * (n % 2)) for n in range(size))
    return Article(sections=(Section(id="a", blocks=(Paragraph(spans=spans),)),))


def of_authors(size: int) -> Article:
    """An article of so many authors."""
    people = (Person(name=f"Ann Bell {n}", given="Ann", family=f"Bell {n}") for n in range(size))
    return Article(authors=tuple(people))


@formats
@pytest.mark.parametrize(
    ("make", "size"), [(of_sections, 400), (of_spans, 2_000), (of_authors, 1_500)]
)
def test_the_cost_is_linear(name: str, make: Callable[[int], Article], size: int) -> None:
    small, large = make(size), make(4 * size)
    export(small, name)  # imports are paid for
    assert any(grows_as_it_should(name, small, large) for _ in range(ATTEMPTS))


def grows_as_it_should(name: str, small: Article, large: Article) -> bool:
    """Whether four times as much takes less than eight times as long."""
    before = max(processor_seconds(lambda: export(small, name)), 0.001)
    return processor_seconds(lambda: export(large, name)) < 8 * before
