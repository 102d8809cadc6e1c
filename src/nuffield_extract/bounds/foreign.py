"""SVG and MathML within HTML (HTML Standard, 13.2.6.5)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nuffield_extract.bounds import tables
from nuffield_extract.bounds.open_elements import Element
from nuffield_extract.bounds.tokens import ATTRIBUTE

if TYPE_CHECKING:
    from nuffield_extract.bounds.open_elements import OpenElements

_FONT = re.compile(rb"(?:color|face|size)(?:[\t\n\f\r =]|$)", re.IGNORECASE)
_ENCODING = re.compile(
    rb"encoding[\t\n\f\r ]*+=[\t\n\f\r ]*+[\"']?(?:text/html|application/xhtml\+xml)[\"']?$",
    re.IGNORECASE,
)


ROOTS = frozenset({b"svg", b"math"})


def holds_foreign(element: Element | None, name: bytes = b"") -> bool:
    """Whether the parser reads a start tag of a name, or text, in an element as SVG or MathML."""
    if element is None or not element.is_foreign or element.name in tables.HTML_INSIDE:
        return False
    if element.name in tables.TEXT_INSIDE:
        return name in tables.OF_MATHML
    return not (name == b"svg" and element.name == b"math:annotation-xml")


def leaves(name: bytes, attributes: bytes) -> bool:
    """Whether a start tag ends the SVG or MathML around it."""
    if name == b"font":
        return any(_FONT.match(one) for one in ATTRIBUTE.findall(attributes))
    return name in tables.LEAVES_FOREIGN


def leave(elements: OpenElements) -> None:
    """Ends the elements of SVG and MathML around, up to one that holds HTML."""
    place = len(elements.stack)
    while place and holds_foreign(elements.stack[place - 1]):
        place -= 1
    if place < len(elements.stack):
        elements.end_from(place)


def start(elements: OpenElements, name: bytes, attributes: bytes) -> bool:
    """Whether an element of SVG or MathML is opened: its tag may end it too."""
    found = ATTRIBUTE.findall(attributes)
    if attributes.endswith(b"/") and not (found and found[-1].endswith(b"/")):
        return False
    top = elements.top
    space, is_sure = name, True
    if top is not None and holds_foreign(top, name):
        space, is_sure = top.name.partition(b":")[0], top.is_sure
    full = b"%b:%b" % (space, name)
    if full == b"math:annotation-xml" and any(map(_ENCODING.match, found)):
        full = tables.HTML_ANNOTATION
    root = top.root if top is not None and top.is_foreign else len(elements.stack)
    elements.push(Element(full, name, root=root, is_sure=is_sure, is_foreign=True))
    return True


def end(elements: OpenElements, name: bytes) -> bool:
    """Whether an end tag within SVG or MathML ends an element of it."""
    top = elements.top
    if top is None or not top.is_foreign:
        return False
    if name in (b"p", b"br"):
        leave(elements)
        return False
    spaces = (b"svg:", b"math:")
    place = max(elements.place(space + name) for space in spaces)
    if name == b"annotation-xml":
        place = max(place, elements.place(tables.HTML_ANNOTATION))
    if place < top.root:
        return False
    elements.end_from(place)
    return True
