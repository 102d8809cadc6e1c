"""Whether there are words enough for an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.model import Code
from nuffield_extract.model.walk import iter_spans
from nuffield_extract.reading.reader import Heading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nuffield_extract.reading.reader import Flowing

# Words below which a page holds a teaser, a login form or a list of links, but no article
# (fixtures/teaser).
MIN_WORDS = 25

CHARACTERS_PER_WORD = 8  # above the mean of alphabetic scripts, so that these count by spaces


def has_words(flow: Iterable[Flowing]) -> bool:
    """Whether blocks, headings aside, have `MIN_WORDS`."""
    words = 0
    for part in flow:
        if not isinstance(part, Heading):
            words += sum(_count(span.text) for span in iter_spans(part))
            words += _count(part.code) if isinstance(part, Code) else 0
            if words >= MIN_WORDS:
                return True
    return False


def _count(text: str) -> int:
    """Words; of scripts that set none apart, such as Chinese, as many as two characters make."""
    words = len(text.split())
    return words if text.isascii() else max(words, len(text) // CHARACTERS_PER_WORD)
