"""Addresses and names as XML and a book allow them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urljoin, urlsplit

from nuffield_extract.exporters._addresses import link_target

if TYPE_CHECKING:
    from urllib.parse import SplitResult

_ON_HOSTS = frozenset(("http", "https", "ftp"))

# RFC 3986, section 2: what may stand in an address as it is; the rest is percent-encoded.
_ALLOWED = "!#$&'()*+,/:;=?@%~"
_BARE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")

# The URL standard, section 3.1, "forbidden domain code points"; IPv6 too, which no article is at.
_NOT_IN_HOSTS = re.compile(r"[\x00-\x20\x7f#%/:<>?@\[\\\]^|]")

# RFC 5646, section 2.1: language, script and region; further subtags are rare, and left out.
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?", re.IGNORECASE)

_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9.-]")


def whole_address(url: str | None, page_url: str | None) -> str | None:
    """The address in full, as RFC 3986 writes it; None where a book may not or cannot lead there.

    A relative one is a file of the book itself, so it is completed by that of the page.
    """
    target = link_target(url)
    if not target:
        return None
    try:
        joined = target if urlsplit(target).scheme else urljoin(page_url or "", target)
        is_whole = _is_whole(urlsplit(joined))
    except ValueError:  # brackets that are no IPv6 address, a port that is no number
        return None
    return _quoted(joined) if is_whole else None


def language_tag(language: str | None) -> str | None:
    """The language, if it is a tag of BCP 47 that all readers of books know."""
    return language if language and _LANGUAGE.fullmatch(language) else None


def xml_name(name: str) -> str:
    """The name as one of XML without colons (Namespaces in XML 1.0, "NCName"), another for each.

    What was added at the end of a name is added at the end of this one.
    """
    return "n-" + _NOT_IN_NAMES.sub(lambda found: f"_{ord(found[0]):x}_", name)


def _is_whole(parts: SplitResult) -> bool:
    """Whether the address has a scheme and, where that asks for one, a host. Raises ValueError."""
    if parts.scheme not in _ON_HOSTS:
        return bool(parts.scheme)
    host, _port = unquote(parts.hostname or ""), parts.port  # which raises the error, too
    return bool(host) and not _NOT_IN_HOSTS.search(host)


def _quoted(url: str) -> str:
    start, hash_, name = _BARE_PERCENT.sub("%25", url).partition("#")
    whole = quote(start, safe=_ALLOWED, errors="replace")
    return (
        f"{whole}#{quote(name, safe=_ALLOWED.replace('#', ''), errors='replace')}"
        if hash_
        else whole
    )
