"""Which addresses may stand in a link or an image: lists of what is allowed, whatever a page holds.

An address that is refused is left out, and what it stood on stays: the text of a link, the words
that stand for an image. `json` alone keeps every address as it was read, for there it is text.
"""

from __future__ import annotations

import html
import re

LINKS = frozenset(("http", "https", "mailto", "tel", "ftp", "doi", "urn"))
"""Schemes that a link may have, besides none: not those that run code or open files."""

IMAGES = frozenset(("http", "https"))
"""Schemes that an image may have, besides none and an image within the address itself."""

# Images that are pixels alone: SVG may hold scripts.
_PIXELS = re.compile(r"data:image/(?:png|gif|jpe?g|webp|avif)[;,]", re.IGNORECASE)

# RFC 3986, section 3.1; a relative address may hold a colon behind its first slash.
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)

_ORCID = re.compile(r"(?:\d{4}-){3}\d{3}[\dX]", re.ASCII)

# Shares of Windows, for which browsers that show a file send out the user's name.
_SHARE = re.compile(r"/*\\")

# What the URL standard takes away before it looks for a scheme (section 4.4, steps 1 and 3).
_ENDS = "".join(map(chr, range(0x21)))
_AMID = str.maketrans(dict.fromkeys("\t\n\r"))


def link_target(url: str | None) -> str | None:
    """The address as a browser reads it; None where there is none that a link may lead to."""
    return _allowed(url, LINKS)


def image_source(url: str | None) -> str | None:
    """The address as a browser reads it; None where there is none that an image may have."""
    read = _read(url)
    return read if read and _PIXELS.match(read) else _allowed(url, IMAGES)


def orcid_address(orcid: str | None) -> str | None:
    """The address that an ORCID iD stands for; None where it is no iD."""
    return f"https://orcid.org/{orcid}" if orcid and _ORCID.fullmatch(orcid) else None


def _allowed(url: str | None, schemes: frozenset[str]) -> str | None:
    read = _read(url)
    return read if read and all(_fits(seen, schemes) for seen in _looks(read)) else None


def _read(url: str | None) -> str:
    return (url or "").strip(_ENDS).translate(_AMID)


def _looks(read: str) -> tuple[str, str]:
    """The address without characters that nobody sees, and so with its entities decoded too.

    Browsers keep both in an address; what renders Markdown or mail after us may not.
    """
    seen = _seen(read)
    return seen, _seen(html.unescape(seen)) if "&" in seen else seen


def _seen(text: str) -> str:
    return "".join([char for char in text if char.isprintable() and char != " "])


def _fits(seen: str, schemes: frozenset[str]) -> bool:
    scheme = _SCHEME.match(seen)
    if scheme:
        return scheme[1].lower() in schemes
    return bool(seen) and not _SHARE.match(seen)
