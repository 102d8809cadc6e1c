from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from nuffield_extract import Article, Person, Reference, as_reference
from nuffield_extract.testing import articles

AUTHORS = (Person(name="Dr Nora Bell", given="Nora", family="Bell"), Person(name="Lamp Unit"))
PAGE = Article(
    title="Lamps of Westmere",
    kind="Blog post",
    site="The Lamplighter",
    url="https://example.org/lamps",
    published=date(2023, 9, 21),
    authors=AUTHORS,
    citation="Bell N, Lamp Unit (2023) “Lamps of Westmere”",
)


def test_a_blog_post_is_held_by_its_site() -> None:
    assert as_reference(PAGE) == Reference(
        id="self",
        text="Bell N, Lamp Unit (2023) “Lamps of Westmere”",
        authors=AUTHORS,
        year=2023,
        date=date(2023, 9, 21),
        title="Lamps of Westmere",
        container="The Lamplighter",
        url="https://example.org/lamps",
        type="post-weblog",
        confidence=1.0,
    )


@pytest.mark.parametrize(
    ("kind", "type_"),
    [
        ("Research report", "report"),
        ("Briefing", "report"),
        ("Forschungsbericht", "report"),
        ("Rapport", "report"),
        ("Blog", "post-weblog"),
        ("Guest blog post", "post-weblog"),
        ("Event", "webpage"),
        (None, "webpage"),
    ],
)
def test_the_kind_of_the_page_says_the_type(kind: str | None, type_: str) -> None:
    found = as_reference(Article(kind=kind, site="The Lamplighter"))
    assert found.type == type_
    site = "publisher" if type_ == "report" else "container"
    assert getattr(found, site) == "The Lamplighter"


def test_a_page_that_does_not_say_how_to_cite_it_is_printed_from_its_parts() -> None:
    page = Article(
        title="Lamps", authors=AUTHORS, published=date(2023, 9, 21), url="https://example.org/lamps"
    )
    assert as_reference(page).text == (
        "Dr Nora Bell, Lamp Unit (2023). Lamps. https://example.org/lamps"
    )


def test_a_page_of_which_nothing_is_known_is_an_empty_reference() -> None:
    assert as_reference(Article()) == Reference(id="self", text="", type="webpage")


@given(articles())
def test_what_the_page_says_is_in_its_reference(article: Article) -> None:
    found = as_reference(article)
    assert (found.title, found.url, found.authors) == (article.title, article.url, article.authors)
    assert found.date == article.published
    assert article.site in {found.container, found.publisher}
    assert found.text == article.citation or (article.title or "") in found.text
