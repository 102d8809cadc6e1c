from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any, assert_never, get_args
from urllib.parse import unquote

import attrs
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from nuffield_extract.exporters import markdown
from nuffield_extract.model import (
    Article,
    Code,
    Embed,
    Figure,
    ItemList,
    Mark,
    Note,
    Paragraph,
    Quote,
    Section,
    Span,
    Table,
)
from nuffield_extract.model.walk import article_spans, iter_blocks, map_spans, spans_text
from nuffield_extract.testing import articles, blocks, paragraphs, phrases, tables, urls

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nuffield_extract.model import Block, Person

WITH_TAGS = MarkdownIt("commonmark", {"html": True}).enable("table").use(footnote_plugin)
"""Renders as GitHub does, the tags that the exporter writes too."""

WITHOUT_TAGS = MarkdownIt("commonmark", {"html": False}).enable("table").use(footnote_plugin)

SYNTAX = (
    *("a", "word", "5", " ", " ", "\n", "é", "漢", "😀", "\u0301", "\u200b", "“", "£", "—", '"'),
    *("*", "**", "_", "`", "```", "~~", "\\", "\\|", "|", "|---|", "a|b", ":-", ":", "---", "==="),
    *("- ", "+ ", "1. ", "2)", "# ", "#", ">", "!", "[", "]", "(", ")", "^", "[^1]", "[^1]: x"),
    *("](x)", "[x](javascript:alert(1))", "![x](y)", "&", "&amp;", "&#35;", "&copy", ";"),
    *("<", "<b>", "</p>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!--"),
    *("<?", "<![CDATA[", "<a@b.c>", "<https://x>", "https://x.org/a_b*c", "www.x.org/_", "~~~"),
)
"""What means something in Markdown or HTML, and what may stand beside it."""

hostile_texts = st.lists(st.sampled_from(SYNTAX), min_size=1, max_size=6).map("".join)
hostile_urls = urls() | st.sampled_from(
    (
        *("https://x.org/a b", "https://x.org/<b>", "/a|b`c*d\\e", "#a", "?a=1&copy;", "a\nb"),
        *("javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "x) onload=y"),
    )
)
hostile_spans = st.builds(
    Span,
    text=hostile_texts,
    href=st.none() | hostile_urls,
    marks=st.lists(st.sampled_from(get_args(Mark)), unique=True, max_size=3).map(tuple),
)
hostile_paragraphs = st.builds(
    Paragraph, spans=st.lists(hostile_spans, min_size=1, max_size=4).map(tuple)
)


@st.composite
def hostile_blocks(draw: st.DrawFn) -> Block:
    """Blocks of every type whose spans are full of syntax."""
    block = draw(blocks())
    return map_spans(block, lambda _: draw(hostile_spans))


Letter = tuple[str, frozenset[str], str | None]
"""A character with the marks on it and the url behind it."""


class Shown(HTMLParser):
    """What a page of HTML shows: its letters, and the text with its white space."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.letters: list[Letter] = []
        self.text = ""
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[tuple[str, str | None]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("br", "hr", "img"):
            self._open.append((tag, dict(attrs).get("href")))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        self.text += data
        marks = frozenset(tag for tag, _ in self._open if tag in get_args(Mark))
        href = next((href for tag, href in self._open if tag == "a"), None)
        self.letters += [(char, marks, href and unquote(href)) for char in data.split_words()]


def one_spaced(text: str) -> str:
    return " ".join(text.split())
