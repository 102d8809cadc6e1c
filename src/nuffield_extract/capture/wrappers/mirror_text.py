"""Lines that a mirror site prints before the doctype and after `</html>`.

HTML parsing moves a head that comes after text into the body, so they must go before it.
"""

from __future__ import annotations

import re

from nuffield_extract.capture.unwrapped import Unwrapped

ORDER = 10

# Characters of mirror text before the page: a host name, a title, a few links.
_PREFIX_LIMIT = 5_000

_START = re.compile(r"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_ENDS = ("</html>", "</HTML>")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_MARKUP = re.compile(r"<[?/!a-zA-Z][^>]*>")


def unwrap(text: str) -> Unwrapped | None:
    """The document alone, where loose text stands before or after it."""
    start = _START.search(text, 0, _PREFIX_LIMIT)
    if start is None or _COMMENT.search(text, 0, start.start()):
        return None  # a comment before the doctype is another tool's
    before = text[: start.start()]
    end = _last_end(text)
    after = text[end:]
    lines = [*_loose_lines(before), *_loose_lines(after)]
    if not lines:
        return None
    html = text[start.start() : end] + "".join(_COMMENT.findall(after))
    return Unwrapped(
        wrapper="mirror-text", html=html, message=f"mirror text around the page: {lines!r}"
    )


def _last_end(text: str) -> int:
    end = max(text.rfind(tag) for tag in _ENDS)
    return len(text) if end < 0 else end + len(_ENDS[0])


def _loose_lines(text: str) -> list[str]:
    """Lines of text without markup; none where markup other than comments stands there."""
    bare = _COMMENT.sub("", text).strip("\ufeff \t\r\n")
    if not bare or _MARKUP.search(bare):
        return []
    return [line.strip() for line in bare.splitlines() if line.strip()]
