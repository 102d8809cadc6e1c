"""References as TEI: what was parsed as a `biblStruct`, and the entry as printed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._bibliographic import has_others
from nuffield_extract.exporters._xml import element, filled, group, token, worded
from nuffield_extract.exporters._xml_addresses import pointer
from nuffield_extract.exporters.tei.inline import run
from nuffield_extract.exporters.tei.persons import author, editor
from nuffield_extract.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.exporters._xml import Element
    from nuffield_extract.exporters._xml_places import Places
    from nuffield_extract.model import Reference

_LAST_YEAR = 9999  # `xs:gYear` has four digits


def reference(entry: Reference, places: Places) -> Element:
    """The entry with all that was parsed of it; `note[@type="raw_reference"]` is as printed."""
    spans = entry.spans or (Span(text=entry.text),)
    raw = element("note", *run(spans, places), type="raw_reference")
    return _structured(entry, raw, places.entry(entry.id))


def parsed(entry: Reference) -> Element:
    """What was parsed of an entry that is printed elsewhere."""
    return _structured(entry, None, None)


def _structured(entry: Reference, raw: Element | None, name: str | None) -> Element:
    is_part = entry.container is not None or entry.title is None
    return group(
        "biblStruct",
        filled("analytic", *_work(entry, "a")) if is_part else None,
        group("monogr", *(_whole(entry) if is_part else _work(entry, "m")), *_edition(entry)),
        raw,
        _as_printed(entry),
        xml_id=name,
        type=token(entry.type),
        cert=f"{min(max(entry.confidence, 0.0), 1.0):.2f}",
    )


def _work(entry: Reference, level: str) -> Iterator[Element | None]:
    """The work itself: title, identifiers, address, authors; editors of a whole."""
    address = pointer(entry.url)
    yield worded("title", entry.title, level=level)
    for kind, field in _IDENTIFIERS.items():
        yield worded("idno", getattr(entry, field), type=kind)
    yield element("ptr", target=address) if address else None
    yield from map(author, entry.authors)
    yield from map(editor, entry.editors) if level == "m" else ()


def _whole(entry: Reference) -> Iterator[Element | None]:
    """What holds the work: a journal, a book, a site."""
    level = "j" if entry.type in _PERIODICALS else "m"
    if entry.container or entry.editors:
        yield element("title", entry.container, level=level)
    yield from map(editor, entry.editors)


def _edition(entry: Reference) -> Iterator[Element | None]:
    yield worded("edition", entry.edition)
    yield group(
        "imprint",
        worded("publisher", entry.publisher),
        worded("pubPlace", entry.place),
        *[worded("biblScope", getattr(entry, name), unit=unit) for unit, name in _SCOPES.items()],
        _date(entry),
        _accessed(entry),
    )


def _date(entry: Reference) -> Element:
    year = entry.year if entry.year and 0 < entry.year <= _LAST_YEAR else None
    day = entry.date.isoformat() if entry.date else None
    printed = None if entry.year is None else f"{entry.year}{entry.year_suffix or ''}"
    return element("date", printed, when=day or (f"{year:04}" if year else None))


def _accessed(entry: Reference) -> Element | None:
    day = entry.accessed.isoformat() if entry.accessed else None
    return element("date", day, when=day, type="accessed") if day else None


def _as_printed(entry: Reference) -> Element | None:
    """The authors as printed, where more wrote the work than are named."""
    return worded("note", entry.authors_text, type="authors") if has_others(entry) else None


_IDENTIFIERS = {"DOI": "doi", "PMID": "pmid", "PMC": "pmcid", "arXiv": "arxiv", "ISBN": "isbn"}
"""Types of identifiers, and their fields."""

_SCOPES = {"volume": "volume", "issue": "issue", "page": "pages"}
"""Units of a part of a work, and their fields."""

_PERIODICALS = frozenset(
    ("article-journal", "article-magazine", "article-newspaper", "periodical", "review")
)
"""Types of CSL whose container appears again and again."""
