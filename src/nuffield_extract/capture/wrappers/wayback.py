"""Captures of the Wayback Machine: its scripts, its toolbar and the links that it rewrites."""

from __future__ import annotations

import re

from nuffield_extract.capture.unwrapped import Unwrapped

ORDER = 20

# What the Wayback Machine inserts; each row: first mark, last mark.
_INSERTS = (
    ("<!-- BEGIN WAYBACK TOOLBAR INSERT -->", "<!-- END WAYBACK TOOLBAR INSERT -->"),
    ("<!--\n     FILE ARCHIVED ON", "-->"),
    ("<!--\nplayback timings", "-->"),
)
_HEAD_END = "<!-- End Wayback Rewrite JS Include -->"
_HEAD_START = re.compile(r"<head[^>]{0,500}>", re.IGNORECASE)
_MARK = "archive.org/"
_FOOTER_MARK = "FILE ARCHIVED ON"

# Characters at either end of a page in which a capture shows itself as one.
_WINDOW = 4_000

_REWRITTEN = re.compile(
    r"(?:https?:)?(?://)?(?:web\.archive\.org)?/web/\d{1,14}(?:[a-z]{2}_)?/"
    r"(?=(?:https?:|ftp:)?//|mailto:|javascript:)"
)
_CAPTURED_AS = re.compile(r"""__wm\.wombat\("([^"]{1,2000})"|wbinfo\.url\s*=\s*"([^"]{1,2000})\"""")


def unwrap(text: str) -> Unwrapped | None:
    """The page as it was archived: nothing inserted, links as their author wrote them."""
    if _MARK not in text[:_WINDOW] and _FOOTER_MARK not in text[-_WINDOW:]:
        return None
    if not (any(first in text for first, _ in _INSERTS) or _HEAD_END in text):
        return None  # a page that only links to the archive
    captured_as = _CAPTURED_AS.search(text)
    html = _without_head_insert(text)
    for first, last in _INSERTS:
        html = _without(html, first, last)
    html, links = _REWRITTEN.subn("", html)
    return Unwrapped(
        wrapper="wayback",
        html=html,
        message=f"Wayback Machine inserts; {links} rewritten urls restored",
        source_url=(captured_as[1] or captured_as[2]) if captured_as else None,
    )


def _without_head_insert(text: str) -> str:
    end = text.find(_HEAD_END)
    head = _HEAD_START.search(text, 0, max(end, 0))
    if end < 0 or head is None:
        return text
    return text[: head.end()] + text[end + len(_HEAD_END) :]


def _without(text: str, first: str, last: str) -> str:
    start = text.find(first)
    end = text.find(last, start + len(first)) if start >= 0 else -1
    return text if end < 0 else text[:start] + text[end + len(last) :]
