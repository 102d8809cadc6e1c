"""Lines that a mirror site prints before the doctype and after `</html>`.

HTML parsing moves a head that comes after text into the body, so they must go before it.
"""

from __future__ import annotations

import re

from nuffield_extract.capture.unwrapped import Unwrapped

ORDER = 10

# Characters of mirror text before the page: a host name, a title, a few links.
_PREFIX_LIMIT = 5_000

_START = re.compile(r"<!(?i:doctype)\s+(?i:html)|<(?i:html)[\s>]")
_ENDS = ("</html>", "</HTML>")
_SUFFIX_LIMIT = 20_000  # characters of mirror text, comments and scripts after the page
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_MARKUP = re.compile(r"<[?/!a-zA-Z][^>]*>")


def unwrap(text: str) -> Unwrapped | None:
    """The document alone, where loose text stands before or after it."""
    start = _START.search(text, 0, _PREFIX_LIMIT)
    if start is None or "<!--" in text[: start.start()]:
        return None  # a comment before the doctype is another tool's
    end = _last_end(text)
    after = text[end:]
    below = _loose_lines(after)
    lines = [*_loose_lines(text[: start.start()]), *below]
    if not lines:
        return None
    kept = "".join(_COMMENT.findall(after)) if below else after
    html = text[start.start() : end] + kept
    return Unwrapped(
        wrapper="mirror-text", html=html, message=f"mirror text around the page: {lines!r}"
    )


def _last_end(text: str) -> int:
    for tag in _ENDS:
        end = text.rfind(tag, max(0, len(text) - _SUFFIX_LIMIT))
        if end >= 0:
            return end + len(tag)
    return len(text)


def _loose_lines(text: str) -> list[str]:
    """Lines of text without markup; none where markup other than comments stands there."""
    bare = text.strip("\ufeff \t\r\n")
    if "<" in bare:
        bare = _COMMENT.sub("", bare)
    if not bare or _MARKUP.search(bare):
        return []
    return [line.strip() for line in bare.splitlines() if line.strip()]
