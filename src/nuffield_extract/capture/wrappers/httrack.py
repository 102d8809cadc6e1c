"""Pages of a site copied with HTTrack: a "Mirrored from" comment names host and path."""

from __future__ import annotations

import re

from nuffield_extract.capture.unwrapped import Unwrapped

ORDER = 50

_WINDOW = 5_000  # characters: the comment stands after the html tag
_MARK = "Mirrored from "
_COMMENT = re.compile(r"<!-- Mirrored from (\S+) by HTTrack [^>]{0,200}-->")


def unwrap(text: str) -> Unwrapped | None:
    """The page without HTTrack's comment."""
    comment = _COMMENT.search(text, 0, _WINDOW) if _MARK in text[:_WINDOW] else None
    if comment is None:
        return None
    return Unwrapped(
        wrapper="httrack",
        html=text[: comment.start()] + text[comment.end() :],
        message="comment of HTTrack",
        source_url=f"http://{comment[1]}",
    )
