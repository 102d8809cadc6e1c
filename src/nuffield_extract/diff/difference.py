"""The Difference: what two saves of one page have in common, and what not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Literal, TypeVar

import attrs

from nuffield_extract.diff.words import Run, word_runs
from nuffield_extract.model import (  # noqa: TC001 - as `attrs.resolve_types` needs them
    Article,
    Block,
    Link,
    Note,
    Person,
    Reference,
    Section,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

Part = TypeVar("Part")

Kind = Literal["equal", "moved", "changed", "added", "removed"]


@attrs.frozen(kw_only=True)
class FieldChange:
    """A named value that is another now."""

    name: str
    """As in the model, such as `title` or `doi`; `markup` where looks alone changed."""

    old: str | None
    """None where there was none."""

    new: str | None
    """None where there is none any more."""

    @property
    def runs(self) -> tuple[Run, ...]:
        """The words of both values: kept, removed and added."""
        return word_runs(self.old or "", self.new or "")


@attrs.frozen(kw_only=True)
class LineChange:
    """A line of a changed part: a paragraph, an item of a list, a row of a table."""

    old: str | None
    """None where the line is new."""

    new: str | None
    """None where the line is gone."""

    @property
    def runs(self) -> tuple[Run, ...]:
        """The words of both lines: those that are not added make the old, not removed the new."""
        return word_runs(self.old or "", self.new or "")


@attrs.frozen(kw_only=True)
class LinkChange:
    """A link of a changed part that leads elsewhere, is new, or is gone."""

    text: str
    """What the link stands on."""

    old: str | None
    """Its target before; None where the link is new."""

    new: str | None
    """Its target now; None where the link is gone."""


@attrs.frozen(kw_only=True)
class Placed(Generic[Part]):
    """A part of a page, with where it stands."""

    part: Part
    """The part itself, as in the article."""

    place: int
    """From 0, in its list; sections and blocks are counted together, in reading order."""

    path: tuple[str, ...] = ()
    """The headings above it, the outermost first; of a section, its own is the last."""


@attrs.frozen(kw_only=True)
class Match(Generic[Part]):
    """A part of the old page and what became of it, or a part that only the new one has."""

    old: Placed[Part] | None
    """None where the part is new."""

    new: Placed[Part] | None
    """None where the part is gone."""

    moved: bool = False
    """Whether it stands elsewhere; what goes along with its section has not moved."""

    fields: tuple[FieldChange, ...] = ()
    """Named values of the part that are others now."""

    lines: tuple[LineChange, ...] = ()
    """All lines of both, in order, where a line changed; else empty."""

    links: tuple[LinkChange, ...] = ()
    """Links of the part that lead elsewhere, are new or are gone."""

    @property
    def kind(self) -> Kind:
        """One word for it; what moved and changed is `changed`, and `moved` says so."""
        if self.old is None:
            return "added"
        if self.new is None:
            return "removed"
        if self.fields or self.lines or self.links:
            return "changed"
        return "moved" if self.moved else "equal"

    @property
    def either(self) -> Placed[Part]:
        """The part as it is now, or as it was where it is gone."""
        found = self.new or self.old
        assert found is not None
        return found


@attrs.frozen(kw_only=True)
class Difference:
    """All parts of two articles, matched: each part of either is in one Match, and in no other."""

    old: Article
    """The article that was compared."""

    new: Article
    """The article that it was compared with."""

    fields: tuple[FieldChange, ...] = ()
    """Of the metadata, but for topics and authors."""

    topics: tuple[Match[str], ...] = ()
    """Each once, by name."""

    authors: tuple[Match[Person], ...] = ()
    """By name and identifiers."""

    sections: tuple[Match[Section], ...] = ()
    """Headings, in reading order."""

    blocks: tuple[Match[Block], ...] = ()
    """Blocks of sections; those inside lists and quotes belong to theirs."""

    references: tuple[Match[Reference], ...] = ()
    """Entries, by identifiers and text."""

    notes: tuple[Match[Note], ...] = ()
    """By their text."""

    downloads: tuple[Match[Link], ...] = ()
    """By address and text."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing that is compared differs."""
        return not self.fields and all(match.kind == "equal" for match in self.matches())

    def matches(self) -> Iterator[Match[object]]:
        """All matches, list by list."""
        for name in LISTS:
            yield from getattr(self, name)


LISTS = ("topics", "authors", "sections", "blocks", "references", "notes", "downloads")
"""The fields of a Difference that hold matches."""
