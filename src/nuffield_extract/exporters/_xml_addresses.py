"""Addresses as XML schemas take them: `xs:anyURI`, and never two of them by a space."""

from __future__ import annotations

import re

from nuffield_extract.exporters._addresses import image_source, link_target


def pointer(url: str | None) -> str | None:
    """The address of a link as a URI; None where no link may lead there."""
    return _as_uri(link_target(url))


def picture(url: str | None) -> str | None:
    """The address of an image as a URI; None where no image may be there."""
    return _as_uri(image_source(url))


def _as_uri(url: str | None) -> str | None:
    """The address with what RFC 3986 (section 2) has no place for as `%20`.

    Letters beyond ASCII stay: `xs:anyURI` takes IRIs (RFC 3987).
    """
    if url is None or _PLAIN.fullmatch(url):
        return url
    before, hash_, fragment = url.partition("#")
    scheme, authority, rest = _PARTS.fullmatch(before).groups(default="")  # type: ignore[union-attr]  # it fits all
    if not scheme and not authority:
        first, slash, more = rest.partition("/")
        rest = first.replace(":", "%3A") + slash + more
    host = authority if _AUTHORITY.fullmatch(authority) else "//" + _escaped(authority[2:], "/?:@")
    return f"{scheme}{host}{_escaped(rest)}{hash_}{_escaped(fragment)}"


def _escaped(text: str, more: str = "") -> str:
    return _REFUSED.sub(_percent, text).translate({ord(char): f"%{ord(char):02X}" for char in more})


def _percent(found: re.Match[str]) -> str:
    return "".join([f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace")])


# Nearly all addresses are of these characters alone.
_PLAIN = re.compile(
    r"https?://[A-Za-z0-9.-]+(?::\d+)?(?:/(?:[A-Za-z0-9/?._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})*)?"
    r"(?:#(?:[A-Za-z0-9/?._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})*)?"
)

# RFC 3986, appendix B, without the fragment.
_PARTS = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*:)?(//[^/?]*)?(.*)", re.DOTALL)

# RFC 3986, section 3.2: user, host or address of IPv6, port.
_AUTHORITY = re.compile(
    r"|//(?:(?:[\w.~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*@)?"
    r"(?:\[[0-9A-Fa-f:.]+\]|(?:[\w.~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)(?::\d*)?"
)

# What is neither reserved nor unreserved, and a percent sign that escapes nothing. Beyond ASCII,
# what is no letter or figure: the ranges of RFC 3987 leave out what nobody sees.
_REFUSED = re.compile(r"%(?![0-9A-Fa-f]{2})|[^\w%/?.~!$&'()*+,;=:@-]")
