"""Spans as HTML: links, marks, line breaks."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from nuffield_extract.exporters._addresses import link_target
from nuffield_extract.exporters._markup import Markup, element, text
from nuffield_extract.model.walk import spans_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nuffield_extract.exporters.html.places import Places
    from nuffield_extract.model import Mark, Span

_BREAK = "\n" + element("br")


def run(spans: Iterable[Span], places: Places) -> Markup:
    """The spans, those of one link in one element."""
    shown = (span for span in spans if span.text)
    groups = groupby(shown, key=lambda span: (places.href(span), places.role(span), span.ref))
    return Markup("".join([_linked(tuple(group), places) for _, group in groups]))


def linked(inside: Markup, href: str | None) -> Markup:
    """What is inside, in a link where there is an address that a link may lead to."""
    target = link_target(href)
    return element("a", inside, href=target) if target and inside else inside


def broken(words: str | None) -> Markup:
    """The words, a line break for each line feed."""
    return Markup(_BREAK.join(map(text, (words or "").split("\n"))))


def _linked(spans: tuple[Span, ...], places: Places) -> Markup:
    """The spans of one link; to what the page itself holds, the link says what it is."""
    href = places.href(spans[0])
    inside = Markup(
        "".join([_marked(marks, spans_text(group)) for marks, group in groupby(spans, _marks)])
    )
    if href is None:
        return inside
    mark = places.mark(spans[0])
    return element("a", inside, href=href, id=mark, role=places.role(spans[0]))


def _marks(span: Span) -> tuple[Mark, ...]:
    return span.marks


def _marked(marks: tuple[Mark, ...], words: str) -> Markup:
    inside = broken(words)
    for mark in reversed([mark for mark in marks if mark in _TAGS]):
        inside = element(mark, inside)
    return inside


_TAGS = frozenset(("strong", "em", "code", "sub", "sup", "mark"))
