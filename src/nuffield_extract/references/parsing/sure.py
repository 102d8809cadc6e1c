"""What is known of an entry for sure: identifiers, addresses, dates of access, and their places."""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING

from nuffield_extract.model import FieldSpan
from nuffield_extract.references.parsing.fields import unlocked
from nuffield_extract.references.parsing.identifiers import locate
from nuffield_extract.references.parsing.labeler.hints import accessed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from nuffield_extract.model import FieldName
    from nuffield_extract.references.parsing.printed import Printed

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]*[^\s<>\".,;:)\]}’”']")


def with_sure(entry: Printed, fields: Sequence[FieldSpan]) -> tuple[FieldSpan, ...]:
    """The fields, and those that are known for sure instead of what they overlap."""
    sure = tuple(_sure(entry.text))
    if not sure:
        return tuple(fields)
    found = unlocked(fields, [(span.start, span.end) for span in sure])
    return tuple(sorted((*found, *sure), key=lambda span: span.start))


def told(
    text: str, fields: Sequence[FieldSpan], values: Mapping[str, object]
) -> tuple[FieldSpan, ...]:
    """The fields without names of nobody, and addresses that are printed otherwise than linked."""
    return tuple(
        span
        for span in fields
        if span.field not in values or _says(text[span.start : span.end], values[span.field])
    )


def address_of(entry: Printed, fields: Sequence[FieldSpan]) -> str | None:
    """The link of the title, else the first link, else the first address in the text."""
    linked = [run for run in entry.runs if run.span.href and not entry.is_aside(run.start)]
    for span in fields:
        if span.field == "title":
            inside = (run for run in linked if run.start < span.end and span.start < run.end)
            of_title = next(inside, None)
            if of_title:
                return of_title.span.href
    if linked:
        return linked[0].span.href
    address = _ADDRESS.search(entry.text)
    return address[0] if address else None


def _sure(text: str) -> Iterator[FieldSpan]:
    """Identifiers, the address and the date of access, where they are printed."""
    taken = 0
    read = accessed(text)
    address = _ADDRESS.search(text)
    places: list[tuple[FieldName, int, int]] = [
        (place.field, place.start, place.end) for place in locate(text)
    ]
    places += [("accessed", *read.span())] if read else []
    places += [("url", *address.span())] if address else []
    seen = set()
    for name, start, end in sorted(places, key=itemgetter(1)):
        if start >= taken and name not in seen:
            yield FieldSpan(field=name, start=start, end=end)
            taken = end
            seen.add(name)


def _says(text: str, value: object) -> bool:
    return _bare(value) in _bare(text) if isinstance(value, str) else bool(value)


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold() or text
