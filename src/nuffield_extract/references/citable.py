"""The page itself as a reference, for those who cite it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.model import Reference

if TYPE_CHECKING:
    from nuffield_extract.model import Article


def as_reference(article: Article) -> Reference:
    """The article as a reference: a report, a post of a blog, or else a page of its site.

    Its text is how the page asks to be cited; of a page that does not ask, authors, year, title,
    site and url. The site publishes a report, and holds other pages.
    """
    kind = _type(article.kind)
    is_report = kind == "report"
    known = (article.authors, article.published, article.title, article.url)
    return Reference(
        id="self",
        text=article.citation or _printed(article),
        authors=article.authors,
        year=article.published.year if article.published else None,
        date=article.published,
        title=article.title,
        container=None if is_report else article.site,
        publisher=article.site if is_report else None,
        url=article.url,
        type=kind,
        confidence=sum(map(bool, known)) / len(known),
    )


def _printed(article: Article) -> str:
    names = ", ".join([author.name for author in article.authors])
    year = f"({article.published.year})" if article.published else ""
    opening = " ".join(filter(None, (names, year)))
    return ". ".join(filter(None, (opening, article.title, article.site, article.url)))


def _type(kind: str | None) -> str:
    folded = (kind or "").casefold()
    return next((name for word, name in _TYPES.items() if word in folded), "webpage")


# Parts of what pages call themselves, in several languages, and types of CSL; the first that is
# found decides.
_TYPES = {
    "blog": "post-weblog",
    "report": "report",
    "rapport": "report",
    "bericht": "report",
    "informe": "report",
    "rapporto": "report",
    "relatório": "report",
    "briefing": "report",
    "working paper": "report",
    "discussion paper": "report",
    "white paper": "report",
}
