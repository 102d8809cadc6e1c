"""Entries of reference lists found again in the page: by their anchors, and by their numbers."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.model import ItemList, Paragraph
from nuffield_extract.model.walk import iter_sections, iter_spans, spans_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from nuffield_extract.model import Reference, Section

_TYPED_NUMBER = re.compile(r"\s*(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)](?=\s))")
_WORD = re.compile(r"[^\W_]+")

# Characters that tell one entry from another; an entry of several blocks is known by its first.
_KEY_LENGTH = 90


@attrs.frozen
class EntryPlaces:
    """Where the entries of a page stood before they were lifted."""

    sections: Sequence[Section]
    """With the entries still in them."""

    anchors: Mapping[str, Paragraph]
    """The paragraph at each id of the article."""

    page_url: str | None


def entries_at_anchors(places: EntryPlaces, references: Iterable[Reference]) -> Mapping[str, str]:
    """The id of the reference that stands at each anchor of the page."""
    if not places.anchors:
        return {}
    known = _by_key(references)
    paragraphs = {id(paragraph): paragraph for paragraph in places.anchors.values()}
    keys = {each: _key(spans_text(paragraph.spans)) for each, paragraph in paragraphs.items()}
    found = ((name, keys[id(paragraph)]) for name, paragraph in places.anchors.items())
    return {name: known[key] for name, key in found if key in known}


def entries_by_number(
    places: EntryPlaces, lifted: Sequence[Section], references: Sequence[Reference]
) -> Mapping[int, str]:
    """The id of the reference with each number; empty where the entries are not numbered alone.

    Args:
        places: where the entries stood.
        lifted: the sections without the entries.
        references: of the page.
    """
    lists = {section.id for section in iter_sections(lifted) if section.role == "references"}
    numbered = [
        entry
        for section in iter_sections(places.sections)
        if section.id in lists
        for entry in _numbered(section)
    ]
    if len(numbered) < len(references) or len(dict(numbered)) < len(numbered):
        return {}
    known = _by_key(references)
    found = [(number, known.get(_key(text))) for number, text in numbered]
    named = {number: name for number, name in found if name is not None}
    return named if len(named) == len(references) else {}


def _numbered(section: Section) -> Iterator[tuple[int, str]]:
    """The entries that have a number, typed by hand or of an ordered list."""
    for block in section.blocks:
        if isinstance(block, Paragraph):
            text = spans_text(block.spans)
            typed = _TYPED_NUMBER.match(text)
            if typed:
                yield int(typed[typed.lastindex or 0]), text
        elif isinstance(block, ItemList):
            for number, item in enumerate(block.items, block.start):
                text = spans_text(span for inner in item.blocks for span in iter_spans(inner))
                typed = _TYPED_NUMBER.match(text)
                if typed or block.ordered:
                    yield int(typed[typed.lastindex or 0]) if typed else number, text


def _by_key(references: Iterable[Reference]) -> Mapping[str, str]:
    """Ids by the beginnings of the texts; entries that begin alike are left out."""
    keys = [(_key(reference.text), reference.id) for reference in references]
    times = Counter(key for key, _ in keys)
    return {key: name for key, name in keys if key and times[key] == 1}


def _key(text: str) -> str:
    """The first letters of an entry behind its number and its links back."""
    words = _WORD.findall(text[: 2 * _KEY_LENGTH])
    first = next((at for at, word in enumerate(words) if len(word) > 1 and not word.isdigit()), 0)
    return "".join(words[first:]).casefold()[:_KEY_LENGTH]
