"""What the bibliographic formats share: texts on one line, ranges of pages, what has no field."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nuffield_extract.exporters._addresses import link_target

if TYPE_CHECKING:
    from nuffield_extract.model import Reference

# "and others" in the languages of reference lists; texts come here with single spaces.
_OTHERS = re.compile(
    r"\b(?:et\.? al|et coll|and others|u\. ?a|und andere|y otros|e outros|e altri)\b",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(?<=\w) ?[–—−]+ ?(?=\w)|(?<=\d) ?[-‐‑]+ ?(?=\w)")  # "A-12" is one page


def one_line(text: str | None) -> str:
    """The text with single spaces, and without characters that print nothing; "" for None.

    Half a surrogate pair, which no encoding has bytes for, becomes the replacement character.
    """
    if not text:
        return ""
    return " ".join((text if text.isprintable() else text.translate(_UNSEEN)).split())


# Control characters but those that part words, and the halves of surrogate pairs.
_UNSEEN: dict[int, str | None] = {
    **dict.fromkeys((*range(9), *range(14, 28), *range(127, 133), *range(134, 160))),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}


def web_address(reference: Reference) -> str:
    """The address of the work, where it is one that readers of the format may make a link of."""
    return one_line(link_target(reference.url))


def page_parts(pages: str | None) -> tuple[str, ...]:
    """What stands between the dashes of a range of pages: ("12", "19") of "12–19"."""
    line = one_line(pages)
    return tuple(_RANGE.split(line)) if line else ()


def has_others(reference: Reference) -> bool:
    """Whether the entry prints "et al." behind the authors that it names."""
    return bool(reference.authors) and bool(_OTHERS.search(one_line(reference.authors_text)))


def untitled_text(reference: Reference) -> str:
    """The entry as printed where no title was recognised in it, else ""; so nothing is lost."""
    return "" if one_line(reference.title) else one_line(reference.text)


def printed_authors(reference: Reference) -> str:
    """A note of the authors as printed, for formats that cannot say "et al."; else ""."""
    if not has_others(reference):
        return ""
    return f"Authors as printed: {one_line(reference.authors_text)}"
