"""The page that shows a difference: nothing runs in it, and nothing is lost."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest

from nuffield_extract import Article, Paragraph, Section, Span
from nuffield_extract.diff import diff
from nuffield_extract.diff.rendering import render_difference
from nuffield_extract.exporters._characters import legal
from payloads import PAYLOADS, example, filled
from web_pages import elements, parsed, shown, unlisted

ALLOWED = {
    "html": {"lang"},
    "meta": {"charset", "http-equiv", "name", "content"},
    "h1": {"dir"},
    "p": {"class", "dir"},
    "div": {"class"},
    **dict.fromkeys(
        ("head", "title", "style", "body", "header", "main", "section", "h2", "dl", "dt", "dd",
         "span", "del", "ins", "details", "summary"), frozenset()
    ),
}  # fmt: skip
"""The attributes that the page may have, by element; there is no other element."""


def paragraphs(*texts: str) -> Article:
    blocks = tuple(Paragraph(spans=(Span(text=text),)) for text in texts)
    return Article(title="Lamps", sections=(Section(id="lead", blocks=blocks),))


def page(old: Article, new: Article, context: int = 1) -> str:
    return render_difference(diff(old, new), "html", context=context)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_in_every_field_is_text(payload: str) -> None:
    for old, new in (
        (Article(), filled(example(), payload)),
        (filled(example(), payload), Article()),
        (example(), filled(example(), payload)),
        (filled(example(), payload), filled(example(), payload + " again")),
    ):
        html = page(old, new)
        assert unlisted(html, ALLOWED) == []
        text = "".join(legal(payload).split())
        assert shown(html).count(text) >= 20


def test_the_policy_lets_in_the_one_style_and_nothing_else() -> None:
    html = page(paragraphs("a"), paragraphs("b"))
    (style,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    metas = [attributes for tag, attributes in elements(html) if tag == "meta"]
    assert metas[0] == {"charset": "utf-8"}
    assert metas[1] == {
        "http-equiv": "Content-Security-Policy",
        "content": f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; "
        "form-action 'none'",
    }
    assert not re.search(r"url\(|@import|http", style)


def test_words_that_went_stand_on_the_left_and_words_that_came_on_the_right() -> None:
    html = page(
        paragraphs("The lamps of the harbour are lit"), paragraphs("The lamps of the quay are lit")
    )
    body = parsed(html).body
    assert body is not None
    assert [node.text() for node in body.css(".changed .old del")] == ["harbour"]
    assert [node.text() for node in body.css(".changed .new ins")] == ["quay"]
    assert [node.text() for node in body.css(".changed .old p.text")] == [
        "The lamps of the harbour are lit"
    ]
    assert body.css(".old ins, .new del") == []


def test_what_is_far_from_every_change_is_folded() -> None:
    texts = [f"Lamp {n} burns from dusk to dawn" for n in range(20)]
    html = page(paragraphs(*texts), paragraphs(*texts[:10], "A new lamp", *texts[10:]), context=2)
    body = parsed(html).body
    assert body is not None
    assert [node.text() for node in body.css("details > summary")] == [
        "8 unchanged parts",
        "8 unchanged parts",
    ]
    assert len(body.css("main > section > .row")) == 5
    assert all(text in html for text in texts)


def test_what_moved_is_told_in_both_places() -> None:
    texts = [
        "A long text that stays in its place as it always has",
        "It moved",
        "Another long text that stays",
    ]
    html = page(paragraphs(*texts), paragraphs(texts[0], texts[2], texts[1]))
    body = parsed(html).body
    assert body is not None
    assert [node.text() for node in body.css(".label")] == [
        "paragraph moved away from here",
        "paragraph moved",
    ]


def test_equal_articles_give_a_page_that_says_so() -> None:
    assert "no difference" in page(paragraphs("a"), paragraphs("a"))
