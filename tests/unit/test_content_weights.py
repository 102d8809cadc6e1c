from __future__ import annotations

from pathlib import Path

import pytest

from nuffield_extract import Options, plain_text
from nuffield_extract.api import PageReading, read_page
from nuffield_extract.content import drops
from nuffield_extract.dom import text_of
from nuffield_extract.reading import Heading

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"

TEXTS = [
    f"Lamp number {number} of the harbour is lit by hand each evening, by a woman on a ladder and"
    " a boy who carries the oil."
    for number in range(12)
]
LONG = "\n".join(f"<p>{text}</p>" for text in TEXTS)
SHORT = "\n".join(f"<p>{text}</p>" for text in TEXTS[:3])

REMARKS = [
    f"Remark {number}: I have seen the lamps from the other side of the bay, and they were as dim"
    " as a row of cats asleep on a wall, whatever the fund may say of its glass and of its oil."
    for number in range(20)
]
CARDS = [
    f"The {word} of the pier are sold by weight, and nobody has ever asked for less than a pound."
    for word in ("ropes", "nets", "crates", "hooks", "sails", "masts")
]


def read(body: str) -> PageReading:
    page = f"<!DOCTYPE html><title>Lamps</title><body>{body}</body>"
    return read_page(page, url=None, charset=None, options=Options())


def kept(body: str) -> list[str]:
    """The text of every block, in page order."""
    return [
        part.text if isinstance(part, Heading) else plain_text(part) for part in read(body).flow
    ]


def dropped(body: str) -> dict[str, str]:
    """What goes, with its rule; one for each text."""
    reading = read(body)
    return {text_of(drop.node): drop.rule for drop in drops(reading.tree, reading.content)}


def boxes(texts: list[str], name: str) -> str:
    return "\n".join(f'<div class="{name}"><p>{text}</p></div>' for text in texts)


def cards(texts: list[str]) -> str:
    return "\n".join(
        f'<div class="card"><h3><a href="/{number}">Card {number}</a></h3><p>{text}</p></div>'
        for number, text in enumerate(texts)
    )


@pytest.mark.parametrize(
    "opened",
    [
        '<div class="sidebar">',
        '<div id="sidebar-right">',
        '<form id="aspnetForm" method="post">',
        '<div class="newsletter">',
        '<div class="related">',
        '<div role="complementary">',
        '<div class="share">',
    ],
)
def test_a_wrapper_around_the_whole_page_is_not_what_it_is_called(opened: str) -> None:
    tag = opened[1:].partition(" ")[0]
    assert kept(f"{opened}<h1>Lamps</h1>{LONG}</{tag}>") == TEXTS


def test_boilerplate_in_a_misnamed_wrapper_goes_all_the_same() -> None:
    body = f'<form><h1>Lamps</h1>{LONG}<div class="share">Send it on</div></form>'
    assert kept(body) == TEXTS
    assert dropped(body)["Send it on"] == "share"


@pytest.mark.parametrize(
    ("box", "rule"),
    [
        ('<div class="sidebar">{}</div>', "sidebar"),
        ("<form>{}</form>", "form"),
        ('<div class="newsletter">{}</div>', "newsletter"),
        ('<div class="related">{}</div>', "related"),
        ("<aside>{}</aside>", "aside"),
        ("<footer>{}</footer>", "footer"),
        ('<div role="dialog">{}</div>', "dialog"),
        ('<div style="display: none">{}</div>', "hidden"),
        ("<div hidden>{}</div>", "hidden"),
    ],
)
def test_a_box_of_little_prose_goes_by_its_name_tag_role_or_state(box: str, rule: str) -> None:
    inner = "Send us your lamps, your ladders and your oil, for we have none left of our own."
    body = f'<h1>Lamps</h1><div class="x">{LONG}{box.format(inner)}</div>'
    assert kept(body) == TEXTS
    assert dropped(body)[inner] == rule


def test_comments_longer_than_the_article_go() -> None:
    body = f'<h1>Lamps</h1><div class="x">{SHORT}</div><div id="comments">{{}}</div>'
    page = body.format(boxes(REMARKS, "comment"))
    assert sum(map(len, REMARKS)) > 5 * sum(map(len, TEXTS[:3]))
    assert kept(page) == TEXTS[:3]
    assert "comments" in dropped(page).values()


def test_comments_longer_than_the_article_go_from_inside_its_element() -> None:
    remarks = f'<section class="comments">{boxes(REMARKS, "comment")}</section>'
    body = f"<article><h1>Lamps</h1>{SHORT}{remarks}</article>"
    assert kept(body) == TEXTS[:3]


@pytest.mark.parametrize("post", ["post", "message-row", "entry"])
def test_a_page_that_is_a_thread_of_comments_keeps_them(post: str) -> None:
    body = f'<h1>Lamps</h1><div id="comments">{boxes(REMARKS, post)}</div>'
    assert kept(body) == REMARKS


def test_cookie_text_longer_than_a_short_article_goes() -> None:
    consent = "".join(f"<p>We keep cookies in jar {text[7:]}</p>" for text in REMARKS)
    body = f'<h1>Lamps</h1><div class="x">{SHORT}</div><div id="cookie-banner">{consent}</div>'
    assert len(consent) > 5 * len(SHORT)
    assert kept(body) == TEXTS[:3]
    assert "cookies" in dropped(body).values()


def test_a_hidden_box_longer_than_the_article_goes() -> None:
    body = f'<h1>Lamps</h1><div class="x">{SHORT}</div><div style="display:none">{{}}</div>'
    assert kept(body.format(boxes(REMARKS, "x"))) == TEXTS[:3]


@pytest.mark.parametrize("panel", ["accordion-body", "tab-pane", "faq-answer", "collapse"])
def test_a_closed_panel_is_content(panel: str) -> None:
    inner = "The oil comes from the mill behind the church, in cans of twenty pints, on Mondays."
    body = f'<h1>Lamps</h1><div class="x">{LONG}<div class="{panel}" hidden><p>{inner}</p></div>'
    assert kept(f"{body}</div>") == [*TEXTS, inner]


def test_cards_beside_an_article_go() -> None:
    body = f'<h1>Lamps</h1><div class="x">{LONG}{cards(CARDS[:3])}</div>'
    assert kept(body) == TEXTS
    assert list(dropped(body).values()).count("card") == 3


def test_cards_amid_an_article_go() -> None:
    half = "\n".join(f"<p>{text}</p>" for text in TEXTS[6:])
    first = "\n".join(f"<p>{text}</p>" for text in TEXTS[:6])
    assert kept(f'<h1>Lamps</h1><div class="x">{first}{cards(CARDS[:3])}{half}</div>') == TEXTS


@pytest.mark.parametrize("tag", ["li", "article"])
def test_cards_need_no_class_where_their_tag_says_enough(tag: str) -> None:
    row = "".join(
        f'<{tag}><h3><a href="/{number}">Card {number}</a></h3><p>{text}</p></{tag}>'
        for number, text in enumerate(CARDS[:3])
    )
    assert kept(f'<h1>Lamps</h1><div class="x">{LONG}<div>{row}</div></div>') == TEXTS


def test_two_parts_under_linked_headings_are_no_cards() -> None:
    body = f'<h1>Lamps</h1><div class="x">{LONG}{cards(CARDS[:2])}</div>'
    assert kept(body) == [*TEXTS, "Card 0", CARDS[0], "Card 1", CARDS[1]]


def test_parts_under_headings_without_links_are_no_cards() -> None:
    parts = "".join(
        f'<div class="card"><h3>Card {number}</h3><p>{text}</p></div>'
        for number, text in enumerate(CARDS[:3])
    )
    body = f'<h1>Lamps</h1><div class="x">{LONG}{parts}</div>'
    assert kept(body)[-6:] == ["Card 0", CARDS[0], "Card 1", CARDS[1], "Card 2", CARDS[2]]


def test_long_parts_under_linked_headings_are_no_cards() -> None:
    long = [f"{text} {' '.join(REMARKS[:5])}" for text in CARDS[:3]]
    body = f'<h1>Lamps</h1><div class="x">{LONG}{cards(long)}</div>'
    assert kept(body)[-6:] == ["Card 0", long[0], "Card 1", long[1], "Card 2", long[2]]


def test_the_cards_of_a_list_of_cards_stay_and_the_page_is_no_article() -> None:
    body = f'<h1>Lamps</h1><p>{TEXTS[0]}</p><div class="list">{cards(CARDS)}</div>'
    wanted = [part for number, text in enumerate(CARDS) for part in (f"Card {number}", text)]
    assert [text for text in kept(body) if text != TEXTS[0]] == wanted
    assert not read(body).content.is_article


def test_a_page_with_cards_beside_its_article_is_an_article() -> None:
    assert read(f'<h1>Lamps</h1><div class="x">{LONG}{cards(CARDS)}</div>').content.is_article


def test_a_running_text_is_an_article_and_a_few_lines_are_none() -> None:
    assert read(f"<h1>Lamps</h1>{LONG}").content.is_article
    lines = "<li>Pier and glass</li>" * 20
    assert not read(f"<h1>Lamps</h1><ul>{lines}</ul>").content.is_article


@pytest.mark.parametrize(
    "name", ["drupal6-node", "drupal9-layout-builder", "teasers-beside-article"]
)
def test_the_page_of_one_text_is_an_article(name: str) -> None:
    page = (FIXTURES / name / "page.html").read_bytes()
    assert read_page(page, url=None, charset=None, options=Options()).content.is_article


def test_the_page_of_a_view_that_lists_others_is_no_article() -> None:
    page = (FIXTURES / "listing" / "page.html").read_bytes()
    assert not read_page(page, url=None, charset=None, options=Options()).content.is_article
