"""Reference lists found among the sections, and their entries taken out as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.model import ItemList, Paragraph, Span
from nuffield_extract.model.walk import iter_spans
from nuffield_extract.references.entry import parse_entry
from nuffield_extract.references.labels import label_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nuffield_extract.model import Block, Item, Reference, Section

LABELS = frozenset(
    (
        "references", "reference list", "bibliography", "works cited", "literature cited",
        "literature", "sources", "citations", "further reading", "select bibliography",
        "references and further reading", "références", "bibliographie", "literatur",
        "literaturverzeichnis", "quellen", "referencias", "bibliografía", "bibliografia",
        "riferimenti", "referenties", "notes and references", "sources and references",
    )
)  # fmt: skip
"""Headings of reference lists, in lower case."""

# Share of the entries under such a heading that must read as references: "Sources" and
# "Further reading" head other things too.
MIN_SHARE = 0.5


def lift_references(
    sections: Sequence[Section],
) -> tuple[tuple[Section, ...], tuple[Reference, ...]]:
    """The sections with their reference lists emptied, and the references, in page order.

    A reference list keeps its section, heading and place, with the role `references`; blocks in
    it that are no entries stay. The id of a reference is its section's with a number.
    """
    references: list[Reference] = []
    return tuple(_lift(section, references) for section in sections), tuple(references)


def _lift(section: Section, references: list[Reference]) -> Section:
    if is_reference_heading(section.heading):
        section = _emptied(section, references)
    inner = tuple(_lift(child, references) for child in section.sections)
    return attrs.evolve(section, sections=inner) if inner != section.sections else section


def is_reference_heading(heading: str | None) -> bool:
    """Whether a heading is that of a reference list."""
    return label_of(heading) in LABELS


def _emptied(section: Section, references: list[Reference]) -> Section:
    """The section without its entries, which join `references`; as it was if it is no list."""
    read: list[Reference] = []
    rest: list[Block] = []
    entries = good = 0
    for block in section.blocks:
        parsed = [
            parse_entry(spans, id=f"{section.id}-{number}")
            for number, spans in enumerate(_entries(block), len(read) + 1)
        ]
        cited = sum(map(_is_citation, parsed))
        entries += len(parsed)
        good += cited
        if cited:
            read += parsed
        else:
            rest.append(block)
    if not good or good < MIN_SHARE * entries:
        return section
    references += read
    return attrs.evolve(section, role="references", blocks=tuple(rest))


def _entries(block: Block) -> Iterator[tuple[Span, ...]]:
    """The spans of each entry that a block holds: a paragraph's, or each item's of a list."""
    if isinstance(block, Paragraph):
        yield block.spans
    elif isinstance(block, ItemList):
        yield from filter(None, (tuple(_item_spans(item)) for item in block.items))


def _item_spans(item: Item) -> Iterator[Span]:
    for number, block in enumerate(item.blocks):
        if number:
            yield Span(text=" ")
        yield from iter_spans(block)


def _is_citation(reference: Reference) -> bool:
    return bool(reference.year or reference.url or reference.doi)
