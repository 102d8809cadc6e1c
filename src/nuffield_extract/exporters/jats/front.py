"""The front of a JATS document: all that is said about the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._kinds import schema_type
from nuffield_extract.exporters._xml import element, filled, group, worded
from nuffield_extract.exporters._xml_addresses import picture, pointer
from nuffield_extract.exporters.jats.custom import custom
from nuffield_extract.exporters.jats.inline import broken
from nuffield_extract.exporters.jats.persons import contributor

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from nuffield_extract.exporters._xml import Element
    from nuffield_extract.model import Article, Link


def front(article: Article) -> Element:
    """The site as the journal, and the article in it."""
    return group("front", _journal(article.site), group("article-meta", *_about(article)))


def article_type(kind: str | None) -> str:
    """The type of article that JATS suggests for the kind that a page names."""
    by_kind = _TYPES_BY_KIND.get((kind or "").casefold())
    return by_kind or _TYPES.get(schema_type(kind), "other")


def _journal(site: str | None) -> Element | None:
    if not site:
        return None
    return group(
        "journal-meta",
        group("journal-title-group", element("journal-title", site)),
        group("publisher", element("publisher-name", site)),
    )


def _about(article: Article) -> Iterator[Element | None]:
    """The parts in the order that the tag set asks for."""
    subject = worded("subject", article.kind)
    yield filled("article-categories", filled("subj-group", subject, subj_group_type="kind"))
    yield group("title-group", element("article-title", *broken(article.title or "")))
    yield filled("contrib-group", *map(contributor, article.authors))
    yield _day("pub-date", article.published, "pub")
    yield filled("history", _day("date", article.modified, "updated"))
    yield filled("permissions", _licence(article.licence))
    yield from _addresses(article)
    yield from (_related("download", each) for each in article.downloads)
    yield from (_related("related", each) for each in article.related)
    yield _abstract(article.standfirst)
    yield filled("kwd-group", *[worded("kwd", topic) for topic in article.topics])
    yield filled("custom-meta-group", *custom(article))


def _day(tag: str, day: datetime.date | None, kind: str) -> Element | None:
    if day is None:
        return None
    parts = [element(name, f"{getattr(day, name):02}") for name in ("day", "month", "year")]
    return group(tag, *parts, date_type=kind, iso_8601_date=day.isoformat())


def _licence(licence: str | None) -> Element | None:
    if not licence:
        return None
    target = pointer(licence) if licence.startswith(("http://", "https://")) else None
    return group("license", element("license-p", licence), xlink_href=target)


def _addresses(article: Article) -> Iterator[Element]:
    page, image = pointer(article.url), picture(article.image)
    if page:
        yield element("self-uri", content_type="page", xlink_href=page)
    if image:
        yield element("self-uri", content_type="image", xlink_href=image)


def _related(kind: str, link: Link) -> Element:
    """A link with its text, date and kind."""
    day = link.date.isoformat() if link.date else None
    return element(
        "related-object",
        link.text,
        " " if day else None,
        element("date-in-citation", day, iso_8601_date=day) if day else None,
        link_type=kind,
        content_type=link.kind,
        xlink_href=pointer(link.url),
    )


def _abstract(standfirst: str | None) -> Element | None:
    return group("abstract", element("p", *broken(standfirst))) if standfirst else None


_TYPES_BY_KIND = {"comment": "article-commentary", "research report": "research-article"}
"""Types of article that JATS suggests, of kinds for which schema.org has no word of its own."""

_TYPES = {
    "BlogPosting": "article-commentary",
    "NewsArticle": "news",
    "ScholarlyArticle": "research-article",
}
"""Types of article that JATS suggests (`@article-type`), by type of schema.org."""
