"""Elements and text of HTML and XML, as a type that unescaped text is not.

What is made here is both: a parser of XML and one of HTML read the same elements out of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NewType

from nuffield_extract.exporters._addresses import image_source, link_target
from nuffield_extract.exporters._characters import legal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

Markup = NewType("Markup", str)
"""Text that is escaped, and elements around it: what may stand in a page as it is."""

NOTHING = Markup("")


def text(words: str | None) -> Markup:
    """The words as markup that shows exactly them; nothing for None."""
    return Markup(legal(words).translate(_IN_TEXT)) if words else NOTHING


def element(tag: str, *inside: Markup, **attributes: str | int | None) -> Markup:
    """The element with what is inside it.

    Args:
        tag: its name, from the code and never from a page.
        inside: its content.
        attributes: by name, a hyphen written as "_"; one at the end goes (`class_`). None leaves
            an attribute out, True writes an empty one. Addresses that may not stand there
            are left out.
    """
    written = "".join([_attribute(name, value) for name, value in attributes.items()])
    if tag in _VOID and not inside:
        return Markup(f"<{tag}{written}/>")
    return Markup(f"<{tag}{written}>{''.join(inside)}</{tag}>")


def lines(parts: Iterable[Markup]) -> Markup:
    """The parts that hold something, each on a line of its own."""
    return Markup("\n".join(filter(None, parts)))


def within(inside: Markup) -> Markup:
    """What is inside an element, apart from its tags by line feeds; nothing stays nothing."""
    return Markup(f"\n{inside}\n") if inside else NOTHING


def _attribute(key: str, value: str | int | None) -> str:
    name = key.rstrip("_").replace("_", "-")
    if value is True:
        return f' {name}=""'
    if value is not None and name in _ADDRESSES:
        value = _ADDRESSES[name](str(value))
    if value is None:
        return ""
    return f' {name}="{legal(str(value)).translate(_IN_VALUE)}"'


_IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_IN_VALUE = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;"}
)

_ADDRESSES: Mapping[str, Callable[[str], str | None]] = {
    "href": link_target,
    "cite": link_target,
    "src": image_source,
}
"""What reads an address, by attribute."""

_VOID = frozenset(("br", "img", "input", "link", "meta"))
