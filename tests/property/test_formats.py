"""Every link, and the text, of any article as readers of other makers find them in its exports.

What single formats hold stands in their own tests; here is what is held of several alike.
"""

from __future__ import annotations

import datetime
import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import attrs
import pytest
from hypothesis import given
from lxml import html as lxml_html
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from nuffield_extract import Article, Figure, Quote, export, plain_text
from nuffield_extract.model.walk import iter_blocks, iter_sections
from nuffield_extract.testing import articles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_DEFINED = re.compile(r"^\[\^([^\]]+)\]:", re.MULTILINE)
_MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable("table").use(footnote_plugin)


def letters(text: str) -> str:
    """The letters and figures of a text, in order."""
    return "".join(filter(str.isalnum, text))


def as_html(article: Article) -> _Element:
    """The page of an article as lxml reads it."""
    return lxml_html.document_fromstring(export(article, "html"))


def as_rendered(article: Article) -> _Element:
    """The Markdown of an article below its front matter, rendered, as lxml reads it."""
    text = export(article, "markdown")
    if text.startswith("---\n"):
        text = text.partition("\n---\n")[2]
    marks = " ".join(f"[^{name}]" for name in _DEFINED.findall(text))  # shows all notes
    shown = _MARKDOWN.render(f"{text}\n\n{marks}\n")
    return lxml_html.document_fromstring(f"<html><body>{shown}</body></html>")


def addresses(page: _Element) -> set[str]:
    """Where a page leads to, and what it shows from elsewhere."""
    found = [node.get(name) for node in page.iter() for name in ("href", "src", "cite")]
    return {unquote(url) for url in found if url}


def links(part: Any) -> Iterator[str]:
    """Every address behind a part of the model, whatever the part is.

    A span that cites an entry leads to that, and not to where it led on its page; a figure without
    image and words shows nothing that could lead anywhere.
    """
    if isinstance(part, tuple):
        for inner in part:
            yield from links(inner)
    if attrs.has(type(part)):
        values = attrs.asdict(part, recurse=False)
        if not values.get("ref") and not is_empty_figure(part):
            yield from filter(None, map(values.get, ("href", "src", "url")))
        yield from (url for value in values.values() for url in links(value))


def is_empty_figure(part: Any) -> bool:
    return isinstance(part, Figure) and not (part.src or part.alt or part.caption or part.credit)


def body_links(article: Article) -> set[str]:
    """Where sections, notes and references lead, but not the pages of authors of references."""
    entries = tuple(attrs.evolve(one, authors=(), editors=()) for one in article.references)
    return {unquote(url) for url in links((article.sections, article.notes, entries))}


@given(articles())
def test_every_link_stands_in_html(article: Article) -> None:
    assert body_links(article) - addresses(as_html(article)) == set()


@given(articles())
def test_every_link_that_stands_on_something_stands_in_markdown(article: Article) -> None:
    lost = {unquote(url) for url in lost_in_markdown(article)}
    assert body_links(article) - addresses(as_rendered(article)) - lost == set()


def lost_in_markdown(article: Article) -> Iterator[str]:
    """Of quotations without a source: `body_links` leaves out figures without image and words."""
    blocks = (block for section in iter_sections(article.sections) for block in section.blocks)
    notes = (block for note in article.notes for block in note.blocks)
    for block in iter_blocks((*blocks, *notes)):
        match block:
            case Quote(attribution=None, href=str(href)):
                yield href


# Text


def shown(node: _Element) -> Iterator[str]:
    """What a browser shows of a node: its texts, and the numbers of lists."""
    yield node.text or ""
    number = int(node.get("start", 1)) if node.tag == "ol" else None
    for inner in node:
        if number is not None and inner.tag == "li":
            yield f"{number}. "
            number += 1
        if isinstance(inner.tag, str):
            yield from shown(inner)
        yield inner.tail or ""


def bare(article: Article) -> Article:
    """The article without what stands above its text."""
    return attrs.evolve(article, title=None, standfirst=None, kind=None, published=None, authors=())


@given(articles())
def test_html_shows_the_text(article: Article) -> None:
    body = as_html(article).find(".//div[@itemprop='articleBody']")
    found = "".join(shown(body)) if body is not None else ""
    assert letters(found) == letters(plain_text(bare(article)))


# JSON, read without the model's own codec


@pytest.mark.parametrize("name", ["json", "jsonl"])
@given(articles())
def test_json_holds_every_value_under_the_name_of_its_field(name: str, article: Article) -> None:
    found = json.loads(export(article, name))
    assert found.pop("schema") == 1
    assert without_types(found) == plain(article)


def plain(value: Any) -> Any:
    """A part of the model as plain values, without what is at its default."""
    if isinstance(value, tuple):
        return [plain(inner) for inner in value]
    if not attrs.has(type(value)):
        return value.isoformat() if isinstance(value, datetime.date) else value
    fields = attrs.fields(type(value))
    told = {field.name: getattr(value, field.name) for field in fields}
    return {f.name: plain(told[f.name]) for f in fields if told[f.name] != f.default}


def without_types(value: Any) -> Any:
    """The JSON without the `type` of its blocks; that of a reference is a word of CSL."""
    if isinstance(value, list):
        return [without_types(inner) for inner in value]
    if not isinstance(value, dict):
        return value
    return {
        key: without_types(inner)
        for key, inner in value.items()
        if key != "type" or "confidence" in value or "id" in value
    }
