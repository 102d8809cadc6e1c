from __future__ import annotations

import datetime
import json
from typing import Any

import pytest
from extruct.jsonld import JsonLdExtractor

from nuffield_extract import (
    Article,
    Embed,
    Figure,
    Link,
    Paragraph,
    Person,
    Reference,
    Section,
    Span,
    export,
    format_extension,
    formats,
)

DAY = datetime.date(2024, 5, 31)
ANN = Person(
    name="Dr Ann Bell", given="Ann", family="Bell", url="/ann", orcid="0000-0002-1825-0097"
)


def node(article: Article) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(export(article, "schema-org"))
    return found


def work(**fields: Any) -> dict[str, Any]:
    """The node of a reference, without what is printed."""
    entry = Reference(id="references-1", text="printed", **fields)
    (found,) = node(Article(references=(entry,)))["citation"]
    assert found.pop("creditText") == "printed"
    return dict(found)


def body(*blocks: Any, **fields: Any) -> Article:
    return Article(sections=(Section(id="lead", blocks=blocks),), **fields)


def test_the_format_is_named_as_users_type_it() -> None:
    assert "schema-org" in formats()
    assert "schema_org" not in formats()
    assert format_extension("schema-org") == ".jsonld"


def test_of_an_empty_article_there_is_the_type_alone() -> None:
    assert node(Article()) == {"@context": "https://schema.org", "@type": "Article"}


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("Blog post", "BlogPosting"),
        ("  blog\npost ", "BlogPosting"),
        ("Pressemitteilung", "NewsArticle"),
        ("RAPPORT", "Report"),
        ("Journal article", "ScholarlyArticle"),
        ("Recipe", "Article"),
        (None, "Article"),
    ],
)
def test_the_kind_names_the_type(kind: str | None, name: str) -> None:
    found = node(Article(kind=kind))
    assert found["@type"] == name
    assert found.get("genre") == kind


def test_what_is_known_of_the_article_stands_in_the_words_of_schema_org() -> None:
    article = Article(
        title="Lamps", standfirst="Why?", language="cy", url="https://x.example/lamps",
        site="Harbour", image="https://x.example/a.png", licence="CC BY", citation="Bell 2024",
        published=DAY, modified=DAY, topics=("oil", "a, b"), authors=(ANN, Person(name="Board")),
    )  # fmt: skip
    assert node(article) == {
        "@context": "https://schema.org",
        "@type": "Article",
        "url": "https://x.example/lamps",
        "headline": "Lamps",
        "description": "Why?",
        "author": [
            {
                "@type": "Person",
                "name": "Dr Ann Bell",
                "givenName": "Ann",
                "familyName": "Bell",
                "url": "/ann",
                "sameAs": "https://orcid.org/0000-0002-1825-0097",
            },
            {"@type": "Organization", "name": "Board"},
        ],
        "datePublished": "2024-05-31",
        "dateModified": "2024-05-31",
        "publisher": {"@type": "Organization", "name": "Harbour"},
        "isPartOf": {"@type": "WebSite", "name": "Harbour"},
        "inLanguage": "cy",
        "keywords": ["oil", "a, b"],
        "license": {"@type": "CreativeWork", "name": "CC BY"},
        "image": "https://x.example/a.png",
        "mainEntityOfPage": {"@type": "WebPage", "@id": "https://x.example/lamps"},
        "creditText": "Bell 2024",
    }


def test_a_licence_that_is_an_address_is_one() -> None:
    address = "https://creativecommons.org/licenses/by/4.0/"
    assert node(Article(licence=address))["license"] == address


def test_the_body_is_plain_text_and_its_words_are_counted() -> None:
    found = node(body(Paragraph(spans=(Span(text="Oil and "), Span(text="light", marks=("em",))))))
    assert found["articleBody"] == "Oil and light"
    assert found["wordCount"] == 3


def test_where_the_text_leads_stands_with_the_page() -> None:
    spans = (Span(text="a", href="https://x.example/a"), Span(text="b", href="javascript:b()"))
    inner = Span(text="c", href="https://x.example/lamps#c")
    related = (Link(text="Oil", url="https://x.example/oil"),)
    found = node(
        body(Paragraph(spans=(*spans, inner)), url="https://x.example/lamps", related=related)
    )
    assert found["mainEntityOfPage"] == {
        "@type": "WebPage",
        "@id": "https://x.example/lamps",
        "relatedLink": ["https://x.example/oil"],
        "significantLink": ["https://x.example/a"],
    }


def test_images_and_players_are_media_and_files_are_parts() -> None:
    figure = Figure(src="https://x.example/a.png", alt="A lamp", caption="Lit", credit="Bell")
    film = Embed(url="https://x.example/film", kind="video")
    article = body(
        figure,
        film,
        downloads=(Link(text="All", url="https://x.example/a.pdf", kind="PDF", date=DAY),),
    )
    found = node(article)
    assert found["associatedMedia"] == [
        {
            "@type": "ImageObject",
            "contentUrl": "https://x.example/a.png",
            "name": "A lamp",
            "caption": "Lit",
            "creditText": "Bell",
        },
        {"@type": "VideoObject", "embedUrl": "https://x.example/film"},
    ]
    assert found["hasPart"] == [
        {
            "@type": "DigitalDocument",
            "name": "All",
            "url": "https://x.example/a.pdf",
            "genre": "PDF",
            "datePublished": "2024-05-31",
        }
    ]


def test_a_cited_paper_has_its_journal_volume_and_identifiers() -> None:
    found = work(
        type="article-journal", title="Oil", authors=(ANN,), year=2019, container="Lamp Journal",
        volume="4", issue="2", pages="12-19", doi="10.1000/a(b)<1>", pmid="17284678",
    )  # fmt: skip
    assert found == {
        "@type": "ScholarlyArticle",
        "name": "Oil",
        "author": node(Article(authors=(ANN,)))["author"],
        "datePublished": "2019",
        "isPartOf": {
            "@type": ["Periodical", "PublicationVolume", "PublicationIssue"],
            "name": "Lamp Journal",
            "volumeNumber": "4",
            "issueNumber": "2",
        },
        "pagination": "12-19",
        "identifier": [
            {"@type": "PropertyValue", "propertyID": "doi", "value": "10.1000/a(b)<1>"},
            {"@type": "PropertyValue", "propertyID": "pmid", "value": "17284678"},
        ],
        "sameAs": [
            "https://doi.org/10.1000/a(b)%3C1%3E",
            "https://pubmed.ncbi.nlm.nih.gov/17284678",
        ],
    }


def test_a_cited_book_has_its_publisher_place_and_edition() -> None:
    found = work(
        type="book", title="Light", publisher="Harbour Press", place="Hull", edition="2nd",
        isbn="9780306406157", date=DAY, url="https://x.example/light",
    )  # fmt: skip
    assert found == {
        "@type": "Book",
        "name": "Light",
        "datePublished": "2024-05-31",
        "publisher": {
            "@type": "Organization",
            "name": "Harbour Press",
            "location": {"@type": "Place", "name": "Hull"},
        },
        "version": "2nd",
        "identifier": [{"@type": "PropertyValue", "propertyID": "isbn", "value": "9780306406157"}],
        "url": "https://x.example/light",
    }


@pytest.mark.parametrize(
    ("kind", "name"),
    [("report", "Report"), ("webpage", "WebPage"), ("thesis", "Thesis"), (None, "CreativeWork")],
)
def test_a_cited_work_has_a_type_of_schema_org(kind: str | None, name: str) -> None:
    assert work(type=kind) == {"@type": name}


def test_a_doi_that_is_half_a_character_is_written_all_the_same() -> None:
    assert work(doi="10.1/\ud800")["sameAs"] == ["https://doi.org/10.1/%3F"]


def test_no_text_ends_the_script_that_holds_it() -> None:
    title = "</script><!--<script>&amp;\u2028]]>"
    script = export(Article(title=title), "schema-org")
    assert not set("<>&\u2028") & set(script)
    page = f'<script type="application/ld+json">{script}</script><p>After</p>'
    (found,) = JsonLdExtractor().extract(page)
    assert found["headline"] == title
