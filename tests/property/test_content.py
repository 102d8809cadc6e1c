from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import lxml.html
from hypothesis import given

import readings
from nuffield_extract import Options, Paragraph, export, extract
from nuffield_extract.api import read_page
from nuffield_extract.content import drops
from nuffield_extract.model.walk import iter_sections, spans_text
from nuffield_extract.testing import web_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract import Article
    from nuffield_extract.api import PageReading
    from nuffield_extract.testing import WebPage

RULES = frozenset(
    "advert aside author-card before-text behind-text byline card comments control cookies dialog"
    " footer form header hidden hidden-text links metadata:title navigation newsletter"
    " outside-article related search share sidebar skip-link topics".split()
)
"""The rules that may take something from the generated pages."""


def read(page: WebPage) -> PageReading:
    return read_page(page.html, url=None, charset=None, options=Options())


def normal(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def paragraphs_of(article: Article) -> list[str]:
    return [
        spans_text(block.spans)
        for section in iter_sections(article.sections)
        for block in section.blocks
        if isinstance(block, Paragraph)
    ]


def visible_texts(html: str) -> Iterator[str]:
    """All text that a browser would show, in page order, by a parser of another family."""
    stack: list[lxml.html.HtmlElement | str] = [lxml.html.document_fromstring(html)]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            yield from node.split()
        elif isinstance(node.tag, str) and node.tag not in readings.UNSEEN:
            inside = [part for child in node for part in (child, child.tail or "")]
            stack.extend([*reversed(inside), node.text or ""])


def ledger(reading: PageReading) -> list[tuple[str | None, str]]:
    """Rule (None for what is kept) and word of all visible text, in page order."""
    return [(rule, word) for rule, text in readings.ledger(reading) for word in text.split()]


@given(page=web_pages())
def test_the_paragraphs_come_out_complete_in_order_and_alone(page: WebPage) -> None:
    assert paragraphs_of(extract(page.html)) == [normal(text) for text in page.paragraphs]


@given(page=web_pages())
def test_no_word_of_boilerplate_comes_out(page: WebPage) -> None:
    text = export(extract(page.html), "text")
    assert [word for word in page.boilerplate if word in text] == []


@given(page=web_pages())
def test_boilerplate_around_and_inside_an_article_changes_nothing(page: WebPage) -> None:
    assert extract(page.html).sections == extract(page.bare).sections


@given(page=web_pages())
def test_what_is_kept_and_what_is_dropped_are_all_the_visible_text(page: WebPage) -> None:
    assert [word for _, word in ledger(read(page))] == list(visible_texts(page.html))


@given(page=web_pages())
def test_what_no_rule_drops_is_the_article(page: WebPage) -> None:
    kept = [word for rule, word in ledger(read(page)) if rule is None]
    assert kept == " ".join(page.paragraphs).split()


@given(page=web_pages())
def test_every_drop_has_a_rule_with_a_name(page: WebPage) -> None:
    reading = read(page)
    assert {drop.rule for drop in drops(reading.tree, reading.content)} <= RULES


@given(page=web_pages())
def test_no_drop_lies_in_another(page: WebPage) -> None:
    reading = read(page)
    found = [drop.node for drop in drops(reading.tree, reading.content)]
    keys = {node.mem_id for node in found}
    assert len(keys) == len(found)
    for node in found:
        around = node.parent
        while around is not None:
            assert around.mem_id not in keys
            around = around.parent
