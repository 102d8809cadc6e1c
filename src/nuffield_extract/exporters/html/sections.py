"""Sections as HTML, with the references and notes that stand in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from nuffield_extract.exporters._addresses import link_target
from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text, within
from nuffield_extract.exporters.html.blocks import blocks, flowing
from nuffield_extract.exporters.html.inline import linked, run
from nuffield_extract.model import Span
from nuffield_extract.model.entries import (
    Entries,
    loose_notes,
    loose_references,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nuffield_extract.exporters.html.places import Places
    from nuffield_extract.model import Article, Note, Reference, Section

# Levels of headings below that of the title; HTML has no more.
_FIRST, _LAST = 2, 6

_DIGITS = 3  # of the number of a note

_ROLES = {"references": "doc-bibliography", "notes": "doc-endnotes"}
"""What lists of entries are (DPUB-ARIA 1.1), by role of the section."""

_LABELS = {"references": "References", "notes": "Notes"}
"""What lists of entries are called to those who hear them, where they have no heading."""


def sections(article: Article, places: Places) -> Markup:
    """All sections of the article, and the entries that stand in none of them."""
    entries = Entries.of(article)
    return lines(
        (
            *[_section(part, entries, places) for part in article.sections],
            _loose("notes", _notes(loose_notes(article), places)),
            _loose("references", _references(loose_references(article), places)),
            _suggested(article.citation, places),
        )
    )


def _section(part: Section, entries: Entries, places: Places) -> Markup:
    name = places.heading(part.id) if part.heading or part.role != "body" else None
    inside = lines(_parts(part, name, entries, places))
    if part.heading:
        return element("section", within(inside), aria_labelledby=name, role=_ROLES.get(part.role))
    if part.role == "body":
        return inside
    label = _LABELS[part.role]
    return element("section", within(inside), id=name, role=_ROLES[part.role], aria_label=label)


def _parts(part: Section, name: str | None, entries: Entries, places: Places) -> Iterator[Markup]:
    if part.heading:
        yield _heading(part, name)
    yield blocks(part.blocks, places)
    if part.role == "notes":
        yield _notes(entries.notes_in(part), places)
    if part.role == "references":
        yield _references(entries.references_in(part), places)
    for inner in part.sections:
        yield _section(inner, entries, places)


def _heading(part: Section, name: str | None) -> Markup:
    """The heading by its level; what HTML has no tag for is told as `aria-level`."""
    level = min(max(part.level, _FIRST), _LAST)
    told = part.level if part.level not in (0, level) else None
    line = linked(text(part.heading), part.href)
    return element(f"h{level}", line, id=name, aria_level=told)


def _loose(role: str, inside: Markup) -> Markup:
    if not inside:
        return NOTHING
    return element("section", within(inside), role=_ROLES[role], aria_label=_LABELS[role])


def _references(entries: Iterable[Reference], places: Places) -> Markup:
    items = lines(_reference(entry, places) for entry in entries)
    return element("ul", within(items)) if items else NOTHING


def _reference(entry: Reference, places: Places) -> Markup:
    """The entry as printed, with the identifiers that it does not print as COinS."""
    spans = entry.spans or (Span(text=entry.text),)
    inside = (run(spans, places), _coins(entry))
    return element("li", *inside, id=places.once(entry.id), itemprop="citation")


def _coins(entry: Reference) -> Markup:
    """What names the work, where only machines are told (ANSI/NISO Z39.88, COinS)."""
    printed = "\n".join((entry.text, *[span.href or "" for span in entry.spans]))
    names = (
        ("rft_id", "info:doi/", entry.doi),
        ("rft_id", "", link_target(entry.url)),
        ("rft_id", "info:pmid/", entry.pmid),
        ("rft_id", "", entry.pmcid),
        ("rft_id", "arXiv:", entry.arxiv),
        ("rft_id", "urn:ISBN:", entry.isbn),
        ("rft.isbn", "", entry.isbn),
    )
    hidden = [
        (key, start + name) for key, start, name in names if name and not _holds(printed, name)
    ]
    title = urlencode((("ctx_ver", "Z39.88-2004"), *hidden), errors="replace")
    return element("span", class_="Z3988", title=title) if hidden else NOTHING


def _holds(printed: str, name: str) -> bool:
    """Whether a name is printed, and not as a part of a longer one."""
    whole = rf"(?<!\w){re.escape(name)}(?!\w)"
    return name in printed and re.search(whole, printed) is not None


def _notes(entries: Sequence[Note], places: Places) -> Markup:
    """The notes; where their marks count on from one to the next, the list says the numbers."""
    if not entries:
        return NOTHING
    first = entries[0].mark
    if [entry.mark for entry in entries] != _counted(first, len(entries)):
        return element("ul", within(lines(_marked_note(entry, places) for entry in entries)))
    items = lines(_numbered_note(entry, places) for entry in entries)
    return element("ol", within(items), start=None if first == "1" else first)


def _counted(first: str, number: int) -> list[str]:
    """The marks of so many notes that are counted from the first on; none where it is no number."""
    if not (first.isascii() and first.isdigit() and len(first) <= _DIGITS):
        return []
    return [str(mark) for mark in range(int(first), int(first) + number)]


def _numbered_note(entry: Note, places: Places) -> Markup:
    return _note(entry, (flowing(entry.blocks, places), _back(entry, text("↩"), places)), places)


def _marked_note(entry: Note, places: Places) -> Markup:
    mark = text(entry.mark)
    lead = _back(entry, mark, places) or mark
    return _note(entry, (lead, flowing(entry.blocks, places)), places)


def _note(entry: Note, parts: Iterable[Markup], places: Places) -> Markup:
    inside = Markup(" ".join(filter(None, parts)))
    return element("li", inside, id=places.once(entry.id))


def _back(entry: Note, shown: Markup, places: Places) -> Markup:
    """The way back from a note to its first mark in the text; nothing where there is none."""
    href = places.back(entry.id)
    return element("a", shown, href=href, role="doc-backlink") if href else NOTHING


def _suggested(citation: str | None, places: Places) -> Markup:
    if not citation:
        return NOTHING
    name = places.heading("suggested-citation")
    heading = element("h2", text("Suggested citation"), id=name)
    inside = lines((heading, element("p", text(citation))))
    return element("section", within(inside), aria_labelledby=name)
