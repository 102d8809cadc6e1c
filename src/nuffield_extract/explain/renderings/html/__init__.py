"""A page to look at: every text in its order, with what dropped it; it needs nothing but itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.explain.grouping import groups
from nuffield_extract.explain.renderings.html.contents import section_tree
from nuffield_extract.explain.renderings.html.evidence import metadata
from nuffield_extract.explain.renderings.html.filters import filters
from nuffield_extract.explain.renderings.html.meanings import meanings
from nuffield_extract.explain.renderings.html.notices import notes, notices
from nuffield_extract.explain.renderings.html.opening import opening, title
from nuffield_extract.explain.renderings.html.passages import passages
from nuffield_extract.explain.renderings.html.references import references
from nuffield_extract.explain.renderings.html.resources import script, style
from nuffield_extract.exporters._markup import Markup, element, lines, text, within
from nuffield_extract.exporters._page import whole_page

if TYPE_CHECKING:
    from nuffield_extract.explain.explanation import Explanation
    from nuffield_extract.model import Article

EXTENSION = ".html"


def render(explanation: Explanation) -> str:
    """One page that holds all: its own script and style, no address that is loaded."""
    numbered = tuple(enumerate(groups(explanation.texts), start=1))
    beside = (filters(explanation), section_tree(explanation.article, numbered))
    main = (passages(numbered), *_of_article(explanation.article), meanings(explanation))
    body = (
        element("a", text("Skip to the text"), href="#text", class_="skip"),
        opening(explanation),
        element("div", within(lines((_aside(beside), _main(main)))), class_="columns"),
    )
    told = f"Explained: {title(explanation)}"
    return whole_page(told, lines(body), style=style(), script=script())


def _aside(parts: tuple[Markup, ...]) -> Markup:
    return element("div", within(lines(parts)), class_="side")


def _main(parts: tuple[Markup, ...]) -> Markup:
    return element("main", within(lines(parts)))


def _of_article(article: Article | None) -> tuple[Markup, ...]:
    if article is None:
        return ()
    return (metadata(article), references(article), notes(article), notices(article))
