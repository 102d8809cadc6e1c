from __future__ import annotations

import re
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
    Block,
    Cell,
    Code,
    Embed,
    Figure,
    Item,
    ItemList,
    Mark,
    Paragraph,
    Quote,
    Row,
    Section,
    Span,
    Table,
)
from nuffield_extract.model.walk import article_spans, iter_sections, spans_text
from nuffield_extract.testing import articles, blocks, paragraphs, phrases, urls

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hypothesis.strategies import SearchStrategy

# What is shown of an article, and what should be

WITH_TAGS = MarkdownIt("commonmark", {"html": True}).enable("table").use(footnote_plugin)
WITHOUT_TAGS = MarkdownIt("commonmark", {"html": False}).enable("table").use(footnote_plugin)

Letter = tuple[str, frozenset[str], str | None]
"""A character with its marks and the url behind it."""

BLOCK_TAGS = ("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "table", "pre")
VOID_TAGS = ("br", "hr", "img")


class Shown(HTMLParser):
    """What a page of HTML shows."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.letters: list[Letter] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[tuple[str, str | None]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "br":
            self.text += "\n"
        if tag not in VOID_TAGS:
            self._open.append((tag, dict(attrs).get("href")))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID_TAGS:
            assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        marks = frozenset(tag for tag, _ in self._open if tag in get_args(Mark))
        href = next((unquote(href) for tag, href in self._open if tag == "a" and href), None)
        self.text += data
        self.letters += [(char, marks, href) for char in data if not char.isspace()]

    def attributes(self, *names: str) -> list[str]:
        return [found[name] or "" for _, found in self.tags for name in names if name in found]


def shown(*parts: Block, renderer: MarkdownIt = WITH_TAGS) -> Shown:
    article = Article(sections=(Section(id="lead", blocks=parts),))
    return Shown(renderer.render(markdown.export(article)))


def rendered(article: Article, renderer: MarkdownIt = WITH_TAGS) -> Shown:
    """The article as shown below its front matter."""
    text = markdown.export(article)
    if text.startswith("---\n"):
        text = text.partition("\n---\n")[2]
    return Shown(renderer.render(text))


def one_spaced(*texts: str | None) -> str:
    return " ".join(" ".join(filter(None, texts)).split())


def is_followed(url: str | None) -> bool:
    """Whether a link leads there: the urls of these tests that do not are known by heart."""
    return url is not None and url not in UNSAFE_URLS


def block_texts(block: Block) -> Iterator[str | None]:
    """The texts of a block that Markdown shows, in order."""
    match block:
        case Paragraph():
            yield spans_text(block.spans)
        case ItemList():
            yield from (
                text for item in block.items for b in item.blocks for text in block_texts(b)
            )
        case Table():
            yield block.caption
            yield from (spans_text(cell.spans) for row in block.rows for cell in row.cells)
        case Figure():
            yield from (None if is_followed(block.src) else block.alt, block.caption, block.credit)
        case Quote():
            yield from (text for inner in block.blocks for text in block_texts(inner))
            dash = "" if (block.attribution or "—")[0] in "—–-―" else "— "
            yield block.attribution and dash + block.attribution
        case Code():
            yield block.code
        case Embed():
            yield block.kind or "embed"
        case _:
            assert_never(block)


def article_texts(article: Article) -> Iterator[str | None]:
    """The texts of an article without notes and references that Markdown shows, in order."""
    yield from (article.title, article.standfirst)
    for section in iter_sections(article.sections):
        yield section.heading
        yield from (text for block in section.blocks for text in block_texts(block))
    yield from ("Suggested citation", article.citation) if article.citation else ()


def outline(block: Block) -> Iterator[str]:
    """The tags of a block, as HTML would have them."""
    match block:
        case ItemList():
            yield f"ol {block.start}" if block.ordered else "ul"
            for item in block.items:
                yield "li"
                yield from (tag for inner in item.blocks for tag in outline(inner))
        case Quote():
            yield "blockquote"
            yield from (tag for inner in block.blocks for tag in outline(inner))
        case Figure():
            yield from ("img",) if is_followed(block.src) else ()
        case Table():
            yield "table"
        case Code():
            yield "pre"
        case Paragraph() | Embed():
            pass
        case _:
            assert_never(block)


def outline_shown(page: Shown) -> list[str]:
    tags = [pair for pair in page.tags if pair[0] in (*BLOCK_TAGS, "img")]
    return [f"ol {found.get('start', 1)}" if tag == "ol" else tag for tag, found in tags]


def letters(spans: Iterable[Span]) -> list[Letter]:
    return [
        (char, frozenset(span.marks), unquote(span.href) if is_followed(span.href) else None)
        for span in spans
        for char in span.text
        if not char.isspace()
    ]


# Texts and urls full of syntax

SYNTAX = (
    *("a", "word", "5", " ", " ", "\n", "é", "漢", "😀", "\u0301", "\u200b", "“", "£", "—", '"'),
    *("*", "**", "_", "`", "```", "~~", "\\", "\\|", "|", "|---|", "a|b", ":-", ":", "---", "==="),
    *("- ", "+ ", "1. ", "2)", "# ", "#", ">", "!", "[", "]", "(", ")", "^", "[^1]", "[^1]: x"),
    *("](x)", "[x](javascript:alert(1))", "![x](y)", "&", "&amp;", "&#35;", "&copy", ";"),
    *("<", "<b>", "</p>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!--"),
    *("<?", "<![CDATA[", "<a@b.c>", "<https://x>", "https://x.org/a_b*c", "www.x.org/_", "~~~"),
)
SAFE_URLS = (
    *("https://x.org/a b", "https://x.org/<b>", "/a|b`c*d\\e", "#a", "?a=1&copy;", "a/b:c"),
    *("x) onload=alert(1)", 'x" onload="alert(1)'),
)
UNSAFE_URLS = (
    *("javascript:alert(1)", "java\nscript:alert(1)", " JavaScript:x", "\xa0vbscript:x"),
    *("data:text/html,<script>alert(1)</script>", "data:image/svg+xml;base64,x"),
    *("javascript&colon;alert(1)", "file:///etc/passwd", "\\\\host\\share"),
)

hostile_urls = urls() | st.sampled_from((*SAFE_URLS, *UNSAFE_URLS))
hostile_texts = (
    st.lists(st.sampled_from(SYNTAX), min_size=1, max_size=6).map("".join).filter(str.strip)
)
hostile_spans = st.builds(
    Span,
    text=hostile_texts,
    href=st.none() | hostile_urls,
    marks=st.lists(st.sampled_from(get_args(Mark)), unique=True, max_size=3).map(tuple),
)


def some(inner: SearchStrategy[Any], least: int, most: int) -> SearchStrategy[tuple[Any, ...]]:
    return st.lists(inner, min_size=least, max_size=most).map(tuple)


hostile_paragraphs = st.builds(Paragraph, spans=some(hostile_spans, 1, 4))
hostile_cells = st.builds(
    Cell,
    spans=some(hostile_spans, 0, 2),
    header=st.booleans(),
    colspan=st.integers(1, 2),
    rowspan=st.integers(1, 2),
)
hostile_flat: SearchStrategy[Block] = st.one_of(
    hostile_paragraphs,
    st.builds(
        Table,
        rows=some(st.builds(Row, cells=some(hostile_cells, 1, 3)), 1, 3),
        caption=st.none() | hostile_texts,
    ),
    st.builds(
        Figure,
        src=st.none() | hostile_urls,
        alt=st.none() | hostile_texts,
        caption=hostile_texts,
        credit=st.none() | hostile_texts,
    ),
    st.builds(Code, code=hostile_texts, language=st.none() | hostile_texts),
    st.builds(Embed, url=hostile_urls, kind=st.none() | hostile_texts),
)


def nested(inner: SearchStrategy[Block]) -> SearchStrategy[Block]:
    listed = some(st.builds(Item, blocks=some(inner, 1, 3)), 1, 3)
    return st.one_of(
        st.builds(ItemList, items=listed),
        st.builds(ItemList, items=listed, ordered=st.just(value=True), start=st.integers(0, 120)),
        st.builds(Quote, blocks=some(inner, 1, 2), attribution=st.none() | hostile_texts),
    )


hostile_blocks = st.recursive(hostile_flat, nested, max_leaves=6)


# Text


@given(some(blocks(), 1, 3))
def test_what_is_shown_of_blocks_is_their_text(parts: tuple[Block, ...]) -> None:
    wanted = one_spaced(*(text for block in parts for text in block_texts(block)))
    assert one_spaced(shown(*parts).text) == wanted


@given(some(hostile_blocks, 1, 3))
def test_what_is_shown_of_blocks_full_of_syntax_is_their_text(parts: tuple[Block, ...]) -> None:
    wanted = one_spaced(*(text for block in parts for text in block_texts(block)))
    assert one_spaced(shown(*parts).text) == wanted


@given(articles())
def test_what_is_shown_of_an_article_is_its_text(article: Article) -> None:
    article = attrs.evolve(article, notes=(), references=())
    assert one_spaced(rendered(article).text) == one_spaced(*article_texts(article))


@given(phrases() | hostile_texts, st.integers(0, 6))
def test_a_heading_shows_its_text_and_level(heading: str, level: int) -> None:
    page = rendered(Article(sections=(Section(id="a", heading=heading, level=level),)))
    assert [tag for tag, _ in page.tags] == [f"h{max(2, level)}"]
    assert one_spaced(page.text) == one_spaced(heading)


@given(articles())
def test_every_reference_shows_its_text_and_leads_to_its_url(article: Article) -> None:
    page = rendered(Article(references=article.references))
    for reference in article.references:
        assert one_spaced(reference.text) in one_spaced(page.text)
    urls = [unquote(reference.url) for reference in article.references if reference.url]
    assert [unquote(href) for href in page.attributes("href")] == urls


@given(articles())
def test_every_note_that_is_cited_is_a_footnote(article: Article) -> None:
    cited = {span.ref for span in article_spans(article)} & {note.id for note in article.notes}
    page = rendered(article)
    footnotes = [tag for tag, found in page.tags if (tag, found.get("class")) == FOOTNOTE]
    assert len(footnotes) == len(cited)
    for note in article.notes:
        for block in note.blocks if note.id in cited else ():
            assert one_spaced(*block_texts(block)) in one_spaced(page.text)


FOOTNOTE = ("li", "footnote-item")


# Structure, marks, links


@given(some(hostile_blocks, 1, 4))
def test_blocks_are_the_blocks_that_they_were(parts: tuple[Block, ...]) -> None:
    assert outline_shown(shown(*parts)) == [tag for block in parts for tag in outline(block)]


@given(paragraphs() | hostile_paragraphs)
def test_every_letter_keeps_its_marks_and_its_link(paragraph: Paragraph) -> None:
    assert shown(paragraph).letters == letters(paragraph.spans)


@given(some(hostile_cells, 1, 3).map(lambda drawn: Row(cells=drawn)))
def test_every_letter_of_a_cell_keeps_its_marks_and_its_link(row: Row) -> None:
    spans = [span for cell in row.cells for span in cell.spans]
    assert shown(Table(rows=(row,))).letters == letters(spans)


# Safety


@given(some(hostile_blocks, 1, 3), hostile_texts)
def test_no_markup_of_the_page_gets_through(parts: tuple[Block, ...], text: str) -> None:
    inside = Section(id="a", heading=text, level=2, blocks=parts)
    article = Article(title=text, standfirst=text, citation=text, sections=(inside,))
    for renderer in (WITH_TAGS, WITHOUT_TAGS):
        page = rendered(article, renderer)
        assert {tag for tag, _ in page.tags} <= SAFE_TAGS
        assert {name for _, found in page.tags for name in found} <= SAFE_ATTRIBUTES
        for url in page.attributes("href", "src"):
            assert not re.match(r"\W*(javascript|vbscript|data):", url, re.IGNORECASE)


SAFE_TAGS = {
    *(*BLOCK_TAGS, *VOID_TAGS, *get_args(Mark)),
    *("p", "a", "thead", "tbody", "tr", "th", "td"),
} - {"hr"}
SAFE_ATTRIBUTES = {"href", "src", "alt", "start", "class"}


# Front matter


def known_fields(article: Article) -> dict[str, Any]:
    """What front matter holds, as YAML reads it."""
    names = (
        *("title", "standfirst", "kind", "site", "url", "published", "modified", "language"),
        *("licence", "image", "topics", "citation"),
    )
    fields = {name: getattr(article, name) for name in names}
    authors = [
        {"name": author.name} | ({"url": author.url} if author.url else {})
        for author in article.authors
    ]
    fields |= {"topics": list(article.topics), "authors": authors}
    return {name: value for name, value in fields.items() if value}


@given(
    articles(),
    st.none() | st.text(),
    some(st.text(st.characters(categories=("Cc", "Cf", "Zl", "Zp", "So")), min_size=1), 0, 2),
)
def test_front_matter_is_yaml_of_the_same_values(
    article: Article, title: str | None, topics: tuple[str, ...]
) -> None:
    article = attrs.evolve(article, title=title, topics=topics)
    text = markdown.export(article)
    front = text.split("---\n")[1] if text.startswith("---\n") else "{}"
    assert yaml.safe_load(front) == known_fields(article)
    assert "---\n" not in front
