"""Engines take `extract_batch` as docs/corpus-table.md says: its own code is what runs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from nuffield_extract.corpus.table import extract_batch, schema

DOC = (Path(__file__).resolve().parents[2] / "docs" / "corpus-table.md").read_text("utf-8")

pytestmark = [  # of the engines, not of ours
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::FutureWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def engine(name: str) -> Any:
    return pytest.importorskip(name, reason=f"{name} is an engine, no dependency of the tests")


def code(title: str) -> str:
    """The example below a heading."""
    section = DOC.partition(f"# {title}\n")[2]
    found = re.search(r"^```python\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    assert found, title
    return found[1]


def run(title: str) -> dict[str, Any]:
    """The names that the example below a heading leaves."""
    names: dict[str, Any] = {"__name__": "example"}
    exec(compile(code(title), "docs/corpus-table.md", "exec"), names)
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


def run_apart(title: str, before: str = "", after: str = "") -> str:
    """What a program prints that runs the example below a heading.

    Its processes speak by addresses of the machine itself, which our own process may not use.
    """
    Path("program.py").write_text(f"{before}\n{code(title)}\n{after}\n", "utf-8")
    ran = subprocess.run(
        [sys.executable, "-W", "ignore", "program.py"],
        env={**os.environ, **APART}, capture_output=True, check=False, text=True, timeout=120,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr[-3_000:]
    return ran.stdout


APART = {
    "NUFFIELD_EXTRACT_TESTS_MAY_USE_LOOPBACK": "1",  # tests/offline
    "PYSPARK_PYTHON": sys.executable,
    "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0",  # the name misleads: Ray stays at 127.0.0.1
    "RAY_USAGE_STATS_ENABLED": "0",
    "SPARK_LOCAL_IP": "127.0.0.1",
}

# The actor of a guard keeps one processor; without another, nobody reads the pages for it.
RAY = """
import ray

ray.init(address="local", num_cpus=2, include_dashboard=False, object_store_memory=2**27)
"""

SPARK = """
from pyspark.sql import SparkSession

settings = {"spark.ui.enabled": "false", "spark.sql.session.timeZone": "UTC"}
SparkSession.builder.master("local[1]").config(map=settings).getOrCreate()
"""

GUARDED_IN_SPARK = """
from nuffield_extract.corpus.table import GuardedBatches, distance

guarded = GuardedBatches(seconds=20)
safe = pages.mapInArrow(lambda batches: map(guarded, batches), from_arrow_schema(schema()))
safe.write.parquet("guarded")
one, other = (row.simhash for row in rows.filter("id in ('page-1', 'page-3')").collect())
rows.createOrReplaceTempView("found")
query = f"select bit_count(a.simhash ^ b.simhash) from found a join found b where a.id < b.id"
print(spark.sql(f"{query} and a.id = 'page-1' and b.id = 'page-3'").collect()[0][0])
print(distance(one, other))
"""


@pytest.mark.usefixtures("pages")
def test_ray_data() -> None:
    engine("ray")
    run_apart("Ray Data", before=RAY)
    assert_as_documented(written("rows"))


@pytest.mark.usefixtures("pages")
def test_ray_data_with_a_guard() -> None:
    engine("ray")
    run_apart("Pages that kill", before=RAY)
    assert_as_documented(written("rows"))


@pytest.mark.usefixtures("pages")
def test_spark() -> None:
    engine("pyspark")
    ours, theirs = run_apart("Spark", before=SPARK, after=GUARDED_IN_SPARK).split()
    assert_as_documented(written("rows"))
    assert_as_documented(written("guarded"))
    assert ours == theirs


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
    assert len(titles) == DOC.count("```python")
    assert [title for title in titles if not re.search(rf'run(_apart)?\("{title}"', own)] == []
