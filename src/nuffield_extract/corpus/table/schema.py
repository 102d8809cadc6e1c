"""The schema of the table, version 1, and its batches; docs/corpus-table.md has its columns."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from nuffield_extract.corpus.table.rows import SCHEMA_VERSION
from nuffield_extract.errors import MissingExtra

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pyarrow as pa

    from nuffield_extract.corpus.table.rows import Row

VERSION_KEY = b"nuffield_extract.row_schema"
"""Of the metadata of both schemas."""


def arrow() -> Any:
    """The package pyarrow.

    Raises:
        MissingExtra: it is not installed.
    """
    try:
        return importlib.import_module("pyarrow")
    except ImportError as error:
        raise MissingExtra("pyarrow", extra="corpus") from error


def schema() -> pa.Schema:
    """The columns of the table, and their version in its metadata. Raises MissingExtra."""
    return _schema({**_PAGE, **_ARTICLE})


def reference_schema() -> pa.Schema:
    """The columns of the second table, a row a reference. Raises MissingExtra."""
    return _schema({**_REFERENCE_PAGE, **_REFERENCE})


def batch_of(rows: Sequence[Row]) -> pa.RecordBatch:
    """The rows as a batch of `schema()`. Raises MissingExtra."""
    return arrow().RecordBatch.from_pylist(rows, schema=schema())


def reference_batch_of(rows: Sequence[Row]) -> pa.RecordBatch:
    """The rows of `reference_rows` as a batch of `reference_schema()`. Raises MissingExtra."""
    return arrow().RecordBatch.from_pylist(rows, schema=reference_schema())


def _schema(columns: Mapping[str, Any]) -> pa.Schema:
    pa = arrow()
    metadata = {VERSION_KEY: str(SCHEMA_VERSION).encode()}
    return pa.schema(_fields(columns), metadata=metadata)


def _fields(columns: Mapping[str, Any]) -> list[pa.Field]:
    return [arrow().field(name, _type(kind)) for name, kind in columns.items()]


def _type(kind: Any) -> pa.DataType:
    """The type of a name, of the list of one kind, or of the dict of a struct's fields."""
    pa = arrow()
    if isinstance(kind, list):
        return pa.list_(_type(kind[0]))
    if isinstance(kind, dict):
        return pa.struct(_fields(kind))
    if kind == "moment":
        return pa.timestamp("us", tz="UTC")
    return pa.type_for_alias(kind)


_PERSON = dict.fromkeys(("name", "given", "family", "url", "orcid"), "string")

_REFERENCE = {
    "id": "string", "text": "string",
    "authors": [_PERSON], "authors_text": "string", "editors": [_PERSON],
    "year": "int32", "year_suffix": "string", "date": "date32",
    **dict.fromkeys(("title", "container", "publisher", "place", "edition"), "string"),
    **dict.fromkeys(("volume", "issue", "pages"), "string"),
    **dict.fromkeys(("doi", "pmid", "pmcid", "arxiv", "isbn", "url"), "string"),
    "accessed": "date32", "type": "string", "confidence": "float64",
}  # fmt: skip

_SECTION = {
    "level": "int16", "path": ["string"],
    **dict.fromkeys(("heading", "id", "role", "text"), "string"),
}  # fmt: skip

_PAGE = {
    "row_schema": "int32", "extractor": "string",
    "id": "string", "source": "string", "record_offset": "int64", "record_length": "int64",
    "fetched_url": "string", "content_type": "string", "fetched": "moment",
    "page_bytes": "int64", "page_hash": "string",
    "error_class": "string", "error": "string",
}  # fmt: skip

_ARTICLE = {
    **dict.fromkeys(("url", "title", "standfirst", "kind", "language", "site"), "string"),
    **dict.fromkeys(("image", "licence", "citation"), "string"),
    "published": "date32", "modified": "date32",
    "topics": ["string"], "authors": [_PERSON],
    "text": "string", "words": "int32", "text_hash": "string", "simhash": "int64",
    "sections": [_SECTION], "refs": [_REFERENCE],
    "notices": [{"code": "string", "message": "string"}],
    **dict.fromkeys(("wrapper", "encoding", "encoding_from"), "string"),
    "article": "string",
}  # fmt: skip

_REFERENCE_PAGE = {
    "row_schema": "int32", "page_id": "string", "page_url": "string", "page_title": "string",
}  # fmt: skip
