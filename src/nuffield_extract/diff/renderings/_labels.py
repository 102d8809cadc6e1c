"""What is said of a match, and of a whole difference, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from nuffield_extract.diff.difference import LISTS, Kind
from nuffield_extract.model import Link, Note, Person, Reference, Section
from nuffield_extract.model.blocks import block_type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.diff.difference import Difference, Match, Placed
    from nuffield_extract.diff.renderings._parts import Part

SEPARATOR = " › "
TOP = "the top"


def summary(difference: Difference) -> str:
    """How much of what changed, on one line, such as "1 field changed; 2 blocks added"."""
    return "; ".join(_counts(difference)) or "no difference"


def label(match: Match[Any], noun: str) -> str:
    """What became of a part, such as "paragraph moved from Oil › Wicks and changed"."""
    verbs = [_moved(match)] if match.moved else []
    verbs += [match.kind] if match.kind in {"changed", "added", "removed"} else []
    return f"{noun} {' and '.join(verbs) or 'unchanged'}"


def above(placed: Placed[Any]) -> tuple[str, ...]:
    """The headings above a part, its own not among them."""
    own = isinstance(placed.part, Section) and placed.part.heading is not None
    return placed.path[:-1] if own else placed.path


def path_name(path: tuple[str, ...]) -> str:
    """Headings on one line, the outermost first."""
    return SEPARATOR.join([" ".join(heading.split()) for heading in path]) or TOP


def _moved(match: Match[Any]) -> str:
    """Where a part moved from; no more than that it moved where it is under the same headings."""
    if match.old is None or (match.new and above(match.old) == above(match.new)):
        return "moved"
    return f"moved from {path_name(above(match.old))}"


def noun_of(part: Part) -> str:
    """What a part is called: `paragraph`, `section`, `reference`."""
    match part:
        case Section():
            return "section"
        case Person():
            return "author"
        case Reference():
            return "reference"
        case Note():
            return "note"
        case Link():
            return "download"
        case str():
            return "topic"
        case _:
            return block_type(part)


def _counts(difference: Difference) -> Iterator[str]:
    if difference.fields:
        yield f"{_number(len(difference.fields), 'field')} changed"
    for name in LISTS:
        kinds = [match.kind for match in getattr(difference, name)]
        counted = [(kinds.count(kind), kind) for kind in get_args(Kind) if kind != "equal"]
        told = [(count, kind) for count, kind in counted if count]
        if told:
            (first, kind), *rest = told
            more = "".join([f", {count} {kind}" for count, kind in rest])
            yield f"{_number(first, name.removesuffix('s'))} {kind}{more}"


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
