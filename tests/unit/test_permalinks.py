"""Signs by which readers copy the address of a heading are none of its words."""

from __future__ import annotations

import pytest

from nuffield_extract import extract, plain_text
from nuffield_extract.dom import parse
from nuffield_extract.permalinks import is_permalink, title_of

TEXT = "<p>" + "The lamps by the quay are lit by hand each evening. " * 8

PERMALINKS = {
    "Sphinx": '<h2>Oil<a class="headerlink" href="#oil">¶</a></h2>',
    "MkDocs": '<h2>Oil<a class="headerlink" href="#oil" title="Permanent link">&para;</a></h2>',
    "Jekyll": '<h2>Oil <a class="header-anchor" href="#oil">#</a></h2>',
    "rustdoc": '<h2><a class="doc-anchor" href="#oil">§</a>Oil</h2>',
    "Docusaurus": '<h2>Oil<a class="hash-link" href="#oil">\u200b</a></h2>',
    "with the page's address": '<h2>Oil<a href="/lamps#oil">🔗</a></h2>',
    "in a span": '<h2>Oil <span><a href="#oil">#</a></span></h2>',
}

OTHERS = {
    "a word": '<h2>Oil <a class="anchor" href="#oil">oil</a></h2>',
    "another page": '<h2>Oil <a class="anchor" href="/oil">#</a></h2>',
    "amid text": '<p>Oil, as <a href="#four">§</a> 4 has it.</p>',
    "a note": '<p>Oil<a href="#fn1">*</a></p>',
    "nothing": '<h2>Oil<a class="anchor" href="#oil"></a></h2>',
}


@pytest.mark.parametrize("printed", PERMALINKS.values(), ids=PERMALINKS.keys())
def test_a_permalink_is_no_part_of_its_heading(printed: str) -> None:
    article = extract(f"<article><h1>Lamps</h1>{TEXT}{printed}{TEXT}</article>")
    assert [section.heading for section in article.sections] == [None, "Oil"]


@pytest.mark.parametrize("printed", PERMALINKS.values(), ids=PERMALINKS.keys())
def test_the_title_is_without_its_permalink(printed: str) -> None:
    heading = printed.replace("h2", "h1")
    article = extract(f"<title>Oil | Lampworks</title><article>{heading}{TEXT}{TEXT}</article>")
    assert article.title == "Oil"
    assert "Oil" not in plain_text(article).partition("\n")[2], "the headline is not printed twice"


@pytest.mark.parametrize("printed", OTHERS.values(), ids=OTHERS.keys())
def test_other_links_inside_the_page_are_none(printed: str) -> None:
    (link,) = parse(printed).css("a")
    assert not is_permalink(link)


def test_a_sign_that_is_no_link_belongs_to_the_title() -> None:
    (heading,) = parse('<h1>The note C#<a class="headerlink" href="#c">#</a></h1>').css("h1")
    assert title_of(heading) == "The note C#"


def test_a_heading_is_without_the_text_of_its_buttons_and_drawings() -> None:
    (heading,) = parse(
        "<h1><svg><title>A lamp</title><desc>Drawn by hand</desc></svg> Enum <span>Lamp</span>"
        " <button>Copy <i>path</i></button> in oil</h1>"
    ).css("h1")
    assert title_of(heading) == "Enum Lamp in oil"
