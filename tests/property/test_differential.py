"""Two parsers of different families, lexbor and libxml2, see the same text on a page."""

from __future__ import annotations

import html
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import lxml.etree
import lxml.html
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nuffield_extract.capture import capture
from nuffield_extract.dom import UNSEEN, clean, parse, text_of
from nuffield_extract.testing import drupal_pages, web_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.testing import DrupalPage, WebPage

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
PAGES = {
    path.parent.name: path.parent / "page.html" for path in sorted(FIXTURES.glob("*/article.txt"))
}

KNOWN = {
    "text-in-a-table-outside-of-cells": (
        "<p>before</p><table><tr><td>cell</td></tr>loose</table>",
        "before loose cell",
        "before cell loose",
    ),
    "table-in-a-paragraph": ("a<table><tr><td>b</td></tr>c</table>", "a c b", "a b c"),
    "cdata-in-svg": ("<svg><text><![CDATA[drawn]]></text></svg>", "drawn", ""),
    "nul": ("<p>a\x00b</p>", "ab", "a\ufffdb"),
}
"""What libxml2 does otherwise than the HTML standard: markup, text by lexbor, text by libxml2.

Loose text in a table moves before it ("foster parenting", HTML 13.2.6.4.9), and libxml2 leaves it
where it stands; it takes CDATA in SVG for a comment (13.2.5.42 says text), and a NUL in text for
U+FFFD, where the standard (13.2.6.4.7) leaves it out.
"""

needs_new_libxml2 = pytest.mark.skipif(
    lxml.etree.LIBXML_VERSION < (2, 14),
    reason="libxml2 reads tokens by the rules of HTML 4 before 2.14",
)


def text_by_lexbor(page: str) -> str:
    """The visible text of the body, without white space."""
    body = parse(page).body
    assert body is not None
    return solid(text_of(body))


def text_by_libxml2(page: str) -> str:
    """The same by lxml."""
    body = lxml.html.document_fromstring(page).find("body")
    return solid("".join(seen(body)))


def seen(body: lxml.html.HtmlElement) -> Iterator[str]:
    stack: list[lxml.html.HtmlElement | str] = [body]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            yield node
        elif isinstance(node.tag, str) and node.tag not in UNSEEN:
            inside = [part for child in node for part in (child, child.tail or "")]
            stack.extend([*reversed(inside), node.text or ""])


def solid(text: str) -> str:
    """The text cleaned as ours is, without any white space, for parsers differ in no more."""
    return unicodedata.normalize("NFC", "".join(clean(text).split()))


def in_page(markup: str) -> str:
    return f"<!DOCTYPE html><html><head><title>T</title></head><body>{markup}</body></html>"


@pytest.mark.parametrize("name", PAGES)
def test_both_parsers_see_the_same_text_on_a_fixture(name: str) -> None:
    raw = PAGES[name].read_bytes()
    page = capture(raw, charset=None, max_size=len(raw)).html
    assert text_by_lexbor(page) == text_by_libxml2(page) != ""


def test_both_parsers_see_the_same_text_on_the_real_page(shared: Path) -> None:
    pages = sorted((shared / "seed").glob("*.saved.html"))
    raw = pages[0].read_bytes()
    page = capture(raw, charset=None, max_size=len(raw)).html
    assert text_by_lexbor(page) == text_by_libxml2(page) != ""


@given(page=drupal_pages())
def test_both_parsers_see_the_same_text_on_a_drupal_page(page: DrupalPage) -> None:
    assert text_by_lexbor(page.html) == text_by_libxml2(page.html) != ""


@given(page=web_pages())
def test_both_parsers_see_the_same_text_on_a_page_of_any_make(page: WebPage) -> None:
    assert text_by_lexbor(page.html) == text_by_libxml2(page.html) != ""


@st.composite
def well_formed(draw: st.DrawFn) -> str:
    """Elements in one another as the content models of HTML allow, every tag closed."""
    return draw(st.lists(flows(), max_size=6).map("".join))


def flows() -> st.SearchStrategy[str]:
    return st.recursive(
        st.one_of(
            st.builds("<{0}>{1}</{0}>".format, st.sampled_from(RUNS), phrases()),
            st.builds(TABLE.format, phrases(), phrases(), phrases()),
            st.sampled_from(SEPARATE),
        ),
        lambda inner: st.builds(
            "<{0}>{1}</{0}>".format,
            st.sampled_from(AROUND),
            st.lists(inner, max_size=3).map("".join),
        ),
        max_leaves=8,
    )


def phrases() -> st.SearchStrategy[str]:
    return st.recursive(
        st.text(alphabet="ab é漢\n\t&;#<>'\"\u00a0\u0301", max_size=8).map(html.escape)
        | st.sampled_from(ENTITIES),
        lambda inner: st.builds("<{0}>{1}</{0}>{2}".format, st.sampled_from(PHRASES), inner, inner),
        max_leaves=5,
    )


RUNS = ("p", "h1", "h2", "h6", "pre", "address", "figcaption")
AROUND = ("div", "section", "article", "blockquote", "main", "aside", "figure", "details", "form")
PHRASES = ("em", "b", "i", "strong", "span", "sup", "code", "cite", "mark", "small", "q", "u")
TABLE = (
    "<table><caption>{0}</caption><thead><tr><th>{1}</th></tr></thead><tbody><tr><td>{2}</td></tr>"
    "</tbody></table><ul><li>{0}</li><li>{1}</li></ul><dl><dt>{1}</dt><dd>{2}</dd></dl>"
)
SEPARATE = (
    "<hr>",
    "<img src='/a.png' alt='lamp'>",
    "<!-- a comment -->",
    "<!---->",
    "<script>if (1 < 2) { '<p>no</p>' }</script>",
    "<style>p > a { color: red }</style>",
    "<template><p>no</p></template>",
    "<svg><title>no</title><text>drawn</text></svg>",
    "<math><mi>x</mi></math>",
    "<select><option>one</option><option>two</option></select>",
    "<textarea><p>typed</p></textarea>",
    "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>",
    "<noscript><p>no</p></noscript>",
)
ENTITIES = (
    *("&amp;", "&nbsp;", "&eacute;", "&#233;", "&#xe9;", "&hellip;", "&rarr;", "&#x1f600;"),
    *("&amp;lt;", "&NotEqualTilde;", "&#128;", "&copy2", "&notit;", "AT&T", "a & b", "a < b"),
)


@needs_new_libxml2
@given(markup=well_formed())
@example("<p>&#150;</p>")
@example("<p>&#0;</p>")
@example("<p>a</p><p>&#769;</p>")  # a mark that composes with the letter before its block
def test_both_parsers_see_the_same_text_in_well_formed_markup(markup: str) -> None:
    page = in_page(markup)
    assert text_by_lexbor(page) == text_by_libxml2(page)


@needs_new_libxml2
@pytest.mark.parametrize("name", KNOWN)
def test_the_parsers_differ_where_it_is_known(name: str) -> None:
    markup, by_lexbor, by_libxml2 = KNOWN[name]
    page = in_page(markup)
    found = (text_by_lexbor(page), text_by_libxml2(page))
    assert found == (solid(by_lexbor), solid(by_libxml2))
