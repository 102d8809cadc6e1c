"""Images: where they are, and which are none."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from nuffield_extract.dom import clean
from nuffield_extract.model import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from nuffield_extract.dom import Node
    from nuffield_extract.reading.reader import BlockReader, Flowing

    Attributes = Mapping[str, str | None]

# Where the url of an image may stand: scripts that load late keep it out of `src`, and put
# something to wait with in its place.
_LATE = ("data-src", "data-lazy-src", "data-original", "data-sf-original-src", "data-lazy")
_SETS = ("srcset", "data-srcset", "data-lazy-srcset")

# Pixels; smaller images are icons, bullets and trackers.
_MIN_SIDE = 33

# Elements of a picture in which its address is looked for; more are of no use to any browser.
_MOST_SOURCES = 30

_FILE = re.compile(r"\.(?:jpe?g|png|webp|avif|gif|svg)\b", re.IGNORECASE)
_UNSEEN = re.compile(r"display:\s*none|(?:^|[;\s])(?:width|height):\s*[01]px")


def read_image(node: Node, reader: BlockReader) -> list[Flowing]:
    """The image as a figure; nothing for icons and trackers."""
    attributes = node.attributes
    if _is_unseen(attributes):
        return []
    src = next((url for url in map(reader.links.resolve, _addresses(node)) if url), None)
    alt = clean(attributes.get("alt") or "") or None
    is_inline = src is None and (attributes.get("src") or "").startswith("data:")
    if is_inline:
        reader.losses["inline-image"] += 1
    if src or alt or (is_inline and reader.href):
        return [Figure(src=src, href=reader.href, alt=alt)]
    return []


def read_unscripted(node: Node, reader: BlockReader) -> list[Flowing]:
    """The image for browsers without scripts, where no other stands for it."""
    image = node.css_first("img[src]")
    if image is None or clean(node.text()) or not _is_file(image):
        return []
    other = _image_before(node)
    if other is not None and not _is_unseen(other.attributes):
        return []
    return read_image(image, reader)


def _is_file(image: Node) -> bool:
    """Whether the url is that of a file; counters of visits have others."""
    return bool(_FILE.search(image.attributes.get("src") or ""))


def _is_unseen(attributes: Attributes) -> bool:
    sides = (attributes.get("width"), attributes.get("height"))
    if any(side and side.isdigit() and int(side) < _MIN_SIDE for side in sides):
        return True
    style = attributes.get("style")
    return bool(style and _UNSEEN.search(style))


def _addresses(image: Node) -> Iterator[str | None]:
    """Where the image may be, the likeliest first."""
    attributes = image.attributes
    yield from (attributes.get(name) for name in _LATE)
    yield attributes.get("src")
    yield from (_first_of(attributes.get(name)) for name in _SETS)
    parent = image.parent
    if parent is not None and parent.tag == "picture":
        for source in islice(parent.iter(), _MOST_SOURCES):
            yield from (_first_of(source.attributes.get(name)) for name in _SETS)
    unscripted = image.next
    while unscripted is not None and unscripted.tag == "-text":
        unscripted = unscripted.next
    if unscripted is not None and unscripted.tag == "noscript":
        yield from (image.attributes.get("src") for image in unscripted.css("img"))


def _first_of(addresses: str | None) -> str | None:
    """The first url of a `srcset`."""
    words = (addresses or "").split(None, 1)
    return words[0].rstrip(",") if words else None


def _image_before(node: Node) -> Node | None:
    """The image for browsers with scripts, right before one for those without."""
    before = node.prev
    while before is not None and before.tag == "-text":
        before = before.prev
    if before is None:
        return None
    return before if before.tag == "img" else before.css_first("img")
