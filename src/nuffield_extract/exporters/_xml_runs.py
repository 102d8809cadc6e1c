"""Texts for XML: spans by where they lead and how they look, terms, printed names."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from nuffield_extract.model import Paragraph
from nuffield_extract.model.walk import spans_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nuffield_extract.exporters._xml_places import Places, Target
    from nuffield_extract.model import Item, Mark, Person, Span

Looks = list[tuple[tuple["Mark", ...], str]]
"""Texts with their marks, outermost first."""


def linked_runs(spans: Iterable[Span], places: Places) -> Iterator[tuple[Target, Looks]]:
    """The texts of the spans, those that lead to one place together."""
    shown = (span for span in spans if span.text)
    for target, run in groupby(shown, key=places.target):
        looks = groupby(run, key=lambda span: span.marks)
        yield target, [(marks, spans_text(same)) for marks, same in looks]


def term_of(item: Item) -> tuple[Span, ...] | None:
    """The term that an item of a list begins with; None where it is not one paragraph."""
    first = item.blocks[0] if item.defines and item.blocks else None
    return first.spans if isinstance(first, Paragraph) else None


def parts_of_name(person: Person) -> list[tuple[str | None, str]] | None:
    """The name as printed in pieces, "given" and "family" named; None where it holds them not."""
    places = sorted(
        (person.name.find(part), name, part)
        for name, part in (("given", person.given), ("family", person.family))
        if part
    )
    pieces: list[tuple[str | None, str]] = []
    end = 0
    for start, name, part in places:
        if start < end:
            return None
        pieces += [(None, person.name[end:start]), (name, part)]
        end = start + len(part)
    return [*pieces, (None, person.name[end:])]
