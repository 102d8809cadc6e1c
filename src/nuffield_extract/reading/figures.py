"""Images, alone or in a figure with caption and credit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.dom import clean
from nuffield_extract.model import Figure

if TYPE_CHECKING:
    from nuffield_extract.dom import Node
    from nuffield_extract.links import Links
    from nuffield_extract.reading.reader import BlockReader, Flowing

# Where the url of an image may stand: scripts that load late keep it out of `src`.
_SOURCES = ("src", "data-src", "data-lazy-src", "data-original", "data-sf-original-src")

# Pixels; smaller images are icons, bullets and trackers.
_MIN_SIDE = 33

_CREDIT = '[class*="credit"], [class*="copyright"], small'


def read_image(node: Node, reader: BlockReader) -> list[Flowing]:
    """The image as a figure; nothing for icons and trackers."""
    attributes = node.attributes
    sides = (attributes.get("width"), attributes.get("height"))
    if any(side and side.isdigit() and int(side) < _MIN_SIDE for side in sides):
        return []
    src = _source(attributes, reader.links)
    alt = clean(attributes.get("alt") or "") or None
    if src is None and (attributes.get("src") or "").startswith("data:"):
        reader.losses["inline-image"] += 1
    return [Figure(src=src, alt=alt)] if src or alt else []


def read_figure(node: Node, reader: BlockReader) -> list[Flowing]:
    """What is in the figure; its first image gets caption and credit."""
    caption = node.css_first("figcaption")
    if caption is None or reader.drops(caption):
        return [*reader.blocks(node)]
    inside = reader.blocks_without(node, caption)
    image = next((block for block in inside if isinstance(block, Figure)), None)
    if image is None:
        return [*reader.blocks(node)]
    text, credit = _caption(caption, reader)
    figure = attrs.evolve(image, caption=text, credit=credit)
    return [figure if block is image else block for block in inside]


def _caption(node: Node, reader: BlockReader) -> tuple[str | None, str | None]:
    """Caption and credit, each on one line."""
    text = reader.line(node)
    credit = reader.line(node.css_first(_CREDIT))
    if text and credit and text.endswith(credit):
        text = text.removesuffix(credit).rstrip() or None
    elif credit:
        credit = None  # amid the caption: it stays there
    return text, credit


def _source(attributes: dict[str, str | None], links: Links) -> str | None:
    for name in _SOURCES:
        url = links.resolve(attributes.get(name))
        if url:
            return url
    first, *_ = (attributes.get("srcset") or attributes.get("data-srcset") or "").split() or [""]
    return links.resolve(first.rstrip(","))
