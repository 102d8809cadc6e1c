"""A page to look at: old on the left, new on the right, without scripts or anything to load."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.diff.renderings._labels import summary
from nuffield_extract.diff.renderings._rows import text_matches
from nuffield_extract.diff.renderings.html.rows import metadata, rows
from nuffield_extract.diff.renderings.html.style import STYLE
from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text, within
from nuffield_extract.exporters._page import whole_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.diff.difference import Difference
    from nuffield_extract.model import Article

EXTENSION = ".html"


def render(difference: Difference, context: int) -> str:
    """One page that holds all: no script, no address that is loaded, its style inside."""
    body = lines((_header(difference), _main(difference, context)))
    return whole_page(f"What changed: {_title(difference)}", body, style=STYLE)


def _header(difference: Difference) -> Markup:
    sides = (
        element("div", _page("Old", difference.old), class_="old"),
        element("div", _page("New", difference.new), class_="new"),
    )
    inside = (
        element("h1", text(_title(difference)), dir="auto"),
        element("p", text(f"What changed: {summary(difference)}.")),
        element("div", within(lines(sides)), class_="row"),
    )
    return element("header", within(lines(inside)))


def _title(difference: Difference) -> str:
    return difference.new.title or difference.old.title or "an article without a title"


def _page(name: str, article: Article) -> Markup:
    """What is known of one save: where the page was, and the dates that it bears."""
    address = article.url or article.capture.source_url
    told = [element("dt", text(name)), element("dd", text(address or "address unknown"))]
    for label, day in (("Published", article.published), ("Modified", article.modified)):
        if day:
            told += [element("dt", text(label)), element("dd", text(day.isoformat()))]
    return element("dl", *told)


def _main(difference: Difference, context: int) -> Markup:
    return element("main", within(lines(_parts(difference, context))))


def _parts(difference: Difference, context: int) -> Iterator[Markup]:
    """The parts of the page that hold a change."""
    yield _part("Metadata", metadata(difference.fields))
    named = (
        ("Topics", difference.topics),
        ("Authors", difference.authors),
        ("Text", text_matches(difference)),
        ("References", difference.references),
        ("Notes", difference.notes),
        ("Downloads", difference.downloads),
    )
    for label, matches in named:
        if any(match.kind != "equal" for match in matches):
            yield _part(label, rows(matches, context))


def _part(label: str, inside: Markup) -> Markup:
    if not inside:
        return NOTHING
    return element("section", within(lines((element("h2", text(label)), inside))))
