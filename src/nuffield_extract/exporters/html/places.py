"""The places of a page that its own links lead to: references, notes and their marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._addresses import link_target
from nuffield_extract.links import inner_name
from nuffield_extract.model.walk import article_spans

if TYPE_CHECKING:
    from nuffield_extract.model import Article, Span


class Places:
    """Gives each id of a page once, and says where the links of its text lead."""

    def __init__(self, article: Article, *, prefix: str = "") -> None:
        """Those of an article; each id begins with the prefix, where others are on the page."""
        self._prefix = prefix
        self._url = article.url
        self._notes = {note.id for note in article.notes}
        self._references = {reference.id for reference in article.references}
        self._cited = {span.ref for span in article_spans(article) if span.text}
        marks = map(_mark_of, self._notes)
        self._kept = set(map(self._anchor, (*self._notes, *self._references, *marks)))
        self._given: set[str] = set()

    def heading(self, name: str) -> str | None:
        """The name of a section as an id; None where an entry or a mark has this id, too."""
        return None if self._anchor(name) in self._kept else self.once(name)

    def once(self, name: str) -> str | None:
        """The name as an id, white space in it as hyphens; None where it is given already."""
        found = self._anchor(name)
        if not found or found in self._given:
            return None
        self._given.add(found)
        return found

    def href(self, span: Span) -> str | None:
        """Where a span leads: to a page, else to what it cites; None where it leads nowhere."""
        own = f"#{self._anchor(span.ref)}" if span.ref and self.role(span) else None
        is_inner = own and (inner_name(span.href, self._url) or span.ref in self._notes)
        return own if is_inner else link_target(span.href) or own

    def role(self, span: Span) -> str | None:
        """What the span is to what it cites (DPUB-ARIA 1.1); None where it cites nothing."""
        if span.ref in self._notes:
            return "doc-noteref"
        return "doc-biblioref" if span.ref in self._references else None

    def mark(self, span: Span) -> str | None:
        """The id of the first mark of a note; None for all others."""
        return self.once(_mark_of(span.ref)) if span.ref in self._notes and span.ref else None

    def back(self, note_id: str) -> str | None:
        """Where the way back from a note leads; None where no mark leads to it."""
        return f"#{self._anchor(_mark_of(note_id))}" if note_id in self._cited else None

    def _anchor(self, name: str) -> str:
        words = name.split()
        return self._prefix + "-".join(words) if words else ""


def _mark_of(note_id: str) -> str:
    return f"ref-{note_id}"
