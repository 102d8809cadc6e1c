"""Rows of tables of pages: which columns are read, and the record that a row makes."""

from __future__ import annotations

import base64
import datetime
from typing import TYPE_CHECKING, TypeVar

import attrs

from nuffield_extract.corpus.archives.kinds import PAGE_TYPES, content_type
from nuffield_extract.corpus.archives.times import in_utc
from nuffield_extract.corpus.records import Damage, NotAPage, Page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from nuffield_extract.corpus.records import Place, Record

CONTENT_COLUMNS = ("html", "html_base64", "content", "body")
"""The first of them that a row has is the page."""

TIME_COLUMNS = ("fetched", "date")
COLUMNS = (*CONTENT_COLUMNS, *TIME_COLUMNS, "id", "url", "content_type", "charset")

_T = TypeVar("_T", str, bytes)


def record_of_row(row: Mapping[str, Any], place: Place, most: int) -> Record:
    """The page of a row; an id of its own takes the place of `place`'s."""
    own_id = row.get("id")
    if isinstance(own_id, str | int) and not isinstance(own_id, bool) and own_id != "":
        place = attrs.evolve(place, id=str(own_id))
    column = next((name for name in CONTENT_COLUMNS if row.get(name) is not None), None)
    if column is None:
        return NotAPage(place=place, reason="row without a page")
    kind = content_type(_text(row.get("content_type")))
    if kind.media_type is not None and kind.media_type not in PAGE_TYPES:
        return NotAPage(place=place, reason=kind.media_type)
    try:
        content = _bytes(column, row[column], most)
    except ValueError as error:
        return Damage(place=place, message=f"{column}: {error}")
    given = content_type(f";charset={_text(row.get('charset'))}").charset or kind.charset
    return Page(
        place=place,
        content=content,
        url=_text(row.get("url")),
        content_type=kind.media_type,
        charset="utf-8" if isinstance(row[column], str) and column != "html_base64" else given,
        fetched=_time(next((row[name] for name in TIME_COLUMNS if row.get(name)), None)),
    )


def _bytes(column: str, value: object, most: int) -> bytes:
    if column == "html_base64" and isinstance(value, str | bytes):
        return _cut(base64.b64decode(value), most)
    if isinstance(value, str):
        return _cut(_cut(value, most).encode("utf-8", "replace"), most)
    if isinstance(value, bytes):
        return _cut(value, most)
    raise ValueError(f"{type(value).__name__} is no page")


def _cut(value: _T, most: int) -> _T:
    return value if most < 0 else value[:most]


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _time(value: object) -> datetime.datetime | None:
    if isinstance(value, datetime.datetime):
        zoned = value if value.tzinfo else value.replace(tzinfo=datetime.UTC)
        return zoned.astimezone(datetime.UTC)
    return in_utc(value.isoformat() if isinstance(value, datetime.date) else _text(value))
