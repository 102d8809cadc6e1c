"""One pass over the source: how deep the parser would nest, and how many nodes it would make."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nuffield_extract.bounds import tokens
from nuffield_extract.bounds.construction import Construction
from nuffield_extract.bounds.ends import end
from nuffield_extract.bounds.starts import start
from nuffield_extract.bounds.tables import RAW_TEXT, UNREAD
from nuffield_extract.bounds.tokens import ATTRIBUTE, TOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.bounds.open_elements import OpenElements, Size

_DOCTYPE = re.compile(rb"[%b]*+<!doctype([^>]*)>" % tokens.SPACE, re.IGNORECASE)
_CDATA = b"<![CDATA["


def sizes(page: bytes) -> Iterator[Size]:
    """The size of the page up to each of its tags; one object, which grows."""
    tree = Construction(ends_paragraphs_before_tables=_ends_paragraphs_before_tables(page))
    elements, size, position = tree.open, tree.open.size, 0
    while token := TOKEN.search(page, position):
        size.text += token.start() - position
        if elements.has_closed_formatting:
            tree.text(page[position : token.start()])
        position = _place(page, token, tree, size)
        yield size
    size.text += len(page) - position
    if elements.has_closed_formatting:
        tree.text(page[position:])
    yield size


def _place(page: bytes, token: re.Match[bytes], tree: Construction, size: Size) -> int:
    """Where the page goes on behind a token that is added to the tree."""
    slash, name, attributes, _ = token.groups()
    top = tree.open.top
    if top is not None and top.is_foreign and not top.is_sure:
        _assume_the_worst(page, token, tree.open)
    if name is None:
        size.nodes += 1
        return _end_of_other(page, token, tree.open)
    name = name.lower()
    if attributes:
        found = len(ATTRIBUTE.findall(attributes))
        size.attributes += found
        size.most_attributes = max(size.most_attributes, found)
    if slash:
        end(tree, name)
    elif start(tree, name, attributes):
        return _end_of_raw_text(page, token.end(), name, tree, size)
    return token.end()


def _assume_the_worst(page: bytes, token: re.Match[bytes], elements: OpenElements) -> None:
    """Where it is not sure whether what follows is SVG, raw text may be tags, and tags raw text."""
    if token[2] is None or token[2].lower() in RAW_TEXT:
        elements.assume(page.count(b"<", token.end()))


def _end_of_raw_text(
    page: bytes, position: int, name: bytes, tree: Construction, size: Size
) -> int:
    """Where the end tag of a raw text element ends, whose text is added."""
    end = tokens.raw_text_end(page, position, name)
    if name not in UNREAD:
        size.text += end - position
    if end > position:
        tree.raw_text()
    closed = TOKEN.match(page, end)
    return closed.end() if closed else len(page)


def _end_of_other(page: bytes, token: re.Match[bytes], elements: OpenElements) -> int:
    """Where a comment, a declaration or a CDATA section ends."""
    if token[4]:
        return tokens.comment_end(page, token.end())
    top = elements.top
    if top is not None and top.is_foreign and page.startswith(_CDATA, token.start()):
        return tokens.cdata_end(page, token.start() + len(_CDATA))
    return tokens.declaration_end(page, token.end())


def _ends_paragraphs_before_tables(page: bytes) -> bool | None:
    """Whether the page is in no-quirks mode, as far as what it begins with tells."""
    doctype = _DOCTYPE.match(page)  # further on, or in a comment, it is none
    return True if doctype and doctype[1].strip().lower() == b"html" else None
