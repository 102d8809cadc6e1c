"""Reference lists found among the sections, and their entries taken out as data.

A list is known by its heading, by a line that labels it, or, at the end of an article, by its
entries alone. In any case most of its entries must look like citations: the same words head
menus, partners and recipes.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.links import host_of
from nuffield_extract.model import Paragraph, Section, Span
from nuffield_extract.model.walk import spans_text
from nuffield_extract.references.entry import parse_entries
from nuffield_extract.references.labels import LONGEST, list_kind
from nuffield_extract.references.lists import lines, listed, most_entries
from nuffield_extract.references.recognition import (
    CITATION,
    UNDER_HEADING,
    UNDER_VAGUE_HEADING,
    reaches,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nuffield_extract.model import Block, Reference
    from nuffield_extract.references.lists import Entry

THRESHOLDS = {"references": UNDER_HEADING, "reading": UNDER_VAGUE_HEADING, "notes": CITATION}
"""Evidence from which on an entry is a citation, by what the heading calls the list."""

# Share of the entries under such a heading that must look like citations.
MIN_SHARE = 0.5

# Of a list without a heading: that share, and so many entries.
MIN_SHARE_ALONE = 0.8
MIN_ENTRIES_ALONE = 3

# Lines behind a list without a heading that may still follow: a credit, a date.
_MOST_AFTER = 2

# Deepest level of a heading; a section made for a list is one below the text before it.
_MAX_LEVEL = 6


@attrs.frozen
class _Taken:
    """A section without the entries of its list."""

    entries: tuple[Entry, ...]
    rest: tuple[Block, ...]


def lift_references(
    sections: Sequence[Section], page_url: str | None = None
) -> tuple[tuple[Section, ...], tuple[Reference, ...]]:
    """The sections with their reference lists emptied, and the references, in page order.

    A reference list keeps its section, heading and place, with the role `references`; blocks in
    it that are no entries stay. One without a heading becomes a section of its own. The id of a
    reference is its section's with a number.

    Args:
        sections: of the article.
        page_url: links to its host name other pages of the site, not works.
    """
    finder = _Finder(host_of(page_url))
    lifted = tuple([finder.lifted(section) for section in sections])
    if not finder.references:
        lifted = finder.without_last_list(lifted)
    return lifted, tuple(finder.references)


class _Finder:
    """Collects the references of one page."""

    def __init__(self, host: str | None) -> None:
        self.references: list[Reference] = []
        self._host = host

    def lifted(self, section: Section, around: float | None = None) -> Section:
        """The section without its lists; `around` is the threshold of the list it stands in."""
        kind = list_kind(section.heading)
        threshold = THRESHOLDS[kind] if kind else around
        section = self._with_labelled(section)
        if threshold is not None and section.role == "body":
            section = self._emptied(section, threshold)
        if section.role != "references":
            threshold = None
        elif threshold is not None:
            threshold = max(threshold, UNDER_VAGUE_HEADING)
        inner = tuple([self.lifted(child, threshold) for child in section.sections])
        return attrs.evolve(section, sections=inner) if inner != section.sections else section

    def without_last_list(self, sections: tuple[Section, ...]) -> tuple[Section, ...]:
        """The sections without the citations at the end of the last, if such a list is there."""
        *before, last = sections or (None,)
        if last is None or last.role != "body":
            return sections
        if last.sections:
            inner = self.without_last_list(last.sections)
            is_same = inner == last.sections
            return sections if is_same else (*before, attrs.evolve(last, sections=inner))
        start, end = self._last_list(last.blocks)
        if start in (0, end):
            return sections  # all of a section is what its heading says
        place = _list_section(last, None, last.blocks[start:end])
        rest = (*last.blocks[:start], *last.blocks[end:])
        emptied = self._emptied(place, UNDER_VAGUE_HEADING)
        return (*before, attrs.evolve(last, blocks=rest, sections=(emptied,)))

    def _last_list(self, blocks: Sequence[Block]) -> tuple[int, int]:
        """Where the citations at the end begin and end; twice the same where there are none."""
        end = _dated_end(blocks) if len(blocks) > 1 else 0
        start, count = end, 0
        for index in reversed(range(end)):
            good = self._citations(blocks[index])
            if not good:
                break
            start, count = index, count + good
        return (start, end) if count >= MIN_ENTRIES_ALONE else (0, 0)

    def _citations(self, block: Block) -> int:
        """How many citations a block is made of; 0 of one made of other things."""
        entries = listed(block).entries
        good, most_bad = 0, len(entries) * (1 - MIN_SHARE_ALONE)
        for number, entry in enumerate(entries):
            good += reaches(entry, CITATION, self._host)
            if number + 1 - good > most_bad:
                return 0
        return good

    def _with_labelled(self, section: Section) -> Section:
        """The section; what a line in it labels as a list becomes a section of its own."""
        for index, block in enumerate(section.blocks):
            if not isinstance(block, Paragraph) or not _is_short(block.spans[0].text):
                continue
            found = _label(block)
            if found is None:
                continue
            heading, more = found
            place = _list_section(section, heading, (*more, *section.blocks[index + 1 :]))
            if self._taken(place, THRESHOLDS[list_kind(heading) or "reading"]):
                inner = (place, *section.sections)
                return attrs.evolve(section, blocks=section.blocks[:index], sections=inner)
        return section

    def _emptied(self, section: Section, threshold: float) -> Section:
        """The section without its entries, which become references; as it was if it is no list."""
        taken = self._taken(section, threshold)
        if taken is None:
            return section
        names = (f"{section.id}-{number}" for number in range(1, len(taken.entries) + 1))
        self.references += parse_entries(zip(names, taken.entries, strict=True))
        return attrs.evolve(section, role="references", blocks=taken.rest)

    def _taken(self, section: Section, threshold: float) -> _Taken | None:
        """The entries of a section's list, and the rest; None where it is no list."""
        read = [(block, listed(block)) for block in section.blocks]
        counted = [(*pair, self._count(pair[1].entries, threshold)) for pair in read]
        good = sum(count for _, _, count in counted)
        if not good or good < MIN_SHARE * sum(len(found.entries) for _, found, _ in counted):
            return None
        usual = max(counted, key=itemgetter(2))[0]
        entries: list[Entry] = []
        rest: list[Block] = []
        for block, found, count in counted:
            if type(block) is not type(usual):  # a line behind the list, a table of figures
                count = self._count(found.entries, CITATION)  # noqa: PLW2901
            if count and count >= MIN_SHARE * len(found.entries):
                entries += found.entries
                rest += found.rest
            else:
                rest.append(block)
        return _Taken(tuple(entries), tuple(rest))

    def _count(self, entries: Iterable[Entry], threshold: float) -> int:
        return sum([reaches(entry, threshold, self._host) for entry in entries])


def _dated_end(blocks: Sequence[Block]) -> int:
    """Where the blocks at the end end that name years enough for a list; 0 of too few.

    A line or two may follow them.
    """
    end, years = 0, 0
    for index in reversed(range(len(blocks))):
        if more := most_entries(blocks[index]):
            end, years = end or index + 1, years + more
            if years >= MIN_ENTRIES_ALONE:
                return end
        elif end or len(blocks) - index > _MOST_AFTER:
            break
    return 0


def _is_short(text: str) -> bool:
    """Whether a text, or its first line, is as short as a label."""
    return len(text) < LONGEST or text.find("\n", 0, LONGEST) > 0


def _label(block: Paragraph) -> tuple[str, tuple[Paragraph, ...]] | None:
    """The label of a list that a paragraph is, or begins with on a line of its own."""
    if list_kind(block.spans[0].text.partition("\n")[0]) is None:
        return None
    label, *more = lines(block.spans)
    if list_kind(spans_text(label)) is None:
        return None
    if not more:
        return spans_text(label), ()
    broken = [part for line in more for part in (Span(text="\n"), *line)][1:]
    return spans_text(label), (Paragraph(spans=tuple(broken)),)


def _list_section(section: Section, heading: str | None, blocks: tuple[Block, ...]) -> Section:
    level = min(section.level + 1, _MAX_LEVEL)
    return Section(heading=heading, level=level, id=f"{section.id}-references", blocks=blocks)


def is_reference_heading(heading: str | None) -> bool:
    """Whether a heading is that of a list of works, not of notes."""
    return list_kind(heading) in ("references", "reading")
