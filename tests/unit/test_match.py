"""A profile's selectors are asked as one, and each node is told to the right one."""

from __future__ import annotations

import pytest

from nuffield_extract import dom
from nuffield_extract.content import find
from nuffield_extract.links import Links
from nuffield_extract.metadata import read_cards
from nuffield_extract.profiles.load import parse_profile
from nuffield_extract.profiles.match import Query

LINKS = Links("https://www.example.org/a")


def cards(link: str) -> str:
    return f'[match]\nhosts = ["example.org"]\n[related]\nitem = ".card"\n{link}\n'


@pytest.mark.parametrize("link", ["", 'link = "a"', 'link = ".go"', 'link = "a.go, a.other"'])
def test_every_card_has_its_own_link_however_the_profile_selects_it(link: str) -> None:
    page = dom.parse(
        "<div class=card><a class=go href=/1>one</a></div>"
        "<p><a href=/no>no card</a></p>"
        "<div class=card><a class=go href=/2>two</a></div>"
    )
    found = parse_profile(cards(link), path="site.toml").match(page)
    read = read_cards(found, "related", LINKS, ())
    assert [(card.text, card.url) for card in read] == [
        ("one", "https://www.example.org/1"),
        ("two", "https://www.example.org/2"),
    ]


def test_nodes_come_in_page_order_whatever_the_kind_of_selector() -> None:
    page = dom.parse("<i>1</i><p class=a>2</p><i>3</i><p class='b a'>4</p>")
    query = Query({"class": ".a", "tag": "i", "list": "b, .b"})
    assert [(name, node.text()) for name, node in query.match(page)] == [
        ("tag", "1"),
        ("class", "2"),
        ("tag", "3"),
        ("list", "4"),
        ("class", "4"),
    ]


def test_a_class_alone_does_not_make_a_match() -> None:
    page = dom.parse("<div class=x><p class='a b'>in</p></div><p class='a b'>out</p>")
    query = Query({"first": ".x .a", "second": ".b"})
    assert [name for name, node in query.match(page) if node.text() == "out"] == ["second"]


def test_what_holds_a_match_is_none() -> None:
    page = dom.parse("<ul><li><a href=/1>one</a></li></ul>")
    query = Query({"item": "ul li", "link": "ul li a"})
    assert [(name, node.tag) for name, node in query.match(page)] == [("item", "li"), ("link", "a")]


def test_the_first_of_many_roots_wins() -> None:
    selectors = [f".r{number}" for number in range(12)]
    text = f'[match]\nhosts = ["example.org"]\n[content]\nroots = {selectors}\n'
    page = dom.parse("<div class=r11>b</div><div class=r2>a</div>".replace("'", '"'))
    found = parse_profile(text.replace("'", '"'), path="site.toml").match(page)
    assert find(page, found, ()).root.text() == "a"


def test_text_of_leaves_out_what_is_deep_inside_an_unseen_element() -> None:
    page = dom.parse("<h1>a <noscript><b><i>none</i></b></noscript>b</h1>")
    assert dom.text_of(page.css_first("h1")) == "a b"
