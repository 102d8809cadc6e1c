"""Sections as JATS, with the references and notes that stand in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.exporters._xml import element, filled, group, worded
from nuffield_extract.exporters.jats.blocks import blocks, paragraphs
from nuffield_extract.exporters.jats.inline import broken, linked
from nuffield_extract.exporters.jats.references import parsed, reference
from nuffield_extract.model.entries import Entries, loose_notes, loose_references

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nuffield_extract.exporters._xml import Element
    from nuffield_extract.exporters._xml_places import Places
    from nuffield_extract.model import Article, Note, Reference, Section


class Sections:
    """Writes the sections of an article, its notes and references as they are printed."""

    def __init__(self, article: Article, printed: Article, places: Places) -> None:
        kept = {entry.id for entry in printed.references}
        self._entries = Entries.of(printed)
        self._in_notes = {each.id: each for each in article.references if each.id not in kept}
        self._places = places

    def body(self, sections: Sequence[Section]) -> list[Element]:
        """The sections of the body; the text before the first heading stands in none."""
        lead = sections[0] if sections else None
        if lead and not lead.heading and lead.role == "body":
            parts = (*lead.sections, *sections[1:])
            return [*blocks(lead.blocks, self._places), *map(self.section, parts)]
        return [*map(self.section, sections)]

    def section(self, part: Section) -> Element:
        """The section and all that are inside it."""
        name = self._places.section(part.id)
        title = element("title", *linked(part.heading, part.href)) if part.heading else None
        inside = [title, *blocks(part.blocks, self._places)]
        listed = self._listed(part)
        if listed and part.sections:
            inside.append(group("sec", listed))
        inside += map(self.section, part.sections)
        return group(
            "sec",
            *inside,
            listed if not part.sections else None,
            id=name,
            disp_level=part.level or None,
            sec_type=part.role if part.role != "body" else None,
        )

    def loose(self, printed: Article) -> Iterator[Element | None]:
        """The notes and references that stand in no section."""
        yield self._notes(loose_notes(printed))
        yield self._references(loose_references(printed))

    def _listed(self, part: Section) -> Element | None:
        """The entries that stand in a section."""
        if part.role == "notes":
            return self._notes(self._entries.notes_in(part))
        if part.role == "references":
            return self._references(self._entries.references_in(part))
        return None

    def _references(self, entries: Iterable[Reference]) -> Element | None:
        return filled("ref-list", *[reference(entry, self._places) for entry in entries])

    def _notes(self, entries: Iterable[Note]) -> Element | None:
        return filled("fn-group", *map(self._note, entries))

    def _note(self, entry: Note) -> Element:
        """The note, and in its last paragraph the reference that it is."""
        cited = self._in_notes.get(entry.id)
        *before, last = paragraphs(entry.blocks, self._places)
        if cited and (citation := parsed(cited)):
            last = attrs.evolve(last, inside=(*last.inside, citation))
        return group(
            "fn",
            worded("label", entry.mark),
            *before,
            last,
            id=self._places.entry(entry.id),
        )


def suggested(citation: str | None) -> Element | None:
    """How the page asks to be cited, as notes with a title."""
    if not citation:
        return None
    return group(
        "notes",
        element("title", "Suggested citation"),
        element("p", *broken(citation)),
        notes_type="suggested-citation",
    )
