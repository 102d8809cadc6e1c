"""What the page prints about the article for people: by the site's profile, else by usual marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.dom import ancestors, clean, text_of
from nuffield_extract.metadata.persons import person, persons
from nuffield_extract.metadata.statements import Statement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from nuffield_extract.dom import Node, Tree
    from nuffield_extract.links import Links
    from nuffield_extract.metadata.head import Head
    from nuffield_extract.metadata.statements import Value
    from nuffield_extract.model import Person
    from nuffield_extract.profiles import Found

MAIN = 'main, [role="main"]'
"""Where pages speak of their article, by the HTML standard."""

# Where pages print what, without a profile: Drupal's own classes, then everybody's. Of a field's
# selectors the first that finds something counts.
_USUAL = {
    "title": ("h1",),
    "published": (
        ".node__submitted, .submitted, .field--name-created, .field-name-post-date,"
        ' [property="dc:date"], [property="schema:dateCreated"], .date-display-single,'
        " main time[datetime], article time[datetime]",
    ),
    "authors": (
        '[class*="field-author"]',
        ".node__submitted .username, .submitted .username, .field--name-uid",
        '.byline, main [rel~="author"], article [rel~="author"]',
        ".node__meta, .submitted",
    ),
    "topics": ('[class*="field-topic"], [class*="field-tag"]', "main a[rel~=tag]"),
}

# The values in a Drupal field, beside its label.
_ITEMS = ".field__item, .field-item"

# Characters of text of prose; beyond this a selector has caught the whole page.
_LONGEST = {"title": 2_000, "standfirst": 5_000}

# Characters of text; what is longer than this only mentions a date or a name.
_MAX_MARK_LENGTH = 200

# Characters of a label before a date or a name, such as "Published on".
_MAX_LABEL_LENGTH = 40


@attrs.frozen
class Printed:
    """A statement of the page to its readers, and the nodes that say it and nothing else."""

    statement: Statement
    nodes: tuple[Node, ...]


def read_printed(tree: Tree, found: Sequence[Found], links: Links, head: Head) -> Iterator[Printed]:
    """What the page prints about the article.

    Args:
        tree: the page.
        found: what the profile of the page's site found on it; where it found nothing for a
            field, usual marks speak.
        links: resolves the urls of authors.
        head: its title tells which of several headlines is the article's.
    """
    by_field: dict[str, list[Node]] = {}
    for name, node in found:
        if name.startswith("field:"):
            by_field.setdefault(name.removeprefix("field:"), []).append(node)
    for field, nodes in by_field.items():
        printed = _printed(field, nodes, links, "profile")
        if printed is not None:
            yield printed
    scope = tree if by_field else tree.css_first(MAIN) or tree
    for field, selectors in _USUAL.items():
        if field not in by_field:
            found_here = (_outermost(scope.css(selector)) for selector in selectors)
            nodes = next(filter(None, found_here), [])
            if field == "title":
                nodes = _headline(nodes or tree.css("h1"), head.meta("og:title") or head.title)
            printed = _printed(field, nodes, links, "visible")
            if printed is not None:
                yield printed


def _outermost(nodes: Iterable[Node]) -> list[Node]:
    """The nodes that stand in no other of them, nor beside the article: in comments, in asides."""
    found: dict[int, Node] = {}
    for node in nodes:
        around = list(ancestors(node))
        if not any(a.mem_id in found or a.tag in _BESIDE or _is_comment(a) for a in around):
            found[node.mem_id] = node
    return list(found.values())


def _is_comment(node: Node) -> bool:
    return (node.attributes.get("class") or "").startswith("comment")


def _headline(nodes: Iterable[Node], title: str | None) -> list[Node]:
    """The article's headline: the one that the head's title repeats, else one in main."""
    wanted = (title or "").casefold()

    def order(node: Node) -> tuple[bool, bool]:
        in_main = any(around.tag in ("main", "article") for around in ancestors(node))
        return (text_of(node).casefold() not in wanted, not in_main)

    return sorted(filter(text_of, nodes), key=order)[:1]


def _printed(field: str, nodes: list[Node], links: Links, source: str) -> Printed | None:
    """The statement that the nodes make about a field, if they make any."""
    value: Value
    if field in _LISTS:
        value = _LISTS[field](nodes, links)
    else:
        nodes, value = _first_said(nodes, _LONGEST.get(field, _MAX_MARK_LENGTH))
    if not value:
        return None
    lines = [line for node in nodes if (line := _own_line(node)) is not None]
    return Printed(Statement(field, value, source), tuple(lines))


def _first_said(nodes: Iterable[Node], longest: int) -> tuple[list[Node], str]:
    """The first node with text that is not too long, and what it says."""
    for node in nodes:
        attributes = node.attributes
        machine = attributes.get("datetime") or attributes.get("content")
        text = clean(machine) if machine else text_of(node)
        if 0 < len(text) <= longest:
            return [node], text
    return [], ""


def _persons(nodes: Iterable[Node], links: Links) -> tuple[Person, ...]:
    found: dict[str, Person] = {}
    for node in nodes:
        for part in _values(node):
            text = text_of(part)
            anchor = part if part.tag == "a" else part.css_first("a")
            named: tuple[Person, ...] = ()
            if anchor is not None and text_of(anchor) == text:
                named = (person(text, links.resolve(anchor.attributes.get("href"))),)
            elif len(text) <= _MAX_MARK_LENGTH:
                named = persons([text])
            for one in named:
                found.setdefault(one.name, one)
    return tuple(found.values())


def _texts(nodes: Iterable[Node], _links: Links) -> tuple[str, ...]:
    texts = (text_of(part) for node in nodes for part in _values(node))
    return tuple(dict.fromkeys(filter(None, texts)))


def _values(node: Node) -> list[Node]:
    """The values of a field, without its label; the node itself where it is no field."""
    if node.tag == "a":
        return [node]
    return _outermost(node.css(_ITEMS)) or _outermost(node.css("a")) or [node]


def _own_line(node: Node) -> Node | None:
    """The paragraph that the node fills but for a label; the node itself outside paragraphs.

    None amid text: a date that is only mentioned stays where it is.
    """
    parent = node.parent
    for around in (parent, parent.parent if parent is not None else None):
        if around is not None and around.tag == "p":
            rest = len(around.text()) - len(node.text())
            return around if rest <= _MAX_LABEL_LENGTH else None
    return node


_BESIDE = frozenset(("aside", "nav"))
"""Elements that speak of other pages."""

_LISTS: Mapping[str, Callable[[list[Node], Links], Value]] = {
    "authors": _persons,
    "topics": _texts,
}
"""Fields that may stand on several nodes, and how these are read."""
