"""The parsed page: the only module that knows the parser (selectolax over lexbor).

Nodes are handed on as they are, under the alias `Node`: a wrapper object a node would cost as
much as the parse itself.
"""

from __future__ import annotations

import unicodedata
from re import compile as pattern
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser as Tree
from selectolax.lexbor import LexborNode as Node
from selectolax.lexbor import SelectolaxError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["UNSEEN", "Node", "Tree", "ancestors", "clean", "collapse", "parse", "text_of"]

UNSEEN = frozenset(
    ("-comment", "script", "style", "noscript", "template", "head", "title", "meta", "link")
)
"""Tags whose text no browser shows."""

_SPACES = pattern("[ \t\n\x0b\f\r\x85\xa0\u2028\u2029]+")
_CONTROLS = pattern("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]+")


def parse(html: str) -> Tree:
    """The tree of a page, by the parsing rules of the HTML standard. Any text parses."""
    try:
        return Tree(html)
    except UnicodeEncodeError:  # lone surrogates stand for no character
        return Tree(html.encode("utf-8", "replace").decode())


def valid_selector(selector: str) -> bool:
    """Whether the parser understands this CSS selector."""
    try:
        Tree("<p>").css_first(selector)
    except (SelectolaxError, ValueError):
        return False
    return True


def collapse(text: str) -> str:
    """NFC text without control characters; a run of white space, NBSP too, is one space."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    if text.isprintable() and "  " not in text:
        return text
    return _CONTROLS.sub("", _SPACES.sub(" ", text))


def clean(text: str) -> str:
    """Collapsed text without space at its ends."""
    return collapse(text).strip(" ")


def text_of(node: Node) -> str:
    """The text that a reader sees in the node, cleaned; block edges and breaks are spaces."""
    return clean("".join(_seen_text(node)))


def _seen_text(node: Node) -> Iterator[str]:
    only = node.first_child
    if only is not None and only.tag == "-text" and only.next is None:
        yield only.text_content or ""
        return
    for inner in node.traverse(include_text=True):
        tag = inner.tag
        if tag == "-text":
            parent = inner.parent
            if parent is None or parent.tag not in UNSEEN:
                yield inner.text_content or ""
        elif tag in _SPACED:
            yield " "


_SPACED = frozenset(
    "br p div li ul ol dl dt dd td th tr h1 h2 h3 h4 h5 h6 section article header footer".split()
)


def ancestors(node: Node) -> Iterator[Node]:
    """The elements around a node, innermost first, the document left out."""
    parent = node.parent
    while parent is not None and parent.is_element_node:
        yield parent
        parent = parent.parent
