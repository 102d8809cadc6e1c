from __future__ import annotations

import sys
from html import escape
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from nuffield_extract import (
    Article,
    Limits,
    NuffieldExtractError,
    Options,
    PageTooLarge,
    Paragraph,
    export,
    extract,
    load,
    plain_text,
)
from nuffield_extract.api import read_page
from nuffield_extract.content.labels import rule_of_label
from nuffield_extract.model.walk import article_spans, iter_sections, spans_text
from nuffield_extract.testing import arbitrary_markup, drupal_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

    from nuffield_extract.testing import DrupalPage

AROUND = {
    "menu": '<nav class="menu"><ul><li><a href="/a">zixaba zixeco</a></li></ul></nav>',
    "menu-without-nav": '<div class="menu"><ul><li><a href="/a">zixaba</a></li></ul></div>',
    "skip-link": '<a class="visually-hidden skip-link" href="#main">zixaba</a>',
    "share": '<div class="share-links"><a href="https://s.example/">zixaba zixeco</a></div>',
    "footer": '<footer role="contentinfo"><p>zixaba zixeco zixidu</p></footer>',
    "script": "<script>var zixaba = '<p>zixeco</p>';</script>",
    "json": '<script type="application/json">{"zixaba": "zixeco"}</script>',
    "style": "<style>.zixaba { color: red }</style>",
    "svg": "<svg><title>zixaba</title><text>zixeco</text></svg>",
    "comment": "<!-- zixaba --><!--[if IE]><p>zixeco</p><![endif]-->",
    "noscript": '<noscript><img src="/zixaba.png"> zixeco</noscript>',
    "template": "<template><p>zixaba</p></template>",
    "cookies": '<div id="sliding-popup" class="eu-cookie-compliance-banner"><p>zixaba</p></div>',
    "search": '<form role="search"><label>zixaba</label><input type="search"></form>',
    "aside": "<aside><h2>zixaba</h2><p>zixeco zixidu</p></aside>",
    "dialog": "<dialog open><p>zixaba</p></dialog>",
}
"""Boilerplate that changes nothing wherever it stands outside of the article."""

HIDDEN = ("script", "json", "style", "svg", "comment", "noscript", "template")
"""Boilerplate that changes nothing between the blocks of an article either."""

MAX_GROWTH = 5
"""Of the calls on a page of four times the size: linear is 4, with some room."""


def body_of(article: Article) -> list[str]:
    """The text of every paragraph, in page order."""
    return [
        spans_text(block.spans)
        for section in iter_sections(article.sections)
        for block in section.blocks
        if isinstance(block, Paragraph)
    ]


def headings_of(article: Article) -> list[tuple[int, str | None]]:
    return [(part.level, part.heading) for part in iter_sections(article.sections) if part.heading]


def article_page(count: int, *, around: str = "", amid: str = "") -> str:
    """A page of `count` sections with a heading, a paragraph of some markup and a list each."""
    part = (
        "<h2>Heading {0}</h2><p>A paragraph with <b>bold</b>, <em>emphasis</em> and"
        ' <a href="/node/{0}">a link</a> in it, number {0} of them all.</p>'
        "<ul><li>one of {0}</li><li>two of {0}</li></ul>"
    )
    parts = amid.join(part.format(number) for number in range(count))
    return (
        "<!DOCTYPE html><html lang=en><head><title>Pages | Site</title><link rel=canonical"
        f' href="https://www.example.org/a"></head><body>{around}<main><h1>Pages</h1><article>'
        f"{parts}</article></main>{around}</body></html>"
    )


def with_boilerplate(html: str, piece: str, place: str) -> str:
    """The page with a piece of boilerplate right inside the body, or right before its end."""
    if place == "before":
        head, body, rest = html.partition("<body")
        attributes, end, rest = rest.partition(">")
        return head + body + attributes + end + piece + rest
    before, body, rest = html.rpartition("</body>")
    return before + piece + body + rest


def python_calls(work: Callable[[], object]) -> int:
    """How many calls of Python and C functions the work makes."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def outcome(page: bytes | str) -> Article | None:
    """The article, or None for a page that is refused."""
    try:
        return extract(page)
    except NuffieldExtractError:
        return None


@given(page=drupal_pages())
def test_an_article_has_all_that_was_put_into_its_page_in_page_order(page: DrupalPage) -> None:
    article = extract(page.html)
    assert article.title == page.title
    assert headings_of(article) == list(page.headings)
    assert body_of(article) == list(page.paragraphs)
    assert [span.href for span in article_spans(article) if span.href] == list(page.links)


@given(page=drupal_pages())
def test_no_boilerplate_comes_out(page: DrupalPage) -> None:
    article = extract(page.html)
    text = plain_text(article)
    spans = " ".join(span.text for span in article_spans(article))
    assert [word for word in page.boilerplate if word in text or word in spans] == []


@given(page=drupal_pages())
def test_the_text_is_in_page_order(page: DrupalPage) -> None:
    text = plain_text(extract(page.html))
    for part in (page.title, *page.paragraphs):
        _, found, text = text.partition(part)
        assert found


@given(page=drupal_pages())
def test_the_same_page_always_gives_the_same_article(page: DrupalPage) -> None:
    article = extract(page.html)
    assert extract(page.html) == article
    assert extract(page.html.encode()).sections == article.sections
    assert load(export(article)) == article


@given(
    page=drupal_pages(),
    piece=st.sampled_from(sorted(AROUND)),
    place=st.sampled_from(("before", "after")),
)
def test_boilerplate_around_an_article_changes_nothing_in_it(
    page: DrupalPage, piece: str, place: str
) -> None:
    alone = extract(page.html)
    beside = extract(with_boilerplate(page.html, AROUND[piece], place))
    assert beside.sections == alone.sections
    assert (beside.title, beside.notes, beside.references) == (alone.title, (), ())


@pytest.mark.parametrize("piece", AROUND)
def test_boilerplate_around_a_plain_article_changes_nothing_in_it(piece: str) -> None:
    alone = extract(article_page(5))
    assert extract(article_page(5, around=AROUND[piece])).sections == alone.sections


@pytest.mark.parametrize("piece", HIDDEN)
def test_what_no_browser_shows_changes_nothing_between_blocks(piece: str) -> None:
    alone = extract(article_page(5))
    assert extract(article_page(5, amid=AROUND[piece])).sections == alone.sections


@pytest.mark.parametrize("piece", HIDDEN)
def test_what_no_browser_shows_changes_nothing_inside_a_paragraph(piece: str) -> None:
    page = article_page(5)
    within = page.replace("emphasis</em>", f"emphasis{AROUND[piece]}</em>")
    assert extract(within).sections == extract(page).sections


@given(words=st.text(min_size=1, max_size=80))
def test_text_of_scripts_styles_and_comments_never_comes_out(words: str) -> None:
    mark = f"zixaba {words}".replace("<", "").replace("-", "")
    hidden = f"<script>{mark}</script><style>{mark}</style><!-- {mark} --><svg><text>{mark}</text>"
    article = extract(article_page(5, amid=f"{hidden}</svg>"))
    assert "zixaba" not in plain_text(article)
    assert "zixaba" not in export(article)


@given(text=st.text(min_size=1, max_size=200))
def test_any_text_in_a_paragraph_that_is_no_label_comes_out_whole(text: str) -> None:
    assume(rule_of_label(text) is None)
    page = article_page(3, amid=f"<p>{escape(text)}</p>")
    spans = "".join(span.text for span in article_spans(extract(page)))
    kept = {char for char in spans if not char.isspace()}
    seen = {char for char in text if char.isprintable() and not char.isspace()}
    assert all(char in kept for char in seen if char.isascii())


@given(raw=st.binary(max_size=2_000))
@example(b"")
@example(b"<")
@example(b"\xff\xfe<\x00p")
@example(b"<html>" + b"\x00" * 100)
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    outcome(raw)


@given(raw=st.binary(max_size=500))
def test_any_bytes_in_a_page_are_read_or_refused(raw: bytes) -> None:
    head, end = b"<!DOCTYPE html><html><body><main><p>", b"</p></main></body></html>"
    outcome(head + raw + b" word" * 40 + end)


@given(text=st.text(max_size=500))
@example("\ud800")
@example("<p>\ud800</p>" * 30)
@example("<!DOCTYPE html><body>" + "<p>\x00word \ud800 words</p>" * 30)
def test_any_text_is_read_or_refused(text: str) -> None:
    outcome(text)


@given(text=st.text(st.characters(), max_size=300))
def test_any_text_in_a_page_is_read_or_refused(text: str) -> None:
    outcome(f"<body><main>{text}<p>{'word ' * 40}</p></main>")


@given(page=arbitrary_markup())
def test_any_markup_is_read_or_refused(page: str) -> None:
    outcome(page)


@given(page=arbitrary_markup())
def test_any_markup_in_an_article_gives_an_article_that_survives_json(page: str) -> None:
    article = outcome(f"<main><p>{'word ' * 40}</p>{page}<p>{'word ' * 40}</p></main>")
    assert article is None or load(export(article)) == article
    assert article is None or plain_text(article)


@given(page=arbitrary_markup(), label=st.text(max_size=12) | st.sampled_from(("utf-7", "idna")))
def test_any_charset_of_the_transport_is_known_or_refused(page: str, label: str) -> None:
    try:
        extract(page.encode("utf-8", "replace"), charset=label)
    except NuffieldExtractError:
        return


@given(
    url=st.text(max_size=30) | st.sampled_from(("http://[", "//", "file:///etc", "https://a b/"))
)
def test_any_url_is_taken(url: str) -> None:
    assert extract(article_page(3), url=url).title == "Pages"


@given(page=arbitrary_markup())
def test_twice_the_same_markup_has_twice_the_same_outcome(page: str) -> None:
    page = f"<main>{page}<p>{'word ' * 40}</p></main>"
    assert outcome(page) == outcome(page)


ENCODED: dict[str, Callable[[str], bytes]] = {
    "utf-8": lambda html: html.encode(),
    "utf-8 with a BOM": lambda html: b"\xef\xbb\xbf" + html.encode(),
    "utf-16 little-endian": lambda html: b"\xff\xfe" + html.encode("utf-16-le"),
    "utf-16 big-endian": lambda html: b"\xfe\xff" + html.encode("utf-16-be"),
    "windows-1252": lambda html: html.replace("utf-8", "windows-1252").encode("windows-1252"),
    "latin-1": lambda html: html.replace("utf-8", "iso-8859-1").encode("windows-1252"),
}
"""The same page in other bytes."""


@given(page=drupal_pages())
def test_the_encoding_changes_nothing(page: DrupalPage) -> None:
    wanted = extract(page.html)
    for encoded in ENCODED.values():
        found = extract(encoded(page.html))
        assert (found.title, found.sections) == (wanted.title, wanted.sections)


def blocks_of(article: Article) -> Iterator[object]:
    return (block for part in iter_sections(article.sections) for block in part.blocks)


def test_four_times_the_page_has_four_times_the_blocks() -> None:
    small, large = extract(article_page(50)), extract(article_page(200))
    assert len(list(blocks_of(small))) == 100
    assert len(list(blocks_of(large))) == 400


def test_four_times_the_page_costs_four_times_the_calls() -> None:
    extract(article_page(5))  # imports and caches
    small = python_calls(lambda: extract(article_page(50)))
    large = python_calls(lambda: extract(article_page(200)))
    assert large < MAX_GROWTH * small


@pytest.mark.parametrize(
    "part",
    [
        pytest.param("<div class='menu'>zix</div><p>Some words stand here.</p>", id="menus"),
        pytest.param("<p class='x'><a href='#n{0}'>{0}</a> words</p>", id="marks"),
        pytest.param("<p id='n{0}'><a href='#n{0}'>{0}</a> words</p>", id="anchors"),
        pytest.param("<h2 id='same'>Same</h2><p>Some words</p>", id="ids"),
        pytest.param("<h2>Same</h2><p>Some words</p>", id="same-headings"),
        pytest.param("<h2>Same 2</h2><h2>Same</h2><p>Some words</p>", id="numbered-headings"),
        pytest.param("<h3>Share</h3><p>Some words</p>", id="labels"),
        pytest.param("<h2>References</h2><p>Lee A (2019), Words and words</p>", id="references"),
        pytest.param("<table><tr><td>a</td><td>b</td></tr></table>", id="tables"),
        pytest.param("<table><tr><td><p>a</p></td></tr></table>", id="layout-tables"),
        pytest.param("<blockquote><p>a</p><footer>b</footer></blockquote>", id="quotes"),
        pytest.param("<figure><img src='a'><figcaption>b</figcaption></figure>", id="figures"),
        pytest.param("<article><p>" + "words " * 30 + "</p></article>", id="articles"),
        pytest.param("<b><i><a href='x'>word</a></i></b> ", id="spans"),
        pytest.param("word<br>", id="breaks"),
        pytest.param("<br>", id="breaks-alone"),
        pytest.param(" <span> </span>", id="spaces"),
        pytest.param("<li>word", id="loose-items"),
        pytest.param("<a id='n{0}'></a>", id="empty-anchors"),
        pytest.param("<script type='application/ld+json'>{{}}</script>", id="scripts"),
        pytest.param("<meta name='author' content='Ann Lee {0}'>", id="metas"),
        pytest.param("<span class='username'>Ann Lee {0}</span>", id="names"),
        pytest.param("<h1>Pages {0}</h1>", id="titles"),
    ],
)
def test_no_part_costs_more_than_its_share_of_calls(part: str) -> None:
    def page(count: int) -> str:
        filled = "".join(part.format(number) for number in range(count))
        return f"<main><h1>Pages</h1><p>{'word ' * 40}</p><div>{filled}</div></main>"

    outcome(page(1))  # imports and caches
    small = python_calls(lambda: outcome(page(100)))
    large = python_calls(lambda: outcome(page(400)))
    assert large < MAX_GROWTH * small


@pytest.mark.parametrize("count", [50, 200])
def test_the_flow_of_a_page_has_every_block_and_heading(count: int) -> None:
    reading = read_page(article_page(count), url=None, charset=None, options=Options())
    assert len(reading.flow) == 3 * count


@given(size=st.integers(0, 2_000))
def test_a_page_beyond_its_limit_is_refused(size: int) -> None:
    page, limited = article_page(5), Options(limits=Limits(bytes=size))
    if len(page) > size:
        with pytest.raises(PageTooLarge):
            extract(page, options=limited)
    else:
        assert extract(page, options=limited) == extract(page)
