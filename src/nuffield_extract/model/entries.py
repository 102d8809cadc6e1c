"""Which references and notes stand in which section: by their ids."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nuffield_extract.model.references import Note
from nuffield_extract.model.walk import iter_sections

if TYPE_CHECKING:
    from nuffield_extract.model.article import Article, Section
    from nuffield_extract.model.references import Reference

_MARK = re.compile(
    r"[\[(]?\s*(?P<mark>\d{1,3}|[ivxl]{1,6}|[a-z]|[*†‡§¶]{1,3})\s*[\])]?", re.IGNORECASE
)


def mark_in(text: str) -> str | None:
    """The mark of a note that a text is, without its brackets: `12` of "[12]"; None of others."""
    match = _MARK.fullmatch(text.strip())
    return match["mark"] if match else None


def section_references(article: Article, section: Section) -> tuple[Reference, ...]:
    """The references of a reference list: `references-2` stands in the section `references`."""
    return tuple(entry for entry in article.references if _owner(entry.id) == section.id)


def section_notes(article: Article, section: Section) -> tuple[Note, ...]:
    """The notes of a notes section."""
    return tuple(entry for entry in article.notes if _owner(entry.id) == section.id)


def loose_references(article: Article) -> tuple[Reference, ...]:
    """The references that no section of the role `references` holds, and that are no notes."""
    owners = _sections_of(article, "references")
    notes = {note.id for note in article.notes}
    return tuple(
        entry
        for entry in article.references
        if _owner(entry.id) not in owners and entry.id not in notes
    )


def loose_notes(article: Article) -> tuple[Note, ...]:
    """The notes that no section of the role `notes` holds."""
    owners = _sections_of(article, "notes")
    return tuple(entry for entry in article.notes if _owner(entry.id) not in owners)


def _owner(entry_id: str) -> str:
    return entry_id.rpartition("-")[0]


def _sections_of(article: Article, role: str) -> frozenset[str]:
    sections = iter_sections(article.sections)
    return frozenset(section.id for section in sections if section.role == role)
