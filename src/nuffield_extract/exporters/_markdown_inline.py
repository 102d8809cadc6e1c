"""Spans as Markdown: marks, links, line breaks, footnote marks."""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.exporters._markdown_escape import (
    autolink,
    code_span,
    destination,
    escaped,
    guarded,
    is_safe,
)
from nuffield_extract.model import Span
from nuffield_extract.model.walk import spans_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from nuffield_extract.model import Mark


def paragraph(spans: Iterable[Span], notes: Mapping[str, int]) -> str:
    """The spans as a paragraph, a backslash before each line break; `notes` numbers note ids."""
    return "\\\n".join(map(guarded, _lines(spans, notes)))


def cell(spans: Iterable[Span], notes: Mapping[str, int]) -> str:
    """The spans on the one line of a cell, bars escaped."""
    return "<br>".join(map(str.strip, _lines(spans, notes))).replace("|", "\\|")


def text_paragraph(text: str, *marks: Mark) -> str:
    """Plain text as a paragraph, all of it under the marks."""
    return paragraph((Span(text=text, marks=marks),), {})


@attrs.frozen
class _Piece:
    """Markdown of one look, the white space around it apart, for marks must touch words."""

    lead: str
    core: str
    trail: str
    stars: int = 0
    """Asterisks still to go around the core: 1 for em, 2 for strong, 3 for both."""

    clashes: str = ""
    """What would be read as a part of the core if it followed directly."""

    @property
    def first(self) -> str:
        """The first character, or none; a link is taken to begin with its bracket."""
        return self.lead[:1] or ("*" if self.stars else self.core[:1]) or self.trail[:1]


_NOTHING = _Piece("", "", "")


def _lines(spans: Iterable[Span], notes: Mapping[str, int]) -> list[str]:
    pieces = [
        piece
        for href, run in groupby(_merged(spans, notes), key=lambda span: span.href)
        for piece in _pieces(href, run, notes)
    ]
    return _joined(pieces).strip().split("\n")


def _merged(spans: Iterable[Span], notes: Mapping[str, int]) -> Iterator[Span]:
    """The spans with equal neighbours joined, white space but newlines being spaces."""
    shown = (span for span in spans if span.text)
    for look, run in groupby(shown, key=lambda span: _look(span, notes)):
        yield attrs.evolve(look, text=spans_text(run).translate(_SPACES))


def _look(span: Span, notes: Mapping[str, int]) -> Span:
    """What shows of the span but its text: a mark of a note, or marks and a safe link."""
    if span.ref in notes:
        return Span(text="", ref=span.ref)
    href = span.href if span.href and is_safe(span.href) else None
    return Span(text="", href=href, marks=span.marks)


def _pieces(
    href: str | None, run: Iterable[Span], notes: Mapping[str, int]
) -> Iterator[_Piece]:
    """The spans of a link as one piece, other spans as one each."""
    spans = tuple(run)
    if href is None:
        yield from (_piece(span, notes) for span in spans)
        return
    lead, core, trail = _apart(_joined([_piece(span, notes) for span in spans]))
    plain = autolink(href) if [(span.text, span.marks) for span in spans] == [(href, ())] else None
    caret = "\\" if core.startswith("^") else ""  # `[^` begins the mark of a note
    link = plain or f"[{caret}{core}]({destination(href)})"
    yield _Piece(lead, link if core else "", trail)


def _piece(span: Span, notes: Mapping[str, int]) -> _Piece:
    """The span with its marks, but for those that depend on what stands around it."""
    lead, core, trail = _apart(span.text)
    if span.ref is not None:
        return _Piece(lead, f"[^{notes[span.ref]}]", trail, clashes="(:")
    core = "\n".join([code_span(line.strip()) for line in core.split("\n")]) if "code" in span.marks else escaped(core)
    return _Piece(lead, core, trail, stars=0)
