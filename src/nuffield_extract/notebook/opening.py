"""What stands above the text: title, standfirst, authors, and the page it is from."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text
from nuffield_extract.exporters.html.inline import broken, linked
from nuffield_extract.notebook.room import Room, short, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.model import Article, Person

_TITLE = 300  # characters
_STANDFIRST = 500
_NAME = 80  # of a person, a site, a kind, a topic
_LONGEST_URL = 500
_AUTHORS = 2_000  # bytes of markup
_MOST_TOPICS = 20
_TOPICS = 800  # characters of all of them

_UNTITLED = "An article without a title"


def opening(article: Article) -> Markup:
    """The title as a link to the page, and what is known of the article."""
    return lines(
        (
            _line(" · ".join(_known(article))),
            _title(article),
            _standfirst(article.standfirst),
            _byline(article),
            _line(_listed("Topics", article.topics)),
        )
    )


def _known(article: Article) -> Iterator[str]:
    """What the article is, on a line: kind, site, dates in ISO 8601, language."""
    yield from (short(each, _NAME) for each in (article.kind, article.site) if each)
    if article.published:
        yield f"published {article.published.isoformat()}"
    if article.modified:
        yield f"modified {article.modified.isoformat()}"
    if article.language:
        yield article.language


def _title(article: Article) -> Markup:
    """The title as a heading that the notebook's table of contents does not list."""
    words = broken(short(article.title, _TITLE)) or text(_UNTITLED)
    url = article.url if len(article.url or "") <= _LONGEST_URL else None
    return element("p", linked(words, url), class_="title", role="heading", aria_level=3)


def _standfirst(words: str | None) -> Markup:
    inside = broken(short(words, _STANDFIRST))
    return element("p", inside, class_="standfirst") if inside else NOTHING


def _byline(article: Article) -> Markup:
    room = Room(_AUTHORS)
    names = [*takewhile(room.holds, map(_person, article.authors))]
    more = len(article.authors) - len(names)
    rest = text(f" and {more:,} more") if more else NOTHING
    return element("p", text("By "), Markup(", ".join(names)), rest) if names else NOTHING


def _person(person: Person) -> Markup:
    url = person.url if len(person.url or "") <= _LONGEST_URL else None
    return linked(text(short(person.name, _NAME)), url)


def _listed(label: str, words: tuple[str, ...]) -> str:
    more = len(words) - _MOST_TOPICS
    rest = (f"{more:,} more",) if more > 0 else ()
    names = (*[short(each, _NAME) for each in words[:_MOST_TOPICS]], *rest)
    return short(f"{label}: {', '.join(names)}", _TOPICS) if names else ""


def _line(words: str) -> Markup:
    return element("p", told(words)) if words else NOTHING
