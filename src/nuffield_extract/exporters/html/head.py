"""The head of an exported page: what is told to machines, in Dublin Core and Open Graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._addresses import image_source, link_target
from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text, within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.model import Article

# Nothing runs and nothing is loaded, but for images. What is allowed is named, so a file that is
# opened from a disk shows no other file.
POLICY = "default-src 'none'; img-src http: https: data:; base-uri 'none'; form-action 'none'"

# By this name `extract` knows the pages that it can read back (profiles/nuffield-extract.toml).
GENERATOR = "nuffield-extract"


def head(article: Article) -> Markup:
    """The head of the page."""
    parts = (
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=POLICY),
        element("meta", name="viewport", content="width=device-width"),
        element("meta", name="generator", content=GENERATOR),
        element("title", text(_line(article.title))),
        _link("canonical", article.url),
        _link("license", article.licence if _is_address(article.licence) else None),
        *[element("meta", name=name, content=value) for name, value in _told(article) if value],
        *[_property(name, value) for name, value in _shared(article) if value],
    )
    return element("head", within(lines(parts)))


def _told(article: Article) -> Iterator[tuple[str, str | None]]:
    """Name and content of the metas (DCMI Metadata Terms)."""
    yield "dcterms.title", article.title
    yield from (("dcterms.creator", author.name) for author in article.authors)
    yield "dcterms.issued", article.published.isoformat() if article.published else None
    yield "dcterms.modified", article.modified.isoformat() if article.modified else None
    yield "dcterms.type", article.kind
    yield "dcterms.rights", None if _is_address(article.licence) else article.licence
    yield from (("dcterms.subject", topic) for topic in article.topics)
    yield "description", article.standfirst


def _shared(article: Article) -> Iterator[tuple[str, str | None]]:
    """Property and content of the metas of the Open Graph protocol."""
    yield "og:site_name", article.site
    yield "og:image", image_source(article.image)


def _property(name: str, value: str | None) -> Markup:
    return element("meta", property=name, content=value)


def _link(rel: str, url: str | None) -> Markup:
    target = link_target(url)
    return element("link", rel=rel, href=target) if target else NOTHING


def _is_address(licence: str | None) -> bool:
    """Whether a licence is named by where it stands, and not by words."""
    return licence is not None and licence.startswith(("http://", "https://"))


def _line(title: str | None) -> str:
    """The title on one line, without bars: there these part it from the name of a site."""
    return " ".join((title or "").split()).replace(" | ", " – ")
