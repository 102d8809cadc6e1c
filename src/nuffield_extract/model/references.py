"""References, notes and the persons in them."""

from __future__ import annotations

import datetime
from typing import Literal

import attrs

from nuffield_extract.model.blocks import Block, Span
from nuffield_extract.model.printing import html_of


@attrs.frozen(kw_only=True)
class Person:
    """A person or an organisation."""

    name: str
    """As printed, a title such as "Dr" included."""

    given: str | None = None
    """Given names or initials; None for an organisation."""

    family: str | None = None
    """Family name with its particles; None for an organisation."""

    url: str | None = None
    """Of the person's own page, where the name is a link."""

    orcid: str | None = None
    """ORCID iD; `extract` reads none from pages yet."""


def make_person(name: str, given: str, family: str) -> Person:
    """`Person(name=name, given=given, family=family)` at a third of its cost, as `make_span`."""
    person = _new(Person)
    _set_name(person, name)
    _set_given(person, given)
    _set_family(person, family)
    _set_url(person, None)
    _set_orcid(person, None)
    return person


_new = object.__new__
_set_name, _set_given, _set_family, _set_url, _set_orcid = (
    getattr(Person, field.name).__set__ for field in attrs.fields(Person)
)


FieldName = Literal[
    "authors", "editors", "year", "title", "container", "publisher", "place", "edition",
    "volume", "issue", "pages", "doi", "pmid", "pmcid", "arxiv", "isbn", "url", "accessed",
]  # fmt: skip
"""Fields of a Reference that can stand in its text."""


@attrs.frozen(kw_only=True)
class FieldSpan:
    """Where a field of a reference stands in its text."""

    field: FieldName
    """Name of the field of Reference."""

    start: int
    """Offset of the first character in `Reference.text`, from 0."""

    end: int
    """Offset behind the last character."""

    confidence: float = 1.0
    """0 to 1: how sure the reading of this field is."""


@attrs.frozen(kw_only=True)
class Reference:
    """An entry of the page's reference list.

    Each field stands in `text`, behind its links, or in what the page tells machines of it.
    """

    id: str
    """Unique in the article, such as `references-1`: the id of its section, and a number."""

    text: str
    """The entry as printed."""

    spans: tuple[Span, ...] = ()
    """The text with its links and emphasis; empty where it has neither."""

    authors: tuple[Person, ...] = ()
    """In printed order; without "et al.", and never the editors."""

    authors_text: str | None = None
    """The authors as printed, "et al." included; None where editors alone are named."""

    editors: tuple[Person, ...] = ()
    """In printed order."""

    year: int | None = None
    """Of publication, Gregorian."""

    year_suffix: str | None = None
    """The letter of "2019a"."""

    date: datetime.date | None = None
    """Of publication, where a whole day is printed."""

    title: str | None = None
    """Of the work itself, without quotation marks."""

    container: str | None = None
    """Journal, book or site that holds the work."""

    publisher: str | None = None
    """As printed."""

    place: str | None = None
    """Where the publisher is, or the conference was."""

    edition: str | None = None
    """As printed, such as "2nd"."""

    volume: str | None = None
    """As printed, without "vol."."""

    issue: str | None = None
    """As printed, without "no."."""

    pages: str | None = None
    """As printed, without "pp.", such as `12–19`."""

    doi: str | None = None
    """Bare, such as `10.1000/182`."""

    pmid: str | None = None
    """Digits only."""

    pmcid: str | None = None
    """With its letters, such as `PMC1234567`."""

    arxiv: str | None = None
    """Without "arXiv:", such as `2101.00001` or `hep-th/9901001`."""

    isbn: str | None = None
    """Without hyphens: 10 or 13 digits, of which a tenth may be X."""

    url: str | None = None
    """Where the entry leads, as printed or linked."""

    accessed: datetime.date | None = None
    """Day on which the authors read it."""

    type: str | None = None
    """CSL item type, such as `article-journal` or `report`."""

    fields: tuple[FieldSpan, ...] = ()
    """Where the fields that are printed stand in `text`, in its order; no two overlap."""

    confidence: float = 0.0
    """0 (the text alone is sure) to 1 (every part was recognised)."""

    def _repr_html_(self) -> str:
        """The entry as a notebook shows it, with the fields that were recognised in it."""
        return html_of(self)


@attrs.frozen(kw_only=True)
class Note:
    """A footnote or endnote; one that cites several works is a Reference of the same id too."""

    id: str
    """Unique in the article, such as `notes-1`: the id of its section, and a number."""

    mark: str
    """As printed in the text, such as `1` or `*`."""

    blocks: tuple[Block, ...]
    """What the note says, without its mark and the way back."""
