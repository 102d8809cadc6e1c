"""Title, date and authors of pages that say them to readers only, one class of pages a test."""

from __future__ import annotations

import datetime

import pytest

from nuffield_extract import Article, extract, plain_text

WORDS = "The harbour wall was built twice, and twice the sea came over it in the same week of May. "
PROSE = f"<p>{WORDS * 2}</p><p>{WORDS}</p>"
DAY = datetime.date(2021, 3, 4)


def article(opening: str, *, head: str = "", lang: str = "en", after: str = "") -> Article:
    page = f"<html lang={lang}><head>{head}</head><body><main>{opening}{PROSE}{after}</main></body>"
    return extract(f"<!DOCTYPE html>{page}", url="https://www.example.org/a")


def names(found: Article) -> list[str]:
    return [person.name for person in found.authors]


TITLED = "<title>The wall | Harbour News</title>"


@pytest.mark.parametrize(
    "headings",
    [
        "<h1>Harbour News</h1><h1>The wall</h1>",
        "<h1 class='element-invisible'>You are here</h1><h1>The wall</h1>",
        "<h1 id='site-name'>Harbour Times</h1><h1>The wall</h1>",
        "<h1>Harbour News</h1><h2 class='node-title'>The wall</h2>",
        "<h2>The wall</h2>",
        "",
    ],
)
def test_the_headline_is_the_heading_that_the_head_repeats(headings: str) -> None:
    assert article(headings, head=TITLED).title == "The wall"


def test_a_heading_that_the_head_does_not_know_is_the_headline_where_there_is_no_other() -> None:
    assert (
        article("<h1>Stones and salt</h1>", head="<title>Home</title>").title == "Stones and salt"
    )


def test_where_two_titles_of_the_head_agree_a_heading_without_a_word_of_them_is_none() -> None:
    head = "<title>The wall</title><meta property=og:title content='The wall'>"
    assert article("<h1>Contact us</h1>", head=head).title == "The wall"


@pytest.mark.parametrize(
    "title", ["The wall | Harbour News", "Harbour News: The wall", "The wall « Harbour News"]
)
def test_the_site_s_name_goes_from_either_end_of_a_title(title: str) -> None:
    head = f"<title>{title}</title><meta property=og:site_name content='Harbour News'>"
    assert article("", head=head).title == "The wall"


@pytest.mark.parametrize(
    "line",
    [
        "<div class='submitted'>Submitted by <a class='username' href='/u/7'>Ann Lee</a></div>",
        "<p class='byline'>By Ann Lee, Staff Writer</p>",
        "<div>By <a href='/people/ann-lee'>Ann Lee</a></div>",
        "<p>4 March 2021 by Ann Lee</p>",
        "<a href='/authors/ann-lee'>Ann Lee</a>",
        "<div class='node__meta'>By <span>Ann Lee</span><span>, 03/04/2021 - 08:39</span></div>",
        "<div itemprop='author'><meta itemprop='name' content='x'><span>Ann Lee</span></div>",
        "<div class='post-author'><span>Ann Lee</span><span>Editor</span></div>",
        "<p>4 March 2021</p><p>Anna Lee</p>",
        "<p>Von Ann Lee</p>",
    ],
)
def test_the_author_is_in_the_line_below_the_headline(line: str) -> None:
    found = article(f"<h1>The wall</h1>{line}", head=TITLED)
    assert names(found) in (["Ann Lee"], ["Anna Lee"])
    assert "Lee" not in plain_text(found.sections[0])


@pytest.mark.parametrize(
    "line",
    [
        "<time datetime='2021-03-04T10:00:00+01:00'>4 March</time>",
        "<div class='date'>March 4, 2021</div>",
        "<p>Published: 4 March 2021</p>",
        "<p>Thu, 03/04/2021 - 10:00</p>",
        "<p>4. März 2021</p>",
        "<p>4 de marzo de 2021</p>",
        "<p>4 marca 2021</p>",
        "<span property='dc:date' content='2021-03-04T10:00:00Z'>yesterday</span>",
        "<abbr class='published' title='2021-03-04'>the other day</abbr>",
        "<p>Published 4 March 2021, updated 9 April 2022</p>",
    ],
)
def test_the_date_is_in_the_line_below_the_headline(line: str) -> None:
    assert article(f"<h1>The wall</h1>{line}", head=TITLED).published == DAY


def test_a_date_of_change_is_no_date_of_publication() -> None:
    found = article("<h1>The wall</h1><p class='date'>Last updated: 4 March 2021</p>", head=TITLED)
    assert (found.published, found.modified) == (None, DAY)


@pytest.mark.parametrize(
    "elsewhere",
    [
        "<div class='comments'><p class='submitted'>By <b>Bo Ek</b> on 4 March 2021</p></div>",
        "<aside class='related'><time datetime='2021-03-04'>4 March</time> by Bo Ek</aside>",
        "<footer>© 4 March 2021 <a rel=author>Bo Ek</a></footer>",
        "<p>It was on 4 March 2021 that Bo Ek, a mason of this town, first spoke of the wall.</p>",
        "<div class='event-date'>4 March 2021</div>",
    ],
)
def test_dates_and_names_of_other_things_are_not_the_article_s(elsewhere: str) -> None:
    found = article("<h1>The wall</h1>", head=TITLED, after=elsewhere)
    assert (found.published, names(found)) == (None, [])


def test_a_date_in_prose_stays_in_the_text() -> None:
    line = f"<p>On 4 March 2021, {WORDS}</p>"
    assert "4 March 2021" in plain_text(article(f"<h1>The wall</h1>{line}", head=TITLED))


@pytest.mark.parametrize(
    ("lang", "head", "day"),
    [
        ("en-US", "", datetime.date(2021, 3, 4)),
        ("en-GB", "", datetime.date(2021, 4, 3)),
        ("de", "", datetime.date(2021, 4, 3)),
        ("en", "<meta property=og:locale content=en_US>", datetime.date(2021, 3, 4)),
        ("de", "<meta name=last-modified content=2021-03-04>", datetime.date(2021, 3, 4)),
    ],
)
def test_day_and_month_follow_the_language_unless_another_source_tells(
    lang: str, head: str, day: datetime.date
) -> None:
    line = "<h1>The wall</h1><p class=date>03/04/2021</p>"
    assert article(line, head=TITLED + head, lang=lang).published == day


def test_the_url_s_day_is_the_last_source() -> None:
    page = f"<!DOCTYPE html><body><main><h1>The wall</h1>{PROSE}</main></body>"
    found = extract(page, url="https://www.example.org/2021/03/04/the-wall")
    assert found.published == DAY
    assert [claim.source for claim in found.evidence if claim.field == "published"] == ["url"]


def test_a_login_is_the_author_only_where_nobody_else_is() -> None:
    line = "<h1>The wall</h1><p class=submitted>Submitted by admin on Thu, 03/04/2021 - 10:00</p>"
    named = "<meta name=author content='Ann Lee'>"
    assert names(article(line, head=TITLED)) == ["admin"]
    assert names(article(line, head=TITLED + named)) == ["Ann Lee"]


def test_a_fuller_list_of_the_same_authors_is_believed() -> None:
    line = "<h1>The wall</h1><p class=byline>By Ann Lee and Bo Ek</p>"
    named = "<meta name=author content='Ann Lee'>"
    assert names(article(line, head=TITLED + named)) == ["Ann Lee", "Bo Ek"]
