"""What a browser's parser finds in the pages that we write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping


def parsed(html: str) -> LexborHTMLParser:
    return LexborHTMLParser(html.encode("utf-8", "replace"))


def elements(html: str) -> Iterator[tuple[str, dict[str, str | None]]]:
    """Tag and attributes of every element."""
    root = parsed(html).root
    assert root is not None
    for node in root.traverse():
        if node.tag != "!doctype":
            yield node.tag or "", dict(node.attributes)


def unlisted(html: str, allowed: Mapping[str, Collection[str]]) -> list[str]:
    """The elements, and the attributes of elements, that are on no list."""
    found = []
    for tag, attributes in elements(html):
        found += [] if tag in allowed else [tag]
        found += [f"{tag} {name}" for name in attributes.keys() - allowed.get(tag, ())]
    return found


def shown(html: str) -> str:
    """All text of the page without its white space."""
    body = parsed(html).body
    assert body is not None
    return "".join(body.text().split())
