"""Rows of the page: what became of a part, the old one on the left, the new one on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nuffield_extract.diff.renderings._labels import label, noun_of
from nuffield_extract.diff.renderings._rows import Fold, folded, is_trace, with_traces
from nuffield_extract.diff.renderings.html.sides import changed_sides, field_sides, whole_side
from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text, within
from nuffield_extract.model import Section

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nuffield_extract.diff.difference import FieldChange, Match


def metadata(changes: Iterable[FieldChange]) -> Markup:
    """A row for each value of the metadata that changed."""
    return lines(
        _row("changed", change.name, *map(Markup, field_sides((change,), is_named=False)))
        for change in changes
    )


def rows(matches: Iterable[Match[Any]], context: int) -> Markup:
    """A row for each part; what is far from every change is folded away."""
    listed = folded(with_traces(matches), context)
    return lines(_fold(each) if isinstance(each, Fold) else _match(each) for each in listed)


def _fold(fold: Fold) -> Markup:
    count = len(fold.matches)
    said = element("summary", text(f"{count} unchanged part{'' if count == 1 else 's'}"))
    return element("details", within(lines((said, *map(_match, fold.matches)))))


def _match(match: Match[Any]) -> Markup:
    noun = noun_of(match.either.part)
    looks = " heading" if isinstance(match.either.part, Section) else ""
    if is_trace(match):
        return _row(f"moved{looks}", f"{noun} moved away from here", whole_side(match.old), NOTHING)
    if match.kind == "equal":
        return _row(f"same{looks}", None, whole_side(match.old), whole_side(match.new))
    said = label(match, noun)
    if match.kind == "changed":
        return _row(f"changed{looks}", said, *changed_sides(match))
    sides = whole_side(match.old, _TAGS[match.kind]), whole_side(match.new, _TAGS[match.kind])
    return _row(f"{match.kind}{looks}", said, *sides)


def _row(kind: str, said: str | None, old: Markup, new: Markup) -> Markup:
    parts = (
        element("p", text(said), class_="label") if said else NOTHING,
        element("div", old, class_="old" if old else "old none"),
        element("div", new, class_="new" if new else "new none"),
    )
    return element("div", within(lines(parts)), class_=f"row {kind}")


_TAGS = {"removed": "del", "added": "ins", "moved": "span"}
"""What stands around the text of a part that is on one page only, or elsewhere."""
