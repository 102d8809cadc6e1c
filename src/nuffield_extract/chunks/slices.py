"""Slices of spans: the spans of each part of a text, with their links and looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nuffield_extract.model import Span
    from nuffield_extract.model.walk import Run


def sliced(spans: Run, places: Sequence[tuple[int, int]]) -> Iterator[Run]:
    """The spans of each place of their joined text, in one pass over both.

    Args:
        spans: of a paragraph.
        places: start and end offsets, in order, none of which reaches into the next.
    """
    first = 0
    offset = 0  # of the first span
    for start, end in places:
        while first < len(spans) and offset + len(spans[first].text) <= start:
            offset += len(spans[first].text)
            first += 1
        found: list[Span] = []
        here, place = first, offset
        while here < len(spans) and place < end:
            span = spans[here]
            found.append(_part(span, start - place, end - place))
            place += len(span.text)
            here += 1
        yield tuple([span for span in found if span.text])


def _part(span: Span, start: int, end: int) -> Span:
    if start <= 0 and end >= len(span.text):
        return span
    return attrs.evolve(span, text=span.text[max(0, start) : end])
