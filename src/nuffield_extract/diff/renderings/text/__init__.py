"""Plain text to read: words removed as [-old-], words added as {+new+}."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.diff.renderings.text.page import pieces

if TYPE_CHECKING:
    from nuffield_extract.diff.difference import Difference

EXTENSION = ".txt"


def render(difference: Difference, context: int) -> str:
    """What changed, part by part, under the headings where it stands."""
    return "".join([piece.text for piece in pieces(difference, context)])
