"""Which characters may stand in markup: what XML and HTML both allow."""

from __future__ import annotations

import re

# Not in `Char` of XML 1.0 (section 2.2), or an error in the input of the HTML standard (control
# characters and noncharacters, 13.2.3.5): C0 but for tab and line feed, C1, halves of surrogate
# pairs, and the code points that are no characters.
_FORBIDDEN = re.compile(
    r"\r\n?|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join([rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(17)])
    + "]"
)

_FIRST_BEYOND_CONTROLS = "\xa0"
_REPLACEMENT = "\ufffd"


def legal(text: str) -> str:
    """The text in characters that XML 1.0 and HTML allow, lines ended by line feeds.

    Control characters go, those that part words become spaces; what stands for no character
    becomes U+FFFD.
    """
    return text if text.isprintable() else _FORBIDDEN.sub(_allowed, text)


def _allowed(found: re.Match[str]) -> str:
    char = found[0]
    if char[0] == "\r":
        return "\n"
    if char >= _FIRST_BEYOND_CONTROLS:
        return _REPLACEMENT
    return " " if char.isspace() else ""
