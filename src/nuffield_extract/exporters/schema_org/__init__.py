"""JSON-LD in the words of schema.org, for search engines and graphs; it may stand in a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._addresses import image_source, link_target
from nuffield_extract.exporters._kinds import schema_type
from nuffield_extract.exporters.schema_org.nodes import Node, named, node, people, script_text
from nuffield_extract.exporters.schema_org.outlinks import media, outlinks
from nuffield_extract.exporters.schema_org.works import work
from nuffield_extract.exporters.text import body_text

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from nuffield_extract.model import Article, Link

EXTENSION = ".jsonld"


def export(article: Article) -> str:
    """The article as a node of JSON-LD; docs/exchange.md says what becomes of each part."""
    found = {"@context": "https://schema.org", **_article(article)}
    return script_text(found) + "\n"


def _article(article: Article) -> Node:
    text = body_text(article)
    return node(
        schema_type(article.kind),
        url=link_target(article.url),
        headline=article.title,
        description=article.standfirst,
        genre=article.kind,
        author=people(article.authors),
        datePublished=_day(article.published),
        dateModified=_day(article.modified),
        publisher=named("Organization", article.site),
        isPartOf=named("WebSite", article.site),
        inLanguage=article.language,
        keywords=[*article.topics],
        license=_licence(article.licence),
        image=image_source(article.image),
        mainEntityOfPage=_page(article),
        wordCount=len(text.split()),
        articleBody=text,
        creditText=article.citation,
        associatedMedia=[*media(article)],
        hasPart=[_file(link) for link in article.downloads],
        citation=[work(entry) for entry in article.references],
    )


def _page(article: Article) -> Node | None:
    """The page that shows the article, with where it leads: alone it has such properties."""
    page = node(
        "WebPage",
        id=link_target(article.url),
        relatedLink=_targets(link.url for link in article.related),
        significantLink=_targets(outlinks(article)),
    )
    return page if len(page) > 1 else None


def _file(link: Link) -> Node:
    return node(
        "DigitalDocument",
        name=link.text,
        url=link_target(link.url),
        genre=link.kind,
        datePublished=_day(link.date),
    )


def _licence(licence: str | None) -> str | Node | None:
    """The address of the licence, or a work of that name."""
    if licence is not None and licence.startswith(("http://", "https://")):
        return link_target(licence)
    return named("CreativeWork", licence)


def _targets(urls: Iterable[str]) -> list[str]:
    """The addresses that a link may lead to, each once."""
    return [*dict.fromkeys(filter(None, map(link_target, urls)))]


def _day(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None
