"""Pages saved with the SingleFile browser extension: a comment names url and date."""

from __future__ import annotations

import re

from nuffield_extract.capture.unwrapped import Unwrapped

ORDER = 30

_WINDOW = 5_000  # characters: the comment stands right after the html tag
_MARK = "Page saved with SingleFile"
_COMMENT = re.compile(
    r"<!--\s*Page saved with SingleFile\s+url:\s*(\S+)\s.{0,500}?-->", re.IGNORECASE | re.DOTALL
)


def unwrap(text: str) -> Unwrapped | None:
    """The page without SingleFile's comment."""
    comment = _COMMENT.search(text, 0, _WINDOW) if _MARK in text[:_WINDOW] else None
    if comment is None:
        return None
    return Unwrapped(
        wrapper="singlefile",
        html=text[: comment.start()] + text[comment.end() :],
        message="comment of SingleFile",
        source_url=comment[1],
    )
