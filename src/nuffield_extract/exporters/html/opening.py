"""What stands above an article and behind it: title, authors, dates, files, related pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._addresses import orcid_address
from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text, within
from nuffield_extract.exporters.html.inline import broken, linked

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from nuffield_extract.model import Article, Link, Person


def header(article: Article) -> Markup:
    """The title with what is printed around it, in the words of schema.org."""
    title, kind = broken(article.title), text(article.kind)
    parts = (
        element("p", kind, itemprop="genre") if kind else NOTHING,
        element("h1", title, itemprop="headline") if title else NOTHING,
        _standfirst(article.standfirst),
        _byline(article.authors),
        _date("datePublished", "Published: ", article.published),
        _date("dateModified", "Updated: ", article.modified),
        _publisher(article.site),
    )
    return element("header", within(lines(parts)))


def links(label: str, found: Sequence[Link]) -> Markup:
    """Links to files or other pages, under a label for those who hear them."""
    items = lines(element("li", _link(one)) for one in found)
    return (
        element("nav", within(element("ul", within(items))), aria_label=label) if items else items
    )


def _link(one: Link) -> Markup:
    shown = linked(text(one.text), one.url)
    kind = element("span", text(one.kind)) if one.kind else NOTHING
    return Markup(" ".join(filter(None, (shown, kind, _time(one.date)))))


def _standfirst(words: str | None) -> Markup:
    inside = broken(words)
    return element("p", inside, itemprop="description", role="doc-abstract") if words else inside


def _byline(authors: Sequence[Person]) -> Markup:
    names = [_person(author) for author in authors]
    return element("p", text("By "), Markup(", ".join(names))) if names else NOTHING


def _person(person: Person) -> Markup:
    """The name, linked; an ORCID iD as the address that it stands for."""
    is_body = person.given is None and person.family is None
    name = element("span", text(person.name), itemprop="name")
    orcid = orcid_address(person.orcid)
    return element(
        "span",
        linked(name, person.url),
        element("link", itemprop="sameAs", href=orcid) if orcid else NOTHING,
        itemprop="author",
        itemscope=True,
        itemtype=f"https://schema.org/{'Organization' if is_body else 'Person'}",
    )


def _date(name: str, label: str, day: datetime.date | None) -> Markup:
    return element("p", text(label), _time(day, name)) if day else NOTHING


def _time(day: datetime.date | None, name: str | None = None) -> Markup:
    if day is None:
        return NOTHING
    return element("time", text(f"{day:%d/%m/%Y}"), datetime=day.isoformat(), itemprop=name)


def _publisher(site: str | None) -> Markup:
    """The site, for machines: readers see where they are by the address."""
    if not site:
        return NOTHING
    name = element("meta", itemprop="name", content=site)
    kind = "https://schema.org/Organization"
    return element("span", name, itemprop="publisher", itemscope=True, itemtype=kind)
