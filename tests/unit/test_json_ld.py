"""JSON-LD as pages print it: graphs, lists, references by @id, several nodes, broken JSON."""

from __future__ import annotations

import datetime
import json

import pytest

from nuffield_extract import Article, extract

PROSE = f"<p>{'Words enough to make an article of this page. ' * 6}</p>"


def article(*scripts: str) -> Article:
    found = "".join(f"<script type='application/ld+json'>{text}</script>" for text in scripts)
    return extract(f"<!DOCTYPE html><head>{found}</head><body><main>{PROSE}</main></body>")


def names(found: Article) -> list[str]:
    return [person.name for person in found.authors]


STORY = {"@type": "NewsArticle", "headline": "The wall", "datePublished": "2021-03-04"}
DAY = datetime.date(2021, 3, 4)


@pytest.mark.parametrize(
    "data",
    [
        STORY,
        [STORY],
        {"@graph": [{"@type": "Organization", "name": "Harbour News"}, STORY]},
        {"@type": "WebPage", "name": "A page", "mainEntity": STORY},
        [{"@type": "BreadcrumbList"}, {"@type": "WebPage", "name": "A page"}, STORY],
        STORY | {"@type": ["Thing", "BlogPosting"]},
        STORY | {"@type": "DiscussionForumPosting"},
    ],
)
def test_the_article_s_node_is_found(data: object) -> None:
    found = article(json.dumps(data))
    assert (found.title, found.published) == ("The wall", DAY)


@pytest.mark.parametrize(
    ("author", "wanted"),
    [
        ("Ann Lee", ["Ann Lee"]),
        (["Ann Lee", "Bo Ek"], ["Ann Lee", "Bo Ek"]),
        ("By Ann Lee and Bo Ek", ["Ann Lee", "Bo Ek"]),
        ({"@type": "Person", "name": "Ann Lee, PhD"}, ["Ann Lee"]),
        ({"@type": "Person", "name": ["Ann Lee"]}, ["Ann Lee"]),
        ({"@type": "Organization", "name": "Lee & Ek"}, ["Lee & Ek"]),
        ({"@id": "#ann"}, ["Ann Lee"]),
        ([{"@id": "#ann"}, {"@id": "#nobody"}], ["Ann Lee"]),
        (None, []),
        (7, []),
    ],
)
def test_authors_are_texts_things_and_references(author: object, wanted: list[str]) -> None:
    ann = {"@id": "#ann", "@type": "Person", "name": "Ann Lee"}
    assert names(article(json.dumps({"@graph": [STORY | {"author": author}, ann]}))) == wanted


def test_the_page_s_node_says_what_the_article_s_does_not() -> None:
    page = {"@type": "WebPage", "dateModified": "2022-01-02", "name": "Page"}
    found = article(json.dumps({"@graph": [page, STORY]}))
    assert (found.title, found.modified) == ("The wall", datetime.date(2022, 1, 2))


def test_entities_in_texts_are_read() -> None:
    assert article(json.dumps(STORY | {"headline": "Salt &amp; stone"})).title == "Salt & stone"


@pytest.mark.parametrize(
    "text",
    [
        '{"@type": "Article", "headline": "The wall",}',
        '{"@type": "Article", "headline": "The wall", "keywords": ["a", "b",],}',
        '{"@type": "Article", "description": "one\ntwo\tthree", "headline": "The wall"}',
        '<!-- {"@type": "Article", "headline": "The wall"} -->',
        '//<![CDATA[\n{"@type": "Article", "headline": "The wall"}\n//]]>',
        '{"@type": "Article", "headline": "The wall"};',
        '{"@type": "WebSite"}{"@type": "Article", "headline": "The wall"}',
        r'{"@type": "Article", "description": "it\'s", "headline": "The wall"}',
    ],
)
def test_broken_json_is_read_after_repair_and_a_notice_says_so(text: str) -> None:
    found = article(text)
    assert found.title == "The wall"
    assert [notice.code for notice in found.notices] == ["broken-json-ld"]
    assert "after repair" in found.notices[0].message


def test_json_that_cannot_be_read_leaves_a_notice_and_the_other_scripts() -> None:
    found = article("{headline: 'no'}", json.dumps(STORY))
    assert found.title == "The wall"
    assert [notice.code for notice in found.notices] == ["broken-json-ld"]
    assert "not read" in found.notices[0].message


def test_an_empty_script_is_no_loss() -> None:
    assert article(" ").notices == ()
