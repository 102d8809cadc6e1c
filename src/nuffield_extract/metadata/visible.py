"""What the page prints about the article for people: by the site's profile, else by usual marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.dom import ancestors, clean, text_of
from nuffield_extract.metadata.dates import parse_date
from nuffield_extract.metadata.persons import person, persons
from nuffield_extract.metadata.statements import Statement
from nuffield_extract.model import Link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.dom import Node, Tree
    from nuffield_extract.links import Links
    from nuffield_extract.metadata.statements import Value
    from nuffield_extract.model import Person
    from nuffield_extract.profiles import Card, Profile

# Where pages print what, without a profile: Drupal's own classes, then everybody's.
_USUAL = {
    "title": "h1",
    "published": (
        ".node__submitted, .submitted, .field--name-created, .field-name-post-date,"
        ' [property="dc:date"], [property="schema:dateCreated"], .date-display-single,'
        " main time[datetime], article time[datetime]"
    ),
    "authors": (
        ".node__submitted .username, .submitted .username, .field--name-uid .username,"
        ' .byline, main [rel~="author"], article [rel~="author"]'
    ),
    "topics": ".field--name-field-tags a, .field-name-field-tags a, main a[rel~=tag]",
    "licence": "a[rel~=license]",
}

# Fields whose text may be of any length.
_PROSE = ("title", "standfirst")

# Characters of text; what is longer than this only mentions a date or a name.
_MAX_MARK_LENGTH = 200

# Characters of a label before a date or a name, such as "Published on".
_MAX_LABEL_LENGTH = 40

# Links to files as Drupal's file field prints them.
_FILE_FIELDS = ".file a[href], .field--type-file a[href], .field-type-file a[href]"


@attrs.frozen
class Printed:
    """A statement of the page to its readers, and where it stands."""

    statement: Statement
    nodes: tuple[Node, ...]


def read_printed(
    tree: Tree, profile: Profile | None, links: Links, title: str | None
) -> Iterator[Printed]:
    """What the page prints about the article.

    Args:
        tree: the page.
        profile: of the page's site; where it is silent on a field, usual marks speak.
        links: resolves the urls of authors.
        title: as the head has it; it tells which of several headlines is the article's.
    """
    known: set[str] = set()
    for field, selector in profile.fields if profile else ():
        nodes = tree.css(selector)
        value, used = _read(field, nodes, links)
        if value and profile:
            known.add(field)
            yield Printed(Statement(field, value, f"profile:{profile.name}"), used)
    for field, selector in _USUAL.items():
        if field in known:
            continue
        nodes = tree.css(selector)
        if field == "title":
            nodes = [*_headline(nodes, title)]
        value, used = _read(field, nodes, links)
        if value:
            yield Printed(Statement(field, value, "visible"), used)


def read_related(tree: Tree, profile: Profile | None, links: Links) -> tuple[Link, ...]:
    """The links to related pages, with kind and date where the site's profile finds them."""
    return _cards(tree, profile.related, profile, links) if profile else ()


def read_downloads(tree: Tree, profile: Profile | None, links: Links) -> tuple[Link, ...]:
    """The files of the page: where the site's profile finds them, and in Drupal's file fields."""
    found = _cards(tree, profile.downloads, profile, links) if profile else ()
    fields = (_link(node, links) for node in tree.css(_FILE_FIELDS))
    return tuple(dict.fromkeys((*found, *filter(None, fields))))


def _cards(tree: Tree, card: Card | None, profile: Profile, links: Links) -> tuple[Link, ...]:
    items = tree.css(card.item) if card else ()
    found = (_card_link(item, card, links, profile.date_formats) for item in items if card)
    return tuple(filter(None, found))


def _headline(nodes: list[Node], title: str | None) -> list[Node]:
    """The article's headline first: the one that the head's title repeats, else one in main."""
    wanted = (title or "").casefold()

    def order(node: Node) -> tuple[bool, bool]:
        text = text_of(node).casefold()
        in_main = any(around.tag in ("main", "article") for around in ancestors(node))
        return (not text or text not in wanted, not in_main)

    return sorted((node for node in nodes if text_of(node)), key=order)[:1]


def _read(field: str, nodes: list[Node], links: Links) -> tuple[Value | None, tuple[Node, ...]]:
    """What the nodes say of the field, and those of them that say nothing else."""
    if field == "authors":
        value: Value = tuple(found for node in nodes for found in _persons(node, links))
    elif field == "topics":
        value = tuple(dict.fromkeys(filter(None, map(text_of, nodes))))
    else:
        said = ((node, _said(node)) for node in nodes)
        fitting = ((node, text) for node, text in said if text and _fits(field, text))
        node, value = next(fitting, (None, ""))
        nodes = [node] if node is not None else []
    return value or None, tuple(line for node in nodes if (line := _own_line(node)) is not None)


def _said(node: Node) -> str:
    """What a machine should read of the node, or its text."""
    attributes = node.attributes
    return clean(attributes.get("datetime") or attributes.get("content") or text_of(node))


def _fits(field: str, text: str) -> bool:
    return field in _PROSE or len(text) <= _MAX_MARK_LENGTH


def _persons(node: Node, links: Links) -> tuple[Person, ...]:
    text = text_of(node)
    if not text or len(text) > _MAX_MARK_LENGTH:
        return ()
    if node.tag == "a":
        return (person(text, links.resolve(node.attributes.get("href"))),)
    return persons([text])


def _own_line(node: Node) -> Node | None:
    """The paragraph that the node fills but for a label; the node outside paragraphs; None amid text."""
    for around in ancestors(node):
        if around.tag == "p":
            rest = len(text_of(around)) - len(text_of(node))
            return around if rest <= _MAX_LABEL_LENGTH else None
    return node


def _card_link(item: Node, card: Card, links: Links, formats: tuple[str, ...]) -> Link | None:
    anchor = item.css_first(card.link)
    link = _link(anchor, links) if anchor is not None else None
    if link is None:
        return None
    kind = item.css_first(card.kind) if card.kind else None
    date = item.css_first(card.date) if card.date else None
    return attrs.evolve(
        link,
        kind=(text_of(kind) or None) if kind is not None else None,
        date=parse_date(text_of(date), formats) if date is not None else None,
    )


def _link(anchor: Node, links: Links) -> Link | None:
    url = links.resolve(anchor.attributes.get("href"))
    text = text_of(anchor)
    return Link(text=text, url=url) if url and text else None
