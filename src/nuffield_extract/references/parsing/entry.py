"""One entry of a reference list, parsed.

A plain author-year entry is read by the grammar; of any other, the labeler says what each word
is, helped by links, italics, quotation marks and what is known for sure: addresses, identifiers,
dates of access.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import attrs

from nuffield_extract.metadata.dates import parse_date
from nuffield_extract.model import FieldSpan, Reference
from nuffield_extract.references.names.lists import reference_names
from nuffield_extract.references.parsing.cases import case_fields
from nuffield_extract.references.parsing.fields import field_spans, year_in
from nuffield_extract.references.parsing.grammar import plain_fields
from nuffield_extract.references.parsing.identifiers import find_identifiers
from nuffield_extract.references.parsing.labeler.labeler import NO_STYLE, label
from nuffield_extract.references.parsing.list_style import style_of
from nuffield_extract.references.parsing.printed import printed
from nuffield_extract.references.parsing.sure import address_of, told, with_sure
from nuffield_extract.references.parsing.types import type_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from nuffield_extract.model import FieldName, Person, Span
    from nuffield_extract.references.parsing.labeler.labeler import Labelled, ListStyle
    from nuffield_extract.references.parsing.printed import Printed


def parse_entries(entries: Iterable[tuple[str, Sequence[Span]]]) -> tuple[Reference, ...]:
    """The references of a list whose entries are given as id and spans, in their order.

    The entries vote on the style of the list; those of which the labeler was not sure are read
    again by it.
    """
    read = [(name, _read(printed(spans))) for name, spans in entries]
    style = style_of([(parts.entry, parts.labelled) for _, parts in read if parts.labelled])
    if style:
        read = [(name, _read_again(parts, style)) for name, parts in read]
    return tuple(_reference(name, parts) for name, parts in read)


def parse_entry(spans: Sequence[Span], *, id: str) -> Reference:  # noqa: A002 - the model's word
    """The reference that an entry prints; what is not recognised stays in its text alone."""
    return _reference(id, _read(printed(spans)))


class _Parts(NamedTuple):
    """An entry and its fields; `labelled` is empty where the grammar read it."""

    entry: Printed
    labelled: Sequence[Labelled]
    fields: tuple[FieldSpan, ...]
    type: str | None
    """The CSL type, where the grammar reads entries of one alone."""


def _read(entry: Printed) -> _Parts:
    for grammar, kind in _GRAMMARS:
        fields = grammar(entry)
        if fields:
            return _Parts(entry, (), with_sure(entry, fields), kind)
    return _labelled(entry, NO_STYLE)


def _labelled(entry: Printed, style: ListStyle) -> _Parts:
    runs = label(entry, style)
    fields = with_sure(entry, field_spans(entry.text, runs))
    is_note = not entry.is_marked and all(span.field == "title" for span in fields)
    return _Parts(entry, runs, () if is_note else fields, None)


def _read_again(parts: _Parts, style: ListStyle) -> _Parts:
    unsure = (run for run in parts.labelled if run.confidence < _SURE)
    if not any(run.label in _WEIGHTY for run in unsure):
        return parts
    return _labelled(parts.entry, style)


def _reference(id: str, parts: _Parts) -> Reference:  # noqa: A002 - the model's word
    entry = parts.entry
    fields = _with_roles(entry.text, parts.fields)
    printed_values: dict[str, str] = {
        span.field: entry.text[span.start : span.end] for span in fields
    }
    people = _people(printed_values)
    hrefs = [run.span.href for run in entry.runs if run.span.href]
    identifiers = attrs.asdict(find_identifiers([*hrefs, entry.text]))
    url = address_of(entry, fields)
    when = _when(entry, fields)
    known = {*printed_values, *(name for name, value in identifiers.items() if value)}
    return Reference(
        id=id,
        text=entry.whole,
        spans=entry.spans if entry.is_marked else (),
        authors=people["authors"],
        authors_text=printed_values["authors"] if people["authors"] else None,
        editors=people["editors"],
        year=when.year,
        year_suffix=when.suffix,
        date=when.date,
        url=url,
        accessed=parse_date(printed_values.get("accessed", "")),
        type=parts.type or type_of(known, _around(entry.text, fields), url),
        fields=told(entry.text, fields, identifiers | {"url": url} | people),
        confidence=_confidence(fields, url),
        **{name: printed_values.get(name) for name in _AS_PRINTED},
        **identifiers,
    )


def _with_roles(text: str, fields: Sequence[FieldSpan]) -> tuple[FieldSpan, ...]:
    """The fields, authors that the entry calls editors being its editors."""
    if any(span.field == "editors" for span in fields):
        return tuple(fields)
    return tuple(
        attrs.evolve(span, field="editors")
        if span.field == "authors" and reference_names(text[span.start : span.end]).are_editors
        else span
        for span in fields
    )


def _people(values: Mapping[str, str]) -> dict[str, tuple[Person, ...]]:
    return {role: reference_names(values.get(role, "")).people for role in ("authors", "editors")}


def _confidence(fields: Sequence[FieldSpan], url: str | None) -> float:
    sure = {span.field: span.confidence for span in fields}
    if url:
        sure["url"] = 1.0
    if "editors" in sure:
        sure.setdefault("authors", sure["editors"])
    return round(sum(weight * sure.get(name, 0.0) for name, weight in _WEIGHTS.items()), 2)


class _When(NamedTuple):
    """When the work appeared."""

    year: int | None
    suffix: str | None
    date: datetime.date | None


def _when(entry: Printed, fields: Sequence[FieldSpan]) -> _When:
    span = next((span for span in fields if span.field == "year"), None)
    year = year_in(entry.text, span.start, span.end + 1) if span else None
    if span is None or year is None:
        return _When(None, None, None)
    around = entry.text[max(0, span.start - _DATE_REACH) : span.end + _DATE_REACH]
    found = parse_date(around)
    same = found if found and found.year == int(year["year"]) else None
    return _When(int(year["year"]), year["suffix"], same)


def _around(text: str, fields: Sequence[FieldSpan]) -> str:
    """The text of the entry without its title."""
    title = next((span for span in fields if span.field == "title"), None)
    return f"{text[: title.start]} {text[title.end :]}" if title else text


_GRAMMARS: Sequence[tuple[Callable[[Printed], Sequence[FieldSpan]], str | None]] = (
    (plain_fields, None),
    (case_fields, "legal_case"),
)
_AS_PRINTED = ("title", "container", "publisher", "place", "edition", "volume", "issue", "pages")
_DATE_REACH = 24  # characters on either side of a year in which its day and month stand

_SURE = 0.9  # confidence below which the style of the list is asked
_WEIGHTY = frozenset(("author", "title", "container", "publisher"))

_WEIGHTS: Mapping[FieldName, float] = {"authors": 0.35, "year": 0.25, "title": 0.3, "url": 0.1}
"""How sure each recognised field makes us that the entry was understood."""
