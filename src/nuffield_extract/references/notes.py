"""Footnotes and endnotes: what a mark in the text links to, taken out as Notes.

A note is known by its mark: a short link in the text ("1", "[2]", "*") to an anchor further on,
at which a paragraph or a list item stands. This holds for Drupal's footnotes module, for Word's
`_ftn` anchors and for what editors type by hand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.links import inner_name, note_of_link
from nuffield_extract.model import Item, ItemList, Note, Paragraph, Section
from nuffield_extract.model.walk import iter_blocks, iter_sections, iter_spans, map_section_spans
from nuffield_extract.references.find import is_reference_heading
from nuffield_extract.references.labels import label_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from nuffield_extract.model import Block, Span

_MARK = re.compile(
    r"[\[(]?\s*(?P<mark>\d{1,3}|[ivxl]{1,6}|[a-z]|[*†‡§¶]{1,3})\s*[\])]?", re.IGNORECASE
)

_LABELS = frozenset(
    "notes footnotes endnotes anmerkungen fußnoten notas note noten voetnoten".split()
)
"""Headings of sections that hold notes, in lower case."""

# Deepest level of a heading; a section made for notes is one below the text that they note.
_MAX_LEVEL = 6

Entry = Paragraph | Item
"""What may turn out to be a note."""


def lift_notes(
    sections: Sequence[Section], anchors: Mapping[str, Paragraph], page_url: str | None
) -> tuple[tuple[Section, ...], tuple[Note, ...]]:
    """The sections with the notes taken out, and the notes in the order of their text.

    The place of the notes becomes a section of role `notes`: the one that holds nothing else,
    or a new one, without heading, at the end of the one in which they stand. The spans of the
    marks carry the id of their note in `ref`. Entries of reference lists are no notes.
    """
    targets = _targets(sections, anchors) if anchors else {}
    marked = _marked(sections, targets, page_url) if targets else {}
    if not marked:
        return tuple(sections), ()
    notes: list[Note] = []
    ids: dict[int, str] = {}
    taken = tuple(_without_notes(section, marked, notes, ids) for section in sections)
    refs = {name: ids[key] for name, key in targets.items() if key in ids}

    def join(span: Span) -> Span:
        ref = refs.get(inner_name(span.href, page_url) or "")
        return attrs.evolve(span, ref=ref) if ref and _MARK.fullmatch(span.text.strip()) else span

    return tuple(map_section_spans(section, join) for section in taken), tuple(notes)


def _marked(
    sections: Sequence[Section], targets: Mapping[str, int], page_url: str | None
) -> dict[int, str]:
    """The mark of each entry, by its identity, to which a mark before it leads."""
    marked: dict[int, str] = {}
    passed: set[int] = set()
    for block in _page_blocks(sections):
        for entry in _entries(block):
            passed.add(id(entry))
            for span in _entry_spans(entry):
                name = inner_name(span.href, page_url)
                mark = _MARK.fullmatch(span.text.strip()) if name else None
                target = targets.get(name) if name else None
                if mark and target is not None and target not in passed:
                    marked.setdefault(target, mark["mark"])
    return marked


def _targets(sections: Sequence[Section], anchors: Mapping[str, Paragraph]) -> dict[str, int]:
    """The identity of the entry, paragraph or item, that stands at each anchor."""
    owners = {
        id(inner): id(entry)
        for block in _page_blocks(sections)
        for entry in _entries(block)
        for inner in (entry, *(iter_blocks(entry.blocks) if isinstance(entry, Item) else ()))
    }
    found = ((name, owners.get(id(paragraph))) for name, paragraph in anchors.items())
    return {name: owner for name, owner in found if owner is not None}


def _page_blocks(sections: Sequence[Section]) -> Iterator[Block]:
    for section in iter_sections(sections):
        if not is_reference_heading(section.heading):
            yield from section.blocks


def _entries(block: Block) -> Iterator[Entry]:
    if isinstance(block, Paragraph):
        yield block
    elif isinstance(block, ItemList):
        yield from block.items


def _entry_spans(entry: Entry) -> Iterator[Span]:
    for block in (entry,) if isinstance(entry, Paragraph) else entry.blocks:
        yield from iter_spans(block)


def _without_notes(
    section: Section, marked: Mapping[int, str], notes: list[Note], ids: dict[int, str]
) -> Section:
    """The section without the marked entries, which join `notes`."""
    kept = (_rest(block, marked) for block in section.blocks)
    rest = tuple([block for block in kept if block is not None])
    inner = section.sections
    if rest != section.blocks:
        place = section if label_of(section.heading) in _LABELS else _notes_section(section)
        entries = [e for b in section.blocks for e in _entries(b) if id(e) in marked]
        for number, entry in enumerate(entries, 1):
            ids[id(entry)] = f"{place.id}-{number}"
            mark = marked[id(entry)]
            notes.append(Note(id=ids[id(entry)], mark=mark, blocks=_blocks_of(entry)))
        if place is section:
            section = attrs.evolve(section, role="notes", blocks=rest)
        else:
            section = attrs.evolve(section, blocks=rest)
            inner = (place, *inner)
    inner = tuple(_without_notes(child, marked, notes, ids) for child in inner)
    return attrs.evolve(section, sections=inner)


def _notes_section(section: Section) -> Section:
    level = min(section.level + 1, _MAX_LEVEL)
    return Section(level=level, id=f"{section.id}-notes", role="notes")


def _rest(block: Block, marked: Mapping[int, str]) -> Block | None:
    """What is left of a block without its marked entries."""
    if isinstance(block, Paragraph):
        return None if id(block) in marked else block
    if isinstance(block, ItemList):
        items = tuple(item for item in block.items if id(item) not in marked)
        if len(items) != len(block.items):
            return attrs.evolve(block, items=items) if items else None
    return block


def _blocks_of(entry: Entry) -> tuple[Block, ...]:
    """The blocks of a note, without a link at its beginning that leads back to the mark."""
    first, *rest = (entry,) if isinstance(entry, Paragraph) else entry.blocks
    if isinstance(first, Paragraph) and len(first.spans) > 1:
        back, *spans = first.spans
        if note_of_link(back.href) and _MARK.fullmatch(back.text.strip()):
            spans[0] = attrs.evolve(spans[0], text=spans[0].text.lstrip())
            first = Paragraph(spans=tuple(spans))
    return (first, *rest)
