"""The text of an article as a tree of sections; those of long articles are folded."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text
from nuffield_extract.model.entries import Entries, loose_notes, loose_references
from nuffield_extract.notebook.blocks import block_markup, block_words, split_at
from nuffield_extract.notebook.entries import note_list, reference_list
from nuffield_extract.notebook.room import Room, folded, short, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nuffield_extract.exporters.html.places import Places
    from nuffield_extract.model import Article, Block, Section

_TEXT = 36_000  # bytes of markup
_HEADINGS = 14_000  # the same; so that the tree is whole where its text is not
_LONG = 800  # words: some three screens
_LEAD = 150  # words before the first heading that stand open in a long article
_HEADING = 300  # characters


def sections(article: Article, entry_room: Room, places: Places) -> Markup:
    """The sections with their entries, those that stand in none, and how much is not shown."""
    tree = _Tree(article, entry_room, places)
    notes, references = loose_notes(article), loose_references(article)
    return lines(
        (
            tree.markup(article.sections),
            tree.remainder(),
            folded("Notes", f"{len(notes):,}", note_list(notes, entry_room, places)),
            folded(
                "References",
                f"{len(references):,}",
                reference_list(references, entry_room, places),
            ),
        )
    )


class _Tree:
    """Shows sections, as far as there is room for them."""

    def __init__(self, article: Article, entry_room: Room, places: Places) -> None:
        self._entries = Entries.of(article)
        self._entry_room = entry_room
        self._places = places
        self._room = Room(_TEXT)
        self._heading_room = Room(_HEADINGS)
        self._words = _word_counts(article.sections)
        self._all = sum(self._words[each.id] for each in article.sections)
        self._shown = 0

    def markup(self, siblings: Sequence[Section]) -> Markup:
        """The sections beside each other; one that has no brother stands open."""
        headed = [each for each in siblings if each.heading]
        is_open = self._all <= _LONG or len(headed) == 1
        return lines(self._section(each, is_open=is_open) for each in siblings)

    def remainder(self) -> Markup:
        """How many words there was no room for."""
        more = self._all - self._shown
        if more <= 0:
            return NOTHING
        words = f"{more:,} of {self._all:,} words are not shown; plain_text(…) gives them all."
        return element("p", told(words))

    def _section(self, part: Section, *, is_open: bool) -> Markup:
        if not part.heading and part.role == "body":
            return lines((*self._lead(part.blocks), self.markup(part.sections)))
        summary, name = self._summary(part), self._places.heading(part.id)
        if not self._heading_room.holds(element("details", summary, id=name, open=True)):
            return NOTHING
        inside = (*self._blocks(part.blocks), self._listed(part), self.markup(part.sections))
        return element("details", lines((summary, *inside)), id=name, open=is_open or None)

    def _summary(self, part: Section) -> Markup:
        level = min(max(part.level, 1) + 3, 9)  # below the title, which is of level 3
        words = text(short(part.heading or part.role.capitalize(), _HEADING))
        heading = element("span", words, role="heading", aria_level=level)
        return element("summary", heading, text(" "), told(self._told(part)))

    def _told(self, part: Section) -> str:
        match part.role:
            case "references":
                return f"{len(self._entries.references_in(part)):,}"
            case "notes":
                return f"{len(self._entries.notes_in(part)):,}"
            case "body":
                return f"{self._words[part.id]:,} words"
            case _:
                assert_never(part.role)

    def _listed(self, part: Section) -> Markup:
        match part.role:
            case "references":
                entries = self._entries.references_in(part)
                return reference_list(entries, self._entry_room, self._places)
            case "notes":
                return note_list(self._entries.notes_in(part), self._entry_room, self._places)
            case "body":
                return NOTHING
            case _:
                assert_never(part.role)

    def _lead(self, blocks: Sequence[Block]) -> Iterator[Markup]:
        """The text before the first heading; of a long one the beginning stands open."""
        if self._all <= _LONG:
            yield from self._blocks(blocks)
            return
        first = split_at(blocks, _LEAD)
        yield from self._blocks(blocks[:first])
        rest = blocks[first:]
        words = sum(map(block_words, rest))
        yield folded("More", f"{words:,} words", lines(self._blocks(rest)))

    def _blocks(self, blocks: Iterable[Block]) -> Iterator[Markup]:
        for block in blocks:
            if not self._room.left:
                yield element("p", told("…"))
                return
            shown, words = block_markup(block, self._room, self._places)
            self._shown += words
            yield shown


def _word_counts(parts: Iterable[Section]) -> dict[str, int]:
    """The words of each section by its id, with those of the sections inside it."""
    counts: dict[str, int] = {}
    for part in parts:
        counts |= _word_counts(part.sections)
        inside = sum(counts[inner.id] for inner in part.sections)
        counts[part.id] = inside + sum(map(block_words, part.blocks))
    return counts
