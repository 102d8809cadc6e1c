"""A bibliography as text: for reference managers, and as JSON and CSV with the pages of each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from nuffield_extract import api, bibliography
from nuffield_extract.exporters._rows import joined, row
from nuffield_extract.model.converter import converter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from nuffield_extract.corpus.bibliography import Mention, Work
    from nuffield_extract.model import Person


def catalogue_formats() -> tuple[str, ...]:
    """The names of the formats that a bibliography can be written in, sorted."""
    return tuple(sorted({*_WRITERS, *bibliography.reference_formats()}))


def format_extension(name: str) -> str:
    """The file extension of a format, with its dot. Raises UnknownFormat."""
    return f".{name}" if name in _WRITERS else api.format_extension(name)


def format_description(name: str) -> str:
    """What a format holds, in one line. Raises UnknownFormat."""
    writer = _WRITERS.get(name)
    return (writer.__doc__ or "") if writer else api.format_description(name)


def render(works: Sequence[Work], to: str) -> str:
    """The bibliography in a format; a line end stands at its end.

    Raises:
        UnknownFormat: `to` is not one of `catalogue_formats()`.
    """
    writer = _WRITERS.get(to)
    if writer is not None:
        return writer(works)
    return bibliography.export_references([work.reference for work in works], to)


def _json(works: Iterable[Work]) -> str:
    """An array of references as in the JSON of an article, each with `found_on`."""
    listed = [
        {
            **converter().unstructure(work.reference),
            "found_on": [_place(mention) for mention in work.mentions],
        }
        for work in works
    ]
    return json.dumps(listed, indent=2, ensure_ascii=False) + "\n"


def _place(mention: Mention) -> dict[str, str]:
    place = {"source": mention.source, "id": mention.reference.id, "text": mention.reference.text}
    return {**place, "page_url": mention.page_url} if mention.page_url else place


def _csv(works: Iterable[Work]) -> str:
    """A table with a header, a row a work (RFC 4180)."""
    rows = [row(value(work) for value in _COLUMNS.values()) for work in works]
    return "".join((row(_COLUMNS), *rows))


def _field(name: str) -> Callable[[Work], object]:
    return lambda work: getattr(work.reference, name)


def _names(people: Iterable[Person]) -> str:
    return joined(_name(person) for person in people)


def _name(person: Person) -> str:
    return ", ".join(filter(None, (person.family, person.given))) if person.family else person.name


def _pages(work: Work) -> str:
    return joined(mention.source for mention in work.mentions)


def _page_urls(work: Work) -> str:
    return joined(mention.page_url for mention in work.mentions)


_WRITERS: dict[str, Callable[[Iterable[Work]], str]] = {"json": _json, "csv": _csv}

_PLAIN = """
    year title container publisher place edition volume issue pages
    doi pmid pmcid arxiv isbn url accessed text confidence
    """.split()

_COLUMNS: dict[str, Callable[[Work], Any]] = {
    "key": _field("id"),
    "type": _field("type"),
    "authors": lambda work: _names(work.reference.authors),
    "editors": lambda work: _names(work.reference.editors),
    **{name: _field(name) for name in ("date", *_PLAIN)},
    "found_on": _pages,
    "page_urls": _page_urls,
}
"""The header of the table, and what stands below."""
