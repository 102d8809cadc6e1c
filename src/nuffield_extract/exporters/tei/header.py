"""The header of a TEI document: all that is said about the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._xml import element, filled, group, language_tag, token, worded
from nuffield_extract.exporters._xml_addresses import picture, pointer
from nuffield_extract.exporters.tei.evidence import encoding
from nuffield_extract.exporters.tei.inline import broken
from nuffield_extract.exporters.tei.persons import author

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from nuffield_extract.exporters._xml import Element
    from nuffield_extract.model import Article, Link


def header(article: Article) -> Element:
    """The header of the document that is made of an article."""
    return group(
        "teiHeader",
        group(
            "fileDesc",
            _titles(article),
            _publication(article),
            filled("notesStmt", *_related(article)),
            group("sourceDesc", _source(article)),
        ),
        encoding(article),
        _profile(article),
        _revision(article.modified),
    )


def _titles(article: Article) -> Element:
    title = element("title", *broken(article.title or ""), level="a", type="main")
    return group("titleStmt", title, *map(author, article.authors))


def _publication(article: Article) -> Element:
    return group(
        "publicationStmt",
        element("publisher", article.site),
        _date(article.published, "published"),
        _availability(article.licence),
        worded("idno", article.url, type="URI"),
    )


def _availability(licence: str | None) -> Element | None:
    if not licence:
        return None
    target = pointer(licence) if licence.startswith(("http://", "https://")) else None
    return group("availability", element("licence", licence, target=target))


def _source(article: Article) -> Element:
    """The page that the article was read from, and its image."""
    page, image = pointer(article.url), picture(article.image)
    saved = article.capture.source_url
    parts = [
        element("ptr", type="page", target=page) if page else None,
        element("ptr", type="image", target=image) if image else None,
        worded("idno", saved, type="saved-from"),
    ]
    return group("bibl", *parts)


def _related(article: Article) -> Iterator[Element]:
    yield from (_item("download", link) for link in article.downloads)
    yield from (_item("related", link) for link in article.related)


def _item(kind: str, link: Link) -> Element:
    address = pointer(link.url)
    shown = element("ref", link.text, target=address) if address else link.text
    about = group(
        "bibl",
        element("title", shown),
        _date(link.date, None),
        worded("note", link.kind, type="kind"),
    )
    return group("relatedItem", about, type=kind)


def _profile(article: Article) -> Element | None:
    tag = language_tag(article.language)
    standfirst = [*broken(article.standfirst or "")]
    language = element("language", article.language, ident=tag) if tag else None
    return filled(
        "profileDesc",
        group("abstract", element("p", *standfirst)) if article.standfirst else None,
        filled("langUsage", language),
        filled("textClass", _terms("kind", article.kind), _terms("topic", *article.topics)),
    )


def _terms(scheme: str, *terms: str | None) -> Element | None:
    """Words for the text, of one of the two kinds that pages have."""
    return filled("keywords", *[worded("term", term, type=token(scheme)) for term in terms])


def _revision(day: datetime.date | None) -> Element | None:
    if day is None:
        return None
    return group("revisionDesc", element("change", "Modified", when=day.isoformat()))


def _date(day: datetime.date | None, kind: str | None) -> Element | None:
    return element("date", day.isoformat(), when=day.isoformat(), type=kind) if day else None
