"""Reference lists found among the sections, and their entries taken out as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.model import ItemList, Paragraph, Span
from nuffield_extract.model.walk import iter_spans
from nuffield_extract.references.entry import parse_entry

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
    """Whether a heading is that of a reference list; numbers and colons do not count."""
    return heading is not None and heading.strip(" 0123456789.:").lower() in LABELS


def _emptied(section: Section, references: list[Reference]) -> Section:
    """The section without its entries, which join `references`; as it was if it is no list."""
    candidates = [(block, spans) for block in section.blocks for spans in _entries(block)]
    read = [(block, parse_entry(spans, id="")) for block, spans in candidates]
    good = [(block, reference) for block, reference in read if _is_citation(reference)]
    if not good or len(good) < MIN_SHARE * len(read):
        return section
    taken = [ref for block, ref in read if isinstance(block, ItemList) or _is_citation(ref)]
    references += (
        attrs.evolve(reference, id=f"{section.id}-{number}")
        for number, reference in enumerate(taken, 1)
    )
    lists = {id(block) for block, _ in good}
    rest = tuple(block for block in section.blocks if id(block) not in lists)
    return attrs.evolve(section, role="references", blocks=rest)


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
