"""Threads, panels and lists, in the markup of forum software, Bootstrap and shops."""

from __future__ import annotations

import pytest

from nuffield_extract import Options, plain_text
from nuffield_extract.api import read_page
from nuffield_extract.reading import Heading
from readings import TEXTS, dropped_beside_title

LONG = "\n".join(f"<p>{text}</p>" for text in TEXTS)
POSTS = [
    f"I have lit lamp {number} for years, and it never smoked unless the wick was cut askew."
    for number in range(5)
]
NAMES = ("Orla", "Bram", "Ines", "Tove", "Juri")
WARES = [
    f"Lamp of the {word} pier, brass, with two wicks" for word in "old new far low east".split()
]

XENFORO = """
<article id="js-post-{number}" class="message message--post">
<section class="message-user"><h4 class="message-name"><a href="/members/{name}.{number}/"
class="username">{name}</a></h4><h5 class="message-userTitle">Keeper</h5>
<div class="message-userExtras"><dl><dt>Messages</dt><dd>77</dd></dl></div></section>
<div class="message-content"><p>{text}</p></div>
<aside class="message-signature">Wicks cut while you wait</aside></article>
"""
INVISION = """
<article id="elComment_{number}" class="cPost ipsBox">
<div class="cAuthorPane"><h3 class="cAuthorPane_author"><a href="/profile/{number}">{name}</a></h3>
<ul class="cAuthorPane_info"><li>Keeper</li></ul></div>
<div class="cPost_contentWrap"><p>{text}</p></div></article>
"""
PHPBB = """
<div id="p{number}" class="post has-profile"><dl class="postprofile"><dt>{name}</dt>
<dd>Posts: 77</dd></dl><div class="postbody"><h3><a href="./viewtopic.php?p={number}#p{number}">
Re: wicks</a></h3><div class="content"><p>{text}</p></div>
<div id="sig{number}" class="signature">Wicks cut while you wait</div></div></div>
"""
ACCORDION = """
<div class="panel panel-default"><div class="panel-heading"><h4 class="panel-title">
<a data-toggle="collapse" href="#faq-{number}">What does {name} say?</a></h4></div>
<div id="faq-{number}" class="panel-collapse collapse"><p>{text}</p></div></div>
"""
SECTIONS = """
<section class="content-section" aria-labelledby="{name}"><h2 id="{name}">
<a href="#{name}">What {name} says</a></h2><p>{text}</p></section>
"""
TEASERS = """
<article class="message"><h3><a href="/lamps/{number}">{name}'s lamp</a></h3><p>{text}</p></article>
"""


def kept(body: str) -> list[str]:
    page = f"<!DOCTYPE html><title>Lamps</title><body><h1>Lamps</h1>{body}</body>"
    flow = read_page(page, url=None, charset=None, options=Options()).flow
    return [part.text if isinstance(part, Heading) else plain_text(part) for part in flow]


def dropped(body: str) -> dict[str, str]:
    """Rule by text of what goes."""
    page = f"<!DOCTYPE html><title>Lamps</title><body><h1>Lamps</h1>{body}</body>"
    reading = read_page(page, url=None, charset=None, options=Options())
    return {text: rule for rule, text in dropped_beside_title(reading)}


def row(kind: str) -> str:
    """A part of a kind for each of the posts."""
    return "".join(
        kind.format(number=number, name=name, text=text)
        for number, (name, text) in enumerate(zip(NAMES, POSTS, strict=True))
    )


@pytest.mark.parametrize("kind", [XENFORO, INVISION, PHPBB])
def test_the_posts_of_a_thread_stay_below_a_long_first_one(kind: str) -> None:
    body = f"<main>{LONG}<div>{row(kind)}</div></main>"
    assert [text for text in kept(body) if text in (*TEXTS, *POSTS)] == [*TEXTS, *POSTS]


@pytest.mark.parametrize("kind", [XENFORO, INVISION, PHPBB])
def test_what_a_forum_prints_beside_each_post_goes(kind: str) -> None:
    text = " ".join(kept(f"<main>{LONG}<div>{row(kind)}</div></main>"))
    assert "77" not in text
    assert "Keeper" not in text
    assert "while you wait" not in text


def test_the_name_of_who_wrote_a_post_stays_above_it_but_the_first_is_the_page_s_author() -> None:
    body = f"<main>{LONG}<div>{row(XENFORO)}</div></main>"
    found = kept(body)
    assert [found[found.index(text) - 1] for text in POSTS[1:]] == list(NAMES[1:])
    assert dropped(body)[NAMES[0]] == "metadata:authors"


@pytest.mark.parametrize("kind", [ACCORDION, SECTIONS])
def test_parts_whose_headings_link_into_the_page_stay(kind: str) -> None:
    body = f"<main>{LONG}<div>{row(kind)}</div></main>"
    assert [text for text in kept(body) if text in (*TEXTS, *POSTS)] == [*TEXTS, *POSTS]


def test_teasers_go_whose_headings_lead_to_other_pages() -> None:
    assert kept(f"<main>{LONG}<div>{row(TEASERS)}</div></main>") == TEXTS


def test_replies_longer_than_the_question_stay() -> None:
    replies = "".join(f'<div class="reply-body"><p>{text}</p></div>' for text in TEXTS)
    question = f'<div class="question"><p>{POSTS[0]}</p></div>'
    body = f'<main>{question}<section id="replies">{replies}</section></main>'
    assert kept(body) == [POSTS[0], *TEXTS]


TITLED = "".join(
    f'<div class="tile"><h3><a href="/{number}">{ware}</a></h3>'
    f'<a href="/{number}">{POSTS[number]}</a></div>'
    for number, ware in enumerate(WARES)
)


def test_tiles_that_are_all_link_are_the_page_though_a_line_stands_beside_them() -> None:
    line = f'<div class="hint"><p>{TEXTS[0]}</p></div>'
    found = kept(f"<div>{line}</div><div>{TITLED}</div>")
    assert [text for text in found if text in WARES] == WARES


def test_tiles_beside_a_short_article_go() -> None:
    short = "".join(f"<p>{text}</p>" for text in TEXTS[:3])
    assert kept(f'<div class="x">{short}</div><div>{TITLED}</div>') == TEXTS[:3]


PRODUCTS = "".join(
    f'<div class="product"><b>{ware}</b><div>4.{number}0 €</div><div>In store</div></div>'
    for number, ware in enumerate(WARES * 6)
)


def test_a_list_of_products_is_the_page_though_two_lines_say_what_they_are() -> None:
    lines = f'<div class="about"><p>{TEXTS[0]}</p><p>{TEXTS[1]}</p></div>'
    found = kept(f'<div class="shop">{lines}<div class="products">{PRODUCTS}</div></div>')
    assert all(ware in found for ware in WARES)


def test_a_short_article_is_the_page_though_a_list_of_products_is_longer() -> None:
    text = "".join(f"<p>{text}</p>" for text in TEXTS[:6])
    assert len(PRODUCTS) > len(text)
    found = kept(f'<div class="shop"><div class="x">{text}</div><div>{PRODUCTS}</div></div>')
    assert found == TEXTS[:6]


@pytest.mark.parametrize(
    "box",
    [
        '<div id="onetrust-consent-sdk">{}</div>',
        '<div class="cookie-banner">{}</div>',
        '<div class="modal">{}</div>',
        '<div class="site-footer">{}</div>',
        "<footer>{}</footer>",
    ],
)
def test_consent_dialogs_and_feet_are_never_the_page_where_a_list_stands(box: str) -> None:
    found = kept(f'<div class="products">{PRODUCTS}</div>{box.format(LONG)}')
    assert all(ware in found for ware in WARES)
    assert not set(found) & set(TEXTS)


@pytest.mark.parametrize("name", ["customer-reviews", "productReviews", "user-reviews"])
def test_what_buyers_say_of_a_product_goes_as_comments(name: str) -> None:
    reviews = "".join(f"<p>{text}</p>" for text in POSTS)
    body = f'<main>{LONG}<div class="{name}">{reviews}</div></main>'
    assert kept(body) == TEXTS
    assert dropped(body)[" ".join(POSTS)] == "comments"


def test_a_link_to_the_comments_at_the_head_of_a_post_takes_nothing_with_it() -> None:
    entries = "".join(
        f'<article><div class="kicker"><a href="/{number}#comments">Comments</a></div>'
        f"<h2><a>Post {number}</a></h2><p>{text} {POSTS[0]}</p></article>"
        for number, text in enumerate(TEXTS[:5])
    )
    found = kept(f'<div class="list">{entries}</div>')
    assert [text for text in found if "of the harbour" in text] == [
        f"{text} {POSTS[0]}" for text in TEXTS[:5]
    ]
    assert "Comments" not in found


def test_the_heading_of_a_step_that_begins_with_sign_up_stays_with_its_step() -> None:
    step = "".join(f"<p>{text}</p>" for text in TEXTS[:6])
    text = f"{LONG * 2}<section><h2>Sign up for the lamp school</h2>{step}</section>"
    assert "Sign up for the lamp school" in kept(f'<div class="x">{text}</div>')


def test_a_box_that_asks_to_sign_up_goes() -> None:
    box = f"<section><h2>Sign up for the lamp letter</h2><p>{POSTS[0]}</p></section>"
    assert kept(f'<div class="x">{LONG}{box}</div>') == TEXTS


def test_the_linked_header_of_an_entry_stays_though_no_heading_is_in_it() -> None:
    entries = "".join(
        f'<article><header><a href="/{number}">News {number} of the lamps</a></header>'
        f"<p>{text}</p></article>"
        for number, text in enumerate(TEXTS)
    )
    found = kept(f"<main>{entries}</main>")
    assert [text for text in found if text.startswith("News")] == [
        f"News {number} of the lamps" for number in range(12)
    ]


QUESTION = "What does a lamp cost in a winter of long nights?"


def test_a_button_that_asks_a_question_is_the_title_of_its_panel() -> None:
    panel = f'<div class="faq-item"><button>{QUESTION}</button><div><p>{POSTS[0]}</p></div></div>'
    found = kept(f'<div class="x">{LONG}{panel}</div>')
    assert found == [*TEXTS, QUESTION, POSTS[0]]


@pytest.mark.parametrize("label", ["Forgot it?", "Send your question to the keeper of lamps"])
def test_a_button_that_asks_no_question_goes(label: str) -> None:
    assert kept(f'<div class="x">{LONG}<button>{label}</button></div>') == TEXTS
