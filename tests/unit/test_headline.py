"""Which of a page's headings is its headline."""

from __future__ import annotations

import datetime

import pytest

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


def test_a_name_of_a_whole_sentence_that_is_the_title_is_not_the_sites() -> None:
    title = "The keepers of the harbour lamps are to be paid in oil from October"
    article = extract(
        f'<title>{title}</title><meta name="application-name" content="{title}">'
        f"<div><h1>{title}</h1><p>2 October 2020 | Nora Bell</p>{TEXT}{TEXT}</div>"
    )
    assert (article.title, article.site, article.published) == (
        title,
        None,
        datetime.date(2020, 10, 2),
    )


def test_a_page_without_h1_has_its_headline_in_any_heading_that_says_the_title() -> None:
    body = (
        f"<div><em>01.11.2023 11:35</em><h4>Oil for the lamps</h4>{TEXT}<h4>Wicks</h4>{TEXT}</div>"
    )
    article = extract(f"<title>Oil for the lamps</title>{body}")
    assert (article.title, article.published) == ("Oil for the lamps", datetime.date(2023, 11, 1))
    assert [section.heading for section in article.sections] == [None, "Wicks"]


@pytest.mark.parametrize(
    "elsewhere",
    [
        "<h4>News</h4><p>2 May 2011</p>",
        '<div><h4><a href="/oil">Oil for the lamps</a></h4><p>By Ann Lee, 3 June 2018</p></div>',
        "<aside><h4>Oil for the lamps</h4><p>By Ann Lee, 3 June 2018</p></aside>",
    ],
)
def test_a_lower_heading_that_leads_elsewhere_is_no_headline(elsewhere: str) -> None:
    body = f"<div><p><b>Oil for the lamps</b></p>{TEXT}</p>{TEXT}</div>"
    article = extract(f"<title>Oil for the lamps | News | Tolland</title>{elsewhere}{body}")
    assert (article.published, article.authors) == (None, ())
    assert article.title != "News"


def test_of_lower_headings_that_say_parts_of_the_title_the_longest_is_the_headline() -> None:
    title = "Oil for the lamps of Tolland"
    body = (
        f"<h2>News</h2><p>2 May 2011</p><div><h2>{title}</h2><p>3 June 2018</p>{TEXT}{TEXT}</div>"
    )
    article = extract(f"<title>{title} | News | Tolland Gazette</title>{body}")
    assert (article.title, article.published) == (title, datetime.date(2018, 6, 3))


def test_a_long_name_is_the_sites_though_the_page_is_called_so() -> None:
    name = "The Royal Society for the Keeping of the Lamps of Tolland Harbour"
    head = f"<title>{name}</title><meta property='og:site_name' content='{name}'>"
    assert extract(f"{head}<main><h1>{name}</h1>{TEXT}{TEXT}</main>").site == name


def test_a_lower_heading_that_says_the_title_is_none_beside_an_h1() -> None:
    question = "Which lamps burn longest?"
    head = f"<title>Lamps for keepers</title><meta property='og:title' content='{question}'>"
    article = extract(f"{head}<main><h1>Lamps</h1>{TEXT}<h3>{question}</h3>{TEXT}</main>")
    assert [section.heading for section in article.sections] == [None, question]
