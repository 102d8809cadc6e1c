"""Links to other pages and to files: by the site's profile, and by Drupal's file fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.dom import ancestors, text_of
from nuffield_extract.metadata.dates import parse_date
from nuffield_extract.model import Link

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from nuffield_extract.dom import Node, Tree
    from nuffield_extract.links import Links
    from nuffield_extract.profiles import Found

# Files as Drupal's file field prints them: in an element of this class, a span or in a file field.
_FILE = ".file"
_FILE_FIELDS = frozenset(("field--type-file", "field-type-file"))


def read_cards(
    found: Sequence[Found], name: str, links: Links, formats: tuple[str, ...]
) -> tuple[Link, ...]:
    """The links of the cards of one name that a profile found, with kind and date if printed."""
    read = (_card(parts, links, formats) for parts in _parts(found, name))
    return tuple([link for link in read if link is not None])


def read_files(tree: Tree, links: Links) -> tuple[Link, ...]:
    """The files in Drupal's file fields."""
    anchors = (node.css_first("a[href]") for node in tree.css(_FILE) if _is_file(node))
    found = (_card({"link": anchor}, links, ()) for anchor in anchors if anchor is not None)
    return tuple(dict.fromkeys(link for link in found if link is not None))


def _is_file(node: Node) -> bool:
    return node.tag == "span" or any(
        not _FILE_FIELDS.isdisjoint((around.attributes.get("class") or "").split())
        for around in ancestors(node)
    )


def _parts(found: Sequence[Found], name: str) -> Iterator[Mapping[str, Node]]:
    """The first node of each part of each card: in page order a card's parts follow its item."""
    parts: dict[str, Node] = {}
    for selector, node in found:
        card, _, part = selector.partition(":")
        if card != name:
            continue
        if part == "item" and parts:
            yield parts
            parts = {}
        parts.setdefault(part, node)
    if parts:
        yield parts


def _card(parts: Mapping[str, Node], links: Links, formats: tuple[str, ...]) -> Link | None:
    anchor = parts.get("link")
    if anchor is None:
        return None
    url, text = links.resolve(anchor.attributes.get("href")), text_of(anchor)
    if not url or not text:
        return None
    kind, date = parts.get("kind"), parts.get("date")
    return Link(
        text=text,
        url=url,
        kind=(text_of(kind) or None) if kind is not None else None,
        date=parse_date(text_of(date), formats) if date is not None else None,
    )
