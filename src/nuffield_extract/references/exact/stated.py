"""What a page tells machines about an entry of its reference list, as a value."""

from __future__ import annotations

import datetime
import re

import attrs

from nuffield_extract.model import Person

_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


@attrs.frozen(kw_only=True)
class Stated:
    """What a page tells machines of one reference; the fields are those of `Reference`."""

    text: str = ""
    """What the page prints where this is said; empty where it is said apart from any text."""

    authors: tuple[Person, ...] = ()
    year: int | None = None
    date: datetime.date | None = None
    title: str | None = None
    container: str | None = None
    publisher: str | None = None
    place: str | None = None
    edition: str | None = None
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    doi: str | None = None
    pmid: str | None = None
    pmcid: str | None = None
    arxiv: str | None = None
    isbn: str | None = None
    url: str | None = None
    type: str | None = None


def year_of(text: str | None) -> int | None:
    """The year in a date as machines are told it, such as `2008`, `2008-11` or `12 May 2008`."""
    match = _YEAR.search(text or "")
    return int(match[0]) if match else None


def date_of(text: str | None) -> datetime.date | None:
    """The day of a date in ISO 8601; None of a year or a month alone."""
    try:
        return datetime.date.fromisoformat((text or "").replace("/", "-"))
    except ValueError:
        return None


def page_range(pages: str | None, first: str | None, last: str | None) -> str | None:
    """The pages as one range, joined by an en dash where first and last are told apart."""
    if pages or not first:
        return pages or None
    return f"{first}–{last}" if last and last != first else first


def first_of(*values: str | None) -> str | None:
    """The first value that is not empty."""
    return next(filter(None, values), None)


def inverted(name: str) -> Person:
    """The person of a name such as "Vane, Hester", or an organisation without a comma."""
    family, comma, given = (part.strip() for part in name.partition(","))
    if comma and family and given:
        return Person(name=name, family=family, given=given)
    return Person(name=name)
