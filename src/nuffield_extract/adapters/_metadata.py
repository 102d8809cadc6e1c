"""The metadata of an article as flat text, which every store takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nuffield_extract.model import Article


def flat_metadata(article: Article) -> dict[str, str]:
    """The fields that the article has, by name: dates in ISO 8601, lists joined by "; "."""
    texts = {name: getattr(article, name) for name in TEXTS}
    dates = {name: getattr(article, name) for name in ("published", "modified")}
    flat = {
        **texts,
        **{name: date.isoformat() for name, date in dates.items() if date},
        "authors": "; ".join(author.name for author in article.authors),
        "topics": "; ".join(article.topics),
    }
    return {name: value for name, value in flat.items() if value}


TEXTS = (
    *("title", "standfirst", "kind", "language", "url", "site", "image", "licence", "citation"),
)
"""Names of the fields that are one text."""
