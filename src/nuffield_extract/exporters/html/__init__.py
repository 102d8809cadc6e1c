"""HTML: a page of its own, without scripts or styles, with microdata of schema.org."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._markup import element, lines, within
from nuffield_extract.exporters.html.head import head
from nuffield_extract.exporters.html.opening import header, links
from nuffield_extract.exporters.html.places import Places
from nuffield_extract.exporters.html.sections import sections
from nuffield_extract.model.entries import as_printed

if TYPE_CHECKING:
    from nuffield_extract.model import Article

EXTENSION = ".html"


def export(article: Article) -> str:
    """The article as a whole HTML page; docs/html.md says what becomes of each part."""
    printed = as_printed(article)
    body = element("div", within(sections(printed, Places(printed))), itemprop="articleBody")
    inside = lines(
        (
            header(printed),
            body,
            links("Downloads", printed.downloads),
            links("Related", printed.related),
        )
    )
    page = element(
        "article", within(inside), itemscope=True, itemtype=f"https://schema.org/{_type(article)}"
    )
    html = element(
        "html",
        within(lines((head(printed), element("body", within(page))))),
        lang=article.language,
    )
    return f"<!DOCTYPE html>\n{html}\n"


def _type(article: Article) -> str:
    return _TYPES.get((article.kind or "").casefold(), "Article")


_TYPES = {
    "blog": "BlogPosting",
    "blog post": "BlogPosting",
    "long read": "BlogPosting",
    "news": "NewsArticle",
    "news article": "NewsArticle",
    "news item": "NewsArticle",
    "press release": "NewsArticle",
    "report": "Report",
    "research report": "Report",
    "briefing": "Report",
    "scholarly article": "ScholarlyArticle",
    "journal article": "ScholarlyArticle",
}
"""Types of schema.org, by the kind that a page names."""
