"""Spans as Markdown: marks, links, line breaks, marks of notes."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.exporters._addresses import link_target
from nuffield_extract.exporters.markdown.escape import (
    autolink,
    code_span,
    destination,
    escaped,
    guarded,
)
from nuffield_extract.exporters.markdown.pieces import Piece, apart, emphasised, joined
from nuffield_extract.model import Span
from nuffield_extract.model.walk import spans_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from nuffield_extract.model import Mark


def paragraph(spans: Iterable[Span], notes: Mapping[str, int]) -> str:
    """The spans as a paragraph, a backslash before each line break; `notes` numbers note ids."""
    return "\\\n".join(map(guarded, _lines(spans, notes)))


def cell(spans: Iterable[Span], notes: Mapping[str, int]) -> str:
    """The spans on the one line of a table's cell, bars escaped."""
    return "<br>".join(map(str.strip, _lines(spans, notes))).replace("|", "\\|")


def text_paragraph(text: str, *marks: Mark) -> str:
    """Plain text as a paragraph, all of it under the marks."""
    return paragraph((Span(text=text, marks=marks),), {})


def _lines(spans: Iterable[Span], notes: Mapping[str, int]) -> list[str]:
    pieces = [
        piece
        for href, run in groupby(_merged(spans, notes), key=lambda span: span.href)
        for piece in _pieces(href, tuple(run), notes)
    ]
    return joined(pieces).strip().split("\n")


def _merged(spans: Iterable[Span], notes: Mapping[str, int]) -> Iterator[Span]:
    """The spans with equal neighbours joined, white space but newlines being spaces."""
    shown = (span for span in spans if span.text)
    for look, run in groupby(shown, key=lambda span: _look(span, notes)):
        yield attrs.evolve(look, text=spans_text(run).translate(_SPACES))


def _look(span: Span, notes: Mapping[str, int]) -> Span:
    """What shows of the span but its text: that it marks a note, or its marks and safe link."""
    if span.ref in notes:
        return Span(text="", ref=span.ref)
    return Span(text="", href=link_target(span.href), marks=span.marks)


def _pieces(href: str | None, spans: tuple[Span, ...], notes: Mapping[str, int]) -> Iterator[Piece]:
    """The spans of one link as one piece, spans without a link as one each."""
    pieces = [_piece(span, notes) for span in spans]
    if href is None:
        yield from pieces
        return
    lead, core, trail = apart(joined(pieces))
    shows_url = spans == (Span(text=href, href=href),)
    link = (shows_url and autolink(href)) or f"[{core}]({destination(href)})"
    yield Piece(lead, core and link, trail)


def _piece(span: Span, notes: Mapping[str, int]) -> Piece:
    """The span with the marks that do not depend on what stands around it."""
    lead, core, trail = apart(span.text)
    if span.ref is not None:
        return Piece(lead, f"[^{notes[span.ref]}]", trail, clashes="(:")
    if not core:
        return Piece(lead, "", trail)
    core = _code(core) if "code" in span.marks else escaped(core)
    piece = Piece(lead, core, trail, stars=sum(_STARS.get(mark, 0) for mark in set(span.marks)))
    tags = [mark for mark in span.marks if mark in _TAGS]
    if not tags:
        return piece
    core = emphasised(piece, ">", "<")
    for tag in reversed(tags):
        core = f"<{tag}>{core}</{tag}>"
    return Piece(lead, core, trail)


def _code(text: str) -> str:
    lines = (line.strip() for line in text.split("\n"))
    return "\n".join([line and code_span(line) for line in lines])


_STARS = {"em": 1, "strong": 2}
_TAGS = frozenset(("sub", "sup", "mark"))
_SPACES = str.maketrans(dict.fromkeys("\t\v\f\r", " "))
