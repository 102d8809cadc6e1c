"""Sections as TEI, with the references and notes that stand in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._xml import element, filled, group
from nuffield_extract.exporters.tei.blocks import blocks
from nuffield_extract.exporters.tei.inline import broken, linked
from nuffield_extract.exporters.tei.references import parsed, reference
from nuffield_extract.model.entries import Entries, loose_notes, loose_references

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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

    def section(self, part: Section) -> Element:
        """The section and all that are inside it."""
        name = self._places.section(part.id)
        head = element("head", *linked(part.heading, part.href)) if part.heading else None
        return group(
            "div",
            head,
            *blocks(part.blocks, self._places),
            *self._listed(part),
            *[self.section(inner) for inner in part.sections],
            xml_id=name,
            n=part.level or None,
            type=_TYPES.get(part.role),
        )

    def loose(self, printed: Article) -> Iterator[Element | None]:
        """The notes and references that stand in no section."""
        yield filled("div", *self._notes(loose_notes(printed)), type=_TYPES["notes"])
        references = self._references(loose_references(printed))
        yield filled("div", references, type=_TYPES["references"])

    def _listed(self, part: Section) -> list[Element | None]:
        if part.role == "notes":
            return self._notes(self._entries.notes_in(part))
        if part.role == "references":
            return [self._references(self._entries.references_in(part))]
        return []

    def _references(self, entries: Iterable[Reference]) -> Element | None:
        places = self._places
        return filled("listBibl", *[reference(each, places) for each in entries])

    def _notes(self, entries: Iterable[Note]) -> list[Element | None]:
        return [self._note(entry) for entry in entries]

    def _note(self, entry: Note) -> Element:
        """The note, and behind it the reference that it is."""
        cited = self._in_notes.get(entry.id)
        return group(
            "note",
            *blocks(entry.blocks, self._places),
            parsed(cited) if cited else None,
            xml_id=self._places.entry(entry.id),
            n=" ".join(entry.mark.split()) or None,
            place="end",
        )


def suggested(citation: str | None) -> Element | None:
    """How the page asks to be cited, as a division of its own."""
    if not citation:
        return None
    return group(
        "div",
        element("head", "Suggested citation"),
        element("bibl", *broken(citation)),
        type="citation",
    )


_TYPES = {"references": "bibliography", "notes": "notes"}
"""Types of divisions by role of the section."""
