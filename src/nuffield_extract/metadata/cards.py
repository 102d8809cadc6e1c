"""Links to other pages and to files: by the site's profile, and by Drupal's file fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.dom import text_of
from nuffield_extract.metadata.dates import parse_date
from nuffield_extract.metadata.visible import profile_scope
from nuffield_extract.model import Link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.dom import Node, Tree
    from nuffield_extract.links import Links
    from nuffield_extract.profiles import Card, Profile

# Files as Drupal's file field prints them.
_FILES = "span.file, .field--type-file .file, .field-type-file .file"


def read_related(tree: Tree, profile: Profile | None, links: Links) -> tuple[Link, ...]:
    """The links to related pages, with kind and date, where the site's profile finds them."""
    if profile is None or profile.related is None:
        return ()
    return tuple(_cards(tree, profile.related, profile, links))


def read_downloads(tree: Tree, profile: Profile | None, links: Links) -> tuple[Link, ...]:
    """The files of the page, where its profile finds them, else those of Drupal's file fields."""
    if profile is not None and profile.downloads is not None:
        return tuple(_cards(tree, profile.downloads, profile, links))
    anchors = (node.css_first("a[href]") for node in tree.css(_FILES))
    found = (_link(anchor, links) for anchor in anchors if anchor is not None)
    return tuple(dict.fromkeys(filter(None, found)))


def _cards(tree: Tree, card: Card, profile: Profile, links: Links) -> Iterator[Link]:
    for item in profile_scope(tree, profile).css(card.item):
        anchor = item.css_first(card.link)
        link = _link(anchor, links) if anchor is not None else None
        if link is None:
            continue
        kind = item.css_first(card.kind) if card.kind else None
        date = item.css_first(card.date) if card.date else None
        yield Link(
            text=link.text,
            url=link.url,
            kind=(text_of(kind) or None) if kind is not None else None,
            date=parse_date(text_of(date), profile.date_formats) if date is not None else None,
        )


def _link(anchor: Node, links: Links) -> Link | None:
    url = links.resolve(anchor.attributes.get("href"))
    text = text_of(anchor)
    return Link(text=text, url=url) if url and text else None
