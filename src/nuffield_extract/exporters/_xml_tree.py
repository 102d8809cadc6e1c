"""Elements as a tree of lxml, and its text: the only module of the package that imports lxml."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from lxml import etree

from nuffield_extract.exporters._xml import XLINK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.exporters._xml import Element


def written(root: Element, namespace: str | None) -> str:
    """The element as XML, without a declaration; elements of `namespace` have no prefix."""
    prefix = f"{{{namespace}}}" if namespace else ""
    names: dict[str | None, str] = {None: namespace} if namespace else {"xlink": XLINK}
    tree = etree.Element(prefix + root.tag, dict(root.attributes), nsmap=names)  # type: ignore[arg-type]  # of the stubs
    waiting = [(root, tree)]
    while waiting:
        waiting.extend(_fill(*waiting.pop(), prefix))
    return etree.tostring(tree, encoding="unicode")


def _fill(
    given: Element, made: etree._Element, prefix: str
) -> Iterator[tuple[Element, etree._Element]]:
    """Puts in what stands right inside an element; its elements, which are to be filled next."""
    last: etree._Element | None = None
    for is_text, parts in groupby(given.inside, key=lambda part: isinstance(part, str)):
        if is_text:
            text = "".join([part for part in parts if isinstance(part, str)])
            if last is None:
                made.text = text
            else:
                last.tail = text
            continue
        for part in parts:
            if not isinstance(part, str):
                last = etree.SubElement(made, prefix + part.tag, dict(part.attributes))
                yield part, last
