"""References, notes and the persons in them."""

from __future__ import annotations

import datetime

import attrs

from nuffield_extract.model.blocks import Block


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
    orcid: str | None = None


@attrs.frozen(kw_only=True)
class Reference:
    """An entry of the page's reference list; each field stands in `text` or behind its links."""

    id: str
    """Unique in the article, such as `ref-1`."""

    text: str
    """The entry as printed."""

    authors: tuple[Person, ...] = ()
    editors: tuple[Person, ...] = ()
    year: int | None = None
    year_suffix: str | None = None
    """The letter of "2019a"."""

    date: datetime.date | None = None
    title: str | None = None
    container: str | None = None
    """Journal, book or site that holds the work."""

    publisher: str | None = None
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    doi: str | None = None
    """Bare, such as `10.1000/182`."""

    pmid: str | None = None
    isbn: str | None = None
    url: str | None = None
    accessed: datetime.date | None = None
    type: str | None = None
    """CSL item type, such as `article-journal` or `report`."""

    confidence: float = 0.0
    """0 (the text alone is sure) to 1 (every part was recognised)."""


@attrs.frozen(kw_only=True)
class Note:
    """A footnote or endnote."""

    id: str
    """Unique in the article, such as `note-1`."""

    mark: str
    """As printed in the text, such as `1` or `*`."""

    blocks: tuple[Block, ...]
