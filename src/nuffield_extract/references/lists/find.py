"""Reference lists found among the sections, and their entries taken out as data.

A list is known by its heading, by a line that labels it, or, at the end of an article, by its
entries alone. In any case most of its entries must look like citations: the same words head
menus, partners and recipes.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.links import host_of
from nuffield_extract.model import Section
from nuffield_extract.options import UNLIMITED
from nuffield_extract.references.limit import check_number
from nuffield_extract.references.lists.judging import last_list, taken
from nuffield_extract.references.lists.labels import label_of, list_kind
from nuffield_extract.references.lists.recognition import (
    CITATION,
    UNDER_HEADING,
    UNDER_VAGUE_HEADING,
)
from nuffield_extract.references.lists.segments import Segment, segments
from nuffield_extract.references.parsing.entry import parse_entries

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nuffield_extract.model import Reference

THRESHOLDS = {"references": UNDER_HEADING, "reading": UNDER_VAGUE_HEADING, "notes": CITATION}
"""Evidence from which on an entry is a citation, by what the heading calls the list."""

# Deepest level of a heading; a section made for a list is one below the text before it.
_MAX_LEVEL = 6

_ID_WORD = re.compile(r"[^\W_]+")


def lift_references(
    sections: Sequence[Section], page_url: str | None = None, *, most: int = UNLIMITED
) -> tuple[tuple[Section, ...], tuple[Reference, ...]]:
    """The sections with their reference lists emptied, and the references, in page order.

    A reference list keeps its section, heading and place, with the role `references`; blocks in
    it that are no entries stay. One without a heading becomes a section of its own. The id of a
    reference is its section's with a number.

    Args:
        sections: of the article.
        page_url: links to its host name other pages of the site, not works.
        most: number of references that are read.

    Raises:
        PageTooLarge: there are more.
    """
    finder = _Finder(host_of(page_url), most)
    lifted = finder.all_lifted(sections)
    if not finder.references:
        lifted = finder.without_last_list(lifted)
    return lifted, tuple(finder.references)


class _Finder:
    """Collects the references of one page."""

    def __init__(self, host: str | None, most: int) -> None:
        self.references: list[Reference] = []
        self._most = most
        self._host = host
        self._made: Counter[str] = Counter()

    def all_lifted(
        self, sections: Iterable[Section], around: float | None = None
    ) -> tuple[Section, ...]:
        """The sections without their lists; `around` is the threshold of one they stand in."""
        parts = (part for section in sections for part in self._labelled(section))
        return tuple([self._lifted(part, around) for part in parts])

    def _lifted(self, section: Section, around: float | None) -> Section:
        kind = list_kind(section.heading)
        threshold = THRESHOLDS[kind] if kind else around
        if threshold is not None and section.role == "body":
            section = self._emptied(section, threshold)
        if section.role != "references":
            threshold = None
        elif threshold is not None:
            threshold = max(threshold, UNDER_VAGUE_HEADING)
        inner = self.all_lifted(section.sections, threshold)
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
        start, end = last_list(last.blocks, self._host)
        if start in (0, end):
            return sections  # all of a section is what its heading says
        place = self._place(last, Segment(last.blocks[start:end]))
        rest = (*last.blocks[:start], *last.blocks[end:])
        emptied = self._emptied(place, UNDER_VAGUE_HEADING)
        return (*before, attrs.evolve(last, blocks=rest, sections=(emptied,)))

    def _labelled(self, section: Section) -> tuple[Section, ...]:
        """The section, and what lines in it label as lists, as sections of their own.

        These stand in the section, or behind one that is a list itself.
        """
        before, *labelled = segments(section.blocks) or (None,)
        if before is None:
            return (section,)
        places: list[Section] = []
        for segment in labelled:
            kind = list_kind(segment.heading) or "reading"
            if places or taken(segment.blocks, THRESHOLDS[kind], self._host):
                places.append(self._place(section, segment))
            else:
                before = before.with_all_of(segment)
        if not places:
            return (section,)
        if list_kind(section.heading) is None:
            inner = (*places, *section.sections)
            return (attrs.evolve(section, blocks=before.blocks, sections=inner),)
        *places, last = (attrs.evolve(place, level=section.level) for place in places)
        first = attrs.evolve(section, blocks=before.blocks, sections=())
        return first, *places, attrs.evolve(last, sections=section.sections)

    def _place(self, section: Section, segment: Segment) -> Section:
        """A section for a list, one level below the one in which it stands."""
        name = "-".join(_ID_WORD.findall(label_of(segment.heading))) or "references"
        base = f"{section.id}-{name}"
        self._made[base] += 1
        return Section(
            heading=segment.heading,
            level=min(section.level + 1, _MAX_LEVEL),
            id=base if self._made[base] == 1 else f"{base}-bis{self._made[base]}",
            blocks=segment.blocks,
        )

    def _emptied(self, section: Section, threshold: float) -> Section:
        """The section without its entries, which become references; as it was if it is no list."""
        found = taken(section.blocks, threshold, self._host)
        if found is None:
            return section
        check_number(len(self.references) + len(found.entries), self._most)
        names = (f"{section.id}-{number}" for number in range(1, len(found.entries) + 1))
        self.references += parse_entries(zip(names, found.entries, strict=True))
        return attrs.evolve(section, role="references", blocks=found.rest)


def is_reference_heading(heading: str | None) -> bool:
    """Whether a heading is that of a list of works, not of notes."""
    return list_kind(heading) in ("references", "reading")
