"""Rows: matches in reading order, what is far from every change folded away."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

import attrs

from nuffield_extract.diff.difference import Match
from nuffield_extract.diff.order import in_reading_order
from nuffield_extract.model import Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nuffield_extract.diff.difference import Difference

AnyMatch = Match[Any]


@attrs.frozen
class Fold:
    """Parts that did not change, and stand beside nothing that did."""

    matches: tuple[AnyMatch, ...]


def text_matches(difference: Difference) -> tuple[AnyMatch, ...]:
    """The sections and blocks, in reading order; sections that nothing can be seen of left out."""
    seen = [match for match in difference.sections if match.kind != "equal" or _has_heading(match)]
    return in_reading_order([*seen, *difference.blocks])


def _has_heading(match: Match[Section]) -> bool:
    return match.either.part.heading is not None


def with_traces(matches: Iterable[AnyMatch]) -> tuple[AnyMatch, ...]:
    """The matches, and where what moved once stood a match that says so (`is_trace`)."""
    listed = tuple(matches)
    traces = [Match(old=match.old, new=None, moved=True) for match in listed if match.moved]
    return in_reading_order([*listed, *traces])


def is_trace(match: AnyMatch) -> bool:
    """Whether a match only says that something stood there which moved."""
    return match.moved and match.new is None


def folded(matches: Sequence[AnyMatch], context: int) -> Iterator[AnyMatch | Fold]:
    """The matches, those further than `context` from every change in folds; headings above stay."""
    shown: set[int] = set()
    heading = -1
    for number, match in enumerate(matches):
        heading = number if isinstance(match.either.part, Section) else heading
        if match.kind != "equal":
            shown.update(range(number - context, number + context + 1), (heading,))
    for is_shown, group in groupby(enumerate(matches), key=lambda each: each[0] in shown):
        found = tuple([match for _, match in group])
        yield from found if is_shown else (Fold(found),)
