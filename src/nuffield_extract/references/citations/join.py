"""Citations joined: what the text says of a reference carries the reference's id.

Links are joined by what they lead to, marks by the anchor or the number of an entry, mentions by
authors and year. What fits several references fits none.
"""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.links import inner_name
from nuffield_extract.model.walk import iter_runs, iter_sections, map_runs, spans_text
from nuffield_extract.references.citations.entries import entries_at_anchors, entries_by_number
from nuffield_extract.references.citations.marks import Cited, cited_by, marks_in, trusted_kinds
from nuffield_extract.references.citations.mentions import Mentions
from nuffield_extract.references.citations.targets import target_keys, targets_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from nuffield_extract.model import Block, Note, Reference, Section, Span
    from nuffield_extract.model.walk import Run
    from nuffield_extract.references.citations.entries import EntryPlaces

    Change = Callable[[Run], Run]


def join_citations(
    sections: tuple[Section, ...],
    notes: tuple[Note, ...],
    references: Sequence[Reference],
    places: EntryPlaces,
) -> tuple[tuple[Section, ...], tuple[Note, ...]]:
    """The sections and notes, with the id of a reference in the `ref` of each span that cites it.

    A span is cut where a citation begins or ends amid it; nothing else about it changes. A span
    that has a `ref` keeps it. Reference lists stay as they are.

    Args:
        sections: the article's, their references lifted.
        notes: the article's.
        references: the article's.
        places: where the references stood.
    """
    if not references:
        return sections, notes
    join_links = _link_joiner(references, places)
    join_text = _text_joiner(sections, references, places, join_links)

    def join(spans: Run) -> Run:
        return join_text(join_links(spans))

    own = {reference.id for reference in references}
    joined = [note if note.id in own else _note_with(note, join) for note in notes]
    return _sections_with(sections, join), tuple(joined)


def _link_joiner(references: Sequence[Reference], places: EntryPlaces) -> Change:
    """Joins links to the places of entries, and to what entries lead to."""
    anchors = entries_at_anchors(places, references)
    targets = targets_of(references)

    def ref_of(href: str) -> str | None:
        name = inner_name(href, places.page_url)
        if name is not None:
            return anchors.get(name)
        return next(filter(None, map(targets.get, target_keys(href))), None)

    def join(spans: Run) -> Run:
        refs = [ref_of(span.href) if span.href and not span.ref else None for span in spans]
        if not any(refs):
            return spans
        pairs = zip(spans, refs, strict=True)
        return tuple([attrs.evolve(span, ref=ref) if ref else span for span, ref in pairs])

    return join


def _text_joiner(
    sections: Sequence[Section],
    references: Sequence[Reference],
    places: EntryPlaces,
    join_links: Change,
) -> Change:
    """Joins mentions of authors and years, and marks of numbers, where links are joined."""
    mentions = Mentions(references)
    numbers = entries_by_number(places, sections, references)
    runs = map(join_links, _runs(sections)) if numbers else ()
    marks = (mark for run in runs for mark in marks_in(run, places.page_url))
    trusted = trusted_kinds(marks, numbers)

    def marked(spans: Run) -> Iterator[Cited]:
        for mark in marks_in(spans, places.page_url):
            if mark.is_raised in trusted:
                yield from cited_by(mark, numbers)

    def join(spans: Run) -> Run:
        cited = mentions.find(spans_text(spans))
        cited += marked(spans) if trusted else ()
        apart = _apart(spans, sorted(cited)) if cited else ()
        return tuple(_cut(spans, apart)) if apart else spans

    return join


def _runs(sections: Iterable[Section]) -> Iterator[Run]:
    for section in iter_sections(sections):
        for block in section.blocks if section.role != "references" else ():
            yield from iter_runs(block)


def _sections_with(sections: tuple[Section, ...], change: Change) -> tuple[Section, ...]:
    """The sections with every run of spans changed, but for those of reference lists."""
    changed = tuple([_section_with(section, change) for section in sections])
    return sections if _are_same(changed, sections) else changed


def _section_with(section: Section, change: Change) -> Section:
    if section.role == "references":
        return section
    blocks = _blocks_with(section.blocks, change)
    inner = _sections_with(section.sections, change)
    if blocks is section.blocks and inner is section.sections:
        return section
    return attrs.evolve(section, blocks=blocks, sections=inner)


def _note_with(note: Note, change: Change) -> Note:
    blocks = _blocks_with(note.blocks, change)
    return note if blocks is note.blocks else attrs.evolve(note, blocks=blocks)


def _blocks_with(blocks: tuple[Block, ...], change: Change) -> tuple[Block, ...]:
    changed = tuple([map_runs(block, change) for block in blocks])
    return blocks if _are_same(changed, blocks) else changed


def _are_same(changed: Sequence[object], before: Sequence[object]) -> bool:
    return all(map(operator.is_, changed, before))


def _apart(spans: Run, cited: Iterable[Cited]) -> list[Cited]:
    """The citations that overlap neither one before them nor a span that cites another."""
    kept: list[Cited] = []
    taken = list(_taken(spans))
    at = 0
    for each in cited:
        if kept and each.start < kept[-1].end:
            continue
        while at < len(taken) and taken[at].end <= each.start:
            at += 1
        behind = at
        while behind < len(taken) and taken[behind].start < each.end:
            behind += 1
        if all(other.ref == each.ref for other in taken[at:behind]):
            kept.append(each)
    return kept


def _taken(spans: Run) -> Iterator[Cited]:
    """The spans that have a ref."""
    start = 0
    for span in spans:
        end = start + len(span.text)
        if span.ref is not None:
            yield Cited(start, end, span.ref)
        start = end


def _cut(spans: Run, cited: Sequence[Cited]) -> Iterator[Span]:
    """The spans, cut where a citation begins and where it ends, with its ref in between."""
    waiting = iter([*cited, None])
    citation = next(waiting)
    start = 0
    for span in spans:
        at, end = start, start + len(span.text)
        if at == end:
            yield span
        while citation is not None and citation.start < end:
            first, last = max(citation.start, at), min(citation.end, end)
            yield from _piece(span, at - start, first - start, span.ref)
            yield from _piece(span, first - start, last - start, span.ref or citation.ref)
            at = last
            if citation.end > end:
                break
            citation = next(waiting)
        yield from _piece(span, at - start, end - start, span.ref)
        start = end


def _piece(span: Span, start: int, end: int, ref: str | None) -> Iterator[Span]:
    if start < end:
        yield attrs.evolve(span, text=span.text[start:end], ref=ref)
