"""What the tests of readers and engines share: pages to read, a part to open, no telemetry."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from nuffield_extract.corpus.table import extract_batch

if TYPE_CHECKING:
    from pathlib import Path

# Read by the packages when they are imported, and by their processes.
os.environ.update(
    {
        "DAFT_ANALYTICS_ENABLED": "0",
        "DO_NOT_TRACK": "true",
        "HF_DATASETS_DISABLE_PROGRESS_BARS": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "HF_HUB_OFFLINE": "1",
        "RAY_USAGE_STATS_ENABLED": "0",
        "SPARK_LOCAL_IP": "127.0.0.1",
    }
)

_ENTRIES = "".join(
    f"<li>Lang, A., &amp; Osei, B. ({year}). <em>Tea on the ward</em>. Journal of Tea, "
    f"{year - 1990}(2), 11-19. https://doi.org/10.5555/tea.{year}</li>"
    for year in range(2001, 2006)
)


def html(number: int) -> str:
    """A page with two authors, four sections, and five references where the number is even."""
    listed = f"<h2>References</h2><ol>{_ENTRIES}</ol>" if number % 2 == 0 else ""
    words = f"Tea number {number} keeps the nurses of the small ward awake through the night. "
    return (
        f"<!DOCTYPE html><html lang=en><title>Tea {number}</title>"
        "<meta name=author content='Ada Lang'><meta name=author content='Ben Osei'>"
        f"<body><main><h1>Tea {number}</h1><p>{words * 3}</p>"
        f"<h2>Milk</h2><p>{words * 3}</p><h3>Sugar</h3><p>{words * 3}</p>{listed}</main>"
    )


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Ids of what stands in `pages.parquet` in the current folder; the last is no page."""
    monkeypatch.chdir(tmp_path)
    ids = [f"page-{number}" for number in range(7)]
    contents = [*(html(number).encode() for number in range(6)), b"%PDF-1.4"]
    urls = [f"https://example.org/{name}" for name in ids]
    pq.write_table(pa.table({"id": ids, "url": urls, "html": contents}), "pages.parquet")
    return ids


@pytest.fixture
def part(pages: list[str]) -> pa.Table:
    """What stands in `rows.parquet` in the current folder, a row for each page."""
    rows = extract_batch(pq.read_table("pages.parquet"))
    assert rows.num_rows == len(pages)
    pq.write_table(rows, "rows.parquet", compression="zstd")
    return rows
