"""What the page prints about the article for people: by the site's profile, else by usual marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nuffield_extract.dom import ancestors, clean, select, text_of
from nuffield_extract.metadata.nodes import own_nodes_of
from nuffield_extract.metadata.opening import read_opening
from nuffield_extract.metadata.persons import person, persons
from nuffield_extract.metadata.statements import Printed, Statement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from nuffield_extract.dom import Node, Tree
    from nuffield_extract.links import Links
    from nuffield_extract.metadata.statements import Value
    from nuffield_extract.model import Person
    from nuffield_extract.profiles import Found

_TOPICS = '[class*="field-t"], [rel~="tag"]'
_TOPIC_FIELD = re.compile(r"field-t(?:opic|ag)|taxonomy-term-reference")

# What a profile calls the article and nothing else.
_WHOLE = "whole:"

# The values in a Drupal field, beside its label.
_ITEMS = ".field__item, .field-item"

# Characters of text of prose; beyond this a selector has caught the whole page.
_LONGEST = {"title": 2_000, "standfirst": 5_000}

# Characters of text; what is longer than this only mentions a date or a name.
_MAX_MARK_LENGTH = 200


def read_printed(
    tree: Tree, found: Sequence[Found], links: Links, said: Sequence[Statement]
) -> Iterator[Printed]:
    """What the page prints about the article.

    Args:
        tree: the page.
        found: what the profile of the page's site found on it; where it found nothing for a
            field, usual marks speak.
        links: resolves the urls of authors.
        said: what machines are told; its titles tell which of several headlines is the article's.
    """
    by_field: dict[str, list[Node]] = {}
    for name, node in found:
        if name.startswith("field:"):
            by_field.setdefault(name.removeprefix("field:"), []).append(node)
    for field, nodes in by_field.items():
        printed = _printed(field, nodes, links, "profile")
        if printed is not None:
            yield printed
    if any(name.startswith(_WHOLE) for name, _ in found):
        return  # what the page does not say there, it does not say
    for printed in _usual(tree, links, said, by_field):
        if printed.statement.field not in by_field:
            yield printed


def _usual(
    tree: Tree, links: Links, said: Sequence[Statement], known: Mapping[str, object]
) -> Iterator[Printed]:
    """What usual marks say of the fields that no profile knows."""
    if not {"title", "published", "authors"} <= known.keys():
        yield from read_opening(tree, links, said)
    if "topics" not in known and not any(one.field == "topics" for one in said):
        yield from _topics(tree, links)


def _topics(tree: Tree, links: Links) -> Iterator[Printed]:
    nodes = select(tree, _TOPICS)
    if not nodes:
        return
    fields = [node for node in nodes if _TOPIC_FIELD.search(node.attributes.get("class") or "")]
    chosen = _outermost(fields) or _outermost([node for node in nodes if node.tag == "a"])
    printed = _printed("topics", chosen, links, "visible")
    if printed is not None:
        yield printed


def _outermost(nodes: Iterable[Node]) -> list[Node]:
    """The nodes that stand in no other of them, nor beside the article: in comments, in asides."""
    found: dict[int, Node] = {}
    clear: set[int] = set()
    for node in nodes:
        if not _is_inside(node, found, clear):
            found[node.mem_id] = node
    return list(found.values())


def _is_inside(node: Node, found: Mapping[int, Node], clear: set[int]) -> bool:
    """Whether a node stands in one that was found, or beside the article.

    Args:
        node: the node.
        found: nodes before it, by `mem_id`.
        clear: elements of which it is known that they do not; the node's own are added.
    """
    passed: list[int] = []
    for around in ancestors(node):
        key = around.mem_id
        if key in clear:
            break
        if key in found or around.tag in _BESIDE or _is_comment(around):
            return True
        passed.append(key)
    clear.update(passed)
    return False


def _is_comment(node: Node) -> bool:
    return (node.attributes.get("class") or "").startswith("comment")


def _printed(field: str, nodes: list[Node], links: Links, source: str) -> Printed | None:
    """The statement that the nodes make about a field, if they make any."""
    value: Value
    if field in _LISTS:
        value = _LISTS[field](nodes, links)
    else:
        nodes, value = _first_said(nodes, _LONGEST.get(field, _MAX_MARK_LENGTH))
    if not value:
        return None
    return Printed(Statement(field, value, source), tuple(own_nodes_of(nodes)))


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


_BESIDE = frozenset(("aside", "nav"))
"""Elements that speak of other pages."""

_LISTS: Mapping[str, Callable[[list[Node], Links], Value]] = {
    "authors": _persons,
    "topics": _texts,
}
"""Fields that may stand on several nodes, and how these are read."""
