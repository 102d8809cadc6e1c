"""Passages: the text of an article in page order, a run of parts for each section."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

import attrs

from nuffield_extract.exporters.text import block_text, note_text
from nuffield_extract.model import Figure, Paragraph, Quote, Span
from nuffield_extract.model.blocks import block_type
from nuffield_extract.model.entries import Entries, as_printed, loose_notes, loose_references

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nuffield_extract.chunks.chunk import Kind
    from nuffield_extract.model import Article, Block, Note, Reference, Section
    from nuffield_extract.model.article import Role


@attrs.frozen(kw_only=True)
class Part:
    """A block, a heading or an entry, with its text."""

    kind: Kind
    block: Block
    """A heading is a paragraph here; a note's blocks stand in a quotation."""

    text: str
    """As `plain_text` prints it, but with what stands for an image; never blank."""

    entry: str | None = None
    """Id of the reference or note that this is."""


@attrs.frozen(kw_only=True)
class Passage:
    """What stands in one section, the sections inside it left out."""

    path: tuple[tuple[str, str], ...] = ()
    """Id and heading of each section from the outermost one, where it has a heading."""

    role: Role = "body"
    parts: tuple[Part, ...]


def passages(article: Article) -> Iterator[Passage]:
    """The passages of an article, each with a part at least.

    The standfirst opens the first passage if that has no heading, else it is one. A section that
    holds others and no text has its heading in the first of these.
    """
    printed = as_printed(article)
    reader = _Reader(Entries.of(printed))
    standfirst = tuple(_paragraph("standfirst", article.standfirst))
    lead = tuple([part for part in article.sections[:1] if _is_lead(part)])
    if not lead:
        yield from _passage(standfirst)
    for section in lead:
        yield from reader.passages(section, (), standfirst)
    for section in article.sections[len(lead) :]:
        yield from reader.passages(section, (), ())
    yield from _passage(tuple(map(_note, loose_notes(printed))), role="notes")
    yield from _passage(tuple(map(_reference, loose_references(printed))), role="references")


def _is_lead(section: Section) -> bool:
    return section.heading is None and section.role == "body"


class _Reader:
    """Reads sections, and the entries that stand in them."""

    def __init__(self, entries: Entries) -> None:
        self._entries = entries

    def passages(
        self, section: Section, above: tuple[tuple[str, str], ...], opening: tuple[Part, ...]
    ) -> Iterator[Passage]:
        """The passages of a section and those inside it, `opening` before all."""
        path = (*above, (section.id, section.heading)) if section.heading else above
        own = tuple([part for part in self._own(section) if part.text.strip()])
        opening = (*opening, *_paragraph("heading", section.heading, section.href))
        if own or not section.sections:
            yield from _passage((*opening, *own), path=path, role=section.role)
            opening = ()
        for inner in section.sections:
            yield from self.passages(inner, path, opening)
            opening = ()

    def _own(self, section: Section) -> Iterator[Part]:
        for block in section.blocks:
            yield from _block(block)
        match section.role:
            case "notes":
                yield from map(_note, self._entries.notes_in(section))
            case "references":
                yield from map(_reference, self._entries.references_in(section))
            case "body":
                pass
            case _:
                assert_never(section.role)


def _passage(
    parts: Iterable[Part], *, path: tuple[tuple[str, str], ...] = (), role: Role = "body"
) -> Iterator[Passage]:
    listed = tuple([part for part in parts if part.text.strip()])
    if listed:
        yield Passage(path=path, role=role, parts=listed)


def _paragraph(kind: Kind, text: str | None, href: str | None = None) -> Iterator[Part]:
    if text:
        block = Paragraph(spans=(Span(text=text, href=href),))
        yield Part(kind=kind, block=block, text=text.strip("\n"))


def _block(block: Block) -> Iterator[Part]:
    text = figure_text(block) if isinstance(block, Figure) else block_text(block)
    yield Part(kind=block_type(block), block=block, text=text.strip("\n"))


def _note(note: Note) -> Part:
    block = Quote(blocks=note.blocks)
    return Part(kind="note", block=block, text=note_text(note), entry=note.id)


def _reference(reference: Reference) -> Part:
    block = Paragraph(spans=reference.spans or (Span(text=reference.text),))
    text = reference.text.strip("\n")
    return Part(kind="reference", block=block, text=text, entry=reference.id)


def figure_text(figure: Figure) -> str:
    """Caption and credit, behind what stands for the image where it says something else."""
    alt = " ".join((figure.alt or "").split())
    shown = block_text(figure)
    is_new = alt and alt.casefold() not in " ".join(shown.split()).casefold()
    return "\n".join(filter(None, (f"[image] {alt}" if is_new else "", shown)))
