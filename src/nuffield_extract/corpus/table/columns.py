"""The pages of a batch of any engine: its columns by name, of whatever type they hold pages in."""

from __future__ import annotations

import datetime
import hashlib
import re
from functools import partial
from itertools import repeat
from typing import TYPE_CHECKING, Any

from nuffield_extract.capture.encodings import encoding_name
from nuffield_extract.corpus.records import Page, Place
from nuffield_extract.corpus.refusals import UnusableBatch
from nuffield_extract.corpus.table.schema import arrow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyarrow as pa

PAGES = "html"
"""The column that every batch must have."""

_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([^\"';\s]+)", re.IGNORECASE)
_PER_SECOND = {"s": 1, "ms": 1_000, "us": 1_000_000, "ns": 1_000_000_000}
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


def pages_of(batch: pa.RecordBatch | pa.Table) -> Iterator[Page]:
    """The page of each row; of a null one, a page without content.

    `html` holds bytes, or text, which is then UTF-8 whatever it declares. Beside it are read, where
    they are there: `id` (else the page is known by its url, or its SHA-256), `url`,
    `content_type`, `charset`, and `fetched`, a timestamp or text in ISO 8601.

    Raises:
        UnusableBatch: it has no such column, two of a name, or one of a type that cannot be read.
    """
    html = _column(batch, PAGES)
    if html is None:
        raise UnusableBatch(f"no column {PAGES!r} among {batch.schema.names}")
    contents = _as_bytes(html, PAGES)
    known = zip(*[_texts(batch, name) for name in _TEXTS], _moments(batch), strict=False)
    transport = "utf-8" if _is_text(html.type) else None
    return (
        _page(content, transport, *values)
        for content, values in zip(_values(contents), known, strict=False)
    )


_TEXTS = ("id", "url", "content_type", "charset")


def _page(  # noqa: PLR0913, PLR0917 - one for each column
    content: bytes | None,
    transport: str | None,
    id: str | None,  # noqa: A002 - the name of the column
    url: str | None,
    content_type: str | None,
    charset: str | None,
    fetched: datetime.datetime | None,
) -> Page:
    content = content or b""
    sent = _CHARSET.search(content_type or "")
    label = transport or charset or (sent[1] if sent else None)
    media_type = (content_type or "").partition(";")[0].strip().lower()
    return Page(
        place=Place(id=id or url or f"sha256:{hashlib.sha256(content).hexdigest()}", source=""),
        content=content,
        url=url,
        content_type=media_type or None,
        charset=label if label and encoding_name(label) else None,
        fetched=fetched,
    )


def _column(batch: pa.RecordBatch | pa.Table, name: str) -> Any:
    places = batch.schema.get_all_field_indices(name)
    if len(places) > 1:
        raise UnusableBatch(f"{len(places)} columns {name!r}")
    return batch.column(places[0]) if places else None


def _as_bytes(column: Any, name: str) -> Any:
    pa = arrow()
    try:
        return column.cast(pa.large_binary())
    except pa.ArrowException as error:
        raise UnusableBatch(f"column {name!r} is of type {column.type}") from error


def _is_text(kind: pa.DataType) -> bool:
    types = arrow().types
    held = kind.value_type if types.is_dictionary(kind) else kind
    return bool(types.is_string(held) or types.is_large_string(held) or types.is_string_view(held))


def _texts(batch: pa.RecordBatch | pa.Table, name: str) -> Iterable[str | None]:
    """The values of a column as text, numbers too; endless nulls where there is no column."""
    pa = arrow()
    column = _column(batch, name)
    if column is None:
        return repeat(None)
    if pa.types.is_primitive(column.type):
        column = column.cast(pa.string())
    values = _values(_as_bytes(column, name))
    return (None if value is None else value.decode("utf-8", "replace") for value in values)


def _moments(batch: pa.RecordBatch | pa.Table) -> Iterable[datetime.datetime | None]:
    """The values of `fetched` in UTC, of which those without a zone are taken to be."""
    pa = arrow()
    column = _column(batch, "fetched")
    if column is None:
        return repeat(None)
    if pa.types.is_date(column.type):
        column = column.cast(pa.timestamp("ms"))
    if not pa.types.is_timestamp(column.type):
        return map(_told_moment, _texts(batch, "fetched"))
    counted = _values(column.cast(pa.int64()))
    return map(partial(_counted_moment, per_second=_PER_SECOND[column.type.unit]), counted)


def _counted_moment(units: int | None, per_second: int) -> datetime.datetime | None:
    if units is None:
        return None
    seconds, rest = divmod(units, per_second)
    try:
        return _EPOCH + datetime.timedelta(
            seconds=seconds, microseconds=rest * 1_000_000 // per_second
        )
    except OverflowError:  # before the year 1, or behind 9999
        return None


def _told_moment(text: str | None) -> datetime.datetime | None:
    try:
        told = datetime.datetime.fromisoformat(text or "")
        aware = told.replace(tzinfo=told.tzinfo or datetime.UTC)
        return aware.astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        return None


def _values(column: Any) -> Iterator[Any]:
    """The values one by one, so that no copy of the whole column is made."""
    return (value.as_py() for value in column)
