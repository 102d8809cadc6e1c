"""What a page says of itself in ASCII: its encoding, and its language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.capture.encodings import encoding_name
from nuffield_extract.errors import Undecodable

if TYPE_CHECKING:
    from nuffield_extract.model.article import EncodingSource

# Bytes searched for a meta element. The standard's prescan reads 1,024, but its parser still
# obeys a later meta; saved pages push theirs down with mirror text and comments.
_WINDOWS = (1_024, 16_384)

_WORD = b"charset"
_LABEL = re.compile(rb"""charset\s*=\s*["']?\s*([a-z0-9_:.\-]+)""")
_META = b"<meta"
_QUOTES = (b'"', b"'")
_TYPED = (b"http-equiv", b"text/html")  # of a meta element whose content may declare
_LANGUAGE = re.compile(rb"""<html\s[^>]{0,2000}?\blang\s*=\s*["']?([a-z]{2,3}(?:-[a-z]+)*)""")

# What a meta element may not declare, for a page whose meta is readable as ASCII is neither.
_CORRECTED = {
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
    "utf-32le": "utf-8",
    "utf-32be": "utf-8",
    "x-user-defined": "windows-1252",
}


@attrs.frozen
class Claim:
    """What somebody says the encoding of a page is."""

    name: str
    """As the standard names it, in lower case."""

    source: EncodingSource
    """`transport` or `meta`."""


@attrs.frozen
class Declared:
    """All that is said of a page's encoding."""

    claims: tuple[Claim, ...] = ()
    """The transport's before the page's own."""

    unknown: str | None = None
    """The label in the page's own claim, where it is not known."""


def read_declared(raw: bytes, charset: str | None) -> Declared:
    """What the transport says in `charset`, and the first meta element near the page's start.

    Raises:
        Undecodable: `charset` is no label of the standard.
    """
    claims = () if charset is None else (Claim(_known(charset), "transport"),)
    label = next(filter(None, (_label(raw[:size].lower()) for size in _WINDOWS)), None)
    if label is None:
        return Declared(claims)
    name = encoding_name(label)
    if name is None:
        return Declared(claims, label)
    return Declared((*claims, Claim(_CORRECTED.get(name, name), "meta")))


def language(raw: bytes) -> str | None:
    """The language of the html element, in lower case."""
    found = _LANGUAGE.search(raw[: _WINDOWS[-1]].lower())
    return found[1].decode("ascii") if found else None


def _known(charset: str) -> str:
    name = encoding_name(charset)
    if name is None:
        raise Undecodable(f"unknown charset {charset!r}")
    return name


def _label(start: bytes) -> str | None:
    at = start.find(_WORD)
    while at >= 0:
        found = _LABEL.match(start, at)
        if found and found.end() < len(start) and _is_in_meta(start, at):
            return found[1].decode("ascii")
        at = start.find(_WORD, at + len(_WORD))
    return None


def _is_in_meta(page: bytes, position: int) -> bool:
    """Whether the tag of a meta element that may declare is open there, outside of comments."""
    opened = page.rfind(_META, 0, position)
    tag = page[opened + len(_META) : position] if opened >= 0 else b""
    if not tag[:1].isspace() or b">" in tag:
        return False
    if any(tag.count(quote) % 2 for quote in _QUOTES):
        whole = page[opened : max(page.find(b">", position), position)]
        if not any(word in whole for word in _TYPED):
            return False  # words of a description, say
    return page.rfind(b"<!--", 0, opened) <= page.rfind(b"-->", 0, opened)
