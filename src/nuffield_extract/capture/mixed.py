"""UTF-8 with stray bytes in it: text pasted from pages of another encoding."""

from __future__ import annotations

import codecs

import attrs

from nuffield_extract.capture.encodings import decode_with

_BEYOND_ASCII = range(0x80, 0x100)
_ESCAPED = 0xDC00  # surrogateescape (PEP 383) reads a stray byte as this plus the byte
_CUT = "\ufffd"

# Characters of UTF-8 for each stray byte above which a page is UTF-8 whatever it declares; above
# which it is so if it declares nothing else; above which its windows-1252 has UTF-8 in it. Pages in
# encodings of East Asia have .16 (gb18030) to .43 (euc-jp) of them, those in windows-1252 none.
_MOSTLY, _LEAST, _SOME = 10, 1, 0.1


@attrs.frozen
class Mixed:
    """Text of UTF-8 with stray bytes."""

    text: str
    """Each stray byte as the character that windows-1252 reads in it."""

    strays: int
    """Bytes that are no UTF-8; those of a character cut by the page's end are none of them."""

    multibyte: int
    """Characters beyond ASCII that are UTF-8."""

    @property
    def is_utf8(self) -> bool:
        """Whether the page is UTF-8 with strays, and not another encoding altogether."""
        return self.multibyte >= _LEAST * self.strays

    @property
    def has_utf8(self) -> bool:
        """Whether there is more UTF-8 in it than accidents make of windows-1252."""
        return self.multibyte >= _SOME * self.strays


def is_mostly_utf8(some: bytes) -> bool:
    """Whether a sample of a page is UTF-8 but for very few bytes."""
    mixed = read_mixed(some)
    return mixed.multibyte >= _MOSTLY * max(mixed.strays, 1)


def read_mixed(raw: bytes) -> Mixed:
    """What `raw` holds if it is read as UTF-8, and stray bytes as windows-1252."""
    text, consumed = codecs.utf_8_decode(raw, "surrogateescape", False)  # noqa: FBT003 - it takes no keywords
    cut = _CUT if consumed < len(raw) else ""
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    strays = 0
    for byte in filter(raw.__contains__, _BEYOND_ASCII):
        escaped = chr(_ESCAPED + byte)
        if escaped in text:
            strays += text.count(escaped)
            text = text.replace(escaped, decode_with(bytes([byte]), "windows-1252"))
    return Mixed(text + cut, strays, beyond - strays)
