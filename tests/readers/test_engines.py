"""Engines take `extract_batch` as docs/corpus-table.md says: its own code is what runs."""

from __future__ import annotations

import importlib
import logging
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from nuffield_extract.corpus.table import GuardedBatches, extract_batch, schema

if TYPE_CHECKING:
    from collections.abc import Iterator

DOC = (Path(__file__).resolve().parents[2] / "docs" / "corpus-table.md").read_text("utf-8")

pytestmark = [  # of the engines, not of ours
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::FutureWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def engine(name: str) -> Any:
    return pytest.importorskip(name, reason=f"{name} is an engine, no dependency of the tests")


def run(title: str) -> dict[str, Any]:
    """The names that the example below a heading leaves."""
    section = DOC.partition(f"# {title}\n")[2]
    found = re.search(r"^```python\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    assert found, title
    names: dict[str, Any] = {"__name__": "example"}
    exec(compile(found[1], "docs/corpus-table.md", "exec"), names)
    return names


def written(path: str) -> pa.Table:
    """The rows in a file or a folder of files, in the order of their ids."""
    files = sorted(Path(path).rglob("*.parquet")) if Path(path).is_dir() else [Path(path)]
    return pa.concat_tables([pq.read_table(file) for file in files if file.stat().st_size]).sort_by(
        "id"
    )


def assert_as_documented(rows: pa.Table) -> None:
    """Nothing, where the rows are those that `extract_batch` gives for the same pages."""
    assert rows.schema.names == schema().names
    expected = extract_batch(pq.read_table("pages.parquet"))
    assert rows.to_pylist() == expected.to_pylist()
    assert rows["error_class"].to_pylist()[-1] == "NotHtml"


@pytest.fixture
def ray() -> Iterator[Any]:
    package = engine("ray")
    package.init(
        address="local", num_cpus=1, include_dashboard=False, log_to_driver=False,
        logging_level=logging.ERROR, object_store_memory=2**27,
    )  # fmt: skip
    yield package
    package.shutdown()


@pytest.mark.usefixtures("pages")
def test_ray_data(ray: Any) -> None:
    assert ray.is_initialized()
    run("Ray Data")
    assert_as_documented(written("rows"))


@pytest.mark.usefixtures("pages")
def test_ray_data_with_a_guard(ray: Any) -> None:
    assert ray.is_initialized()
    run("Pages that kill")
    assert_as_documented(written("rows"))


@pytest.mark.usefixtures("pages")
def test_spark(monkeypatch: pytest.MonkeyPatch) -> None:
    sql = engine("pyspark.sql")
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    settings = {"spark.ui.enabled": "false", "spark.sql.session.timeZone": "UTC"}
    spark = sql.SparkSession.builder.master("local[1]").config(map=settings).getOrCreate()
    try:
        assert_as_documented_by_spark(run("Spark")["rows"])
        guarded_in(spark)
    finally:
        spark.stop()


def assert_as_documented_by_spark(rows: Any) -> None:
    assert_as_documented(written("rows"))
    bits = rows.filter("id in ('page-1', 'page-3')").selectExpr("bit_xor(simhash) as mixed")
    (found,) = bits.selectExpr("bit_count(mixed) as bits").collect()
    one, other = (
        extract_batch(pq.read_table("pages.parquet"))["simhash"].to_pylist()[number]
        for number in (1, 3)
    )
    assert found["bits"] == importlib.import_module("nuffield_extract.corpus.table").distance(
        one, other
    )


def guarded_in(spark: Any) -> None:
    """Nothing, where each page is read in a child of Spark's worker."""
    types = importlib.import_module("pyspark.sql.pandas.types")
    guarded = GuardedBatches(seconds=20)
    pages = spark.read.parquet("pages.parquet")
    rows = pages.mapInArrow(
        lambda batches: map(guarded, batches), types.from_arrow_schema(schema())
    )
    titles = [row["title"] for row in rows.select("id", "title").orderBy("id").collect()]
    assert titles == [*(f"Tea {number}" for number in range(6)), None]


@pytest.mark.usefixtures("pages")
def test_duckdb() -> None:
    engine("duckdb")
    run("DuckDB")
    assert_as_documented(written("rows.parquet"))


@pytest.mark.usefixtures("pages")
def test_polars() -> None:
    engine("polars")
    run("Polars")
    assert_as_documented(written("rows.parquet"))


@pytest.mark.usefixtures("pages")
def test_daft() -> None:
    engine("daft")
    run("Daft")
    assert_as_documented(written("rows"))


@pytest.mark.usefixtures("pages")
def test_datasets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = engine("datasets").config
    monkeypatch.setattr(config, "HF_DATASETS_CACHE", str(tmp_path / "cache"))
    run("Hugging Face datasets")
    assert_as_documented(written("rows.parquet"))


def test_the_first_example() -> None:
    rows = run("The table of a corpus")["rows"]
    assert rows["title"].to_pylist() == ["Tea"]


def test_no_example_is_left_out() -> None:
    titles = re.findall(r"^#+ (.*)\n(?:(?!^#).*\n)*?^```python$", DOC, re.MULTILINE)
    own = Path(__file__).read_text("utf-8")
    assert titles
    assert [title for title in titles if f'run("{title}")' not in own] == []
    assert os.environ["RAY_USAGE_STATS_ENABLED"] == "0"
