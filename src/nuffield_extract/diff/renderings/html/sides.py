"""The left and the right side of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nuffield_extract.diff.renderings._parts import part_lines
from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text
from nuffield_extract.model import ItemList

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nuffield_extract.diff.difference import (
        FieldChange,
        LineChange,
        LinkChange,
        Match,
        Placed,
    )
    from nuffield_extract.diff.words import Run, RunKind

    Sides = tuple[Markup, Markup]


def whole_side(placed: Placed[Any] | None, tag: str = "span") -> Markup:
    """The text of a part, each line in an element of this tag; nothing where there is no part."""
    if placed is None:
        return NOTHING
    looks = _looks(placed.part)
    return lines(_line(element(tag, text(line)), looks) for line in part_lines(placed.part))


def changed_sides(match: Match[Any]) -> Sides:
    """Both texts of a part that changed, and below them what else is another now."""
    looks = _looks(match.either.part)
    texts = [_line_sides(change, looks) for change in match.lines]
    if not texts and not any(field.name in _SAID for field in match.fields):
        texts = [(whole_side(match.old), whole_side(match.new))]
    below = (field_sides(match.fields), _link_sides(match.links))
    return _stacked([*texts, *below])


def field_sides(changes: Iterable[FieldChange], *, is_named: bool = True) -> Sides:
    """Both values of each field, their words marked."""
    found = []
    for change in changes:
        name = _name(change.name) if is_named else NOTHING
        runs = change.runs
        found.append(
            (
                _value(name, _side(runs, "removed") if change.old is not None else NOTHING),
                _value(name, _side(runs, "added") if change.new is not None else NOTHING),
            )
        )
    return _stacked(found)


def _link_sides(changes: Iterable[LinkChange]) -> Sides:
    return _stacked(
        [
            (
                _value(_name(f"link “{change.text}”"), _marked("del", change.old)),
                _value(_name(f"link “{change.text}”"), _marked("ins", change.new)),
            )
            for change in changes
        ]
    )


def _line_sides(change: LineChange, looks: str) -> Sides:
    runs = change.runs
    return (
        _line(_side(runs, "removed"), looks) if change.old is not None else NOTHING,
        _line(_side(runs, "added"), looks) if change.new is not None else NOTHING,
    )


def _stacked(sides: Iterable[Sides]) -> Sides:
    listed = tuple(sides)
    return lines(old for old, _ in listed), lines(new for _, new in listed)


def _side(runs: Iterable[Run], own: RunKind) -> Markup:
    """The runs of one side: what both share, and its own words marked."""
    seen = (run for run in runs if run.kind in ("equal", own))
    return Markup(
        "".join(
            [
                text(run.text) if run.kind == "equal" else _marked(_TAGS[own], run.text)
                for run in seen
            ]
        )
    )


def _marked(tag: str, words: str | None) -> Markup:
    return NOTHING if words is None else element(tag, text(words))


def _value(name: Markup, value: Markup) -> Markup:
    if not value:
        return NOTHING
    return lines((name, _line(value, "text")))


def _name(words: str) -> Markup:
    return element("p", text(words), class_="name")


def _line(inside: Markup, looks: str) -> Markup:
    return element("p", inside, class_=looks, dir="auto")


def _looks(part: object) -> str:
    return "text item" if isinstance(part, ItemList) else "text"


_TAGS: dict[RunKind, str] = {"removed": "del", "added": "ins"}

_SAID = frozenset(("text", "heading", "name", "topic", "markup"))
"""Fields whose change shows by itself which part it is of."""
