"""A reference as machines are told of it: exact fields over parsed ones, places following."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs

from nuffield_extract.model import Reference
from nuffield_extract.model.references import FieldSpan
from nuffield_extract.references.parsing.identifiers import locate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from nuffield_extract.model import Person
    from nuffield_extract.model.references import FieldName
    from nuffield_extract.references.exact.stated import Stated

_WORKS: tuple[FieldName, ...] = ("title", "container")
_NUMBERS: tuple[FieldName, ...] = ("volume", "issue", "pages")
_PRINTED: tuple[FieldName, ...] = (
    *_WORKS, "publisher", "place", "edition", "year", "url", *_NUMBERS,
)  # fmt: skip
_IDENTIFIERS: tuple[FieldName, ...] = ("doi", "pmid", "pmcid", "arxiv", "isbn")

_WEB = ("http://", "https://")

# Of a parsed field's place: with more of it in an exact field, what was parsed is wrong.
_WRONG = 0.5

# How sure a reference is whose title is exact.
CONFIDENCE = 0.95

_WORD = re.compile(r"\w+")
_MOST_WORDS = 100
_DEFAULTS = {field.name: field.default for field in attrs.fields(Reference)}


def overridden(reference: Reference, said: Stated) -> Reference:
    """The reference with the fields of a statement, which fill and override its own.

    A field that says the same as the parsed one stays as printed, and so do titles that are
    printed. Each exact field that is printed has its place, each other one has none.
    """
    values = _news(reference, said)
    places = _places(reference, said, values)
    printed = {place.field: reference.text[place.start : place.end] for place in places}
    values |= {name: printed[name] for name in _WORKS if name in values and name in printed}
    kept, wrong = _kept(reference.fields, values, places)
    values = {name: _DEFAULTS[name] for name in wrong} | values
    values["fields"] = tuple(sorted([*kept, *places], key=lambda place: place.start))
    if said.title:
        values["confidence"] = max(reference.confidence, CONFIDENCE)
    return attrs.evolve(reference, **values)


def _news(reference: Reference, said: Stated) -> dict[str, Any]:
    """What the statement says that the reference does not."""
    values: dict[str, Any] = {}
    for name in (*_PRINTED, *_IDENTIFIERS, "date", "type"):
        value, parsed = getattr(said, name), getattr(reference, name)
        if value is not None and _words(value) != _words(parsed):
            values[name] = value
    if (reference.url or "").startswith(_WEB):  # the page's own link
        values.pop("url", None)
    if said.authors and _families(said.authors) != _families(reference.authors):
        values["authors"] = said.authors
    return values


def _places(reference: Reference, said: Stated, values: Mapping[str, Any]) -> list[FieldSpan]:
    """Where exact fields are printed, none over another: titles first, numbers behind them."""
    text = reference.text
    places = [
        FieldSpan(field=place.field, start=place.start, end=place.end)
        for place in locate(text)
        if getattr(said, place.field) == place.value
    ]
    own = {place.field: place for place in reference.fields}
    for name in _PRINTED:
        after = max([one.end for one in places if one.field in _WORKS], default=0)
        value = getattr(said, name)
        if value is not None and name not in values and name in own:
            found: tuple[int, int] | None = (own[name].start, own[name].end)
        else:
            found = _place(text, value, after if name in _NUMBERS else 0)
        if found and _is_free(found, places):
            places.append(FieldSpan(field=name, start=found[0], end=found[1]))
    return places


def _place(text: str, value: Any, after: int) -> tuple[int, int] | None:
    """Where a value is first printed; case, dashes, spaces and quotation marks may differ."""
    words = _words(value)
    if not words or len(words) > _MOST_WORDS:
        return None
    inner = r"\W{1,4}".join(map(re.escape, words))
    match = re.compile(rf"(?<!\w){inner}(?!\w)", re.IGNORECASE).search(text, after)
    if match is None:
        return None
    tail = str(value)[len(str(value).rstrip("?!)”")) :]
    return match.start(), match.end() + (len(tail) if text.startswith(tail, match.end()) else 0)


def _is_free(found: tuple[int, int], places: Iterable[FieldSpan]) -> bool:
    return all(found[1] <= place.start or place.end <= found[0] for place in places)


def _kept(
    fields: Sequence[FieldSpan], values: Mapping[str, Any], places: Sequence[FieldSpan]
) -> tuple[list[FieldSpan], list[str]]:
    """The parsed places that no exact field covers, and fields that were read out of those."""
    kept: list[FieldSpan] = []
    wrong: list[str] = []
    exact = {place.field for place in places} | (values.keys() - {"authors"})
    for place in fields:
        if place.field in exact:
            continue
        covered = sum(_overlap(place, other) for other in places)
        if not covered:
            kept.append(place)
        elif covered > _WRONG * (place.end - place.start):
            wrong += [place.field, *_BESIDE.get(place.field, ())]
    return kept, wrong


_BESIDE: dict[FieldName, tuple[str, ...]] = {"authors": ("authors_text",), "year": ("year_suffix",)}
"""What is read with a field."""


def _overlap(one: FieldSpan, other: FieldSpan) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _words(value: Any) -> list[str]:
    return _WORD.findall("" if value is None else str(value).casefold())


def _families(people: Iterable[Person]) -> list[list[str]]:
    return [_words(one.family or one.name) for one in people]
