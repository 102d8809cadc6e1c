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
from nuffield_extract.model.entries import mark_in
from nuffield_extract.model.walk import iter_blocks, iter_sections, iter_spans, map_section_spans
from nuffield_extract.references.lists.find import is_reference_heading
from nuffield_extract.references.lists.labels import list_kind
from nuffield_extract.references.lists.recognition import is_citation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from nuffield_extract.model import Block, Span

# "1. ", "[1] ", "(1) ", "1 " at the beginning of a note numbered by hand.
_NUMBER = re.compile(r"[\[(]?(?P<number>\d{1,3})[\])]?[.)]?(?:\s+|$)")

# Of the notes under such a heading whose marks link nowhere: so many are citations. Recipes and
# forms have notes too.
MIN_CITATIONS = 1 / 3

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
    numbered = _numbered(sections)
    marked = numbered | (_marked(sections, targets, page_url) if targets else {})
    if not marked:
        return tuple(sections), ()
    notes: list[Note] = []
    ids: dict[int, str] = {}
    taken = tuple(_without_notes(section, marked, notes, ids) for section in sections)
    refs = {name: ids[key] for name, key in targets.items() if key in ids}
    raised = _raised(taken, {mark: ids[key] for key, mark in numbered.items() if key in ids})

    def join(span: Span) -> Span:
        ref = refs.get(inner_name(span.href, page_url) or "") or raised.get(_raised_mark(span))
        return attrs.evolve(span, ref=ref) if ref and mark_in(span.text) else span

    return tuple(map_section_spans(section, join) for section in taken), tuple(notes)


def _raised(sections: Sequence[Section], ids: Mapping[str, str]) -> Mapping[str, str]:
    """The ids of numbered notes by their marks, if superscripts in the text mark all of them.

    A text that raises some numbers only raises exponents.
    """
    blocks = (block for section in iter_sections(sections) for block in section.blocks)
    marks = {_raised_mark(span) for block in blocks if ids for span in iter_spans(block)}
    return ids if marks.issuperset(ids) else {}


def _raised_mark(span: Span) -> str:
    is_raised = "sup" in span.marks and span.href is None
    return (mark_in(span.text) if is_raised else None) or ""


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
                mark = mark_in(span.text) if name else None
                target = targets.get(name) if name else None
                if mark and target is not None and target not in passed:
                    marked.setdefault(target, mark)
    return marked


def _numbered(sections: Sequence[Section]) -> dict[int, str]:
    """The number of each entry, by its identity, of lists of notes whose marks link nowhere."""
    found: dict[int, str] = {}
    for section in iter_sections(sections):
        if list_kind(section.heading) != "notes":
            continue
        numbers = {id(entry): number for entry, number in _numbers(section.blocks)}
        entries = [entry for block in section.blocks for entry in _entries(block)]
        good = sum(is_citation([*_entry_spans(e)]) for e in entries if id(e) in numbers)
        if good and good >= MIN_CITATIONS * len(numbers):
            found |= numbers
    return found


def _numbers(blocks: Iterable[Block]) -> Iterator[tuple[Entry, str]]:
    """The entries that a list numbers, or that are numbered by hand from 1 on."""
    expected = 1
    for block in blocks:
        if isinstance(block, ItemList) and block.ordered:
            yield from ((item, str(n)) for n, item in enumerate(block.items, block.start))
        elif isinstance(block, Paragraph):
            number = _NUMBER.match(block.spans[0].text)
            if number and int(number["number"]) == expected:
                expected += 1
                yield block, number["number"]


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
        place = section if list_kind(section.heading) == "notes" else _notes_section(section)
        entries = [e for b in section.blocks for e in _entries(b) if id(e) in marked]
        for number, entry in enumerate(entries, 1):
            ids[id(entry)] = f"{place.id}-{number}"
            mark = marked[id(entry)]
            notes.append(Note(id=ids[id(entry)], mark=mark, blocks=_blocks_of(entry, mark)))
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


def _blocks_of(entry: Entry, mark: str) -> tuple[Block, ...]:
    """The blocks of a note, without the mark at its beginning, or a link there that leads back."""
    first, *rest = (entry,) if isinstance(entry, Paragraph) else entry.blocks
    if not isinstance(first, Paragraph):
        return (first, *rest)
    return (_without_mark(first, mark), *rest)


def _without_mark(first: Paragraph, mark: str) -> Paragraph:
    opening, *spans = first.spans
    if spans and note_of_link(opening.href) and mark_in(opening.text):
        spans[0] = attrs.evolve(spans[0], text=spans[0].text.lstrip())
        return Paragraph(spans=tuple(spans))
    number = _NUMBER.match(opening.text)
    if number is None or number["number"] != mark or is_citation(first.spans):
        return first  # the text of a reference stays as it is printed
    text = opening.text[number.end() :]
    left = (*([attrs.evolve(opening, text=text)] if text else ()), *spans)
    return Paragraph(spans=left) if left else first
