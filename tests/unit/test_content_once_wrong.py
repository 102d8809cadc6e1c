"""Pages on which the article was once not found, or found with too much or too little."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from nuffield_extract import Options, dom, plain_text
from nuffield_extract.api import read_page
from nuffield_extract.content import drops, find
from nuffield_extract.content.names import rule_of_names
from nuffield_extract.dom import text_of
from nuffield_extract.reading import Heading

if TYPE_CHECKING:
    from types import FrameType

TEXTS = [
    f"Lamp number {number} of the harbour is lit by hand each evening, by a woman on a ladder and"
    " a boy who carries the oil."
    for number in range(12)
]
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in TEXTS)
MAX_GROWTH = 5


def kept(body: str) -> list[str]:
    page = f"<!DOCTYPE html><title>Lamps</title><body>{body}</body>"
    flow = read_page(page, url=None, charset=None, options=Options()).flow
    return [part.text if isinstance(part, Heading) else plain_text(part) for part in flow]


def calls_of(body: str) -> int:
    """How many Python calls it takes to find the article of a page."""
    tree = dom.parse(f"<!DOCTYPE html><body>{body}</body>")
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        find(tree, [], [])
    finally:
        sys.setprofile(None)
    return calls


def test_a_thread_keeps_its_posts_though_each_of_them_is_called_a_comment() -> None:
    posts = "".join(f'<div class="comment"><p>{text}</p></div>' for text in TEXTS)
    assert kept(f'<h1>Lamps</h1><div id="comments">{posts}</div>') == TEXTS


def test_a_thread_keeps_its_posts_without_a_wrapper_too() -> None:
    posts = "".join(f'<div class="comment"><p>{text}</p></div>' for text in TEXTS)
    assert kept(f"<h1>Lamps</h1><div>{posts}</div>") == TEXTS


def test_the_article_is_found_in_the_cell_of_a_page_laid_out_in_rows() -> None:
    body = (
        '<table width="780"><tr><td colspan="2"><a href="/">Home</a> <a href="/b">Boats</a></td>'
        '</tr><tr><td width="150"><a href="/1">One</a><br><a href="/2">Two</a></td>'
        f"<td><h1>Lamps</h1>{PARAGRAPHS}</td></tr>"
        '<tr><td colspan="2">Printed on the quay</td></tr></table>'
    )
    assert kept(body) == TEXTS


def test_the_article_is_found_in_the_cell_beside_the_menu() -> None:
    body = (
        '<table><tr><td width="150"><a href="/1">One</a><br><a href="/2">Two</a></td>'
        f"<td><h1>Lamps</h1>{PARAGRAPHS}</td></tr></table>"
    )
    assert kept(body) == TEXTS


def test_a_label_heads_its_box_in_markup_without_line_breaks() -> None:
    box = '<div class="y"><h3>Related</h3><p>Ann Lee has lit lamps for years.</p></div>'
    assert kept(f'<h1>Lamps</h1><div class="x">{PARAGRAPHS}{box}{PARAGRAPHS}</div>') == TEXTS * 2


@pytest.mark.parametrize("amid", ["{boxes}{text}", "{text}{boxes}"])
def test_four_times_the_boxes_before_or_behind_the_text_take_four_times_the_work(
    amid: str,
) -> None:
    def page(size: int) -> str:
        boxes = '<div class="y">word</div>' * (100 * size)
        return f'<div class="x">{amid.format(boxes=boxes, text=PARAGRAPHS * size)}</div>'

    assert calls_of(page(8)) <= MAX_GROWTH * calls_of(page(2))


def test_the_box_around_the_title_does_not_take_the_name_of_the_titles_drop() -> None:
    lead = "The lamps of the harbour have burned for ninety years, and may well go out this winter."
    body = f"<header><h1>Lamps</h1></header><p>{lead}</p><div>{PARAGRAPHS}</div>"
    page = f"<!DOCTYPE html><title>Lamps</title><body><div>{body}</div></body>"
    reading = read_page(page, url=None, charset=None, options=Options())
    rules = [d.rule for d in drops(reading.tree, reading.content) if text_of(d.node) == "Lamps"]
    assert rules == ["metadata:title"]


@pytest.mark.parametrize("name", ["google-ads", "ads-top", "top-ad"])
def test_a_name_that_begins_or_ends_with_ads_is_an_advert(name: str) -> None:
    """The rows "^ads?-" and "-ads?$" of the table never match: hyphens are outside of words."""
    assert rule_of_names(name, "") == "advert"


def test_the_sidebar_of_a_page_is_one() -> None:
    """The row "page-sidebar" of the table never matches: "page-" is taken for a state first."""
    assert rule_of_names("page-sidebar", "") == "sidebar"


def test_boxes_in_a_field_of_formatted_text_stay_though_the_field_is_the_article() -> None:
    box = '<div class="note-box">Pier and glass</div>'
    field = f'<div class="text-formatted">{PARAGRAPHS}{box}</div>'
    assert kept(f"<h1>Lamps</h1>{field}") == [*TEXTS, "Pier and glass"]


def test_a_line_that_leads_to_a_page_with_a_long_title_goes() -> None:
    line = '<p>Read more: <a href="/x">Why the price of glass has doubled on the pier</a></p>'
    assert kept(f'<h1>Lamps</h1><div class="x">{PARAGRAPHS}{line}{PARAGRAPHS}</div>') == TEXTS * 2
