"""Words of a page as the report shows them: isolated, cut where they are endless, or as code."""

from __future__ import annotations

import re

from nuffield_extract.exporters._markup import Markup, element, text

# Characters that nobody sees, and that turn others around (Unicode Standard Annex 9, 2).
_UNSEEN = re.compile("[\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")

MAX_CODE = 300
"""Characters of a path or a start tag in the report; the JSON has all of them."""

MAX_NAME = 80
"""Characters of a heading where it only says where something is."""

_ELLIPSIS = "…"


def isolated(words: str) -> Markup:
    """The words in an element that keeps their direction from what stands beside them."""
    return element("bdi", text(words))


def code(words: str) -> Markup:
    """Words for machines, with a name for each character that nobody sees."""
    return element("code", text(plain(words)), dir="ltr")


def plain(words: str) -> str:
    """The words with a name, such as [U+202E], for each character that nobody sees."""
    return _UNSEEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", words)


def spoken(sentence: str) -> Markup:
    """A sentence of ours, in which words for machines stand between backticks."""
    parts = enumerate(plain(sentence).split("`"))
    return Markup("".join([code(part) if at % 2 else text(part) for at, part in parts]))


def beginning(words: str, most: int) -> str:
    """The words on one line, cut at their end where they are longer."""
    line = " ".join(words.split())
    return line if len(line) <= most else line[: most - 1] + _ELLIPSIS


def ending(words: str, most: int) -> str:
    """The words, cut at their beginning where they are longer."""
    return words if len(words) <= most else _ELLIPSIS + words[1 - most :]


def counted(count: int, noun: str) -> str:
    """The number with its noun, in the plural but for one: `1 text`, `1,234 texts`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
