"""Matches in reading order: as on the new page, and what is gone where it stood."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from nuffield_extract.model import Section

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from nuffield_extract.diff.difference import Match

    AnyMatch = TypeVar("AnyMatch", bound=Match[Any])


def in_reading_order(matches: Iterable[AnyMatch]) -> tuple[AnyMatch, ...]:
    """The matches as the new page has them; removed ones behind what they stood behind."""
    listed = sorted(matches, key=_old_place)
    anchor = -1
    keys: dict[int, tuple[int, int, int]] = {}
    for match in listed:
        if match.new is not None:
            keys[id(match)] = (match.new.place, 0, 0)
            if match.old is not None and _stays(match):
                anchor = match.new.place
        elif match.old is not None:
            keys[id(match)] = (anchor, 1, match.old.place)
    return tuple(sorted(listed, key=lambda match: keys[id(match)]))


def _old_place(match: Match[object]) -> tuple[int, bool]:
    return match.old.place if match.old else -1, match.new is not None


def _stays(match: Match[object]) -> bool:
    """Whether what followed a match may be told behind it: moved sections take theirs along."""
    return not match.moved or isinstance(match.either.part, Section)
