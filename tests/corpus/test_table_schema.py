from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pytest

from nuffield_extract import MissingExtra
from nuffield_extract.corpus.table import SCHEMA_VERSION, reference_schema, schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DOC = (Path(__file__).resolve().parents[2] / "docs" / "corpus-table.md").read_text("utf-8")

_PERSONS = (
    "list<element: struct<name: string, given: string, family: string, url: string, orcid: string>>"
)

_ENTRY = (
    f"id: string, text: string, authors: {_PERSONS}, authors_text: string, editors: {_PERSONS}, "
    "year: int32, year_suffix: string, date: date32[day], title: string, container: string, "
    "publisher: string, place: string, edition: string, volume: string, issue: string, "
    "pages: string, doi: string, pmid: string, pmcid: string, arxiv: string, isbn: string, "
    "url: string, accessed: date32[day], type: string, confidence: double"
)

_SECTION = (
    "level: int16, path: list<element: string>, heading: string, id: string, role: string, "
    "text: string"
)

VERSION_1 = f"""\
row_schema: int32
extractor: string
id: string
source: string
record_offset: int64
record_length: int64
fetched_url: string
content_type: string
fetched: timestamp[us, tz=UTC]
page_bytes: int64
page_hash: string
error_class: string
error: string
url: string
title: string
standfirst: string
kind: string
language: string
site: string
image: string
licence: string
citation: string
published: date32[day]
modified: date32[day]
topics: list<element: string>
authors: {_PERSONS}
text: string
words: int32
text_hash: string
simhash: int64
sections: list<element: struct<{_SECTION}>>
refs: list<element: struct<{_ENTRY}>>
notices: list<element: struct<code: string, message: string>>
wrapper: string
encoding: string
encoding_from: string
article: string"""

REFERENCES_1 = "row_schema: int32, page_id: string, page_url: string, page_title: string, " + _ENTRY


def written(fields: Iterable[pa.Field]) -> Iterator[str]:
    return (f"{field.name}: {type_name(field.type)}" for field in fields)


def type_name(kind: pa.DataType) -> str:
    if pa.types.is_list(kind):
        return f"list<element: {type_name(kind.value_type)}>"
    if pa.types.is_struct(kind):
        return f"struct<{', '.join(written(kind.fields))}>"
    return str(kind)


def documented(fields: Iterable[pa.Field], before: str = "") -> Iterator[tuple[str, str]]:
    """Each column and nested field as the page names it, with its type."""
    for field in fields:
        yield from documented_type(f"{before}{field.name}", field.type)


def documented_type(name: str, kind: pa.DataType) -> Iterator[tuple[str, str]]:
    if not pa.types.is_list(kind):
        yield name, str(kind)
        return
    yield name, "list"
    inner = kind.value_type
    if pa.types.is_struct(inner):
        yield from documented(inner.fields, f"{name}[].")
    else:
        yield f"{name}[]", str(inner)


def test_version_1_is_what_it_was() -> None:
    assert SCHEMA_VERSION == 1, "a new version is written out here, beside the old ones"
    assert list(written(schema())) == VERSION_1.split("\n")
    assert ", ".join(written(reference_schema())) == REFERENCES_1


def test_the_page_of_the_columns_lists_all_of_them_and_no_other() -> None:
    listed = re.findall(r"^\| `([^`]+)` \| ([^|]+) \|", DOC, re.MULTILINE)
    assert listed == list(documented(schema()))


@pytest.mark.parametrize("columns", [schema(), reference_schema()])
def test_the_schemas_say_their_version(columns: pa.Schema) -> None:
    assert columns.metadata == {b"nuffield_extract.row_schema": b"1"}
    assert f"Version {SCHEMA_VERSION}:" in DOC


def test_without_pyarrow_the_error_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=r"nuffield-extract\[corpus\]"):
        schema()


def test_a_page_is_read_into_its_row_without_pyarrow() -> None:
    script = (
        "import sys; from nuffield_extract import Options;"
        "from nuffield_extract.corpus.records import Page, Place;"
        "from nuffield_extract.corpus.table.reading import read_row;"
        "place = Place(id='tea', source='tea');"
        "row = read_row(Page(place=place, content=b'<p>' + b'Tea for the ward. ' * 9), Options());"
        "print(row['words'], row['error'], 'pyarrow' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert run.stdout == b"36 None False\n"
