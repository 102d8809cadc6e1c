"""HTML: a page of its own, without scripts or styles, with microdata of schema.org."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._kinds import schema_type
from nuffield_extract.exporters._markup import Markup, element, lines, within
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
    html = element(
        "html",
        within(lines((head(printed), element("body", within(body(printed)))))),
        lang=article.language,
    )
    return f"<!DOCTYPE html>\n{html}\n"


def body(printed: Article) -> Markup:
    """The `<article>` of an article `as_printed`; it is XML, too."""
    text = element("div", within(sections(printed, Places(printed))), itemprop="articleBody")
    inside = lines(
        (
            header(printed),
            text,
            links("Downloads", printed.downloads),
            links("Related", printed.related),
        )
    )
    return element(
        "article",
        within(inside),
        itemscope=True,
        itemtype=f"https://schema.org/{schema_type(printed.kind)}",
    )
