"""What is lost, repaired or guessed is said in a Notice, with its number."""

from __future__ import annotations

import pytest

from nuffield_extract import extract

PROSE = f"<p>{'Words enough to make an article of this page. ' * 5}</p>"


def notices(body: str, head: str = "") -> dict[str, str]:
    page = f"<!DOCTYPE html><head>{head}</head><body><main>{PROSE}{body}</main></body>"
    return {notice.code: notice.message for notice in extract(page).notices}


def test_a_plain_page_has_none() -> None:
    assert notices("") == {}


@pytest.mark.parametrize(
    ("body", "code", "count"),
    [
        ("<ul><li>" * 40 + "deep" + "</ul>" * 40, "nesting-flattened", "16 "),
        ("<p><a href='javascript:go()'>one</a> <a href='data:,x'>two</a>", "unsafe-link", "2 "),
        ("<p><img src='data:image/gif;base64,R0lGOD' alt='A chart'>", "inline-image", "1 "),
        (
            "<p><a href='/a'>one</a> <a href='b'>two</a> <a href='http://x.y/'>",
            "relative-links",
            "2 ",
        ),
        (
            "<h2>References</h2><p>Lunt P (2019), The tide.</p><p>Osei K (2018). "
            + "Lamps. " * 700,
            "long-reference",
            "1 ",
        ),
    ],
)
def test_a_loss_is_counted(body: str, code: str, count: str) -> None:
    assert notices(body)[code].startswith(count)


def test_relative_links_are_no_loss_where_the_page_names_its_url() -> None:
    canonical = "<link rel=canonical href='https://www.example.org/a'>"
    assert notices("<p><a href='/b'>one</a>", canonical) == {}
