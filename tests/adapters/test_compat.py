from __future__ import annotations

import csv
import io
import json
import warnings
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import attrs
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

import nuffield_extract
from nuffield_extract import (
    Article,
    Paragraph,
    Section,
    Span,
    UnknownFormat,
    api,
    testing,
)
from nuffield_extract.compat import IgnoredOption, bare_extraction, extract
from nuffield_extract.compat.document import document_of
from nuffield_extract.compat.request import FORMATS, IGNORED, Request
from nuffield_extract.compat.selection import selected
from nuffield_extract.compat.text import text_of
from nuffield_extract.compat.writing import TEI, written
from nuffield_extract.exporters._addresses import link_target
from nuffield_extract.exporters._characters import legal
from nuffield_extract.model.walk import article_spans

if TYPE_CHECKING:
    from nuffield_extract.testing import WebPage

WRITABLE = tuple(name for name in FORMATS if name != "xmltei" or TEI in api.formats())

requests = st.builds(
    Request,
    format=st.sampled_from(WRITABLE),
    **dict.fromkeys(("tables", "images", "formatting", "links", "metadata"), st.booleans()),
)


def rendered(article: Article, request: Request) -> str:
    chosen = selected(article, request)
    return written(document_of(chosen, text_of(chosen, request), request), request)


def page_of(body: str, *, head: str = "", language: str = "en") -> str:
    return f'<html lang="{language}"><head>{head}</head><body><main>{body}</main></body></html>'


SENTENCE = "The ferry to Lowmarsh leaves at dawn, and nobody on the quay looks up when it does. "
LONG = f"<p>{SENTENCE * 3}</p>"
HEAD = """<title>Ferries</title><meta name="author" content="Ada Birch">
<meta property="article:published_time" content="2021-03-04">
<link rel="canonical" href="https://www.example.org/ferries">"""


# What comes out of drawn articles


@given(testing.articles(), requests)
def test_every_article_is_written_in_every_format(article: Article, request: Request) -> None:
    assert isinstance(rendered(article, request), str)


@given(testing.articles(), st.booleans(), st.booleans())
def test_xml_holds_the_words_of_the_text(article: Article, tables: bool, links: bool) -> None:
    bare = attrs.evolve(article, kind=None, published=None, authors=())
    request = Request(format="xml", tables=tables, links=links, images=True)
    found = etree.fromstring(rendered(bare, request))
    spans = [span.text for span in article_spans(selected(bare, request))]
    text = squeezed("".join(found.find("main").itertext()))
    assert all(squeezed(legal(span)) in text for span in spans)


def squeezed(text: str) -> str:
    return "".join(text.split())


@given(testing.articles())
def test_xml_has_every_link_where_links_are_asked_for(article: Article) -> None:
    found = etree.fromstring(rendered(article, Request(format="xml", links=True)))
    targets = set(found.xpath("//ref/@target"))
    hrefs = {
        link_target(span.href) for span in article_spans(selected(article, Request(links=True)))
    }
    assert {legal(href) for href in hrefs if href} <= targets


@given(testing.articles(), st.booleans())
def test_links_are_there_where_they_are_asked_for(article: Article, links: bool) -> None:
    marked = linked_everywhere(article)
    for name in set(WRITABLE) - {"xmltei"}:
        request = Request(format=name, formatting=name == "markdown", links=links)
        assert ("far.example" in rendered(marked, request)) is links


def linked_everywhere(article: Article) -> Article:
    """The article with a linked paragraph of its own and a linked heading around all else."""
    span = Span(text="over there", href="https://far.example/a")
    first = Section(
        heading="Far", href="https://far.example/b", level=2, id="far-away",
        blocks=(Paragraph(spans=(span,)),),
    )  # fmt: skip
    return attrs.evolve(article, sections=(first, *article.sections))


@given(testing.articles())
def test_no_table_and_no_emphasis_are_left_where_they_are_not_asked_for(article: Article) -> None:
    found = etree.fromstring(rendered(article, Request(format="xml", tables=False)))
    assert not found.xpath("//table | //cell | //hi")
    assert "<table" not in rendered(article, Request(format="html", tables=False))


@given(testing.articles(), st.booleans())
def test_images_are_there_where_they_are_asked_for(article: Article, images: bool) -> None:
    figure = nuffield_extract.Figure(src="https://far.example/a.png", alt="Quay", caption="A quay")
    lead = Section(id="figures", blocks=(figure,))
    shown = attrs.evolve(article, sections=(lead,))
    for name in ("html", "markdown", "txt", "xml"):
        found = rendered(shown, Request(format=name, images=images, formatting=name == "markdown"))
        assert ("https://far.example/a.png" in found) is images
        assert "A quay" in found


@given(testing.articles())
def test_the_header_is_yaml_that_says_what_the_article_does(article: Article) -> None:
    found = rendered(article, Request(format="txt", metadata=True, record_id="r-1"))
    header = next(yaml.safe_load_all(found))
    assert header["id"] == "r-1"
    assert header.get("title") == (article.title or None)
    assert header.get("url") == (article.url or None)
    assert tuple(header.get("tags", ())) == article.topics


@given(testing.articles(), st.booleans())
def test_csv_is_one_row_of_eleven_columns(article: Article, metadata: bool) -> None:
    text = rendered(article, Request(format="csv", metadata=metadata))
    (row,) = csv.reader(io.StringIO(text, newline=""), delimiter="\t")
    assert len(row) == 11
    assert row[4] == ((article.title or "null") if metadata else "null")


# What comes out of pages


@given(testing.web_pages())
def test_the_text_has_all_paragraphs_and_no_boilerplate(page: WebPage) -> None:
    text = extract(page.html)
    parts = [part for part in text.split("\n\n") if part in page.paragraphs]
    assert parts == list(page.paragraphs)
    assert not any(words in text for words in page.boilerplate)


@given(st.text() | st.binary() | testing.arbitrary_markup(), st.sampled_from(WRITABLE))
def test_any_page_gives_text_or_none(page: Any, name: str) -> None:
    assert isinstance(extract(page, output_format=name, with_metadata=True), str | None)


@pytest.mark.parametrize("page", [None, "", b"", 7, "no markup", "<p>Three words only", object()])
def test_what_holds_no_article_is_none(page: Any) -> None:
    assert extract(page) is None
    assert bare_extraction(page) is None


@pytest.mark.parametrize(
    "given_as",
    [
        str.encode,
        html.document_fromstring,
        lambda page: SimpleNamespace(data=page.encode(), url="https://www.example.org/ferries"),
    ],
)
def test_a_page_may_be_bytes_or_a_tree_or_a_response(given_as: Any) -> None:
    page = page_of(LONG, head=HEAD)
    assert extract(given_as(page)) == extract(page) == f"Ferries\n\n{SENTENCE * 3}".rstrip()


def test_the_url_resolves_links_and_names_the_source() -> None:
    page = page_of(f'{LONG}<p>See the <a href="/tides">tides</a> as well.</p>')
    found = json.loads(
        extract(page, "https://www.example.org/f", output_format="json", include_links=True,
                with_metadata=True)
    )  # fmt: skip
    assert "See the [tides](https://www.example.org/tides) as well." in found["text"]
    assert (found["source"], found["hostname"]) == ("https://www.example.org/f", "example.org")


def test_json_has_text_and_metadata_by_their_names() -> None:
    page = page_of(LONG, head=HEAD)
    bare = json.loads(extract(page, output_format="json"))
    assert set(bare) == {"text", "comments"}
    full = json.loads(extract(page, output_format="json", with_metadata=True, record_id="r-1"))
    assert full["title"] == "Ferries"
    assert full["author"] == "Ada Birch"
    assert full["date"] == "2021-03-04"
    assert full["source"] == "https://www.example.org/ferries"
    assert full["id"] == "r-1"
    assert full["raw_text"] == " ".join(full["text"].split())


def test_formatting_makes_the_text_markdown_and_markdown_without_it_is_plain() -> None:
    page = page_of(f"{LONG}<h2>Tides</h2><p>{SENTENCE}<em>Never</em> miss it.</p>")
    assert "## Tides" in extract(page, include_formatting=True)
    assert "*Never* miss it" in extract(page, output_format="markdown")
    assert extract(page, output_format="markdown", include_formatting=False) == extract(page)
    assert "Never miss it" in extract(page)


@pytest.mark.parametrize(
    ("declared", "wanted", "kept"),
    [("en", "en", True), ("en-GB", "en", True), ("de", "en", False), ("", "en", True)],
)
def test_a_page_in_another_language_is_none(declared: str, wanted: str, kept: bool) -> None:
    found = extract(page_of(LONG, language=declared), target_language=wanted)
    assert (found is not None) is kept


def test_a_page_without_date_title_or_url_may_be_none() -> None:
    assert extract(page_of(LONG, head=HEAD), only_with_metadata=True).startswith("---\ntitle: ")
    assert extract(page_of(LONG, head="<title>Ferries</title>"), only_with_metadata=True) is None


def test_refused_urls_and_authors_are_refused() -> None:
    page = page_of(LONG, head=HEAD)
    assert extract(page, url_blacklist={"https://www.example.org/ferries"}) is None
    assert bare_extraction(page, author_blacklist={"Ada Birch"}).author is None


def test_a_refused_author_is_meant_in_any_case_as_in_trafilatura() -> None:
    page = page_of(LONG, head=HEAD)
    assert bare_extraction(page, author_blacklist={"ADA birch "}).author == "Ada Birch"
    assert bare_extraction(page, author_blacklist={"ADA birch"}).author is None


def test_a_document_has_attributes_and_a_dict() -> None:
    page = page_of(LONG, head=HEAD)
    found = bare_extraction(page)
    assert (found.title, found.date) == ("Ferries", "2021-03-04")
    assert found.as_dict() == bare_extraction(page, as_dict=True)
    assert found.text == extract(page)
    assert bare_extraction(page, output_format="markdown").text.startswith("# Ferries")


# What is asked for and cannot be had


@pytest.mark.parametrize("name", sorted(IGNORED))
def test_what_is_ignored_is_told_where_it_was_asked_for(name: str) -> None:
    with pytest.warns(IgnoredOption, match=f"^{name} is ignored: ") as caught:
        extract(page_of(LONG), **{name: 1})
    assert caught[0].filename == __file__


@pytest.mark.parametrize("call", [extract, bare_extraction])
def test_nothing_is_told_where_nothing_is_ignored(call: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert call(page_of(LONG), fast=True, no_fallback=True, include_links=True)


def test_the_same_is_told_once() -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("default")
        for _ in range(3):
            extract(page_of(LONG), deduplicate=True)
    assert len(caught) == 1


@pytest.mark.parametrize("name", ["docx", "python", "JSON", ""])
def test_an_unknown_format_is_refused(name: str) -> None:
    with pytest.raises(UnknownFormat, match="known: csv, html, json"):
        extract(page_of(LONG), output_format=name)


def test_tei_is_refused_by_name_where_there_is_no_exporter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "formats", lambda: ("json", "text"))
    with pytest.raises(UnknownFormat, match="xmltei needs the format 'tei'"):
        extract(page_of(LONG), output_format="xmltei")


@pytest.mark.skipif(TEI not in api.formats(), reason="there is no exporter for TEI yet")
def test_tei_is_that_of_the_exporter() -> None:
    found = etree.fromstring(extract(page_of(LONG), output_format="xmltei").encode())
    assert etree.QName(found).localname == "TEI"
