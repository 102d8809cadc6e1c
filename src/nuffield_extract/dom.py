"""The parsed page: the only module that knows the parser (selectolax over lexbor).

Nodes are handed on as they are, under the alias `Node`: a wrapper object a node would cost as
much as the parse itself.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from itertools import islice
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser as Tree
from selectolax.lexbor import LexborNode as Node
from selectolax.lexbor import SelectolaxError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = [
    "HEADINGS",
    "UNSEEN",
    "Node",
    "Tree",
    "ancestors",
    "beginning_of",
    "clean",
    "collapse",
    "is_deeper",
    "only_text",
    "parse",
    "select",
    "text_of",
    "valid_selector",
]

UNSEEN = frozenset(
    "-comment script style noscript template head title meta link canvas iframe video audio".split()
)
"""Tags whose text no browser shows; of players it is for browsers that do not know them."""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

_SPACES = "\n\xa0\t\r\x0b\f\x85\u2028\u2029"
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]+")


def parse(html: str | bytes) -> Tree:
    """The tree of a page, by the parsing rules of the HTML standard. Any text parses.

    Args:
        html: text without half surrogate pairs, or bytes of UTF-8.

    Raises:
        MemoryError: there is not enough of it; the parser knows no other reason to fail.
    """
    try:
        return Tree(html)
    except SelectolaxError as error:
        raise MemoryError(str(error)) from error


def is_deeper(tree: Tree, depth: int) -> bool:
    """Whether elements of a page are nested deeper than so many, its `html` counted.

    The parser's own search for a chain of children is asked, first for a short one, for most pages
    have none.
    """
    lengths = sorted({min(_FEW_LEVELS, depth), depth})
    return depth < sys.maxsize and all(
        tree.css_first("html" + ">*" * length) is not None for length in lengths
    )


_FEW_LEVELS = 32


def valid_selector(selector: str) -> bool:
    """Whether the parser understands this CSS selector, and may be given others behind it.

    What is left open at its end the parser closes (CSS Syntax 3, 5.4): it would take them in.
    """
    is_open = any(_is_understood(f"{selector}{end}") for end in ")]")
    return _is_understood(selector) and not is_open


def _is_understood(selector: str) -> bool:
    try:
        parse("<p>").css_first(selector)
    except (SelectolaxError, ValueError):
        return False
    return True


def select(scope: Node | Tree, selector: str) -> list[Node]:
    """The nodes that a selector matches, each once, in page order.

    The parser gives a node as often as parts of a selector list match it.
    """
    return list({node.mem_id: node for node in scope.css(selector)}.values())


def collapse(text: str) -> str:
    """NFC text without control characters; a run of white space, NBSP too, is one space."""
    if not text.isascii():
        text = _nfc(text)
    if not text.isprintable():
        for space in _SPACES:
            if space in text:
                text = text.replace(space, " ")
        if not text.isprintable():
            text = _CONTROLS.sub("", text)
    return _single_spaced(text) if "  " in text else text


def _nfc(text: str) -> str:
    """NFC; in a very long run of combining marks joiners stand, so that time stays linear.

    They stand where UAX #15, section 13, has them in its Stream-Safe Text Format.
    """
    if len(text) > _SURELY_QUICK and not unicodedata.is_normalized("NFC", text):
        text = _MARKS.sub(_with_joiners, text)
    return unicodedata.normalize("NFC", text)


def _with_joiners(run: re.Match[str]) -> str:
    marks = run[0]
    if not any(map(unicodedata.combining, marks)):
        return marks
    parts = (marks[at : at + _MOST_MARKS] for at in range(0, len(marks), _MOST_MARKS))
    return "\u034f".join(parts)


_SURELY_QUICK = 200  # characters; CPython sorts the marks of a run in time that grows as its square
_MOST_MARKS = 30
_MARKS = re.compile(rf"[^\w\s\x00-\x7f]{{{_MOST_MARKS + 1},}}")  # and runs of other signs


def _single_spaced(text: str) -> str:
    words = " ".join([word for word in text.split(" ") if word])
    if not words:
        return " "
    return f"{' ' * text.startswith(' ')}{words}{' ' * text.endswith(' ')}"


def clean(text: str) -> str:
    """Collapsed text without space at its ends."""
    return collapse(text).strip(" ")


def text_of(node: Node, without: Iterable[Node] = ()) -> str:
    """The text that a reader sees in the node, cleaned; block edges and breaks are spaces.

    Args:
        node: an element.
        without: elements in it whose text is left out.
    """
    text = only_text(node)
    return clean(text if text is not None else "".join(_seen_text(node, without)))


def beginning_of(node: Node, length: int) -> str:
    """The first characters of `text_of`, about so many; all where there are fewer.

    It looks at few nodes of a large element: what begins with very many empty ones says nothing.
    """
    only = only_text(node)
    if only is not None:
        return clean(only[: _ROOM * length])
    parts: list[str] = []
    room = _ROOM * length
    for part in islice(_seen_text(node), room):
        parts.append(part[:room])
        room -= len(parts[-1])
        if room <= 0:
            break
    return clean("".join(parts))


# Times the wanted length: white space goes.
_ROOM = 20


def _seen_text(node: Node, without: Iterable[Node] = ()) -> Iterator[str]:
    unseen = {one.mem_id for one in without}
    for inner in node.traverse(include_text=True):
        tag, parent = inner.tag, inner.parent
        if inner.mem_id in unseen:
            continue
        if tag in UNSEEN or (unseen and parent is not None and parent.mem_id in unseen):
            unseen.add(inner.mem_id)
        elif tag == "-text":
            yield inner.text_content or ""
        elif tag in _SPACED:
            yield " "


_SPACED = frozenset(
    "br p div li ul ol dl dt dd td th tr h1 h2 h3 h4 h5 h6 section article header footer".split()
)


def only_text(node: Node) -> str | None:
    """The text of an element that holds nothing but one text; None for any other."""
    child = node.first_child
    if child is None or child.next is not None or child.tag != "-text":
        return None
    return child.text_content


def ancestors(node: Node) -> Iterator[Node]:
    """The elements around a node, innermost first, the document left out."""
    parent = node.parent
    while parent is not None and parent.is_element_node:
        yield parent
        parent = parent.parent
