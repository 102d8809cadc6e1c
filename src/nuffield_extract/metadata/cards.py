"""Links to other pages and to files: by the site's profile, and by Drupal's file fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.dom import select, text_of
from nuffield_extract.metadata.dates import parse_date
from nuffield_extract.model import Link

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from nuffield_extract.dom import Node, Tree
    from nuffield_extract.links import Links
    from nuffield_extract.profiles import Found

# Files as Drupal's file field prints them: in an element of this class, a span or in a file field.
_FILE = "span.file, .field--type-file .file, .field-type-file .file"
_MOST_FILES = 2_000  # more on one page are no files


def read_cards(
    found: Sequence[Found], name: str, links: Links, formats: tuple[str, ...]
) -> tuple[Link, ...]:
    """The links of the cards of one name that a profile found, with kind and date if printed."""
    read = (_card(parts, links, formats) for parts in _parts(found, name))
    return tuple([link for link in read if link is not None])


def read_files(tree: Tree, links: Links) -> tuple[Link, ...]:
    """The files in Drupal's file fields."""
    first = (node.css_first("a[href]") for node in select(tree, _FILE)[:_MOST_FILES])
    anchors = {anchor.mem_id: anchor for anchor in first if anchor is not None}
    found = (_card({"link": anchor}, links, ()) for anchor in anchors.values())
    return tuple(dict.fromkeys(link for link in found if link is not None))


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
