"""The article with the names of trafilatura's fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from nuffield_extract.links import host_of
from nuffield_extract.model import Article  # noqa: TC001 - attrs resolves the types

if TYPE_CHECKING:
    from nuffield_extract.compat.request import Request


@attrs.frozen(kw_only=True)
class Document:
    """An article with the attributes of trafilatura's `Document`, but for its trees."""

    article: Article
    """As `nuffield_extract.extract` gives it, without what was not asked for."""

    title: str | None
    author: str | None
    """All names, joined by "; "."""

    url: str | None
    hostname: str | None
    """Without "www."."""

    description: str | None
    """The standfirst."""

    sitename: str | None
    date: str | None
    """ISO 8601, such as `2021-03-04`."""

    categories: tuple[str, ...] = ()
    """Empty: what pages name so is not told from topics."""

    tags: tuple[str, ...] = ()
    fingerprint: str | None = None
    """None: two texts are not compared here."""

    id: str | None
    license: str | None
    comments: str = ""
    """Empty: comments of readers are never read."""

    raw_text: str
    """The text on one line."""

    text: str
    language: str | None
    image: str | None
    pagetype: str | None
    """The kind, such as "Blog post"."""

    filedate: str | None = None
    """None: the day of the extraction is no property of the page."""

    def as_dict(self) -> dict[str, Any]:
        """The fields by name, lists for tuples, without `article`."""
        wanted = attrs.filters.exclude("article")
        named = attrs.asdict(self, recurse=False, filter=wanted)
        return {key: [*value] if key in _LISTS else value for key, value in named.items()}


def document_of(article: Article, text: str, request: Request) -> Document:
    """The article and its text by trafilatura's names."""
    return Document(
        article=article,
        title=article.title,
        author="; ".join(author.name for author in article.authors) or None,
        url=article.url,
        hostname=(host_of(article.url) or "").removeprefix("www.") or None,
        description=article.standfirst,
        sitename=article.site,
        date=article.published.isoformat() if article.published else None,
        tags=article.topics,
        id=request.record_id,
        license=article.licence,
        raw_text=" ".join(text.split()),
        text=text,
        language=article.language,
        image=article.image,
        pagetype=article.kind,
    )


_LISTS = ("categories", "tags")
