"""Records: what a source holds, one after the other: pages, what is no page, what is damaged."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import attrs

if TYPE_CHECKING:
    import datetime
    from pathlib import Path


@attrs.frozen(kw_only=True)
class Piece:
    """A file that holds pages, or a part of it that is read by itself."""

    source: str
    """Name of the file: its path below the folder that holds all inputs, parts joined by "/"."""

    path: Path
    start: int = 0
    """Position of the first record that belongs to it, in units of the kind of source."""

    stop: int | None = None
    """Position of the first record that does not; None for all up to the end."""


@attrs.frozen(kw_only=True)
class Place:
    """Where a record stands."""

    id: str
    """Unique in a run, the same in every run over the same files: the source's name, and a locator
    where the source holds several records (`crawl.warc.gz#4711`, `site.zip/a/page.html`). An id
    that the source itself gives its records is taken instead."""

    source: str
    """Name of the file, as `Piece.source`."""

    position: int = 0
    """In units of the kind of source, ascending; what `Piece.start` and `Piece.stop` count."""

    offset: int | None = None
    """First byte of the record in the file; None where bytes of the file belong to no record."""

    length: int | None = None
    """Number of bytes from there, as they stand in the file."""


@attrs.frozen(kw_only=True)
class Page:
    """A page to extract."""

    place: Place
    content: bytes
    """As the server sent it, transfer and content encodings undone; cut one byte behind the limit
    of the reader, so that `extract` refuses it as too large."""

    url: str | None = None
    content_type: str | None = None
    """Media type without parameters, in lower case."""

    charset: str | None = None
    """Of the transport, as sent; one that is no label of the WHATWG Encoding Standard is None."""

    fetched: datetime.datetime | None = None
    """When the page was fetched or saved; aware, in UTC."""

    truncated: str | None = None
    """Why the content is not all of the page, such as WARC-Truncated: "length"."""


@attrs.frozen(kw_only=True)
class NotAPage:
    """A record that is there for something else; counted, not failed."""

    place: Place
    reason: str
    """What it is, the same words for all of a kind: "image/png", "status 404", "revisit"."""


@attrs.frozen(kw_only=True)
class Damage:
    """A record, or the rest of a source, that cannot be read; it ends as a dead letter."""

    place: Place
    message: str
    """What is wrong with it."""


Record: TypeAlias = Page | NotAPage | Damage
