"""Markdown (CommonMark with tables and footnotes), the fields in YAML above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.exporters._addresses import link_target
from nuffield_extract.exporters.markdown.blocks import definition, joined
from nuffield_extract.exporters.markdown.escape import destination, escaped_heading
from nuffield_extract.exporters.markdown.front_matter import front_matter
from nuffield_extract.exporters.markdown.inline import text_paragraph
from nuffield_extract.model import Item, ItemList, Paragraph, Span
from nuffield_extract.model.entries import (
    Entries,
    as_printed,
    loose_notes,
    loose_references,
)
from nuffield_extract.model.walk import spans_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from nuffield_extract.exporters.markdown.blocks import Part
    from nuffield_extract.model import Article, Note, Reference, Section

EXTENSION = ".md"


def export(article: Article) -> str:
    """The article as Markdown: a blank line between blocks, a line feed at the end."""
    article = as_printed(article)
    notes = {note.id: number for number, note in enumerate(article.notes, 1)}
    return joined(_parts(article, notes), notes) + "\n"


def _parts(article: Article, notes: Mapping[str, int]) -> Iterator[Part]:
    yield front_matter(article)
    yield _heading(1, escaped_heading(article.title or ""))
    yield text_paragraph(article.standfirst or "")
    entries = Entries.of(article)
    for section in article.sections:
        yield from _section(section, entries, notes)
    yield from _definitions(loose_notes(article), notes)
    yield _reference_list(loose_references(article))
    if article.citation:
        yield _heading(2, escaped_heading("Suggested citation"))
        yield text_paragraph(article.citation)


def _section(section: Section, entries: Entries, notes: Mapping[str, int]) -> Iterator[Part]:
    """The section; its level is the page's, but the first level is the title's alone."""
    yield _heading(min(max(2, section.level), 6), _linked(section.heading or "", section.href))
    yield from section.blocks
    if section.role == "notes":
        yield from _definitions(entries.notes_in(section), notes)
    if section.role == "references":
        yield _reference_list(entries.references_in(section))
    for inner in section.sections:
        yield from _section(inner, entries, notes)


def _heading(level: int, line: str) -> str:
    return line and f"{'#' * level} {line}"


def _linked(heading: str, href: str | None) -> str:
    """The heading on one line, linked where it leads somewhere."""
    line, target = escaped_heading(heading), destination(link_target(href))
    return f"[{line}]({target})" if line and target else line


def _definitions(notes: Iterable[Note], numbers: Mapping[str, int]) -> Iterator[str]:
    return (definition(note, numbers) for note in notes)


def _reference_list(references: Iterable[Reference]) -> ItemList:
    entries = (Paragraph(spans=tuple(_entry(reference))) for reference in references)
    return ItemList(items=tuple([Item(blocks=(entry,)) for entry in entries]), ordered=True)


def _entry(reference: Reference) -> Iterator[Span]:
    """The spans of an entry; without a link, it is linked at its title or url, or at its end."""
    spans = reference.spans or (Span(text=reference.text),)
    text, url = spans_text(spans), link_target(reference.url)
    if not url or any(span.href for span in spans):
        yield from spans
        return
    linked = next((part for part in (reference.title, url) if part and part in text), None)
    if linked is None:
        yield from (*spans, Span(text=" "), Span(text=url, href=url))
        return
    start = text.index(linked)
    yield from _with_link(spans, start, start + len(linked), url)


def _with_link(spans: Iterable[Span], start: int, end: int, url: str) -> Iterator[Span]:
    """The spans with what stands from start to end of their text linked, cut at both."""
    place = 0
    for span in spans:
        first, last = (min(max(cut - place, 0), len(span.text)) for cut in (start, end))
        before, inside, after = span.text[:first], span.text[first:last], span.text[last:]
        yield attrs.evolve(span, text=before)
        yield attrs.evolve(span, text=inside, href=url)
        yield attrs.evolve(span, text=after)
        place += len(span.text)
