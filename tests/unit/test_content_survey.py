from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import lxml.html
import pytest
from hypothesis import given, settings

from nuffield_extract import dom
from nuffield_extract.content.survey import Region, Survey, survey
from nuffield_extract.content.weights import EVERY
from nuffield_extract.testing import drupal_pages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

    from nuffield_extract.testing import DrupalPage

PAGE = (
    '<div class="box"><h2><a href="/x">Ten chars.</a></h2>'
    '<p>Some <a href="/y">link</a> text</p></div>'
    "<ul><li>One</li><li>Two</li></ul>"
)
SIXTY = "This is a line of sixty characters, for that is what we say."

NO_TEXT = frozenset(
    "nav button select textarea svg dialog script style noscript template head canvas iframe video"
    " audio".split()
)
"""Elements in which no article's text stands."""

MAX_GROWTH = 5
"""Of the calls on a page of four times the size: linear is 4, with some room."""


def surveyed(body: str) -> Survey:
    tree = dom.parse(f"<!DOCTYPE html><title>Lamps</title><body>{body}</body>")
    assert tree.body is not None
    return survey(tree.body)


def whole(body: str) -> Region:
    return surveyed(body).regions[0]


def tags(regions: Iterator[Region]) -> list[str]:
    return [region.tag for region in regions]


def texts_by_lxml(html: str) -> Iterator[str]:
    """The text nodes of a page's body, by a parser of another family."""
    body = lxml.html.document_fromstring(html).find("body")
    assert body is not None
    stack = [body]
    while stack:
        node = stack.pop()
        if isinstance(node.tag, str) and node.tag not in NO_TEXT:
            yield node.text or ""
            for child in node:
                yield child.tail or ""
                stack.append(child)


def calls_of(body: str) -> int:
    """How many Python calls the survey of a page makes."""
    tree = dom.parse(f"<!DOCTYPE html><body>{body}</body>")
    assert tree.body is not None
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        survey(tree.body)
    finally:
        sys.setprofile(None)
    return calls


def test_every_block_element_is_a_region_in_the_order_of_the_page() -> None:
    found = [region.tag for region in surveyed(PAGE).regions]
    assert found == ["body", "div", "h2", "p", "ul", "li", "li"]


def test_inline_elements_are_no_regions() -> None:
    body = "<p>a <em>b <strong>c</strong></em> <span>d<br>e</span> <code>f</code><img></p>"
    assert [region.tag for region in surveyed(body).regions] == ["body", "p"]


def test_a_region_knows_its_classes_and_what_it_stands_in() -> None:
    body, box, title, *_ = surveyed(PAGE).regions
    assert (box.name, title.name) == ("box", "")
    assert (body.parent, box.parent, title.parent) == (None, body, box)


def test_the_regions_directly_inside_a_region_are_its_children() -> None:
    page = surveyed(PAGE)
    body, box = page.regions[:2]
    assert tags(page.children(body)) == ["div", "ul"]
    assert tags(page.children(box)) == ["h2", "p"]


def test_a_region_without_regions_has_no_children() -> None:
    page = surveyed(PAGE)
    assert tags(page.children(page.regions[2])) == []


def test_the_regions_behind_a_region_are_those_in_the_same_element() -> None:
    page = surveyed("<div><h2>a</h2><p>b</p><ul><li>c</li></ul></div><pre>d</pre>")
    title = page.regions[2]
    assert tags(page.after(title)) == ["p", "ul"]
    assert tags(page.after(page.regions[1])) == ["pre"]
    assert tags(page.after(page.regions[0])) == []


def test_text_is_counted_without_the_space_around_it() -> None:
    assert whole("<p>\n  abc  \n</p> <p>de</p>").text == 5


def test_a_region_counts_the_text_of_the_regions_in_it() -> None:
    body, box, title, line, items, one, two = surveyed(PAGE).regions
    assert [one.text, two.text, items.text] == [3, 3, 6]
    assert [title.text, line.text, box.text] == [10, 12, 22]
    assert body.text == 28


def test_characters_in_links_are_counted_apart() -> None:
    body, box, title, line, items, *_ = surveyed(PAGE).regions
    assert [title.linked, line.linked, box.linked, items.linked, body.linked] == [10, 4, 14, 0, 14]
    assert box.density == pytest.approx(14 / 22)


def test_a_link_around_blocks_counts_all_text_in_them() -> None:
    page = whole('<a href="/x"><div>abc<p>de</p></div></a>fg')
    assert (page.text, page.linked) == (7, 5)


def test_a_region_without_text_has_no_density() -> None:
    assert whole("<div></div>").density == 0


def test_a_long_run_of_text_is_prose_and_a_short_one_is_none() -> None:
    assert len(SIXTY) == 60
    assert whole(f"<p>{SIXTY}</p>").prose == 60
    assert whole(f"<p>{SIXTY[1:]}</p>").prose == 0


def test_runs_of_text_in_several_blocks_do_not_add_up_to_prose() -> None:
    assert whole(f"<p>{SIXTY[:40]}</p><p>{SIXTY[:40]}</p>").prose == 0


def test_words_in_inline_elements_belong_to_the_run_around_them() -> None:
    assert whole(f"<p>{SIXTY[:20]}<em>{SIXTY[20:40]}x</em>{SIXTY[40:]}</p>").prose >= 60


def test_prose_does_not_count_its_links() -> None:
    assert whole(f'<p>{SIXTY} <a href="/x">Ten chars.</a></p>').prose == 60


def test_text_that_is_mostly_linked_is_no_prose() -> None:
    assert whole(f'<p>Ten chars. <a href="/x">{SIXTY}</a></p>').prose == 0


def test_text_that_stands_in_no_paragraph_is_prose_too() -> None:
    assert whole(f"{SIXTY}<div>{SIXTY}<p>{SIXTY}</p>{SIXTY}</div>{SIXTY}").prose == 300


def test_prose_is_counted_up_to_the_start_of_each_region() -> None:
    starts = [
        r.start for r in surveyed(f"<p>{SIXTY}</p><div>x<p>{SIXTY}</p></div><p>y</p>").regions
    ]
    assert starts == [0, 0, 60, 60, 120]


def test_runs_of_text_between_the_edges_of_blocks_are_counted() -> None:
    body, box, *_ = surveyed("<div>a <b>b</b><p>c</p>d<ul><li>e</li></ul></div>f").regions
    assert (box.blocks, body.blocks) == (4, 5)


@pytest.mark.parametrize("level", range(1, 7))
def test_a_heading_that_is_a_link_is_a_title(level: int) -> None:
    page = whole(f'<div><h{level}><a href="/x">A title</a></h{level}></div>')
    assert page.titles == 1


def test_a_heading_with_a_link_in_it_is_no_title() -> None:
    assert whole('<h2>All that is known of <a href="/x">oil</a></h2>').titles == 0


def test_a_line_that_is_a_link_is_no_title() -> None:
    assert whole('<p><a href="/x">A title</a></p>').titles == 0


@pytest.mark.parametrize("tag", ["nav", "button", "select", "textarea", "svg", "dialog"])
def test_elements_that_hold_no_articles_text_are_passed_over(tag: str) -> None:
    page = surveyed(f"<div>abc</div><div><{tag}>Some words</{tag}></div>")
    assert page.regions[0].text == 3
    assert [region.tag for region in page.regions] == ["body", "div", "div"]
    assert [(region.index, node.tag) for region, node in page.passed_over] == [(2, tag)]


@pytest.mark.parametrize("tag", ["script", "style", "noscript", "template", "iframe", "video"])
def test_elements_that_no_browser_shows_are_not_even_counted(tag: str) -> None:
    page = surveyed(f"<div>abc</div><div><{tag}>Some words</{tag}></div>")
    assert page.regions[0].text == 3
    assert page.passed_over == []


def test_comments_in_the_markup_are_no_text() -> None:
    assert whole("<p>abc<!-- <p>Some words</p> --></p>").text == 3


def test_a_survey_of_one_element_leaves_out_what_stands_around_it() -> None:
    tree = dom.parse(f"<!DOCTYPE html><body><p>before</p><main>{PAGE}</main><p>behind</p></body>")
    (main,) = dom.select(tree, "main")
    found = survey(main).regions
    assert [region.tag for region in found] == ["main", "div", "h2", "p", "ul", "li", "li"]
    assert found[0].text == 28


@settings(max_examples=20)
@given(page=drupal_pages())
def test_the_text_of_a_page_is_as_much_as_another_parser_finds_if_no_rule_holds(
    page: DrupalPage,
) -> None:
    body = dom.parse(page.html).body
    assert body is not None
    text = sum(len(text.strip()) for text in texts_by_lxml(page.html))
    assert survey(body, EVERY).regions[0].text == text


@settings(max_examples=20)
@given(page=drupal_pages())
def test_regions_nest_as_their_elements_do(page: DrupalPage) -> None:
    body = dom.parse(page.html).body
    assert body is not None
    regions = survey(body).regions
    assert [region.index for region in regions] == list(range(len(regions)))
    for region in regions[1:]:
        around = {node.mem_id for node in dom.ancestors(region.node)}
        assert region.parent is not None
        assert region.parent.node.mem_id in around
        assert region.parent.index < region.index < region.end <= region.parent.end


@settings(max_examples=20)
@given(page=drupal_pages())
def test_twice_the_page_has_twice_the_regions_and_twice_the_text(page: DrupalPage) -> None:
    start, end = page.html.index("<body"), page.html.index("</body>")
    inside = page.html[page.html.index(">", start) + 1 : end]
    once, twice = surveyed(inside), surveyed(inside + inside)
    assert len(twice.regions) - 1 == 2 * (len(once.regions) - 1)
    for count in ("text", "linked", "prose", "blocks", "titles"):
        assert getattr(twice.regions[0], count) == 2 * getattr(once.regions[0], count)


def test_a_page_of_four_times_the_size_takes_four_times_the_work() -> None:
    assert calls_of(PAGE * 400) <= MAX_GROWTH * calls_of(PAGE * 100)


def test_a_page_of_four_times_the_depth_takes_four_times_the_work() -> None:
    shallow, deep = ("<div>a" * depth + "b</div>" * depth for depth in (100, 400))
    assert calls_of(deep) <= MAX_GROWTH * calls_of(shallow)
