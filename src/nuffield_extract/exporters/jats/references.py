"""References as JATS: what was parsed as an `element-citation`, as printed a `mixed-citation`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._bibliographic import has_others
from nuffield_extract.exporters._xml import element, filled, group, worded
from nuffield_extract.exporters._xml_addresses import pointer
from nuffield_extract.exporters.jats.inline import link, run
from nuffield_extract.exporters.jats.persons import people
from nuffield_extract.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.exporters._xml import Element
    from nuffield_extract.exporters._xml_places import Places
    from nuffield_extract.model import Reference


def reference(entry: Reference, places: Places) -> Element:
    """The entry as printed, with all that was parsed of it."""
    spans = entry.spans or (Span(text=entry.text),)
    kind = _kind(entry)
    printed = element("mixed-citation", *run(spans, places), publication_type=kind)
    known = parsed(entry)
    both = group("citation-alternatives", known, printed) if known else printed
    return group("ref", both, id=places.entry(entry.id))


def parsed(entry: Reference) -> Element | None:
    """What was parsed of an entry; None where nothing was."""
    made = filled("element-citation", *_fields(entry))
    if made is None:
        return None
    sure = f"confidence-{min(max(entry.confidence, 0.0), 1.0):.2f}"
    return group(
        "element-citation", *_fields(entry), publication_type=_kind(entry), specific_use=sure
    )


def _fields(entry: Reference) -> Iterator[Element | None]:
    yield people("author", entry.authors, and_others=has_others(entry))
    yield people("editor", entry.editors)
    yield from _titles(entry)
    yield from _date(entry)
    for tag, field in _TEXTS.items():
        yield worded(tag, getattr(entry, field))
    for kind, field in _IDENTIFIERS.items():
        yield worded("pub-id", getattr(entry, field), pub_id_type=kind)
    address = pointer(entry.url)
    yield link(address, address=address) if address else None
    yield from _accessed(entry)


def _titles(entry: Reference) -> Iterator[Element | None]:
    """Title and container: a work that stands alone is the source itself."""
    if entry.container is None and entry.type in _WHOLE:
        yield worded("source", entry.title)
        return
    yield worded("chapter-title" if entry.type == "chapter" else "article-title", entry.title)
    yield worded("source", entry.container)


def _date(entry: Reference) -> Iterator[Element | None]:
    """The day, or the year with its letter, as in "2019a"."""
    if entry.date:
        yield worded("day", f"{entry.date.day}")
        yield worded("month", f"{entry.date.month}")
    year = entry.year if entry.year is not None else entry.date and entry.date.year
    if year is not None:
        day = entry.date.isoformat() if entry.date else None
        yield element("year", f"{year}{entry.year_suffix or ''}", iso_8601_date=day)


def _accessed(entry: Reference) -> Iterator[Element]:
    if entry.accessed:
        day = entry.accessed.isoformat()
        yield element("date-in-citation", day, content_type="access-date", iso_8601_date=day)


def _kind(entry: Reference) -> str | None:
    return _KINDS.get(entry.type or "", entry.type) or None


_TEXTS = {
    "publisher-name": "publisher",
    "publisher-loc": "place",
    "edition": "edition",
    "volume": "volume",
    "issue": "issue",
    "page-range": "pages",
    "isbn": "isbn",
}
"""Elements, and the fields that fill them."""

_IDENTIFIERS = {"doi": "doi", "pmid": "pmid", "pmcid": "pmcid", "arxiv": "arxiv"}
"""Types of identifiers, and their fields."""

_WHOLE = frozenset(("book", "report", "thesis", "software", "dataset", "standard", "pamphlet"))
"""Types of CSL that stand alone."""

_KINDS = {
    "article-journal": "journal",
    "article-magazine": "magazine",
    "article-newspaper": "newspaper",
    "chapter": "book",
    "dataset": "data",
    "legal_case": "case",
    "paper-conference": "confproc",
    "post-weblog": "web",
    "webpage": "web",
}
"""Types of publication that JATS suggests, by type of CSL; others are as in CSL."""
