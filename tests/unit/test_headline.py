"""Which of a page's headings is its headline."""

from __future__ import annotations

from nuffield_extract import extract

TEXT = "<p>" + "The lamps by the quay are lit by hand each evening. " * 8


def test_a_name_that_is_the_title_is_not_the_sites() -> None:
    head = (
        '<title>Oil - Lampworks</title><meta property="og:site_name" content="Lampworks">'
        '<meta name="application-name" content="Oil">'
    )
    article = extract(f"{head}<h1><a href='/'>Lampworks</a></h1><article><h1>Oil</h1>{TEXT}{TEXT}")
    assert (article.title, article.site) == ("Oil", "Lampworks")


def test_of_two_headings_that_the_head_names_that_which_is_all_link_is_the_sites() -> None:
    article = extract(
        "<title>The long way to fill a lamp — Lampworks, the complete manual for keepers</title>"
        "<h1><a href='index.html'>Lampworks, the complete manual for keepers</a></h1>"
        f"<div role=main><h1>The long way to fill a lamp</h1>{TEXT}{TEXT}</div>"
    )
    assert article.title == "The long way to fill a lamp"


def test_a_site_may_be_called_by_a_sign() -> None:
    head = '<title>Oil</title><meta property="og:site_name" content="★">'
    assert extract(f"{head}<article><h1>Oil</h1>{TEXT}{TEXT}").site == "★"
