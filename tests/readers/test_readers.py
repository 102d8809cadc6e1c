"""What people open the parts with agrees on what is in them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from nuffield_extract.corpus.table import distance, reference_schema, schema

if TYPE_CHECKING:
    import pyarrow as pa

pytestmark = pytest.mark.usefixtures("part")

DOC = (Path(__file__).resolve().parents[2] / "docs" / "corpus-table.md").read_text("utf-8")
LISTS = ("authors", "sections", "refs")


def counts(part: pa.Table) -> tuple[int, ...]:
    """Authors, sections, references, and authors of references, over all rows."""
    rows = part.to_pylist()
    nested = sum(len(entry["authors"]) for row in rows for entry in row["refs"])
    return (*(sum(len(row[name]) for row in rows) for name in LISTS), nested)


def test_the_part_holds_what_the_pages_do(part: pa.Table) -> None:
    assert counts(part) == (12, 6 * 3 + 3, 3 * 5, 3 * 5 * 2)


def test_duckdb_counts_what_is_nested(part: pa.Table) -> None:
    duckdb = pytest.importorskip("duckdb", reason="duckdb is no dependency of the tests")
    (found,) = duckdb.sql(
        "select sum(len(authors)), sum(len(sections)), sum(len(refs)),"
        " sum(len(flatten(list_transform(refs, lambda r: r.authors)))) from 'rows.parquet'"
    ).fetchall()
    assert found == counts(part)
    unnested = "select unnest(refs) as entry from 'rows.parquet'"
    late = duckdb.sql(f"select count(*) from ({unnested}) where entry.year > 2003").fetchall()
    assert late == [(3 * 2,)]


def test_pandas_counts_what_is_nested(part: pa.Table) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is no dependency of the tests")
    frame = pandas.read_parquet("rows.parquet")
    nested = frame["refs"].explode().dropna().map(lambda entry: len(entry["authors"])).sum()
    assert (*(frame[name].map(len).sum() for name in LISTS), nested) == counts(part)


def test_polars_counts_what_is_nested(part: pa.Table) -> None:
    polars = pytest.importorskip("polars", reason="polars is no dependency of the tests")
    frame = polars.read_parquet("rows.parquet")
    entries = frame.explode("refs")["refs"].drop_nulls().struct.field("authors")
    found = (*(frame[name].list.len().sum() for name in LISTS), entries.list.len().sum())
    assert found == counts(part)


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_datasets_count_what_is_nested(part: pa.Table, tmp_path: Path) -> None:
    datasets = pytest.importorskip("datasets", reason="datasets is no dependency of the tests")
    rows = datasets.Dataset.from_parquet("rows.parquet", cache_dir=str(tmp_path / "cache"))
    nested = sum(len(entry["authors"]) for entries in rows["refs"] for entry in entries)
    found = (*(sum(map(len, rows[name])) for name in LISTS), nested)
    assert found == counts(part)


def test_no_column_needs_quotes_in_sql() -> None:
    duckdb = pytest.importorskip("duckdb", reason="duckdb is no dependency of the tests")
    entries = reference_schema()
    sections = schema().field("sections").type.value_type
    notices = schema().field("notices").type.value_type
    persons = schema().field("authors").type.value_type
    names = {
        field.name for fields in (schema(), entries, sections, notices, persons) for field in fields
    }
    assert len(names) > 60
    for name in names:
        query = f"select {name}, t.{name} from (select 1 as {name}) t where {name} = 1"
        assert duckdb.sql(query).fetchall() == [(1, 1)]


def test_the_hamming_distance_of_the_docs_is_ours(part: pa.Table) -> None:
    duckdb = pytest.importorskip("duckdb", reason="duckdb is no dependency of the tests")
    (query,) = re.findall(r"^```sql\n(.*?)^```$", DOC, re.MULTILINE | re.DOTALL)
    known = {row["id"]: row["simhash"] for row in part.to_pylist() if row["simhash"] is not None}
    near = {
        (one, other, distance(known[one], known[other]))
        for one in known
        for other in known
        if one < other and distance(known[one], known[other]) <= 10
    }
    assert near, "the pages differ in a number alone"
    assert set(duckdb.sql(query).fetchall()) == near
    everything = duckdb.sql(query.replace("<= 10", "<= 64")).fetchall()
    assert len(everything) == len(known) * (len(known) - 1) / 2
    assert all(bits == distance(known[one], known[other]) for one, other, bits in everything)
    assert duckdb.sql("select bit_count(xor(-1::bigint, 0::bigint))").fetchall() == [(64,)]
