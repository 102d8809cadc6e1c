"""Footnotes that are citations: references of the same id, which their marks cite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.links import host_of
from nuffield_extract.model import Span
from nuffield_extract.model.walk import iter_sections, iter_spans
from nuffield_extract.references.lists.recognition import is_citation
from nuffield_extract.references.parsing.entry import parse_entries

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nuffield_extract.model import Note, Reference, Section


def with_cited_notes(
    sections: Sequence[Section],
    notes: Sequence[Note],
    references: Sequence[Reference],
    page_url: str | None = None,
) -> tuple[Reference, ...]:
    """All references of the page, those that stand in notes included, in page order.

    A note that is a citation is a reference of the same id too, so that its mark in the text,
    which carries the id, cites the reference; as a note it keeps all that it says besides.
    """
    host = host_of(page_url)
    spans = {note.id: tuple(_note_spans(note)) for note in notes}
    cited = {name: entry for name, entry in spans.items() if is_citation(entry, host)}
    if not cited:
        return tuple(references)
    order = {section.id: number for number, section in enumerate(iter_sections(sections))}
    found = [*references, *parse_entries(cited.items())]
    found.sort(key=lambda reference: order.get(reference.id.rpartition("-")[0], len(order)))
    return tuple(found)


def _note_spans(note: Note) -> Iterator[Span]:
    for number, block in enumerate(note.blocks):
        if number:
            yield Span(text=" ")
        yield from iter_spans(block)
