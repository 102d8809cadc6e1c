"""Pages saved by a browser: the "saved from url" comment (the Mark of the Web)."""

from __future__ import annotations

import re

from nuffield_extract.capture.unwrapped import Unwrapped

ORDER = 40

_WINDOW = 5_000  # characters: the comment stands beside the doctype or the html tag
_MARK = "saved from url="
_COMMENT = re.compile(r"<!-- saved from url=\(\d{1,5}\)(\S+) -->")


def unwrap(text: str) -> Unwrapped | None:
    """The page without the browser's comment."""
    comment = _COMMENT.search(text, 0, _WINDOW) if _MARK in text[:_WINDOW] else None
    if comment is None:
        return None
    return Unwrapped(
        wrapper="saved-from",
        html=text[: comment.start()] + text[comment.end() :],
        message="comment of the browser that saved the page",
        source_url=comment[1],
    )
