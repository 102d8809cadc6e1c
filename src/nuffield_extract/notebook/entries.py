"""References with the fields that were recognised in them, and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._markup import NOTHING, Markup, element, text
from nuffield_extract.exporters.html.blocks import flowing
from nuffield_extract.exporters.html.inline import linked, run
from nuffield_extract.model import Span
from nuffield_extract.notebook.room import Room, listed, short

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nuffield_extract.exporters.html.places import Places
    from nuffield_extract.model import Note, Person, Reference

_LONGEST = 4_000  # characters of an entry: as many as are read of one
_FIELD = 200  # characters


def reference_list(entries: Sequence[Reference], room: Room, places: Places) -> Markup:
    """The entries as printed, and below each what was recognised in it."""
    if not entries:
        return NOTHING
    return listed((_reference(each, places) for each in entries), len(entries), room)


def note_list(entries: Sequence[Note], room: Room, places: Places) -> Markup:
    """The notes behind their marks, which lead back to the text."""
    if not entries:
        return NOTHING
    return listed((_note(each, places) for each in entries), len(entries), room)


def _reference(entry: Reference, places: Places) -> Markup:
    is_short = len(entry.text) <= _LONGEST
    spans = (is_short and entry.spans) or (Span(text=short(entry.text, _LONGEST)),)
    found = element("small", Markup(" · ".join(_fields(entry))))
    return element("li", run(spans, places), element("br"), found, id=places.once(entry.id))


def _fields(entry: Reference) -> Iterator[Markup]:
    """Name and value of each field, the type first and how sure all of it is last."""
    for name, value in _values(entry):
        if value:
            yield Markup(f"{element('em', text(name))} {text(short(value, _FIELD))}")
    if entry.doi:
        address = linked(text(short(entry.doi, _FIELD)), f"https://doi.org/{entry.doi}")
        yield Markup(f"{element('em', text('doi'))} {address}")
    yield text(f"{entry.confidence:.0%} recognised")


def _values(entry: Reference) -> Iterator[tuple[str, str | None]]:
    yield "type", entry.type
    yield "authors", _names(entry.authors)
    yield "editors", _names(entry.editors)
    yield "year", f"{entry.year}{entry.year_suffix or ''}" if entry.year else None
    yield "title", entry.title
    yield "in", entry.container
    for name in ("publisher", "place", "edition", "volume", "issue", "pages"):
        yield name, getattr(entry, name)
    for name in ("pmid", "pmcid", "arxiv", "isbn"):
        yield name, getattr(entry, name)
    yield "accessed", entry.accessed.isoformat() if entry.accessed else None


def _names(persons: Sequence[Person]) -> str:
    return "; ".join(short(each.name, _FIELD) for each in persons)


def _note(entry: Note, places: Places) -> Markup:
    mark, href = text(short(entry.mark, _FIELD)), places.back(entry.id)
    lead = element("a", mark, href=href, role="doc-backlink") if href else mark
    inside = flowing(entry.blocks, places)
    return element("li", lead, text(" "), inside, id=places.once(entry.id))
