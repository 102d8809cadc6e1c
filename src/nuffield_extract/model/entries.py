"""Which references and notes stand in which section: by their ids."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

import attrs

from nuffield_extract.model.blocks import Paragraph, Span
from nuffield_extract.model.references import Note
from nuffield_extract.model.walk import article_spans, iter_sections, map_section_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from nuffield_extract.model.article import Article, Section
    from nuffield_extract.model.references import Reference

_Entry = TypeVar("_Entry", "Reference", "Note")

_MARK = re.compile(
    r"[\[(]?\s*(?P<mark>\d{1,3}|[ivxl]{1,6}|[a-z]|[*†‡§¶]{1,3})\s*[\])]?", re.IGNORECASE
)

# A mark that is typed before the text of a note.
_TYPED = re.compile(r"[\[(]?(?P<mark>\d{1,3})[\])]?[.)]?\s+")

# Of an entry within its section; JSON may hold longer ones, which Python refuses to read.
_NUMBER = re.compile(r"\d{1,9}")


def mark_in(text: str) -> str | None:
    """The mark of a note that a text is, without its brackets: `12` of "[12]"; None of others."""
    match = _MARK.fullmatch(text.strip())
    return match["mark"] if match else None


@attrs.frozen
class Entries:
    """References and notes by the id of the section in which they stand."""

    references: Mapping[str, Sequence[Reference]]
    notes: Mapping[str, Sequence[Note]]

    @classmethod
    def of(cls, article: Article) -> Entries:
        """Those of an article: `references-2` stands in the section `references`."""
        return cls(_by_section(article.references), _by_section(article.notes))

    def references_in(self, section: Section) -> Sequence[Reference]:
        """The references of a reference list."""
        return self.references.get(section.id, ())

    def notes_in(self, section: Section) -> Sequence[Note]:
        """The notes of a notes section."""
        return self.notes.get(section.id, ())


def _by_section(entries: Iterable[_Entry]) -> Mapping[str, Sequence[_Entry]]:
    found: dict[str, list[_Entry]] = {}
    for entry in entries:
        found.setdefault(owner_of(entry.id), []).append(entry)
    return found


def loose_references(article: Article) -> tuple[Reference, ...]:
    """The references that no section of the role `references` holds."""
    owners = _sections_of(article, "references")
    return tuple(entry for entry in article.references if owner_of(entry.id) not in owners)


def loose_notes(article: Article) -> tuple[Note, ...]:
    """The notes that no section of the role `notes` holds."""
    owners = _sections_of(article, "notes")
    return tuple(entry for entry in article.notes if owner_of(entry.id) not in owners)


def as_printed(article: Article) -> Article:
    """The article with its footnotes as the page has them: those that are references are notes.

    Of the spans that cite such a reference, the marks of its note alone carry its id.
    """
    order = _sections_of(article, "notes")
    in_notes = [entry for entry in article.references if owner_of(entry.id) in order]
    if not in_notes:
        return article
    known = {note.id for note in article.notes}
    cited = {entry.id: entry for entry in in_notes}
    marks = _marks(article)
    made = (_as_note(entry, marks.get(entry.id)) for entry in in_notes if entry.id not in known)
    notes = [*article.notes, *made]

    def change(span: Span) -> Span:
        is_mark = span.ref not in cited or mark_in(span.text)
        return span if is_mark else attrs.evolve(span, ref=None)

    return attrs.evolve(
        article,
        sections=tuple([map_section_spans(part, change) for part in article.sections]),
        notes=tuple(sorted(notes, key=lambda note: _place(note.id, order))),
        references=tuple([entry for entry in article.references if entry.id not in cited]),
    )


def _as_note(reference: Reference, mark: str | None) -> Note:
    number = reference.id.rpartition("-")[2]
    first, *rest = reference.spans or (Span(text=reference.text),)
    typed = _TYPED.match(first.text)
    if typed and typed["mark"] == (mark or number):
        first = attrs.evolve(first, text=first.text[typed.end() :])
    paragraph = Paragraph(spans=tuple([span for span in (first, *rest) if span.text]))
    return Note(id=reference.id, mark=mark or number, blocks=(paragraph,))


def _marks(article: Article) -> dict[str, str]:
    """The mark in the text by the id of the entry that it cites."""
    found: dict[str, str] = {}
    for span in article_spans(article):
        mark = mark_in(span.text) if span.ref else None
        if mark and span.ref:
            found.setdefault(span.ref, mark)
    return found


def _place(entry_id: str, order: Mapping[str, int]) -> tuple[int, int]:
    owner, _, number = entry_id.rpartition("-")
    return order.get(owner, len(order)), int(number) if _NUMBER.fullmatch(number) else 0


def owner_of(entry_id: str) -> str:
    """The id of the section in which a reference or note stands, by its own id."""
    return entry_id.rpartition("-")[0]


def _sections_of(article: Article, role: str) -> dict[str, int]:
    """The ids of the sections of a role, with their order."""
    sections = (part for part in iter_sections(article.sections) if part.role == role)
    return {section.id: number for number, section in enumerate(sections)}
