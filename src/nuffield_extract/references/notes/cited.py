"""Footnotes that are citations, as references: their marks cite them, their place stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.links import host_of, is_absolute
from nuffield_extract.model import Span
from nuffield_extract.model.walk import iter_sections, iter_spans
from nuffield_extract.options import UNLIMITED
from nuffield_extract.references.limit import check_number
from nuffield_extract.references.lists.recognition import is_citation
from nuffield_extract.references.parsing.entry import parse_entries

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nuffield_extract.model import Note, Reference, Section


def lift_cited_notes(
    sections: Sequence[Section],
    notes: Sequence[Note],
    references: Sequence[Reference],
    page_url: str | None = None,
    *,
    most: int = UNLIMITED,
) -> tuple[tuple[Note, ...], tuple[Reference, ...]]:
    """The notes that are no citations, and all references of the page, in page order.

    A note that is a citation becomes a reference of the same id, so that its mark in the text,
    which carries the id, cites the reference; it stands in the section of the notes still. One
    that leads to several works is a note besides, for a reference is of one work.

    Raises:
        PageTooLarge: the references are more than `most`.
    """
    host = host_of(page_url)
    spans = {note.id: tuple(_note_spans(note)) for note in notes}
    cited = {name: entry for name, entry in spans.items() if is_citation(entry, host)}
    if not cited:
        return tuple(notes), tuple(references)
    check_number(len(references) + len(cited), most)
    order = {section.id: number for number, section in enumerate(iter_sections(sections))}
    found = [*references, *parse_entries(cited.items())]
    found.sort(key=lambda reference: order.get(reference.id.rpartition("-")[0], len(order)))
    kept = (note for note in notes if note.id not in cited or _leads_on(cited[note.id]))
    return tuple(kept), tuple(found)


def _leads_on(spans: Sequence[Span]) -> bool:
    """Whether a note leads to more than one page."""
    return len({span.href for span in spans if span.href and is_absolute(span.href)}) > 1


def _note_spans(note: Note) -> Iterator[Span]:
    for number, block in enumerate(note.blocks):
        if number:
            yield Span(text=" ")
        yield from iter_spans(block)
