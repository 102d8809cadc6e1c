"""What the formats that browsers render may hold, whatever stands in the article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import ada_url
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from nuffield_extract import export, formats
from nuffield_extract.exporters._characters import legal
from nuffield_extract.testing import articles
from payloads import PAYLOADS, example, filled
from web_pages import elements, shown, unlisted
from xml_reader import read_xml

if TYPE_CHECKING:
    from nuffield_extract.model import Article

LINK_SCHEMES = {"http:", "https:", "mailto:", "tel:", "ftp:", "doi:", "urn:"}
BASES = ("https://base.example/a/b", "file:///C:/folder/a.html")


def attributes_by_tag(table: str) -> dict[str, frozenset[str]]:
    """The attributes of each element: a line names elements, and behind a colon attributes."""
    rows = [row.partition(":") for row in table.strip().splitlines()]
    return {tag: frozenset(names.split()) for tags, _, names in rows for tag in tags.split()}


IN_HTML = attributes_by_tag("""
html: lang
head body title header nav ul dl dt dd pre table caption thead tbody tr figcaption br
strong em code sub sup mark small: class
meta: charset http-equiv name content property itemprop
link: rel href itemprop
article: itemscope itemtype
div: itemprop
nav: aria-label
section: aria-labelledby aria-label id role
h1 h2 h3 h4 h5 h6: id itemprop aria-level
p: itemprop role
time: datetime itemprop
span: itemprop itemscope itemtype class title
a: href id role
ol: start
li: id role itemprop
td th: colspan rowspan scope
figure: class role
img: src alt
blockquote: cite class role
""")
"""The attributes that the exported page may have, by element; there is no other element."""

IN_MARKDOWN = attributes_by_tag("""
html head body p br h1 h2 h3 h4 h5 h6 strong em sub sup mark blockquote pre ul
table thead tbody tr th td
section hr sup code: class
ol: start class
li: id class
a: href id class
img: src alt
""")
"""The same of Markdown, rendered with footnotes."""


def permissive() -> MarkdownIt:
    """A renderer that lets all HTML and every address through."""
    renderer = MarkdownIt("commonmark", {"html": True}).enable("table").use(footnote_plugin)
    renderer.validateLink = lambda _: True  # type: ignore[method-assign]
    return renderer


RENDERER = permissive()


def leads_to(url: str, schemes: set[str]) -> bool:
    """Whether the URL standard reads the address as relative, or as of one of the schemes."""
    for base in BASES:
        try:
            read = ada_url.URL(url, base=base)
        except ValueError:
            continue
        if read.protocol not in {*schemes, base.partition(":")[0] + ":"} or (
            read.protocol == "file:" and read.host
        ):
            return False
    return True


def is_image(url: str) -> bool:
    pixels = re.match(r"data:image/(png|gif|jpe?g|webp|avif)[;,]", url, re.IGNORECASE)
    return bool(pixels) or leads_to(url, {"http:", "https:"})


def faults(html: str, allowed: dict[str, frozenset[str]]) -> list[str]:
    """What in a page is on no list of what may stand there."""
    found = unlisted(html, allowed)
    for _, attributes in elements(html):
        for name in attributes.keys() & {"href", "src", "cite"}:
            fits = is_image if name == "src" else lambda url: leads_to(url, LINK_SCHEMES)
            found += [] if fits(attributes[name] or "") else [f"{name}={attributes[name]!r}"]
    return found


def solid(text: str) -> str:
    """The text without white space, as a parser of HTML hands it on."""
    return "".join(legal(text).split())


# Pages that know how


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_in_every_field_is_text_in_html(payload: str) -> None:
    html = export(filled(example(), payload), "html")
    assert faults(html, IN_HTML) == []
    assert shown(html).count(solid(payload)) >= 20


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_in_every_field_is_text_in_markdown(payload: str) -> None:
    markdown = export(filled(example(), payload), "markdown")
    for source in (markdown, markdown.partition("\n---\n")[2]):
        assert faults(RENDERER.render(source), IN_MARKDOWN) == []


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_in_every_field_stays_in_json_as_it_was(payload: str) -> None:
    article = filled(example(), payload)
    assert export(article, "json").count("\n") > 100
    for name in ("bibtex", "csl", "ris"):
        for url in re.findall(
            r"(?m)^\s*(?:url = \{|\"URL\": \"|UR  - )([^\n]*)", export(article, name)
        ):
            assert leads_to(url.rstrip('},"\r'), LINK_SCHEMES), name


@given(articles(), st.sampled_from(PAYLOADS))
def test_whatever_is_drawn_only_listed_markup_comes_out(article: Article, payload: str) -> None:
    for each in (article, filled(article, payload)):
        assert faults(export(each, "html"), IN_HTML) == []
        assert faults(RENDERER.render(export(each, "markdown")), IN_MARKDOWN) == []


@given(articles())
def test_no_id_of_a_page_is_given_twice_and_every_way_inside_it_leads_on(article: Article) -> None:
    found = [*elements(export(article, "html"))]
    ids = [attributes["id"] for _, attributes in found if attributes.get("id")]
    hrefs = [attributes.get("href") or "" for _, attributes in found]
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in hrefs if href.startswith("#")} <= set(ids)


def test_the_policy_of_a_page_stands_before_all_that_it_rules() -> None:
    metas = [found for tag, found in elements(export(example(), "html")) if tag == "meta"]
    assert metas[0] == {"charset": "utf-8"}
    assert metas[1]["http-equiv"] == "Content-Security-Policy"
    assert (metas[1]["content"] or "").startswith("default-src 'none'; img-src http: https: data:;")


# Characters


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_legal_text_is_well_formed_xml_and_loses_nothing_else(text: str) -> None:
    written = legal(text)
    shown = read_xml(f"<x>{written.replace('&', '&amp;').replace('<', '&lt;')}</x>").text or ""
    assert shown == written
    assert legal(written) == written
    assert [char for char in written if char.isalnum()] == [char for char in text if char.isalnum()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("a\x00\x1b\x7f\x9bb", "ab"),
        ("a\x0bb\x0cc\x85d\x1ce", "a b c d e"),
        ("\ud800a\udfff\ufffe\uffff\U0001ffff", "\ufffda" + 4 * "\ufffd"),
        ("a\tb\u200d\u202eé漢😀\u2028", "a\tb\u200d\u202eé漢😀\u2028"),
    ],
)
def test_what_no_markup_may_hold_goes(text: str, expected: str) -> None:
    assert legal(text) == expected


@pytest.mark.parametrize("name", ["html", "markdown"])
def test_every_format_takes_what_the_model_takes(name: str) -> None:
    assert name in formats()
