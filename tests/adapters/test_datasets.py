from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from nuffield_extract import NoContent, load, plain_text

pytest.importorskip("datasets", reason="the extra datasets is not installed")

from datasets.exceptions import DatasetGenerationError

from nuffield_extract.adapters.datasets import FEATURES, dataset_of

if TYPE_CHECKING:
    from pathlib import Path

    from nuffield_extract import Article


def test_a_page_is_a_row(saved: Path, article: Article, tmp_path: Path) -> None:
    rows = dataset_of(saved, cache_dir=tmp_path)
    assert rows.features == FEATURES
    assert rows["path"][:] == [str(saved)]
    row = rows[0]
    assert row["published"] == datetime.date(2023, 9, 21)
    assert row["text"] == plain_text(article)
    assert [author["family"] for author in row["authors"]] == ["Bell", "Okafor"]
    assert [each["year"] for each in row["references"]] == [r.year for r in article.references]
    assert load(row["json"]) == article


def test_a_page_that_fails_leaves_nothing(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(DatasetGenerationError) as caught:
        dataset_of(folder, cache_dir=tmp_path / "cache")
    assert isinstance(caught.value.__cause__, NoContent)


def test_a_page_that_fails_is_left_out_where_that_is_asked(
    folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    rows = dataset_of(folder, skip_errors=True, cache_dir=tmp_path / "cache")
    assert rows["title"][1:] == ["Ferries"]
    assert len(rows) == 2
    assert "b.html: NoContent" in caplog.text


def test_a_page_that_changed_is_read_anew(folder: Path, tmp_path: Path) -> None:
    page = folder / "deeper" / "d.html"
    assert dataset_of(page, cache_dir=tmp_path / "cache")["title"][:] == ["Ferries"]
    page.write_text(page.read_text().replace("Ferries", "Steamboats"))
    assert dataset_of(page, cache_dir=tmp_path / "cache")["title"][:] == ["Steamboats"]


def test_a_page_that_did_not_change_comes_out_of_the_cache(folder: Path, tmp_path: Path) -> None:
    page = folder / "deeper" / "d.html"
    first, second = (dataset_of(page, cache_dir=tmp_path / "cache") for _ in range(2))
    assert first.cache_files == second.cache_files
