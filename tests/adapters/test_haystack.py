from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from nuffield_extract import NoContent, export

pytest.importorskip("haystack", reason="the extra haystack is not installed")

from haystack import Pipeline
from haystack.components.preprocessors import DocumentCleaner
from haystack.dataclasses import ByteStream

from nuffield_extract.adapters.haystack import NuffieldConverter

if TYPE_CHECKING:
    from pathlib import Path

    from nuffield_extract import Article


def test_a_path_is_one_document(saved: Path, article: Article) -> None:
    (document,) = NuffieldConverter().run(sources=[str(saved)])["documents"]
    assert document.content == export(article, "text")
    assert document.meta["published"] == "2023-09-21"
    assert document.meta["file_path"] == "page.html"


def test_the_whole_path_is_kept_where_that_is_asked(saved: Path) -> None:
    (document,) = NuffieldConverter(store_full_path=True).run(sources=[saved])["documents"]
    assert document.meta["file_path"] == str(saved)


def test_a_stream_is_read_by_its_url_and_content_type() -> None:
    page = f'<title>Quays</title><p>{"Zoë café naïve Ærø " * 20}<a href="/x">on</a></p>'
    meta = {
        "url": "https://www.example.org/q",
        "content_type": "text/html; charset=windows-1252",
    }
    stream = ByteStream(data=page.encode("windows-1252"), meta=meta)
    (document,) = NuffieldConverter(to="markdown").run(sources=[stream])["documents"]
    assert "Zoë café naïve Ærø" in document.content
    assert "https://www.example.org/x" in document.content
    assert document.meta["url"] == "https://www.example.org/q"


def test_pages_that_fail_are_left_out_and_named(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    sources = [folder / "b.html", folder / "a.html", folder / "gone", ByteStream(data=b"")]
    found = NuffieldConverter().run(sources=sources)
    assert len(found["documents"]) == 1
    assert [(each["source"], each["error"]) for each in found["failed"]] == [
        (str(folder / "b.html"), "NoContent"),
        (str(folder / "gone"), "FileNotFoundError"),
        ("a stream without a name", "NotHtml"),
    ]
    assert all(each["message"] for each in found["failed"])
    assert "b.html" in caplog.text


def test_a_page_that_fails_raises_its_error_where_that_is_asked(folder: Path) -> None:
    with pytest.raises(NoContent):
        NuffieldConverter(raise_on_failure=True).run(sources=[folder / "b.html"])


def test_own_metadata_go_to_each_source(folder: Path) -> None:
    sources = [folder / "a.html", folder / "deeper" / "d.html"]
    found = NuffieldConverter().run(sources=sources, meta=[{"title": "Mine"}, {"shelf": 3}])
    assert [each.meta["title"] for each in found["documents"]] == ["Mine", "Ferries"]
    assert found["documents"][1].meta["shelf"] == 3


def test_it_runs_in_a_pipeline_and_is_written_with_it(saved: Path) -> None:
    pipeline = Pipeline()
    pipeline.add_component("pages", NuffieldConverter(to="markdown", store_full_path=True))
    pipeline.add_component("cleaner", DocumentCleaner())
    pipeline.connect("pages.documents", "cleaner.documents")
    again = Pipeline.loads(pipeline.dumps(), allowed_modules=["nuffield_extract.adapters.haystack"])
    first, second = (each.run({"pages": {"sources": [saved]}}) for each in (pipeline, again))
    assert first["cleaner"]["documents"] == second["cleaner"]["documents"]
    assert first["pages"]["failed"] == []
